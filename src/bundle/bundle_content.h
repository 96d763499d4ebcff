// SPDX-License-Identifier: GPL-3.0-or-later
// Copies the part of a site database that goes into a support bundle.
#pragma once

#include "history/database/connection.h"
#include "history/keyed_tables.h"
#include "site/point.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace countis {

/// Readings and roll-ups of a bundle take about so many bytes at most.
inline constexpr std::int64_t kBundleBudget = std::int64_t{64} << 20U;

struct BundleSelection {
    std::vector<PointId> points; // those that matter most first
    bool wholeSite = true;       // they are all that the site has
    WallTime from{};
    WallTime to{};
    std::int64_t budget = kBundleBudget;
};

/// Rows of a table that fulfil `where` ("": all); those that `to` has already stay as they are.
DatabaseResult<void> copyRows(DatabaseConnection& from, DatabaseConnection& to, const KeyedTable& table,
                              const QString& where = {}, const std::stop_token& stop = {});

/// The site, its readings in [from, to), and the roll-ups before it that its pages need: quarters of two days, hours
/// of a week, days of two months. Also what the journal holds of minutes that are not over. `to` has the tables of
/// this version. Gives how many points have no readings there because the budget was used up. `progress` is told the
/// share that is done.
DatabaseResult<std::int64_t> copySite(DatabaseConnection& from, DatabaseConnection& to,
                                      const BundleSelection& selection, const std::stop_token& stop,
                                      const std::function<void(double)>& progress);

} // namespace countis
