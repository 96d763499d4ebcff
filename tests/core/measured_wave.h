// SPDX-License-Identifier: GPL-3.0-or-later
// What the metering core measures of a wave.
#pragma once

#include "core/metering/metering_core.h"
#include "support/catch.h"
#include "support/wave_source.h"

#include <algorithm>
#include <vector>

namespace countis::test {

/// The measurements of a wave, one a second.
inline std::vector<Measurement> measureFor(const Wave& wave, int seconds, std::size_t piece = kSampleRate) {
    WaveSource source(wave);
    MeteringCore core;
    std::vector<Measurement> results;
    std::size_t left = static_cast<std::size_t>(seconds) * kSampleRate;
    while (left > 0) {
        const std::size_t count = std::min(piece, left);
        core.feed(source.take(count), [&](const Measurement& measurement) { results.push_back(measurement); });
        left -= count;
    }
    return results;
}

inline Measurement measureOnce(const Wave& wave) {
    return measureFor(wave, 3).back();
}

inline Readings readingsOf(const Wave& wave) {
    Readings readings;
    toReadings(measureOnce(wave), readings);
    return readings;
}

inline PlainLoad loaded(double current, double lag) {
    PlainLoad load;
    load.i.fill(current);
    load.lag.fill(lag);
    return load;
}

inline Approx near(double value, double tolerance) {
    return Approx(value).margin(tolerance).epsilon(0);
}

} // namespace countis::test
