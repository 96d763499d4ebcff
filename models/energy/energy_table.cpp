// SPDX-License-Identifier: GPL-3.0-or-later
// The table under the chart, and the same figures as CSV.
#include "models/energy/energy_shown.h"

#include "core/csv.h"
#include "core/decimal.h"
#include "models/text/value_text.h"
#include "report/series_text.h"

#include <QCoreApplication>

#include <utility>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::Energy)
};

QString orDash(bool known, const QString& text) {
    return known ? text : QString(kNotMeasured);
}

/// What a row is compared by.
std::int64_t comparedBy(const EnergyFigure& figure, EnergyView view) {
    return view == EnergyView::Cost ? figure.cost() : figure.imported();
}

QString comparedText(const EnergyFigure& figure, EnergyView view, const EnergyText& text) {
    return view == EnergyView::Cost ? text.money(figure.cost()) : text.energy(figure.imported());
}

QStringList cellsOf(const EnergyFigure& figure, EnergyView view, const EnergyText& text) {
    const bool known = figure.known;
    const bool priced = known && (figure.priced || figure.cost() != 0);
    const auto energy = [&](std::int64_t steps) { return orDash(known, text.energy(steps)); };
    const auto money = [&](std::int64_t hundredths) { return orDash(priced, text.money(hundredths)); };
    if (view == EnergyView::Cost)
        return {money(figure.costIn[0]), money(figure.costIn[1]), money(figure.costOut), money(figure.cost())};
    QStringList cells{energy(figure.in[0]), energy(figure.in[1]), energy(figure.imported()),
                      energy(figure.exported()), energy(figure.balance())};
    if (view == EnergyView::Active)
        cells << money(figure.cost()) << (figure.highest ? text.power(*figure.highest) : QString(kNotMeasured));
    return cells;
}

std::vector<EnergyColumn> columnsOf(const EnergyShown& shown) {
    const QString t1 = QStringLiteral("T1");
    const QString t2 = QStringLiteral("T2");
    const QString cost = shown.currency.isEmpty() ? Words::tr("cost") : Words::tr("cost, %1").arg(shown.currency);
    std::vector<EnergyColumn> columns;
    switch (shown.view) {
    case EnergyView::Active:
        columns = {{t1, false},
                   {t2, false},
                   {Words::tr("imported"), true},
                   {Words::tr("exported"), false},
                   {Words::tr("balance"), false},
                   {cost, false},
                   {Words::tr("max, kW"), false}};
        break;
    case EnergyView::Reactive:
        columns = {{t1, false},
                   {t2, false},
                   {QStringLiteral("Er+"), true},
                   {QStringLiteral("Er−"), false},
                   {Words::tr("balance"), false}};
        break;
    case EnergyView::Cost: columns = {{t1, false}, {t2, false}, {Words::tr("exported"), false}, {cost, true}}; break;
    }
    if (shown.comparing) {
        columns.push_back({shown.beforeName, false});
        columns.push_back({QStringLiteral("%"), false});
    }
    return columns;
}

QStringList rowOf(const EnergyShown& shown, std::size_t row, const EnergyText& text) {
    const EnergyFigure& figure = shown.now.rows[row];
    QStringList cells = cellsOf(figure, shown.view, text);
    if (!figure.over) // it is still to come
        cells.fill(QString());
    if (!shown.comparing)
        return cells;
    const EnergyFigure* const before = shown.comparedWith(row);
    cells << (before != nullptr ? comparedText(*before, shown.view, text) : QString(kNotMeasured));
    const bool whole = figure.known && figure.to <= shown.answer->end;
    cells << (whole && before != nullptr
                  ? text.signedPercent(percentChange(static_cast<double>(comparedBy(figure, shown.view)),
                                                     static_cast<double>(comparedBy(*before, shown.view))))
                  : QString());
    return cells;
}

QStringList totalsOf(const EnergyShown& shown, const EnergyText& text) {
    QStringList cells = cellsOf(shown.now.whole, shown.view, text);
    if (!shown.comparing)
        return cells;
    const EnergyFigure& before = shown.then.whole;
    // Beside a part of a period, the whole of the one before would be no comparison; it has a row of its own.
    cells << (shown.isOver() ? orDash(before.known, comparedText(before, shown.view, text)) : QString());
    cells << (shown.isOver() && shown.hasBefore()
                  ? text.signedPercent(percentChange(static_cast<double>(comparedBy(shown.now.whole, shown.view)),
                                                     static_cast<double>(comparedBy(before, shown.view))))
                  : QString());
    return cells;
}

constexpr int kEnergyDecimals = 4; // of a kWh or kvarh: its counters count tenths of a Wh
constexpr int kMoneyDecimals = 6;
constexpr std::int64_t kTenthsOfWatt = 4; // of 0.1 Wh in a quarter-hour

std::string plain(std::int64_t count, int decimals) {
    return toString(Decimal{count, decimals});
}

std::string csvRow(const EnergyFigure& figure, const SheetRow& row, EnergyView view, bool money,
                   const std::string& note, const QTimeZone& zone) {
    const bool reactive = view == EnergyView::Reactive;
    const EnergyAmount& in = row.of(reactive ? EnergyKind::ErPos : EnergyKind::EaPos);
    const EnergyAmount& out = row.of(reactive ? EnergyKind::ErNeg : EnergyKind::EaNeg);
    std::string line = isoTime(figure.from, zone) + ',' + isoTime(figure.to, zone);
    const auto add = [&](bool known, const std::string& value) { line += ',' + (known ? value : std::string()); };
    for (const std::int64_t tenths :
         {in.parts[0], in.parts[1], in.total(), out.parts[0], out.parts[1], out.total(), in.total() - out.total()})
        add(figure.known, plain(tenths, kEnergyDecimals));
    if (money)
        add(figure.known && figure.priced, plain(row.cost.total(), kMoneyDecimals));
    const auto& highest = row.highest;
    add(highest.has_value(), highest ? plain(highest->tenths * kTenthsOfWatt, kEnergyDecimals) : std::string());
    add(highest.has_value(), highest ? isoTime(highest->start, zone) : std::string());
    line += ',' + std::to_string(figure.quartersRead) + ',' + std::to_string(figure.quarters);
    for (const bool mark : {figure.estimated, figure.incomplete, figure.entered})
        line += mark ? ",1" : ",0";
    return line + ',' + csvField(note) + "\r\n";
}

} // namespace

EnergyTable tableOf(const EnergyShown& shown, const EnergyText& text) {
    EnergyTable table;
    table.columns = columnsOf(shown);
    for (std::size_t row = 0; row < shown.now.rows.size(); ++row)
        table.rows.push_back(rowOf(shown, row, text));
    table.totals = totalsOf(shown, text);
    if (shown.comparing)
        table.before = cellsOf(shown.then.whole, shown.view, text);
    return table;
}

QByteArray csvOf(const EnergyShown& shown, const QString& subject, const EnergyText& text) {
    const bool reactive = shown.view == EnergyView::Reactive;
    const std::string unit = reactive ? "kvarh" : "kWh";
    const bool money = !shown.currency.isEmpty() && !reactive;
    std::string csv = "from";
    const auto add = [&](const std::string& column) { csv += ',' + column; };
    add("to");
    for (const char* const name :
         {"imported_T1", "imported_T2", "imported", "exported_T1", "exported_T2", "exported", "balance"})
        add(std::string(name) + '_' + unit);
    if (money)
        add("cost_" + shown.currency.toStdString());
    for (const char* const name : {"highest_quarter_kW", "highest_quarter_start", "quarters_read", "quarters",
                                   "estimated", "incomplete", "entered_by_hand", "note"})
        add(name);
    csv += "\r\n";
    // The note of the first row is about all of them.
    std::string note = withoutFormula(subject.toStdString()) + ": " + std::string(kNoLegalValue);
    for (std::size_t n = 0; n < shown.now.rows.size() && shown.now.rows[n].over; ++n)
        csv += csvRow(shown.now.rows[n], shown.answer->sheet.rows()[n], shown.view, money,
                      std::exchange(note, std::string()), text.zone());
    return QByteArray::fromStdString(csv);
}

} // namespace countis::ui
