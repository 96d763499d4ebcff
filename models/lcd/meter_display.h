// SPDX-License-Identifier: GPL-3.0-or-later
// The twin of a meter's front: its panel state, its keys, and the frame that the glass shows.
#pragma once

#include "core/clock.h"
#include "core/device/front_panel.h"
#include "core/readings.h"
#include "models/lcd/lcd_source.h"
#include "models/lcd/menu_map.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

// With its namespace: qmltyperegistrar of Qt 6.4 takes the base as it is written.
class MeterDisplay : public countis::ui::LcdSource {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.display")
    Q_PROPERTY(QString description READ description NOTIFY descriptionChanged)
    Q_PROPERTY(QString unknownPage READ unknownPage NOTIFY descriptionChanged)
    Q_PROPERTY(QString unknownSymbols READ unknownSymbols NOTIFY descriptionChanged)
    /// What the page shows is old: draw it fainter.
    Q_PROPERTY(bool stale READ stale NOTIFY staleChanged)
    /// SET is under the sealed cover of an E28: shown with a padlock.
    Q_PROPERTY(bool setLocked READ setLocked NOTIFY setLockedChanged)
    /// A key or combination is held: seconds so far, and the next threshold in seconds (3 or 10); 0 when none is
    /// ahead.
    Q_PROPERTY(bool holding READ holding NOTIFY holdChanged)
    Q_PROPERTY(double holdSeconds READ holdSeconds NOTIFY holdChanged)
    Q_PROPERTY(double holdThreshold READ holdThreshold NOTIFY holdChanged)
    Q_PROPERTY(bool setDown READ setDown NOTIFY keysChanged)
    Q_PROPERTY(bool upDown READ upDown NOTIFY keysChanged)
    Q_PROPERTY(bool enterDown READ enterDown NOTIFY keysChanged)
    Q_PROPERTY(countis::ui::MenuMap* menus READ menus CONSTANT)
    Q_PROPERTY(int menu READ menu NOTIFY pageChanged)
    Q_PROPERTY(int page READ page NOTIFY pageChanged)
    /// "4 / 21", and "Ea+ ∑, total imported active energy".
    Q_PROPERTY(QString pageNumber READ pageNumber NOTIFY pageChanged)
    Q_PROPERTY(QString pageText READ pageText NOTIFY pageChanged)
    /// What is to be known beyond that; "" where it says it all.
    Q_PROPERTY(QString pageNote READ pageNote NOTIFY pageChanged)
    /// Why SET does nothing; "" where it works.
    Q_PROPERTY(QString lockReason READ lockReason NOTIFY setLockedChanged)

public:
    enum class Key { Set, Up, Enter };
    Q_ENUM(Key)

    /// `clock` must outlive the display.
    explicit MeterDisplay(const Clock& clock, QObject* parent = nullptr);

    Q_INVOKABLE void press(countis::ui::MeterDisplay::Key which);
    Q_INVOKABLE void release(countis::ui::MeterDisplay::Key which);
    /// Focus or the pointer went away: every key comes up.
    Q_INVOKABLE void releaseAll();
    Q_INVOKABLE void goTo(int menu, int page);

    /// `communication` and `powered` as the link knows them. What is old is marked so in the readings.
    void setReadings(const Readings& readings, const DisplayStatus& status);
    /// Another meter is in view: the display begins as after power-up.
    void reset();
    void retranslate();

    /// What the glass shows and, of this page, what it cannot know.
    QString description() const;
    /// What the page shown would say and the registers do not, as a sentence; empty where they say it all.
    QString unknownPage() const;
    /// The same of the symbols that stand on every page.
    QString unknownSymbols() const;
    bool stale() const { return stale_; }
    bool setLocked() const { return context_.setLocked; }
    bool holding() const { return holding_; }
    double holdSeconds() const { return holdSeconds_; }
    double holdThreshold() const { return holdThreshold_; }
    bool setDown() const { return isDown(countis::Key::Set); }
    bool upDown() const { return isDown(countis::Key::Up); }
    bool enterDown() const { return isDown(countis::Key::Enter); }
    MenuMap* menus() { return &menus_; }
    int menu() const { return static_cast<int>(state_.menu); }
    int page() const { return state_.page; }
    QString pageNumber() const;
    QString pageText() const;
    QString pageNote() const;
    QString lockReason() const;
    /// Ticks run only while a key is held or the backlight is on.
    bool ticking() const { return timer_.isActive(); }
    /// What the timer calls; a test with a clock of its own calls it too.
    void tick();

signals:
    void descriptionChanged();
    void staleChanged();
    void holdChanged();
    void keysChanged();
    void pageChanged();
    void setLockedChanged();

private:
    bool isDown(countis::Key key) const { return state_.held.test(static_cast<std::size_t>(key)); }
    void key(Key which, bool pressed);
    void take(PanelStep next);
    void show(Instant now);
    void updateHold(Instant now);
    void updateStale();

    const Clock& clock_;
    PanelState state_;
    PanelSubject shown_; // what the frame is about
    PanelContext context_;
    Readings readings_;
    DisplayStatus status_{.powered = false, .communication = false};
    MenuMap menus_;
    QTimer timer_;
    bool stale_ = false;
    bool holding_ = false;
    double holdSeconds_ = 0;
    double holdThreshold_ = 0;
};

} // namespace countis::ui
