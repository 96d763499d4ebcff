// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of ages and deadlines, for those whose clock is not passed in.
#pragma once

#include "core/clock.h"

namespace countis {

/// Time since the machine's start, whatever is done to its time of day. Unlike std::chrono::steady_clock::now() on
/// Linux it counts the time that the machine was suspended: what was read before must not look fresh after. An
/// Instant is of this clock everywhere; the other one must not be mixed with it (tests/checks/one_clock.py). A system
/// that refuses this clock has the other one for all Instants.
Instant bootTime() noexcept;

} // namespace countis
