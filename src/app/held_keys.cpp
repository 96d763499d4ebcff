// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/held_keys.h"

#include <QCoreApplication>

#include <chrono>
#include <utility>

namespace countis::app {
namespace {

using namespace std::chrono_literals;

// The server sends both at once; this is only until they have been read.
constexpr auto kMoment = 30ms;

} // namespace

HeldKeys::HeldKeys(QObject* parent) : QObject(parent) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(kMoment);
    connect(&timer_, &QTimer::timeout, this, &HeldKeys::handOn);
}

bool HeldKeys::eventFilter(QObject* receiver, QEvent* event) {
    if (handing_)
        return false;
    if (event->type() == QEvent::KeyPress)
        return takePress(receiver, static_cast<const QKeyEvent&>(*event));
    if (event->type() == QEvent::KeyRelease)
        return takeRelease(receiver, static_cast<const QKeyEvent&>(*event));
    if (event->type() == QEvent::FocusOut)
        handOn();
    return false;
}

bool HeldKeys::takePress(QObject* receiver, const QKeyEvent& press) {
    const bool repeats = release_ && release_->key() == press.key() && release_->timestamp() == press.timestamp();
    if (!repeats) {
        handOn();
        return false;
    }
    timer_.stop();
    release_.reset();
    QKeyEvent repeated(QEvent::KeyPress, press.key(), press.modifiers(), press.nativeScanCode(),
                       press.nativeVirtualKey(), press.nativeModifiers(), press.text(), true,
                       static_cast<quint16>(press.count()));
    repeated.setTimestamp(press.timestamp());
    handing_ = true;
    QCoreApplication::sendEvent(receiver, &repeated);
    handing_ = false;
    return true;
}

bool HeldKeys::takeRelease(QObject* receiver, const QKeyEvent& release) {
    handOn();
    if (release.isAutoRepeat())
        return false;
    release_.reset(release.clone());
    receiver_ = receiver;
    timer_.start();
    return true;
}

void HeldKeys::handOn() {
    timer_.stop();
    const auto release = std::exchange(release_, nullptr);
    if (!release || !receiver_)
        return;
    handing_ = true;
    QCoreApplication::sendEvent(receiver_, release.get());
    handing_ = false;
}

} // namespace countis::app
