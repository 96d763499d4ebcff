// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings.h"

namespace countis {

double inUnit(const Value& value, Quantity quantity) {
    return static_cast<double>(value.count) * info(quantity).unitPerCount;
}

std::optional<double> inUnit(const Readings& readings, Quantity quantity, Phase phase) {
    const Value value = readings.at(quantity, phase);
    if (value.quality == Quality::NotMeasured)
        return std::nullopt;
    return inUnit(value, quantity);
}

bool phaseMissing(const Readings& readings, Phase phase) {
    return readings.at(Quantity::V, phase).quality == Quality::NotMeasured;
}

} // namespace countis
