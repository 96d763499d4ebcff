// SPDX-License-Identifier: GPL-3.0-or-later
// What a meter must not forget.
#pragma once

#include "core/device/energy_counter.h"
#include "core/settings.h"

namespace countis {

/// All that must survive a loss of power.
struct MeterMemory {
    EnergyRegisters registers;
    MeterSettings settings;

    bool operator==(const MeterMemory&) const = default;
};

} // namespace countis
