// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of the meters of a report, counted by severity.
#pragma once

#include "history/alarm_store.h"
#include "site/alarms/alarm_figures.h"

#include <chrono>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace countis {

/// The alarms of one severity, and the one of them that stood for longest.
struct ReportAlarmClass {
    AlarmSeverity severity{};
    std::size_t raised = 0;
    std::chrono::milliseconds longest{0}; // up to the end of the report where the alarm stands there still
    std::string longestMeter;             // UTF-8; empty: the site itself
    std::string longestRule;              // its key
    std::string longestFault{};           // AlarmTransition::fault
};

struct ReportAlarms {
    std::vector<ReportAlarmClass> classes; // the most severe first, without those of which none was raised
    std::size_t raised = 0;
    std::size_t open = 0; // alarms of these that somebody still has to look at, at the end of the report: isOpen()
};

/// `journal`: from the beginning to `end` of the report, in the order of time. `names`: of the points in the report;
/// PointId{} among them is the site itself.
ReportAlarms reportAlarms(std::span<const AlarmEntry> journal, const std::map<PointId, std::string>& names,
                          WallTime end);

} // namespace countis
