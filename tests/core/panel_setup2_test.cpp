// SPDX-License-Identifier: GPL-3.0-or-later
// SETUP 2 as in sections 9.1.1 to 9.1.3 of the manual.
#include "panel_setup_hand.h"

#include <algorithm>

using namespace countis;
using namespace countis::test;

TEST_CASE("Manual 9.1.3: IP address 1 set to 007 and saved, key by key") {
    Hand hand = at(Menu::Tar1);
    hand.context.settings = MeterSettings{};
    for (int menu = 0; menu < 6; ++menu)
        hand.click(Key::Enter);
    CHECK(mainOf(hand) == "SEtuP.2  ");
    CHECK_FALSE(hand.frame().has(Symbol::Setup));
    hand.click(Key::Enter, 3s);
    CHECK(hand.frame().has(Symbol::Setup));
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "Eth SdEF");
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "IP1  192");
    hand.click(Key::Enter); // opened: the hundreds
    CHECK(flashes(hand, 5));
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "IP1  292");
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "IP1  092");
    hand.click(Key::Enter); // the tens
    CHECK(flashes(hand, 6));
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "IP1  002");
    hand.click(Key::Enter); // the units
    CHECK(flashes(hand, 7));
    for (int n = 0; n < 5; ++n)
        hand.click(Key::Up);
    CHECK(mainOf(hand) == "IP1  007");
    hand.click(Key::Enter);
    CHECK(mainOf(hand) == "IP2  168");
    CHECK(hand.frame().flashingCells.none());
    hand.click(Key::Enter, 3s);
    CHECK(mainOf(hand) == "ConF?  Y");
    CHECK(hand.commands.empty());
    hand.click(Key::Enter);
    MeterSettings expected;
    expected.network.address = {7, 168, 0, 4};
    CHECK(hand.commands == std::vector<Command>{SaveSettings{expected}});
    CHECK_FALSE(hand.state.setup);
    CHECK(mainOf(hand) == "SEtuP.2  ");
    CHECK_FALSE(hand.frame().has(Symbol::Setup));
}

TEST_CASE("UP walks the 22 pages of SETUP 2 and comes back to the title; outside of it the title stands alone") {
    Hand hand = inSetup2(siteSettings());
    const std::vector<std::string> expected{"Eth SdEF", "IP1  010", "IP2  020", "IP3  030", "IP4  040", "nEt1 255",
                                            "nEt2 255", "nEt3 254", "nEt4 000", "GAt1 010", "GAt2 020", "GAt3 030",
                                            "GAt4 001", "rES1   N", "rES2   N", "rES3   N", "rES4   N", "rES5   N",
                                            "rES6   N", "rES7   N", "rES8   N", "rES9   N", "SEtuP.2  "};
    for (const std::string& page : expected) {
        hand.click(Key::Up);
        CHECK(mainOf(hand) == page);
        CHECK(hand.frame().has(Symbol::Setup));
    }
    leave(hand, kNo);
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "SEtuP.2  ");
    hand.click(Key::Enter);
    CHECK(hand.state.menu == Menu::Tar1);
}

TEST_CASE("Every byte of every address can be set, and nothing else changes with it") {
    for (std::size_t byte = 0; byte < 12; ++byte) {
        CAPTURE(byte);
        Hand hand = inSetup2(siteSettings(), kFirstByte + byte);
        dial(hand, {1, 9, 3});
        CHECK(hand.state.page == kFirstByte + byte + 1);
        MeterSettings expected = siteSettings();
        Ipv4* const addresses[] = {&expected.network.address, &expected.network.netmask, &expected.network.gateway};
        (*addresses[byte / 4])[byte % 4] = 193;
        CHECK(hand.state.setup->edited == panelSettings(expected));
        if (byte / 4 == 1)
            continue; // no such mask can be saved
        leave(hand, kYes);
        CHECK(hand.commands == std::vector<Command>{SaveSettings{expected}});
    }
}

TEST_CASE("A netmask or an address that cannot be is not saved: the display goes back to it, opened") {
    struct Row {
        std::size_t byte;
        std::array<int, 3> digits;
        std::size_t page;
        const char* shown;
    };
    for (const Row& row :
         {Row{4, {0, 5, 5}, 4, "nEt1 055"}, Row{5, {0, 0, 0}, 4, "nEt1 255"}, Row{7, {2, 5, 5}, 4, "nEt1 255"},
          Row{0, {1, 2, 7}, 0, "IP1  127"}, Row{0, {0, 0, 0}, 0, "IP1  000"}, Row{0, {2, 2, 4}, 0, "IP1  224"}}) {
        CAPTURE(row.byte);
        Hand hand = inSetup2(siteSettings(), kFirstByte + row.byte);
        dial(hand, row.digits);
        leave(hand, kYes);
        CHECK(hand.commands.empty());
        REQUIRE(hand.state.setup);
        CHECK(hand.state.page == kFirstByte + row.page);
        CHECK(mainOf(hand) == row.shown);
        CHECK(flashes(hand, 5));
        leave(hand, kNo);
        CHECK(hand.commands.empty());
        CHECK_FALSE(hand.state.setup);
    }
}

TEST_CASE("On the way to SETUP 1 too, a netmask that cannot be is not saved") {
    Hand hand = inSetup2(siteSettings(), kFirstByte + 4);
    dial(hand, {0, 5, 5});
    hand.click(Key::Set, 3s);
    hand.click(Key::Enter); // Y
    CHECK(hand.commands.empty());
    CHECK(hand.state.menu == Menu::Setup2);
    CHECK(mainOf(hand) == "nEt1 055");
}

TEST_CASE("A network that was saved before keeps nobody from saving something else") {
    MeterSettings settings = siteSettings();
    settings.network.netmask = {55, 255, 255, 0};
    Hand hand = inSetup2(settings, kFirstReset);
    hand.click(Key::Enter);
    hand.click(Key::Up);
    hand.click(Key::Enter);
    leave(hand, kYes);
    CHECK(hand.commands == std::vector<Command>{SaveSettings{settings}, ResetPartial{static_cast<PartialMeter>(0)}});
}

TEST_CASE("Hundreds cycle 0 to 2, tens and units 0 to 9") {
    Hand hand = inSetup2(siteSettings(), kFirstByte);
    hand.click(Key::Enter);
    const auto cycle = [&](std::size_t cell) {
        std::string seen;
        for (int n = 0; n < 12; ++n) {
            seen += hand.frame().main[cell].character;
            hand.click(Key::Up);
        }
        return seen;
    };
    CHECK(cycle(5) == "012012012012");
    hand.click(Key::Enter);
    CHECK(cycle(6) == "123456789012");
    hand.click(Key::Enter);
    CHECK(cycle(7) == "012345678901");
}

TEST_CASE("A byte over 255 is refused, and the edit stays open at its first digit") {
    for (const std::array<int, 3> tooLarge : {std::array{2, 5, 6}, std::array{2, 9, 9}}) {
        Hand hand = inSetup2(siteSettings(), kFirstByte + 3);
        dial(hand, tooLarge);
        REQUIRE(hand.state.setup->open);
        CHECK(hand.state.page == kFirstByte + 3);
        CHECK(flashes(hand, 5));
        CHECK(hand.state.setup->edited.network.address[3] == 40);
        dial(hand, {2, 5, 5});
        CHECK_FALSE(hand.state.setup->open);
        CHECK(hand.state.setup->edited.network.address[3] == 255);
    }
}

TEST_CASE("N leaves without saving, C continues without saving, and what was changed is still there") {
    Hand hand = inSetup2(siteSettings(), kFirstByte);
    dial(hand, {0, 0, 7});
    leave(hand, kContinue);
    CHECK(hand.commands.empty());
    REQUIRE(hand.state.setup);
    CHECK(mainOf(hand) == "IP2  020"); // the page it was on
    for (int page = 0; page < 22; ++page)
        hand.click(Key::Up);
    CHECK(mainOf(hand) == "IP1  007");
    leave(hand, kNo);
    CHECK(hand.commands.empty());
    CHECK_FALSE(hand.state.setup);
    CHECK(hand.state.menu == Menu::Setup2);
    CHECK(hand.state.page == 0);
    hand.click(Key::Enter, 3s);
    hand.click(Key::Up);
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "IP1  010");
}

TEST_CASE("The answers to leaving go round: Y, N, C") {
    Hand hand = inSetup2(siteSettings());
    hand.click(Key::Enter, 3s);
    for (const char* shown : {"ConF?  Y", "ConF?  N", "ConF?  C", "ConF?  Y"}) {
        CHECK(mainOf(hand) == shown);
        CHECK(flashes(hand, 7));
        hand.click(Key::Up);
    }
}

TEST_CASE("Leaving closes an open value, which ENTER has not taken") {
    Hand hand = inSetup2(siteSettings(), kFirstByte);
    hand.click(Key::Enter);
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "IP1  110");
    leave(hand, kContinue);
    CHECK(mainOf(hand) == "IP1  010");
    CHECK(hand.frame().flashingCells.none());
}

TEST_CASE("Eth SdEF asks, and loads the network as delivered; saved with Y like the rest") {
    MeterSettings settings = siteSettings();
    settings.dhcp = true;
    settings.unitId = 77;
    Hand hand = inSetup2(settings, 1);
    hand.click(Key::Enter);
    CHECK(mainOf(hand) == "ConF?  Y");
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "ConF?  N");
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "ConF?  Y"); // no C: nothing is left here
    hand.click(Key::Up);
    hand.click(Key::Enter);
    CHECK(hand.state.setup->edited == hand.state.setup->before);
    hand.click(Key::Enter);
    hand.click(Key::Enter);
    CHECK(mainOf(hand) == "Eth SdEF");
    CHECK(hand.commands.empty());
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "IP1  192");
    leave(hand, kYes);
    MeterSettings expected = settings;
    expected.network = {};
    expected.dhcp = false;
    CHECK(hand.commands == std::vector<Command>{SaveSettings{expected}});
}

TEST_CASE("ENTER held for 3 s in a question takes no answer, and the question stands") {
    const auto unanswered = [](Hand& hand) {
        REQUIRE(hand.state.question);
        const PanelQuestion before = *hand.state.question;
        const std::size_t commands = hand.commands.size();
        for (const auto length : {3s, 12s}) {
            hand.press(Key::Enter);
            CHECK_FALSE(holdProgress(hand.state, hand.now, hand.context)); // it leads nowhere
            hand.wait(length);
            hand.release(Key::Enter);
            CHECK(hand.state.question == before);
        }
        hand.press(Key::Enter); // even if nobody called tick in between
        hand.now += 3s;
        hand.release(Key::Enter);
        CHECK(hand.state.question == before);
        CHECK(hand.commands.size() == commands);
        hand.click(Key::Enter, 2'950ms);
        CHECK_FALSE(hand.state.question);
    };
    Hand defaults = inSetup2(siteSettings(), 1);
    defaults.click(Key::Enter);
    unanswered(defaults);
    CHECK(defaults.state.setup->edited != defaults.state.setup->before);

    Hand leaving = inSetup2(siteSettings(), kFirstByte);
    dial(leaving, {0, 0, 7});
    leaving.click(Key::Enter, 3s);
    unanswered(leaving);
    CHECK(leaving.commands.size() == 1);

    Hand inside = inSetup1(siteSettings());
    inside.click(Key::Enter, 3s);
    unanswered(inside);

    Hand partial = at(Menu::ParB, 4);
    partial.context.partialRunning = running(true);
    for (const auto held : {500ms, 3000ms}) {
        partial.clickBoth(held);
        unanswered(partial);
    }
    CHECK(partial.commands ==
          std::vector<Command>{StopPartial{PartialMeter::EaNegT2}, ResetPartial{PartialMeter::EaNegT2}});
}

TEST_CASE("rES marks a partial meter, and Y resets those that are marked") {
    Hand hand = inSetup2(siteSettings(), kFirstReset + 1);
    hand.click(Key::Enter);
    CHECK(mainOf(hand) == "rES2   N");
    CHECK(flashes(hand, 7));
    hand.click(Key::Up);
    hand.click(Key::Enter);
    CHECK(hand.state.page == kFirstReset + 2);
    for (int n = 0; n < 3; ++n) // marked, and thought better of
        hand.click(n == 1 ? Key::Up : Key::Enter);
    for (int page = 0; page < 5; ++page)
        hand.click(Key::Up);
    hand.click(Key::Enter);
    hand.click(Key::Up);
    hand.click(Key::Enter);
    CHECK(mainOf(hand) == "SEtuP.2  "); // after the last partial meter
    CHECK(hand.commands.empty());
    leave(hand, kYes);
    CHECK(hand.commands == std::vector<Command>{SaveSettings{siteSettings()}, ResetPartial{PartialMeter::EaPosT2},
                                                ResetPartial{PartialMeter::EaPos},
                                                ResetPartial{PartialMeter::ErNeg}});
}

TEST_CASE("Left with N, no partial meter is reset") {
    Hand hand = inSetup2(siteSettings(), kFirstReset);
    hand.click(Key::Enter);
    hand.click(Key::Up);
    hand.click(Key::Enter);
    leave(hand, kNo);
    CHECK(hand.commands.empty());
}

TEST_CASE("What others changed meanwhile stays") {
    Hand hand = inSetup2(siteSettings(), kFirstByte);
    dial(hand, {0, 0, 7});
    hand.context.settings->network.gateway = {1, 2, 3, 4};
    hand.context.settings->userPassword[0] = 'x';
    hand.context.settings->unitId = 9;
    leave(hand, kYes);
    MeterSettings expected = *hand.context.settings;
    expected.network.address[0] = 7;
    CHECK(hand.commands == std::vector<Command>{SaveSettings{expected}});
}

TEST_CASE("No display test and no question of a partial meter in programming mode") {
    Hand hand = inSetup2(siteSettings(), kFirstReset);
    hand.context.partialRunning = running(true);
    hand.clickBoth(12s);
    CHECK_FALSE(hand.state.displayTest);
    CHECK_FALSE(hand.state.question);
    hand.clickBoth(500ms);
    CHECK_FALSE(hand.state.question);
    CHECK(hand.state.page == kFirstReset);
}

TEST_CASE("A twin does not know the settings: dashes, nothing opens, nothing is saved, and it says so") {
    Hand hand = inSetup2(std::nullopt, 1);
    const auto known = [&] {
        const auto unknown = unknownOnDisplay(hand.state, officeReadings());
        return std::ranges::find(unknown, DisplayUnknown::Settings) == unknown.end();
    };
    CHECK_FALSE(known());
    hand.click(Key::Enter);
    CHECK(mainOf(hand) == "Eth SdEF"); // asks nothing
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "IP1  ---");
    hand.click(Key::Enter);
    CHECK_FALSE(hand.state.setup->open);
    CHECK(hand.state.page == kFirstByte);
    for (std::size_t page = kFirstByte; page < kFirstReset; ++page)
        hand.click(Key::Up);
    CHECK(mainOf(hand) == "rES1   -");
    hand.click(Key::Set, 3s);
    CHECK(mainOf(hand) == "Addr ---");
    hand.click(Key::Up);
    CHECK(mainOf(hand) == "tAr  ---");
    leave(hand, kYes);
    CHECK(hand.commands.empty());
    CHECK_FALSE(hand.state.setup);
    CHECK(known());
    CHECK_FALSE(at(Menu::Rt).state.setup);
}

TEST_CASE("The menu map jumps into SETUP 2 and out of it, saving nothing") {
    const PanelContext context{.settings = siteSettings()};
    const PanelState there = goTo(atPage(Menu::Tot, 3), Menu::Setup2, 5, kStart, context);
    REQUIRE(there.setup);
    CHECK(mainText(render(there, officeReadings(), {}, kStart)) == "IP4  040");
    CHECK(there.setup->fromMenu == Menu::Setup2);
    const PanelState on = goTo(there, Menu::Setup2, 6, kStart, context);
    CHECK(on.setup == there.setup);
    CHECK_FALSE(goTo(on, Menu::Rt, 0, kStart, context).setup);
    CHECK_FALSE(goTo(atPage(Menu::Tot, 3), Menu::Setup2, 0, kStart, context).setup);
}

TEST_CASE("The menu map asks before it leaves programming mode with something changed") {
    Hand hand = inSetup2(siteSettings(), kFirstByte);
    dial(hand, {0, 0, 7});
    const auto jump = [&](Menu menu, std::uint8_t page) {
        hand.state = goTo(hand.state, menu, page, hand.now, hand.context);
    };
    jump(Menu::Setup2, 3); // a page of the same menu loses nothing
    CHECK(mainOf(hand) == "IP2  020");
    jump(Menu::Rt, 16);
    CHECK(mainOf(hand) == "ConF?  Y");
    hand.click(Key::Up);
    hand.click(Key::Up);
    hand.click(Key::Enter);
    CHECK(mainOf(hand) == "IP2  020"); // C: continued
    jump(Menu::Rt, 16);
    hand.click(Key::Up);
    hand.click(Key::Enter); // N
    CHECK(hand.state.menu == Menu::Rt);
    CHECK(hand.state.page == 16);
    CHECK_FALSE(hand.state.setup);
    CHECK(hand.commands.empty());

    hand = inSetup1(siteSettings());
    dial(hand, {0, 0, 6});
    jump(Menu::Tot, 2);
    CHECK(mainOf(hand) == "ConF?  Y");
    hand.click(Key::Enter);
    CHECK(hand.state.menu == Menu::Tot);
    CHECK(hand.state.page == 2);
    MeterSettings expected = siteSettings();
    expected.unitId = 6;
    CHECK(hand.commands == std::vector<Command>{SaveSettings{expected}});
}
