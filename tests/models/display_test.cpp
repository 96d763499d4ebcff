// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/meter_display.h"

#include "sample_readings.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;
using FrontKey = MeterDisplay::Key;

namespace {

struct Front {
    ManualClock clock;
    MeterDisplay display{clock};

    Front() { display.setReadings(test::goodReadings(clock.now()), {.powered = true, .communication = true}); }

    void hold(std::chrono::milliseconds time) {
        for (auto passed = 0ms; passed < time; passed += 50ms) {
            clock.advance(50ms);
            display.tick();
        }
    }
    void tap(FrontKey key) {
        display.press(key);
        clock.advance(100ms);
        display.release(key);
    }
    QVariant map(int row, MenuMap::Role role) { return display.menus()->index(row, 0).data(role); }
};

PanelSubject about(PanelSubject::Kind kind) {
    PanelSubject subject;
    subject.kind = kind;
    subject.menu = Menu::ParB;
    return subject;
}

} // namespace

TEST_CASE("A display without readings is dark") {
    const ManualClock clock;
    MeterDisplay display(clock);
    CHECK_FALSE(display.powered());
    CHECK_FALSE(display.description().isEmpty());
}

TEST_CASE("The first page is the energy of tariff 1") {
    Front front;
    CHECK(front.display.powered());
    CHECK(front.display.label() == "tAr.1");
    CHECK(front.display.main() == "000812.34");
    CHECK(front.display.unit() == "kWh");
    CHECK(front.display.pageNumber() == "1 / 8");
    CHECK(front.display.pageText() == "Ea+ ∑, imported active energy of tariff 1");
    CHECK(front.display.symbols().contains("communication"));
}

TEST_CASE("Keys walk menus and pages, and the map follows") {
    Front front;
    const QAbstractItemModelTester tester(front.display.menus(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy pages(&front.display, &MeterDisplay::pageChanged);
    front.tap(FrontKey::Enter);
    front.tap(FrontKey::Enter);
    CHECK(front.display.label() == "tot");
    CHECK(pages.size() == 2);
    front.tap(FrontKey::Up);
    front.tap(FrontKey::Up);
    front.tap(FrontKey::Up);
    CHECK(front.display.pageText() == "Ea+ ∑, total imported active energy");
    CHECK(front.display.main() == "001234.56");
    CHECK(front.map(2, MenuMap::CurrentRole).toBool());
    CHECK(front.map(2, MenuMap::PageRole).toInt() == 3);
    CHECK_FALSE(front.map(0, MenuMap::CurrentRole).toBool());
    CHECK(front.map(0, MenuMap::PageRole).toInt() == -1);
}

TEST_CASE("The map holds seven menus with their pages in groups") {
    Front front;
    REQUIRE(front.display.menus()->rowCount() == 7);
    int pages = 0;
    for (int row = 0; row < 7; ++row) {
        int grouped = 0;
        for (const int length : front.map(row, MenuMap::GroupsRole).value<QList<int>>())
            grouped += length;
        CHECK(grouped == front.map(row, MenuMap::PageCountRole).toInt());
        pages += grouped;
    }
    CHECK(pages == 93); // 70 measuring pages and 23 of SETUP 2
    CHECK(front.map(2, MenuMap::GroupsRole).value<QList<int>>() == QList<int>{4, 4, 5, 4, 4});
    CHECK(front.map(3, MenuMap::GroupsRole).value<QList<int>>() == QList<int>{9, 2});
    CHECK(front.map(4, MenuMap::GroupsRole).value<QList<int>>() == QList<int>{4, 4, 4, 5});
    CHECK(front.map(6, MenuMap::GroupsRole).value<QList<int>>() == QList<int>{2, 4, 4, 4, 9});
    CHECK(front.map(6, MenuMap::LabelRole).toString() == "SEtuP.2");
}

TEST_CASE("The map jumps to a page, and nowhere outside") {
    Front front;
    front.display.goTo(4, 12);
    CHECK(front.display.label() == "rt");
    CHECK(front.display.page() == 12);
    CHECK(front.display.backlight());
    front.display.goTo(4, 17);
    front.display.goTo(7, 0);
    front.display.goTo(-1, 0);
    CHECK(front.display.menu() == 4);
    CHECK(front.display.page() == 12);
}

TEST_CASE("Every page of the map has its own words") {
    QStringList seen;
    for (std::size_t menu = 0; menu < kWalkedMenus; ++menu) {
        const auto all = pages(static_cast<Menu>(menu));
        for (std::size_t page = 0; page < all.size(); ++page)
            seen.append(pageWords(static_cast<Menu>(menu), static_cast<int>(page)));
    }
    CHECK_FALSE(seen.contains(QString()));
    CHECK(seen.removeDuplicates() == 0);
    CHECK(pageWords(Menu::Tar1, 8).isEmpty());
    CHECK(pageWords(Menu::Tar1, -1).isEmpty());
}

TEST_CASE("SETUP 2 of a twin: dashes, and the description says why") {
    Front front;
    for (int menu = 0; menu < 6; ++menu)
        front.tap(FrontKey::Enter);
    CHECK(front.display.main() == "SEtuP.2  ");
    front.display.press(FrontKey::Enter);
    front.hold(3s);
    front.display.release(FrontKey::Enter);
    CHECK(front.display.symbols().contains("setup"));
    front.tap(FrontKey::Up);
    front.tap(FrontKey::Up);
    CHECK(front.display.main() == "IP1  ---");
    CHECK(front.display.pageNumber() == "3 / 23");
    CHECK(front.display.pageText() == "IP address, byte 1");
    CHECK(front.display.description().endsWith(
        "These settings are not available over Modbus. Read them on the meter itself."));
    CHECK(front.map(6, MenuMap::PageRole).toInt() == 2);
    front.display.goTo(6, 14);
    CHECK(front.display.pageText() == "reset of Ea+ T1, partial meter for imported active energy");
    front.display.goTo(2, 0);
    CHECK_FALSE(front.display.symbols().contains("setup"));
}

TEST_CASE("The description says what the page cannot know of a meter that is read by its registers") {
    Front front;
    const auto says = [&](Menu menu, int page) {
        front.display.goTo(static_cast<int>(menu), page);
        return front.display.description();
    };
    CHECK(says(Menu::ParB, 0)
              .endsWith(QStringLiteral(". The run state of this partial meter is not available over Modbus.")));
    CHECK(says(Menu::Info, 2).endsWith(QStringLiteral(". This checksum is not available over Modbus.")));
    CHECK_FALSE(says(Menu::Info, 1).contains(QStringLiteral("Modbus")));
    CHECK_FALSE(says(Menu::ParB, 9).contains(QStringLiteral("Modbus")));
}

TEST_CASE("Pulse output and malfunction are said to be unknown beside every page but the display test") {
    Front front;
    CHECK(front.display.unknownPage().isEmpty());
    CHECK(front.display.unknownSymbols().contains(
        QStringLiteral("Pulse output and malfunction are not available over Modbus")));
    front.display.goTo(static_cast<int>(Menu::ParB), 0);
    CHECK(front.display.unknownPage() ==
          QStringLiteral("The run state of this partial meter is not available over Modbus."));
    CHECK_FALSE(front.display.unknownSymbols().isEmpty());
    CHECK_FALSE(front.display.description().contains(QStringLiteral("malfunction")));
    front.display.press(FrontKey::Up);
    front.display.press(FrontKey::Enter);
    front.hold(10s);
    REQUIRE(front.display.allOn());
    CHECK(front.display.unknownPage().isEmpty());
    CHECK(front.display.unknownSymbols().isEmpty());
}

TEST_CASE("A held key shows its time and its threshold") {
    Front front;
    QSignalSpy holds(&front.display, &MeterDisplay::holdChanged);
    front.display.press(FrontKey::Up);
    front.display.press(FrontKey::Enter);
    CHECK(front.display.upDown());
    CHECK(front.display.enterDown());
    front.hold(2s);
    CHECK(front.display.holding());
    CHECK(front.display.holdSeconds() == Approx(2.0));
    CHECK(front.display.holdThreshold() == Approx(10.0));
    CHECK(holds.size() >= 20);
    front.hold(8s);
    CHECK(front.display.allOn());
    front.display.releaseAll();
    CHECK_FALSE(front.display.allOn());
    CHECK_FALSE(front.display.holding());
    CHECK_FALSE(front.display.upDown());
    CHECK(front.display.label() == "tAr.1");
}

TEST_CASE("Time is kept only while a key is held or the backlight is on") {
    Front front;
    CHECK_FALSE(front.display.ticking());
    front.display.press(FrontKey::Up);
    CHECK(front.display.ticking());
    front.display.release(FrontKey::Up);
    CHECK(front.display.backlight());
    CHECK(front.display.ticking());
    front.hold(10s + 50ms);
    CHECK_FALSE(front.display.backlight());
    CHECK_FALSE(front.display.ticking());
}

TEST_CASE("The frame is announced only when it differs") {
    Front front;
    QSignalSpy frames(&front.display, &MeterDisplay::frameChanged);
    Readings readings = test::goodReadings(front.clock.now());
    front.display.setReadings(readings, {.powered = true, .communication = true});
    CHECK(frames.isEmpty());
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T1).tenths += 100;
    front.display.setReadings(readings, {.powered = true, .communication = true});
    CHECK(frames.size() == 1);
    CHECK(front.display.main() == "000812.35");
}

TEST_CASE("SET of an E28 is locked, that of an E27 is not") {
    Front front;
    CHECK(front.display.setLocked());
    Readings readings = test::goodReadings(front.clock.now());
    readings.identity.productName = "COUNTIS E27";
    front.display.setReadings(readings, {.powered = true});
    CHECK_FALSE(front.display.setLocked());
}

TEST_CASE("A locked SET is never down") {
    Front front;
    front.display.press(MeterDisplay::Key::Set);
    CHECK_FALSE(front.display.setDown());
    Readings readings = test::goodReadings(front.clock.now());
    readings.identity.productName = "COUNTIS E27";
    front.display.setReadings(readings, {.powered = true});
    front.display.press(MeterDisplay::Key::Set);
    CHECK(front.display.setDown());
}

TEST_CASE("Another meter begins as after power-up") {
    Front front;
    front.display.goTo(4, 3);
    front.display.press(FrontKey::Up);
    front.display.reset();
    CHECK(front.display.menu() == 0);
    CHECK(front.display.page() == 0);
    CHECK_FALSE(front.display.upDown());
    CHECK_FALSE(front.display.powered());
    CHECK(front.map(0, MenuMap::CurrentRole).toBool());
    CHECK_FALSE(front.map(4, MenuMap::CurrentRole).toBool());
}

TEST_CASE("During the display test the caption names the test, and the page again after it") {
    Front front;
    const QString page = front.display.pageText();
    front.display.press(FrontKey::Up);
    front.display.press(FrontKey::Enter);
    front.hold(10'100ms);
    REQUIRE(front.display.allOn());
    CHECK(front.display.pageText().startsWith("Display test"));
    CHECK_FALSE(front.display.pageNote().isEmpty());
    QSignalSpy pages(&front.display, &MeterDisplay::pageChanged);
    front.display.releaseAll();
    CHECK(front.display.pageText() == page);
    CHECK_FALSE(pages.isEmpty());
}

TEST_CASE("Each question and a stopped partial meter have words of their own") {
    using Action = PanelQuestion::Action;
    PanelSubject subject = about(PanelSubject::Kind::Question);
    const auto words = [&](Action action) {
        subject.question = PanelQuestion{.action = action};
        return subjectWords(subject);
    };
    CHECK(words(Action::Start) == "Start the partial meter Ea+ T1?");
    CHECK(words(Action::Stop) == "Stop the partial meter Ea+ T1?");
    CHECK(words(Action::Reset) == "Reset the partial meter Ea+ T1 to 0?");
    CHECK(words(Action::LoadDefaults).contains("default network settings"));
    CHECK(words(Action::LeaveSetup).contains("save"));
    CHECK(subjectNote(subject).contains("C stays"));

    PanelSubject stopped = about(PanelSubject::Kind::OnPage);
    stopped.partialRunning = false;
    CHECK(subjectWords(stopped).startsWith("Stopped: "));
    CHECK(subjectNote(stopped).contains("is stopped"));
    stopped.partialRunning = true;
    CHECK(subjectWords(stopped) == pageWords(Menu::ParB, 0));
    CHECK(subjectWords(about(PanelSubject::Kind::Boot)).contains("starts"));
}

TEST_CASE("Dashes in place of digits and a locked SET say why") {
    Front front;
    CHECK(front.display.unknownPage().isEmpty());
    CHECK(front.display.lockReason().contains("cover"));
    Readings readings = test::goodReadings(front.clock.now());
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T1).step = 10'000;
    readings.identity.productName = "COUNTIS E27";
    front.display.setReadings(readings, {.powered = true, .communication = true});
    CHECK(front.display.main().endsWith("--"));
    CHECK(front.display.unknownPage().contains("dashes"));
    CHECK(front.display.lockReason().isEmpty());
}
