// SPDX-License-Identifier: GPL-3.0-or-later
// The spans over which energy is shown, and their rows, by the calendar of the site: a day by hours, a month by days,
// a year by months. A day on which the clocks change has 23 or 25 hours.
#pragma once

#include "site/point.h"

#include <QDate>
#include <QTimeZone>

#include <cstdint>
#include <vector>

namespace countis {

enum class EnergySpan : std::uint8_t { Day, Month, Year, Custom };

/// Whole days of the site: from the beginning of `first` to that of `end`.
struct EnergyPeriod {
    EnergySpan span = EnergySpan::Month;
    QDate first;
    QDate end;

    bool operator==(const EnergyPeriod&) const = default;
};

/// The day, month or year that holds `day`.
EnergyPeriod periodOf(EnergySpan span, const QDate& day);
/// Of days that the user chose; `last` is the last one.
EnergyPeriod customPeriod(const QDate& first, const QDate& last);
/// The one before or after: as many days, months or years. `by` is -1 or 1.
EnergyPeriod neighbour(const EnergyPeriod& period, int by);

WallTime beginningOf(const QDate& day, const QTimeZone& zone);
QDate dayOf(WallTime time, const QTimeZone& zone);

/// The boundaries of its rows, one more than there are rows. A custom period has hours up to two days, days up to 92,
/// months beyond.
std::vector<WallTime> boundariesOf(const EnergyPeriod& period, const QTimeZone& zone);

/// The row of the period before with which each row is compared: the same hour, the same month, or in a month the
/// same weekday of the same week; -1: it has none.
std::vector<int> comparedRows(const EnergyPeriod& period, const QTimeZone& zone);

} // namespace countis
