// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/live_table.h"

#include "history/statements.h"

#include <QStringList>

namespace countis {

DatabaseResult<void> writeLive(DatabaseConnection& connection, const std::vector<LiveRow>& rows) {
    if (rows.empty())
        return {};
    QStringList points;
    QStringList epochs;
    QStringList readings;
    for (const LiveRow& row : rows) {
        points << QString::number(row.point.number);
        epochs << QString::number(row.epoch);
        readings << QString::fromLatin1(qtBytes(row.readings).toBase64());
    }
    const auto array = [](const QStringList& values) { return u'{' + values.join(u',') + u'}'; };
    // In the order of points, so that two collectors never wait for each other.
    return run(
        connection,
        QStringLiteral("INSERT INTO live (point, epoch, at_ms, readings) SELECT point, epoch, server_ms(), "
                       "decode(readings, 'base64') FROM unnest(CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? "
                       "AS text[])) AS new(point, epoch, readings) ORDER BY point ON CONFLICT (point) DO UPDATE "
                       "SET epoch = excluded.epoch, at_ms = excluded.at_ms, readings = excluded.readings WHERE "
                       "live.epoch <= excluded.epoch"),
        array(points), array(epochs), array(readings));
}

DatabaseResult<LiveNews> readLive(DatabaseConnection& connection, WallTime since) {
    LiveNews news;
    auto head =
        select(connection, QStringLiteral("SELECT server_ms(), (SELECT count(*) FROM collector WHERE until_ms > "
                                          "server_ms())"));
    if (auto done = forEachRow(head,
                               [&](const Statement& row) {
                                   news.now = timeIn(row, 0);
                                   news.collectors = static_cast<int>(row.integer(1));
                               });
        !done)
        return tl::unexpected(done.error());
    auto rows = select(connection, QStringLiteral("SELECT point, epoch, at_ms, readings FROM live WHERE at_ms >= ?"),
                       milliseconds(since));
    return forEachRow(rows,
                      [&](const Statement& row) {
                          news.rows.push_back(
                              {PointId{row.integer(0)}, row.integer(1), timeIn(row, 2), row.blob(3).toStdString()});
                      })
        .map([&] { return std::move(news); });
}

} // namespace countis
