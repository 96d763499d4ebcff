// SPDX-License-Identifier: GPL-3.0-or-later
// Recording that goes on without a window: countis-collector as a service of this user's systemd.
#pragma once

#include "history/database/database_url.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace countis::ui {

/// The text of the unit: it starts `program` with `database`, whatever characters they have.
QString collectorUnit(const QString& program, const QString& database);

class CollectorService : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.collector")
    /// This user has a systemd that can start the service.
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// It is being started or stopped.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    /// Why it could not be started or stopped, one sentence; "" when nothing is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit CollectorService(QObject* parent = nullptr) : QObject(parent) {}

    /// What it records into, and the path of countis-collector, which is not offered where it is missing.
    void setUp(const DatabaseUrl& database, const QString& program);
    /// Asks systemd whether it is there, and whether the service runs.
    void look();

    bool isOffered() const { return offered_; }
    bool isRunning() const { return running_; }
    bool isBusy() const { return busy_; }
    QString problem() const { return problem_; }

    /// Writes the unit, and starts it now and at each login.
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();

signals:
    void changed();
    void started();
    /// It has ended, and released the database.
    void stopped();

private:
    using Then = std::function<void(bool good, const QString& said)>;

    /// `systemctl --user` with these arguments.
    void ask(const QStringList& arguments, const Then& then);
    QString writeUnit() const;
    void end(const QString& problem);

    DatabaseUrl database_;
    QString program_;
    bool offered_ = false;
    bool running_ = false;
    bool busy_ = false;
    QString problem_;
};

} // namespace countis::ui
