// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of the schema for alarms and for the log of what people do.
#pragma once

#include "history/database/connection.h"

namespace countis {

/// Notifications of alarms that wait until they are sent, and what a site changes of its rules.
DatabaseResult<void> extendAlarms(DatabaseConnection& connection);
/// The journal of alarms is found by the alarm, and an entry of the audit log knows the user of its connection.
DatabaseResult<void> indexJournals(DatabaseConnection& connection);
/// A notification knows the severity of its alarm, and an alarm the fault that the diagnosis named. Floods of a site
/// that several collectors judge are told once.
DatabaseResult<void> addFaultsAndFloods(DatabaseConnection& connection);

} // namespace countis
