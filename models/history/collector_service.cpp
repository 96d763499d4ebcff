// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/collector_service.h"

#include "report/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <utility>

namespace countis::ui {
namespace {

const QString kUnit = QStringLiteral("countis-collector.service");

/// Within quotation marks of a unit file (systemd.service(5), "Command lines").
QString quoted(QString text) {
    return text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'"', QStringLiteral("\\\""))
        .replace(u'%', QStringLiteral("%%"))
        .replace(u'$', QStringLiteral("$$"));
}

} // namespace

QString collectorUnit(const QString& program, const QString& database) {
    QFile file(QStringLiteral(":/qt/qml/Countis/Models/history/countis-collector.service.in"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    const QString beforeProgram = text.section(QStringLiteral("@PROGRAM@"), 0, 0);
    const QString between = text.section(QStringLiteral("@PROGRAM@"), 1).section(QStringLiteral("@DATABASE@"), 0, 0);
    const QString after = text.section(QStringLiteral("@DATABASE@"), 1);
    return beforeProgram + quoted(program) + between + quoted(database) + after;
}

void CollectorService::setUp(const DatabaseUrl& database, const QString& program) {
    database_ = database;
    program_ = program;
}

void CollectorService::look() {
    if (!QFileInfo(program_).isExecutable())
        return;
    ask({QStringLiteral("show"), QStringLiteral("--property=ActiveState"), kUnit}, [this](bool good,
                                                                                          const QString& said) {
        offered_ = good;
        running_ = good && (said.contains(QStringLiteral("=active")) || said.contains(QStringLiteral("=activating")));
        emit changed();
    });
}

void CollectorService::ask(const QStringList& arguments, const Then& then) {
    auto* const process = new QProcess(this);
    process->setProcessChannelMode(QProcess::MergedChannels);
    connect(process, &QProcess::errorOccurred, this, [process, then](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // finished() follows
        process->deleteLater();
        then(false, process->errorString());
    });
    connect(process, &QProcess::finished, this, [process, then](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        then(status == QProcess::NormalExit && code == 0, QString::fromLocal8Bit(process->readAll()).simplified());
    });
    process->start(QStringLiteral("systemctl"), QStringList{QStringLiteral("--user")} + arguments);
}

/// "" or why not.
QString CollectorService::writeUnit() const {
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/systemd/user");
    const QByteArray text = collectorUnit(program_, database_.toString()).toUtf8();
    const QString path = folder + u'/' + kUnit;
    QDir().mkpath(folder); // where it cannot, the file cannot be written either
    const auto written = writeWhole(path, text);
    return written ? QString() : tr("%1 cannot be written: %2.").arg(path, written.error());
}

void CollectorService::start() {
    if (std::exchange(busy_, true))
        return;
    emit changed();
    if (const QString problem = writeUnit(); !problem.isEmpty()) {
        end(problem);
        return;
    }
    ask({QStringLiteral("daemon-reload")}, [this](bool read, const QString& refusal) {
        if (!read) {
            end(tr("The service cannot be started: %1").arg(refusal));
            return;
        }
        ask({QStringLiteral("enable"), QStringLiteral("--now"), kUnit}, [this](bool good, const QString& said) {
            running_ = good;
            end(good ? QString() : tr("The service cannot be started: %1").arg(said));
            if (good)
                emit started();
        });
    });
}

void CollectorService::stop() {
    if (std::exchange(busy_, true))
        return;
    emit changed();
    ask({QStringLiteral("disable"), QStringLiteral("--now"), kUnit}, [this](bool good, const QString& said) {
        running_ = !good;
        end(good ? QString() : tr("The service cannot be stopped: %1").arg(said));
        if (good)
            emit stopped();
    });
}

void CollectorService::end(const QString& problem) {
    busy_ = false;
    problem_ = problem;
    emit changed();
}

} // namespace countis::ui
