// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/simulated_meter.h"

#include <algorithm>
#include <utility>

namespace countis::sim {
namespace {

/// The voltage at which a phase counts as missing keeps no supply alive either (assumed: docs/reference/device.md,
/// "States").
constexpr double kSupplyVolts = 46;

/// The symbol stays this long after a frame (docs/reference/device.md, "Display").
constexpr std::chrono::seconds kCommunicationTime{1};

/// Every half second: at 80 A on three phases 7.7 Wh flow in it, so that a loss of power costs no more than the 10 Wh
/// in which the meter counts (docs/memory.md).
constexpr int kTicksPerStore = kTicksPerSecond / 2;

/// The metering core needs some start-up cycles and one second of samples; this bounds the wait for both.
constexpr int kStartUpTicks = 3 * kTicksPerSecond;

std::size_t spoiltCopies(const FaultSet& faults) {
    const auto fault = std::ranges::find(faults, FaultKind::FramCorrupt, &Fault::kind);
    return fault == faults.end() ? 0 : static_cast<std::size_t>(fault->amount);
}

} // namespace

SimulatedMeter::SimulatedMeter(SampleTime start, const MeterOptions& options, const MeterMemory& fresh, Load load,
                               std::uint64_t seed, FaultSet faults, Engine engine, MeterFram fram)
    : clock_(start), options_(options), fresh_(fresh), fram_(std::move(fram)),
      meter_(clock_, options, fram_.powerUp(fresh)), seed_(seed), run_(std::move(load), seed), engine_(engine),
      nextEngine_(engine) {
    if (engine_ == Engine::Sampled)
        waveform_.emplace(seed_);
    setFaults(std::move(faults));
    tick();
    started_ = true;
    keep();
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
    tellSoFar();
}

/// The sampled engine's part of a second is known to the meter; this one's is told where somebody may want it.
void SimulatedMeter::tellSoFar() {
    if (powered_ && engine_ == Engine::Phasor)
        meter_.measureSoFar(phasors_.soFar());
}

void SimulatedMeter::publish() {
    if (sinceKept_ >= kTicksPerStore || meter_.registers() != kept_.registers || meter_.settings() != kept_.settings)
        keep();
    if (meter_.measurements() != published_)
        encode();
}

/// Faults that do not follow the time are applied once to each point of the load.
const OperatingPoint& SimulatedMeter::nextPoint() {
    const OperatingPoint& point = run_.next();
    const double now = static_cast<double>(points_++) * kTickSeconds;
    if (faults_.empty())
        return point;
    if (faultyRenewal_ != run_.renewals() || has(faults_, FaultKind::FrequencyDrift) ||
        has(faults_, FaultKind::Burst)) {
        faulty_ = point;
        apply(faults_, now, faulty_, scratch_);
        faultyRenewal_ = run_.renewals();
        phasors_.forget(); // harmonics are written where those of the point before stood
    }
    return faulty_;
}

void SimulatedMeter::tick() {
    const OperatingPoint& point = nextPoint();
    const bool supplied = supplied_ && point.v[0].rms >= kSupplyVolts;
    if (!supplied)
        tellSoFar();
    const bool wasPowered = std::exchange(powered_, supplied);
    if (powered_ && !wasPowered)
        startUp(point);
    else if (powered_)
        feed(point);
    else if (wasPowered)
        keep(); // it sees its supply go, and has time for this (assumed)
    ++sinceKept_;
}

/// With the energy of the running window: of what flows, at most the half second since is lost.
void SimulatedMeter::keep() {
    fram_.store(meter_.memory());
    kept_ = {.registers = meter_.registers(), .settings = meter_.settings()};
    sinceKept_ = 0;
    selfTest();
}

void SimulatedMeter::selfTest() {
    meter_.setMalfunction(!fram_.good() || has(faults_, FaultKind::MeasurementDead));
}

/// The samples of a meter's first seconds are made at once, so that a client finds live values from the first
/// answer on, as it does at a meter that has been up for years. The load is ahead of the device's clock by that.
void SimulatedMeter::startUp(const OperatingPoint& first) {
    const MeterMemory found = std::exchange(loaded_, false) ? meter_.memory() : fram_.powerUp(fresh_);
    if (started_)
        meter_.powerUp(found); // with a display that boots
    selfTest();
    phasors_.restart();
    const auto before = meter_.measurements();
    feed(first);
    for (int tick = 1; tick < kStartUpTicks && meter_.measurements() == before; ++tick)
        feed(nextPoint());
}

void SimulatedMeter::feed(const OperatingPoint& point) {
    // A dead chain has its supply and measures nothing.
    static constexpr OperatingPoint kNothing{};
    const OperatingPoint& seen = has(faults_, FaultKind::MeasurementDead) ? kNothing : point;
    const auto before = meter_.measurements();
    if (engine_ == Engine::Sampled) {
        meter_.feed(waveform_->next(seen));
    } else {
        const auto second = phasors_.next(seen);
        meter_.passTime(kTick);
        if (second)
            meter_.measure(*second);
    }
    if (meter_.measurements() != before)
        useEngine();
}

void SimulatedMeter::useEngine() {
    if (std::exchange(engine_, nextEngine_) == nextEngine_)
        return;
    phasors_.restart();
    waveform_.reset();
    meter_.restartMetering();
    if (engine_ == Engine::Sampled)
        waveform_.emplace(seed_);
}

void SimulatedMeter::setLoad(Load load) {
    run_ = LoadRun(std::move(load), seed_);
    points_ = 0;
    renewPoint();
}

void SimulatedMeter::editLoad(const std::function<void(Load&)>& work) {
    run_.edit(work);
    renewPoint();
}

/// Harmonics may be others where those of the point before stood.
void SimulatedMeter::renewPoint() {
    faultyRenewal_.reset();
    phasors_.forget();
}

void SimulatedMeter::setFaults(FaultSet faults) {
    faults_ = std::move(faults);
    renewPoint();
    fram_.damage(spoiltCopies(faults_));
    selfTest();
}

void SimulatedMeter::write(std::span<const Command> commands) {
    for (const Command& command : commands) {
        meter_.apply(command);
        if (std::holds_alternative<RestartMeter>(command))
            phasors_.restart(); // the registers have its part of the second already
    }
    keep();
    encode();
}

void SimulatedMeter::handle(const std::function<void(Meter&)>& work) {
    work(meter_);
    keep();
    encode();
}

void SimulatedMeter::restart(const MeterMemory& memory) {
    fram_.store(memory);
    meter_.powerUp(memory);
    loaded_ = true;
    if (powered_)
        startUp(nextPoint());
    keep();
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
