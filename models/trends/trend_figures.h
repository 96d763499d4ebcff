// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a series come to in a view: curve, lowest, mean and highest value, energy, tariffs. Counted in
// whole steps of the registers wherever a figure is shown.
#pragma once

#include "models/trends/trend_curve.h"
#include "models/trends/trend_loader.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace countis::ui {

/// In the shown unit. A period that goes on ends `now`, so that nothing is drawn in the future.
std::shared_ptr<const TrendCurve> curveOf(const TrendRows& series, Seconds now);

/// Steps of the registers in one shown unit: value = count × this.
double shownStep(std::uint16_t entry);

struct TrendExtremes {
    std::int64_t minimum = 0; // counts of the entry
    Seconds minimumAt = 0;
    double mean = 0; // in counts
    std::int64_t maximum = 0;
    Seconds maximumAt = 0;
};

/// Of the readings and periods whose middle is in the window; nullopt: nothing was measured. The mean is that over
/// the time that was measured, however often the meter was read in it.
std::optional<TrendExtremes> extremesOf(const TrendRows& series, const Span& window);

/// Why nobody knows what a register counted.
enum class Uncounted : std::uint8_t {
    NotRead,  // at all
    NoBegin,  // not read at the beginning or shortly before
    NoEnd,    // likewise at the end
    WentBack, // exchanged, or rolled over
};

/// What a register counted between the ends of the window: its last value at the end less that at the beginning, each
/// read at or shortly before. The end is the latest reading where the window reaches further.
tl::expected<std::int64_t, Uncounted> counted(const TrendRows& series, const Span& window);

/// A mean power that the registers Ea+ and Ea− give where the meter was not read.
struct TrendEstimate {
    Span span;
    float mean = 0; // kW

    bool operator==(const TrendEstimate&) const = default;
};

/// One for each gap of a minute or more in the rows of P ∑, whose registers were read at both of its ends. None where
/// a register went back, or counted more than a COUNTIS can measure: then another meter is there, or it rolled over.
std::vector<TrendEstimate> estimatesOf(const TrendRows& power, const TrendRows& imported, const TrendRows& exported);

struct TariffStretch {
    static constexpr int kBoth = 0;

    Span span;
    int tariff = kBoth; // 1 or 2

    bool operator==(const TariffStretch&) const = default;
};

/// Which tariff was in progress when.
std::vector<TariffStretch> tariffsOf(const TrendRows& series, const Span& window);
/// Neighbours that are all shorter than `shortest` seconds become one stretch of both.
std::vector<TariffStretch> joinShort(const std::vector<TariffStretch>& stretches, double shortest);

} // namespace countis::ui
