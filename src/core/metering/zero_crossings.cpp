// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/zero_crossings.h"

namespace countis {

std::optional<Crossing> ZeroCrossings::next(std::span<const float> samples, std::size_t from) {
    std::size_t n = from;
    if (!armed_) {
        while (n < samples.size() && samples[n] > -kHysteresis)
            ++n;
        if (n == samples.size())
            return std::nullopt;
        armed_ = true;
    }
    while (n < samples.size() && samples[n] < 0.0F)
        ++n;
    if (n == samples.size())
        return std::nullopt;
    armed_ = false;
    // It was armed, so the sample before is negative and the difference is not 0.
    const auto before = static_cast<double>(*(samples.data() + n - 1));
    const auto after = static_cast<double>(samples[n]);
    return Crossing{n, before / (before - after)};
}

} // namespace countis
