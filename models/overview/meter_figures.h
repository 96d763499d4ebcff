// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview keeps of each meter of a site: a few numbers of its latest reading, as exact as its registers.
#pragma once

#include "core/readings.h"
#include "history/day_start.h"
#include "models/text/measure.h"
#include "site/point.h"

#include <cstdint>
#include <optional>

namespace countis::ui {

struct MeterFigures {
    Measure::State state = Measure::State::Offline;
    bool simulated = false;
    /// It belongs to the totals of the site. A simulated meter does so only where all are simulated.
    bool counted = true;
    /// Another meter than that of this point answers at its address: its counter is not that of the point.
    bool visited = false;
    SampleTime read;                           // its latest values; the epoch while it was never read
    std::optional<std::int64_t> power;         // ∑ P in counts of info(P).unitPerCount; nullopt: not measured
    std::optional<std::int64_t> reactive;      // ∑ Q alike
    std::optional<std::int64_t> powerFactor;   // ∑ PF alike; + inductive, − capacitive
    std::optional<std::int64_t> counterTenths; // Ea+ less Ea−
    DayStart day;

    bool operator==(const MeterFigures&) const = default;

    bool wasRead() const { return read != SampleTime{}; }
    bool isFresh() const { return countis::ui::isFresh(state); }
    /// Tenths of a watt-hour since midnight, a multiple of 0.01 kWh; negative where more was exported. nullopt where
    /// the counter or its start is unknown.
    std::optional<std::int64_t> today() const;
    /// From midnight to this time of the day.
    std::optional<std::int64_t> yesterday() const;
};

/// Takes the values of a reading, whatever their age: a state says that they are stale.
void take(MeterFigures& figures, const Readings& readings);

/// What a counter counted between two of its values, which lie less than half of its range apart: it may have rolled
/// over since (kRollOverTenths).
std::int64_t countedSince(std::int64_t start, std::int64_t end);

/// By how many per cent the magnitude of `now` is above that of `before`; nullopt where there is nothing to compare.
std::optional<double> percentAbove(std::optional<std::int64_t> now, std::optional<std::int64_t> before);

} // namespace countis::ui
