// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/alarm_options.h"

namespace countis::cli {

/// `stop` becomes readable when a signal comes.
ExitCode runOnDatabase(const AlarmOptions& options, int stop);

} // namespace countis::cli
