// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/key_positions.h"

#include <QCoreApplication>

#include <array>
#include <memory>
#include <string_view>
#include <utility>

namespace countis::ui {
namespace {

struct KeyRow {
    quint32 first; // scan code of the first key
    std::string_view keys;
};
constexpr std::array<KeyRow, 4> kRows{{{10, "1234567890-="}, {24, "QWERTYUIOP"}, {38, "ASDFGHJKL"}, {52, "ZXCVBNM"}}};

constexpr Qt::KeyboardModifiers kModifiers =
    Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier | Qt::MetaModifier;

bool isDigit(int key) {
    return key >= Qt::Key_0 && key <= Qt::Key_9;
}

bool isLatinLetter(int key) {
    return key >= Qt::Key_A && key <= Qt::Key_Z;
}

/// A letter of any script, as Qt::Key has it: the capital's code.
bool isForeignLetter(int key) {
    constexpr int kLastOfPlane = 0xFFFF;
    if (key <= Qt::Key_AsciiTilde || key > kLastOfPlane)
        return false;
    const QChar character(key);
    return character.isLetter() && character.script() != QChar::Script_Latin;
}

QString sequenceText(Qt::KeyboardModifiers modifiers, int key) {
    return QKeySequence(QKeyCombination(modifiers & kModifiers, static_cast<Qt::Key>(key)))
        .toString(QKeySequence::PortableText);
}

} // namespace

int keyAtPosition(quint32 scanCode) {
    for (const KeyRow& row : kRows) {
        if (scanCode >= row.first && scanCode - row.first < row.keys.size())
            return row.keys[scanCode - row.first];
    }
    return 0;
}

bool KeyPositions::eventFilter(QObject* receiver, QEvent* event) {
    if (passing_)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: return takeOverride(receiver, static_cast<QKeyEvent&>(*event));
    case QEvent::KeyPress:
    case QEvent::KeyRelease: return takeKey(receiver, static_cast<const QKeyEvent&>(*event));
    default: return false;
    }
}

void KeyPositions::learn(const QKeyEvent& event) {
    if (isLatinLetter(event.key()))
        latin_ = true;
    else if (isForeignLetter(event.key()))
        latin_ = false;
}

/// A key in the place of a Latin letter that types none, on a layout that has none.
bool KeyPositions::foreign(const QKeyEvent& event) const {
    return isLatinLetter(keyAtPosition(event.nativeScanCode())) && !isLatinLetter(event.key()) &&
           (isForeignLetter(event.key()) || !latin_);
}

/// The shortcut that the place of the key stands for; "" where what it types counts.
QString KeyPositions::sequenceOf(const QKeyEvent& event) const {
    const int place = keyAtPosition(event.nativeScanCode());
    const Qt::KeyboardModifiers modifiers = event.modifiers() & kModifiers;
    const int typed = event.key();
    if (foreign(event))
        return sequenceText(modifiers, place);
    if (place == 0 || modifiers != Qt::ControlModifier || isLatinLetter(typed) || isDigit(typed))
        return {};
    if (isDigit(place))
        return sequenceText(modifiers, place);
    if (isLatinLetter(place) || sequences_.contains(sequenceText(modifiers, typed)))
        return {};
    return sequenceText(modifiers, place == Qt::Key_Equal ? Qt::Key_Plus : place);
}

bool KeyPositions::takeOverride(QObject* receiver, QKeyEvent& event) {
    learn(event);
    pending_.clear();
    const QString sequence = sequenceOf(event);
    if (sequence.isEmpty() || !sequences_.contains(sequence))
        return false;
    // A field that is being typed into wants its letters.
    const std::unique_ptr<QKeyEvent> asked(event.clone());
    asked->ignore();
    passing_ = true;
    QCoreApplication::sendEvent(receiver, asked.get());
    passing_ = false;
    if (!asked->isAccepted())
        pending_ = sequence;
    event.accept(); // no other shortcut: the key press follows
    return true;
}

bool KeyPositions::takeKey(QObject* receiver, const QKeyEvent& event) {
    if (event.type() == QEvent::KeyPress && !pending_.isEmpty()) {
        emit triggered(std::exchange(pending_, {}));
        return true;
    }
    if (!foreign(event))
        return false;
    QKeyEvent placed(event.type(), keyAtPosition(event.nativeScanCode()), event.modifiers(), event.nativeScanCode(),
                     event.nativeVirtualKey(), event.nativeModifiers(), event.text(), event.isAutoRepeat(),
                     static_cast<quint16>(event.count()));
    placed.setTimestamp(event.timestamp());
    passing_ = true;
    QCoreApplication::sendEvent(receiver, &placed);
    passing_ = false;
    return true;
}

} // namespace countis::ui
