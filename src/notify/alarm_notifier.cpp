// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/alarm_notifier.h"

#include "notify/notices.h"

#include <QLocale>

namespace countis {

AlarmNotifier::AlarmNotifier(const Site& site, const NotifySettings& settings, QObject* parent)
    : QObject(parent), alarms_(site.alarms), sender_(site.clock, site.database.url(), channelsOf(settings)) {
    alarms_.setNotices([&alarms = alarms_, &roster = site.roster, &database = site.database,
                        settings](const auto& announced, const auto& floods) {
        return noticesOf(announced, floods, {roster, alarms.judge().rules(), database.zone(), QLocale()}, settings);
    });
    // What is queued is committed with the alarms, and the sender looks after each commit.
    connect(&site.recorder, &SiteRecorder::alarmsWritten, &sender_, &NotificationSender::wake);
    connect(&sender_, &NotificationSender::failed, this, &AlarmNotifier::failed);
    connect(&sender_, &NotificationSender::worksAgain, this, &AlarmNotifier::worksAgain);
}

AlarmNotifier::~AlarmNotifier() {
    alarms_.setNotices({});
}

} // namespace countis
