// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/demo/demo_run.h"

#include "core/device/measured_powers.h"
#include "core/device/meter_identity.h"
#include "simulator/device/engines/phasor_engine.h"

#include <numbers>

namespace countis::sim {
namespace {

constexpr double kRadians = std::numbers::pi / 180;

} // namespace

OperatingPoint operatingPoint(const Load& load) {
    OperatingPoint point;
    point.frequency = load.frequency;
    point.noise = load.noise;
    for (std::size_t phase = 0; phase < load.phase.size(); ++phase) {
        const PhaseLoad& of = load.phase[phase];
        const double angle = load.source[phase].angle * kRadians;
        const double turned = -(of.phi + (of.exporting ? 180 : 0)) * kRadians;
        point.v[phase] = {load.source[phase].voltage, angle};
        point.i[phase] = {of.current, angle + turned};
    }
    return point;
}

DemoRun::DemoRun(std::size_t meter, std::uint64_t seed, const LocalTime& local, const MeterMemory& memory)
    : meter_(meter), seed_(seed), local_(&local), faults_(demoFaults(meter)),
      energy_(ReactiveConvention::Import, EnergySum::Phases) {
    energy_.preset(memory.registers);
    readings_.identity =
        simulatedIdentity(demoMeters()[meter].model, static_cast<std::uint16_t>(kFirstDemoSerial + meter));
    readings_.unitId = memory.settings.unitId;
    showCounters();
}

void DemoRun::step(WallInstant at, std::chrono::milliseconds length) {
    const WallInstant middle = at + length / 2;
    energy_.setTariff(demoTariff(local_->at(at)));
    OperatingPoint point = operatingPoint(demoLoad(meter_, middle, local_->at(middle), seed_));
    if (!faults_.empty())
        apply(faults_, 0, point, scratch_);
    measured_ = measure(meansOf(point));
    measured_.seconds = std::chrono::duration<double>(length).count();
    measured_.frequency = measuredFrequency(point.frequency);
    measured_.sequence = sequenceOf(point);
    energy_.add(powersOf(measured_), measured_.seconds);
    energy_.addTime(length.count());
    toReadings(measured_, readings_);
    const SampleTime read{{}, at + length - kReadBefore};
    readings_.blocks.fill({read, Quality::Good});
}

MeterMemory DemoRun::memory() const {
    MeterMemory memory{energy_.registers(), {}};
    memory.settings.tariffSource = TariffSource::Dig;
    return memory;
}

} // namespace countis::sim
