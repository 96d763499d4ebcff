// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/notification_queue.h"

#include "history/statements.h"

namespace countis {
namespace {

/// `condition` with one place for `value`.
template <typename Value>
DatabaseResult<std::vector<QueuedNotification>> read(DatabaseConnection& connection, const QString& condition,
                                                     const Value& value) {
    std::vector<QueuedNotification> waiting;
    auto rows = select(
        connection,
        QStringLiteral("SELECT event, channel, at_ms, subject, body, severity FROM notification WHERE ") + condition,
        value);
    return forEachRow(rows,
                      [&](const Statement& row) {
                          waiting.push_back({row.text(0).toStdString(), row.text(1).toStdString(), timeIn(row, 2),
                                             row.text(3).toStdString(), row.text(4).toStdString(), PointId{},
                                             row.text(5).toStdString()});
                      })
        .map([&] { return std::move(waiting); });
}

} // namespace

DatabaseResult<void> addNotifications(DatabaseConnection& connection, std::span<const QueuedNotification> added) {
    for (const QueuedNotification& one : added)
        if (auto done =
                run(connection,
                    QStringLiteral("INSERT INTO notification (event, channel, at_ms, subject, body, severity) "
                                   "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (event, channel) DO NOTHING"),
                    qtText(one.event), qtText(one.channel), milliseconds(one.at), qtText(one.subject),
                    qtText(one.body), qtText(one.severity));
            !done)
            return done;
    return {};
}

DatabaseResult<std::vector<QueuedNotification>> readNotifications(DatabaseConnection& connection,
                                                                  std::string_view channel, int most) {
    return read(connection, QStringLiteral("channel = ? ORDER BY at_ms, event LIMIT %1").arg(most), qtText(channel));
}

DatabaseResult<void> removeNotification(DatabaseConnection& connection, const QueuedNotification& sent) {
    return run(connection, QStringLiteral("DELETE FROM notification WHERE event = ? AND channel = ?"),
               qtText(sent.event), qtText(sent.channel));
}

DatabaseResult<std::vector<QueuedNotification>> takeOldNotifications(DatabaseConnection& connection,
                                                                     WallTime before) {
    auto old = read(connection, QStringLiteral("at_ms < ? ORDER BY at_ms, event"), milliseconds(before));
    if (!old || old->empty())
        return old;
    return run(connection, QStringLiteral("DELETE FROM notification WHERE at_ms < ?"), milliseconds(before)).map([&] {
        return *std::move(old);
    });
}

} // namespace countis
