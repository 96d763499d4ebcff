// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a report. Each total is rounded from its exact value, and the rows and columns of a table add up to
// it as they are printed.
#pragma once

#include "site/energy/energy_sheet.h"

#include <cstdint>
#include <vector>

namespace countis {

/// Energy in hundredths of a kWh, kvarh or kVAh.
struct EnergyFigure {
    TariffParts parts{};

    std::int64_t total() const { return parts[0] + parts[1]; }
    EnergyFigure& operator+=(const EnergyFigure& other);
    bool operator==(const EnergyFigure&) const = default;
};

/// In tenths to the nearest hundredth of 1,000, half away from zero.
std::int64_t hundredths(std::int64_t tenths);
EnergyFigure figureOf(const EnergyAmount& amount);
/// A reading that a person entered counts in an energy of the row.
bool hasEntered(const SheetRow& row);
/// Imported less exported, as both are printed.
EnergyFigure operator-(const EnergyFigure& whole, const EnergyFigure& part);

/// The figures of one energy for rows that add up to figureOf() of `whole`, which is their sum.
std::vector<EnergyFigure> figuresOf(const std::vector<SheetRow>& rows, const SheetRow& whole, EnergyKind kind);
/// The costs of rows in hundredths of the currency; they add up to rounded() of the one of `whole`.
std::vector<std::int64_t> costFiguresOf(const std::vector<SheetRow>& rows, const SheetRow& whole);

/// T1, T2 and exported energy of each row in hundredths of the currency: they add up to the same total.
using CostParts = std::array<std::int64_t, kTariffParts + 1>;
struct CostFigures {
    std::vector<CostParts> rows;
    CostParts whole{};
};
CostFigures costPartsOf(const std::vector<SheetRow>& rows, const SheetRow& whole);

/// The parts of reactive energy as they are printed below it: inductive as it was counted, capacitive the rest, since
/// the meter counts its three registers each for itself.
struct ReactiveFigures {
    EnergyFigure whole;
    EnergyFigure inductive;
    EnergyFigure capacitive;
    bool partsKnown = false; // the parts were read
};
ReactiveFigures importedReactiveOf(const SheetRow& row);

/// By how much `now` differs from `before`, in tenths of a percent; nullopt where nothing was before, or
/// one of them is below 0.
std::optional<std::int64_t> changeInPerMille(std::int64_t now, std::int64_t before);
/// The part that `part` is of `whole`, in tenths of a percent.
std::optional<std::int64_t> shareInPerMille(std::int64_t part, std::int64_t whole);

} // namespace countis
