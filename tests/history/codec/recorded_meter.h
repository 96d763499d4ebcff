// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated meter as a client reads it once a second: what the history gets to record.
#pragma once

#include "core/readings.h"
#include "history/codec/raw_sample.h"
#include "simulator/device/simulated_meter.h"

#include <random>
#include <string_view>

namespace countis::test {

class RecordedMeter {
public:
    /// `load` is one of those that are there by name.
    explicit RecordedMeter(std::string_view load, std::uint64_t seed = 1, sim::Engine engine = sim::Engine::Sampled);

    /// Reads it a second later: the fast blocks each time, and one slow block as long as the round of them lasts that
    /// begins each minute.
    void next();

    WallTime at() const { return at_; }
    const BlockSet& blocks() const { return blocks_; }
    const Readings& readings() const { return readings_; }
    RawSample sample(std::int64_t device = 1) const { return rawSample(device, at_, blocks_, readings_); }

    sim::SimulatedMeter& meter() { return meter_; }

    /// Of the first sample; a whole minute.
    static WallTime start();

private:
    void read(Block block);

    sim::SimulatedMeter meter_;
    std::mt19937 delay_; // of the network
    std::int64_t second_ = -1;
    WallTime at_{};
    BlockSet blocks_;
    Readings readings_;
};

} // namespace countis::test
