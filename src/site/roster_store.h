// SPDX-License-Identifier: GPL-3.0-or-later
// Where a site is kept between two runs, and by several programs at once.
#pragma once

#include "core/message.h"
#include "site/place.h"
#include "site/point.h"

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace countis {

struct RosterContent {
    std::string siteName; // empty: not named yet
    std::vector<Place> places;
    std::vector<Point> points;

    bool operator==(const RosterContent&) const = default;
};

class RosterStore {
public:
    RosterStore() = default;
    RosterStore(const RosterStore&) = delete;
    RosterStore& operator=(const RosterStore&) = delete;
    virtual ~RosterStore() = default;

    /// Points and places in the order in which they were added. Every address is well formed; two points may have the
    /// same one, as two programs may have added it, and places may break their rules (see PlaceTree::take).
    virtual tl::expected<RosterContent, Message> load() = 0;

    /// Writes what differs between `before`, which this program loaded or saved last, and `now`, and no more: other
    /// programs keep theirs in the same store. Points of the session and the bundled one are not kept.
    virtual tl::expected<void, Message> save(const RosterContent& before, const RosterContent& now) = 0;
};

} // namespace countis
