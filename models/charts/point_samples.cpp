// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/point_samples.h"

#include "models/meter/freshness.h"

#include <limits>
#include <utility>

namespace countis::ui {
namespace {

std::array<float, kChannels> channels(const Readings& readings) {
    std::array<float, kChannels> values{};
    values.fill(std::numeric_limits<float>::quiet_NaN());
    std::size_t next = 0;
    for (const CatalogueEntry& entry : countis::values()) {
        const auto* const view = std::get_if<InstantView>(&entry.value);
        if (view == nullptr)
            continue;
        const Value& value = readings.at(view->quantity, view->phase);
        if (value.quality == Quality::Good)
            values[next] = static_cast<float>(inUnit(value, view->quantity) * info(view->quantity).shownFactor);
        ++next;
    }
    return values;
}

} // namespace

bool PointSamples::add(const Readings& readings, bool warped, const std::optional<SampleTime>& own) {
    const SampleTime& time = metrology(readings).time;
    if (metrology(readings).quality != Quality::Good || std::exchange(latestRead_, time.mono) == time.mono)
        return false;
    const auto values = channels(readings);
    const auto holds = metrology(readings).freshFor;
    if (own)
        own_.add(*own, time.mono, holds, values);
    if (warped)
        world_.interrupt(Break::Warped);
    else
        world_.add(time, time.mono, holds, values);
    return true;
}

void PointSamples::exchanged() {
    world_.interrupt(Break::Exchanged);
    own_.interrupt(Break::Exchanged);
}

} // namespace countis::ui
