// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the people and programs of the settings of alarms, as long as it lives: in the program that records.
#pragma once

#include "core/clock.h"
#include "history/site_database.h"
#include "monitor/site_alarms.h"
#include "monitor/site_recorder.h"
#include "notify/notify_settings.h"
#include "notify/sender.h"
#include "site/roster.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace countis {

class AlarmNotifier : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    struct Site {
        const Clock& clock;
        const SiteDatabase& database;
        const Roster& roster;
        const SiteRecorder& recorder;
        SiteAlarms& alarms;
    };

    AlarmNotifier(const Site& site, const NotifySettings& settings, QObject* parent = nullptr);
    ~AlarmNotifier() override; // what waits is sent by the next one

signals:
    /// See NotificationSender.
    void failed(const QString& problem);
    void worksAgain(const QString& notice);

private:
    SiteAlarms& alarms_;
    NotificationSender sender_;
    QTimer looks_;
};

} // namespace countis
