// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/site_access.h"

#include "history/database/stored_password.h"
#include "keyring/keyring_store.h"
#include "process/user_name.h"
#include "site/meter_lookup.h"
#include "wording/message_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>
#include <QSysInfo>

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

AuditHand auditHand() {
    return {process::userName(), QSysInfo::machineHostName().toStdString()};
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

} // namespace countis::cli
