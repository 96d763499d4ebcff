// SPDX-License-Identifier: GPL-3.0-or-later
// A meter for tests of an acceptance run: its loads are set, a second passes, and the run gets the frames and the
// reading as a link would bring them.
#pragma once

#include "commission/run.h"

#include <array>
#include <cstdint>
#include <functional>

namespace countis::test {

class ActedMeter {
    int second_ = 0; // before the run, which begins with it
    SampleTime start_;

public:
    static constexpr SampleTime kStart{Instant{} + std::chrono::hours(1),
                                       commission::WallTime(std::chrono::seconds(1'800'000'000))};

    explicit ActedMeter(const commission::Plan& plan = {}, const SampleTime& start = kStart);

    /// Active power of a phase, at power factor 1. `reversed`: its current terminals are exchanged.
    void load(std::size_t phase, int watts, bool reversed = false);

    /// The meter counts, and is read.
    void second();
    void seconds(int count);
    /// Nobody answers; the meter counts on.
    void silence(int count);

    /// Of the requests, each n-th has no answer; 0: none.
    int losesEach = 0;
    std::chrono::milliseconds roundTrip{20};
    int tariff = 1;
    int countsTariff = 0;    // where T1 or T2 grows wrongly; 0: `tariff`
    double energyFactor = 1; // of what the counters grow
    int hoursSpeed = 1;      // of the hours counters
    PhaseSequence sequence = PhaseSequence::Order123;
    std::array<double, 3> volts{230, 230, 230};
    Identity identity;
    std::int64_t startTenths = 12'345'678;

    /// Whoever listens besides the run.
    std::function<void(const commission::Frame&)> onFrame;
    std::function<void(const Readings&)> onReading;

    commission::Run run;
    commission::Result result() const { return run.result({}); }
    const commission::Step& step(commission::StepKey key) const { return run.steps()[index(key)]; }

private:
    void measure();
    void count();
    void answer(Block block, int place);
    void pass(const commission::Frame& frame);
    Instant now() const { return start_.mono + std::chrono::seconds(second_); }

    Readings device_;
    Readings client_;
    std::array<int, 3> watts_{};
    std::array<bool, 3> reversed_{};
    std::array<std::array<std::int64_t, 2>, 3> wattSeconds_{}; // imported, exported
    std::array<std::int64_t, 2> tariffTenths_{};
    std::array<std::int64_t, 2> tariffSeconds_{};
    std::uint16_t transaction_ = 0;
};

} // namespace countis::test
