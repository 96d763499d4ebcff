// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the points of a roster by address and by the device that measures there, however many there are.
#pragma once

#include "site/point.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace countis {

class PointIndex {
public:
    /// The address of the bundled meter is not found: it is chosen anew at each start.
    void add(const Point& point);
    /// `point` as it was added.
    void remove(const Point& point);

    /// 0: none.
    PointId findAddress(const MeterAddress& address) const;
    /// Several where two programs gave one device to two points.
    std::vector<PointId> findDevice(const std::string& serial) const;

private:
    std::unordered_map<std::string, PointId> addresses_;
    std::unordered_multimap<std::string, PointId> devices_; // by serial number
};

} // namespace countis
