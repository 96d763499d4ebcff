// SPDX-License-Identifier: GPL-3.0-or-later
// What several collectors on one database of PostgreSQL need beside the tables of a site: who holds which point, the
// latest readings for desktops, and the functions by which people act without the right to write tables. SQLite has
// none of it: one program records into a file.
#pragma once

#include "history/database/connection.h"

namespace countis {

/// In the caller's transaction; a step of the schema.
DatabaseResult<void> createLeaseTables(DatabaseConnection& connection);

} // namespace countis
