// SPDX-License-Identifier: GPL-3.0-or-later
// The front of the simulated device itself: its glass, its keys, its LED. Keys go to the device by a direct call and
// the display is the device's own, not the twin that a real meter has.
#pragma once

#include "core/ratings.h"
#include "models/lcd/meter_front.h"
#include "models/meter/meter_led.h"
#include "models/training/desk_link.h"

#include <QLocale>
#include <QtQml/qqmlregistration.h>

#include <bitset>
#include <optional>

namespace countis::ui {

/// The pulses of the device's LED. Where its time runs faster than real time, or not at all, an LED drawn at their
/// pace would not be the device's.
LedPulses pulsesOf(const sim::DeviceSnapshot& device);

// With its namespace: qmltyperegistrar of Qt 6.4 takes the base as it is written.
class DeviceFront : public countis::ui::MeterFront {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrainingDesk.front")
    Q_PROPERTY(QString model READ model NOTIFY deviceChanged)     // "COUNTIS E28"
    Q_PROPERTY(QString address READ address NOTIFY deviceChanged) // "127.0.0.1:1502, unit 5"
    Q_PROPERTY(bool mid READ mid NOTIFY deviceChanged)            // E28
    Q_PROPERTY(bool coverOpen READ coverOpen NOTIFY deviceChanged)
    Q_PROPERTY(bool cablePlugged READ cablePlugged NOTIFY deviceChanged)
    Q_PROPERTY(countis::ui::MeterLed* led READ led CONSTANT)
    /// The rate of the LED in device time, "0.82 a second".
    Q_PROPERTY(QString ledRateText READ ledRateText NOTIFY ledChanged)
    Q_PROPERTY(QString pulseText READ pulseText NOTIFY ledChanged) // "every 122 s"
    /// Why the latest press could not happen, in short; "" again with the next that can, or when the cover opens.
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    /// Why the address is not the one that the display has in SETUP 2.
    Q_PROPERTY(QString addressNote READ addressNote NOTIFY deviceChanged)
    /// What its own reading says is wrong at its terminals, "phase 2 missing"; "" when nothing is.
    Q_PROPERTY(QString trouble READ trouble NOTIFY troubleChanged)
    /// What its chip means.
    Q_PROPERTY(QString stateNote READ stateNote NOTIFY troubleChanged)
    /// The latest presses, oldest first: "UP", "ENTER 3 s", "UP+ENTER".
    Q_PROPERTY(QStringList trail READ trail NOTIFY trailChanged)

public:
    explicit DeviceFront(DeskLink& link, QObject* parent = nullptr);

    void show(const sim::DeviceSnapshot& device);
    void clearTrail();
    void retranslate(const QLocale& locale);

    QString model() const;
    QString address() const;
    bool mid() const { return mid_; }
    bool coverOpen() const { return device_.coverOpen; }
    bool cablePlugged() const { return device_.cablePlugged; }
    bool setLocked() const override { return mid_ && !device_.coverOpen; }
    MeterLed* led() { return &led_; }
    double ledRate() const { return device_.powered ? device_.ledRate : 0; }
    QString ledRateText() const;
    QString pulseText() const;
    /// "rt 2 / 17".
    QString pageNumber() const override;
    QString pageText() const override;
    QString pageNote() const override;
    QString lockReason() const override;
    QString refusal() const;
    QString addressNote() const;
    QString trouble() const;
    QString stateNote() const;
    QString description() const override;
    QStringList trail() const { return trail_; }

signals:
    void deviceChanged();
    void ledChanged();
    void troubleChanged();
    void trailChanged();
    void refusalChanged();

private:
    /// No finger reaches it.
    bool covered(countis::Key key) const { return key == countis::Key::Set && setLocked(); }
    void setRefused(bool refused);
    bool isDown(countis::Key key) const override { return down_.test(static_cast<std::size_t>(key)); }
    void take(KeyEvent event) override;
    void slowDown();
    void goOn();
    void keepTrail();

    DeskLink& link_;
    SystemClock clock_;
    MeterLed led_;
    QLocale locale_;
    sim::DeviceSnapshot device_;
    Trouble trouble_;
    bool mid_ = true;
    std::bitset<3> down_;    // as asked for; the device has it within a beat
    sim::Speed speedBefore_; // the press that is running
    bool pausedBefore_ = false;
    std::bitset<3> chord_; // every key of the press that is running
    Instant chordSince_{}; // in device time
    QStringList trail_;
    bool refused_ = false;
};

} // namespace countis::ui
