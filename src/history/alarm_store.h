// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of a site in its database: those that are not normal, the journal of their transitions, the rules, and
// what people ask the program that records to do with an alarm.
#pragma once

#include "history/alarm_rules.h"
#include "history/database/connection.h"
#include "history/notification_queue.h"
#include "site/alarms/alarm_judge.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace countis {

/// An alarm that is not normal. `key`: of its rule, which names it after the rule is gone.
struct StoredAlarm {
    AlarmRecord record;
    std::string key;

    bool operator==(const StoredAlarm&) const = default;
};

/// A transition as the journal has it. Values and limits are exact to a millionth of their unit; `at.mono` is 0, and
/// `firstOfPoint` is not kept.
struct AlarmEntry {
    AlarmTransition transition;
    std::string key;     // of its rule
    std::int64_t id = 0; // together with its time like no other's; 0: it gets one when it is written
};

/// By point and rule.
DatabaseResult<std::vector<StoredAlarm>> readAlarms(DatabaseConnection& connection);
/// The transitions of [from, to), in the order of time.
DatabaseResult<std::vector<AlarmEntry>> readAlarmJournal(DatabaseConnection& connection, WallTime from, WallTime to);
/// Of one alarm.
DatabaseResult<std::vector<AlarmEntry>> readAlarmJournal(DatabaseConnection& connection, const AlarmRef& alarm,
                                                         WallTime from, WallTime to);

/// What a person wants done: Acknowledge, Reset, Shelve, Unshelve, TakeOutOfService or ReturnToService.
struct AlarmRequest {
    std::string id; // like no other's
    WallTime at{};
    AlarmRef alarm;
    AlarmInput input = AlarmInput::Acknowledge;
    AlarmHand by;
    std::chrono::minutes lasts{0}; // of Shelve

    bool operator==(const AlarmRequest&) const = default;
};
/// nullopt: it was done.
struct AlarmAnswer {
    std::string request;
    std::optional<AlarmRefusal> refusal;
    PointId point{}; // whose alarm was asked about, until it is written
};

/// For the program that records. The id is given here. PostgreSQL takes the time of its clock, and the user of the
/// connection as the person: see history/leases/lease_tables.h.
DatabaseResult<std::string> addAlarmRequest(DatabaseConnection& connection, const AlarmRequest& request);
/// Those without an answer, in the order of time. Whoever asked for longer than kRequestStands ago was told that it
/// has failed: such a request is deleted. By the clock of the server; in SQLite it is `now`.
DatabaseResult<std::vector<AlarmRequest>> readAlarmRequests(DatabaseConnection& connection, WallTime now);
inline constexpr std::chrono::seconds kRequestStands{30};
/// nullopt: there is no answer yet. One that was read is deleted.
DatabaseResult<std::optional<AlarmAnswer>> takeAlarmAnswer(DatabaseConnection& connection, const std::string& id);
/// Takes the request back: nobody has answered it.
DatabaseResult<void> removeAlarmRequest(DatabaseConnection& connection, const std::string& id);

/// What a judge changed at once.
struct AlarmChange {
    std::vector<AlarmEntry> entries;
    std::vector<StoredAlarm> now; // these alarms, and those that changed unseen, as they are now; a normal one goes
    std::vector<AlarmAnswer> answers;
    std::vector<QueuedNotification> notifications; // of these entries
    std::vector<AlarmFloodNews> floods{};          // of a judge of the whole site

    bool empty() const {
        return entries.empty() && now.empty() && answers.empty() && notifications.empty() && floods.empty();
    }
};
/// In the caller's transaction. What is written already, by a commit whose answer was lost, is not written twice.
/// Answers that nobody has taken for kAnswerKept are deleted.
DatabaseResult<void> writeAlarms(DatabaseConnection& connection, const AlarmChange& change, WallTime now);
inline constexpr std::chrono::hours kAnswerKept{1};

/// Of each rule its key.
using AlarmKeys = std::map<AlarmRuleId, std::string>;

/// The change that follows from these news of a judge. `gone`: names rules that the judge does not have any more.
AlarmChange alarmChange(const AlarmJudge& judge, const AlarmNews& news, const AlarmKeys& gone = {});

} // namespace countis
