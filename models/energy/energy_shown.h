// SPDX-License-Identifier: GPL-3.0-or-later
// What the Energy page shows of one answer: its figures, and what is made of them in words. Pure.
#pragma once

#include "models/energy/energy_figures.h"
#include "models/energy/energy_text.h"
#include "monitor/energy_work.h"

#include <QStringList>
#include <QVariantList>

#include <functional>
#include <memory>
#include <vector>

namespace countis::ui {

struct EnergyShown {
    std::shared_ptr<const EnergyAnswer> answer; // never null
    EnergyView view = EnergyView::Active;
    EnergyPeriod period;
    EnergyPeriod before; // the period before
    bool comparing = true;
    RowLength rowLength = RowLength::Day;
    std::vector<int> compared; // for each row, that of the period before; -1: none
    EnergyFigures now;
    EnergyFigures then;
    QString periodName;
    QString shortName;  // "October"
    QString beforeName; // "September"
    QString currency;   // "" while there is no price

    /// The row of the period before with which this one is compared; null where there is none or nothing is known.
    const EnergyFigure* comparedWith(std::size_t row) const;
    /// The power that the contract allows in the row, in W, at its highest quarter-hour where that is known; 0: none.
    std::int64_t contractedIn(const EnergyFigure& row) const;
    /// The whole period before may be compared with this one, as in a report.
    Comparability comparability() const { return countis::comparability(answer->sheet, answer->before, answer->end); }
    bool hasBefore() const { return comparability() == Comparability::Comparable; }
    bool isOver() const { return answer->end >= now.whole.to; }
};

EnergyShown shownOf(std::shared_ptr<const EnergyAnswer> answer, EnergyView view, const EnergyPeriod& period,
                    bool comparing, const EnergyText& text);

struct EnergyColumn {
    QString title;
    bool strong = false;
};
struct EnergyTable {
    std::vector<EnergyColumn> columns;
    std::vector<QStringList> rows; // a text a column
    QStringList totals;
    QStringList before; // of the period before; empty while nothing is compared
};
EnergyTable tableOf(const EnergyShown& shown, const EnergyText& text);

/// The cards above the chart, from left to right. Keys: title, value ("–": not known), unit, direction (-1, 0, 1),
/// caption, note.
QVariantList cardsOf(const EnergyShown& shown, const EnergyText& text);

/// The rows of the table of costs. Keys: name, energy, price ("" where it changes in the period), cost.
QVariantList costsOf(const EnergyShown& shown, const EnergyText& text);
/// "CO₂ 1,046.2 kg"; "" while no factor is known.
QString carbonOf(const EnergyShown& shown, const EnergyText& text);
/// Why costs are not known, one sentence; "" where they are.
QString costProblemOf(const EnergyShown& shown, const EnergyText& text);

/// "95.7 %" of the quarter-hours were read; "–" where none is due.
QString completenessOf(const EnergyShown& shown, const EnergyText& text);
/// "2,853 of 2,980 quarter-hours, 25 Oct has 25 hours"
QString quartersOf(const EnergyShown& shown, const EnergyText& text);
/// What is to be said of the readings: gaps, roll-overs, resets, exchanges, rejected and entered readings, meters
/// that count from a date on. Keys: kind ("gap", "info", "warning"), strong (a text in bold, may be ""), text.
using NameOf = std::function<QString(PointId)>;
QVariantList notesOf(const EnergyShown& shown, const NameOf& nameOf, const EnergyText& text);

/// CSV (RFC 4180, UTF-8) with the exact values of the rows of the table: energies with four decimals, money with six.
QByteArray csvOf(const EnergyShown& shown, const QString& subject, const EnergyText& text);

} // namespace countis::ui
