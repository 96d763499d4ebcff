// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every machine: the standard library's distributions are not.
#pragma once

#include <cmath>
#include <cstdint>

namespace countis::sim {

/// SplitMix64 (Steele, Lea, Flood 2014).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t bits() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// 0 ≤ x < 1.
    double uniform() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }

    /// Mean 0, deviation 1, never beyond ±6: the sum of twelve uniform numbers.
    double normal() {
        double sum = -6;
        for (int n = 0; n < 12; ++n)
            sum += uniform();
        return sum;
    }

    double exponential(double mean) { return -mean * std::log1p(-uniform()); }

private:
    std::uint64_t state_;
};

} // namespace countis::sim
