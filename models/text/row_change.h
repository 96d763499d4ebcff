// SPDX-License-Identifier: GPL-3.0-or-later
// The one ranged change between two states of the same rows.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

namespace countis::ui {

/// First and last row that differ; nullopt when none does. Both have the same number of rows.
template <typename Rows>
std::optional<std::pair<int, int>> changedRows(const Rows& before, const Rows& after) {
    std::optional<std::pair<int, int>> changed;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (before[i] == after[i])
            continue;
        const int row = static_cast<int>(i);
        changed = changed ? std::pair{changed->first, row} : std::pair{row, row};
    }
    return changed;
}

} // namespace countis::ui
