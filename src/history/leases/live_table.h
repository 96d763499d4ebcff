// SPDX-License-Identifier: GPL-3.0-or-later
// One row a point with its latest readings, which desktops show instead of polling: written in batches by whoever
// holds the point. An unlogged table of PostgreSQL, which a crash of the server may empty.
#pragma once

#include "history/database/connection.h"
#include "site/point.h"

#include <string>
#include <vector>

namespace countis {

struct LiveRow {
    PointId point;
    std::int64_t epoch = 0; // of the lease: an older holder does not overwrite a younger one
    WallTime at{};          // by the server's clock; given by writeLive()
    std::string readings;   // as encodeLive() makes them
};

DatabaseResult<void> writeLive(DatabaseConnection& connection, const std::vector<LiveRow>& rows);

struct LiveNews {
    WallTime now{};     // by the server's clock
    int collectors = 0; // that are alive
    std::vector<LiveRow> rows;
};
/// The rows that were written at `since` or later.
DatabaseResult<LiveNews> readLive(DatabaseConnection& connection, WallTime since);

} // namespace countis
