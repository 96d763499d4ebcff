// SPDX-License-Identifier: GPL-3.0-or-later
// The energy report of what the Energy page shows, saved as a PDF: read and painted on a thread of its own, because a
// site of 900 meters takes long.
#pragma once

#include "report/energy_report.h"

#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <tl/expected.hpp>

#include <functional>
#include <stop_token>
#include <thread>

namespace countis::ui {

/// Writes a whole file; the error is the system's reason. Called on the thread.
using WriteFile = std::function<tl::expected<void, QString>(const QString& path, const QByteArray& bytes)>;

class EnergyReportFile : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("EnergyModel.report")
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    /// From 0 to 1, and in words.
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)

public:
    explicit EnergyReportFile(QObject* parent = nullptr) : QObject(parent) {}
    ~EnergyReportFile() override; // cancels, and waits until the thread has ended, which is soon

    bool isBusy() const { return thread_.joinable(); }
    double progress() const { return all_ == 0 ? 0 : static_cast<double>(done_) / all_; }
    QString progressText() const;

    /// Makes the report in `locale` and replaces the file at `path` with it. One that is in the making is given up.
    void save(ReportRequest request, const DatabaseUrl& url, const QString& path, const QLocale& locale,
              WriteFile write);
    Q_INVOKABLE void cancel();

signals:
    void changed();
    /// A translated sentence: where the report is, or why it is not.
    void ended(const QString& message);

private:
    struct Job {
        ReportRequest request;
        DatabaseUrl url;
        QString path;
        QLocale locale;
        WriteFile write;
        int number = 0;
    };

    // On the thread:
    void run(const Job& job, const std::stop_token& stop);
    void end(const Job& job, const QString& message);
    void post(const Job& job, std::function<void()> step);

    int done_ = 0;
    int all_ = 0;
    int number_ = 0; // of the latest job: what an earlier one still says is not heard
    std::jthread thread_;
};

} // namespace countis::ui
