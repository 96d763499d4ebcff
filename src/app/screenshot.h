// SPDX-License-Identifier: GPL-3.0-or-later
// --screenshot: pictures of the window once a live reading is in it, and what it shows in meter.json beside them.
#pragma once

#include "app/app_options.h"
#include "models/app/app_model.h"

#include <QObject>
#include <QQuickWindow>
#include <QStringList>
#include <QTimer>

namespace countis::app {

/// Emits `finished` once.
class Screenshot : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this. Where the meter in view stays silent and another one is live, that one comes into
    /// view.
    Screenshot(const AppOptions& options, ui::AppModel& model, QQuickWindow& window, QObject* parent = nullptr);

signals:
    /// `error` is one line; empty when all pictures are written.
    void finished(const QString& error);

private:
    void lookElsewhere();
    void takeNext();
    void write();
    void writeMeter();
    void giveUp();

    AppOptions options_;
    ui::AppModel& model_;
    QQuickWindow& window_;
    QStringList themes_;
    QTimer patience_;
    QTimer others_;
};

} // namespace countis::app
