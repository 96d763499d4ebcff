// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what the site database has of one point: rows of chosen values in the order of time.
#pragma once

#include "history/database/connection.h"
#include "history/roll_up.h"
#include "history/tier.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace countis {

struct JournalRow;

/// values()[n] for each n of `entries`, from `from` on and before `to`.
struct SeriesQuery {
    PointId point;
    std::vector<std::uint16_t> entries;
    WallTime from{};
    WallTime to{};
    Tier tier = Tier::Raw;
};

/// One reading, or one period. `values` are as many as the query's entries, in their order; a reading and a counter
/// are as if measured once, and what was not measured has n = 0.
struct SeriesRow {
    WallTime time;        // of the reading, or the beginning of the period
    std::int64_t run = 0; // of the clock: a higher one came later, whatever the time says
    std::vector<Extent> values;

    bool operator==(const SeriesRow&) const = default;
};

/// The index in values() of a key; nullopt: there is none.
std::optional<std::uint16_t> entryOf(std::string_view key);

using EachRow = std::function<void(SeriesRow&& row)>;

/// Calls `each` for all rows, run by run within each slice of time. It reads slice by slice, so that a writer is
/// never kept from its checkpoint for long; `goOn`, where given, is asked between two slices. Minutes that cannot be
/// decoded are counted and left out.
DatabaseResult<std::size_t> readSeries(DatabaseConnection& connection, const SeriesQuery& query, const EachRow& each,
                                       const std::function<bool()>& goOn = {});

/// Reads one series after the other, as they are at the time of the first one: what is committed and not yet a
/// minute's row is fetched once for all of them.
class SeriesReader {
public:
    /// It must outlive this.
    explicit SeriesReader(DatabaseConnection& connection) : connection_(connection) {}

    /// As readSeries().
    DatabaseResult<std::size_t> read(const SeriesQuery& query, const EachRow& each,
                                     const std::function<bool()>& goOn = {});

private:
    DatabaseResult<void> fetchJournal();

    DatabaseConnection& connection_;
    std::shared_ptr<const std::vector<JournalRow>> journal_;
};

/// When the first and the last row of the tier begins, of those that begin at `from` or later; nullopt where there is
/// none. Without `from`, PostgreSQL passes by all minutes that were deleted since it last cleaned up: some millions,
/// of a large site.
using TimeSpan = std::pair<WallTime, WallTime>;
DatabaseResult<std::optional<TimeSpan>> spanOf(DatabaseConnection& connection, PointId point, Tier tier,
                                               WallTime from = {});

} // namespace countis
