// SPDX-License-Identifier: GPL-3.0-or-later
// What to check where the wiring or the load may be wrong: one sentence for the alarm and for the verdict of the
// diagnosis, which may name the same fault.
#pragma once

#include "core/message.h"

namespace countis {

/// A phase exports at an installation that consumes: its two wires may be the other way round.
Message checkWiresOfLoad();
/// A phase imports at an installation that produces.
Message checkWiresOfSource();
/// A current is beyond the rating of the meter.
Message checkRatingOfTerminals();
/// A phase carries no current while others do.
Message checkUnusedPhase();
/// The voltages are not those of a sound supply.
Message checkSupplyAtMeter();

} // namespace countis
