// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/number_text.h"

#include "core/printable.h"

#include <array>
#include <charconv>
#include <cmath>

namespace countis {

std::string plainNumber(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

tl::expected<double, Message> parseNumber(std::string_view text) {
    const auto digits = text.starts_with('+') ? text.substr(1) : text;
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value))
        return tl::unexpected(message(term("Messages", "%1 is not a number"), quotedValue(text)));
    return value;
}

} // namespace countis
