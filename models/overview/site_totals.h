// SPDX-License-Identifier: GPL-3.0-or-later
// The totals of a site or of a group of its meters. They are sums of integers, so that a meter is taken out and put
// in again when it changes, and the others are not looked at.
#pragma once

#include "models/overview/meter_figures.h"

#include <cstdint>
#include <optional>

namespace countis::ui {

/// Whose figures are of now, were of now lately, or are not known.
enum class Liveness : std::uint8_t { Live, Stale, Offline };
Liveness livenessOf(Measure::State state);

struct SiteTotals {
    int meters = 0;
    int live = 0; // of the meters; their power alone is in the sum
    int stale = 0;
    int offline = 0;
    int read = 0;           // of the meters: they were read at least once
    std::int64_t power = 0; // counts of ∑ P
    /// Of the meters that import: what the power factor is made of.
    int importing = 0;
    std::int64_t importedPower = 0;
    std::int64_t importedReactive = 0;
    std::int64_t exportedPower = 0; // of the others; not negative
    /// Energy of today, of the meters whose start of the day is known, in tenths of a watt-hour.
    int withToday = 0;
    std::int64_t today = 0;
    std::int64_t importedToday = 0; // of the meters that imported more than they exported
    /// Of those of which yesterday is known too.
    int compared = 0;
    std::int64_t comparedToday = 0;
    std::int64_t comparedYesterday = 0;

    bool operator==(const SiteTotals&) const = default;

    void add(const MeterFigures& figures) { count(figures, 1); }
    void remove(const MeterFigures& figures) { count(figures, -1); }

    bool complete() const { return live == meters; }
    std::int64_t exportedToday() const { return importedToday - today; }
    /// ∑P/√(∑P² + ∑Q²) of the meters that import; + inductive, − capacitive. nullopt where none does.
    std::optional<double> powerFactor() const;
    /// Energy of today against yesterday up to this time of the day.
    std::optional<double> percentOnYesterday() const;

private:
    void count(const MeterFigures& figures, int sign);
    void countPower(const MeterFigures& figures, int sign);
    void countEnergy(const MeterFigures& figures, int sign);
};

} // namespace countis::ui
