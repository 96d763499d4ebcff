// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_days.h"

#include "history/energy_day_blob.h"
#include "history/statements.h"

namespace countis {
namespace {

using Done = DatabaseResult<void>;

constexpr std::chrono::milliseconds kTick{1};

QString forgetText() {
    return QStringLiteral("DELETE FROM energy_day WHERE point = ? AND start_ms >= ? AND start_ms < ? AND end_ms > ?");
}

DatabaseResult<std::vector<PointId>> pointsOf(DatabaseResult<Statement> rows) {
    std::vector<PointId> points;
    return forEachRow(rows, [&](const Statement& row) { points.push_back({row.integer(0)}); }).map([&] {
        return std::move(points);
    });
}

/// A day of the site, and what becomes of a row that another program has just written.
class DayWriter {
public:
    enum class Conflict : std::uint8_t { Replace, Leave };

    /// Where a day has no readings, it is written only to be there: Leave.
    static DatabaseResult<DayWriter> prepare(DatabaseConnection& connection, Conflict conflict) {
        auto insert = connection.prepare(
            QStringLiteral(
                "INSERT INTO energy_day (point, start_ms, end_ms, readings) VALUES (?, ?, ?, ?) ON CONFLICT "
                "(point, start_ms) DO %1")
                .arg(conflict == Conflict::Leave
                         ? QLatin1String("NOTHING")
                         : QLatin1String("UPDATE SET end_ms = excluded.end_ms, readings = excluded.readings")));
        if (!insert)
            return tl::unexpected(insert.error());
        return DayWriter(connection, *std::move(insert), conflict == Conflict::Leave);
    }

    Done write(PointId point, WallTime from, WallTime to) {
        readings_.clear();
        auto done = rows_.read(point, from, to - kTick, readings_);
        if (!done || readings_.size() > kMostOfDay || (readings_.empty() && !writesEmpty_))
            return done;
        return insert_.run(qint64{point.number}, milliseconds(from), milliseconds(to),
                           qtBytes(encodeEnergyDay(readings_)));
    }

private:
    DayWriter(DatabaseConnection& connection, Statement insert, bool writesEmpty)
        : rows_(connection, Tier::Quarter), insert_(std::move(insert)), writesEmpty_(writesEmpty) {}

    EnergyRows rows_;
    Statement insert_;
    bool writesEmpty_;
    std::vector<PeriodReading> readings_;
};

} // namespace

Done writeEnergyDays(DatabaseConnection& connection, WallTime from, WallTime to) {
    const auto points = pointsOf(select(connection, QStringLiteral("SELECT id FROM point ORDER BY id")));
    auto writer = DayWriter::prepare(connection, DayWriter::Conflict::Replace);
    auto forget = connection.prepare(forgetText());
    if (!points || !writer || !forget)
        return tl::unexpected(!points ? points.error() : !writer ? writer.error() : forget.error());
    for (const PointId point : *points) {
        auto done =
            forget->run(qint64{point.number}, milliseconds(from - kLongestDay), milliseconds(to), milliseconds(from))
                .and_then([&] { return writer->write(point, from, to); });
        if (!done)
            return done;
    }
    return {};
}

DatabaseResult<std::size_t> fillEnergyDays(DatabaseConnection& connection, WallTime from, WallTime to,
                                           std::size_t most) {
    const auto points = pointsOf(select(
        connection,
        QStringLiteral("SELECT id FROM point WHERE NOT EXISTS (SELECT 1 FROM energy_day kept WHERE kept.point = "
                       "point.id AND kept.start_ms = ?) AND EXISTS (SELECT 1 FROM rollup_15m part WHERE part.point = "
                       "point.id AND part.start_ms >= ? AND part.start_ms < ?) ORDER BY id LIMIT ?"),
        milliseconds(from), milliseconds(from), milliseconds(to), static_cast<qint64>(most)));
    if (!points)
        return tl::unexpected(points.error());
    auto writer = DayWriter::prepare(connection, DayWriter::Conflict::Leave);
    if (!writer)
        return tl::unexpected(writer.error());
    for (const PointId point : *points)
        if (auto done = writer->write(point, from, to); !done)
            return tl::unexpected(done.error());
    return points->size();
}

Done forgetEnergyDays(DatabaseConnection& connection, PointId point, WallTime from, WallTime to) {
    return run(connection, forgetText(), qint64{point.number}, milliseconds(from - kLongestDay), milliseconds(to),
               milliseconds(from));
}

DatabaseResult<std::vector<EnergyDay>> readEnergyDays(DatabaseConnection& connection, PointId point, WallTime from,
                                                      WallTime to) {
    // In one statement, so that a day and what is due of it are of one moment.
    auto rows = select(connection,
                       QStringLiteral("SELECT start_ms, end_ms, readings FROM energy_day kept WHERE point = ? AND "
                                      "start_ms >= ? AND start_ms < ? AND NOT EXISTS (SELECT 1 FROM roll_up_due due "
                                      "WHERE due.tier = '1d' AND due.start_ms >= kept.start_ms AND due.start_ms < "
                                      "kept.end_ms) ORDER BY start_ms"),
                       qint64{point.number}, milliseconds(from), milliseconds(to));
    std::vector<EnergyDay> days;
    return forEachRow(rows,
                      [&](const Statement& row) {
                          const WallTime start = timeIn(row, 0);
                          if (days.empty() || start >= days.back().end)
                              days.push_back({start, timeIn(row, 1), row.blob(2).toStdString()});
                      })
        .map([&] { return std::move(days); });
}

} // namespace countis
