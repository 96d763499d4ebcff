// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/rounded_shares.h"

namespace countis {

std::int64_t roundedSteps(std::int64_t exact, std::int64_t step) {
    const std::int64_t half = exact < 0 ? -(step / 2) : step / 2;
    return (exact + half) / step;
}

std::vector<std::int64_t> roundedShares(std::span<const std::int64_t> exact, std::int64_t whole, std::int64_t step) {
    std::vector<std::int64_t> shares;
    shares.reserve(exact.size());
    std::int64_t sum = 0;
    std::int64_t given = 0;
    std::size_t last = 0; // that is not nothing: it takes what is left
    for (const std::int64_t amount : exact) {
        sum += amount;
        shares.push_back(roundedSteps(sum, step) - given);
        given += shares.back();
        if (amount != 0)
            last = shares.size() - 1;
    }
    if (!shares.empty())
        shares[last] += roundedSteps(whole, step) - given;
    return shares;
}

} // namespace countis
