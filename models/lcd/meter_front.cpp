// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/meter_front.h"

#include <chrono>

namespace countis::ui {
namespace {

double inSeconds(std::chrono::milliseconds time) {
    return std::chrono::duration<double>(time).count();
}

} // namespace

MeterFront::MeterFront(QObject* parent) : LcdSource(parent) {}

void MeterFront::press(Key which) {
    key(which, true);
}

void MeterFront::release(Key which) {
    key(which, false);
}

void MeterFront::releaseAll() {
    for (const Key which : {Key::Set, Key::Up, Key::Enter})
        release(which);
}

void MeterFront::key(Key which, bool pressed) {
    const KeyEvent event{static_cast<countis::Key>(which), pressed};
    if (isDown(event.key) != pressed)
        take(event);
}

void MeterFront::setHold(const std::optional<HoldProgress>& progress) {
    const double held = progress ? inSeconds(progress->held) : 0;
    const double threshold = progress ? inSeconds(progress->threshold) : 0;
    if (progress.has_value() == holding_ && held == holdSeconds_ && threshold == holdThreshold_)
        return;
    holding_ = progress.has_value();
    holdSeconds_ = held;
    holdThreshold_ = threshold;
    emit holdChanged();
}

} // namespace countis::ui
