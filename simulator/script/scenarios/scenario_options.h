// SPDX-License-Identifier: GPL-3.0-or-later
// What --scenario, --fault and --list-scenarios mean.
#pragma once

#include "simulator/script/scenarios/scenario.h"

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace countis::sim {

/// Adds the faults, each as --fault gives it, to those that the scenario begins with. The error is one sentence.
tl::expected<void, Message> addFaults(const std::vector<std::string>& specs, Scenario& scenario);

/// Name, title and description of each of the library, for a terminal of 80 columns.
std::string scenarioList();

/// The names of all faults with their parameters, for --help: a line each.
std::string faultList();

} // namespace countis::sim
