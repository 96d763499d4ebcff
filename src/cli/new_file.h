// SPDX-License-Identifier: GPL-3.0-or-later
// A file that a command makes: whole or not at all, and never in the place of another one.
#pragma once

#include "cli/ending.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace countis::cli {

/// To be asked before the work begins. An empty name is no file.
tl::expected<void, Ending> checkNew(const QString& file);
/// The same, then writes it. ExitCode::CannotWrite where the system does not take it, as on a full disk.
tl::expected<void, Ending> writeNew(const QString& file, const QByteArray& bytes);

} // namespace countis::cli
