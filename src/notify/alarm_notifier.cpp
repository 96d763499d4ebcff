// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/alarm_notifier.h"

#include "history/leases/lease_store.h"
#include "history/leases/site_leases.h"
#include "history/site_floods.h"
#include "notify/notices.h"

#include <QLocale>
#include <QVariant>

namespace countis {
namespace {

/// Of several collectors, the one that has the site's lease sends for all.
NotificationSender::MaySend maySend(const SiteRecorder& recorder) {
    const SiteLeases* const leases = recorder.leases();
    if (leases == nullptr)
        return {};
    return [leases] { return leases->holdsSite(); };
}

/// Of several collectors, the one that sends counts the floods of the whole site. Each of them has queued its alarms.
/// One that stood still hears late that another has taken over: it asks the database.
NotificationSender::Prepare prepare(const AlarmNotifier::Site& site, const NotifySettings& settings) {
    const SiteLeases* const leases = site.recorder.leases();
    if (leases == nullptr)
        return {};
    return [leases, zone = site.database.zone(), settings,
            search = FloodSearch()](DatabaseConnection& connection) mutable -> DatabaseResult<bool> {
        auto sends = limitWaiting(connection).and_then([&] { return keepSite(connection, leases->number()); });
        if (!sends || !*sends)
            return sends;
        const auto now = serverTime(connection);
        if (!now)
            return tl::unexpected(now.error());
        const auto name = connection.scalar(QStringLiteral("SELECT name FROM site WHERE id = 1"));
        if (!name)
            return tl::unexpected(name.error());
        return followFloods(connection, search, *now,
                            [&](const AlarmFloodNews& flood) {
                                return floodNotices(flood, name->toString().toStdString(), zone, QLocale(), settings);
                            })
            .map([] { return true; });
    };
}

/// What other collectors have queued is looked for so often.
constexpr std::chrono::milliseconds kLook{5'000};

} // namespace

AlarmNotifier::AlarmNotifier(const Site& site, const NotifySettings& settings, QObject* parent)
    : QObject(parent), alarms_(site.alarms), sender_(site.clock, site.database.url(), channelsOf(settings),
                                                     pauseAfter, maySend(site.recorder), prepare(site, settings)) {
    alarms_.setNotices([&alarms = alarms_, &roster = site.roster, &database = site.database,
                        settings](const auto& entries, const auto& floods) {
        return noticesOf(entries, floods, {roster, alarms.judge().rules(), database.zone(), QLocale()}, settings);
    });
    // What is queued is committed with the alarms, and the sender looks after each commit.
    connect(&site.recorder, &SiteRecorder::alarmsWritten, &sender_, &NotificationSender::wake);
    connect(&looks_, &QTimer::timeout, &sender_, &NotificationSender::wake);
    if (site.recorder.leases() != nullptr)
        looks_.start(kLook);
    connect(&sender_, &NotificationSender::failed, this, &AlarmNotifier::failed);
    connect(&sender_, &NotificationSender::worksAgain, this, &AlarmNotifier::worksAgain);
}

AlarmNotifier::~AlarmNotifier() {
    alarms_.setNotices({});
}

} // namespace countis
