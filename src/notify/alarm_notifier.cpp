// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/alarm_notifier.h"

#include "history/leases/site_leases.h"
#include "notify/notices.h"

#include <QLocale>

namespace countis {
namespace {

/// Of several collectors, the one that has the site's lease sends for all.
NotificationSender::MaySend maySend(const SiteRecorder& recorder) {
    const SiteLeases* const leases = recorder.leases();
    if (leases == nullptr)
        return {};
    return [leases] { return leases->holdsSite(); };
}

/// What other collectors have queued is looked for so often.
constexpr std::chrono::milliseconds kLook{5'000};

} // namespace

AlarmNotifier::AlarmNotifier(const Site& site, const NotifySettings& settings, QObject* parent)
    : QObject(parent), alarms_(site.alarms),
      sender_(site.clock, site.database.url(), channelsOf(settings), pauseAfter, maySend(site.recorder)) {
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
