// SPDX-License-Identifier: GPL-3.0-or-later
// How simulated time keeps step with real time times the speed: when beats come, and how many ticks each has. It
// reads no clock and runs nothing.
#pragma once

#include "core/clock.h"
#include "simulator/device/time/speed.h"

#include <chrono>
#include <cstdint>

namespace countis::sim {

class Pace {
public:
    /// If the host was suspended for longer than this, or cannot keep the speed, time continues from now and does not
    /// catch up.
    static constexpr std::chrono::seconds kMostBehind{2};

    Pace(std::chrono::milliseconds beat, Speed speed) : beat_(beat), speed_(speed) {}

    void start(Instant now);
    void setSpeed(Speed speed, Instant now);
    void setStill(bool still, Instant now); // true: no ticks, only beats
    Speed speed() const { return speed_; }

    /// When the beat that runs or comes next is due, and when it has lasted as long as it may.
    Instant due() const { return due_; }
    Instant ends() const { return due_ + beat_; }
    /// The beat that is due begins; false: the machine slept.
    bool beginBeat(Instant now);
    /// Of its ticks: at ×1 one in each tenth of a second, by the nominal time of the beats.
    std::int64_t left() const { return left_; }
    void passed(std::int64_t ticks);
    /// The beat is over, whatever is left of it.
    void endBeat(Instant now);

    /// The speed reached, over about a second.
    double found() const { return found_; }

private:
    void begin(Instant now);
    std::int64_t ticksDue() const;

    std::chrono::milliseconds beat_;
    Speed speed_;
    bool still_ = false;
    Instant due_{};
    std::int64_t left_ = 0;
    Instant began_{};        // with this speed
    std::int64_t ticks_ = 0; // since then
    Instant foundSince_{};
    std::int64_t ticksFound_ = 0; // since then
    double found_ = 1;
};

} // namespace countis::sim
