// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/series.h"

#include "history/codec/journal.h"
#include "history/codec/minute_blob.h"
#include "history/roll_up_columns.h"
#include "history/sample_tables.h"
#include "history/statements.h"

#include <algorithm>
#include <utility>

namespace countis {
namespace {

using Rows = std::vector<SeriesRow>;
using Result = DatabaseResult<std::size_t>;

QString tableOf(Tier tier) {
    return qtText(info(tier).table);
}

/// So much is read in one statement.
std::chrono::milliseconds sliceOf(Tier tier) {
    switch (tier) {
    case Tier::Raw: return std::chrono::hours{1};
    case Tier::Minute: return std::chrono::hours{24};
    case Tier::Quarter:
    case Tier::Hour:
    case Tier::Day: break;
    }
    return std::chrono::hours{24 * 366};
}

/// Where an entry stands in the rows of its block.
struct Column {
    Block block;
    std::size_t place;
};

Column columnOf(std::uint16_t entry) {
    const Block block = values()[entry].block;
    const auto columns = columnsOf(block);
    return {block, static_cast<std::size_t>(std::ranges::find(columns, entry) - columns.begin())};
}

Extent measuredOnce(std::int64_t count) {
    return count == kNotMeasured ? Extent{} : Extent{count, count, count, 1};
}

/// The rows of a segment that have a block of the query.
void appendRows(const Segment& segment, std::int64_t run, const SeriesQuery& query, Rows& rows) {
    Rows all(segment.samples.size());
    std::vector<bool> has(segment.samples.size());
    for (std::size_t n = 0; n < query.entries.size(); ++n) {
        const Column column = columnOf(query.entries[n]);
        const auto block = std::ranges::find(segment.blocks, column.block, &BlockRows::block);
        if (block == segment.blocks.end())
            continue;
        for (std::size_t row = 0; row < block->size(); ++row) {
            const std::uint32_t sample = block->samples[row];
            all[sample].values.resize(query.entries.size());
            all[sample].values[n] = measuredOnce(block->row(row)[column.place]);
            has[sample] = true;
        }
    }
    for (std::size_t n = 0; n < all.size(); ++n)
        if (has[n] && segment.samples[n] >= query.from && segment.samples[n] < query.to) {
            all[n].time = segment.samples[n];
            all[n].run = run;
            rows.push_back(std::move(all[n]));
        }
}

SeriesRow rowOf(const RollUp& rollUp, WallTime start, std::int64_t run, const SeriesQuery& query) {
    SeriesRow row{start, run, {}};
    row.values.reserve(query.entries.size());
    for (const std::uint16_t entry : query.entries)
        row.values.push_back(rollUp.of(entry));
    return row;
}

/// Of the minutes of a slice: one look-up a minute, which does not pass by the rows of all other points.
QString minutesText(Tier tier, const SeriesQuery& query) {
    return QStringLiteral("WITH RECURSIVE minute(at) AS (SELECT CAST(%1 AS BIGINT) UNION ALL SELECT at + 60000 FROM "
                          "minute WHERE at + 60000 < %2) SELECT part.run, part.start_ms, part.%3 FROM minute JOIN %4 "
                          "part ON part.start_ms = minute.at AND part.point = %5 ORDER BY part.run, part.start_ms")
        .arg(QString::number(milliseconds(startOf(query.from, kMinute))), QString::number(milliseconds(query.to)),
             tier == Tier::Raw ? QStringLiteral("samples") : QStringLiteral("rollup"), tableOf(tier),
             QString::number(query.point.number));
}

/// False: the bytes are damaged.
bool appendMinute(std::string_view bytes, WallTime start, std::int64_t run, const SeriesQuery& query, Rows& rows) {
    if (query.tier == Tier::Minute) {
        const auto rollUp = decodeRollUp(bytes);
        if (rollUp && start >= query.from)
            rows.push_back(rowOf(*rollUp, start, run, query));
        return rollUp.has_value();
    }
    const auto minute = decodeMinute(bytes);
    if (minute)
        for (const Segment& segment : minute->segments)
            appendRows(segment, run, query, rows);
    return minute.has_value();
}

Result readMinutes(DatabaseConnection& connection, const SeriesQuery& query, Rows& rows) {
    auto found = select(connection, minutesText(query.tier, query));
    std::size_t unreadable = 0;
    const auto done = forEachRow(found, [&](const Statement& row) {
        const QByteArray bytes = row.blob(2);
        unreadable += appendMinute(bytesOf(bytes), timeIn(row, 1), row.integer(0), query, rows) ? 0 : 1;
    });
    return done.map([&] { return unreadable; });
}

/// What was committed and not yet a minute's row. The number of rows that are damaged.
std::size_t readJournal(const std::vector<JournalRow>& journal, const SeriesQuery& query, const SeriesRow* latest,
                        Rows& rows) {
    JournalReader reader;
    std::size_t unreadable = 0;
    const std::size_t before = rows.size();
    for (const JournalRow& row : journal) {
        const auto isNew = [&](PointId point, WallTime time) {
            return point == query.point &&
                   (latest == nullptr || row.run > latest->run || (row.run == latest->run && time > latest->time));
        };
        bool whole = true;
        // A minute that began before may be written, with no sample in the query.
        const auto skip = [&](PointId point, WallTime minute) {
            whole = whole && (minute < query.from || minute >= query.to || !isNew(point, minute));
        };
        const auto take = [&](PointId point, const RawSample& sample) {
            if (!isNew(point, sample.at))
                return;
            SampleMinute minute(startOf(sample.at, kMinute));
            minute.add(sample);
            for (const Segment& segment : minute.samples().segments)
                appendRows(segment, row.run, query, rows);
        };
        const auto read = reader.read(row.id, row.samples, take, skip);
        unreadable += read && whole ? 0 : 1;
    }
    // Each collector has its own part of the journal, and a point may go from one to another.
    std::stable_sort(rows.begin() + static_cast<std::ptrdiff_t>(before), rows.end(),
                     [](const SeriesRow& one, const SeriesRow& other) {
                         return std::pair(one.run, one.time) < std::pair(other.run, other.time);
                     });
    return unreadable;
}

QString periodsText(const SeriesQuery& query) {
    QStringList columns{QStringLiteral("run"), QStringLiteral("start_ms")};
    for (const std::uint16_t entry : query.entries)
        columns << columnsOfEntry(entry);
    return QStringLiteral(
               "SELECT %1 FROM %2 WHERE point = %3 AND start_ms >= %4 AND start_ms < %5 ORDER BY run, start_ms")
        .arg(columns.join(QLatin1String(", ")), tableOf(query.tier), QString::number(query.point.number),
             QString::number(milliseconds(query.from)), QString::number(milliseconds(query.to)));
}

Extent extentIn(const Statement& row, int column, std::uint16_t entry) {
    if (row.value(column).isNull())
        return {};
    if (values()[entry].kind != ValueKind::Instantaneous)
        return measuredOnce(row.integer(column));
    return {row.integer(column), row.integer(column + 1), row.integer(column + 2), row.integer(column + 3)};
}

Result readPeriods(DatabaseConnection& connection, const SeriesQuery& query, Rows& rows) {
    auto found = select(connection, periodsText(query));
    const auto done = forEachRow(found, [&](const Statement& row) {
        SeriesRow period{timeIn(row, 1), row.integer(0), {}};
        int column = 2;
        for (const std::uint16_t entry : query.entries) {
            period.values.push_back(extentIn(row, column, entry));
            column += values()[entry].kind == ValueKind::Instantaneous ? 4 : 1;
        }
        rows.push_back(std::move(period));
    });
    return done.map([] { return std::size_t{0}; });
}

Result readSlice(DatabaseConnection& connection, const SeriesQuery& slice, Rows& rows) {
    const bool byMinute = slice.tier == Tier::Raw || slice.tier == Tier::Minute;
    return byMinute ? readMinutes(connection, slice, rows) : readPeriods(connection, slice, rows);
}

} // namespace

std::optional<std::uint16_t> entryOf(std::string_view key) {
    const auto found = std::ranges::find(values(), key, &CatalogueEntry::key);
    if (found == values().end())
        return std::nullopt;
    return static_cast<std::uint16_t>(found - values().begin());
}

DatabaseResult<std::size_t> readSeries(DatabaseConnection& connection, const SeriesQuery& query, const EachRow& each,
                                       const std::function<bool()>& goOn) {
    return SeriesReader(connection).read(query, each, goOn);
}

DatabaseResult<void> SeriesReader::fetchJournal() {
    if (journal_)
        return {};
    return SampleTables(connection_).journal().map([this](std::vector<JournalRow>&& rows) {
        journal_ = std::make_shared<const std::vector<JournalRow>>(std::move(rows));
    });
}

DatabaseResult<std::size_t> SeriesReader::read(const SeriesQuery& query, const EachRow& each,
                                               const std::function<bool()>& goOn) {
    // The journal comes last, but is fetched first: what becomes a minute's row meanwhile is in both, and not in
    // neither.
    if (query.tier == Tier::Raw)
        if (auto fetched = fetchJournal(); !fetched)
            return tl::unexpected(fetched.error());
    const WallTime from = startOf(std::max(query.from, WallTime{}), kMinute); // of the minute that holds it
    const auto span = spanOf(connection_, query.point, query.tier, from);
    if (!span)
        return tl::unexpected(span.error());
    std::size_t unreadable = 0;
    std::optional<SeriesRow> latest;
    const auto give = [&](Rows& rows) {
        for (SeriesRow& row : rows) {
            if (!latest || std::pair(row.run, row.time) > std::pair(latest->run, latest->time))
                latest = row;
            each(std::move(row));
        }
    };
    if (*span) {
        const WallTime end = std::min(query.to, (*span)->second + std::chrono::hours{25});
        for (WallTime at = std::max(query.from, (*span)->first); at < end; at += sliceOf(query.tier)) {
            if (goOn && !goOn())
                return unreadable;
            SeriesQuery slice = query;
            slice.from = at;
            slice.to = std::min(end, at + sliceOf(query.tier));
            Rows rows;
            auto read = readSlice(connection_, slice, rows);
            if (!read)
                return read;
            unreadable += *read;
            give(rows);
        }
    }
    Rows rows;
    if (query.tier == Tier::Raw)
        unreadable += readJournal(*journal_, query, latest ? &*latest : nullptr, rows);
    give(rows);
    return unreadable;
}

DatabaseResult<std::optional<TimeSpan>> spanOf(DatabaseConnection& connection, PointId point, Tier tier,
                                               WallTime from) {
    const bool byTime = tier == Tier::Raw || tier == Tier::Minute;
    // The rows of minutes are found by time: the span of all points holds that of each.
    const QString where = (byTime ? QString() : QStringLiteral("point = %1 AND ").arg(point.number)) +
                          QStringLiteral("start_ms >= %1").arg(milliseconds(from));
    auto found = select(
        connection,
        QStringLiteral("SELECT (SELECT min(start_ms) FROM %1 WHERE %2), (SELECT max(start_ms) FROM %1 WHERE %2)")
            .arg(tableOf(tier), where));
    std::optional<TimeSpan> span;
    return forEachRow(found,
                      [&](const Statement& row) {
                          if (!row.value(0).isNull())
                              span = TimeSpan(timeIn(row, 0), timeIn(row, 1));
                      })
        .map([&] { return span; });
}

} // namespace countis
