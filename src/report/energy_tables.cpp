// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/energy_tables.h"

#include "site/energy/rounded_shares.h"
#include "wording/alarm_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::EnergyTables)
};

const QChar kUnknown(0x2013);

/// The report explains the star.
QString marked(const QString& name, const SheetRow& row) {
    return hasEntered(row) ? name + QStringLiteral(" *") : name;
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

TableCell plain(const QString& text) {
    return {text, false, {}, false};
}

} // namespace

EnergyTables::EnergyTables(const EnergyReport& report, const ReportText& words)
    : report_(report), words_(words), price_(report.price()),
      hasCosts_(price_ != nullptr && report.sheet.whole().cost.priced && isOneCurrency()) {}

QString EnergyTables::currency() const {
    return price_ == nullptr ? QString() : text(price_->currency);
}

bool EnergyTables::isOneCurrency() const {
    return std::ranges::all_of(report_.costs.rows(), [&](const SheetRow& row) {
        const EnergyPrice* const price = priceAt(report_.prices, row.from);
        return price != nullptr && price->currency == price_->currency;
    });
}

QString EnergyTables::costText(std::int64_t hundredths) const {
    return hasCosts_ ? words_.money(hundredths) : QString(kUnknown);
}

std::int64_t EnergyTables::contractedAt(WallTime time) const {
    return countis::contractedAt(report_.prices, time);
}

QString EnergyTables::partOfContract(const Demand& demand) const {
    constexpr std::int64_t kMilliwatts = 400; // 0.1 Wh in a quarter-hour
    constexpr std::int64_t kMilli = 1000;
    return words_.percent(shareInPerMille(demand.tenths * kMilliwatts, contractedAt(demand.start) * kMilli));
}

TableRow EnergyTables::tariffRow(const QString& name, const QString& symbol, const QString& unit,
                                 const EnergyFigure& now, const EnergyFigure& earlier, TableRow::Kind kind) const {
    const bool compared = report_.isComparable();
    return {{{name, false, symbol, false},
             {unit, false, {}, true},
             plain(words_.energy(now.parts[0])),
             plain(words_.energy(now.parts[1])),
             {words_.energy(now.total()), true, {}, false},
             plain(compared ? words_.energy(earlier.total()) : QString(kUnknown)),
             plain(compared ? words_.change(changeInPerMille(now.total(), earlier.total())) : QString(kUnknown))},
            kind};
}

std::vector<TableRow> EnergyTables::reactiveRows() const {
    const QString kvarh = QStringLiteral("kvarh");
    const ReactiveFigures now = importedReactiveOf(whole());
    const ReactiveFigures earlier = importedReactiveOf(before());
    std::vector<TableRow> rows{
        tariffRow(Words::tr("Reactive, imported"), QStringLiteral("Er+"), kvarh, now.whole, earlier.whole)};
    if (now.partsKnown) {
        rows.push_back(
            tariffRow(Words::tr("inductive"), {}, kvarh, now.inductive, earlier.inductive, TableRow::Kind::Part));
        rows.push_back(
            tariffRow(Words::tr("capacitive"), {}, kvarh, now.capacitive, earlier.capacitive, TableRow::Kind::Part));
    }
    rows.push_back(tariffRow(Words::tr("Reactive, exported"), QStringLiteral("Er−"), kvarh,
                             figureOf(whole().of(EnergyKind::ErNeg)), figureOf(before().of(EnergyKind::ErNeg))));
    return rows;
}

ReportTable EnergyTables::tariffs() const {
    const QString kWh = QStringLiteral("kWh");
    const EnergyFigure imported = figureOf(whole().of(EnergyKind::EaPos));
    const EnergyFigure exported = figureOf(whole().of(EnergyKind::EaNeg));
    const EnergyFigure importedBefore = figureOf(before().of(EnergyKind::EaPos));
    const EnergyFigure exportedBefore = figureOf(before().of(EnergyKind::EaNeg));
    ReportTable table;
    table.columns = {{0, true, 190, {}},
                     {194, true, 60, {}},
                     {340, false, 80, QStringLiteral("T1")},
                     {426, false, 80, QStringLiteral("T2")},
                     {523, false, 90, Words::tr("total")},
                     {620, false, 95, words_.before()},
                     {682, false, 60, QStringLiteral("%")}};
    table.rows = {
        tariffRow(marked(Words::tr("Active, imported"), whole()), QStringLiteral("Ea+"), kWh, imported,
                  importedBefore),
        tariffRow(marked(Words::tr("Active, exported"), whole()), QStringLiteral("Ea−"), kWh, exported,
                  exportedBefore),
        tariffRow(Words::tr("Balance, Ea+ less Ea−"), {}, kWh, imported - exported, importedBefore - exportedBefore)};
    const auto reactive = reactiveRows();
    table.rows.insert(table.rows.end(), reactive.begin(), reactive.end());
    return table;
}

/// They add up to those of the whole.
std::vector<EnergyTables::GroupFigures> EnergyTables::figuresOfGroups(const std::vector<ReportGroup>& groups) const {
    std::vector<SheetRow> rows;
    rows.reserve(groups.size());
    for (const ReportGroup& group : groups)
        rows.push_back(group.whole);
    const auto imported = figuresOf(rows, whole(), EnergyKind::EaPos);
    const auto exported = figuresOf(rows, whole(), EnergyKind::EaNeg);
    const auto costs = costFiguresOf(rows, whole());
    constexpr std::int64_t kPerMille = 1000;
    std::vector<std::int64_t> parts;
    parts.reserve(imported.size());
    for (const EnergyFigure& figure : imported)
        parts.push_back(figure.total() * kPerMille);
    const std::int64_t all = std::max<std::int64_t>(1, figureOf(whole().of(EnergyKind::EaPos)).total());
    const auto shares = roundedShares(parts, all * kPerMille, all);
    std::vector<GroupFigures> figures;
    figures.reserve(groups.size());
    for (std::size_t n = 0; n < groups.size(); ++n)
        figures.push_back({imported[n], exported[n], shares[n], costs[n]});
    return figures;
}

TableRow EnergyTables::groupRow(const QString& name, std::size_t meters, const GroupFigures& figures,
                                const SheetRow& row, bool isPlace) const {
    TableRow line;
    line.cells = {plain(name)};
    if (isPlace)
        line.cells.push_back(plain(words_.number(static_cast<std::int64_t>(meters), 0)));
    line.cells.push_back(plain(words_.energy(figures.imported.parts[0])));
    line.cells.push_back(plain(words_.energy(figures.imported.parts[1])));
    line.cells.push_back({words_.energy(figures.imported.total()), true, {}, false});
    line.cells.push_back(plain(words_.number(figures.perMille, 1)));
    line.cells.push_back(plain(words_.energy(figures.exported.total())));
    line.cells.push_back(plain(words_.powerFactor(row)));
    line.cells.push_back(plain(costText(figures.cost)));
    return line;
}

QString EnergyTables::nameOf(const ReportGroup& group) const {
    if (!group.name.empty())
        return group.factor < 0 ? Words::tr("less %1", "a sub-meter").arg(text(group.name)) : text(group.name);
    return report_.scope.empty() ? Words::tr("without a place")
                                 : Words::tr("directly in %1").arg(text(report_.scope));
}

QString EnergyTables::nameOfAll() const {
    if (!report_.scope.empty())
        return text(report_.scope);
    return report_.site.empty() ? Words::tr("Site") : text(report_.site);
}

EnergyTables::GroupFigures EnergyTables::figuresOfAll(const SheetRow& row) const {
    return {figureOf(row.of(EnergyKind::EaPos)), figureOf(row.of(EnergyKind::EaNeg)), 0, rounded(row.cost.total())};
}

ReportTable EnergyTables::emptyGroups(bool arePlaces) const {
    ReportTable table;
    table.columns = {{0, true, arePlaces ? 140. : 180., {}}};
    if (arePlaces)
        table.columns.push_back({183, false, 60, Words::tr("meters")});
    for (const TableColumn& column :
         {TableColumn{267, false, 80, QStringLiteral("T1")}, TableColumn{342, false, 72, QStringLiteral("T2")},
          TableColumn{421, false, 76, Words::tr("imported")}, TableColumn{479, false, 45, QStringLiteral("%")},
          TableColumn{554, false, 72, Words::tr("exported")}, TableColumn{607, false, 45, Words::tr("PF")},
          TableColumn{682, false, 72, currency()}})
        table.columns.push_back(column);
    return table;
}

ReportTable EnergyTables::groups(const std::vector<ReportGroup>& groups, bool arePlaces) const {
    ReportTable table = emptyGroups(arePlaces);
    const auto figures = figuresOfGroups(groups);
    GroupFigures all = figuresOfAll(whole());
    for (std::size_t n = 0; n < groups.size(); ++n) {
        table.rows.push_back(groupRow(marked(nameOf(groups[n]), groups[n].whole), groups[n].meters, figures[n],
                                      groups[n].whole, arePlaces));
        all.perMille += figures[n].perMille;
    }
    table.rows.push_back(groupRow(marked(nameOfAll(), whole()), report_.meters, all, whole(), arePlaces));
    table.rows.back().kind = TableRow::Kind::Sum;
    return table;
}

ReportTable EnergyTables::virtualMeters() const {
    ReportTable table = emptyGroups(true);
    constexpr std::size_t kShare = 5; // the column of the part of the sum, which they have none of
    table.columns[kShare].head.clear();
    for (const ReportGroup& group : report_.virtualMeters) {
        table.rows.push_back(
            groupRow(marked(nameOf(group), group.whole), group.meters, figuresOfAll(group.whole), group.whole, true));
        table.rows.back().cells[kShare].text.clear();
    }
    return table;
}

/// "T1", and where a price began in the period, since when.
QString EnergyTables::tariffName(const QString& tariff, const SheetRow& row) const {
    return report_.costs.rows().size() == 1
               ? tariff
               : Words::tr("%1 from %2", "tariff, day").arg(tariff, words_.day(row.from));
}

TableRow EnergyTables::costRow(const QString& name, std::int64_t energy, std::int64_t price,
                               std::int64_t cost) const {
    return {{plain(name), plain(words_.energy(energy)), plain(words_.price(price)), plain(words_.money(cost))},
            TableRow::Kind::Normal};
}

ReportTable EnergyTables::costs() const {
    ReportTable table;
    table.width = kHalf;
    table.columns = {{0, true, 130, {}},
                     {203, false, 70, QStringLiteral("kWh")},
                     {268, false, 65, Words::tr("%1/kWh").arg(currency())},
                     {326, false, 58, currency()}};
    const std::vector<SheetRow>& spans = report_.costs.rows();
    const auto imported = figuresOf(spans, whole(), EnergyKind::EaPos);
    const auto exported = figuresOf(spans, whole(), EnergyKind::EaNeg);
    const CostFigures costs = costPartsOf(spans, whole());
    for (std::size_t n = 0; n < spans.size(); ++n) {
        const EnergyPrice* const price = priceAt(report_.prices, spans[n].from);
        if (price == nullptr)
            continue;
        for (std::size_t part = 0; part < kTariffParts; ++part)
            table.rows.push_back(
                costRow(tariffName(part == 0 ? QStringLiteral("T1") : QStringLiteral("T2"), spans[n]),
                        imported[n].parts[part], price->perKwh[part], costs.rows[n][part]));
        table.rows.push_back(costRow(tariffName(Words::tr("Exported"), spans[n]), exported[n].total(),
                                     -price->exportedPerKwh, costs.rows[n].back()));
    }
    table.rows.push_back(
        {{plain(marked(Words::tr("Total"), whole())), {}, {}, plain(words_.money(rounded(whole().cost.total())))},
         TableRow::Kind::Sum});
    return table;
}

ReportTable EnergyTables::maxima(const std::vector<Demand>& maxima) const {
    const std::int64_t contracted = maxima.empty() ? 0 : contractedAt(maxima.front().start);
    ReportTable table;
    table.x = kSecondHalf;
    table.width = kHalf;
    table.columns = {{0, true, 85, {}},
                     {90, true, 100, {}},
                     {244, false, 60, QStringLiteral("kW")},
                     {326, false, 75,
                      contracted == 0
                          ? QString()
                          : Words::tr("of %1", "of the contracted power").arg(words_.contracted(contracted))}};
    for (const Demand& demand : maxima)
        table.rows.push_back({{plain(words_.day(demand.start)),
                               plain(words_.quarter(demand.start)),
                               {words_.kilowatts(demand), true, {}, false},
                               plain(contractedAt(demand.start) == 0 ? QString() : partOfContract(demand))},
                              TableRow::Kind::Normal});
    return table;
}

ReportTable EnergyTables::alarms(double width) const {
    ReportTable table;
    table.width = width;
    constexpr double kNames = 196;
    table.columns = {{kMarkWidth, true, 68, {}},
                     {122, false, 40, Words::tr("raised")},
                     {184, false, 62, Words::tr("longest")},
                     {kNames, true, width - kNames, {}}};
    for (const ReportAlarmClass& one : report_.alarms.classes) {
        const QString meter = QString::fromStdString(one.longestMeter);
        const QString name = alarmNameText(one.longestRule, one.longestFault);
        table.rows.push_back(
            {{plain(alarmSeverityText(one.severity)), plain(words_.number(static_cast<std::int64_t>(one.raised), 0)),
              plain(lastingText(one.longest)),
              plain(meter.isEmpty() || report_.ofMeter ? name
                                                       : Words::tr("%1, %2", "meter, alarm").arg(meter, name))},
             TableRow::Kind::Normal});
    }
    return table;
}

} // namespace countis
