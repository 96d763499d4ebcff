// SPDX-License-Identifier: GPL-3.0-or-later
// SETUP 1 as assumed.
#include "panel_setup_hand.h"

using namespace countis;
using namespace countis::test;

TEST_CASE("SETUP 1: SET for 3 s from everywhere, and back there when it is left") {
    Hand hand = inSetup1();
    CHECK(labelText(hand.frame()) == "SEtuP.1");
    CHECK(hand.frame().has(Symbol::Setup));
    CHECK(mainOf(hand) == "Addr 005");
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "tAr  COM");
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "Addr 005");
    hand.press(Key::Set);
    CHECK_FALSE(holdProgress(hand.state, hand.now, hand.context)); // everywhere but here
    hand.wait(4s);
    hand.release(Key::Set);
    CHECK(mainOf(hand) == "Addr 005");
    leave(hand, kNo);
    CHECK(hand.state.menu == Menu::Rt);
    CHECK(hand.state.page == 4);
    CHECK(hand.commands.empty());
}

TEST_CASE("SETUP 1: the Modbus address from 1 to 247") {
    for (const std::array<int, 3> refused : {std::array{0, 0, 0}, std::array{2, 4, 8}}) {
        Hand hand = inSetup1();
        dial(hand, refused);
        CHECK(hand.state.setup->open);
        CHECK(hand.state.setup->edited.unitId == 5);
    }
    for (const int unit : {1, 247}) {
        Hand hand = inSetup1();
        dial(hand, {unit / 100, unit / 10 % 10, unit % 10});
        CHECK(mainOf(hand) == "tAr  COM");
        leave(hand, kYes);
        MeterSettings expected;
        expected.unitId = static_cast<std::uint8_t>(unit);
        CHECK(hand.commands == std::vector<Command>{SaveSettings{expected}});
    }
}

TEST_CASE("SETUP 1: who says the tariff, COM or the digital input") {
    Hand hand = inSetup1();
    hand.click(Key::Up);
    hand.click(Key::Enter);
    CHECK(hand.frame().flashingCells.to_string() == "11100000"); // the last three cells
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "tAr  diG");
    hand.click(Key::Enter);
    leave(hand, kYes);
    MeterSettings expected;
    expected.tariffSource = TariffSource::Dig;
    CHECK(hand.commands == std::vector<Command>{SaveSettings{expected}});
}

TEST_CASE("SET held in SETUP 2 goes on to SETUP 1; what was changed is asked for before") {
    Hand plain = inSetup2(siteSettings(), kFirstByte);
    plain.click(Key::Set, 3s);
    CHECK(mainOf(plain) == "Addr 005"); // nothing was changed: nothing to ask

    Hand hand = inSetup2(siteSettings(), kFirstByte);
    dial(hand, {0, 0, 7});
    hand.click(Key::Set, 3s);
    CHECK(mainOf(hand) == "ConF?  Y");
    hand.click(Key::Up);
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "ConF?  C");
    hand.click(Key::Enter);
    CHECK(mainOf(hand) == "IP2  020"); // continued where it was
    CHECK(hand.commands.empty());
    hand.click(Key::Set, 3s);
    CHECK(mainOf(hand) == "ConF?  Y");
    hand.click(Key::Enter);
    MeterSettings expected = siteSettings();
    expected.network.address[0] = 7;
    CHECK(hand.commands == std::vector<Command>{SaveSettings{expected}});
    CHECK(mainOf(hand) == "Addr 005");
    hand.context.settings = expected; // the meter has them by now
    dial(hand, {0, 0, 6});
    leave(hand, kYes);
    expected.unitId = 6;
    CHECK(hand.commands.back() == Command{SaveSettings{expected}});
    CHECK(hand.state.menu == Menu::Setup2);
    CHECK(hand.state.page == 0);
    CHECK_FALSE(hand.state.setup);
}

TEST_CASE("SET held in SETUP 2 and answered N: SETUP 1 without what was changed, marked or keyed") {
    for (const char* changed : {"byte", "mark", "open digit", "defaults"}) {
        CAPTURE(changed);
        const std::string what = changed;
        Hand hand = inSetup2(siteSettings(), what == "mark" ? kFirstReset : what == "defaults" ? 1 : kFirstByte);
        if (what == "byte") {
            dial(hand, {0, 0, 7});
        } else {
            hand.click(Key::Enter);
            if (what != "defaults")
                hand.click(Key::Up);
            if (what != "open digit")
                hand.click(Key::Enter);
        }
        hand.click(Key::Set, 3s);
        CHECK(mainOf(hand) == "ConF?  Y");
        hand.click(Key::Up);
        hand.click(Key::Enter);
        CHECK(mainOf(hand) == "Addr 005");
        CHECK(hand.commands.empty());
        leave(hand, kYes);
        CHECK(hand.commands == std::vector<Command>{SaveSettings{siteSettings()}});
    }
}

TEST_CASE("A digit that is open stays open when SET was held and C continues") {
    Hand hand = inSetup2(siteSettings(), kFirstByte);
    hand.click(Key::Enter);
    hand.click(Key::Up);
    hand.click(Key::Set, 3s);
    hand.click(Key::Up);
    hand.click(Key::Up);
    hand.click(Key::Enter);
    CHECK(mainOf(hand) == "IP1  110");
    CHECK(flashes(hand, 5));
}

TEST_CASE("SET held in a question opens SETUP 1, the question unanswered") {
    Hand partial = at(Menu::ParB, 4);
    partial.context.settings = siteSettings();
    partial.context.partialRunning = running(true);
    partial.clickBoth(500ms);
    REQUIRE(partial.state.question);
    partial.press(Key::Set);
    partial.wait(1s);
    REQUIRE(holdProgress(partial.state, partial.now, partial.context));
    CHECK(holdProgress(partial.state, partial.now, partial.context)->threshold == 3s);
    partial.wait(2s);
    partial.release(Key::Set);
    CHECK(mainOf(partial) == "Addr 005");
    CHECK(partial.commands.empty());
    leave(partial, kNo);
    CHECK(partial.state.menu == Menu::ParB);
    CHECK(partial.state.page == 4);
    CHECK_FALSE(partial.state.question);

    partial.context.setLocked = true;
    partial.clickBoth(500ms);
    partial.click(Key::Set, 5s);
    CHECK(mainOf(partial) == "ConF?  Y"); // the sealed cover locks it here too

    Hand defaults = inSetup2(siteSettings(), 1);
    defaults.click(Key::Enter);
    defaults.click(Key::Set, 3s);
    CHECK(mainOf(defaults) == "Addr 005");
    leave(defaults, kYes);
    CHECK(defaults.commands == std::vector<Command>{SaveSettings{siteSettings()}});

    Hand leaving = inSetup2(siteSettings(), kFirstByte);
    leaving.click(Key::Enter, 3s);
    leaving.click(Key::Set, 3s);
    CHECK(mainOf(leaving) == "Addr 005");
    CHECK(leaving.commands.empty());

    Hand inside = inSetup1(siteSettings());
    inside.click(Key::Enter, 3s);
    inside.click(Key::Set, 3s); // everywhere but here
    CHECK(mainOf(inside) == "ConF?  Y");
}

TEST_CASE("SET is locked under the sealed cover") {
    Hand hand = at(Menu::Rt, 4);
    hand.context.settings = MeterSettings{};
    hand.context.setLocked = true;
    hand.click(Key::Set, 5s);
    CHECK_FALSE(hand.state.setup);
    CHECK(hand.state.menu == Menu::Rt);
}
