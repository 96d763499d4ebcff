// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated device's own clock. Everything in the device takes its time from it; it moves with the simulation,
// at whatever speed that runs, and never by itself.
#pragma once

#include "core/clock.h"

namespace countis::sim {

class DeviceClock final : public Clock {
public:
    explicit DeviceClock(SampleTime start) : time_(start) {}

    SampleTime now() const override { return time_; }
    /// Simulated time passes.
    void advance(std::chrono::milliseconds by) {
        time_.mono += by;
        time_.wall += by;
    }
    /// NTP or a person sets the time of day; ages and time-outs do not notice.
    void setWall(std::chrono::sys_time<std::chrono::milliseconds> wall) { time_.wall = wall; }

private:
    SampleTime time_;
};

} // namespace countis::sim
