// SPDX-License-Identifier: GPL-3.0-or-later
// Shortcuts on layouts that type something else where a key stands.
#include "models/app/key_positions.h"

#include "support/catch.h"

#include <QCoreApplication>
#include <QSignalSpy>

using namespace countis::ui;

namespace {

// Scan codes of X11 and Wayland.
constexpr quint32 kPlaceOf1 = 10;
constexpr quint32 kPlaceOfEqual = 21;
constexpr quint32 kPlaceOfP = 33;
constexpr quint32 kPlaceOfS = 39;
constexpr quint32 kPlaceOfW = 25;
constexpr int kZe = 0x0417; // the capital of what P types on a Russian layout
constexpr int kYeru = 0x042B;

/// A window that keeps the keys that reach it, and takes letters as text where it is told to.
class Heard : public QQuickWindow {
public:
    bool typing = false;
    QList<int> pressed, released;

protected:
    bool event(QEvent* event) override {
        auto* key = dynamic_cast<QKeyEvent*>(event);
        if (event->type() == QEvent::ShortcutOverride && typing) {
            key->setAccepted(!key->text().isEmpty() && key->modifiers() == Qt::NoModifier);
            return true;
        }
        if (event->type() == QEvent::KeyPress)
            pressed.append(key->key());
        if (event->type() == QEvent::KeyRelease)
            released.append(key->key());
        return QQuickWindow::event(event);
    }
};

struct Keyboard {
    Heard window;
    KeyPositions positions;
    QSignalSpy triggered{&positions, &KeyPositions::triggered};

    Keyboard() {
        positions.setWindow(&window);
        positions.setProperty("sequences", QStringList{"Ctrl+1", "Ctrl+2", "P", "W", "Ctrl+K", "Ctrl++", "Ctrl+-"});
    }

    /// As Qt sends it; false: the override was not taken, so that shortcuts by character would be tried.
    bool press(quint32 scanCode, int key, Qt::KeyboardModifiers modifiers, const QString& text = {}) {
        QKeyEvent asked(QEvent::ShortcutOverride, key, modifiers, scanCode, 0, 0, text);
        QCoreApplication::sendEvent(&window, &asked);
        QKeyEvent down(QEvent::KeyPress, key, modifiers, scanCode, 0, 0, text);
        QCoreApplication::sendEvent(&window, &down);
        QKeyEvent up(QEvent::KeyRelease, key, modifiers, scanCode, 0, 0, text);
        QCoreApplication::sendEvent(&window, &up);
        return asked.isAccepted();
    }

    QStringList heard() const {
        QStringList sequences;
        for (const auto& one : triggered)
            sequences.append(one[0].toString());
        return sequences;
    }
};

} // namespace

TEST_CASE("The places of an American keyboard") {
    CHECK(keyAtPosition(kPlaceOf1) == Qt::Key_1);
    CHECK(keyAtPosition(19) == Qt::Key_0);
    CHECK(keyAtPosition(20) == Qt::Key_Minus);
    CHECK(keyAtPosition(kPlaceOfP) == Qt::Key_P);
    CHECK(keyAtPosition(58) == Qt::Key_M);
    CHECK(keyAtPosition(22) == 0); // backspace
    CHECK(keyAtPosition(0) == 0);
}

TEST_CASE("On AZERTY, Ctrl and the key of a digit need no Shift") {
    Keyboard keyboard;
    CHECK(keyboard.press(kPlaceOf1, Qt::Key_Ampersand, Qt::ControlModifier));
    CHECK(keyboard.heard() == QStringList{"Ctrl+1"});
    CHECK(keyboard.window.pressed.isEmpty());
}

TEST_CASE("On a Czech layout, where the key 1 types a plus, Ctrl and it is Ctrl+1 all the same") {
    Keyboard keyboard;
    keyboard.press(kPlaceOf1, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(keyboard.heard() == QStringList{"Ctrl+1"});
}

TEST_CASE("On a Cyrillic layout letters count by their place, alone and with Ctrl") {
    Keyboard keyboard;
    CHECK(keyboard.press(kPlaceOfP, kZe, Qt::NoModifier, QStringLiteral("з")));
    CHECK(keyboard.press(45, 0x041B, Qt::ControlModifier));
    CHECK(keyboard.heard() == QStringList{"P", "Ctrl+K"});
}

TEST_CASE("A key that is no shortcut reaches the window as the letter of its place, pressed and released") {
    Keyboard keyboard;
    CHECK_FALSE(keyboard.press(kPlaceOfS, kYeru, Qt::NoModifier, QStringLiteral("ы")));
    CHECK(keyboard.window.pressed == QList<int>{Qt::Key_S});
    CHECK(keyboard.window.released == QList<int>{Qt::Key_S});
    CHECK(keyboard.heard().isEmpty());
}

TEST_CASE("A field that is typed into keeps its letters") {
    Keyboard keyboard;
    keyboard.window.typing = true;
    CHECK(keyboard.press(kPlaceOfP, kZe, Qt::NoModifier, QStringLiteral("з")));
    CHECK(keyboard.heard().isEmpty());
    CHECK(keyboard.window.pressed.size() == 1);
    keyboard.press(kPlaceOf1, Qt::Key_Ampersand, Qt::ControlModifier);
    CHECK(keyboard.heard() == QStringList{"Ctrl+1"});
}

TEST_CASE("What a layout with Latin letters types counts, wherever the key stands") {
    Keyboard keyboard;
    CHECK_FALSE(keyboard.press(kPlaceOfP, Qt::Key_L, Qt::NoModifier, QStringLiteral("l"))); // Dvorak
    CHECK_FALSE(keyboard.press(kPlaceOfW, Qt::Key_Comma, Qt::NoModifier, QStringLiteral(",")));
    CHECK(keyboard.window.pressed == QList<int>{Qt::Key_L, Qt::Key_Comma});
    CHECK(keyboard.heard().isEmpty());
}

TEST_CASE("A sign in the place of a letter counts by its place once the layout has shown that it is not Latin") {
    Keyboard keyboard;
    keyboard.press(kPlaceOfS, 0x05D3, Qt::NoModifier, QStringLiteral("ד")); // Hebrew
    keyboard.press(kPlaceOfW, Qt::Key_Apostrophe, Qt::NoModifier, QStringLiteral("'"));
    CHECK(keyboard.heard() == QStringList{"W"});
}

TEST_CASE("Plus needs no Shift where the key of plus is; a digit as typed is left alone") {
    Keyboard keyboard;
    CHECK(keyboard.press(kPlaceOfEqual, Qt::Key_Equal, Qt::ControlModifier));
    CHECK(keyboard.heard() == QStringList{"Ctrl++"});
    CHECK_FALSE(keyboard.press(kPlaceOf1, Qt::Key_1, Qt::ControlModifier));
    CHECK_FALSE(
        keyboard.press(15, Qt::Key_Minus, Qt::ControlModifier)); // AZERTY: 6 types a minus, and there is no page 6
    CHECK(keyboard.triggered.size() == 1);
}

TEST_CASE("A shortcut that does not work now is left to the window") {
    Keyboard keyboard;
    keyboard.positions.setProperty("sequences", QStringList{});
    CHECK_FALSE(keyboard.press(kPlaceOf1, Qt::Key_Ampersand, Qt::ControlModifier));
    CHECK(keyboard.heard().isEmpty());
    CHECK(keyboard.window.pressed == QList<int>{Qt::Key_Ampersand});
}
