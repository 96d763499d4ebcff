// SPDX-License-Identifier: GPL-3.0-or-later
// Alarms that came and cleared, as notifications that wait to be sent.
#pragma once

#include "history/alarm_store.h"
#include "notify/notify_settings.h"
#include "site/roster.h"

#include <QLocale>
#include <QTimeZone>

#include <span>
#include <string>
#include <vector>

namespace countis {

struct NoticeSource {
    const Roster& roster;             // names the meters
    std::span<const AlarmRule> rules; // of the entries
    QTimeZone zone;                   // of the site
    QLocale locale;
};

/// Of each event one for each channel that the settings have; of an alarm that cleared only where they ask for it.
std::vector<QueuedNotification> noticesOf(const std::vector<AlarmEntry>& entries,
                                          const std::vector<AlarmFloodNews>& floods, const NoticeSource& source,
                                          const NotifySettings& settings);

/// Of a flood one for each channel. `site`: its name; may be empty.
std::vector<QueuedNotification> floodNotices(const AlarmFloodNews& flood, const std::string& site,
                                             const QTimeZone& zone, const QLocale& locale,
                                             const NotifySettings& settings);

} // namespace countis
