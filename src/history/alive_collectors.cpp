// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/alive_collectors.h"

#include "history/statements.h"

namespace countis {

DatabaseResult<std::vector<AliveCollector>> aliveCollectors(DatabaseConnection& connection) {
    std::vector<AliveCollector> all;
    if (connection.engine() != DatabaseEngine::Postgres)
        return all;
    auto rows =
        select(connection,
               QStringLiteral(
                   "SELECT name, count(point) FILTER (WHERE point <> 0), count(point) FILTER (WHERE point = 0) "
                   "FROM collector LEFT JOIN lease ON lease.owner = collector.id AND lease.until_ms > server_ms() "
                   "WHERE collector.until_ms > server_ms() GROUP BY collector.id, name ORDER BY 3 DESC, name"));
    return forEachRow(rows,
                      [&](const Statement& row) {
                          const QString name = row.text(0); // "db1 4711"
                          all.push_back({name.section(u' ', 0, 0), name.section(u' ', 1),
                                         static_cast<int>(row.integer(1)), row.integer(2) != 0});
                      })
        .map([&] { return std::move(all); });
}

} // namespace countis
