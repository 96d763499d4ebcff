// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ratings.h"

#include <algorithm>
#include <cmath>

namespace countis {
namespace {

Standing compare(double value, double low, double high) {
    if (value < low)
        return Standing::Below;
    return value > high ? Standing::Above : Standing::Within;
}

Standing compare(double value, const Rating& rating) {
    return compare(value, rating.low, rating.high);
}

/// The nearer of the rated frequencies is the one of the network.
Standing compareFrequency(double hertz) {
    const auto* const rated = std::ranges::min_element(
        kRatedFrequencies, {}, [hertz](int frequency) { return std::abs(hertz - frequency); });
    return compare(hertz, *rated - kFrequencyTolerance, *rated + kFrequencyTolerance);
}

bool hasPhase(const Readings& readings) {
    return std::ranges::any_of(kLinePhases, [&](Phase phase) { return !phaseMissing(readings, phase); });
}

} // namespace

std::int64_t mostTenths(std::chrono::milliseconds elapsed) {
    constexpr std::int64_t kMostPower = std::int64_t{2} * 3 * kRatedVoltage.high * kRatedCurrent.high;
    constexpr std::int64_t kMillisecondsOfTenth = 360'000; // of one W: 0.1 Wh
    // Ten years at the most power are 10^13 tenths: W × ms fits.
    return kMostPower * elapsed.count() / kMillisecondsOfTenth;
}

Standing standing(const Readings& readings, Quantity quantity, Phase phase) {
    const auto value = inUnit(readings, quantity, phase);
    if (quantity == Quantity::F && phase == Phase::Sum) {
        if (value)
            return compare(*value, kMeasuredFrequency) == Standing::Within ? compareFrequency(*value)
                                                                           : Standing::OutOfRange;
        return hasPhase(readings) ? Standing::OutOfRange : Standing::Within;
    }
    if (!value || !hasPhase(readings) || phase == Phase::Sum || phase == Phase::N)
        return Standing::Within;
    switch (quantity) {
    case Quantity::V: return compare(*value, kRatedVoltage);
    case Quantity::U: return compare(*value, kRatedPhaseVoltage);
    case Quantity::I: return compare(*value, kRatedCurrent);
    default: return Standing::Within;
    }
}

Trouble troubleOf(const Readings& readings) {
    Trouble trouble;
    if (!hasPhase(readings))
        return trouble;
    for (const Phase phase : kLinePhases)
        trouble.missingPhases.set(index(phase), phaseMissing(readings, phase));
    for (const Quantity quantity : {Quantity::V, Quantity::U, Quantity::I, Quantity::F}) {
        const bool outside =
            std::ranges::any_of(std::array{Phase::L1, Phase::L2, Phase::L3, Phase::Sum},
                                [&](Phase p) { return standing(readings, quantity, p) != Standing::Within; });
        if (outside) {
            trouble.outside = quantity;
            break;
        }
    }
    return trouble;
}

} // namespace countis
