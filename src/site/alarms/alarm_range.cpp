// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/alarm_range.h"

#include "core/catalogue.h"
#include "core/ratings.h"
#include "site/alarms/watch_reader.h"

#include <algorithm>

namespace countis {
namespace {

constexpr double kOverload = 2;
constexpr double kPhases = 3;
constexpr double kMostVoltage = kOverload * kRatedVoltage.high;
constexpr double kMostBetween = kOverload * kRatedPhaseVoltage.high;
constexpr double kMostCurrent = kOverload * kRatedCurrent.high;
/// Overloads are short and not of both at once, as in mostTenths().
constexpr double kMostPower = kOverload * kRatedVoltage.high * kRatedCurrent.high;

AlarmRange rangeOf(const InstantView& view) {
    const double power = view.phase == Phase::Sum ? kPhases * kMostPower : kMostPower;
    switch (view.quantity) {
    case Quantity::V: return {0, kMostVoltage};
    case Quantity::U: return {0, kMostBetween};
    case Quantity::I: return {0, view.phase == Phase::N ? kPhases * kMostCurrent : kMostCurrent};
    case Quantity::P:
    case Quantity::Q: return {-power, power};
    case Quantity::S: return {0, power};
    case Quantity::PF: return {-1, 1};
    case Quantity::F: return {kMeasuredFrequency.low, kMeasuredFrequency.high};
    }
    return {};
}

AlarmRange rangeOf(DerivedValue value) {
    constexpr double kPercent = 100;
    constexpr double kMostDeviation = 5; // from 45 Hz to 50 Hz, from 60 Hz to 65 Hz
    switch (value) {
    case DerivedValue::VoltageUnbalance: return {0, kPercent};
    case DerivedValue::VoltageUnevenness:
    case DerivedValue::CurrentUnevenness: return {0, 2 * kPercent}; // one phase alone is three times the mean
    case DerivedValue::FrequencyDeviation: return {0, kMostDeviation};
    case DerivedValue::Demand: return {0, kPhases * kMostPower};
    }
    return {};
}

} // namespace

AlarmRange rangeOf(const AlarmWatch& watch) {
    if (const auto* const derived = std::get_if<DerivedValue>(&watch))
        return rangeOf(*derived);
    const auto* const watched = std::get_if<WatchedValues>(&watch);
    if (watched == nullptr)
        return {};
    constexpr double kMostCounted = static_cast<double>(kRollOverTenths) / 10;
    AlarmRange range{kMostCounted, -kMostCounted};
    for (const std::string& key : watched->keys) {
        const auto* const view = std::get_if<InstantView>(&findEntry(key)->value);
        const AlarmRange one = view != nullptr ? rangeOf(*view) : AlarmRange{-kMostCounted, kMostCounted};
        range = {std::min(range.low, one.low), std::max(range.high, one.high)};
    }
    if (watched->magnitude)
        range.low = std::max(range.low, 0.0);
    return range;
}

} // namespace countis
