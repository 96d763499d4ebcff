// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the desktop of new alarms, by org.freedesktop.Notifications. Alarms that come close together are one
// notification, and so is a flood of them.
#pragma once

#include "history/alarm_store.h"
#include "site/roster.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <vector>

namespace countis::app {

struct Notification {
    QString title;
    QString text;
    bool urgent = false; // a danger, or a flood
};

/// Of alarms that were announced, in the order of time: at least one. `roster` names their meters.
Notification notificationOf(const std::vector<AlarmEntry>& entries, const Roster& roster);
Notification notificationOf(const AlarmFloodNews& flood);

class DesktopNotifier : public QObject {
    Q_OBJECT

public:
    /// Alarms that come within this time are told together.
    static constexpr std::chrono::milliseconds kTogether{2000};

    /// `roster` must outlive it.
    explicit DesktopNotifier(const Roster& roster, QObject* parent = nullptr);

    void announce(const std::vector<AlarmEntry>& entries);
    void announceFlood(const AlarmFloodNews& flood);

private:
    void send(const Notification& notification) const;

    const Roster& roster_;
    std::vector<AlarmEntry> waiting_;
    QTimer timer_;
};

} // namespace countis::app
