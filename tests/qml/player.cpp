// SPDX-License-Identifier: GPL-3.0-or-later
#include "player.h"

#include <QQmlComponent>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace countis::test {
namespace {

constexpr std::size_t kRemembered = 40;
constexpr int kLongestFrame = 50; // ms: what draws nothing is not waited for
constexpr int kLook = 110;        // ms: as often as the page looks at the desk

struct Stroke {
    Qt::Key key = Qt::Key_unknown;
    Qt::KeyboardModifiers modifiers;
};

// What the application listens to, and what a hand hits beside it.
constexpr std::array<Stroke, 52> kStrokes{{
    {Qt::Key_Up, {}},
    {Qt::Key_Down, {}},
    {Qt::Key_Left, {}},
    {Qt::Key_Right, {}},
    {Qt::Key_Return, {}},
    {Qt::Key_Enter, {}},
    {Qt::Key_Escape, {}},
    {Qt::Key_Escape, {}},
    {Qt::Key_Tab, {}},
    {Qt::Key_Tab, {}},
    {Qt::Key_Backtab, Qt::ShiftModifier},
    {Qt::Key_Space, {}},
    {Qt::Key_Home, {}},
    {Qt::Key_End, {}},
    {Qt::Key_PageUp, {}},
    {Qt::Key_PageDown, {}},
    {Qt::Key_Delete, {}},
    {Qt::Key_Backspace, {}},
    {Qt::Key_S, {}},
    {Qt::Key_N, {}},
    {Qt::Key_N, {}},
    {Qt::Key_N, {}},
    {Qt::Key_P, {}},
    {Qt::Key_R, {}},
    {Qt::Key_W, {}},
    {Qt::Key_F1, {}},
    {Qt::Key_F5, {}},
    {Qt::Key_F6, {}},
    {Qt::Key_F9, {}},
    {Qt::Key_F11, {}},
    {Qt::Key_1, Qt::ControlModifier},
    {Qt::Key_2, Qt::ControlModifier},
    {Qt::Key_3, Qt::ControlModifier},
    {Qt::Key_B, Qt::ControlModifier},
    {Qt::Key_K, Qt::ControlModifier},
    {Qt::Key_L, Qt::ControlModifier},
    {Qt::Key_M, Qt::ControlModifier},
    {Qt::Key_O, Qt::ControlModifier},
    {Qt::Key_P, Qt::ControlModifier},
    {Qt::Key_T, Qt::ControlModifier},
    {Qt::Key_Plus, Qt::ControlModifier},
    {Qt::Key_Minus, Qt::ControlModifier},
    {Qt::Key_A, Qt::ControlModifier},
    {Qt::Key_Z, Qt::ControlModifier},
    {Qt::Key_V, Qt::ControlModifier},
    {Qt::Key_0, {}},
    {Qt::Key_5, {}},
    {Qt::Key_9, {}},
    {Qt::Key_Period, {}},
    {Qt::Key_Minus, {}},
    {Qt::Key_F10, Qt::ShiftModifier},
    {Qt::Key_Menu, {}},
}};

constexpr std::array<const char*, 8> kWords{"5000", "30.5", "-", "127.0.0.1:1502/7", "meter", "1e9", "0", "next"};
constexpr std::array<QSize, 8> kSizes{
    {{1280, 800}, {1900, 1040}, {720, 560}, {900, 1000}, {1024, 700}, {1179, 701}, {1920, 1080}, {2400, 600}}};
constexpr std::array<const char*, 6> kPages{"overview", "meter", "diagnosis", "alarms", "training", "settings"};

QPoint middleOf(const QQuickItem& item) {
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint();
}

void collect(QQuickItem& parent, const QRect& window, QList<QQuickItem*>& found) {
    for (QQuickItem* child : parent.childItems()) {
        if (!child->isVisible())
            continue;
        if (child->acceptedMouseButtons() != Qt::NoButton && window.contains(middleOf(*child)))
            found.append(child);
        collect(*child, window, found);
    }
}

} // namespace

Player::Player(QQmlEngine& engine, unsigned seed) : engine_(engine), random_(seed) {
    fixture_.addMeters();
    fixture_.read();
    fixture_.plugDevice();
    openWindow();
}

Player::~Player() {
    delete window_.data();
    fixture_.unplugDevice();
}

void Player::openWindow() {
    QQmlComponent component(&engine_);
    component.setData("import Countis.Ui\nMain {}", QUrl(QStringLiteral("qrc:/player.qml")));
    QObject* made =
        component.createWithInitialProperties({{QStringLiteral("app"), QVariant::fromValue(fixture_.app())}});
    window_ = qobject_cast<QQuickWindow*>(made);
    if (!window_)
        qFatal("no window: %s", qPrintable(component.errorString()));
    window_->requestActivate();
    static_cast<void>(QTest::qWaitForWindowActive(window_));
}

void Player::say(const QString& action) {
    actions_.push_back(action.toUtf8());
    if (actions_.size() > kRemembered)
        actions_.pop_front();
}

QPoint Player::anywhere() {
    return {pick(std::max(1, window_->width())), pick(std::max(1, window_->height()))};
}

void Player::act() {
    using Action = void (Player::*)();
    static constexpr std::array<Action, 24> kActions{&Player::key,
                                                     &Player::key,
                                                     &Player::key,
                                                     &Player::key,
                                                     &Player::key,
                                                     &Player::key,
                                                     &Player::hold,
                                                     &Player::word,
                                                     &Player::click,
                                                     &Player::click,
                                                     &Player::drag,
                                                     &Player::wheel,
                                                     &Player::resize,
                                                     &Player::resize,
                                                     &Player::appearance,
                                                     &Player::page,
                                                     &Player::page,
                                                     &Player::meter,
                                                     &Player::time,
                                                     &Player::fault,
                                                     &Player::clickOnSomething,
                                                     &Player::clickOnSomething,
                                                     &Player::clickOnSomething,
                                                     &Player::scenario};
    if (!window_ || !window_->isVisible()) {
        say(QStringLiteral("open the window"));
        delete window_.data();
        openWindow();
    }
    (this->*kActions.at(static_cast<std::size_t>(pick(kActions.size()))))();
    // What the event loop of the application does between two events.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // Often the next one comes before the window has answered.
    for (int frames = pick(4); frames > 0; --frames)
        awaitFrame();
}

void Player::awaitFrame() {
    if (!window_ || !window_->isVisible())
        return;
    QSignalSpy drawn(window_, &QQuickWindow::frameSwapped);
    window_->update();
    drawn.wait(kLongestFrame);
}

void Player::key() {
    const Stroke& stroke = kStrokes.at(static_cast<std::size_t>(pick(kStrokes.size())));
    say(QStringLiteral("key ") + QKeySequence(QKeyCombination(stroke.modifiers, stroke.key)).toString());
    QTest::keyClick(window_, stroke.key, stroke.modifiers);
}

void Player::hold() {
    constexpr std::array kKeys{Qt::Key_Up, Qt::Key_Return, Qt::Key_S};
    if (held_ != 0) {
        say(QStringLiteral("let go"));
        QTest::keyRelease(window_, static_cast<Qt::Key>(held_));
        held_ = 0;
        return;
    }
    held_ = kKeys.at(static_cast<std::size_t>(pick(kKeys.size())));
    say(QStringLiteral("hold ") + QKeySequence(held_).toString());
    QTest::keyPress(window_, static_cast<Qt::Key>(held_));
}

void Player::word() {
    const char* text = kWords.at(static_cast<std::size_t>(pick(kWords.size())));
    say(QStringLiteral("type ") + QLatin1String(text));
    for (const char* letter = text; *letter != '\0'; ++letter)
        QTest::keyClick(window_, *letter);
}

void Player::click() {
    const QPoint where = anywhere();
    const bool right = pick(6) == 0;
    say(QStringLiteral("click %1,%2%3")
            .arg(where.x())
            .arg(where.y())
            .arg(right ? QStringLiteral(" right") : QString()));
    QTest::mouseMove(window_, where);
    QTest::mouseClick(window_, right ? Qt::RightButton : Qt::LeftButton, {}, where);
}

void Player::clickOnSomething() {
    QList<QQuickItem*> items;
    collect(*window_->contentItem(), QRect(QPoint(), window_->size()), items);
    const auto chosen = static_cast<qsizetype>(random_());
    if (items.isEmpty())
        return;
    const QQuickItem& item = *items.at(chosen % items.size());
    const QPoint where = middleOf(item);
    say(QStringLiteral("click on %1 %2 at %3,%4")
            .arg(QString::fromLatin1(item.metaObject()->className()), item.objectName())
            .arg(where.x())
            .arg(where.y()));
    QTest::mouseMove(window_, where);
    QTest::mouseClick(window_, Qt::LeftButton, {}, where);
}

void Player::drag() {
    const QPoint from = anywhere();
    const QPoint to = anywhere();
    say(QStringLiteral("drag %1,%2 to %3,%4").arg(from.x()).arg(from.y()).arg(to.x()).arg(to.y()));
    QTest::mousePress(window_, Qt::LeftButton, {}, from);
    QTest::mouseMove(window_, (from + to) / 2);
    QTest::mouseMove(window_, to);
    QTest::mouseRelease(window_, Qt::LeftButton, {}, to);
}

void Player::wheel() {
    const QPoint where = anywhere();
    const int turn = pick(2) == 0 ? 120 : -120;
    say(QStringLiteral("wheel %1 at %2,%3").arg(turn).arg(where.x()).arg(where.y()));
    QWheelEvent event(where, window_->mapToGlobal(where), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(window_, &event);
}

void Player::resize() {
    const QSize size = kSizes.at(static_cast<std::size_t>(pick(kSizes.size())));
    say(QStringLiteral("size %1x%2").arg(size.width()).arg(size.height()));
    window_->resize(size);
}

void Player::appearance() {
    Appearance& appearance = *fixture_.app()->appearance();
    const int what = pick(4);
    const int value = pick(5);
    say(QStringLiteral("appearance %1 %2").arg(what).arg(value));
    switch (what) {
    case 0: appearance.setTheme(static_cast<Appearance::Theme>(value % 3)); break;
    case 1: appearance.setLanguage(value % 2 == 0 ? QStringLiteral("en") : QStringLiteral("fr")); break;
    case 2: appearance.setTextScale(100 + 25 * value); break;
    default: appearance.setReducedMotion(value % 2 == 0);
    }
}

void Player::page() {
    const char* page = kPages.at(static_cast<std::size_t>(pick(kPages.size())));
    say(QStringLiteral("page ") + QLatin1String(page));
    window_->setProperty("page", QLatin1String(page));
}

void Player::scenario() {
    ScenarioModel& scenarios = *fixture_.app()->training()->scenarios();
    const int row = pick(scenarios.rowCount());
    const int steps = pick(12);
    say(QStringLiteral("scenario %1, %2 events").arg(row).arg(steps));
    QSignalSpy changed(&scenarios, &ScenarioModel::changed);
    scenarios.openRow(row);
    for (int step = 0; step < steps; ++step) {
        changed.wait(kLook); // not longer: nothing changes where time stands still
        scenarios.step();
    }
}

void Player::fault() {
    FaultModel& faults = *fixture_.app()->training()->faults();
    const int row = pick(faults.rowCount());
    const int place = pick(3);
    say(QStringLiteral("fault %1 %2").arg(row).arg(place));
    faults.toggle(row, place);
}

void Player::meter() {
    const int what = pick(5);
    const int value = pick(120);
    say(QStringLiteral("meter %1 %2").arg(what).arg(value));
    switch (what) {
    case 0: fixture_.breakLink(); break;
    case 1: fixture_.readHistory(value); break;
    case 2: fixture_.readPower(value - 60); break;
    case 3: fixture_.app()->selection()->setIndex(value % std::max(1, fixture_.app()->meters()->rowCount())); break;
    default: fixture_.read(value);
    }
}

void Player::time() {
    const int milliseconds = pick(10'000);
    say(QStringLiteral("time %1 ms").arg(milliseconds));
    fixture_.advance(milliseconds);
}

} // namespace countis::test
