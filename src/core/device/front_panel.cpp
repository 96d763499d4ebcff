// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/front_panel.h"

#include <algorithm>

namespace countis {
namespace {

using Action = PanelQuestion::Action;
using Answer = PanelQuestion::Answer;

constexpr std::bitset<3> bit(Key key) {
    return 1ULL << index(key);
}

constexpr std::bitset<3> kUpEnter{1ULL << index(Key::Up) | 1ULL << index(Key::Enter)};

const Page& pageShown(const PanelState& state) {
    return pages(state.menu)[state.page];
}

std::optional<PartialMeter> partialShown(const PanelState& state) {
    const auto* partial = std::get_if<PartialPage>(&pageShown(state));
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
    if (state.combination && state.setup)
        return std::nullopt;
    if (state.combination)
        return !state.consumed && asksPartial(state, context) ? kLongPress : kDisplayTestPress;
    if (state.consumed)
        return std::nullopt;
    const bool intoSetup1 = state.held == bit(Key::Set) && !context.setLocked && state.menu != Menu::Setup1;
    const bool enterActs = state.question || state.menu == Menu::Setup2 || state.setup;
    const bool longEnter = state.held == bit(Key::Enter) && enterActs;
    return intoSetup1 || longEnter ? std::optional<std::chrono::milliseconds>(kLongPress) : std::nullopt;
}

/// From where it is left again: SETUP 2 to its title, SETUP 1 to the page that it was opened on.
void enterSetup(PanelState& state, Menu menu, const PanelContext& context) {
    if (!state.setup && menu == Menu::Setup2)
        state.setup = beginSetup(context.settings, Menu::Setup2, 0);
    else if (!state.setup)
        state.setup = beginSetup(context.settings, state.menu, state.page);
    state.setup->open.reset();
    state.menu = menu;
    state.page = 0;
}

/// SET was held. A question stays unanswered; what was changed in SETUP 2 is not lost without one.
void towardsSetup1(PanelState& state, const PanelContext& context) {
    state.question.reset();
    if (state.setup && hasChanges(*state.setup, pageShown(state)))
        state.question = PanelQuestion{.action = Action::LeaveSetup, .onward = PanelPlace{Menu::Setup1, 0}};
    else
        enterSetup(state, Menu::Setup1, context);
}

/// ENTER was held: in programming mode it leaves, on the title of SETUP 2 it enters, and it answers no question.
void actLongEnter(PanelState& state, const PanelContext& context) {
    if (state.question)
        return;
    if (!state.setup) {
        enterSetup(state, Menu::Setup2, context);
        return;
    }
    state.setup->open.reset(); // what ENTER has not taken is not in the copy
    state.question = PanelQuestion{.action = Action::LeaveSetup};
}

/// A press reached its threshold. It has acted then; to hold UP+ENTER on may still reach the display test.
void actLong(PanelState& state, std::chrono::milliseconds threshold, const PanelContext& context) {
    if (threshold == kDisplayTestPress) {
        state.displayTest = true;
        state.question.reset();
    } else if (state.combination) {
        state.question = PanelQuestion{.action = Action::Reset};
    } else if (state.held == bit(Key::Set)) {
        towardsSetup1(state, context);
    } else {
        actLongEnter(state, context);
    }
    state.consumed = true;
}

void askStartStop(PanelState& state, const PanelContext& context) {
    if (!asksPartial(state, context))
        return;
    const bool running = (*context.partialRunning)[index(*partialShown(state))];
    state.question = PanelQuestion{.action = running ? Action::Stop : Action::Start};
}

Answer nextAnswer(const PanelQuestion& question) {
    switch (question.answer) {
    case Answer::Yes: return Answer::No;
    case Answer::No: return question.action == Action::LeaveSetup ? Answer::Continue : Answer::Yes;
    case Answer::Continue: break;
    }
    return Answer::Yes;
}

/// `settings`: the meter's once this question is answered, for SETUP 1 to begin with.
void leaveSetup(PanelState& state, const std::optional<PanelPlace>& onward,
                const std::optional<MeterSettings>& settings) {
    const PanelPlace to = onward.value_or(PanelPlace{state.setup->fromMenu, state.setup->fromPage});
    state.setup.reset();
    if (to.menu == Menu::Setup1)
        state.setup = beginSetup(settings, Menu::Setup2, 0);
    state.menu = to.menu;
    state.page = to.page;
}

/// What is at fault is opened, to be keyed anew.
void goToAddress(PanelState& state, NetworkField field) {
    const auto all = pages(Menu::Setup2);
    const auto page = std::ranges::find_if(all, [field](const Page& one) {
        const auto* address = std::get_if<AddressPage>(&one);
        return address != nullptr && address->field == field;
    });
    state.menu = Menu::Setup2;
    state.page = static_cast<std::uint8_t>(page - all.begin());
    openValue(*state.setup, *page);
}

std::vector<Command> answerInSetup(PanelState& state, const PanelQuestion& question, const PanelContext& context) {
    std::vector<Command> commands;
    if (question.action == Action::LoadDefaults && question.answer == Answer::Yes)
        loadDefaults(*state.setup);
    if (question.action != Action::LeaveSetup || question.answer == Answer::Continue)
        return commands;
    std::optional<MeterSettings> settings = context.settings;
    if (question.answer == Answer::Yes) {
        if (const auto fault = networkFault(*state.setup)) {
            goToAddress(state, *fault);
            return commands;
        }
        commands = saveCommands(*state.setup, context.settings);
        for (const Command& command : commands)
            if (const auto* save = std::get_if<SaveSettings>(&command))
                settings = save->settings;
    }
    leaveSetup(state, question.onward, settings);
    return commands;
}

std::vector<Command> answer(PanelState& state, const PanelContext& context) {
    const PanelQuestion question = *state.question;
    state.question.reset();
    if (state.setup)
        return answerInSetup(state, question, context);
    const auto meter = partialShown(state);
    if (question.answer != Answer::Yes || !meter)
        return {};
    switch (question.action) {
    case Action::Start: return {StartPartial{*meter}};
    case Action::Stop: return {StopPartial{*meter}};
    case Action::Reset: return {ResetPartial{*meter}};
    case Action::LoadDefaults:
    case Action::LeaveSetup: break;
    }
    return {};
}

void nextPage(PanelState& state) {
    state.page = static_cast<std::uint8_t>((state.page + 1U) % pages(state.menu).size());
}

/// UP turns the pages of SETUP 2 in programming mode only; outside of it its title stands alone.
void actUp(PanelState& state) {
    if (state.question)
        state.question->answer = nextAnswer(*state.question);
    else if (state.setup && state.setup->open)
        stepValue(*state.setup, pageShown(state));
    else if (state.setup || state.menu != Menu::Setup2)
        nextPage(state);
}

/// ENTER opens the value of the page, takes its digits one by one, and goes on to the next page.
void enterInSetup(PanelState& state) {
    const Page& page = pageShown(state);
    if (state.setup->open) {
        if (takeValue(*state.setup, page))
            nextPage(state);
    } else if (std::holds_alternative<DefaultsPage>(page) && state.setup->known) {
        state.question = PanelQuestion{.action = Action::LoadDefaults};
    } else {
        openValue(*state.setup, page);
    }
}

std::vector<Command> actShort(PanelState& state, Key key, const PanelContext& context) {
    if (key == Key::Up)
        actUp(state);
    if (key != Key::Enter) // SET has no short press
        return {};
    if (state.question)
        return answer(state, context);
    if (state.setup) {
        enterInSetup(state);
        return {};
    }
    state.menu = static_cast<Menu>((index(state.menu) + 1) % kWalkedMenus);
    state.page = 0;
    return {};
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

std::vector<Command> release(PanelState& state, Key key, const PanelContext& context) {
    std::vector<Command> commands;
    if (!state.consumed) {
        if (state.combination)
            askStartStop(state, context);
        else
            commands = actShort(state, key, context);
    }
    state.held.reset(index(key));
    state.displayTest = state.displayTest && (state.held & kUpEnter) == kUpEnter;
    state.combination = false;
    state.consumed = state.held.any(); // what is still held belonged to this press
    if (state.held.none())
        state.heldSince = {};
    return commands;
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
        actLong(next, *threshold, context);
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
    else
        result.commands = release(next, event.key, context);
    return result;
}

PanelState goTo(const PanelState& state, Menu menu, std::uint8_t page, Instant now, const PanelContext& context) {
    PanelState next = state;
    next.backlightUntil = now + kBacklightTime;
    if (index(menu) >= kWalkedMenus || page >= pages(menu).size())
        return next;
    const bool stays = menu == Menu::Setup2;
    if (next.setup && !stays && hasChanges(*next.setup, pageShown(next))) {
        next.question = PanelQuestion{.action = Action::LeaveSetup, .onward = PanelPlace{menu, page}};
        return next;
    }
    if (menu == Menu::Setup2 && (next.setup || page > 0))
        enterSetup(next, menu, context);
    else
        next.setup.reset();
    next.menu = menu;
    next.page = page;
    next.question.reset();
    return next;
}

std::optional<HoldProgress> holdProgress(const PanelState& state, Instant now, const PanelContext& context) {
    const bool leadsNowhere = state.question && state.held == bit(Key::Enter);
    const auto threshold = state.held.none() || leadsNowhere ? std::nullopt : nextThreshold(state, context);
    if (!threshold)
        return std::nullopt;
    return HoldProgress{.held = std::chrono::duration_cast<std::chrono::milliseconds>(now - state.heldSince),
                        .threshold = *threshold};
}

} // namespace countis
