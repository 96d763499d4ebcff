// SPDX-License-Identifier: GPL-3.0-or-later
// The rising zero crossings of one filtered voltage, with hysteresis.
#pragma once

#include <optional>
#include <span>

namespace countis {

class ZeroCrossings {
public:
    /// A crossing counts only after the voltage was under −10 V: far above the noise, and well inside the peak that
    /// the filter leaves of a voltage at the threshold of a missing phase, 37 V at 65 Hz.
    static constexpr float kHysteresis = 10.0F;

    /// Of four values in a row: where the voltage rises through 0 between the second and the third, as a part of the
    /// way above 0 and at most 1; nullopt where it does not. To be shown every four, each one value on from the last.
    std::optional<double> between(std::span<const float, 4> values) {
        const float before = values[1];
        const bool nothingNew = values[2] >= 0.0F ? before >= 0.0F : before <= -kHysteresis;
        return nothingNew ? std::nullopt : change(values); // most values are nothing new, and this is asked often
    }

private:
    std::optional<double> change(std::span<const float, 4> values);

    bool armed_ = false;
};

} // namespace countis
