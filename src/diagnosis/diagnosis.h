// SPDX-License-Identifier: GPL-3.0-or-later
// The wiring doctor: readings in, verdicts out. Pure: no clock, no files, no memory of earlier readings.
// docs/diagnosis.md describes rules and thresholds.
#pragma once

#include "diagnosis/load_models.h"
#include "diagnosis/observation.h"
#include "diagnosis/verdict.h"

#include <span>

namespace countis::diagnosis {

/// Of successive readings of one meter, the newest last. With three or more, the last three have to agree; with less,
/// the check of their agreement is not possible. Without any, the answer is indeterminate.
Diagnosis diagnose(std::span<const Observation> readings, Role role);

} // namespace countis::diagnosis
