// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who tries everything: keys, clicks, sizes, pages, scenarios, languages, in an order that a seed decides.
#pragma once

#include "fixture.h"

#include <QPointer>
#include <QQmlEngine>
#include <QQuickWindow>

#include <deque>
#include <random>

namespace countis::test {

using namespace ui;

/// One window on a desk of its own, played with. The same seed chooses the same actions.
class Player : public QObject {
    Q_OBJECT

public:
    Player(QQmlEngine& engine, unsigned seed);
    ~Player() override;

    /// Does something, and lets the window answer.
    void act();
    /// What was done last, the oldest first.
    const std::deque<QByteArray>& lastActions() const { return actions_; }

private:
    void openWindow();
    void say(const QString& action);
    int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    QPoint anywhere();
    void awaitFrame();

    void key();
    void hold();
    void word();
    void click();
    void clickOnSomething();
    void drag();
    void wheel();
    void resize();
    void appearance();
    void page();
    void scenario();
    void fault();
    void meter();
    void time();

    QQmlEngine& engine_;
    std::mt19937 random_;
    Fixture fixture_;
    QPointer<QQuickWindow> window_;
    std::deque<QByteArray> actions_;
    int held_ = 0; // the key that is down
};

} // namespace countis::test
