// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/support/sockets/eviction.h"

#include <algorithm>
#include <map>
#include <vector>

namespace countis::sim {

std::size_t whoMakesRoom(std::span<const Place> places, const asio::ip::address& newcomer) {
    std::map<asio::ip::address, std::size_t> held;
    for (const Place& place : places)
        ++held[place.address];
    std::vector<std::size_t> candidates(places.size());
    for (std::size_t n = 0; n < candidates.size(); ++n)
        candidates[n] = n;
    // A rule that would leave nobody is no rule for these.
    const auto keep = [&](auto rule) {
        if (std::ranges::any_of(candidates, rule))
            std::erase_if(candidates, [&](std::size_t n) { return !rule(n); });
    };
    keep([&](std::size_t n) { return held[places[n].address] >= held[newcomer]; });
    keep([&](std::size_t n) { return !places[n].proven; });
    keep([&](std::size_t n) { return held[places[n].address] > places.size() / 2; });
    return candidates.front();
}

} // namespace countis::sim
