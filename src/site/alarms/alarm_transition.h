// SPDX-License-Identifier: GPL-3.0-or-later
// What the judge of alarms tells: every change of the state of an alarm, with its time, its value and its limit.
#pragma once

#include "core/readings.h"
#include "site/alarms/alarm_rule.h"
#include "site/alarms/alarm_state.h"

#include <optional>
#include <string>
#include <vector>

namespace countis {

/// One alarm of a site: a rule at a point, or at the site itself (PointId{}).
struct AlarmRef {
    PointId point;
    AlarmRuleId rule;

    auto operator<=>(const AlarmRef&) const = default;
};

/// What a person did to an alarm. Empty where the judge did it.
struct AlarmHand {
    std::string user;
    std::string comment; // UTF-8; may be empty

    bool operator==(const AlarmHand&) const = default;
};

struct AlarmTransition {
    AlarmRef alarm;
    SampleTime at;
    AlarmInput input = AlarmInput::Raise;
    AlarmState from = AlarmState::Normal;
    AlarmState to = AlarmState::Normal;
    AlarmSeverity severity = AlarmSeverity::Warning;
    /// In the unit of what the rule watches: the worst of its values, and its limit; of an alarm that is announced
    /// when a shelf, a suppression or a time out of service is over, the value that raised it. nullopt: of an event,
    /// and of anything else that people, schedules and outages do.
    std::optional<double> value;
    double limit = 0;
    std::uint8_t which = 0; // WatchedCount::which
    std::string fault;      // that raised it, as AlarmVerdicts has it; "": its rule watches no verdict
    /// Of an announcement, and of nothing else that the judge tells: the alarm that came first at this point, and in
    /// the place of this point, in the group to which it belongs. The alarm itself where it was the first, and where
    /// the point is directly in the site.
    AlarmRef firstOfPoint, firstOfPlace;
    bool inFlood = false; // nobody needs to be told: the flood has been
    bool over = false;    // people saw that the condition is met, and see that it is no longer; not kept
    AlarmHand by;
    WallTime shelvedUntil{}; // of Shelve

    /// Whether somebody has to be told: it waits for acknowledgement, and did not before. What was announced before a
    /// suppression, and stands as it did when that is over, is not.
    bool isAnnouncement() const {
        const bool isAsBefore = input == AlarmInput::Unsuppress && firstOfPlace == AlarmRef{};
        return to == AlarmState::Unacknowledged && from != to && !isAsBefore;
    }
    /// Whoever was told of it is told that it is over: it cleared, be it while something hid it, or there is no such
    /// alarm any more.
    bool isEnd() const { return over; }
};

/// More alarms than a person can follow: said once when it begins, and once when it is over.
struct AlarmFloodNews {
    bool over = false;
    SampleTime at;
    SampleTime since;
    int alarms = 0; // when it begins, those of the last ten minutes; when it is over, all of the flood

    bool operator==(const AlarmFloodNews&) const = default;
};

/// What happened, in the order of time. The caller empties and reuses it, so that it needs no memory in the long run.
struct AlarmNews {
    std::vector<AlarmTransition> transitions;
    std::vector<AlarmFloodNews> floods;
    std::vector<AlarmRef> unseen; // hidden alarms that changed below what hides them: no transition, but to be kept

    bool empty() const { return transitions.empty() && floods.empty() && unseen.empty(); }
    void clear() {
        transitions.clear();
        floods.clear();
        unseen.clear();
    }
};

} // namespace countis
