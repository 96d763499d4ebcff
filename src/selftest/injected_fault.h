// SPDX-License-Identifier: GPL-3.0-or-later
// Random faults of the simulator, with the name by which the doctor has to find them.
#pragma once

#include "selftest/random_case.h"

#include <span>
#include <vector>

namespace countis::selftest {

struct InjectedFault {
    sim::Fault fault;
    diagnosis::FaultMark mark;
};

/// The kinds that are injected, in the order of the table of results.
std::span<const diagnosis::Fault> injectedKinds();

InjectedFault anyFault(sim::Random& random);
/// Of different kinds, and not both at one place of the installation.
std::vector<InjectedFault> twoFaults(sim::Random& random);

/// Whether the reading with the fault is one that a healthy installation of this role could give, within three
/// uncertainties. `healthy` is the reading of the same installation without it.
bool isHidden(const diagnosis::FaultMark& mark, const diagnosis::Observation& faulty,
              const diagnosis::Observation& healthy, diagnosis::Role role);

/// Whether the reading with two faults is the one with the other fault alone, within three uncertainties.
bool isMasked(const diagnosis::FaultMark& mark, const diagnosis::Observation& both,
              const diagnosis::Observation& otherAlone);

} // namespace countis::selftest
