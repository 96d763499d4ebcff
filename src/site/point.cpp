// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/point.h"

namespace countis {

std::optional<Device> deviceOf(const Readings& readings) {
    if (readings.blocks[index(Block::Identification)].quality == Quality::NotMeasured)
        return std::nullopt;
    return Device{serialOf(readings.identity), readings.identity.extendedName};
}

const Device* Point::device() const {
    return devices.empty() || devices.back().device.serial.empty() ? nullptr : &devices.back().device;
}

bool isOnWorldTime(const Point& point) {
    return point.speed <= 1;
}

} // namespace countis
