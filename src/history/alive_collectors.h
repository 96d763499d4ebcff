// SPDX-License-Identifier: GPL-3.0-or-later
// Who records a shared database of PostgreSQL just now, for people (docs/collectors.md).
#pragma once

#include "history/database/connection.h"

#include <QString>

#include <vector>

namespace countis {

struct AliveCollector {
    QString computer;
    QString process;         // its number; "" where an older version has written none
    int meters = 0;          // that it reads
    bool judgesSite = false; // it holds the lease of the site

    bool operator==(const AliveCollector&) const = default;
};

/// The one that judges the site's own alarms first, the others by their computers. Of SQLite there is none.
DatabaseResult<std::vector<AliveCollector>> aliveCollectors(DatabaseConnection& connection);

} // namespace countis
