// SPDX-License-Identifier: GPL-3.0-or-later
// Which collectors are dead though the clock of the server says that they live: it was set back since they last said
// so, and counts them among the living until it has caught up.
#pragma once

#include "core/clock.h"
#include "site/lease_policy.h"
#include "site/point.h"

#include <map>
#include <span>
#include <vector>

namespace countis {

/// A collector as its row has it.
struct SeenCollector {
    CollectorNumber number = 0;
    WallTime until; // it lives, unless it says so again
};

class LifeWatch {
public:
    /// `span`: for so long a collector lives after it said so. One that lives longer by the clock of the server is
    /// dead once it has said nothing for that long by our own.
    explicit LifeWatch(std::chrono::milliseconds span) : span_(span) {}

    /// Those of `seen` that are dead. `server` and `now`: the time, by either clock.
    std::vector<CollectorNumber> dead(std::span<const SeenCollector> seen, WallTime server, Instant now);

private:
    struct Said {
        WallTime until;
        Instant heard;
    };

    std::chrono::milliseconds span_;
    std::map<CollectorNumber, Said> said_;
};

} // namespace countis
