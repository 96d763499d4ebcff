// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet of energies in the steps that the page shows: 10 Wh and hundredths of the currency. Totals are rounded from
// their exact values; columns add up to their total, and parts to their row. Pure.
#pragma once

#include "site/energy/energy_sheet.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace countis::ui {

/// What the page shows.
enum class EnergyView : std::uint8_t { Active, Reactive, Cost };

/// Imported (or Er+) by tariff, exported (or Er−) by tariff, in steps of 10 Wh or 10 varh.
struct EnergyFigure {
    std::array<std::int64_t, kTariffParts> in{};
    std::array<std::int64_t, kTariffParts> out{};
    // In hundredths of the currency; the exported energy has a minus.
    std::array<std::int64_t, kTariffParts> costIn{};
    std::int64_t costOut = 0;
    std::optional<Demand> highest;
    bool known = false;     // a counter was known in it
    bool estimated = false; // its total, not only its split by tariff
    bool incomplete = false;
    bool entered = false;
    bool priced = false;
    bool over = false; // it has begun
    std::int64_t quartersRead = 0;
    std::int64_t quarters = 0;
    WallTime from{};
    WallTime to{};

    std::int64_t imported() const { return in[0] + in[1]; }
    std::int64_t exported() const { return out[0] + out[1]; }
    std::int64_t balance() const { return imported() - exported(); }
    std::int64_t cost() const { return costIn[0] + costIn[1] + costOut; }
};

struct EnergyFigures {
    std::vector<EnergyFigure> rows;
    EnergyFigure whole;
};

/// `end` is the end of what is accounted. Costs and maxima are those of active energy in each view.
EnergyFigures figuresOf(const EnergySheet& sheet, EnergyView view, WallTime end);

/// Changes in percent from `before` to `now`, by magnitude: nullopt where there is nothing to compare with.
std::optional<double> percentChange(double now, double before);

} // namespace countis::ui
