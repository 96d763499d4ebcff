// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that a new site has: quiet where everything is well, and loud on a wiring fault. docs/alarms.md lists
// them.
#pragma once

#include "site/alarms/alarm_rule.h"

#include <vector>

namespace countis {

/// For the whole site, numbered from 1. Causes come before their consequences, so that the first alarm of a group is
/// the cause where one reading raises several. Rules whose limit depends on the site are not enabled.
std::vector<AlarmRule> defaultAlarmRules();

} // namespace countis
