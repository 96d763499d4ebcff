// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/time/pace.h"

#include "simulator/installation/loads/load_run.h"

#include <cmath>
#include <limits>

namespace countis::sim {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr std::chrono::seconds kFoundOver{1};

} // namespace

void Pace::start(Instant now) {
    begin(now);
    due_ = now + beat_;
}

void Pace::setSpeed(Speed speed, Instant now) {
    speed_ = speed;
    begin(now);
}

void Pace::setStill(bool still, Instant now) {
    still_ = still;
    begin(now);
}

void Pace::begin(Instant now) {
    left_ = 0;
    began_ = now;
    ticks_ = 0;
    foundSince_ = now;
    ticksFound_ = 0;
}

bool Pace::beginBeat(Instant now) {
    const bool slept = now - due_ > kMostBehind;
    if (slept) {
        due_ = now;
        begin(now - beat_);
    }
    left_ = ticksDue();
    if (!speed_.isMax() && static_cast<double>(left_) * kTickSeconds > Seconds(kMostBehind).count() * speed_.times) {
        begin(due_ - beat_);
        left_ = ticksDue();
    }
    return !slept;
}

std::int64_t Pace::ticksDue() const {
    if (still_)
        return 0;
    if (speed_.isMax())
        return std::numeric_limits<std::int64_t>::max();
    return std::llround(Seconds(due_ - began_).count() * speed_.times * kTicksPerSecond) - ticks_;
}

void Pace::passed(std::int64_t ticks) {
    left_ -= ticks;
    ticks_ += ticks;
    ticksFound_ += ticks;
}

void Pace::endBeat(Instant now) {
    due_ += beat_;
    const Seconds since = now - foundSince_;
    if (since < kFoundOver)
        return;
    found_ = static_cast<double>(ticksFound_) * kTickSeconds / since.count();
    foundSince_ = now;
    ticksFound_ = 0;
}

} // namespace countis::sim
