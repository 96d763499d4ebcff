// SPDX-License-Identifier: GPL-3.0-or-later
// Shortcuts by the place of a key, for keyboard layouts on which it types something else: on AZERTY the key 1 types
// "&" and on a Cyrillic layout the key P types "З". What a key types comes first, except in the row of digits.
#pragma once

#include "models/app/window_watch.h"

#include <QKeyEvent>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// The Qt::Key that an American keyboard has at this place: a letter, a digit, minus or equal; 0 for other places.
/// `scanCode` as X11 and Wayland give it, evdev's code + 8.
int keyAtPosition(quint32 scanCode);

/// Watches the keys of a window. A key whose place stands for one of `sequences` triggers it, unless what has the
/// focus takes the key as text; other keys of a layout without Latin letters reach the window as the letters of their
/// places.
class KeyPositions : public countis::ui::WindowWatch {
    Q_OBJECT
    QML_ELEMENT
    /// The shortcuts that work now: "Ctrl+1", "P".
    Q_PROPERTY(QStringList sequences MEMBER sequences_ NOTIFY sequencesChanged)

public:
    using WindowWatch::WindowWatch;

    bool eventFilter(QObject* receiver, QEvent* event) override;

signals:
    void sequencesChanged();
    void triggered(const QString& sequence);

private:
    void learn(const QKeyEvent& event);
    bool foreign(const QKeyEvent& event) const;
    QString sequenceOf(const QKeyEvent& event) const;
    bool takeOverride(QObject* receiver, QKeyEvent& event);
    bool takeKey(QObject* receiver, const QKeyEvent& event);

    QStringList sequences_;
    QString pending_;   // its key press comes next
    bool latin_ = true; // the layout has Latin letters, as far as its keys have told
    bool passing_ = false;
};

} // namespace countis::ui
