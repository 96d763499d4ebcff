// SPDX-License-Identifier: GPL-3.0-or-later
// The clock that is passed in. Nothing in the core reads the time by itself.
#pragma once

#include "core/readings.h"

namespace countis {

/// Panel and metering time: monotonic, from the injected clock.
using Instant = std::chrono::steady_clock::time_point;

class Clock {
public:
    virtual ~Clock() = default;
    virtual SampleTime now() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock {
public:
    SampleTime now() const override;
};

/// Moves only when told to: for tests, scripts and golden frames.
class ManualClock final : public Clock {
public:
    explicit ManualClock(SampleTime start = {}) : time_(start) {}
    SampleTime now() const override { return time_; }
    void advance(std::chrono::milliseconds by) {
        time_.mono += by;
        time_.wall += by;
    }

private:
    SampleTime time_;
};

} // namespace countis
