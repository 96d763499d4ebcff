// SPDX-License-Identifier: GPL-3.0-or-later
// How far a counter of energy went between two of its readings.
#pragma once

#include "core/ratings.h"
#include "core/readings.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace countis {

/// In tenths of a Wh (varh, VAh). A register that fell has rolled over, once.
constexpr std::int64_t countedTenths(std::int64_t from, std::int64_t to) {
    return to >= from ? to - from : to - from + kRollOverTenths;
}

/// The same; nullopt: it is more than the ratings of the meter allow in this time (mostTenths()), so that the counter
/// fell without a roll-over, or jumped.
inline std::optional<std::int64_t> plausiblyCounted(std::int64_t from, std::int64_t to,
                                                    std::chrono::milliseconds elapsed) {
    const std::int64_t by = countedTenths(from, to);
    return by <= mostTenths(elapsed) ? std::optional(by) : std::nullopt;
}

} // namespace countis
