// SPDX-License-Identifier: GPL-3.0-or-later
// A key that is held down stays down. X11 repeats it as a release and a press of the same time, and Qt marks the pair
// as repeated only if the press is there when the release is read: on a busy machine a long press became many short
// ones.
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace countis::app {

/// An event filter for a window of X11: a release is handed on when no press of its time follows it, and a pair of
/// the same time is handed on as one repeated press.
class HeldKeys : public QObject {
    Q_OBJECT

public:
    explicit HeldKeys(QObject* parent = nullptr);

    bool eventFilter(QObject* receiver, QEvent* event) override;

private:
    bool takePress(QObject* receiver, const QKeyEvent& press);
    bool takeRelease(QObject* receiver, const QKeyEvent& release);
    void handOn();

    std::unique_ptr<QKeyEvent> release_; // waits whether its press follows
    QPointer<QObject> receiver_;
    QTimer timer_;
    bool handing_ = false;
};

} // namespace countis::app
