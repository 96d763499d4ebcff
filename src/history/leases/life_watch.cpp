// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/life_watch.h"

#include "history/clock_watch.h"

#include <utility>

namespace countis {

std::vector<CollectorNumber> LifeWatch::dead(std::span<const SeenCollector> seen, WallTime server, Instant now) {
    std::vector<CollectorNumber> dead;
    std::map<CollectorNumber, Said> said;
    for (const SeenCollector& one : seen) {
        const auto before = said_.find(one.number);
        const bool isSame = before != said_.end() && before->second.until == one.until;
        const Instant heard = isSame ? before->second.heard : now;
        said[one.number] = {one.until, heard};
        if (one.until > server + span_ + ClockWatch::kTolerance && now - heard >= span_)
            dead.push_back(one.number);
    }
    said_ = std::move(said);
    return dead;
}

} // namespace countis
