// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/simulated_meter.h"

#include <utility>

namespace countis::sim {
namespace {

/// The voltage at which a phase counts as missing (device.md) keeps no supply alive either (assumed).
constexpr double kSupplyVolts = 46;

/// The symbol stays this long after a frame (device.md).
constexpr std::chrono::seconds kCommunicationTime{1};

/// The metering core needs some start-up cycles and one second of samples; this bounds the wait for both.
constexpr int kStartUpTicks = 3 * kTicksPerSecond;

} // namespace

SimulatedMeter::SimulatedMeter(SampleTime start, const MeterOptions& options, const MeterMemory& memory, Load load,
                               std::uint64_t seed, FaultSet faults)
    : clock_(start), options_(options), meter_(clock_, options, memory), seed_(seed), run_(std::move(load), seed),
      waveform_(seed) {
    setFaults(std::move(faults));
    tick();
    started_ = true;
    encode();
}

void SimulatedMeter::advance(std::int64_t ticks) {
    run(ticks);
    publish();
}

void SimulatedMeter::run(std::int64_t ticks) {
    for (std::int64_t n = 0; n < ticks; ++n) {
        clock_.advance(kTick);
        tick();
    }
}

void SimulatedMeter::publish() {
    if (meter_.measurements() != published_)
        encode();
}

OperatingPoint SimulatedMeter::nextPoint() {
    OperatingPoint point = run_.next();
    apply(faults_, static_cast<double>(points_++) * kTickSeconds, point, scratch_);
    return point;
}

void SimulatedMeter::tick() {
    const OperatingPoint point = nextPoint();
    const bool wasPowered = std::exchange(powered_, supplied_ && point.v[0].rms >= kSupplyVolts);
    if (powered_ && !wasPowered)
        startUp();
    else if (powered_)
        feed(point);
}

/// The samples of a meter's first seconds are made at once, so that a client finds live values from the first
/// answer on, as it does at a meter that has been up for years. The load is ahead of the device's clock by that.
void SimulatedMeter::startUp() {
    if (started_)
        meter_.apply(RestartMeter{}); // with a display that boots
    const auto before = meter_.measurements();
    for (int tick = 0; tick < kStartUpTicks && meter_.measurements() == before; ++tick)
        feed(nextPoint());
}

void SimulatedMeter::feed(const OperatingPoint& point) {
    // A dead chain has its supply and measures nothing.
    meter_.feed(waveform_.next(has(faults_, FaultKind::MeasurementDead) ? OperatingPoint{} : point));
}

void SimulatedMeter::setLoad(Load load) {
    run_ = LoadRun(std::move(load), seed_);
    points_ = 0;
}

void SimulatedMeter::setFaults(FaultSet faults) {
    const bool wasDead = has(faults_, FaultKind::MeasurementDead);
    faults_ = std::move(faults);
    const bool dead = has(faults_, FaultKind::MeasurementDead);
    if (dead != wasDead)
        handle([dead](Meter& meter) { meter.setMalfunction(dead); });
}

void SimulatedMeter::write(std::span<const Command> commands) {
    for (const Command& command : commands)
        meter_.apply(command);
    encode();
}

void SimulatedMeter::handle(const std::function<void(Meter&)>& work) {
    work(meter_);
    encode();
}

void SimulatedMeter::restart(const MeterMemory& memory) {
    Meter next(clock_, options_, memory);
    next.setCoverOpen(meter_.coverOpen());
    next.setDigitalInput(meter_.digitalInput());
    meter_ = std::move(next);
    if (powered_)
        startUp();
    encode();
}

void SimulatedMeter::key(KeyEvent event) {
    if (powered_)
        handle([event](Meter& meter) { meter.key(event); });
}

LcdFrame SimulatedMeter::display() {
    if (!powered_) {
        LcdFrame dark;
        dark.powered = false;
        return dark;
    }
    const bool communication = lastFrame_ && clock_.now().mono - *lastFrame_ < kCommunicationTime;
    return meter_.display(communication);
}

void SimulatedMeter::encode() {
    image_.encode(meter_.readings());
    published_ = meter_.measurements();
}

} // namespace countis::sim
