// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/live_samples.h"

#include "models/meter/freshness.h"

#include <algorithm>

namespace countis::ui {

PointSamples& LiveSamples::view(PointId point) {
    const auto found = std::ranges::find(viewed_, point, &Viewed::point);
    if (found != viewed_.end()) {
        viewed_.splice(viewed_.begin(), viewed_, found);
        return viewed_.front().samples;
    }
    viewed_.push_front({point, PointSamples(&power_[point])});
    if (viewed_.size() > kViewed)
        viewed_.pop_back();
    return viewed_.front().samples;
}

PointSamples* LiveSamples::viewed(PointId point) {
    const auto found = std::ranges::find(viewed_, point, &Viewed::point);
    return found == viewed_.end() ? nullptr : &found->samples;
}

void LiveSamples::addPower(PointId point, const Readings& readings) {
    const Value& power = readings.at(Quantity::P, Phase::Sum);
    if (metrology(readings).quality != Quality::Good || power.quality != Quality::Good)
        return;
    const double shown = inUnit(power, Quantity::P) * info(Quantity::P).shownFactor;
    power_[point].add(metrology(readings).time.mono, static_cast<float>(shown));
}

void LiveSamples::forgetGone(const Roster& roster) {
    viewed_.remove_if([&](const Viewed& viewed) { return roster.find(viewed.point) == nullptr; });
    std::erase_if(power_, [&](const auto& power) { return roster.find(power.first) == nullptr; });
}

void LiveSamples::clear() {
    viewed_.clear();
    power_.clear();
}

} // namespace countis::ui
