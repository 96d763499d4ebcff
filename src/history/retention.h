// SPDX-License-Identifier: GPL-3.0-or-later
// How long the history keeps each tier, and the deleting of what is older: slice by slice, between two commits of the
// recorder.
#pragma once

#include "core/clock.h"
#include "history/database/connection.h"
#include "history/roll_up_queue.h"
#include "history/tier.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace countis {

inline constexpr int kMostDays = 36'525; // a hundred years

/// Whole days of the site, for each tier in the order of Tier; nullopt: for ever.
struct Retention {
    std::array<std::optional<int>, kTiers> days;

    bool operator==(const Retention&) const = default;

    const std::optional<int>& of(Tier tier) const { return days[static_cast<std::size_t>(tier)]; }
};

/// A week of samples for whoever looks for a fault, two months of minutes for a bill that is disputed, three years of
/// quarter-hours to compare a season with two before it. Hours and days need little room. docs/database.md has the
/// sizes.
inline constexpr Retention kStandardRetention{{7, 60, 1096, std::nullopt, std::nullopt}};

/// A tier of which the table says nothing is kept as kStandardRetention has it.
DatabaseResult<Retention> readRetention(DatabaseConnection& connection);
/// Days are 1 to kMostDays.
DatabaseResult<void> writeRetention(DatabaseConnection& connection, const Retention& retention);

/// The beginning of the first day that is kept: periods of the site's days are kept or deleted as a whole.
WallTime keptFrom(int days, WallTime now, const SiteDays& siteDays);

/// How many rows of each tier are older than they are kept: what the next sweeps delete.
DatabaseResult<std::array<std::int64_t, kTiers>>
rowsBeyond(DatabaseConnection& connection, const Retention& retention, WallTime now, const SiteDays& siteDays);

/// A sweep may end anywhere: of the hour and the day in which it ended, rollUpQuarters() leaves the rows that know of
/// more than the quarters that are left. Quarters stay while an hour or a day has to be made of them.
class RetentionSweep {
public:
    /// Begins anew this often, and for the first time when this much of it is over: kFirst.
    static constexpr std::chrono::hours kPeriod{1};
    static constexpr std::chrono::minutes kFirst{10};
    /// A clock that was set ahead further than kPeriod is not believed for so long.
    static constexpr std::chrono::hours kDoubt{24};
    /// A slice deletes no more rows than this, or those of one minute.
    static constexpr int kSliceRows = 1000;

    explicit RetentionSweep(const QTimeZone& siteZone) : days_(siteZone) {}
    /// By this retention, and not by the one of the database.
    RetentionSweep(const QTimeZone& siteZone, const Retention& wanted) : days_(siteZone), wanted_(wanted) {}

    /// Deletes one slice, if it is time to. True: the next call may find another one.
    DatabaseResult<bool> step(DatabaseConnection& connection, const SampleTime& now);
    /// The same without a look at the clocks, for a change that the user has confirmed: the rows that are gone, 0
    /// when none was left.
    DatabaseResult<std::int64_t> deleteSlice(DatabaseConnection& connection, WallTime now);

private:
    bool isDue(const SampleTime& now);
    DatabaseResult<void> begin(DatabaseConnection& connection);
    void beginTier();
    DatabaseResult<std::int64_t> deleteFrom(DatabaseConnection& connection, Tier tier, WallTime before);
    DatabaseResult<std::int64_t> deleteByTime(DatabaseConnection& connection, Tier tier, WallTime before);
    DatabaseResult<std::int64_t> deleteByPoint(DatabaseConnection& connection, Tier tier, WallTime before);

    SiteDays days_;
    std::optional<Retention> wanted_;
    std::optional<SampleTime> last_;
    Instant next_{};
    bool sweeping_ = false;
    Retention retention_;
    std::size_t tier_ = 0;                            // the sweep has come to this one
    WallTime reached_{};                              // and to this time of a tier that lies by time
    std::optional<std::vector<std::int64_t>> points_; // that have rows of it to delete; nullopt: not looked up yet
};

} // namespace countis
