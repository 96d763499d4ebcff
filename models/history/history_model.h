// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the site in words: where it is kept, whether this window records it, and what is wrong.
#pragma once

#include "monitor/site_recorder.h"

#include <QLocale>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class HistoryModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.history")
    /// "/home/a/.local/share/countis/site.sqlite"; "" while no database is open.
    Q_PROPERTY(QString place READ place NOTIFY changed)
    /// This window has the right to record, even if it cannot write just now.
    Q_PROPERTY(bool records READ records NOTIFY changed)
    Q_PROPERTY(bool recording READ isRecording NOTIFY changed)
    /// One sentence on how it goes.
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// Why another program records, and not this one; "" where none does.
    Q_PROPERTY(QString note READ note NOTIFY changed)
    /// "db1 (4 meters), db2 (2 meters)": the collectors that record; "" where none shares the database.
    Q_PROPERTY(QString recorders READ recorders NOTIFY changed)
    /// One sentence or more on what somebody should know or do; "" where all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit HistoryModel(QObject* parent = nullptr) : QObject(parent) {}

    /// Both must outlive the model's use; null: none is open.
    void show(const SiteDatabase* database, const SiteRecorder* recorder);
    /// Why no database is open.
    void setFailure(const QString& failure);
    /// A support bundle is replayed: nothing is recorded, and nothing is wrong with that.
    void setReplayed(bool replayed);
    void retranslate(const QLocale& locale);

    QString place() const;
    bool records() const { return recorder_ != nullptr && recorder_->records(); }
    bool isRecording() const;
    QString state() const;
    QString note() const;
    QString problem() const;
    QString recorders() const { return recorders_; }
    void setRecorders(const QString& recorders);
    /// Whether another program, of which the database has spoken when it was opened, still records.
    void setRecorded(bool recorded);

signals:
    void changed();

private:
    const SiteDatabase* database_ = nullptr;
    const SiteRecorder* recorder_ = nullptr;
    QString failure_;
    QString recorders_;
    bool recorded_ = true;
    bool isLeft() const;
    bool replayed_ = false;
    QLocale locale_;
};

} // namespace countis::ui
