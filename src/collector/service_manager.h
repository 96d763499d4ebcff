// SPDX-License-Identifier: GPL-3.0-or-later
// Tells systemd how the service is, if systemd wants to know (sd_notify(3)); elsewhere nothing happens.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace countis::collector {

class ServiceManager : public QObject {
    Q_OBJECT

public:
    /// From now on the event loop answers the watchdog, twice in its time.
    explicit ServiceManager(QObject* parent = nullptr);

    /// The service works, for the first time or after reloading().
    void ready();
    void reloading();
    void stopping();
    /// One line for `systemctl status`. Told when it changes.
    void setStatus(const QString& status);

private:
    QTimer watchdog_;
    QString status_;
};

} // namespace countis::collector
