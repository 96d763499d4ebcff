// SPDX-License-Identifier: GPL-3.0-or-later
// The front of a meter: a glass and the three keys below it, whoever answers to them.
#pragma once

#include "core/device/front_panel.h"
#include "models/lcd/lcd_source.h"

#include <QtQml/qqmlregistration.h>

#include <optional>

namespace countis::ui {

// With its namespace: qmltyperegistrar of Qt 6.4 takes the base as it is written.
class MeterFront : public countis::ui::LcdSource {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("MeterDisplay, DeviceFront")
    /// What the glass shows, as sentences for a screen reader.
    Q_PROPERTY(QString description READ description NOTIFY descriptionChanged)
    Q_PROPERTY(QString pageNumber READ pageNumber NOTIFY pageChanged)
    /// "Ea+ ∑, total imported active energy".
    Q_PROPERTY(QString pageText READ pageText NOTIFY pageChanged)
    /// What is to be known beyond that; "" where it says it all.
    Q_PROPERTY(QString pageNote READ pageNote NOTIFY pageChanged)
    Q_PROPERTY(bool setDown READ setDown NOTIFY keysChanged)
    Q_PROPERTY(bool upDown READ upDown NOTIFY keysChanged)
    Q_PROPERTY(bool enterDown READ enterDown NOTIFY keysChanged)
    /// SET is under the sealed cover of an E28: shown with a padlock.
    Q_PROPERTY(bool setLocked READ setLocked NOTIFY setLockedChanged)
    /// Why SET does nothing; "" where it works.
    Q_PROPERTY(QString lockReason READ lockReason NOTIFY setLockedChanged)
    /// A key or combination is held: seconds so far, and the next threshold in seconds (3 or 10); 0 when none is
    /// ahead.
    Q_PROPERTY(bool holding READ holding NOTIFY holdChanged)
    Q_PROPERTY(double holdSeconds READ holdSeconds NOTIFY holdChanged)
    Q_PROPERTY(double holdThreshold READ holdThreshold NOTIFY holdChanged)

public:
    enum class Key { Set, Up, Enter };
    Q_ENUM(Key)

    Q_INVOKABLE void press(countis::ui::MeterFront::Key which);
    Q_INVOKABLE void release(countis::ui::MeterFront::Key which);
    /// Focus or the pointer went away: every key comes up.
    Q_INVOKABLE void releaseAll();

    virtual QString description() const = 0;
    virtual QString pageNumber() const = 0;
    virtual QString pageText() const = 0;
    virtual QString pageNote() const = 0;
    virtual bool setLocked() const = 0;
    virtual QString lockReason() const = 0;
    bool setDown() const { return isDown(countis::Key::Set); }
    bool upDown() const { return isDown(countis::Key::Up); }
    bool enterDown() const { return isDown(countis::Key::Enter); }
    bool holding() const { return holding_; }
    double holdSeconds() const { return holdSeconds_; }
    double holdThreshold() const { return holdThreshold_; }

signals:
    void descriptionChanged();
    void pageChanged();
    void keysChanged();
    void setLockedChanged();
    void holdChanged();

protected:
    explicit MeterFront(QObject* parent = nullptr);
    virtual bool isDown(countis::Key key) const = 0;
    /// A key that is up is pressed, or one that is down is released.
    virtual void take(KeyEvent event) = 0;
    /// nullopt: nothing is held.
    void setHold(const std::optional<HoldProgress>& progress);

private:
    void key(Key which, bool pressed);

    bool holding_ = false;
    double holdSeconds_ = 0;
    double holdThreshold_ = 0;
};

} // namespace countis::ui
