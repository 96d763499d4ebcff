// SPDX-License-Identifier: GPL-3.0-or-later
// Readings that no installation can give: wrong scale, exchanged words, old data. These are tested before anything
// else, because nothing about the wiring follows from them.
#pragma once

#include "diagnosis/observation.h"
#include "diagnosis/verdict.h"

#include <span>
#include <vector>

namespace countis::diagnosis {

/// Adds a check for each rule; returns the evidence of those that failed, with the fault that it speaks for.
struct DataFault {
    FaultMark mark; // None: the data are sound
    std::vector<Evidence> evidence;
};
DataFault checkData(std::span<const Observation> readings, std::vector<Check>& checks);

} // namespace countis::diagnosis
