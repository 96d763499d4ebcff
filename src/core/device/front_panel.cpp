// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/front_panel.h"

namespace countis {
namespace {

using Action = PanelQuestion::Action;

constexpr std::bitset<3> bit(Key key) {
    return 1ULL << index(key);
}

constexpr std::bitset<3> kUpEnter{1ULL << index(Key::Up) | 1ULL << index(Key::Enter)};

std::optional<PartialMeter> partialShown(const PanelState& state) {
    const auto* partial = std::get_if<PartialPage>(&pages(state.menu)[state.page]);
    return partial != nullptr ? std::optional(partial->meter) : std::nullopt;
}

/// UP+ENTER asks something here.
bool asksPartial(const PanelState& state, const PanelContext& context) {
    return !state.question && context.partialRunning && partialShown(state);
}

/// How long the press that is running must last to do something more; nullopt: it does nothing more.
std::optional<std::chrono::milliseconds> nextThreshold(const PanelState& state, const PanelContext& context) {
    if (state.displayTest)
        return std::nullopt;
    if (state.combination)
        return !state.consumed && asksPartial(state, context) ? kLongPress : kDisplayTestPress;
    if (state.consumed || state.question)
        return std::nullopt;
    const bool intoSetup1 = state.held == bit(Key::Set) && !context.setLocked;
    const bool intoSetup2 = state.held == bit(Key::Enter) && state.menu == Menu::Setup2;
    return intoSetup1 || intoSetup2 ? std::optional<std::chrono::milliseconds>(kLongPress) : std::nullopt;
}

/// A press reached its threshold. It has acted then; to hold UP+ENTER on may still reach the display test.
void actLong(PanelState& state, std::chrono::milliseconds threshold) {
    if (threshold == kDisplayTestPress) {
        state.displayTest = true;
        state.question.reset();
    } else if (state.combination) {
        state.question = PanelQuestion{.action = Action::Reset};
    }
    state.consumed = true;
}

void askStartStop(PanelState& state, const PanelContext& context) {
    if (!asksPartial(state, context))
        return;
    const bool running = (*context.partialRunning)[index(*partialShown(state))];
    state.question = PanelQuestion{.action = running ? Action::Stop : Action::Start};
}

std::optional<Command> answer(PanelState& state) {
    const PanelQuestion question = *state.question;
    state.question.reset();
    const auto meter = partialShown(state);
    if (!question.yes || !meter)
        return std::nullopt;
    switch (question.action) {
    case Action::Start: return StartPartial{*meter};
    case Action::Stop: return StopPartial{*meter};
    case Action::Reset: return ResetPartial{*meter};
    }
    return std::nullopt;
}

std::optional<Command> actShort(PanelState& state, Key key) {
    if (key == Key::Up) {
        if (state.question)
            state.question->yes = !state.question->yes;
        else
            state.page = static_cast<std::uint8_t>((state.page + 1U) % pages(state.menu).size());
    }
    if (key == Key::Enter) {
        if (state.question)
            return answer(state);
        state.menu = static_cast<Menu>((index(state.menu) + 1) % kWalkedMenus);
        state.page = 0;
    }
    return std::nullopt; // SET has no short press
}

void press(PanelState& state, Key key, Instant now) {
    state.held.set(index(key));
    if (state.held.count() == 1) {
        state.heldSince = now;
    } else if (state.held == kUpEnter && !state.consumed) {
        state.combination = true;
        state.heldSince = now;
    } else {
        state.combination = false;
        state.consumed = true; // no such combination
    }
}

std::optional<Command> release(PanelState& state, Key key, const PanelContext& context) {
    std::optional<Command> command;
    if (!state.consumed) {
        if (state.combination)
            askStartStop(state, context);
        else
            command = actShort(state, key);
    }
    state.held.reset(index(key));
    state.displayTest = state.displayTest && (state.held & kUpEnter) == kUpEnter;
    state.combination = false;
    state.consumed = state.held.any(); // what is still held belonged to this press
    if (state.held.none())
        state.heldSince = {};
    return command;
}

} // namespace

PanelStep tick(const PanelState& state, Instant now, const PanelContext& context) {
    PanelStep result{.state = state, .commands = {}};
    PanelState& next = result.state;
    if (next.held.none()) {
        if (next.backlightUntil && now >= *next.backlightUntil)
            next.backlightUntil.reset();
        return result;
    }
    for (auto threshold = nextThreshold(next, context); threshold && now - next.heldSince >= *threshold;
         threshold = nextThreshold(next, context))
        actLong(next, *threshold);
    return result;
}

PanelStep step(const PanelState& state, KeyEvent event, Instant now, const PanelContext& context) {
    PanelStep result = tick(state, now, context);
    PanelState& next = result.state;
    if (next.held.test(index(event.key)) == event.pressed)
        return result; // a repeated event
    next.backlightUntil = now + kBacklightTime;
    if (event.pressed)
        press(next, event.key, now);
    else if (const auto command = release(next, event.key, context))
        result.commands.push_back(*command);
    return result;
}

PanelState goTo(const PanelState& state, Menu menu, std::uint8_t page, Instant now) {
    PanelState next = state;
    next.backlightUntil = now + kBacklightTime;
    if (index(menu) >= kWalkedMenus || page >= pages(menu).size())
        return next;
    next.menu = menu;
    next.page = page;
    next.question.reset();
    return next;
}

std::optional<HoldProgress> holdProgress(const PanelState& state, Instant now, const PanelContext& context) {
    const auto threshold = state.held.none() ? std::nullopt : nextThreshold(state, context);
    if (!threshold)
        return std::nullopt;
    return HoldProgress{.held = std::chrono::duration_cast<std::chrono::milliseconds>(now - state.heldSince),
                        .threshold = *threshold};
}

} // namespace countis
