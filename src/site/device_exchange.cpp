// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/device_exchange.h"

#include <algorithm>

namespace countis {
namespace {

using Spans = std::vector<DeviceSpan>;

/// Where the device that measures now began to; the end where none does.
Spans::const_iterator beginOfLatest(const Spans& devices) {
    if (devices.empty() || devices.back().device.serial.empty())
        return devices.end();
    auto first = devices.end() - 1;
    while (first != devices.begin() && (first - 1)->device.serial == devices.back().device.serial)
        --first;
    return first;
}

} // namespace

std::optional<DeviceExchange> openExchange(const Point& point) {
    const auto first = beginOfLatest(point.devices);
    if (first == point.devices.end() || first == point.devices.begin() || (first - 1)->device.serial.empty())
        return std::nullopt;
    return DeviceExchange{(first - 1)->device, point.devices.back().device};
}

std::vector<DeviceSpan> confirmedDevices(const Point& point) {
    Spans devices = point.devices;
    if (!openExchange(point))
        return devices;
    const auto first = beginOfLatest(devices);
    const WallTime asked = std::max((first - 1)->since, first->since - std::chrono::milliseconds{1});
    devices.insert(first, DeviceSpan{{}, asked});
    return devices;
}

} // namespace countis
