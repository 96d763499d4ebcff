// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl database password: keeps the password of a database in the keyring, or forgets it.
#pragma once

#include "cli/database_options.h"
#include "cli/ending.h"

#include <QString>

#include <tl/expected.hpp>

namespace countis::cli {

/// What there is to say at the end. `stop`: as of readPassword().
tl::expected<QString, Ending> keepPassword(const DatabaseOptions& options, int stop);

} // namespace countis::cli
