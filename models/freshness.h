// SPDX-License-Identifier: GPL-3.0-or-later
// How old a reading may be, block by block.
#pragma once

#include "acquisition/read_plan.h"
#include "core/clock.h"
#include "core/readings.h"

#include <chrono>

namespace countis::ui {

/// A meter is live as long as what is read every second is fresh.
inline constexpr std::chrono::milliseconds kLiveAge = kFastFresh;

/// The block that is read every second: whether the meter is live is told from it.
inline const BlockSample& metrology(const Readings& readings) {
    return readings.blocks[static_cast<std::size_t>(Block::Metrology)];
}

/// The readings with what markOld() finds too old marked as stale; all of it where no frame has come for kLiveAge.
Readings agedReadings(const Readings& readings, Instant now);

/// The communication symbol: whether a frame came lately.
bool communicates(const Readings& readings, Instant now);

} // namespace countis::ui
