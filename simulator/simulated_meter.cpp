// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/simulated_meter.h"

#include <utility>

namespace countis::sim {
namespace {

/// The voltage at which a phase counts as missing (device.md) keeps no supply alive either (assumed).
constexpr double kSupplyVolts = 46;

/// The metering core needs some start-up cycles and one second of samples; this bounds the wait for both.
constexpr int kStartUpTicks = 3 * kTicksPerSecond;

} // namespace

SimulatedMeter::SimulatedMeter(const Clock& clock, const MeterOptions& options, const MeterMemory& memory, Load load,
                               std::uint64_t seed)
    : meter_(clock, options, memory), seed_(seed), run_(std::move(load), seed), waveform_(seed) {
    refresh();
    advance();
}

void SimulatedMeter::advance() {
    const OperatingPoint point = run_.next();
    const bool wasPowered = std::exchange(powered_, point.v[0].rms >= kSupplyVolts);
    if (powered_ && !wasPowered)
        startUp();
    else if (powered_)
        feed(point);
}

/// The samples of a meter's first seconds are made at once, so that a client finds live values from the first
/// answer on, as it does at a meter that has been up for years. Simulated time runs ahead of the wall clock by that.
void SimulatedMeter::startUp() {
    meter_.apply(RestartMeter{});
    const auto before = meter_.measurements();
    for (int tick = 0; tick < kStartUpTicks && meter_.measurements() == before; ++tick)
        feed(run_.next());
}

void SimulatedMeter::feed(const OperatingPoint& point) {
    const auto before = meter_.measurements();
    meter_.feed(waveform_.next(point));
    if (meter_.measurements() != before)
        refresh();
}

void SimulatedMeter::setLoad(Load load) {
    run_ = LoadRun(std::move(load), seed_);
}

void SimulatedMeter::write(std::span<const Command> commands) {
    for (const Command& command : commands)
        meter_.apply(command);
    refresh();
}

void SimulatedMeter::handle(const std::function<void(Meter&)>& work) {
    work(meter_);
    refresh();
}

void SimulatedMeter::refresh() {
    image_.encode(meter_.readings());
}

} // namespace countis::sim
