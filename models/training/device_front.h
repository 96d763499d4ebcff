// SPDX-License-Identifier: GPL-3.0-or-later
// The front of the simulated device itself: its glass, its keys, its LED. Keys go to the device by a direct call and
// the display is the device's own, not the twin that a real meter has.
#pragma once

#include "core/ratings.h"
#include "models/lcd/lcd_source.h"
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
class DeviceFront : public countis::ui::LcdSource {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrainingDesk.front")
    Q_PROPERTY(QString model READ model NOTIFY deviceChanged)     // "COUNTIS E28"
    Q_PROPERTY(QString address READ address NOTIFY deviceChanged) // "127.0.0.1:1502, unit 5"
    Q_PROPERTY(bool mid READ mid NOTIFY deviceChanged)            // E28
    Q_PROPERTY(bool coverOpen READ coverOpen NOTIFY deviceChanged)
    Q_PROPERTY(bool cablePlugged READ cablePlugged NOTIFY deviceChanged)
    Q_PROPERTY(bool setLocked READ setLocked NOTIFY deviceChanged)
    Q_PROPERTY(countis::ui::MeterLed* led READ led CONSTANT)
    /// The rate of the LED in device time, "0.82 a second".
    Q_PROPERTY(QString ledRateText READ ledRateText NOTIFY ledChanged)
    Q_PROPERTY(QString pulseText READ pulseText NOTIFY ledChanged)    // "every 122 s"
    Q_PROPERTY(QString pageNumber READ pageNumber NOTIFY pageChanged) // "rt 2 / 17"
    Q_PROPERTY(QString pageText READ pageText NOTIFY pageChanged)
    /// What is to be known beyond that; "" where it says it all.
    Q_PROPERTY(QString pageNote READ pageNote NOTIFY pageChanged)
    /// Why SET does nothing; "" where it works.
    Q_PROPERTY(QString lockReason READ lockReason NOTIFY deviceChanged)
    /// Why the latest press could not happen, in short; "" again with the next that can, or when the cover opens.
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    /// Why the address is not the one that the display has in SETUP 2.
    Q_PROPERTY(QString addressNote READ addressNote NOTIFY deviceChanged)
    /// What its own reading says is wrong at its terminals, "phase 2 missing"; "" when nothing is.
    Q_PROPERTY(QString trouble READ trouble NOTIFY troubleChanged)
    /// What its chip means.
    Q_PROPERTY(QString stateNote READ stateNote NOTIFY troubleChanged)
    Q_PROPERTY(QString description READ description NOTIFY pageChanged)
    /// A press that is running: device seconds so far and the next threshold (3 or 10); 0 when none is ahead.
    Q_PROPERTY(bool holding READ holding NOTIFY holdChanged)
    Q_PROPERTY(double holdSeconds READ holdSeconds NOTIFY holdChanged)
    Q_PROPERTY(double holdThreshold READ holdThreshold NOTIFY holdChanged)
    Q_PROPERTY(bool setDown READ setDown NOTIFY keysChanged)
    Q_PROPERTY(bool upDown READ upDown NOTIFY keysChanged)
    Q_PROPERTY(bool enterDown READ enterDown NOTIFY keysChanged)
    /// The latest presses, oldest first: "UP", "ENTER 3 s", "UP+ENTER".
    Q_PROPERTY(QStringList trail READ trail NOTIFY trailChanged)

public:
    enum class Key { Set, Up, Enter };
    Q_ENUM(Key)

    explicit DeviceFront(DeskLink& link, QObject* parent = nullptr);

    Q_INVOKABLE void press(countis::ui::DeviceFront::Key which);
    Q_INVOKABLE void release(countis::ui::DeviceFront::Key which);
    /// Focus or the pointer went away: every key comes up.
    Q_INVOKABLE void releaseAll();

    void show(const sim::DeviceSnapshot& device);
    void clearTrail();
    void retranslate(const QLocale& locale);

    QString model() const;
    QString address() const;
    bool mid() const { return mid_; }
    bool coverOpen() const { return device_.coverOpen; }
    bool cablePlugged() const { return device_.cablePlugged; }
    bool setLocked() const { return mid_ && !device_.coverOpen; }
    MeterLed* led() { return &led_; }
    double ledRate() const { return device_.powered ? device_.ledRate : 0; }
    QString ledRateText() const;
    QString pulseText() const;
    QString pageNumber() const;
    QString pageText() const;
    QString pageNote() const;
    QString lockReason() const;
    QString refusal() const;
    QString addressNote() const;
    QString trouble() const;
    QString stateNote() const;
    QString description() const;
    bool holding() const { return holding_; }
    double holdSeconds() const { return holdSeconds_; }
    double holdThreshold() const { return holdThreshold_; }
    bool setDown() const { return down_.test(0); }
    bool upDown() const { return down_.test(1); }
    bool enterDown() const { return down_.test(2); }
    QStringList trail() const { return trail_; }

signals:
    void deviceChanged();
    void ledChanged();
    void pageChanged();
    void troubleChanged();
    void holdChanged();
    void keysChanged();
    void trailChanged();
    void refusalChanged();

private:
    /// No finger reaches it.
    bool covered(Key which) const { return which == Key::Set && setLocked(); }
    void setRefused(bool refused);
    void key(Key which, bool pressed);
    void slowDown();
    void goOn();
    void updateHold();
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
    bool holding_ = false;
    double holdSeconds_ = 0;
    double holdThreshold_ = 0;
    std::bitset<3> chord_; // every key of the press that is running
    Instant chordSince_{}; // in device time
    QStringList trail_;
    bool refused_ = false;
};

} // namespace countis::ui
