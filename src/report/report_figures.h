// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a report. Each is rounded from its own exact value, so that it is the same wherever it stands: in
// the report of a month, of its year, of one meter or of its place, and on the Energy page. What a row consists of
// adds up to it as it is printed; the rows of a table may differ from its total by a few hundredths.
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

/// T1, T2 and exported energy of each row in hundredths of the currency: they break down the cost of `whole`, which
/// is their sum, and add up to it as it is printed.
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
