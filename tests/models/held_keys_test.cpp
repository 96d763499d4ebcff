// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/held_keys.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QStringList>

namespace countis::app {
namespace {

/// What a window gets: "+A" pressed, "-A" released, "~A" repeated.
class Window : public QObject {
public:
    Window() { installEventFilter(&keys_); }

    bool event(QEvent* event) override {
        if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)
            return QObject::event(event);
        const auto& key = static_cast<const QKeyEvent&>(*event);
        const QString sign = key.isAutoRepeat() ? "~" : event->type() == QEvent::KeyPress ? "+" : "-";
        got.append(sign + QChar(key.key()));
        return true;
    }

    void send(QEvent::Type type, int key, quint64 time, bool marked = false) {
        QKeyEvent event(type, key, Qt::NoModifier, QString(), marked);
        event.setTimestamp(time);
        QCoreApplication::sendEvent(this, &event);
    }
    void press(int key, quint64 time) { send(QEvent::KeyPress, key, time); }
    void release(int key, quint64 time) { send(QEvent::KeyRelease, key, time); }

    QStringList got;

private:
    HeldKeys keys_;
};

TEST_CASE("A key that X11 repeats without a mark stays down until it is let go") {
    Window window;
    window.press(Qt::Key_S, 1000);
    for (quint64 time = 1500; time <= 1600; time += 50) {
        window.release(Qt::Key_S, time);
        window.press(Qt::Key_S, time);
    }
    CHECK(window.got == QStringList{"+S", "~S", "~S", "~S"});
    window.release(Qt::Key_S, 4200);
    QElapsedTimer patience;
    patience.start();
    while (window.got.size() < 5 && patience.elapsed() < 5000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(window.got.last() == "-S");
    CHECK(window.got.size() == 5);
}

TEST_CASE("Presses that follow each other fast are presses, each with its release before the next") {
    Window window;
    window.press(Qt::Key_U, 1000);
    window.release(Qt::Key_U, 1006);
    window.press(Qt::Key_U, 1012);
    window.release(Qt::Key_U, 1018);
    window.press(Qt::Key_E, 1018);
    CHECK(window.got == QStringList{"+U", "-U", "+U", "-U", "+E"});
}

TEST_CASE("A release is handed on when the window loses the keyboard; marked repeats pass as they are") {
    Window window;
    window.press(Qt::Key_U, 1000);
    window.send(QEvent::KeyRelease, Qt::Key_U, 1500, true);
    window.send(QEvent::KeyPress, Qt::Key_U, 1500, true);
    CHECK(window.got == QStringList{"+U", "~U", "~U"});
    window.release(Qt::Key_U, 2000);
    CHECK(window.got.size() == 3);
    QEvent away(QEvent::FocusOut);
    QCoreApplication::sendEvent(&window, &away);
    CHECK(window.got == QStringList{"+U", "~U", "~U", "-U"});
}

} // namespace
} // namespace countis::app
