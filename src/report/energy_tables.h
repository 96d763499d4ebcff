// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of an energy report, whose figures add up as they are printed.
#pragma once

#include "report/report_figures.h"
#include "report/report_tables.h"
#include "report/report_text.h"

#include <vector>

namespace countis {

class EnergyTables {
public:
    static constexpr double kHalf = 326; // the width of two tables beside each other
    static constexpr double kSecondHalf = 356;

    /// Both must outlive it.
    EnergyTables(const EnergyReport& report, const ReportText& words);

    QString currency() const; // "" where there is no price
    /// A price was valid all the time, and all of one currency.
    bool hasCosts() const { return hasCosts_; }
    /// A dash where there is none.
    QString costText(std::int64_t hundredths) const;
    /// The power that the contract allowed at this time, in W; 0: none.
    std::int64_t contractedAt(WallTime time) const;
    /// The part that it is of the contracted power.
    QString partOfContract(const Demand& demand) const;

    ReportTable tariffs() const;
    ReportTable places() const { return groups(report_.byPlace, true); }
    ReportTable meters() const { return groups(report_.byMeter, false); }
    /// Each for itself: they add up to nothing.
    ReportTable virtualMeters() const;
    ReportTable costs() const;
    ReportTable maxima(const std::vector<Demand>& maxima) const;
    /// By severity; the first column has room for the marks (kMarkWidth).
    ReportTable alarms(double width) const;
    static constexpr double kMarkWidth = 20;

private:
    struct GroupFigures {
        EnergyFigure imported;
        EnergyFigure exported;
        std::int64_t perMille = 0;
        std::int64_t cost = 0;
    };

    const SheetRow& whole() const { return report_.sheet.whole(); }
    const SheetRow& before() const { return report_.before.whole(); }
    bool isOneCurrency() const;
    TableRow tariffRow(const QString& name, const QString& symbol, const QString& unit, const EnergyFigure& now,
                       const EnergyFigure& earlier, TableRow::Kind kind = TableRow::Kind::Normal) const;
    std::vector<TableRow> reactiveRows() const;
    std::vector<GroupFigures> figuresOfGroups(const std::vector<ReportGroup>& groups) const;
    TableRow groupRow(const QString& name, std::size_t meters, const GroupFigures& figures, const SheetRow& row,
                      bool isPlace) const;
    ReportTable emptyGroups(bool arePlaces) const;
    ReportTable groups(const std::vector<ReportGroup>& groups, bool arePlaces) const;
    GroupFigures figuresOfAll(const SheetRow& row) const;
    QString nameOf(const ReportGroup& group) const;
    QString nameOfAll() const;
    QString tariffName(const QString& tariff, const SheetRow& row) const;
    TableRow costRow(const QString& name, std::int64_t energy, std::int64_t price, std::int64_t cost) const;

    const EnergyReport& report_;
    const ReportText& words_;
    const EnergyPrice* price_;
    bool hasCosts_;
};

} // namespace countis
