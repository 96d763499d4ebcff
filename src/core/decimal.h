// SPDX-License-Identifier: GPL-3.0-or-later
// A number as exact as its register: a whole count and the position of the decimal point. It never becomes a float.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace countis {

/// count / 10^decimals.
struct Decimal {
    std::int64_t count = 0;
    int decimals = 0;

    bool operator==(const Decimal&) const = default;
};

/// "-12.30"; always all decimals.
std::string toString(const Decimal& value);

/// count × unitPerCount, for the steps of the register table: a power of ten.
Decimal inSteps(std::int64_t count, double unitPerCount);

/// The other way: a number such as "-12.3" in whole counts of `unitPerCount`, where digits below it are cut off.
/// nullopt: it is no number, or one that is too large.
std::optional<std::int64_t> inCounts(std::string_view number, double unitPerCount);

} // namespace countis
