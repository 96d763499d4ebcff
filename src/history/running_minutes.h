// SPDX-License-Identifier: GPL-3.0-or-later
// The minutes and quarters of an hour that are not over, for all points: samples come in, whole minutes and quarters
// come out. No database, no clock.
#pragma once

#include "history/codec/sample_minute.h"
#include "history/roll_up.h"
#include "history/tier.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace countis {

/// A period of a point in a run of the clock, in any tier.
struct PeriodKey {
    PointId point;
    WallTime start;
    std::int64_t run = 0;

    auto operator<=>(const PeriodKey&) const = default; // NOLINT(modernize-use-nullptr): sees one in its 0
};

struct ClosedMinute {
    PeriodKey key;
    std::string samples; // as SampleMinute encodes them
    RollUp rollUp;
};

struct ClosedQuarter {
    PeriodKey key;
    RollUp rollUp;
};

class RunningMinutes {
public:
    /// A minute is over this long after its end, so that a sample that took its time is still in it.
    static constexpr std::chrono::milliseconds kGrace{5000};

    /// This minute is in the database already: what the journal still has of it, or of those before, counts no more.
    void knowWritten(const PeriodKey& minute);
    /// The minutes that are in the database of a quarter that is not.
    void seedQuarter(const PeriodKey& quarter, const RollUp& minutes);
    /// Whether this minute, or a later one of its point, is over.
    bool isOver(const PeriodKey& minute) const;
    /// What add() gives needs nothing of what it gave before.
    void beginAnew();

    enum class NotTaken : std::uint8_t {
        Late, // the minute of the sample is over
        Full, // the minute holds kMostSamplesOfMinute
    };
    /// `epoch` is that of the journal which holds the sample. Gives what SampleMinute gives, for the journal.
    tl::expected<std::string_view, NotTaken> add(PointId point, std::int64_t run, std::int64_t epoch,
                                                 const RawSample& sample);
    /// Closes the minute that is running of the point, wherever it stands; it may be begun again, and other minutes
    /// of the point too. For minutes that are put together where they are written.
    void closeEarly(PointId point);
    bool isRunning(const PeriodKey& minute) const;
    /// The points of which a minute is running.
    std::vector<PointId> points() const;
    /// Closes the minutes and quarters that were over kGrace before `now`.
    void closeBefore(WallTime now);

    std::vector<ClosedMinute> takeMinutes() { return std::exchange(minutes_, {}); }
    std::vector<ClosedQuarter> takeQuarters() { return std::exchange(quarters_, {}); }
    /// The journal is needed from this epoch on; `current` when no minute is running.
    std::int64_t oldestEpoch(std::int64_t current) const;

private:
    struct Running {
        PeriodKey key;
        SampleMinute minute;
        std::int64_t firstEpoch = 0;
    };
    using Quarters = std::map<PeriodKey, RollUp>;
    /// The minutes of a point only go forward: by run, then by time.
    using Place = std::pair<std::int64_t, WallTime>;
    static Place placeOf(const PeriodKey& minute) { return {minute.run, minute.start}; }

    void close(const Running& running);
    void closeQuarter(Quarters::iterator quarter);
    void closeQuartersBefore(const PeriodKey& minute);

    std::unordered_map<PointId, Place> over_; // the latest minute of each that is
    std::unordered_map<PointId, Running> running_;
    Quarters openQuarters_;
    WallTime nextOver_ = WallTime::max(); // nothing is over before
    std::vector<ClosedMinute> minutes_;
    std::vector<ClosedQuarter> quarters_;
};

} // namespace countis
