// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"

#include <cmath>

namespace countis {

std::string toString(const Decimal& value) {
    const bool negative = value.count < 0;
    std::string digits = std::to_string(value.count);
    if (negative)
        digits.erase(0, 1);
    const auto decimals = static_cast<std::size_t>(value.decimals);
    if (decimals > 0) {
        if (digits.size() <= decimals)
            digits.insert(0, decimals + 1 - digits.size(), '0');
        digits.insert(digits.size() - decimals, 1, '.');
    }
    return negative ? '-' + digits : digits;
}

Decimal inSteps(std::int64_t count, double unitPerCount) {
    Decimal value{count, 0};
    const int exponent = static_cast<int>(std::lround(std::log10(unitPerCount)));
    for (int i = 0; i < exponent; ++i)
        value.count *= 10;
    value.decimals = exponent < 0 ? -exponent : 0;
    return value;
}

} // namespace countis
