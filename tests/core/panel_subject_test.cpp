// SPDX-License-Identifier: GPL-3.0-or-later
// What the glass is about: a page, a question, the test, the start, or nothing.
#include "core/device/panel_subject.h"

#include "support/catch.h"

using namespace countis;
using Kind = PanelSubject::Kind;

namespace {

PanelSubject of(const PanelState& state, const DisplayStatus& status = {}, const Readings& readings = {}) {
    return panelSubject(state, readings, render(state, readings, status, {}));
}

} // namespace

TEST_CASE("The glass is about its page unless it is dark, starting, in its test or asking") {
    PanelState state;
    CHECK(of(state).kind == Kind::OnPage);
    CHECK(of(state, {.powered = false}).kind == Kind::Dark);
    CHECK(of(state, {.booting = true}).kind == Kind::Boot);
    state.question = PanelQuestion{.action = PanelQuestion::Action::Stop};
    CHECK(of(state).kind == Kind::Question);
    CHECK(of(state).question == state.question);
    state.displayTest = true;
    CHECK(of(state).kind == Kind::DisplayTest);
    CHECK_FALSE(of(state).question);
}

TEST_CASE("Whether a partial meter runs is known on its pages, where anyone knows") {
    PanelState state;
    state.menu = Menu::ParB;
    state.page = 2;
    Readings readings;
    CHECK_FALSE(of(state, {}, readings).partialRunning);
    readings.device.partialRunning.emplace().fill(true);
    readings.device.partialRunning->at(index(PartialMeter::EaPos)) = false;
    CHECK(of(state, {}, readings).partialRunning == false);
    state.page = 0;
    CHECK(of(state, {}, readings).partialRunning == true);
    state.menu = Menu::Rt;
    CHECK_FALSE(of(state, {}, readings).partialRunning);
}
