// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/site_access.h"

#include "cli/commands.h"
#include "history/database/stored_password.h"
#include "keyring/keyring_store.h"
#include "report/series_text.h"
#include "site/meter_lookup.h"
#include "wording/message_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

QString namesOf(const std::vector<const Point*>& points) {
    QStringList names;
    for (const Point* point : points)
        names << QStringLiteral("%1 (%2)").arg(QString::fromStdString(point->name),
                                               QString::fromStdString(point->address.toString()));
    return names.join(QStringLiteral(", "));
}

} // namespace

tl::unexpected<Ending> failed(ExitCode code, const QString& text) {
    return tl::unexpected(Ending{code, text});
}

tl::expected<DatabaseUrl, Ending> readyToOpen(const DatabaseUrl& url) {
    KeyringStore keyring;
    auto ready = withPassword(url, keyring);
    if (!ready)
        return failed(ExitCode::Database, databaseErrorText(ready.error(), url));
    return *std::move(ready);
}

tl::expected<std::unique_ptr<SiteDatabase>, Ending> openSite(const DatabaseUrl& url, SiteDatabase::Purpose purpose) {
    const auto ready = readyToOpen(url);
    if (!ready)
        return tl::unexpected(ready.error());
    auto database = SiteDatabase::open(*ready, purpose, QDateTime::currentDateTime());
    if (!database)
        return failed(ExitCode::Database, database.error());
    return *std::move(database);
}

tl::expected<std::unique_ptr<DatabaseConnection>, Ending> openForAll(const DatabaseUrl& url) {
    const auto ready = readyToOpen(url);
    if (!ready)
        return tl::unexpected(ready.error());
    auto connection = DatabaseConnection::open(*ready);
    if (!connection)
        return failed(ExitCode::Database, databaseErrorText(connection.error(), url));
    return *std::move(connection);
}

tl::expected<RosterContent, Ending> contentOf(SiteDatabase& database) {
    auto content = database.roster()->load();
    if (!content)
        return failed(ExitCode::Database, messageText(content.error()));
    return *std::move(content);
}

tl::expected<Point, Ending> meterOf(const RosterContent& content, const QString& text) {
    const auto found = findMeters(content.points, text.toStdString());
    if (found.empty())
        return failed(ExitCode::Usage,
                      Words::tr("\"%1\" is not a meter of this site. countisctl meters lists them all.").arg(text));
    if (found.size() > 1)
        return failed(
            ExitCode::Usage,
            Words::tr("\"%1\" may be one of several meters; give the whole address: %2").arg(text, namesOf(found)));
    return *found.front();
}

tl::expected<std::vector<RemovedPoint>, Ending> removedMetersOf(SiteDatabase& database) {
    auto removed = readRemovedPoints(database.connection());
    if (!removed)
        return failed(ExitCode::Database, databaseErrorText(removed.error(), database.url()));
    return *std::move(removed);
}

tl::expected<Point, Ending> removedMeterOf(SiteDatabase& database, const QString& number) {
    const auto removed = removedMetersOf(database);
    if (!removed)
        return tl::unexpected(removed.error());
    const auto found = std::ranges::find(*removed, number.toStdString(), [](const RemovedPoint& each) {
        return std::to_string(each.point.id.number);
    });
    if (found == removed->end())
        return failed(ExitCode::Usage, Words::tr("\"%1\" is not the number of a removed meter. countisctl meters "
                                                 "--removed lists them all.")
                                           .arg(number));
    return found->point;
}

tl::expected<Point, Ending> recordedMeterOf(SiteDatabase& database, const RosterContent& content,
                                            const QString& text) {
    auto meter = meterOf(content, text);
    const auto removed = meter ? tl::expected<std::vector<RemovedPoint>, Ending>() : removedMetersOf(database);
    if (meter || !removed)
        return meter;
    for (const RemovedPoint& each : *removed) {
        const Point& point = each.point;
        const QString name = QStringLiteral("%1 (%2)").arg(QString::fromStdString(point.name),
                                                           QString::fromStdString(point.address.toString()));
        const QString time = QString::fromStdString(isoTime(each.removed, database.zone()));
        if (text.toStdString() == std::to_string(point.id.number)) {
            complain(Words::tr("%1 was removed on %2; this is what was recorded before.").arg(name, time));
            return point;
        }
        if (!findMeters({&point, 1}, text.toStdString()).empty())
            return failed(ExitCode::Usage, Words::tr("%1 was removed on %2. Give its number instead: %3")
                                               .arg(name, time, QString::number(point.id.number)));
    }
    return meter;
}

} // namespace countis::cli
