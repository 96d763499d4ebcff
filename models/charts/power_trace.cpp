// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/power_trace.h"

#include <algorithm>

namespace countis::ui {

void PowerTrace::add(Instant read, float power) {
    const std::int64_t step = std::chrono::floor<std::chrono::seconds>(read.time_since_epoch()) / kStep;
    if (step > latest_) {
        const auto passed = std::min(step - latest_, static_cast<std::int64_t>(kSteps));
        for (std::int64_t skipped = step - passed + 1; skipped <= step; ++skipped)
            means_[slot(skipped)] = kNone;
        latest_ = step;
        readings_ = 0;
    }
    ++readings_;
    float& mean = means_[slot(latest_)];
    mean = readings_ == 1 ? power : mean + (power - mean) / static_cast<float>(readings_);
}

} // namespace countis::ui
