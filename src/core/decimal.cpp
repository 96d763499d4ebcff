// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

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

std::optional<std::int64_t> inCounts(std::string_view number, double unitPerCount) {
    const bool negative = number.starts_with('-');
    if (negative || number.starts_with('+'))
        number.remove_prefix(1);
    const std::size_t point = std::min(number.find('.'), number.size());
    std::string digits(number.substr(0, point));
    const std::string_view decimals = number.substr(std::min(point + 1, number.size()));
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if ((digits.empty() && decimals.empty()) || !std::ranges::all_of(digits, isDigit) ||
        !std::ranges::all_of(decimals, isDigit))
        return std::nullopt;
    const int exponent = static_cast<int>(std::lround(std::log10(unitPerCount)));
    for (int n = 0; n < -exponent; ++n)
        digits += static_cast<std::size_t>(n) < decimals.size() ? decimals[static_cast<std::size_t>(n)] : '0';
    if (exponent > 0)
        digits.erase(digits.size() - std::min(digits.size(), static_cast<std::size_t>(exponent)));
    std::int64_t count = 0;
    if (digits.empty())
        return count;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error != std::errc())
        return std::nullopt;
    return negative ? -count : count;
}

} // namespace countis
