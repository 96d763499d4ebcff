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

TEST_CASE("SET held in SETUP 2 goes on to SETUP 1 with the same copy of the settings") {
    Hand hand = inSetup2(siteSettings(), kFirstByte);
    dial(hand, {0, 0, 7});
    hand.click(Key::Set, 3s);
    CHECK(mainOf(hand) == "Addr 005");
    dial(hand, {0, 0, 6});
    leave(hand, kYes);
    MeterSettings expected = siteSettings();
    expected.network.address[0] = 7;
    expected.unitId = 6;
    CHECK(hand.commands == std::vector<Command>{SaveSettings{expected}});
    CHECK(hand.state.menu == Menu::Setup2);
    CHECK(hand.state.page == 0);
}

TEST_CASE("SET is locked under the sealed cover") {
    Hand hand = at(Menu::Rt, 4);
    hand.context.settings = MeterSettings{};
    hand.context.setLocked = true;
    hand.click(Key::Set, 5s);
    CHECK_FALSE(hand.state.setup);
    CHECK(hand.state.menu == Menu::Rt);
}
