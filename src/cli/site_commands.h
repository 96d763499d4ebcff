// SPDX-License-Identifier: GPL-3.0-or-later
// What countisctl does with the database of a site.
#pragma once

#include "cli/site_options.h"

namespace countis::cli {

/// Prints to standard output; what went wrong to standard error. It ends when the descriptor `stop` is readable.
ExitCode runOnDatabase(const SiteOptions& options, int stop);

} // namespace countis::cli
