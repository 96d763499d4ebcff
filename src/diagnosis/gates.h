// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be there before a verdict: fresh readings, enough load, readings that agree. And conditions of the
// installation that are worth a check and no verdict.
#pragma once

#include "diagnosis/current_models.h"
#include "diagnosis/observation.h"
#include "diagnosis/verdict.h"

#include <span>
#include <vector>

namespace countis::diagnosis {

struct Gates {
    CheckState freshness = CheckState::NotPossible;
    CheckState agreement = CheckState::NotPossible;
    CheckState load = CheckState::NotPossible;
};
Gates checkGates(std::span<const Observation> readings, const CurrentsSeen& currents, std::vector<Check>& checks);

/// Voltage and current unbalance, neutral current. `supply` is the likeliest.
void checkInstallation(const Observation& seen, const CurrentsSeen& currents, const SupplyHypothesis& supply,
                       std::vector<Check>& checks);

} // namespace countis::diagnosis
