// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where a value becomes text.
#pragma once

#include "core/clock.h"
#include "core/readings.h"
#include "wording/number_text.h"

#include <QDate>
#include <QLocale>
#include <QString>

namespace countis::ui {

using countis::fixedText;
using countis::kMinus;
inline constexpr QChar kNotMeasured{0x2013}; // en dash

/// Decimals of the meter's resolution in the shown unit: V 2, I 3, P 2, PF 3, f 3.
int decimals(Quantity quantity);

/// A computed number in the shown unit, rounded to the meter's decimals.
QString numberText(double value, int decimals, const QLocale& locale);

/// The en dash where not measured.
QString valueText(const Value& value, Quantity quantity, const QLocale& locale);
/// Decimals of the register in kilo-units, 2 at most: its display knows 10 of the unit.
int energyDecimals(const Energy& energy);
/// In kilo-units: two decimals, or fewer where `step` is coarser; cut off, never rounded.
QString energyText(const Energy& energy, const QLocale& locale);

/// "×60", "×86,400", "×1.5", "×max": how fast a meter's time runs.
QString speedText(double times, const QLocale& locale);

/// "14 Nov 2026": nobody takes the day for the month.
QString dateText(const QDate& date, const QLocale& locale);

/// "0.4 s", "8 s", "13 min", "2 h".
QString ageText(std::chrono::milliseconds age, const QLocale& locale);
/// How long ago a block was last read well; "" when never.
QString ageOf(const BlockSample& block, Instant now, const QLocale& locale);

} // namespace countis::ui
