// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a database of SQLite, while programs record into it.
#pragma once

#include "history/database/connection.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace countis {

struct BackupProgress {
    std::int64_t done = 0; // bytes written
    std::int64_t all = 0;  // about: the copy has no empty pages
};

/// Called on a thread of its own, some ten times a second.
using OnBackup = std::function<void(const BackupProgress&)>;

/// Writes what is committed at one time to a new file, and opens that to see that it can be read. Nothing stays of a
/// copy that was cancelled, or went wrong. The error is one translated sentence or more.
tl::expected<void, QString> backUp(const DatabaseUrl& url, const QString& file, const std::stop_token& stop,
                                   const OnBackup& progress);

} // namespace countis
