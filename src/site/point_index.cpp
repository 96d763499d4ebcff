// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/point_index.h"

namespace countis {

void PointIndex::add(const Point& point) {
    if (point.origin != PointOrigin::Bundled)
        addresses_.try_emplace(point.address.toString(), point.id);
    if (const Device* const device = point.device())
        devices_.emplace(device->serial, point.id);
}

void PointIndex::remove(const Point& point) {
    if (findAddress(point.address) == point.id)
        addresses_.erase(point.address.toString());
    if (const Device* const device = point.device()) {
        const auto [first, end] = devices_.equal_range(device->serial);
        for (auto entry = first; entry != end; ++entry) {
            if (entry->second == point.id) {
                devices_.erase(entry);
                break;
            }
        }
    }
}

PointId PointIndex::findAddress(const MeterAddress& address) const {
    const auto found = addresses_.find(address.toString());
    return found == addresses_.end() ? PointId{} : found->second;
}

std::vector<PointId> PointIndex::findDevice(const std::string& serial) const {
    std::vector<PointId> found;
    const auto [first, end] = devices_.equal_range(serial);
    for (auto entry = first; entry != end; ++entry)
        found.push_back(entry->second);
    return found;
}

} // namespace countis
