// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a support bundle of this window, on a thread of its own.
#pragma once

#include "bundle/bundle_writer.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <thread>

namespace countis::ui {

class SupportBundle : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.bundle")
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed) // from 0 to 1
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)

public:
    explicit SupportBundle(QObject* parent = nullptr) : QObject(parent) {}
    ~SupportBundle() override; // cancels, and waits until the thread has ended, which is soon

    bool isBusy() const { return thread_.joinable(); }
    double progress() const { return progress_; }
    QString progressText() const;

    /// One that is in the making is given up.
    void save(BundleRequest request, const QString& path);
    Q_INVOKABLE void cancel();

signals:
    void changed();
    /// A translated sentence: where the file is, or why it is not.
    void ended(const QString& message);

private:
    void post(int number, std::function<void()> step);

    double progress_ = 0;
    int number_ = 0; // of the latest job: what an earlier one still says is not heard
    std::jthread thread_;
};

} // namespace countis::ui
