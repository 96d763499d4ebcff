// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl bundle save, show and redact.
#pragma once

#include "cli/bundle_options.h"

namespace countis::cli {

/// `stop`: as of say().
ExitCode runOnDatabase(const BundleOptions& options, int stop);

} // namespace countis::cli
