// SPDX-License-Identifier: GPL-3.0-or-later
// Exact amounts as a table shows them: rounded, and still adding up to the rounded whole.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace countis {

/// In whole steps, half a step away from zero. `step` is above 0.
std::int64_t roundedSteps(std::int64_t exact, std::int64_t step);

/// Each amount in whole steps: none differs from its own rounding by more than a step, and they add up to
/// roundedSteps(whole, step). `whole` is the sum of `exact`, or differs from it by what was rounded before.
std::vector<std::int64_t> roundedShares(std::span<const std::int64_t> exact, std::int64_t whole, std::int64_t step);

} // namespace countis
