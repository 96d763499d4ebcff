// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_site.h"

#include "demo/demo_roster.h"
#include "wording/message_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <vector>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::DemoSite)
};

} // namespace

QString DemoSite::standardFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/countis/demo");
}

DemoSite::DemoSite(const QString& folder) : folder_(folder), lock_(folder + QStringLiteral(".lock")) {
    lock_.setStaleLockTime(0); // it is stale when its program has ended, however long that one runs
}

tl::expected<std::unique_ptr<DemoSite>, QString> DemoSite::take(const QString& folder) {
    const QString above = QFileInfo(folder).absolutePath();
    std::unique_ptr<DemoSite> site(new DemoSite(folder));
    if (QDir().mkpath(above) && site->lock_.tryLock(0))
        return site;
    if (site->lock_.error() == QLockFile::LockFailedError)
        return tl::unexpected(Words::tr("Another window of countis shows the demo site. Close that window first."));
    return tl::unexpected(Words::tr("The demo site needs the folder %1, which cannot be written.").arg(above));
}

tl::expected<DemoEnd, QString> DemoSite::prepare(const Clock& clock, DemoWork work) const {
    work.seed = kSeed;
    return prepareDemoFolder(folder_, clock, QTimeZone::systemTimeZone(), work);
}

tl::expected<void, QString> DemoSite::start(const Clock& clock) {
    const WallTime now = clock.now().wall;
    const DatabaseUrl url = database();
    auto connection = DatabaseConnection::open(url);
    if (!connection)
        return tl::unexpected(databaseErrorText(connection.error(), url));
    const auto zone = (*connection)->scalar(QStringLiteral("SELECT time_zone FROM site WHERE id = 1"));
    if (!zone)
        return tl::unexpected(databaseErrorText(zone.error(), url));
    auto host = sim::DemoHost::start({.seed = kSeed,
                                      .local = localTime(now, QTimeZone(zone->toString().toLatin1())),
                                      .memoryFolder = folder_.toStdString()});
    if (!host)
        return tl::unexpected(messageText(host.error()));
    host_ = *std::move(host);
    std::vector<MeterAddress> addresses;
    addresses.reserve(host_->places().size());
    for (const sim::MeterPlace& place : host_->places())
        addresses.push_back({place.address, place.port, place.unit});
    return saveDemoRoster(**connection, url, now, addresses);
}

} // namespace countis
