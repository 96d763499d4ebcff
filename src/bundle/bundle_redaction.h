// SPDX-License-Identifier: GPL-3.0-or-later
// Takes out of a bundle what tells whose site it is: addresses, names, places, serial numbers, comments, and the
// names of computers and users. Readings, times, prices, models and the time zone stay.
#pragma once

#include "history/database/connection.h"

#include <stop_token>

namespace countis {

/// In the database of a bundle that is being made. The file must be written by VACUUM INTO afterwards, which leaves
/// nothing of what was there before.
DatabaseResult<void> redact(DatabaseConnection& connection, const std::stop_token& stop);

} // namespace countis
