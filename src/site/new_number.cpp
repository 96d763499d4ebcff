// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/new_number.h"

#include <algorithm>
#include <chrono>

namespace countis {

std::int64_t newNumber(std::int64_t highest) {
    // A store that is shared by several programs lists its entries in the order of their numbers, and others may hold
    // these as doubles: microseconds since 1970 take 51 bits.
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::int64_t number = std::chrono::floor<std::chrono::microseconds>(now).count();
    return std::max({std::int64_t{1}, number, highest + 1});
}

} // namespace countis
