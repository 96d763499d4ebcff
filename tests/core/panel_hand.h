// SPDX-License-Identifier: GPL-3.0-or-later
// Fingers on the panel, on a clock that moves only when told to.
#pragma once

#include "panel_fixture.h"

#include <vector>

namespace countis::test {

using namespace std::chrono_literals;

/// The panel with fingers on it.
struct Hand {
    PanelState state;
    PanelContext context;
    Instant now = kStart;
    std::vector<Command> commands;

    void take(PanelStep result) {
        state = result.state;
        commands.insert(commands.end(), result.commands.begin(), result.commands.end());
    }
    void press(Key key) { take(step(state, {key, true}, now, context)); }
    void release(Key key) { take(step(state, {key, false}, now, context)); }
    /// Time passes as for the device, which looks at its keys every 50 ms.
    void wait(std::chrono::milliseconds time) {
        for (const Instant end = now + time; now < end;) {
            now = std::min(end, now + 50ms);
            take(tick(state, now, context));
        }
    }
    void click(Key key, std::chrono::milliseconds length = 100ms) {
        press(key);
        wait(length);
        release(key);
    }
    /// UP first, then ENTER; let go in the same order.
    void clickBoth(std::chrono::milliseconds length) {
        press(Key::Up);
        wait(80ms);
        press(Key::Enter);
        wait(length);
        release(Key::Up);
        wait(60ms);
        release(Key::Enter);
    }
    LcdFrame frame() const { return render(state, officeReadings(), {}, now); }
    bool lit() const { return frame().backlight; }
};

inline Hand at(Menu menu, std::size_t page = 0) {
    Hand hand;
    hand.state = atPage(menu, page);
    return hand;
}

inline std::array<bool, kPartialMeters> running(bool value) {
    std::array<bool, kPartialMeters> all{};
    all.fill(value);
    return all;
}

} // namespace countis::test
