// SPDX-License-Identifier: GPL-3.0-or-later
// Alarms in the user's language: what a rule watches, its values and limits, and what happened to an alarm.
#pragma once

#include "site/alarms/alarm_rule.h"
#include "site/alarms/alarm_transition.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>

namespace countis {

/// "Power factor low": the words for the key of a rule; a key that is not known stands for itself. Of an alarm with a
/// `fault` that the diagnosis has named (AlarmTransition::fault), that fault: "Current of L2 reversed (diagnosis)".
QString alarmNameText(std::string_view key, std::string_view fault = {});
/// "not acknowledged".
QString alarmStateText(AlarmState state);
/// "danger", as the diagnosis writes it.
QString alarmSeverityText(AlarmSeverity severity);
/// What to do, one sentence each.
QStringList alarmAdvice(std::string_view advice);

/// How the numbers of a rule are shown: what is watched times `factor`, in `unit`. Of an event there are none.
struct AlarmNumbers {
    QString unit; // "kW"; "" of a ratio and an event
    double factor = 1;
    int decimals = 0;
};
AlarmNumbers alarmNumbers(const AlarmRule& rule);

/// "0 to 576 V": the limits that such a rule can have (site/alarms/alarm_range.h); "" of an event.
QString alarmRangeText(const AlarmRule& rule, const QLocale& locale);

/// "P2 −2.59 kW" with the decimals of the register; "" of an event. `which`: AlarmTransition::which.
QString alarmValueText(const AlarmRule& rule, double value, int which, const QLocale& locale);
/// "L2", "132": what the meter shows of the condition of an event; "" where that is nothing. `which`:
/// AlarmTransition::which.
QString alarmEventText(const AlarmRule& rule, int which);
/// "P2": what is watched; "" of an event. `which`: AlarmTransition::which.
QString alarmSymbolText(const AlarmRule& rule, int which);
/// "−0.05 kW" with the decimals of the register; "" of an event.
QString alarmNumberText(const AlarmRule& rule, double value, const QLocale& locale);
/// Where the alarm clears, in the unit of the limit: the limit less its deadband, or above it.
double alarmClearsAt(const AlarmRule& rule);
/// "above −0.02 kW": where it clears; "" of an event.
QString alarmClearsText(const AlarmRule& rule, const QLocale& locale);
/// "below −0.05 kW"; of an event its delay: "for 60 s".
QString alarmLimitText(const AlarmRule& rule, double limit, const QLocale& locale);
/// "PF ∑ below 0.800 for 5 min, clears above 0.820 after 5 min", "A phase is missing: after 5 s, cleared after 10 s".
QString alarmRuleText(const AlarmRule& rule, const QLocale& locale);
/// "1 min", "12 min", "5 d 4 h", "8 s": how long something lasts.
QString lastingText(std::chrono::milliseconds lasts);

/// "last 14:19:05": when a reading came last, of a meter that does not answer.
QString lastReadingText(const QString& time);

/// "until 18:00": of a shelf.
QString untilText(const QString& time);

/// "acknowledged by M. Keller", "shelved by A. Roux until 18:00": what happened, without the alarm and the comment.
/// `until`: the end of a shelf as the caller writes times.
QString alarmTransitionText(const AlarmTransition& transition, const QString& until);

} // namespace countis
