// SPDX-License-Identifier: GPL-3.0-or-later
// What each tier of the history takes on disk, and what it will take.
#pragma once

#include "history/database/connection.h"
#include "history/retention.h"
#include "history/series.h"
#include "history/tier.h"

#include <array>
#include <cstdint>
#include <optional>

namespace countis {

struct TierSize {
    std::int64_t rows = 0;
    std::int64_t bytes = 0;       // on disk, with the index
    std::optional<TimeSpan> span; // the beginnings of the first and of the last row of all points
    bool isEstimated = false;     // the rows, to three digits

    bool operator==(const TierSize&) const = default;
};
using Sizes = std::array<TierSize, kTiers>; // in the order of Tier

/// A server takes a second to count the rows of a table so large.
inline constexpr std::int64_t kMostCountedBytes = 500'000'000;

/// Reads through the whole file of SQLite. The rows of a table of PostgreSQL that takes more than `mostBytes` are not
/// counted but estimated, once it was analysed.
DatabaseResult<Sizes> readSizes(DatabaseConnection& connection, std::int64_t mostBytes = kMostCountedBytes);

/// What a row takes if nothing is measured yet: of an office that is read once a second, in SQLite.
inline constexpr std::array<double, kTiers> kUsualRowBytes{1400, 330, 770, 850, 900};

/// Of one meter that is read without a gap, for as long as the tier is kept: the bytes of a year for one that is kept
/// for ever. By the rows of `measured` where there are a hundred or more, and kUsualRowBytes otherwise.
double expectedBytes(Tier tier, const Retention& retention, const TierSize& measured = {});

} // namespace countis
