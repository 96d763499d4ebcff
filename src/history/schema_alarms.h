// SPDX-License-Identifier: GPL-3.0-or-later
// A step of the schema: notifications of alarms that wait until they are sent, and what a site changes of its rules.
#pragma once

#include "history/database/connection.h"

namespace countis {

DatabaseResult<void> extendAlarms(DatabaseConnection& connection);

} // namespace countis
