// SPDX-License-Identifier: GPL-3.0-or-later
// Which quarters can be compared with the minutes that are kept, and which have to be there.
#pragma once

#include "history/hour_of_minutes.h"
#include "history/series.h"

#include <map>
#include <optional>
#include <set>

namespace countis {

class KeptQuarters {
public:
    using RollUps = std::map<PeriodKey, RollUp>;

    static DatabaseResult<KeptQuarters> load(DatabaseConnection& connection);

    /// When the first and the last minute begins that was kept at load(), of samples or roll-ups; nullopt: none.
    const std::optional<TimeSpan>& minutes() const { return minutes_; }
    /// Those of an hour that are there. Read before the minutes of the hour, none of them is newer than these.
    DatabaseResult<RollUps> ofHour(SampleTables& tables, WallTime hour) const;

    /// The quarter as its minutes have it. `kept`: as it is there; null: it is not. nullopt: it stays as it is, since
    /// it may know of minutes that are gone, it is one of imported readings, or it is kept no longer itself.
    std::optional<RollUp> anew(const PeriodKey& key, const RollUp* kept, const QuarterAnew& made) const;
    /// Whether the journal has readings of the quarter for which there is no minute yet: the recorder makes both.
    bool isRunning(const PeriodKey& quarter, const HourOfMinutes& hour) const;

    /// Notes how far the recorder came, by the minutes that were there at load(). Hours come in the order of time.
    void note(const HourOfMinutes& hour);
    /// Whether the recorder went on beyond the quarter, so that it has written it.
    bool isPast(const PeriodKey& quarter) const;

private:
    DatabaseResult<void> loadPoints(DatabaseConnection& connection);
    DatabaseResult<void> loadMinutes(DatabaseConnection& connection);
    DatabaseResult<void> loadRetention(DatabaseConnection& connection);
    DatabaseResult<void> loadJournal(DatabaseConnection& connection);
    void reach(std::int64_t run, WallTime time);

    std::map<PointId, std::optional<WallTime>> firstOf_; // the first quarter of each point
    std::optional<TimeSpan> minutes_;
    bool shorterThanMinutes_ = false;          // quarters are kept less long
    std::set<PeriodKey> running_;              // minutes of the journal
    std::map<std::int64_t, WallTime> reached_; // by the run of the clock
};

} // namespace countis
