// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of countis-collector.
#pragma once

#include "history/database/database_url.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace countis::collector {

inline constexpr int kUsageError = 2;
/// The database cannot be opened, or another program records into it.
inline constexpr int kCannotRecord = 6; // as countisctl says it of a database
/// It recorded, and at its end it held readings which the database did not take.
inline constexpr int kReadingsLost = 7;
/// At least one way to a person or a program took no test.
inline constexpr int kNotNotified = 8;

struct CollectorOptions {
    DatabaseUrl database;
    QString config;          // a file, which names the database; or empty
    bool check = false;      // of that file, and nothing else is done
    bool testNotify = false; // only sends a test to whom that file names
};

/// Text that was asked for (to standard output, code 0), or one line for standard error.
struct CollectorExit {
    int code;
    QString text;
};

tl::expected<CollectorOptions, CollectorExit> parseCollectorOptions(const QStringList& arguments);

} // namespace countis::collector
