// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the roll-ups, and the views that show them in units and with times.
#pragma once

#include "history/database/connection.h"

namespace countis {

/// Those of quarters, hours and days.
DatabaseResult<void> createRollUps(DatabaseConnection& connection);

} // namespace countis
