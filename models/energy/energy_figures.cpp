// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_figures.h"

#include "site/energy/rounded_shares.h"

#include <cmath>

namespace countis::ui {
namespace {

constexpr std::int64_t kTenths = 100;        // in 10 Wh
constexpr std::int64_t kMillionths = 10'000; // in a hundredth of the currency

EnergyKind inOf(EnergyView view) {
    return view == EnergyView::Reactive ? EnergyKind::ErPos : EnergyKind::EaPos;
}

EnergyKind outOf(EnergyView view) {
    return view == EnergyView::Reactive ? EnergyKind::ErNeg : EnergyKind::EaNeg;
}

/// Puts the shares of one column into the rows, and their sum into the whole.
template <typename Exact, typename Place>
void share(const EnergySheet& sheet, std::int64_t step, EnergyFigures& figures, const Exact& exactOf,
           const Place& placeIn) {
    std::vector<std::int64_t> exact;
    exact.reserve(sheet.rows().size());
    for (const SheetRow& row : sheet.rows())
        exact.push_back(exactOf(row));
    const std::int64_t whole = exactOf(sheet.whole());
    const auto shares = roundedShares(exact, whole, step);
    for (std::size_t n = 0; n < shares.size(); ++n)
        placeIn(figures.rows[n]) = shares[n];
    placeIn(figures.whole) = roundedSteps(whole, step);
}

EnergyFigure figureOf(const SheetRow& row, EnergyView view, WallTime end) {
    const EnergyAmount& in = row.of(inOf(view));
    const EnergyAmount& out = row.of(outOf(view));
    EnergyFigure figure;
    figure.from = row.from;
    figure.to = row.to;
    figure.over = row.from < end;
    figure.estimated = in.estimated() || out.estimated();
    figure.incomplete = in.incomplete || out.incomplete;
    figure.entered = in.entered || out.entered;
    figure.known = figure.over && (!figure.incomplete || row.quarters > 0 || in.total() != 0 || out.total() != 0);
    figure.priced = row.cost.priced;
    figure.highest = row.highest;
    figure.quartersRead = row.quartersRead;
    figure.quarters = row.quarters;
    return figure;
}

/// The total of a row is what the sheet says; its parts make it up.
void shareCosts(const EnergySheet& sheet, EnergyFigures& figures) {
    share(
        sheet, kMillionths, figures, [](const SheetRow& row) { return row.cost.imported[0]; },
        [](EnergyFigure& figure) -> std::int64_t& { return figure.costIn[0]; });
    share(
        sheet, kMillionths, figures, [](const SheetRow& row) { return row.cost.exported; },
        [](EnergyFigure& figure) -> std::int64_t& { return figure.costOut; });
    const auto totals = sheet.roundedCosts();
    for (std::size_t n = 0; n < totals.size(); ++n)
        figures.rows[n].costIn[1] = totals[n] - figures.rows[n].costIn[0] - figures.rows[n].costOut;
    figures.whole.costIn[1] = rounded(sheet.whole().cost.total()) - figures.whole.costIn[0] - figures.whole.costOut;
}

} // namespace

EnergyFigures figuresOf(const EnergySheet& sheet, EnergyView view, WallTime end) {
    EnergyFigures figures;
    figures.whole = figureOf(sheet.whole(), view, end);
    for (const SheetRow& row : sheet.rows())
        figures.rows.push_back(figureOf(row, view, end));
    for (std::size_t tariff = 0; tariff < kTariffParts; ++tariff) {
        share(
            sheet, kTenths, figures, [&](const SheetRow& row) { return row.of(inOf(view)).parts[tariff]; },
            [&](EnergyFigure& figure) -> std::int64_t& { return figure.in[tariff]; });
        share(
            sheet, kTenths, figures, [&](const SheetRow& row) { return row.of(outOf(view)).parts[tariff]; },
            [&](EnergyFigure& figure) -> std::int64_t& { return figure.out[tariff]; });
    }
    shareCosts(sheet, figures);
    return figures;
}

std::optional<double> percentChange(double now, double before) {
    if (before == 0)
        return std::nullopt;
    return (std::abs(now) - std::abs(before)) / std::abs(before) * 100;
}

} // namespace countis::ui
