// SPDX-License-Identifier: GPL-3.0-or-later
// What charts are drawn from: the samples of the live meters, and whatever else knows values along a time axis.
#pragma once

#include "core/catalogue.h"
#include "core/clock.h"

#include <QPointF>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace countis::ui {

/// The instantaneous values of the catalogue, in its order.
inline constexpr std::size_t kChannels =
    std::ranges::count(values(), ValueKind::Instantaneous, &CatalogueEntry::kind);

/// Of a value that is in the catalogue.
constexpr std::size_t channel(Quantity quantity, Phase phase) {
    std::size_t before = 0;
    for (const CatalogueEntry& entry : values()) {
        if (entry.value == ValueId{InstantView{quantity, phase}})
            return before;
        before += entry.kind == ValueKind::Instantaneous ? 1 : 0;
    }
    return kChannels;
}

/// On the time axis: the time of day, in seconds since 1970, as the clock in use says it now.
using Seconds = double;

struct Span {
    Seconds from = 0;
    Seconds to = 0;

    bool operator==(const Span&) const = default;
};
struct MinMax {
    double minimum;
    double maximum;
};

/// Why nothing is known of the time before a sample, or after the latest.
enum class Break : std::uint8_t {
    None,
    Silent,    // nothing was read for longer than a reading holds
    ClockSet,  // the time of day was set forward
    Warped,    // the meter's time ran faster than the world's, whose time the axis shows
    Exchanged, // another meter measures from here on
};

struct Gap {
    Span span;
    Break why = Break::Silent;

    bool operator==(const Gap&) const = default;
};

/// Values are in the shown unit of their quantity.
class ChartSource {
public:
    virtual ~ChartSource() = default;

    virtual bool empty() const = 0;
    virtual std::optional<Seconds> latest() const = 0;
    /// The latest sample still holds, `now`.
    virtual bool fresh(Instant now) const = 0;

    /// At most two points a column of the window, in order of time, x from the window's start; a point with NaN
    /// breaks the line where nothing was measured.
    virtual std::vector<QPointF> line(std::size_t channel, Span window, int columns) const = 0;
    virtual std::optional<MinMax> extent(std::size_t channel, Span window) const = 0;
    /// The stretches of the window in which no sample was taken; the window ends at `now` of the world's.
    virtual std::vector<Gap> gaps(Span window, Instant now) const = 0;
    /// NaN where there is none.
    virtual double valueAt(std::size_t channel, Seconds time) const = 0;
};

} // namespace countis::ui
