// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of a replay: it stands where the replay stands.
#pragma once

#include "core/clock.h"

namespace countis {

class ReplayClock final : public Clock {
public:
    SampleTime now() const override { return time_; }
    void set(const SampleTime& time) { time_ = time; }

private:
    SampleTime time_;
};

} // namespace countis
