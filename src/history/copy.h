// SPDX-License-Identifier: GPL-3.0-or-later
// Copies a site database into another one, of SQLite or PostgreSQL, and compares both at the end. Every row has a
// key: a copy that was ended, however, is continued by the next one.
#pragma once

#include "history/database/connection.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace countis {

struct CopyProgress {
    QString table;
    bool compares = false; // otherwise it copies
    std::int64_t done = 0; // rows
    std::int64_t all = 0;
};

struct CopiedTable {
    QString name;
    std::int64_t rows = 0;      // of the source
    std::int64_t written = 0;   // of these, by this copy: those that were missing or different
    std::int64_t otherRows = 0; // of the target, at the end
    bool equal = false;         // both have the same rows
};

struct CopyReport {
    std::vector<CopiedTable> tables;
    bool cancelled = false;

    bool equal() const;
};

using OnCopy = std::function<void(const CopyProgress&)>;

struct CopyError {
    bool inSource = false; // otherwise in the target
    DatabaseError error;
};

/// Both have the newest schema, and nobody records into either meanwhile. Rows that only the target has stay there,
/// and make the tables differ.
tl::expected<CopyReport, CopyError> copyDatabase(DatabaseConnection& from, DatabaseConnection& to,
                                                 const std::stop_token& stop, const OnCopy& progress);

} // namespace countis
