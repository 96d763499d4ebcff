// SPDX-License-Identifier: GPL-3.0-or-later
// The words, numbers and dates of an energy report in the user's language.
#pragma once

#include "report/energy_report.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace countis {

class ReportText {
public:
    /// `report` must outlive it. `locale`: of the language of the installed translators.
    ReportText(const EnergyReport& report, const QLocale& locale) : report_(report), locale_(locale) {}

    QString title() const;     // "Energy report, October 2026"
    QString scope() const;     // the meter or place; "" for the site
    QString span() const;      // "1 October 00:00 to 1 November 00:00, 745 hours: clocks went back on 25 October"
    QString meters() const;    // "13 meters in 4 places"
    QString before() const;    // the period before in short: "September"
    QString rowsTitle() const; // "By day"
    /// What the dotted bars are: "September, same weekday".
    QString comparedWith() const;

    // Numbers: all decimals, separators of the language, a dash where nothing is known.
    QString energy(std::int64_t hundredths) const { return number(hundredths, 2); }
    QString money(std::int64_t hundredths) const { return number(hundredths, 2); }
    QString price(std::int64_t millionths) const;
    QString number(std::int64_t count, int decimals) const;
    /// "93.7 %"
    QString percent(const std::optional<std::int64_t>& perMille) const;
    /// "+1.9", for a column whose head is "%"
    QString change(const std::optional<std::int64_t>& perMille) const;
    QString powerFactor(const SheetRow& row) const;
    QString kilowatts(const Demand& demand) const;
    QString contracted(std::int64_t watts) const;

    QString dateTime(WallTime time) const; // "2 Nov 2026 07:00"
    QString day(WallTime time) const;      // "Tue 20 Oct"
    QString quarter(WallTime start) const; // "10:15 to 10:30"
    QString shortSpan(WallTime from, WallTime to) const;
    /// Of a row of the chart: "17", "14", "Oct".
    QString rowName(std::size_t row) const;
    bool isWeekend(std::size_t row) const;

    /// "1.9 % above September", "no comparison with September" …
    QString comparison(std::int64_t now, std::int64_t before) const;
    QString completeness() const;
    /// "10 raised, none of them stands"
    QString alarms() const;
    /// When, and what happened to which meters.
    QString when(const ReportEvent& event) const;
    QString what(const ReportEvent& event) const;

private:
    QDateTime local(WallTime time) const;
    QString shortName(const EnergyPeriod& period) const; // "September"
    QString clockChange() const;
    QString hours() const;
    QString namesOf(const ReportEvent& event) const;
    bool rowsAre(std::chrono::hours atLeast) const;

    const EnergyReport& report_;
    QLocale locale_;
};

} // namespace countis
