// SPDX-License-Identifier: GPL-3.0-or-later
// A random healthy installation: supply and loads.
#pragma once

#include "selftest/random_case.h"
#include "simulator/installation/loads/load_run.h"

namespace countis::selftest {

/// An operating point with the harmonics that it looks into. It is not copied, because of these.
struct Installation {
    Installation() = default;
    Installation(const Installation&) = delete;
    Installation& operator=(const Installation&) = delete;

    Site site = Site::Office;
    diagnosis::Role role = diagnosis::Role::Consumer;
    sim::OperatingPoint point;
    std::array<std::vector<sim::Harmonic>, 3> voltageHarmonics;
    std::array<std::vector<sim::Harmonic>, 3> currentHarmonics;
    std::array<double, 3> phi{}; // degrees
};

void furnish(Site site, sim::Random& random, Installation& installation);
/// A second later: the loads have moved a little.
void drift(sim::Random& random, Installation& installation);

} // namespace countis::selftest
