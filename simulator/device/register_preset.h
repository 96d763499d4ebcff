// SPDX-License-Identifier: GPL-3.0-or-later
// Energy registers with other values than they counted: to stand just before a roll-over, say.
#pragma once

#include "core/device/energy_counter.h"

#include <cstdint>
#include <variant>

namespace countis::sim {

/// ∑ of a kind that the meter counts (Er+ and Er− are sums of theirs) in T1 or T2.
struct TotalRegister {
    EnergyKind kind = EnergyKind::EaPos;
    Tariff tariff = Tariff::T1;

    bool operator==(const TotalRegister&) const = default;
};

using PresetRegister = std::variant<TotalRegister, PartialMeter>;

/// In 0.1 Wh, below kRollOverTenths as the display shows it.
std::int64_t presetTenths(const EnergyRegisters& registers, const PresetRegister& which);

/// 0 ≤ tenths < kRollOverTenths. A total is spread over the three phases, so that their sum is exact.
void preset(const PresetRegister& which, std::int64_t tenths, EnergyRegisters& registers);

} // namespace countis::sim
