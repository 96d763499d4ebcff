// SPDX-License-Identifier: GPL-3.0-or-later
// Times as numbers. None is undefined, whatever damaged bytes say.
#pragma once

#include "history/codec/bytes.h"
#include "site/point.h"

#include <chrono>
#include <cstdint>

namespace countis {

inline std::int64_t inMilliseconds(WallTime time) {
    return time.time_since_epoch().count();
}
inline WallTime atMilliseconds(std::int64_t milliseconds) {
    return WallTime(std::chrono::milliseconds(milliseconds));
}

/// In milliseconds.
inline std::int64_t timeBetween(WallTime from, WallTime to) {
    return wrappedDifference(inMilliseconds(to), inMilliseconds(from));
}
inline WallTime timeAfter(WallTime from, std::int64_t milliseconds) {
    return atMilliseconds(wrappedSum(inMilliseconds(from), milliseconds));
}

} // namespace countis
