// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/server_lock.h"

namespace countis {
namespace {

QString call(const char* function, ServerLock lock) {
    return QStringLiteral("SELECT %1(%2)").arg(QLatin1String(function)).arg(static_cast<qint64>(lock));
}

/// Processes of a server that was restarted may have the numbers of those before. Another user sees the number only.
constexpr const char* kNames = "SELECT activity.pid || coalesce(' since ' || activity.backend_start, '') FROM "
                               "pg_stat_activity activity ";

DatabaseResult<QString> text(DatabaseConnection& connection, const QString& sql) {
    return connection.scalar(sql).map([](const QVariant& value) { return value.toString(); });
}

/// Of a row of pg_locks that is called `held`.
QString heldBy(ServerLock lock) {
    return QStringLiteral("held.locktype = 'advisory' AND held.granted AND held.objsubid = 1 AND held.database = "
                          "(SELECT oid FROM pg_database WHERE datname = current_database()) AND "
                          "((held.classid::bigint << 32) | held.objid::bigint) = %1")
        .arg(static_cast<qint64>(lock));
}

} // namespace

DatabaseResult<bool> takeLock(DatabaseConnection& connection, ServerLock lock) {
    return connection.scalar(call("pg_try_advisory_lock", lock)).map([](const QVariant& mine) {
        return mine.toBool();
    });
}

DatabaseResult<bool> shareLock(DatabaseConnection& connection, ServerLock lock) {
    return connection.scalar(call("pg_try_advisory_lock_shared", lock)).map([](const QVariant& mine) {
        return mine.toBool();
    });
}

DatabaseResult<void> lockInTransaction(DatabaseConnection& connection, ServerLock lock) {
    return connection.exec(call("pg_advisory_xact_lock", lock));
}

DatabaseResult<bool> waitForLock(DatabaseConnection& connection, ServerLock lock) {
    const auto done = connection.exec(call("pg_advisory_lock", lock));
    if (!done && done.error().kind != DatabaseError::Kind::Busy)
        return tl::unexpected(done.error());
    return done.has_value();
}

DatabaseResult<void> giveUpLock(DatabaseConnection& connection, ServerLock lock) {
    return connection.exec(call("pg_advisory_unlock", lock));
}

DatabaseResult<void> giveUpShare(DatabaseConnection& connection, ServerLock lock) {
    return connection.exec(call("pg_advisory_unlock_shared", lock));
}

DatabaseResult<QString> nameOf(DatabaseConnection& connection) {
    return text(connection, QLatin1String(kNames) + QStringLiteral("WHERE activity.pid = pg_backend_pid()"));
}

DatabaseResult<QString> holderOf(DatabaseConnection& connection, ServerLock lock) {
    return text(connection, QLatin1String(kNames) +
                                QStringLiteral("JOIN pg_locks held ON held.pid = activity.pid WHERE ") +
                                heldBy(lock));
}

DatabaseResult<bool> isTaken(DatabaseConnection& connection, ServerLock lock) {
    return connection
        .scalar(QStringLiteral("SELECT count(*) FROM pg_locks held WHERE held.mode = 'ExclusiveLock' AND ") +
                heldBy(lock))
        .map([](const QVariant& locks) { return locks.toInt() > 0; });
}

DatabaseResult<bool> takeRightToRecord(DatabaseConnection& connection) {
    auto mine = takeLock(connection, ServerLock::Site);
    if (!mine || !*mine)
        return mine;
    auto free = waitForLock(connection, ServerLock::Samples);
    if (!free)
        return free;
    return giveUpLock(connection, *free ? ServerLock::Samples : ServerLock::Site).map([&] { return *free; });
}

DatabaseResult<bool> shareRightToRecord(DatabaseConnection& connection) {
    return shareLock(connection, ServerLock::Site);
}

} // namespace countis
