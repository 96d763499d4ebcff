// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl history: looks after what a site has recorded.
#pragma once

#include "cli/history_options.h"

namespace countis::cli {

/// Prints to standard output; what went wrong to standard error. It ends when the descriptor `stop` is readable.
ExitCode runOnDatabase(const HistoryOptions& options, int stop);

} // namespace countis::cli
