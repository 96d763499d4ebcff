// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/roster.h"

#include <string>

namespace countis::test {

inline constexpr WallTime kMorning{std::chrono::milliseconds{1'795'500'000'000}};

inline Point pointAt(std::string host, std::string name = {}) {
    Point point;
    point.name = std::move(name);
    point.address.host = std::move(host);
    return point;
}

/// Adds one that must be acceptable.
inline PointId added(Roster& roster, Point point) {
    return roster.add(std::move(point)).value();
}

inline Device device(std::string serial) {
    return {std::move(serial), "COUNTIS E28"};
}

} // namespace countis::test
