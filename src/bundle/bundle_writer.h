// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a support bundle: one file of SQLite with what happened at a site, which any countis opens.
#pragma once

#include "bundle/bundle_content.h"
#include "bundle/bundle_tables.h"
#include "bundle/flight_record.h"
#include "history/database/database_url.h"

#include <QString>

#include <tl/expected.hpp>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace countis {

struct BundleRequest {
    std::optional<DatabaseUrl> database; // none: what the record holds is all there is
    std::vector<PointId> points;         // of the database; empty: all, those of the record first
    WallTime from{};
    WallTime to{};
    bool redact = false;
    bool simulated = false;
    std::string program; // "countis 0.2.0"
    FlightRecord record;
};

/// The share of the work that is done, from 0 to 1; called on the thread that works.
using OnBundle = std::function<void(double)>;

/// Writes a new file, and opens it to see that it can be read. Nothing stays of one that was cancelled or went wrong.
/// The error is one translated sentence or more.
tl::expected<BundleInfo, QString> saveBundle(const BundleRequest& request, const QString& file,
                                             const std::stop_token& stop, const OnBundle& progress);

/// The same of a bundle that is there already, redacted.
tl::expected<BundleInfo, QString> redactBundle(const QString& from, const QString& to, const std::stop_token& stop);

} // namespace countis
