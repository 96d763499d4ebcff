// SPDX-License-Identifier: GPL-3.0-or-later
// The metrological LED as it is drawn: a pulse for each watt-hour, at the instant when it is due.
#pragma once

#include "core/clock.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace countis::ui {

/// Where the pulses of a device are: `position` passes a whole number when one is due, at `pace` a second.
struct LedPulses {
    double position = 0;
    double pace = 0;
    bool warped = false; // its time is not real time: fast, or at a stand
};

class MeterLed : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("MeterInView.led")
    /// Pulses a second; 0: dark, and where nothing fresh is known.
    Q_PROPERTY(double rate READ rate NOTIFY rateChanged)
    /// It does not blink, and is lit while there is a rate: the figure beside it tells the rate.
    Q_PROPERTY(bool still READ still NOTIFY stillChanged)
    Q_PROPERTY(bool lit READ lit NOTIFY litChanged)
    /// Nobody sees it: it need not blink. A view sets it.
    Q_PROPERTY(bool watched READ watched WRITE setWatched NOTIFY watchedChanged)

public:
    /// With reduced motion it blinks up to this rate: more flashes a second are a danger to some eyes. Once at a
    /// stand it blinks again below the second, so that a load at the limit does not make it change its mind.
    static constexpr double kMostWithReducedMotion = 3;
    static constexpr double kBlinksAgain = 2.7;
    /// How long a pulse is drawn at most, and what part of the way to the next. Longer than the meter's own 30 ms,
    /// which would fall between two pictures of a screen.
    static constexpr double kLongestFlash = 0.09; // s
    static constexpr double kFlashPart = 0.5;

    using Source = std::function<std::optional<LedPulses>()>;

    /// `clock` must outlive this.
    explicit MeterLed(const Clock& clock, QObject* parent = nullptr);

    /// Of the power: for the figure, and for the pulses where nothing better is known.
    void setRate(double rate);
    /// The pulses of a device, as of now; nullopt: from the rate again.
    void follow(const std::optional<LedPulses>& pulses);
    /// Asked ten times a second while the LED is watched; empty: nobody.
    void setSource(Source source);
    void setReducedMotion(bool reduced);
    void setWatched(bool watched);

    double rate() const { return rate_; }
    bool still() const { return still_; }
    bool lit() const { return lit_; }
    bool watched() const { return watched_; }

    /// What is due by now; called by a timer, and by tests with a clock of their own.
    void update();

signals:
    void rateChanged();
    void stillChanged();
    void litChanged();
    void watchedChanged();

private:
    double secondsAt(Instant now) const;
    double positionAt(double seconds) const { return position_ + pace_ * (seconds - since_); }
    void goOnFrom(double position, double pace);
    void updateStill();
    void setLit(bool lit);
    void ask();
    void schedule(double seconds);

    const Clock& clock_;
    Instant epoch_;
    Source source_;
    QTimer timer_;  // the next change of the light
    QTimer asking_; // the source
    double rate_ = 0;
    double position_ = 0; // at `since_`
    double since_ = 0;    // s
    double pace_ = 0;     // pulses a second
    double pulses_ = 0;   // begun, a whole number
    double flashEnds_ = 0;
    bool device_ = false; // position and pace are a device's
    bool warped_ = false;
    bool reducedMotion_ = false;
    bool flickers_ = false;
    bool watched_ = false;
    bool still_ = false;
    bool lit_ = false;
};

} // namespace countis::ui
