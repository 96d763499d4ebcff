// SPDX-License-Identifier: GPL-3.0-or-later
// Where the points of a site are kept between two runs, and by several programs at once.
#pragma once

#include "site/point.h"

#include <span>
#include <vector>

namespace countis {

class RosterStore {
public:
    RosterStore() = default;
    RosterStore(const RosterStore&) = delete;
    RosterStore& operator=(const RosterStore&) = delete;
    virtual ~RosterStore() = default;

    /// In the order in which they were added. Every address is well formed; two points may have the same one, as two
    /// programs may have added it.
    virtual std::vector<Point> load() = 0;

    /// Writes what differs between `before`, which this program loaded or saved last, and `now`, and no more: other
    /// programs keep theirs in the same store. Points of the session and the bundled one are not kept.
    virtual void save(std::span<const Point> before, std::span<const Point> now) = 0;
};

} // namespace countis
