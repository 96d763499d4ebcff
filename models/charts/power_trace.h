// SPDX-License-Identifier: GPL-3.0-or-later
// ∑ of the active power of one point in the last hour, its mean of every ten seconds: what is kept of all the points
// of a site, at 1.5 KB each.
#pragma once

#include "core/clock.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <limits>

namespace countis::ui {

class PowerTrace {
public:
    static constexpr std::chrono::seconds kStep{10};
    static constexpr std::size_t kSteps = 360;

    /// In order of time, in kW.
    void add(Instant read, float power);

    /// Calls `use(middle, mean)` for each ten seconds in which something was read, in order of time.
    template <typename Use>
    void visit(Use use) const {
        for (std::int64_t step = latest_ - static_cast<std::int64_t>(kSteps) + 1; step <= latest_; ++step) {
            const float mean = means_[slot(step)];
            if (mean == mean) // NOLINT(misc-redundant-expression): false for NaN only
                use(Instant{step * kStep + kStep / 2}, mean);
        }
    }

private:
    static constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
    static constexpr std::array<float, kSteps> nothing() {
        std::array<float, kSteps> means{};
        means.fill(kNone);
        return means;
    }
    static std::size_t slot(std::int64_t step) {
        return static_cast<std::size_t>(step % static_cast<std::int64_t>(kSteps) +
                                        static_cast<std::int64_t>(kSteps)) %
               kSteps;
    }

    std::array<float, kSteps> means_ = nothing();
    std::int64_t latest_ = 0; // ten seconds, counted by the clock that nobody sets
    int readings_ = 0;        // in the latest
};

} // namespace countis::ui
