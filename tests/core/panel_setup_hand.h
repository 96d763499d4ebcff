// SPDX-License-Identifier: GPL-3.0-or-later
// Ways into, through and out of programming mode, by keys.
#pragma once

#include "panel_hand.h"
#include "support/catch.h"

namespace countis::test {

inline constexpr std::size_t kFirstByte = 2; // of SETUP 2, after its title and Eth SdEF
inline constexpr std::size_t kFirstReset = 14;

inline MeterSettings siteSettings() {
    MeterSettings settings;
    settings.network = {.address = {10, 20, 30, 40}, .netmask = {255, 255, 254, 0}, .gateway = {10, 20, 30, 1}};
    settings.ntpServer = {10, 20, 30, 2};
    settings.adminPassword[0] = 'h';
    return settings;
}

/// On page `page` of SETUP 2, in programming mode.
inline Hand inSetup2(const std::optional<MeterSettings>& settings, std::size_t page = 0) {
    Hand hand = at(Menu::Setup2);
    hand.context.settings = settings;
    hand.click(Key::Enter, 3s);
    for (std::size_t turned = 0; turned < page; ++turned)
        hand.click(Key::Up);
    return hand;
}

inline Hand inSetup1(const MeterSettings& settings = {}) {
    Hand hand = at(Menu::Rt, 4);
    hand.context.settings = settings;
    hand.click(Key::Set, 3s);
    return hand;
}

/// Opens the value of the page, if it is closed, and keys three digits.
inline void dial(Hand& hand, std::array<int, 3> digits) {
    REQUIRE(hand.state.setup);
    if (!hand.state.setup->open)
        hand.click(Key::Enter);
    for (const int digit : digits) {
        REQUIRE(hand.state.setup->open);
        const auto shown = [&] { return hand.state.setup->open->digits[hand.state.setup->open->digit]; };
        for (int tries = 0; shown() != digit && tries < 10; ++tries)
            hand.click(Key::Up);
        REQUIRE(shown() == digit);
        hand.click(Key::Enter);
    }
}

/// ENTER for 3 s, then the answer after so many presses of UP.
inline void leave(Hand& hand, int ups) {
    hand.click(Key::Enter, 3s);
    REQUIRE(hand.state.question);
    for (int n = 0; n < ups; ++n)
        hand.click(Key::Up);
    hand.click(Key::Enter);
}
inline constexpr int kYes = 0;
inline constexpr int kNo = 1;
inline constexpr int kContinue = 2;

inline std::string mainOf(const Hand& hand) {
    return mainText(hand.frame());
}

inline bool flashes(const Hand& hand, std::size_t cell) {
    return hand.frame().flashingCells.test(cell);
}

} // namespace countis::test
