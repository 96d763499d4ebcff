// SPDX-License-Identifier: GPL-3.0-or-later
// Every transition of the states of an alarm, and every input that is refused.
#include "site/alarms/alarm_state.h"

#include "support/catch.h"

#include <optional>

using namespace countis;
using enum AlarmState;

namespace {

/// An alarm that nothing hides.
AlarmStatus at(AlarmState state) {
    return {state, state, state == Unacknowledged || state == Acknowledged, false};
}

/// An alarm that a person or a reason hides.
AlarmStatus hidden(AlarmState by, AlarmState before, bool raised, bool suppressed = false) {
    return {by, before, raised, suppressed || by == Suppressed};
}

AlarmState after(const AlarmStatus& status, AlarmInput input, bool latching = false) {
    const auto next = step(status, input, latching);
    REQUIRE(next);
    return next->state;
}

std::optional<AlarmRefusal> refusal(const AlarmStatus& status, AlarmInput input, bool latching = false) {
    const auto next = step(status, input, latching);
    return next ? std::nullopt : std::optional(next.error());
}

} // namespace

// The condition.
TEST_CASE("a normal alarm that is raised is unacknowledged") {
    const auto next = step(at(Normal), AlarmInput::Raise, false);
    REQUIRE(next);
    CHECK(*next == at(Unacknowledged));
}
TEST_CASE("an unacknowledged alarm that clears has returned") {
    CHECK(after(at(Unacknowledged), AlarmInput::Clear) == Returned);
}
TEST_CASE("an acknowledged alarm that clears is normal") {
    CHECK(after(at(Acknowledged), AlarmInput::Clear) == Normal);
}
TEST_CASE("a returned alarm that is raised again is unacknowledged") {
    CHECK(after(at(Returned), AlarmInput::Raise) == Unacknowledged);
}
TEST_CASE("an unacknowledged alarm of a latching rule that clears is latched and unacknowledged") {
    CHECK(after(at(Unacknowledged), AlarmInput::Clear, true) == LatchedUnacknowledged);
}
TEST_CASE("an acknowledged alarm of a latching rule that clears is latched and acknowledged") {
    CHECK(after(at(Acknowledged), AlarmInput::Clear, true) == LatchedAcknowledged);
}
TEST_CASE("a latched alarm that is raised again is unacknowledged") {
    CHECK(after(at(LatchedUnacknowledged), AlarmInput::Raise, true) == Unacknowledged);
    CHECK(after(at(LatchedAcknowledged), AlarmInput::Raise, true) == Unacknowledged);
}

// People.
TEST_CASE("acknowledging an unacknowledged alarm makes it acknowledged") {
    CHECK(after(at(Unacknowledged), AlarmInput::Acknowledge) == Acknowledged);
}
TEST_CASE("acknowledging a returned alarm makes it normal") {
    CHECK(after(at(Returned), AlarmInput::Acknowledge) == Normal);
}
TEST_CASE("acknowledging a latched alarm leaves it latched") {
    CHECK(after(at(LatchedUnacknowledged), AlarmInput::Acknowledge, true) == LatchedAcknowledged);
}
TEST_CASE("resetting a latched alarm that is acknowledged makes it normal") {
    CHECK(after(at(LatchedAcknowledged), AlarmInput::Reset, true) == Normal);
}
TEST_CASE("every alarm that nothing hides can be shelved, and remembers what it was") {
    for (const AlarmState state : kAlarmStates)
        if (!isHidden(state)) {
            const auto next = step(at(state), AlarmInput::Shelve, true);
            REQUIRE(next);
            CHECK(next->state == Shelved);
            CHECK(next->before == state);
        }
}
TEST_CASE("every alarm but one that is out of service can be taken out of service") {
    for (const AlarmState state : kAlarmStates)
        if (state != OutOfService)
            CHECK(after(isHidden(state) ? hidden(state, Normal, false) : at(state), AlarmInput::TakeOutOfService) ==
                  OutOfService);
}

// The ends of what hides an alarm.
TEST_CASE("a shelf that ends announces an alarm whose condition is met, also one that was acknowledged") {
    for (const AlarmInput end : {AlarmInput::ShelfEnds, AlarmInput::Unshelve})
        for (const AlarmState before : {Normal, Unacknowledged, Acknowledged, Returned})
            CHECK(after(hidden(Shelved, before, true), end) == Unacknowledged);
}
TEST_CASE("a shelf that ends makes an alarm normal whose condition is not met") {
    for (const AlarmInput end : {AlarmInput::ShelfEnds, AlarmInput::Unshelve})
        for (const AlarmState before : {Normal, Unacknowledged, Acknowledged, Returned})
            CHECK(after(hidden(Shelved, before, false), end) == Normal);
}
TEST_CASE("a shelf does not open a latch") {
    for (const AlarmState before : {Unacknowledged, Acknowledged, LatchedUnacknowledged, LatchedAcknowledged})
        CHECK(after(hidden(Shelved, before, false), AlarmInput::ShelfEnds, true) == LatchedUnacknowledged);
    CHECK(after(hidden(Shelved, Normal, false), AlarmInput::ShelfEnds, true) == Normal);
}
TEST_CASE("an alarm is suppressed after its shelf if there is a reason for it") {
    CHECK(after(hidden(Shelved, Normal, true, true), AlarmInput::ShelfEnds) == Suppressed);
}
TEST_CASE("an alarm that returns to service is announced if its condition is met") {
    CHECK(after(hidden(OutOfService, Acknowledged, true), AlarmInput::ReturnToService) == Unacknowledged);
    CHECK(after(hidden(OutOfService, Acknowledged, false), AlarmInput::ReturnToService) == Normal);
    CHECK(after(hidden(OutOfService, LatchedAcknowledged, false), AlarmInput::ReturnToService, true) ==
          LatchedUnacknowledged);
    CHECK(after(hidden(OutOfService, Normal, true, true), AlarmInput::ReturnToService) == Suppressed);
}

// Suppression by design.
TEST_CASE("every alarm that nothing hides is suppressed, and is afterwards what it was") {
    for (const AlarmState state : kAlarmStates)
        if (!isHidden(state)) {
            const auto next = step(at(state), AlarmInput::Suppress, true);
            REQUIRE(next);
            CHECK(next->state == Suppressed);
            CHECK(after(*next, AlarmInput::Unsuppress, true) == state);
        }
}
TEST_CASE("what changes while an alarm is suppressed is seen afterwards") {
    const auto changed = [](AlarmState before, AlarmInput input, bool latching) {
        const auto suppressed = step(at(before), AlarmInput::Suppress, latching);
        const auto next = step(*suppressed, input, latching);
        REQUIRE(next);
        CHECK(next->state == Suppressed);
        return after(*next, AlarmInput::Unsuppress, latching);
    };
    CHECK(changed(Normal, AlarmInput::Raise, false) == Unacknowledged);
    CHECK(changed(Returned, AlarmInput::Raise, false) == Unacknowledged);
    CHECK(changed(Unacknowledged, AlarmInput::Clear, false) == Returned);
    CHECK(changed(Acknowledged, AlarmInput::Clear, false) == Normal);
    CHECK(changed(Acknowledged, AlarmInput::Clear, true) == LatchedAcknowledged);
}
TEST_CASE("an alarm that clears and is raised again while it is suppressed is not acknowledged any more") {
    auto status = *step(at(Acknowledged), AlarmInput::Suppress, false);
    status = *step(status, AlarmInput::Clear, false);
    status = *step(status, AlarmInput::Raise, false);
    CHECK(after(status, AlarmInput::Unsuppress) == Unacknowledged);
}
TEST_CASE("a suppressed alarm that clears keeps what people saw of it") {
    const auto suppressed = *step(at(Unacknowledged), AlarmInput::Suppress, false);
    CHECK(*step(suppressed, AlarmInput::Clear, false) == hidden(Suppressed, Unacknowledged, false));
}
TEST_CASE("what a person has hidden stays so while a reason for suppression comes and goes") {
    for (const AlarmState by : {Shelved, OutOfService}) {
        const auto suppressed = step(hidden(by, Normal, false), AlarmInput::Suppress, false);
        REQUIRE(suppressed);
        CHECK(suppressed->state == by);
        CHECK(suppressed->suppressed);
        CHECK(step(*suppressed, AlarmInput::Unsuppress, false) == hidden(by, Normal, false));
    }
}
TEST_CASE("the condition of a hidden alarm is followed without showing it") {
    for (const AlarmState by : {Shelved, OutOfService}) {
        const auto raised = step(hidden(by, Normal, false), AlarmInput::Raise, false);
        REQUIRE(raised);
        CHECK(*raised == hidden(by, Normal, true));
        CHECK(step(*raised, AlarmInput::Clear, false) == hidden(by, Normal, false));
    }
}

// The rule or the point is gone.
TEST_CASE("nothing is left of an alarm that ends") {
    for (const AlarmState state : kAlarmStates) {
        const AlarmStatus status = isHidden(state) ? hidden(state, Unacknowledged, true) : at(state);
        if (state == Normal)
            CHECK(refusal(status, AlarmInput::End) == AlarmRefusal::EndedAlready);
        else
            CHECK(step(status, AlarmInput::End, true) == at(Normal));
    }
}

// What is refused.
TEST_CASE("a condition has no two edges in one direction") {
    for (const AlarmState state : {Unacknowledged, Acknowledged})
        CHECK(refusal(at(state), AlarmInput::Raise) == AlarmRefusal::AlreadyRaised);
    for (const AlarmState state : {Normal, Returned, LatchedUnacknowledged, LatchedAcknowledged})
        CHECK(refusal(at(state), AlarmInput::Clear) == AlarmRefusal::NotRaised);
}
TEST_CASE("only what waits for it can be acknowledged") {
    CHECK(refusal(at(Normal), AlarmInput::Acknowledge) == AlarmRefusal::NothingToAcknowledge);
    CHECK(refusal(at(Acknowledged), AlarmInput::Acknowledge) == AlarmRefusal::AlreadyAcknowledged);
    CHECK(refusal(at(LatchedAcknowledged), AlarmInput::Acknowledge, true) == AlarmRefusal::AlreadyAcknowledged);
    CHECK(refusal(hidden(Shelved, Unacknowledged, true), AlarmInput::Acknowledge) == AlarmRefusal::AlreadyShelved);
    CHECK(refusal(hidden(Suppressed, Unacknowledged, true), AlarmInput::Acknowledge) ==
          AlarmRefusal::AlreadySuppressed);
    CHECK(refusal(hidden(OutOfService, Unacknowledged, true), AlarmInput::Acknowledge) ==
          AlarmRefusal::AlreadyOutOfService);
}
TEST_CASE("only a latched alarm that is acknowledged can be reset") {
    CHECK(refusal(at(Normal), AlarmInput::Reset, true) == AlarmRefusal::NotLatched);
    CHECK(refusal(at(Returned), AlarmInput::Reset) == AlarmRefusal::NotLatched);
    CHECK(refusal(at(Acknowledged), AlarmInput::Reset) == AlarmRefusal::NotLatched);
    CHECK(refusal(at(Unacknowledged), AlarmInput::Reset, true) == AlarmRefusal::StillRaised);
    CHECK(refusal(at(Acknowledged), AlarmInput::Reset, true) == AlarmRefusal::StillRaised);
    CHECK(refusal(at(LatchedUnacknowledged), AlarmInput::Reset, true) == AlarmRefusal::AcknowledgeFirst);
    CHECK(refusal(hidden(Shelved, LatchedAcknowledged, false), AlarmInput::Reset, true) ==
          AlarmRefusal::AlreadyShelved);
}
TEST_CASE("a hidden alarm cannot be shelved") {
    CHECK(refusal(hidden(Shelved, Normal, false), AlarmInput::Shelve) == AlarmRefusal::AlreadyShelved);
    CHECK(refusal(hidden(Suppressed, Normal, false), AlarmInput::Shelve) == AlarmRefusal::AlreadySuppressed);
    CHECK(refusal(hidden(OutOfService, Normal, false), AlarmInput::Shelve) == AlarmRefusal::AlreadyOutOfService);
}
TEST_CASE("nothing ends that has not begun") {
    for (const AlarmState state : kAlarmStates) {
        const AlarmStatus status = isHidden(state) ? hidden(state, Normal, false) : at(state);
        if (state != Shelved) {
            CHECK(refusal(status, AlarmInput::Unshelve) == AlarmRefusal::NotShelved);
            CHECK(refusal(status, AlarmInput::ShelfEnds) == AlarmRefusal::NotShelved);
        }
        if (state != Suppressed)
            CHECK(refusal(status, AlarmInput::Unsuppress) == AlarmRefusal::NotSuppressed);
        if (state != OutOfService)
            CHECK(refusal(status, AlarmInput::ReturnToService) == AlarmRefusal::NotOutOfService);
    }
}
TEST_CASE("nothing begins twice") {
    CHECK(refusal(hidden(Suppressed, Normal, false), AlarmInput::Suppress) == AlarmRefusal::AlreadySuppressed);
    CHECK(refusal(hidden(OutOfService, Normal, false), AlarmInput::TakeOutOfService) ==
          AlarmRefusal::AlreadyOutOfService);
}
TEST_CASE("every state and every input has a name of its own") {
    for (const AlarmState one : kAlarmStates)
        for (const AlarmState other : kAlarmStates)
            CHECK((nameOf(one) == nameOf(other)) == (one == other));
    for (const AlarmInput one : kAlarmInputs)
        for (const AlarmInput other : kAlarmInputs)
            CHECK((nameOf(one) == nameOf(other)) == (one == other));
}
