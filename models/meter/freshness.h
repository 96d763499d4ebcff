// SPDX-License-Identifier: GPL-3.0-or-later
// How old a reading may be, block by block.
#pragma once

#include "core/clock.h"
#include "core/readings.h"

namespace countis::ui {

/// The block that is read in each period: the meter is live as long as it is fresh.
inline const BlockSample& metrology(const Readings& readings) {
    return readings.blocks[static_cast<std::size_t>(Block::Metrology)];
}

/// The readings with what markOld() finds too old marked as stale; all of it where no frame has come for as
/// long as the metrology stays fresh.
Readings agedReadings(const Readings& readings, Instant now);

/// The communication symbol: whether a frame came lately.
bool communicates(const Readings& readings, Instant now);

} // namespace countis::ui
