// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/lease_store.h"

#include "history/statements.h"

#include <QStringList>

#include <array>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

/// "{1,2,3}"
template <typename Range, typename Number>
QString arrayOf(const Range& values, Number number) {
    QStringList texts;
    for (const auto& value : values)
        texts << QString::number(qint64{number(value)});
    return u'{' + texts.join(u',') + u'}';
}

QString arrayOf(std::span<const PointId> points) {
    return arrayOf(points, [](PointId point) { return point.number; });
}

OwnEpoch epochIn(const Statement& row) {
    return {PointId{row.integer(0)}, row.integer(1), timeIn(row, 2)};
}

DatabaseResult<std::vector<OwnEpoch>> epochsIn(DatabaseResult<Statement> rows) {
    std::vector<OwnEpoch> epochs;
    return forEachRow(rows, [&](const Statement& row) { epochs.push_back(epochIn(row)); }).map([&] {
        return std::move(epochs);
    });
}

/// Whether the only row that is asked for is there.
DatabaseResult<bool> isThere(DatabaseResult<Statement> rows) {
    bool there = false;
    return forEachRow(rows, [&](const Statement&) { there = true; }).map([&] { return there; });
}

} // namespace

Done limitWaiting(DatabaseConnection& connection) {
    return connection.exec(QStringLiteral("SET idle_in_transaction_session_timeout = '8s'"));
}

DatabaseResult<WallTime> serverTime(DatabaseConnection& connection) {
    return connection.scalar(QStringLiteral("SELECT server_ms()")).map([](const QVariant& time) {
        return WallTime(std::chrono::milliseconds{time.toLongLong()});
    });
}

DatabaseResult<CollectorNumber> registerCollector(DatabaseConnection& connection, const QString& name) {
    auto rows =
        select(connection,
               QStringLiteral("INSERT INTO collector (id, name, began_ms, until_ms) SELECT "
                              "nextval('collector_number'), ?, now, now + %1 FROM server_ms() now RETURNING id")
                   .arg(kLeaseTime.count()),
               name);
    CollectorNumber number = 0;
    return forEachRow(rows, [&](const Statement& row) { number = row.integer(0); }).map([&] { return number; });
}

DatabaseResult<bool> renewCollector(DatabaseConnection& connection, CollectorNumber number) {
    return isThere(select(connection,
                          QStringLiteral("UPDATE collector SET until_ms = server_ms() + %1 WHERE id = ? RETURNING id")
                              .arg(kLeaseTime.count()),
                          qint64{number}));
}

Done expireCollectors(DatabaseConnection& connection, std::span<const CollectorNumber> dead) {
    return run(
        connection,
        QStringLiteral("WITH dead AS (UPDATE collector SET until_ms = server_ms() - 1 WHERE id = ANY(CAST(? AS "
                       "bigint[])) AND until_ms > server_ms() + %1 RETURNING id) UPDATE lease SET until_ms = "
                       "server_ms() - 1 FROM dead WHERE owner = dead.id")
            .arg(kLeaseTime.count()),
        arrayOf(dead, [](CollectorNumber one) { return one; }));
}

Done renewLeases(DatabaseConnection& connection, CollectorNumber number) {
    return run(connection,
               QStringLiteral("UPDATE lease SET until_ms = server_ms() + %1 WHERE owner = ?").arg(kLeaseTime.count()),
               qint64{number});
}

DatabaseResult<std::vector<OwnEpoch>> heldLeases(DatabaseConnection& connection, CollectorNumber number) {
    return epochsIn(select(connection, QStringLiteral("SELECT point, epoch, since_ms FROM lease WHERE owner = ?"),
                           qint64{number}));
}

DatabaseResult<SeenLeases> seenLeases(DatabaseConnection& connection) {
    SeenLeases seen;
    auto live = select(connection, QStringLiteral("SELECT id, until_ms, now FROM collector, server_ms() now WHERE "
                                                  "until_ms > now ORDER BY id"));
    const auto add = [&](const Statement& row) {
        seen.collectors.push_back({row.integer(0), timeIn(row, 1)});
        seen.now = timeIn(row, 2);
    };
    if (auto done = forEachRow(live, add); !done)
        return tl::unexpected(done.error());
    bool siteSeen = false;
    auto leases =
        select(connection, QStringLiteral("SELECT point, owner, wanted_by, server_ms() - until_ms FROM lease"));
    return forEachRow(leases,
                      [&](const Statement& row) {
                          const std::chrono::milliseconds over{row.integer(3)};
                          const SeenLease lease{PointId{row.integer(0)}, row.integer(1), over.count() > 0,
                                                row.integer(2), std::max(over, std::chrono::milliseconds{0})};
                          if (lease.point != kSitePoint)
                              return seen.leases.push_back(lease);
                          siteSeen = true;
                          seen.siteIsFree = lease.owner == 0 || lease.expired;
                      })
        .map([&] {
            seen.siteIsFree = seen.siteIsFree || !siteSeen;
            return std::move(seen);
        });
}

Done addLeases(DatabaseConnection& connection, std::span<const PointId> points) {
    return run(
        connection,
        QStringLiteral("INSERT INTO lease (point, owner, epoch, since_ms, until_ms, wanted_by) SELECT point, 0, "
                       "0, now, now, 0 FROM unnest(CAST(? AS bigint[])) AS point, server_ms() AS now ON CONFLICT "
                       "DO NOTHING"),
        arrayOf(points));
}

Done claimLeases(DatabaseConnection& connection, CollectorNumber number, std::span<const PointId> points) {
    return run(
        connection,
        QStringLiteral(
            "WITH free AS (SELECT point FROM lease WHERE point = ANY(CAST(? AS bigint[])) AND (owner = 0 OR "
            "until_ms < server_ms()) ORDER BY point FOR UPDATE SKIP LOCKED), claimed AS (UPDATE lease SET owner "
            "= ?, epoch = lease.epoch + 1, since_ms = server_ms(), until_ms = server_ms() + %1, wanted_by = 0 "
            "FROM free WHERE lease.point = free.point RETURNING lease.point, lease.epoch, lease.owner, "
            "lease.since_ms) INSERT INTO lease_epoch (point, epoch, owner, since_ms) SELECT point, epoch, owner, "
            "since_ms FROM claimed")
            .arg(kLeaseTime.count()),
        arrayOf(points), qint64{number});
}

Done giveUpLeases(DatabaseConnection& connection, CollectorNumber number, std::span<const PointId> points) {
    return run(connection,
               QStringLiteral("UPDATE lease SET owner = 0, until_ms = server_ms() WHERE owner = ? AND point = "
                              "ANY(CAST(? AS bigint[]))"),
               qint64{number}, arrayOf(points));
}

Done askForLeases(DatabaseConnection& connection, CollectorNumber number, std::span<const PointId> points) {
    return run(
        connection,
        QStringLiteral("WITH asked AS (SELECT point FROM lease WHERE point = ANY(CAST(? AS bigint[])) AND owner "
                       "<> 0 ORDER BY point FOR UPDATE SKIP LOCKED) UPDATE lease SET wanted_by = ? FROM asked "
                       "WHERE lease.point = asked.point"),
        arrayOf(points), qint64{number});
}

Done leave(DatabaseConnection& connection, CollectorNumber number) {
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return run(connection, QStringLiteral("DELETE FROM collector WHERE id = ?"), qint64{number})
        .and_then([&] {
            return run(connection,
                       QStringLiteral("UPDATE lease SET owner = 0, until_ms = server_ms() WHERE owner = ?"),
                       qint64{number});
        })
        .and_then([&] { return transaction->commit(); });
}

DatabaseResult<std::vector<OwnEpoch>> endedOf(DatabaseConnection& connection, std::span<const OwnEpoch> epochs) {
    if (epochs.empty())
        return std::vector<OwnEpoch>{};
    auto rows = select(
        connection,
        QStringLiteral("SELECT mine.point, mine.epoch, min(next.since_ms) FROM unnest(CAST(? AS bigint[]), CAST(? AS "
                       "bigint[])) AS mine(point, epoch) JOIN lease_epoch next ON next.point = mine.point AND "
                       "next.epoch > mine.epoch GROUP BY mine.point, mine.epoch"),
        arrayOf(epochs, [](const OwnEpoch& one) { return one.point.number; }),
        arrayOf(epochs, [](const OwnEpoch& one) { return one.epoch; }));
    std::vector<OwnEpoch> ended;
    return forEachRow(rows,
                      [&](const Statement& row) {
                          ended.push_back({PointId{row.integer(0)}, row.integer(1), {}, timeIn(row, 2)});
                      })
        .map([&] { return std::move(ended); });
}

DatabaseResult<bool> keepAlive(DatabaseConnection& connection, CollectorNumber number) {
    return isThere(
        select(connection, QStringLiteral("SELECT id FROM collector WHERE id = ? FOR KEY SHARE"), qint64{number}));
}

DatabaseResult<std::vector<OwnEpoch>> keepHeld(DatabaseConnection& connection, CollectorNumber number,
                                               std::span<const PointId> points) {
    return epochsIn(select(connection,
                           QStringLiteral("SELECT point, epoch, since_ms FROM lease WHERE owner = ? AND point = "
                                          "ANY(CAST(? AS bigint[])) ORDER BY point FOR KEY SHARE"),
                           qint64{number}, arrayOf(points)));
}

DatabaseResult<bool> keepSite(DatabaseConnection& connection, CollectorNumber number) {
    if (number == 0) // the owner of what is free
        return false;
    return keepHeld(connection, number, std::array{kSitePoint}).map([](const std::vector<OwnEpoch>& held) {
        return !held.empty();
    });
}

Done forgetOldEpochs(DatabaseConnection& connection) {
    return run(connection,
               QStringLiteral("DELETE FROM lease_epoch old USING lease WHERE lease.point = old.point AND old.epoch < "
                              "lease.epoch AND old.since_ms < server_ms() - CAST(? AS bigint)"),
               qint64{2 * std::chrono::milliseconds{SiteLeases::kRemembered}.count()});
}

} // namespace countis
