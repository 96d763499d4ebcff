// SPDX-License-Identifier: GPL-3.0-or-later
// The bar of a replay: where it stands, how fast it goes, and what happened when. Without a replay it is not active,
// and asks for one.
#pragma once

#include "bundle/bundle_file.h"
#include "monitor/replay_source.h"

#include <QLocale>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimeZone>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class ReplayModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.replay")
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    Q_PROPERTY(bool simulated READ isSimulated NOTIFY changed)
    Q_PROPERTY(bool redacted READ isRedacted NOTIFY changed)
    /// "19 Nov", "support bundle of 19 Nov 2026", and the name of the file.
    Q_PROPERTY(QString day READ day NOTIFY changed)
    Q_PROPERTY(QString origin READ origin NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString fromText READ fromText NOTIFY changed) // "09:30"
    Q_PROPERTY(QString toText READ toText NOTIFY changed)
    /// What happened to the meter in view and to the site: objects with from and to (fractions of the track; of a
    /// moment both are the same), kind (Mark), text, detail (a sentence with the time) and labelled (there is room
    /// for the text).
    Q_PROPERTY(QVariantList marks READ marks NOTIFY marksChanged)
    Q_PROPERTY(bool playing READ isPlaying NOTIFY moved)
    Q_PROPERTY(int speed READ speed WRITE setSpeed NOTIFY moved)
    Q_PROPERTY(double position READ position WRITE seek NOTIFY moved) // from 0 to 1
    Q_PROPERTY(QString timeText READ timeText NOTIFY moved)           // "09:46:12"
    Q_PROPERTY(QString dateText READ dateText NOTIFY moved)           // "Thu 19 Nov"

public:
    enum Mark { Outage, Back, Fault, Note };
    Q_ENUM(Mark)

    explicit ReplayModel(QObject* parent = nullptr) : QObject(parent) {}

    /// `source` belongs to the monitor.
    void show(ReplaySource* source, const BundleFile& bundle, const QTimeZone& zone);
    void setPoint(PointId point);
    void retranslate(const QLocale& locale);

    bool isActive() const { return !source_.isNull(); }
    bool isSimulated() const { return isActive() && info_.simulated; }
    bool isRedacted() const { return isActive() && info_.redacted; }
    QString day() const;
    QString origin() const;
    QString fileName() const { return fileName_; }
    QString fromText() const;
    QString toText() const;
    QVariantList marks() const { return marks_; }
    bool isPlaying() const { return source_ && source_->isPlaying(); }
    int speed() const { return source_ ? source_->speed() : 1; }
    void setSpeed(int speed);
    double position() const;
    void seek(double position);
    QString timeText() const;
    QString dateText() const;

    Q_INVOKABLE void toggle();
    /// To the event before or after where it stands, or to the beginning or end.
    Q_INVOKABLE void previous();
    Q_INVOKABLE void next();
    /// By seconds of the bundle.
    Q_INVOKABLE void skip(int seconds);
    /// Asks for a file.
    Q_INVOKABLE void choose() { emit chooseRequested(); }
    /// The site of this user again.
    Q_INVOKABLE void close() { emit closeRequested(); }
    void open(const QString& path) { emit openRequested(path); }

signals:
    void changed();
    void marksChanged();
    void moved();
    void chooseRequested();
    void openRequested(const QString& path);
    void closeRequested();
    /// Why a file was not opened, one translated sentence or more.
    void refused(const QString& reason);

private:
    QString text(WallTime time, const QString& format) const;
    double fraction(WallTime time) const;
    std::vector<WallTime> stops() const;
    bool concerns(const BundleEvent& event) const;
    void makeMarks();

    QPointer<ReplaySource> source_;
    BundleInfo info_;
    QString fileName_;
    QTimeZone zone_ = QTimeZone::utc();
    QLocale locale_;
    PointId point_;
    QVariantList marks_;
};

} // namespace countis::ui
