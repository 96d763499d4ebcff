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

TariffParts shownEnergy(const TariffParts& exact) {
    const auto parts = roundedShares(exact, exact[0] + exact[1], kTenths);
    return {parts[0], parts[1]};
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
    figure.in = shownEnergy(in.parts);
    figure.out = shownEnergy(out.parts);
    const std::array<std::int64_t, kTariffParts + 1> cost{row.cost.imported[0], row.cost.imported[1],
                                                          row.cost.exported};
    const auto shownCost = roundedShares(cost, row.cost.total(), kMillionths);
    figure.costIn = {shownCost[0], shownCost[1]};
    figure.costOut = shownCost[2];
    return figure;
}

} // namespace

EnergyFigures figuresOf(const EnergySheet& sheet, EnergyView view, WallTime end) {
    EnergyFigures figures;
    figures.whole = figureOf(sheet.whole(), view, end);
    for (const SheetRow& row : sheet.rows())
        figures.rows.push_back(figureOf(row, view, end));
    return figures;
}

bool addUp(const EnergyFigures& figures) {
    EnergyFigure sum;
    for (const EnergyFigure& row : figures.rows) {
        for (std::size_t n = 0; n < kTariffParts; ++n) {
            sum.in[n] += row.in[n];
            sum.out[n] += row.out[n];
            sum.costIn[n] += row.costIn[n];
        }
        sum.costOut += row.costOut;
    }
    const EnergyFigure& whole = figures.whole;
    return sum.in == whole.in && sum.out == whole.out && sum.costIn == whole.costIn && sum.costOut == whole.costOut;
}

std::optional<double> percentChange(double now, double before) {
    if (before == 0)
        return std::nullopt;
    return (std::abs(now) - std::abs(before)) / std::abs(before) * 100;
}

} // namespace countis::ui
