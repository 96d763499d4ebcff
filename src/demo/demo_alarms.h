// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of the demo site in its history: judged by the rules of every site, of the readings that are written,
// and acknowledged by a person who does not exist.
#pragma once

#include "history/alarm_store.h"
#include "simulator/demo/demo_meters.h"

#include <array>
#include <span>
#include <vector>

namespace countis {

/// In the demo site the rule on the power factor is enabled, and a short cycle at night raises no alarm.
DatabaseResult<void> saveDemoAlarmRules(DatabaseConnection& connection);

class DemoAlarms {
public:
    using Done = DatabaseResult<void>;

    /// Alarms go back for so long.
    static constexpr std::chrono::days kJudged{14};
    static constexpr std::string_view kPerson = "M. Keller";

    /// `local` must outlive it. Takes up the alarms that are in the database.
    static DatabaseResult<DemoAlarms> open(DatabaseConnection& connection, const sim::LocalTime& local,
                                           WallTime from);

    /// Of meter `n` at `at`, in the order of time of each meter. Null: it does not answer.
    void take(std::size_t n, WallTime at, const Readings* readings);
    /// What came since the last time, in the caller's transaction.
    Done write(DatabaseConnection& connection);

private:
    /// Its times are its own: the meters pass through a day one after the other.
    struct Judged {
        AlarmJudge judge;
        std::int64_t hour = 0; // of the latest look
    };

    explicit DemoAlarms(const sim::LocalTime& local) : local_(&local) {}

    void acknowledge(Judged& judged, const AlarmTime& time);
    void keep(const AlarmJudge& judge);

    const sim::LocalTime* local_;
    std::array<Judged, sim::kDemoMeters> meters_;
    AlarmNews news_; // reused
    AlarmChange change_;
};

} // namespace countis
