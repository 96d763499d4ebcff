// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl database: makes, brings up to date and copies the database of a site.
#pragma once

#include "cli/database_options.h"

namespace countis::cli {

/// Says to standard output what was done; what went wrong to standard error. It ends when the descriptor `stop` is
/// readable.
ExitCode runOnDatabase(const DatabaseOptions& options, int stop);

} // namespace countis::cli
