// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/notification_queue.h"

#include "history/statements.h"

#include <QStringList>

#include <algorithm>

namespace countis {
namespace {

DatabaseResult<std::vector<QueuedNotification>> all(DatabaseResult<Statement> rows) {
    std::vector<QueuedNotification> waiting;
    return forEachRow(rows,
                      [&](const Statement& row) {
                          waiting.push_back({row.text(0).toStdString(), row.text(1).toStdString(), timeIn(row, 2),
                                             row.text(3).toStdString(), row.text(4).toStdString(), PointId{},
                                             row.text(5).toStdString()});
                      })
        .map([&] { return std::move(waiting); });
}

QString selected(const QString& condition) {
    return QStringLiteral("SELECT event, channel, at_ms, subject, body, severity FROM notification WHERE ") +
           condition;
}

DatabaseResult<Statement> selectOld(DatabaseConnection& connection, WallTime before,
                                    std::span<const std::string> spared) {
    QString condition = QStringLiteral("at_ms < ?");
    for (std::size_t n = 0; n < spared.size(); ++n)
        condition += QStringLiteral(" AND channel <> ?");
    auto rows = connection.prepare(selected(condition + QStringLiteral(" ORDER BY at_ms, event")));
    if (!rows)
        return rows;
    rows->bind(0, milliseconds(before));
    for (std::size_t n = 0; n < spared.size(); ++n)
        rows->bind(static_cast<int>(n) + 1, qtText(spared[n]));
    if (const auto done = rows->exec(); !done)
        return tl::unexpected(done.error());
    return rows;
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
    return all(select(connection, selected(QStringLiteral("channel = ? ORDER BY at_ms, event LIMIT %1").arg(most)),
                      qtText(channel)));
}

DatabaseResult<void> removeNotifications(DatabaseConnection& connection, std::span<const QueuedNotification> sent) {
    if (sent.empty())
        return {};
    const QStringList places(static_cast<qsizetype>(sent.size()), QStringLiteral("(?, ?)"));
    auto statement =
        connection.prepare(QStringLiteral("DELETE FROM notification WHERE (event, channel) IN (VALUES %1)")
                               .arg(places.join(QStringLiteral(", "))));
    if (!statement)
        return tl::unexpected(statement.error());
    int place = 0;
    for (const QueuedNotification& one : sent) {
        statement->bind(place++, qtText(one.event));
        statement->bind(place++, qtText(one.channel));
    }
    return statement->exec();
}

DatabaseResult<std::vector<QueuedNotification>> takeOldNotifications(DatabaseConnection& connection, WallTime before,
                                                                     std::span<const std::string> spared) {
    constexpr std::size_t kAtOnce = 500; // a statement has room for some thousands
    auto old = all(selectOld(connection, before, spared));
    for (std::size_t at = 0; old && at < old->size(); at += kAtOnce) {
        const auto some = std::span(*old).subspan(at, std::min(kAtOnce, old->size() - at));
        if (const auto done = removeNotifications(connection, some); !done)
            return tl::unexpected(done.error());
    }
    return old;
}

} // namespace countis
