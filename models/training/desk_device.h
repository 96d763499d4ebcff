// SPDX-License-Identifier: GPL-3.0-or-later
// The trainer's hands on the device itself: tariff input, terminal cover, network cable, power, and its time.
#pragma once

#include "models/training/desk_link.h"

#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class DeskDevice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrainingDesk.device")
    Q_PROPERTY(bool inputOn READ inputOn WRITE setInputOn NOTIFY changed) // the digital input: T2
    /// What the input does now: nothing while the tariff comes over the network.
    Q_PROPERTY(QString inputNote READ inputNote NOTIFY changed)
    Q_PROPERTY(bool coverOpen READ coverOpen WRITE setCoverOpen NOTIFY changed)
    Q_PROPERTY(QString closedWord READ closedWord NOTIFY changed) // "closed, sealed"
    Q_PROPERTY(bool cablePlugged READ cablePlugged WRITE setCablePlugged NOTIFY changed)
    Q_PROPERTY(bool supplied READ supplied WRITE setSupplied NOTIFY changed)
    Q_PROPERTY(QString webUrl READ webUrl NOTIFY changed) // "http://127.0.0.1:8080"; empty: it has no web pages
    Q_PROPERTY(QStringList speeds READ speeds NOTIFY languageChanged)  // "×1" … "×86,400"
    Q_PROPERTY(int speed READ speed WRITE setSpeed NOTIFY timeChanged) // index of `speeds`; −1: another one
    Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY timeChanged)
    /// Faster than real time, and what is marked then: "×600".
    Q_PROPERTY(bool fast READ fast NOTIFY timeChanged)
    Q_PROPERTY(QString fastText READ fastText NOTIFY timeChanged)
    Q_PROPERTY(QString clockText READ clockText NOTIFY timeChanged) // "10:14:36" of the device
    Q_PROPERTY(QString dateText READ dateText NOTIFY timeChanged)   // "Tue 24 Nov 2026"

public:
    explicit DeskDevice(DeskLink& link, QObject* parent = nullptr);

    void setInputOn(bool on);
    void setCoverOpen(bool open);
    void setCablePlugged(bool plugged);
    void setSupplied(bool supplied);
    void setSpeed(int index);
    void setPaused(bool paused);

    /// `settled`: the device has carried out everything asked for.
    void show(const sim::DeviceSnapshot& device, bool settled);
    void retranslate(const QLocale& locale);

    bool inputOn() const { return device_.digitalInput; }
    QString inputNote() const;
    bool coverOpen() const { return device_.coverOpen; }
    QString closedWord() const;
    bool cablePlugged() const { return device_.cablePlugged; }
    bool supplied() const { return device_.supplied; }
    QString webUrl() const { return QString::fromStdString(device_.webUrl); }
    QStringList speeds() const;
    int speed() const;
    bool paused() const { return device_.paused; }
    bool fast() const { return device_.speed.times > 1; }
    QString fastText() const;
    QString clockText() const;
    QString dateText() const;

signals:
    void changed();
    void timeChanged();
    void languageChanged();

private:
    DeskLink& link_;
    QLocale locale_;
    sim::DeviceSnapshot device_; // with what was asked for since
};

} // namespace countis::ui
