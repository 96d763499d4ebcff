// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meter/meter_led.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace countis::ui {
namespace {

constexpr std::chrono::milliseconds kLook{100}; // as often as a bundled meter's snapshot is new

/// A device whose pulses are further from where we took them to be has been restarted or was out of sight.
constexpr double kLost = 3;

} // namespace

MeterLed::MeterLed(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock), epoch_(clock.now().mono) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &MeterLed::update);
    asking_.setInterval(kLook);
    connect(&asking_, &QTimer::timeout, this, &MeterLed::ask);
}

double MeterLed::secondsAt(Instant now) const {
    return std::chrono::duration<double>(now - epoch_).count();
}

void MeterLed::setRate(double rate) {
    if (rate == rate_)
        return;
    rate_ = rate;
    if (!device_)
        goOnFrom(positionAt(secondsAt(clock_.now().mono)), rate);
    updateStill();
    emit rateChanged();
    update();
}

void MeterLed::follow(const std::optional<LedPulses>& pulses) {
    device_ = pulses.has_value();
    warped_ = pulses && pulses->warped;
    const double here = positionAt(secondsAt(clock_.now().mono));
    if (pulses)
        goOnFrom(pulses->position, pulses->pace);
    else
        goOnFrom(here, rate_);
    const double due = std::floor(position_);
    if (std::abs(position_ - here) > kLost)
        pulses_ = due;
    pulses_ = std::min(pulses_, due + 1);
    updateStill();
    update();
}

void MeterLed::goOnFrom(double position, double pace) {
    position_ = position;
    pace_ = pace;
    since_ = secondsAt(clock_.now().mono);
}

void MeterLed::setSource(Source source) {
    source_ = std::move(source);
    if (source_ && watched_)
        asking_.start();
    else
        asking_.stop();
    ask();
}

void MeterLed::ask() {
    if (source_)
        follow(source_());
    else if (device_)
        follow(std::nullopt);
}

void MeterLed::setReducedMotion(bool reduced) {
    reducedMotion_ = reduced;
    updateStill();
    update();
}

void MeterLed::setWatched(bool watched) {
    if (watched == watched_)
        return;
    watched_ = watched;
    pulses_ = std::floor(positionAt(secondsAt(clock_.now().mono))); // what nobody saw is not made up for
    setSource(std::move(source_));
    emit watchedChanged();
    update();
}

void MeterLed::updateStill() {
    flickers_ = rate_ > (flickers_ ? kBlinksAgain : kMostWithReducedMotion);
    const bool still = warped_ || (reducedMotion_ && flickers_);
    if (still == still_)
        return;
    still_ = still;
    emit stillChanged();
}

void MeterLed::setLit(bool lit) {
    if (lit == lit_)
        return;
    lit_ = lit;
    emit litChanged();
}

void MeterLed::update() {
    const double now = secondsAt(clock_.now().mono);
    const double due = std::floor(positionAt(now));
    if (due > pulses_) {
        const double began = pace_ > 0 ? since_ + (due - position_) / pace_ : now;
        flashEnds_ = began + (pace_ > 0 ? std::min(kLongestFlash, kFlashPart / pace_) : kLongestFlash);
        pulses_ = due;
    }
    setLit(rate_ > 0 && (still_ || (watched_ && now < flashEnds_)));
    schedule(now);
}

void MeterLed::schedule(double seconds) {
    if (rate_ <= 0 || still_ || !watched_ || (pace_ <= 0 && !lit_)) {
        timer_.stop();
        return;
    }
    double next = lit_ ? flashEnds_ : since_ + (pulses_ + 1 - position_) / pace_;
    constexpr double kShortestWait = 0.001; // s
    constexpr double kLongestWait = 3600;   // s
    next = std::clamp(next - seconds, kShortestWait, kLongestWait);
    timer_.start(std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(next)));
}

} // namespace countis::ui
