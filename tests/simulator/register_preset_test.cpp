// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/register_preset.h"

#include "simulator/device/simulated_meter.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::sim;

namespace {

MeterMemory memoryOf(const SimulatedMeter& device) {
    return {device.meter().registers(), device.meter().settings()};
}

} // namespace

TEST_CASE("A preset total stands in its tariff, and the identities hold") {
    SimulatedMeter device(SampleTime{}, {}, {}, Load{}, 1);
    const std::int64_t tenths = 9'999'999'500;
    MeterMemory memory = memoryOf(device);
    preset(TotalRegister{EnergyKind::EaPos, Tariff::T2}, tenths, memory.registers);
    CHECK(presetTenths(memory.registers, TotalRegister{EnergyKind::EaPos, Tariff::T2}) == tenths);
    CHECK(presetTenths(memory.registers, TotalRegister{EnergyKind::EaPos, Tariff::T1}) == 0);
    device.restart(memory);
    const Readings& readings = device.meter().readings();
    const auto at = [&](Phase phase, Tariff tariff) { return readings.at(EnergyKind::EaPos, phase, tariff).tenths; };
    CHECK(at(Phase::Sum, Tariff::T2) == tenths);
    CHECK(at(Phase::L1, Tariff::T2) + at(Phase::L2, Tariff::T2) + at(Phase::L3, Tariff::T2) == tenths);
    CHECK(at(Phase::Sum, Tariff::Total) == tenths);
    CHECK(readings.at(EnergyKind::EaNeg, Phase::Sum, Tariff::Total).tenths == 0);
}

TEST_CASE("A total just below the end rolls over, and the meter counts it") {
    Load load;
    for (PhaseLoad& phase : load.phase)
        phase.current = 80;
    SimulatedMeter device(SampleTime{}, {}, {}, load, 1);
    REQUIRE(device.meter().readings().overflow[index(OverflowField::EaPosT1)] == 0);
    MeterMemory memory = memoryOf(device);
    preset(TotalRegister{EnergyKind::EaPos, Tariff::T1}, kRollOverTenths - 100, memory.registers);
    device.restart(memory);
    device.advance(30 * kTicksPerSecond); // 15 Wh a second
    CHECK(device.meter().readings().overflow[index(OverflowField::EaPosT1)] == 1);
    CHECK(device.meter().readings().at(EnergyKind::EaPos, Phase::Sum, Tariff::T1).tenths < 10'000);
    CHECK(presetTenths(device.meter().registers(), TotalRegister{}) < 10'000);
}

TEST_CASE("A partial meter is preset alone") {
    EnergyRegisters registers;
    preset(PartialMeter::ErNeg, 4'200, registers);
    CHECK(presetTenths(registers, PartialMeter::ErNeg) == 4'200);
    CHECK(presetTenths(registers, PartialMeter::ErPos) == 0);
    CHECK(presetTenths(registers, TotalRegister{EnergyKind::ErNegInd, Tariff::T1}) == 0);
}
