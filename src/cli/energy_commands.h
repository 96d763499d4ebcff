// SPDX-License-Identifier: GPL-3.0-or-later
// What countisctl does with the energy of a site.
#pragma once

#include "cli/energy_options.h"

namespace countis::cli {

/// Prints to standard output; what went wrong to standard error. It ends when the descriptor `stop` is readable. A
/// report on paper needs a QGuiApplication.
ExitCode runOnDatabase(const EnergyOptions& options, int stop);

} // namespace countis::cli
