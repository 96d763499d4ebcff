// SPDX-License-Identifier: GPL-3.0-or-later
// What the system, a library or a server says about a failure, made to stand inside a sentence of a message.
#pragma once

#include <string>
#include <string_view>

namespace countis {

/// Without the blanks around it and the full stop at its end, which some have and some do not: "The connection was
/// lost." is "The connection was lost".
inline std::string clauseOf(std::string_view said) {
    constexpr std::string_view kBlanks = " \t\r\n";
    constexpr std::string_view kEnd = " \t\r\n.";
    const std::size_t last = said.find_last_not_of(kEnd);
    if (last == std::string_view::npos)
        return {};
    const std::size_t first = said.find_first_not_of(kBlanks);
    return std::string(said.substr(first, last + 1 - first));
}

} // namespace countis
