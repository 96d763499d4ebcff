// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/server_lock.h"

namespace countis {
namespace {

QString call(const char* function, ServerLock lock) {
    return QStringLiteral("SELECT %1(%2)").arg(QLatin1String(function)).arg(static_cast<qint64>(lock));
}

} // namespace

DatabaseResult<bool> takeLock(DatabaseConnection& connection, ServerLock lock) {
    return connection.scalar(call("pg_try_advisory_lock", lock)).map([](const QVariant& mine) {
        return mine.toBool();
    });
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

DatabaseResult<bool> takeRightToRecord(DatabaseConnection& connection) {
    auto mine = takeLock(connection, ServerLock::Site);
    if (!mine || !*mine)
        return mine;
    auto free = waitForLock(connection, ServerLock::Samples);
    if (!free)
        return free;
    return giveUpLock(connection, *free ? ServerLock::Samples : ServerLock::Site).map([&] { return *free; });
}

} // namespace countis
