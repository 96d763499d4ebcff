// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_days.h"

#include "history/energy_day_blob.h"
#include "history/statements.h"

namespace countis {
namespace {

using Done = DatabaseResult<void>;

constexpr std::chrono::milliseconds kTick{1};

DatabaseResult<std::vector<PointId>> allPoints(DatabaseConnection& connection) {
    std::vector<PointId> points;
    auto rows = select(connection, QStringLiteral("SELECT id FROM point ORDER BY id"));
    return forEachRow(rows, [&](const Statement& row) { points.push_back({row.integer(0)}); }).map([&] {
        return std::move(points);
    });
}

QString forgetText() {
    return QStringLiteral("DELETE FROM energy_day WHERE point = ? AND start_ms >= ? AND start_ms < ? AND end_ms > ?");
}

} // namespace

Done writeEnergyDays(DatabaseConnection& connection, WallTime from, WallTime to) {
    const auto points = allPoints(connection);
    if (!points)
        return tl::unexpected(points.error());
    EnergyRows rows(connection, Tier::Quarter);
    auto forget = connection.prepare(forgetText());
    auto insert = connection.prepare(
        QStringLiteral("INSERT INTO energy_day (point, start_ms, end_ms, readings) VALUES (?, ?, ?, ?)"));
    if (!forget || !insert)
        return tl::unexpected((forget ? insert : forget).error());
    std::vector<PeriodReading> readings;
    for (const PointId point : *points) {
        readings.clear();
        auto done =
            forget->run(qint64{point.number}, milliseconds(from - kLongestDay), milliseconds(to), milliseconds(from))
                .and_then([&] { return rows.read(point, from, to - kTick, readings); });
        if (done && !readings.empty() && readings.size() <= kMostOfDay)
            done = insert->run(qint64{point.number}, milliseconds(from), milliseconds(to),
                               qtBytes(encodeEnergyDay(readings)));
        if (!done)
            return done;
    }
    return {};
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
                          if (!days.empty() && start < days.back().end)
                              return;
                          const QByteArray bytes = row.blob(2);
                          if (auto readings = decodeEnergyDay(bytesOf(bytes)))
                              days.push_back({start, timeIn(row, 1), *std::move(readings)});
                      })
        .map([&] { return std::move(days); });
}

} // namespace countis
