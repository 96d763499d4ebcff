// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/energy_pulses.h"

#include <algorithm>

namespace countis {

void PulseOutput::add(std::int64_t pulses) {
    due_ += pulses;
    beginNext();
}

void PulseOutput::beginNext() {
    if (left_ > 0 || due_ == 0)
        return;
    --due_;
    on_ = true;
    left_ = kOnSamples;
}

void PulseOutput::advance(std::int64_t samples) {
    while (left_ > 0 && samples > 0) {
        const std::int64_t passed = std::min(left_, samples);
        left_ -= passed;
        samples -= passed;
        if (left_ > 0)
            return;
        left_ = on_ ? kOffSamples : 0;
        on_ = false;
        beginNext();
    }
}

} // namespace countis
