// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/notification_queue.h"

#include "history/statements.h"

namespace countis {

DatabaseResult<void> addNotifications(DatabaseConnection& connection, std::span<const QueuedNotification> added) {
    for (const QueuedNotification& one : added)
        if (auto done = run(
                connection,
                QStringLiteral(
                    "INSERT INTO notification (event, channel, at_ms, subject, body) VALUES (?, ?, ?, ?, ?) ON "
                    "CONFLICT (event, channel) DO NOTHING"),
                qtText(one.event), qtText(one.channel), milliseconds(one.at), qtText(one.subject), qtText(one.body));
            !done)
            return done;
    return {};
}

DatabaseResult<std::vector<QueuedNotification>> readNotifications(DatabaseConnection& connection,
                                                                  std::string_view channel, int most) {
    std::vector<QueuedNotification> waiting;
    auto rows =
        select(connection,
               QStringLiteral("SELECT event, channel, at_ms, subject, body FROM notification WHERE channel = ? "
                              "ORDER BY at_ms, event LIMIT %1")
                   .arg(most),
               qtText(channel));
    return forEachRow(rows,
                      [&](const Statement& row) {
                          waiting.push_back({row.text(0).toStdString(), row.text(1).toStdString(), timeIn(row, 2),
                                             row.text(3).toStdString(), row.text(4).toStdString()});
                      })
        .map([&] { return std::move(waiting); });
}

DatabaseResult<void> removeNotification(DatabaseConnection& connection, const QueuedNotification& sent) {
    return run(connection, QStringLiteral("DELETE FROM notification WHERE event = ? AND channel = ?"),
               qtText(sent.event), qtText(sent.channel));
}

DatabaseResult<int> removeOldNotifications(DatabaseConnection& connection, WallTime before) {
    int count = 0;
    auto rows =
        select(connection, QStringLiteral("SELECT count(*) FROM notification WHERE at_ms < ?"), milliseconds(before));
    auto done = forEachRow(rows, [&](const Statement& row) { count = static_cast<int>(row.integer(0)); });
    if (done && count > 0)
        done = run(connection, QStringLiteral("DELETE FROM notification WHERE at_ms < ?"), milliseconds(before));
    return done.map([&] { return count; });
}

} // namespace countis
