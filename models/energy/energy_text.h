// SPDX-License-Identifier: GPL-3.0-or-later
// Periods, energies and money of the Energy page in words, in the language of the application and by the calendar of
// the site.
#pragma once

#include "report/energy_periods.h"
#include "site/energy/energy_sheet.h"

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <cstdint>
#include <optional>

namespace countis::ui {

/// What a row of a period is.
enum class RowLength : std::uint8_t { Hour, Day, Month };
RowLength rowLengthOf(const EnergyPeriod& period, const QTimeZone& zone);

class EnergyText {
public:
    EnergyText(const QLocale& locale, const QTimeZone& zone) : locale_(locale), zone_(zone) {}

    const QLocale& locale() const { return locale_; }
    const QTimeZone& zone() const { return zone_; }

    /// In kWh or kvarh, of steps of 10 Wh.
    QString energy(std::int64_t steps) const;
    QString power(const Demand& demand) const; // kW, two decimals
    /// Of tenths of a Wh or varh, to the last of them.
    QString exactEnergy(std::int64_t tenths) const;
    /// Of hundredths.
    QString money(std::int64_t hundredths) const;
    /// Of millionths, four decimals.
    QString price(std::int64_t millionths) const;
    /// "+1.9", "−0.8"; "" for nullopt.
    QString signedPercent(std::optional<double> percent) const;
    QString number(double value, int decimals) const;
    QString whole(std::int64_t value) const;

    /// "October 2026", "20 Oct 2026", "2026", "3 Oct – 9 Oct 2026".
    QString period(const EnergyPeriod& period) const;
    /// Texts of which one is as wide as that of any period of this span can be.
    QStringList periodForms(EnergySpan span) const;
    /// The same beside a neighbour that says the year: "October".
    QString shortPeriod(const EnergyPeriod& period, const EnergyPeriod& beside) const;

    /// Of a row: "Wed" and "14 Oct", "" and "14:00", "" and "October".
    QString rowDay(WallTime from, RowLength length) const;
    QString row(WallTime from, RowLength length) const;
    QString axis(WallTime from, RowLength length) const; // "14"
    QString day(WallTime at) const;                      // "14 Oct"
    QString fullDay(const QDate& day) const;             // "14 Oct 2026"
    QString clock(WallTime at) const;                    // "14:32"
    QString dayAndClock(WallTime time) const;            // "14 Oct 14:32"
    QString stretch(WallTime from, WallTime to) const;   // "17 Oct 09:12 to 18 Oct 16:40"
    QDate dateOf(WallTime at) const { return dayOf(at, zone_); }

private:
    QString shortDay(const QDate& day) const;

    QLocale locale_;
    QTimeZone zone_;
};

} // namespace countis::ui
