// SPDX-License-Identifier: GPL-3.0-or-later
// What a site changes of the rules of a new site, in its database: for the whole site, for a place or for one
// metering point.
#pragma once

#include "history/database/connection.h"
#include "site/alarms/alarm_rule.h"

#include <vector>

namespace countis {

/// defaultAlarmRules() with what the site changes of them, and after them those for places and points.
DatabaseResult<std::vector<AlarmRule>> readAlarmRules(DatabaseConnection& connection);
/// Keeps whether the rule is enabled, its limit, hysteresis, delays, severity and schedule, for its scope; all else
/// is that of the rule of a new site with this key. The rule has passed checkRule(). One for a place or a point that
/// has no number yet gets one.
DatabaseResult<void> writeAlarmRule(DatabaseConnection& connection, const AlarmRule& rule);
/// Takes back what the site changed for the scope of this rule.
DatabaseResult<void> removeAlarmRule(DatabaseConnection& connection, const AlarmRule& rule);

} // namespace countis
