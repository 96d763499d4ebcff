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

/// Puts the shown parts of each row into the rows, and those of their sum into the whole.
template <typename Exact, typename Place>
void share(const EnergySheet& sheet, std::int64_t step, EnergyFigures& figures, const Exact& partsOf,
           const Place& placeIn) {
    AmountRows exact;
    exact.reserve(sheet.rows().size());
    for (const SheetRow& row : sheet.rows())
        exact.push_back(partsOf(row));
    const RoundedTable table = roundedTable(exact, partsOf(sheet.whole()), step);
    for (std::size_t n = 0; n < table.rows.size(); ++n)
        placeIn(figures.rows[n], table.rows[n]);
    placeIn(figures.whole, table.whole);
}

void shareEnergy(const EnergySheet& sheet, EnergyKind kind, EnergyFigures& figures,
                 TariffParts EnergyFigure::*const place) {
    share(
        sheet, kTenths, figures,
        [&](const SheetRow& row) {
            const TariffParts& parts = row.of(kind).parts;
            return std::vector<std::int64_t>(parts.begin(), parts.end());
        },
        [&](EnergyFigure& figure, const std::vector<std::int64_t>& parts) {
            figure.*place = {parts[0], parts[1]};
        });
}

void shareCosts(const EnergySheet& sheet, EnergyFigures& figures) {
    share(
        sheet, kMillionths, figures,
        [](const SheetRow& row) {
            const EnergyCost& cost = row.cost;
            return std::vector<std::int64_t>{cost.imported[0], cost.imported[1], cost.exported};
        },
        [](EnergyFigure& figure, const std::vector<std::int64_t>& parts) {
            figure.costIn = {parts[0], parts[1]};
            figure.costOut = parts[2];
        });
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

} // namespace

EnergyFigures figuresOf(const EnergySheet& sheet, EnergyView view, WallTime end) {
    EnergyFigures figures;
    figures.whole = figureOf(sheet.whole(), view, end);
    for (const SheetRow& row : sheet.rows())
        figures.rows.push_back(figureOf(row, view, end));
    shareEnergy(sheet, inOf(view), figures, &EnergyFigure::in);
    shareEnergy(sheet, outOf(view), figures, &EnergyFigure::out);
    shareCosts(sheet, figures);
    return figures;
}

std::optional<double> percentChange(double now, double before) {
    if (before == 0)
        return std::nullopt;
    return (std::abs(now) - std::abs(before)) / std::abs(before) * 100;
}

} // namespace countis::ui
