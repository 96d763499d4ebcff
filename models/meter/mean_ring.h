// SPDX-License-Identifier: GPL-3.0-or-later
// The mean of every few seconds of one value in the last hour or so: a ring of a fixed size, for what is kept of
// every point of a site.
#pragma once

#include "core/clock.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <limits>

namespace countis::ui {

template <int stepSeconds, std::size_t stepCount>
class MeanRing {
public:
    static constexpr std::chrono::seconds kStep{stepSeconds};
    static constexpr std::size_t kSteps = stepCount;

    /// In order of time.
    void add(Instant read, float value) {
        const std::int64_t step = stepOf(read);
        if (step > latest_)
            advanceTo(step);
        ++readings_;
        float& mean = means_[slot(latest_)];
        mean = readings_ == 1 ? value : mean + (value - mean) / static_cast<float>(readings_);
    }

    /// The mean of the step at `time`, known from elsewhere: it stands where nothing was read.
    void fill(Instant time, float mean) {
        const std::int64_t step = stepOf(time);
        if (step > latest_)
            advanceTo(step);
        if (step <= latest_ - kCount)
            return;
        float& kept = means_[slot(step)];
        kept = isKnown(kept) ? kept : mean;
    }

    /// The middle of the latest step.
    Instant latest() const { return middleOf(latest_); }

    /// Calls `use(middle, mean)` for each step in which something was read, in order of time.
    template <typename Use>
    void visit(Use use) const {
        for (std::int64_t step = latest_ - kCount + 1; step <= latest_; ++step) {
            const float mean = means_[slot(step)];
            if (isKnown(mean))
                use(middleOf(step), mean);
        }
    }

private:
    static constexpr auto kCount = static_cast<std::int64_t>(kSteps);
    static constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

    static constexpr std::array<float, kSteps> nothing() {
        std::array<float, kSteps> means{};
        means.fill(kNone);
        return means;
    }
    static constexpr bool isKnown(float mean) {
        return mean == mean; // NOLINT(misc-redundant-expression): false for NaN only
    }
    static std::int64_t stepOf(Instant time) {
        return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()) / kStep;
    }
    static Instant middleOf(std::int64_t step) { return Instant{step * kStep + kStep / 2}; }
    static std::size_t slot(std::int64_t step) { return static_cast<std::size_t>((step % kCount + kCount) % kCount); }

    void advanceTo(std::int64_t step) {
        const std::int64_t passed = std::min(step - latest_, kCount);
        for (std::int64_t skipped = step - passed + 1; skipped <= step; ++skipped)
            means_[slot(skipped)] = kNone;
        latest_ = step;
        readings_ = 0;
    }

    std::array<float, kSteps> means_ = nothing();
    std::int64_t latest_ = 0; // a step, counted by the clock that nobody sets
    int readings_ = 0;        // in the latest
};

} // namespace countis::ui
