// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_figures.h"

#include "site/energy/rounded_shares.h"

#include <algorithm>

namespace countis {
namespace {

constexpr std::int64_t kTenthsInHundredth = 100; // of 1,000: 0.01 kWh are 10 Wh
constexpr std::int64_t kMillionthsInHundredth = 10'000;
constexpr std::int64_t kPerMille = 1'000;

std::int64_t divided(std::int64_t number, std::int64_t by) {
    const std::int64_t half = (number < 0) == (by < 0) ? by / 2 : -by / 2;
    return (number + half) / by;
}

std::vector<std::int64_t> partsOf(const SheetRow& row, EnergyKind kind) {
    const TariffParts& parts = row.of(kind).parts;
    return {parts.begin(), parts.end()};
}

std::vector<std::int64_t> partsOf(const EnergyCost& cost) {
    return {cost.imported[0], cost.imported[1], cost.exported};
}

} // namespace

EnergyFigure& EnergyFigure::operator+=(const EnergyFigure& other) {
    for (std::size_t n = 0; n < kTariffParts; ++n)
        parts[n] += other.parts[n];
    return *this;
}

std::int64_t hundredths(std::int64_t tenths) {
    return divided(tenths, kTenthsInHundredth);
}

EnergyFigure figureOf(const EnergyAmount& amount) {
    const auto parts = roundedShares(amount.parts, amount.total(), kTenthsInHundredth);
    return {{parts[0], parts[1]}};
}

bool hasEntered(const SheetRow& row) {
    return std::ranges::any_of(row.energies, &EnergyAmount::entered);
}

EnergyFigure operator-(const EnergyFigure& whole, const EnergyFigure& part) {
    return {{whole.parts[0] - part.parts[0], whole.parts[1] - part.parts[1]}};
}

std::vector<EnergyFigure> figuresOf(const std::vector<SheetRow>& rows, const SheetRow& whole, EnergyKind kind) {
    AmountRows exact;
    exact.reserve(rows.size());
    for (const SheetRow& row : rows)
        exact.push_back(partsOf(row, kind));
    std::vector<EnergyFigure> figures;
    figures.reserve(rows.size());
    for (const auto& parts : roundedTable(exact, partsOf(whole, kind), kTenthsInHundredth).rows)
        figures.push_back({{parts[0], parts[1]}});
    return figures;
}

std::vector<std::int64_t> costFiguresOf(const std::vector<SheetRow>& rows, const SheetRow& whole) {
    std::vector<std::int64_t> exact;
    exact.reserve(rows.size());
    for (const SheetRow& row : rows)
        exact.push_back(row.cost.total());
    return roundedShares(exact, whole.cost.total(), kMillionthsInHundredth);
}

CostFigures costPartsOf(const std::vector<SheetRow>& rows, const SheetRow& whole) {
    AmountRows exact;
    exact.reserve(rows.size());
    for (const SheetRow& row : rows)
        exact.push_back(partsOf(row.cost));
    const RoundedTable table = roundedTable(exact, partsOf(whole.cost), kMillionthsInHundredth);
    CostFigures figures;
    figures.whole = {table.whole[0], table.whole[1], table.whole[2]};
    for (const auto& parts : table.rows)
        figures.rows.push_back({parts[0], parts[1], parts[2]});
    return figures;
}

ReactiveFigures importedReactiveOf(const SheetRow& row) {
    ReactiveFigures figures;
    figures.whole = figureOf(row.of(EnergyKind::ErPos));
    figures.inductive = figureOf(row.of(EnergyKind::ErPosInd));
    figures.partsKnown =
        figures.whole.total() == 0 || figures.inductive.total() > 0 || row.of(EnergyKind::ErPosCap).total() > 0;
    for (std::size_t n = 0; n < kTariffParts; ++n)
        figures.inductive.parts[n] = std::clamp<std::int64_t>(figures.inductive.parts[n], 0,
                                                              std::max<std::int64_t>(0, figures.whole.parts[n]));
    figures.capacitive = figures.whole - figures.inductive;
    return figures;
}

std::optional<std::int64_t> changeInPerMille(std::int64_t now, std::int64_t before) {
    if (before <= 0 || now < 0)
        return std::nullopt;
    return divided((now - before) * kPerMille, before);
}

std::optional<std::int64_t> shareInPerMille(std::int64_t part, std::int64_t whole) {
    if (whole == 0)
        return std::nullopt;
    return divided(part * kPerMille, whole);
}

} // namespace countis
