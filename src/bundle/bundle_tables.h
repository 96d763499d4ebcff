// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that a support bundle has beside those of a site database.
#pragma once

#include "bundle/flight_record.h"
#include "history/database/connection.h"
#include "history/keyed_tables.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

/// The application_id of the file, by which SQLite's own header tells it from a site database: "CNTB".
inline constexpr std::uint32_t kBundleId = 0x434E5442;
/// The user_version of the file: of the tables below. Those of the site have a version of their own.
inline constexpr int kBundleVersion = 1;

struct BundleInfo {
    std::string program; // "countis 0.2.0", which made it
    int schema = 0;      // the version of the tables of the site that it was made with
    WallTime made{};
    WallTime from{};
    WallTime to{};
    PointId inView; // that somebody looked at; 0: none
    bool redacted = false;
    bool simulated = false;   // some of its meters are
    std::int64_t leftOut = 0; // meters whose readings did not fit

    bool operator==(const BundleInfo&) const = default;
};

/// A change of what the doctor said about a meter.
struct BundleVerdict {
    PointId point;
    WallTime at;
    std::string status; // as of docs/countisctl.md
    std::string faults; // "reversed-current:phase=2", "healthy"
    std::string answer; // the whole of it, as JSON; its sentences are in English

    bool operator==(const BundleVerdict&) const = default;
};

std::string_view nameOf(BundleEventKind kind);

DatabaseResult<void> makeBundleTables(DatabaseConnection& connection);
/// Of the tables above.
const std::vector<KeyedTable>& bundleTables();

DatabaseResult<void> writeInfo(DatabaseConnection& connection, const BundleInfo& info);
DatabaseResult<BundleInfo> readInfo(DatabaseConnection& connection);

DatabaseResult<void> writeSettings(DatabaseConnection& connection, const BundleSettings& settings);
DatabaseResult<BundleSettings> readSettings(DatabaseConnection& connection);

DatabaseResult<void> writeEvents(DatabaseConnection& connection, const std::vector<BundleEvent>& events);
/// In the order of time. Kinds that this version does not know are left out.
DatabaseResult<std::vector<BundleEvent>> readEvents(DatabaseConnection& connection);

DatabaseResult<void> writeVerdicts(DatabaseConnection& connection, const std::vector<BundleVerdict>& verdicts);
DatabaseResult<std::vector<BundleVerdict>> readVerdicts(DatabaseConnection& connection);

/// Of one meter, in the order of time.
DatabaseResult<void> writeFrames(DatabaseConnection& connection, PointId point, const std::vector<KeptFrame>& frames);
/// Chunks that cannot be read are left out.
DatabaseResult<std::vector<KeptFrame>> readFrames(DatabaseConnection& connection, PointId point);
DatabaseResult<std::vector<PointId>> pointsWithFrames(DatabaseConnection& connection);

} // namespace countis
