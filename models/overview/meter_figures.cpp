// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/meter_figures.h"

#include "models/meter/freshness.h"

#include <cmath>

namespace countis::ui {
namespace {

std::optional<std::int64_t> countOf(const Value& value) {
    return value.quality == Quality::NotMeasured ? std::nullopt : std::optional(value.count);
}

std::optional<std::int64_t> counterOf(const Readings& readings) {
    const Energy& imported = readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total);
    const Energy& exported = readings.at(EnergyKind::EaNeg, Phase::Sum, Tariff::Total);
    if (imported.quality == Quality::NotMeasured || exported.quality == Quality::NotMeasured)
        return std::nullopt;
    return imported.tenths - exported.tenths;
}

/// As the display of the meter shows it: to 0.01 kWh, without what is beyond.
std::int64_t shown(std::int64_t tenths) {
    constexpr std::int64_t kShown = 100;
    const std::int64_t beyond = tenths % kShown;
    return tenths - beyond - (beyond < 0 ? kShown : 0);
}

/// Of what is shown, so that the figures of meters add up to those of their place and of the site.
std::optional<std::int64_t> difference(std::optional<std::int64_t> start, std::optional<std::int64_t> end) {
    return start && end ? std::optional(countedSince(shown(*start), shown(*end))) : std::nullopt;
}

} // namespace

std::int64_t countedSince(std::int64_t start, std::int64_t end) {
    constexpr std::int64_t kHalf = kRollOverTenths / 2;
    const std::int64_t counted = (end - start) % kRollOverTenths;
    if (counted > kHalf)
        return counted - kRollOverTenths;
    return counted < -kHalf ? counted + kRollOverTenths : counted;
}

std::optional<double> percentAbove(std::optional<std::int64_t> now, std::optional<std::int64_t> before) {
    if (!now || !before || *before == 0)
        return std::nullopt;
    const auto magnitude = static_cast<double>(std::llabs(*before));
    return (static_cast<double>(std::llabs(*now)) - magnitude) / magnitude * 100;
}

std::optional<std::int64_t> MeterFigures::today() const {
    return visited ? std::nullopt : difference(day.todayTenths, counterTenths);
}

std::optional<std::int64_t> MeterFigures::yesterday() const {
    return difference(day.yesterdayTenths, day.yesterdaySameTimeTenths);
}

void take(MeterFigures& figures, const Readings& readings) {
    figures.read = metrology(readings).time;
    figures.power = countOf(readings.at(Quantity::P, Phase::Sum));
    figures.reactive = countOf(readings.at(Quantity::Q, Phase::Sum));
    figures.powerFactor = countOf(readings.at(Quantity::PF, Phase::Sum));
    figures.counterTenths = counterOf(readings);
}

} // namespace countis::ui
