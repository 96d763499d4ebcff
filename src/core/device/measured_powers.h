// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/energy_counter.h"
#include "core/metering/measurement.h"

namespace countis {

/// What a window's energy is counted from.
inline PhasePowers powersOf(const Measurement& measurement) {
    return {measurement.phase[0].power, measurement.phase[1].power, measurement.phase[2].power, measurement.sum};
}

} // namespace countis
