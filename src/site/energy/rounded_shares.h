// SPDX-License-Identifier: GPL-3.0-or-later
// Exact amounts as a table shows them. A total is rounded from its exact value; where the rounded rows do not add up
// to it, the rows that were rounded by most give way.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace countis {

/// In whole steps, half a step away from zero. `step` is above 0.
std::int64_t roundedSteps(std::int64_t exact, std::int64_t step);

/// Each amount in whole steps: none differs from its own rounding by more than a step, and they add up to
/// roundedSteps(whole, step). An amount of 0 stays 0 if there is another one. `whole` is the sum of `exact`, or
/// differs from it by what was rounded before.
std::vector<std::int64_t> roundedShares(std::span<const std::int64_t> exact, std::int64_t whole, std::int64_t step);

/// Rows of amounts that make up the row, as tariffs do: all rows have as many.
using AmountRows = std::vector<std::vector<std::int64_t>>;

struct RoundedTable {
    AmountRows rows;
    std::vector<std::int64_t> whole; // the sum of each column
};

/// The same for a table that adds up in both directions. The total of all, then those of the rows and of the columns
/// are rounded shares; `whole` has the exact sum of each column.
RoundedTable roundedTable(const AmountRows& exact, const std::vector<std::int64_t>& whole, std::int64_t step);

} // namespace countis
