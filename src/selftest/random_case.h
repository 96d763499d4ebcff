// SPDX-License-Identifier: GPL-3.0-or-later
// Random installations with and without faults, as the simulator's meter reads them: what the doctor is tried on. The
// faults are those of the simulator, which knows nothing of the doctor's models.
#pragma once

#include "diagnosis/fault_mark.h"
#include "diagnosis/load_models.h"
#include "diagnosis/observation.h"
#include "simulator/installation/faults/fault.h"
#include "simulator/support/random.h"

#include <array>
#include <string_view>
#include <vector>

namespace countis::selftest {

/// What hangs on the meter.
enum class Site : std::uint8_t {
    Office,
    Workshop,
    LowFactorMotors,
    Heating,
    DataRoom,
    CapacitorBank,
    UnbalancedHouse,
    EmptyPhase,
    LightLoad,
    SinglePhaseSolar,
    SolarHouse,
    SolarPlant,
};
inline constexpr std::size_t kSites = 12;
std::string_view nameOf(Site site);

struct Case {
    Site site = Site::Office;
    diagnosis::Role role = diagnosis::Role::Consumer;
    diagnosis::FaultMarks faults;                     // what was injected; empty: healthy
    std::array<diagnosis::Observation, 3> readings{}; // successive, the newest last
    std::array<bool, 3> carriesLoad{};                // of each phase before the faults: a current of 0.5 A or more
    /// The readings are those of a healthy installation, within three uncertainties and with its role: no doctor can
    /// see the fault.
    bool hidden = false;
};

Case healthyCase(sim::Random& random);
/// One fault of the table of docs/reference/wiring-faults.md; all of them come equally often.
Case singleFaultCase(sim::Random& random);
Case twoFaultsCase(sim::Random& random);

} // namespace countis::selftest
