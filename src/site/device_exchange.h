// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody has confirmed that a meter was exchanged. The devices of a point say it, so that every program and
// every later run knows: between the device before and the one after, a moment in which none is known to measure is
// the answer of a person.
#pragma once

#include "site/point.h"

#include <optional>

namespace countis {

struct DeviceExchange {
    Device before;
    Device now;

    bool operator==(const DeviceExchange&) const = default;
};

/// A device that no point knew took the place of another one, and nobody has said yet that it was so. The same device
/// may stand there several times in a row, as each program that heard it noted its own time.
std::optional<DeviceExchange> openExchange(const Point& point);

/// The devices of the point with the answer; the same where nothing is open.
std::vector<DeviceSpan> confirmedDevices(const Point& point);

} // namespace countis
