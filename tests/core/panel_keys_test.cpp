// SPDX-License-Identifier: GPL-3.0-or-later
// docs/reference/device.md, "Keys": every row, on a clock that moves only when told to.
#include "panel_hand.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("ENTER: the next menu, from everywhere, at its first page") {
    Hand hand = at(Menu::Tar1);
    for (const Menu next :
         {Menu::Tar2, Menu::Tot, Menu::ParB, Menu::Rt, Menu::Info, Menu::Setup2, Menu::Tar1, Menu::Tar2}) {
        hand.click(Key::Up);
        hand.click(Key::Enter);
        CHECK(hand.state.menu == next);
        CHECK(hand.state.page == 0);
    }
}

TEST_CASE("UP: the next page, and from the last one the first") {
    for (const Menu menu : {Menu::Tar1, Menu::Tar2, Menu::Tot, Menu::ParB, Menu::Rt, Menu::Info}) {
        Hand hand = at(menu);
        for (std::size_t page = 1; page < pages(menu).size(); ++page) {
            hand.click(Key::Up);
            CHECK(hand.state.page == page);
            CHECK(hand.state.menu == menu);
        }
        hand.click(Key::Up);
        CHECK(hand.state.page == 0);
    }
}

TEST_CASE("A short press acts on release") {
    Hand hand = at(Menu::Tot);
    hand.press(Key::Up);
    hand.wait(2s);
    CHECK(hand.state.page == 0);
    hand.release(Key::Up);
    CHECK(hand.state.page == 1);
}

TEST_CASE("A key with no long press here may be held: it acts once, on release") {
    Hand hand = at(Menu::Tot);
    hand.click(Key::Enter, 12s);
    CHECK(hand.state.menu == Menu::ParB);
    hand.click(Key::Up, 12s);
    CHECK(hand.state.page == 1);
    CHECK_FALSE(hand.state.displayTest);
}

TEST_CASE("ENTER on SEtuP.2: short is the next menu, from 3 s on the long press and no short one") {
    Hand hand = at(Menu::Setup2);
    hand.click(Key::Enter, 2'999ms);
    CHECK(hand.state.menu == Menu::Tar1);
    hand = at(Menu::Setup2);
    hand.click(Key::Enter, 3s);
    CHECK(hand.state.menu == Menu::Setup2);
    // Even if nobody called tick in between.
    hand = at(Menu::Setup2);
    hand.press(Key::Enter);
    hand.now += 3s;
    hand.release(Key::Enter);
    CHECK(hand.state.menu == Menu::Setup2);
}

TEST_CASE("SET: nothing when short; held, a press of 3 s unless locked under the sealed cover") {
    Hand hand = at(Menu::Rt, 4);
    hand.click(Key::Set);
    CHECK(hand.state.menu == Menu::Rt);
    CHECK(hand.state.page == 4);
    hand.press(Key::Set);
    hand.wait(1s);
    REQUIRE(holdProgress(hand.state, hand.now, hand.context));
    CHECK(holdProgress(hand.state, hand.now, hand.context)->threshold == 3s);
    hand.context.setLocked = true;
    CHECK_FALSE(holdProgress(hand.state, hand.now, hand.context));
}

TEST_CASE("UP+ENTER on a partial meter: asks to stop it if it runs, to start it if not") {
    for (const bool runs : {true, false}) {
        Hand hand = at(Menu::ParB, 4);
        hand.context.partialRunning = running(runs);
        hand.clickBoth(500ms);
        REQUIRE(hand.state.question);
        CHECK(hand.state.question->action == (runs ? PanelQuestion::Action::Stop : PanelQuestion::Action::Start));
        CHECK(hand.state.menu == Menu::ParB); // neither key acted by itself
        CHECK(hand.state.page == 4);
        CHECK(hand.commands.empty());
        hand.click(Key::Enter);
        CHECK_FALSE(hand.state.question);
        CHECK(hand.commands == std::vector<Command>{runs ? Command{StopPartial{PartialMeter::EaNegT2}}
                                                         : Command{StartPartial{PartialMeter::EaNegT2}}});
        CHECK(hand.state.menu == Menu::ParB);
    }
}

TEST_CASE("In a question UP steps through the answers and ENTER takes the one shown") {
    Hand hand = at(Menu::ParB, 0);
    hand.context.partialRunning = running(true);
    hand.clickBoth(500ms);
    CHECK(mainText(hand.frame()) == "ConF?  Y");
    hand.click(Key::Up);
    CHECK(mainText(hand.frame()) == "ConF?  N");
    CHECK(hand.state.page == 0);
    hand.click(Key::Up);
    CHECK(mainText(hand.frame()) == "ConF?  Y");
    hand.click(Key::Up);
    hand.click(Key::Enter);
    CHECK_FALSE(hand.state.question);
    CHECK(hand.commands.empty());
    CHECK(hand.state.menu == Menu::ParB);
}

TEST_CASE("UP+ENTER for 3 s on a partial meter: asks to reset it, at the threshold, and not to stop it") {
    Hand hand = at(Menu::ParB, 8);
    hand.context.partialRunning = running(true);
    hand.press(Key::Enter);
    hand.press(Key::Up);
    hand.wait(2'950ms);
    CHECK_FALSE(hand.state.question);
    hand.wait(50ms);
    REQUIRE(hand.state.question);
    CHECK(hand.state.question->action == PanelQuestion::Action::Reset);
    hand.release(Key::Enter);
    hand.release(Key::Up);
    REQUIRE(hand.state.question);
    CHECK(hand.state.question->answer == PanelQuestion::Answer::Yes);
    hand.click(Key::Enter);
    CHECK(hand.commands == std::vector<Command>{ResetPartial{PartialMeter::ErNeg}});
}

TEST_CASE("UP+ENTER for 10 s: the display test until released, in place of the question") {
    for (const Menu menu : {Menu::ParB, Menu::Rt, Menu::Tar1, Menu::Info}) {
        Hand hand = at(menu, 1);
        hand.context.partialRunning = running(true);
        hand.press(Key::Up);
        hand.wait(100ms);
        hand.press(Key::Enter);
        hand.wait(9'950ms);
        CHECK_FALSE(hand.state.displayTest);
        hand.wait(50ms);
        CHECK(hand.state.displayTest);
        CHECK_FALSE(hand.state.question);
        CHECK(hand.frame().allOn);
        hand.wait(20s);
        CHECK(hand.frame().allOn);
        CHECK(hand.lit());
        hand.release(Key::Enter);
        CHECK_FALSE(hand.frame().allOn);
        hand.wait(15s); // the other key alone means nothing any more
        hand.release(Key::Up);
        CHECK(hand.state.menu == menu);
        CHECK(hand.state.page == 1);
        CHECK_FALSE(hand.state.question);
        CHECK(hand.commands.empty());
    }
}

TEST_CASE("UP+ENTER where no partial meter is shown, or none is known to run: nothing before 10 s") {
    Hand balance = at(Menu::ParB, 9);
    balance.context.partialRunning = running(true);
    Hand twin = at(Menu::ParB, 0);
    Hand total = at(Menu::Tot, 3);
    total.context.partialRunning = running(true);
    for (Hand* hand : {&balance, &twin, &total}) {
        const PanelState before = hand->state;
        hand->clickBoth(500ms);
        hand->clickBoth(4s);
        CHECK(hand->state.menu == before.menu);
        CHECK(hand->state.page == before.page);
        CHECK_FALSE(hand->state.question);
        CHECK(hand->commands.empty());
    }
}

TEST_CASE("The combination counts from its second key") {
    Hand hand = at(Menu::ParB, 0);
    hand.context.partialRunning = running(true);
    hand.press(Key::Up);
    hand.wait(2'900ms);
    hand.press(Key::Enter);
    hand.wait(2'900ms);
    CHECK_FALSE(hand.state.question);
    hand.wait(100ms);
    CHECK(hand.state.question);
}

TEST_CASE("Any other combination does nothing, and neither do its keys one by one") {
    for (const Key other : {Key::Up, Key::Enter}) {
        Hand hand = at(Menu::Tot, 2);
        hand.press(Key::Set);
        hand.press(other);
        hand.wait(12s);
        CHECK_FALSE(hand.state.displayTest);
        hand.release(Key::Set);
        hand.release(other);
        CHECK(hand.state.menu == Menu::Tot);
        CHECK(hand.state.page == 2);
    }
}

TEST_CASE("A press that has acted takes no further key into a combination") {
    Hand hand = at(Menu::Setup2);
    hand.press(Key::Enter);
    hand.wait(4s);
    hand.press(Key::Up);
    hand.wait(11s);
    CHECK_FALSE(hand.state.displayTest);
    hand.release(Key::Up);
    hand.release(Key::Enter);
    CHECK(hand.state.page == 0);
    hand.click(Key::Up); // all keys up: a new press
    CHECK(hand.state.page == 1);
}

TEST_CASE("A repeated event of a key changes nothing") {
    Hand hand = at(Menu::Tot);
    hand.release(Key::Up);
    CHECK(hand.state == at(Menu::Tot).state);
    hand.press(Key::Up);
    hand.wait(1s);
    const PanelState held = hand.state;
    hand.press(Key::Up);
    CHECK(hand.state == held);
    hand.release(Key::Up);
    hand.release(Key::Up);
    CHECK(hand.state.page == 1);
}

TEST_CASE("Any key lights the backlight, for 10 s from when it is let go") {
    for (const Key key : {Key::Set, Key::Up, Key::Enter}) {
        Hand hand = at(Menu::Tot);
        CHECK_FALSE(hand.lit());
        hand.press(key);
        CHECK(hand.lit());
        hand.wait(100ms);
        hand.release(key);
        hand.wait(9'950ms);
        CHECK(hand.lit());
        hand.wait(50ms);
        CHECK_FALSE(hand.lit());
        CHECK_FALSE(hand.state.backlightUntil);
    }
    Hand again = at(Menu::Tot);
    again.click(Key::Up);
    again.wait(9s);
    again.click(Key::Up);
    again.wait(9s);
    CHECK(again.lit());
    again.press(Key::Up);
    again.wait(30s);
    CHECK(again.lit()); // as long as it is held
}

TEST_CASE("To call tick more often changes nothing") {
    Hand often = at(Menu::ParB, 0);
    often.context.partialRunning = running(true);
    Hand seldom = often;
    for (Hand* hand : {&often, &seldom}) {
        hand->press(Key::Up);
        hand->press(Key::Enter);
    }
    often.wait(5s);
    seldom.now += 5s;
    seldom.take(tick(seldom.state, seldom.now, seldom.context));
    CHECK(often.state == seldom.state);
    CHECK(often.state.question);
    often.wait(6s);
    seldom.now += 6s;
    seldom.take(tick(seldom.state, seldom.now, seldom.context));
    CHECK(often.state == seldom.state);
    CHECK(often.state.displayTest);
}

TEST_CASE("The hold timer shows the threshold ahead") {
    Hand hand = at(Menu::ParB, 0);
    hand.context.partialRunning = running(true);
    const auto ahead = [&] { return holdProgress(hand.state, hand.now, hand.context); };
    CHECK_FALSE(ahead());
    hand.press(Key::Up);
    CHECK_FALSE(ahead()); // UP alone has no long press
    hand.press(Key::Enter);
    hand.wait(1'500ms);
    REQUIRE(ahead());
    CHECK(ahead()->held == 1'500ms);
    CHECK(ahead()->threshold == 3s);
    hand.wait(2s);
    REQUIRE(ahead());
    CHECK(ahead()->held == 3'500ms);
    CHECK(ahead()->threshold == 10s);
    hand.wait(7s);
    CHECK_FALSE(ahead());
    hand = at(Menu::Setup2);
    hand.press(Key::Enter);
    REQUIRE(ahead());
    CHECK(ahead()->threshold == 3s);
    hand.wait(3s);
    CHECK_FALSE(ahead());
    hand = at(Menu::Tot);
    hand.press(Key::Enter);
    CHECK_FALSE(ahead());
}

TEST_CASE("A jump of the menu map is a key for the backlight, leaves a question, and knows its pages") {
    PanelState state = atPage(Menu::ParB, 0);
    state.question = PanelQuestion{};
    const PanelState there = goTo(state, Menu::Rt, 16, kStart);
    CHECK(there.menu == Menu::Rt);
    CHECK(there.page == 16);
    CHECK_FALSE(there.question);
    CHECK(render(there, officeReadings(), {}, kStart + 9'999ms).backlight);
    CHECK_FALSE(render(there, officeReadings(), {}, kStart + 10s).backlight);
    for (const auto& [menu, page] : {std::pair{Menu::Rt, 17}, std::pair{Menu::Setup1, 0}}) {
        const PanelState stayed = goTo(there, menu, static_cast<std::uint8_t>(page), kStart);
        CHECK(stayed.menu == Menu::Rt);
        CHECK(stayed.page == 16);
    }
}
