// SPDX-License-Identifier: GPL-3.0-or-later
// Names in a row, for messages and help.
#pragma once

#include <functional>
#include <string>

namespace countis {

/// "A, B, C".
template <typename Names, typename Projection = std::identity>
std::string nameList(const Names& names, Projection projection = {}) {
    std::string text;
    for (const auto& name : names)
        text.append(text.empty() ? "" : ", ").append(std::invoke(projection, name));
    return text;
}

} // namespace countis
