// SPDX-License-Identifier: GPL-3.0-or-later
// What of a batch belongs into the history of the site.
#pragma once

#include "acquisition/fleet.h"
#include "history/history_sample.h"
#include "site/roster.h"

#include <vector>

namespace countis {

/// Blocks that were read so far apart are no longer values of one time: a slow meter, or a program that was stopped
/// between two blocks, and that another may have stood in for meanwhile.
inline constexpr std::chrono::seconds kReadTogether{3};

/// The blocks that were read well, each under the point where the device that sent them measures; of one point those
/// that were read together are a sample. Left out: points that are not of the site's store, points whose time is not
/// the world's, and what came before the meter said who it is.
std::vector<HistorySample> historySamples(SampleBatch batch, const Roster& roster);

} // namespace countis
