// SPDX-License-Identifier: GPL-3.0-or-later
// Notices that the wall clock was set back: what was recorded before lies ahead of it from then on.
#pragma once

#include "core/readings.h"

#include <optional>

namespace countis {

class ClockWatch {
public:
    /// Less is the clock being disciplined, not set.
    static constexpr std::chrono::milliseconds kTolerance{100};

    /// Whether the wall clock was set back between the sample before and this one. Samples that are older by the
    /// monotonic clock than the one before are not judged.
    bool steppedBack(const SampleTime& time) {
        if (last_ && time.mono < last_->mono)
            return false;
        const bool back = last_ && time.wall - last_->wall + kTolerance <
                                       std::chrono::floor<std::chrono::milliseconds>(time.mono - last_->mono);
        last_ = time;
        return back;
    }

private:
    std::optional<SampleTime> last_;
};

} // namespace countis
