// SPDX-License-Identifier: GPL-3.0-or-later
// Eight samples at once, for the loops that take the meter's time. The order of all additions is written down, so
// that every machine finds the same last bit, whatever its registers hold.
#pragma once

#include <cstddef>
#include <cstring>

namespace countis {

inline constexpr std::size_t kLanes = 8;
using Lanes [[gnu::vector_size(32)]] = float;
/// Lanes in an array that is aligned to a float only.
using LooseLanes [[gnu::vector_size(32), gnu::aligned(4), gnu::may_alias]] = float;

inline const LooseLanes& lanesAt(const float* samples) {
    return *reinterpret_cast<const LooseLanes*>(samples);
}
inline LooseLanes& lanesAt(float* samples) { // NOLINT(readability-non-const-parameter): written to by the result
    return *reinterpret_cast<LooseLanes*>(samples);
}

inline float total(const Lanes& lanes) {
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

} // namespace countis

/// A function that is compiled for AVX2 too, and chosen when the program starts. Without fused multiplication, whose
/// rounding differs.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define COUNTIS_WIDE [[gnu::target_clones("avx2", "default")]]
#else
#define COUNTIS_WIDE
#endif
