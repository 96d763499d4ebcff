// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings.h"

#include <cstdio>

namespace countis {

std::string serialOf(const Identity& identity) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04X-%04X-%05u-%010u", unsigned{identity.serialYearWeek},
                  unsigned{identity.serialWeekLine}, unsigned{identity.serialOrder},
                  static_cast<unsigned>(identity.serialLot));
    return text.data();
}

bool sameDevice(const Identity& one, const Identity& other) {
    return serialOf(one) == serialOf(other) && one.extendedName == other.extendedName;
}

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
