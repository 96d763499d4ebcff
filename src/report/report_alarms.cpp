// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_alarms.h"

#include <algorithm>
#include <set>

namespace countis {
namespace {

/// Of the latest raising of an alarm, which is the one that a span of it has.
struct Raised {
    AlarmSeverity severity{};
    std::string key;
    std::string fault;
};

ReportAlarmClass& classOf(std::vector<ReportAlarmClass>& classes, AlarmSeverity severity) {
    const auto found = std::ranges::find(classes, severity, &ReportAlarmClass::severity);
    return found != classes.end() ? *found : classes.emplace_back(ReportAlarmClass{severity, 0, {}, {}, {}});
}

} // namespace

ReportAlarms reportAlarms(std::span<const AlarmEntry> journal, const std::map<PointId, std::string>& names,
                          WallTime end) {
    std::vector<AlarmTransition> transitions;
    transitions.reserve(journal.size());
    std::map<std::pair<AlarmRef, WallTime>, Raised> raised;
    for (const AlarmEntry& entry : journal) {
        const AlarmTransition& transition = entry.transition;
        if (!names.contains(transition.alarm.point))
            continue;
        transitions.push_back(transition);
        raised.try_emplace({transition.alarm, transition.at.wall},
                           Raised{transition.severity, entry.key, transition.fault});
    }
    ReportAlarms alarms;
    std::set<AlarmRef> raisedHere;
    for (const AlarmSpan& span : alarmSpans(transitions)) {
        const Raised& what = raised.at({span.alarm, span.raised});
        ReportAlarmClass& one = classOf(alarms.classes, what.severity);
        const std::chrono::milliseconds stood = span.ended.value_or(end) - span.raised;
        const int raisings = span.raisedBefore ? 0 : 1;
        one.raised += raisings;
        alarms.raised += raisings;
        raisedHere.insert(span.alarm);
        if (one.longestMeter.empty() || stood > one.longest) {
            one.longest = stood;
            one.longestMeter = names.at(span.alarm.point);
            one.longestRule = what.key;
            one.longestFault = what.fault;
        }
    }
    std::map<AlarmRef, AlarmState> states;
    for (const AlarmTransition& transition : transitions)
        states[transition.alarm] = transition.to;
    alarms.open = static_cast<std::size_t>(
        std::ranges::count_if(raisedHere, [&](const AlarmRef& alarm) { return isOpen(states[alarm]); }));
    std::ranges::sort(alarms.classes, {}, &ReportAlarmClass::severity);
    return alarms;
}

} // namespace countis
