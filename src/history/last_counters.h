// SPDX-License-Identifier: GPL-3.0-or-later
// Where the counters of the meters stood when the site was recorded last: a program that is started compares them
// with what it reads first.
#pragma once

#include "history/database/connection.h"
#include "site/point.h"

#include <cstdint>
#include <string>
#include <vector>

namespace countis {

struct LastCounters {
    PointId point;
    std::string serial; // of the device that answered
    WallTime at{};
    std::int64_t imported = 0; // Ea+ of ∑, in tenths of a Wh
    std::int64_t exported = 0; // Ea− of ∑, likewise

    bool operator==(const LastCounters&) const = default;
};

/// Of the last quarter of an hour that has minutes: a meter that was silent in it is not among them, and neither are
/// imported readings.
DatabaseResult<std::vector<LastCounters>> readLastCounters(DatabaseConnection& connection);

} // namespace countis
