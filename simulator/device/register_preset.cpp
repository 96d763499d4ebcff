// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/register_preset.h"

#include "core/readings.h"

namespace countis::sim {
namespace {

constexpr std::int64_t kTenthsPerKilo = 10'000;

std::size_t tariffIndex(const TotalRegister& which) {
    return which.tariff == Tariff::T2 ? 1 : 0;
}

/// L1 and L2 get whole kilos, L3 what is left: by tariff a phase is shown in kilos, and their sum agrees there too.
void spread(std::int64_t tenths, std::size_t kind, std::size_t tariff, EnergyRegisters& registers) {
    auto& leaves = registers.tenths[tariff];
    const std::int64_t third = tenths / 3 / kTenthsPerKilo * kTenthsPerKilo;
    leaves[index(Phase::L1)][kind] = third;
    leaves[index(Phase::L2)][kind] = third;
    leaves[index(Phase::L3)][kind] = tenths - 2 * third;
    leaves[index(Phase::Sum)][kind] = tenths;
}

} // namespace

std::int64_t presetTenths(const EnergyRegisters& registers, const PresetRegister& which) {
    const auto* total = std::get_if<TotalRegister>(&which);
    const std::int64_t tenths = total ? registers.tenths[tariffIndex(*total)][index(Phase::Sum)][index(total->kind)]
                                      : registers.partial[index(std::get<PartialMeter>(which))];
    return tenths % kRollOverTenths;
}

void preset(const PresetRegister& which, std::int64_t tenths, EnergyRegisters& registers) {
    if (const auto* total = std::get_if<TotalRegister>(&which))
        spread(tenths, index(total->kind), tariffIndex(*total), registers);
    else
        registers.partial[index(std::get<PartialMeter>(which))] = tenths;
}

} // namespace countis::sim
