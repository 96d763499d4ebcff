// SPDX-License-Identifier: GPL-3.0-or-later
// The twin of a meter's front: its panel state, its keys, and the frame that the glass shows.
#pragma once

#include "core/clock.h"
#include "core/device/front_panel.h"
#include "core/readings.h"
#include "models/lcd/menu_map.h"
#include "models/lcd/meter_front.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

// With its namespace: qmltyperegistrar of Qt 6.4 takes the base as it is written.
class MeterDisplay : public countis::ui::MeterFront {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.display")
    Q_PROPERTY(QString unknownPage READ unknownPage NOTIFY descriptionChanged)
    Q_PROPERTY(QString unknownSymbols READ unknownSymbols NOTIFY descriptionChanged)
    /// What the page shows is old: draw it fainter.
    Q_PROPERTY(bool stale READ stale NOTIFY staleChanged)
    Q_PROPERTY(countis::ui::MenuMap* menus READ menus CONSTANT)
    Q_PROPERTY(int menu READ menu NOTIFY pageChanged)
    Q_PROPERTY(int page READ page NOTIFY pageChanged)

public:
    /// `clock` must outlive the display.
    explicit MeterDisplay(const Clock& clock, QObject* parent = nullptr);

    Q_INVOKABLE void goTo(int menu, int page);

    /// `communication` and `powered` as the link knows them. What is old is marked so in the readings.
    void setReadings(const Readings& readings, const DisplayStatus& status);
    /// Another meter is in view: the display begins as after power-up.
    void reset();
    void retranslate();

    /// What the glass shows and, of this page, what it cannot know.
    QString description() const override;
    /// What the page shown would say and the registers do not, as a sentence; empty where they say it all.
    QString unknownPage() const;
    /// The same of the symbols that stand on every page.
    QString unknownSymbols() const;
    bool stale() const { return stale_; }
    bool setLocked() const override { return context_.setLocked; }
    MenuMap* menus() { return &menus_; }
    int menu() const { return static_cast<int>(state_.menu); }
    int page() const { return state_.page; }
    /// "4 / 21".
    QString pageNumber() const override;
    QString pageText() const override;
    QString pageNote() const override;
    QString lockReason() const override;
    /// Ticks run only while a key is held or the backlight is on.
    bool ticking() const { return timer_.isActive(); }
    /// What the timer calls; a test with a clock of its own calls it too.
    void tick();

signals:
    void staleChanged();

private:
    bool isDown(countis::Key key) const override { return state_.held.test(static_cast<std::size_t>(key)); }
    void take(KeyEvent event) override;
    void enter(PanelStep next);
    void show(Instant now);
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
};

} // namespace countis::ui
