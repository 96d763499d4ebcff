// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_figures.h"

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
    return {{hundredths(amount.parts[0]), hundredths(amount.parts[1])}};
}

EnergyFigure operator-(const EnergyFigure& whole, const EnergyFigure& part) {
    return {{whole.parts[0] - part.parts[0], whole.parts[1] - part.parts[1]}};
}

std::vector<std::int64_t> roundedTogether(const std::vector<std::int64_t>& exact, std::int64_t unit) {
    std::vector<std::int64_t> figures;
    std::int64_t sum = 0;
    std::int64_t given = 0;
    for (const std::int64_t amount : exact) {
        sum += amount;
        figures.push_back(divided(sum, unit) - given);
        given += figures.back();
    }
    return figures;
}

std::vector<EnergyFigure> figuresOf(const std::vector<SheetRow>& rows, EnergyKind kind) {
    std::vector<EnergyFigure> figures(rows.size());
    for (std::size_t part = 0; part < kTariffParts; ++part) {
        std::vector<std::int64_t> exact;
        exact.reserve(rows.size());
        for (const SheetRow& row : rows)
            exact.push_back(row.of(kind).parts[part]);
        const auto rounded = roundedTogether(exact, kTenthsInHundredth);
        for (std::size_t n = 0; n < rows.size(); ++n)
            figures[n].parts[part] = rounded[n];
    }
    return figures;
}

std::vector<std::int64_t> costFiguresOf(const std::vector<SheetRow>& rows) {
    std::vector<std::int64_t> exact;
    exact.reserve(rows.size());
    for (const SheetRow& row : rows)
        exact.push_back(row.cost.total());
    return roundedTogether(exact, kMillionthsInHundredth);
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
