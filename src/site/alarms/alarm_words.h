// SPDX-License-Identifier: GPL-3.0-or-later
// The words of alarms: what the rules of a new site are called, what to do, and why something is refused.
#pragma once

#include "core/message.h"
#include "site/alarms/alarm_rule.h"
#include "site/alarms/alarm_state.h"

#include <optional>
#include <string_view>

namespace countis {

/// "Phase missing", by AlarmRule::key; nullopt: the key is not one of defaultAlarmRules().
std::optional<Message> alarmName(std::string_view key);

/// What to do, in one or more sentences, by AlarmRule::advice. nullopt: there is no such advice.
std::optional<Message> adviceText(std::string_view advice);

/// "not acknowledged".
Message stateText(AlarmState state);

/// Why: one sentence.
Message refusalText(AlarmRefusal refusal);

} // namespace countis
