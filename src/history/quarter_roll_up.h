// SPDX-License-Identifier: GPL-3.0-or-later
// Hours and days out of quarters, in SQL.
#pragma once

#include "history/database/connection.h"
#include "history/tier.h"

namespace countis {

/// Fills the rows of `tier` (Hour or Day) for the points and the period [from, to) out of its quarters. Rows that
/// exist are written anew where there are quarters, and stay as they are where there are none any more, or where some
/// are deleted already: those that the oldest quarter of a point lies in, and that know of more readings.
DatabaseResult<void> rollUpQuarters(DatabaseConnection& connection, Tier tier, WallTime from, WallTime to);

} // namespace countis
