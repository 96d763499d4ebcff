// SPDX-License-Identifier: GPL-3.0-or-later
// The states of an alarm after ISA-18.2 (IEC 62682), as a pure function: a state and an input give the next state, or
// the reason why the input is refused. Time limits and delays belong to the code above.
#pragma once

#include <tl/expected.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace countis {

/// Normal: the condition is not met. Unacknowledged, Acknowledged: it is met. Returned: it is no longer met, and
/// nobody has acknowledged. Latched…: it is no longer met, and the alarm stays until somebody resets it. Shelved:
/// hidden by a person, for a limited time. Suppressed: hidden by design, while the meter is offline or outside the
/// schedule of the rule. OutOfService: hidden by a person until that person ends it.
enum class AlarmState : std::uint8_t {
    Normal,
    Unacknowledged,
    Acknowledged,
    Returned,
    LatchedUnacknowledged,
    LatchedAcknowledged,
    Shelved,
    Suppressed,
    OutOfService,
};
inline constexpr std::array kAlarmStates{AlarmState::Normal,
                                         AlarmState::Unacknowledged,
                                         AlarmState::Acknowledged,
                                         AlarmState::Returned,
                                         AlarmState::LatchedUnacknowledged,
                                         AlarmState::LatchedAcknowledged,
                                         AlarmState::Shelved,
                                         AlarmState::Suppressed,
                                         AlarmState::OutOfService};

/// Raise, Clear: of the condition, after hysteresis and delay. ShelfEnds: the time limit is over. Suppress,
/// Unsuppress: the reason for the suppression begins, ends. End: its rule or its point is gone, or the rule is no
/// longer for the point.
enum class AlarmInput : std::uint8_t {
    Raise,
    Clear,
    Acknowledge,
    Reset,
    Shelve,
    Unshelve,
    ShelfEnds,
    Suppress,
    Unsuppress,
    TakeOutOfService,
    ReturnToService,
    End,
};
inline constexpr std::array kAlarmInputs{AlarmInput::Raise,           AlarmInput::Clear,
                                         AlarmInput::Acknowledge,     AlarmInput::Reset,
                                         AlarmInput::Shelve,          AlarmInput::Unshelve,
                                         AlarmInput::ShelfEnds,       AlarmInput::Suppress,
                                         AlarmInput::Unsuppress,      AlarmInput::TakeOutOfService,
                                         AlarmInput::ReturnToService, AlarmInput::End};

/// Why an input is refused.
enum class AlarmRefusal : std::uint8_t {
    AlreadyRaised,
    NotRaised,
    NothingToAcknowledge, // the alarm is normal
    AlreadyAcknowledged,
    NotLatched,       // only a latched alarm is reset
    StillRaised,      // a latched alarm is reset after its condition has ended
    AcknowledgeFirst, // a latched alarm is reset after somebody has acknowledged it
    AlreadyShelved,
    NotShelved,
    AlreadySuppressed,
    NotSuppressed,
    AlreadyOutOfService,
    NotOutOfService,
    EndedAlready,
    // Of the code above: AlarmJudge.
    NoSuchAlarm,
    ShelvedTooShort,
    ShelvedTooLong,
    UserMissing,
    CommentTooLong,
};
inline constexpr AlarmRefusal kLastAlarmRefusal = AlarmRefusal::CommentTooLong;

/// Characters of what a person says about an alarm; PostgreSQL refuses more too (history/leases/lease_tables.cpp).
inline constexpr std::size_t kLongestAlarmComment = 1000;
/// Of UTF-8.
bool isTooLongComment(std::string_view comment);

/// A whole alarm. `before` is the state that Suppressed, Shelved and OutOfService hide, as people saw it. An alarm
/// that was raised while it was suppressed, or whose shelf ended then, and that nobody has seen since, is what it
/// would be without its condition.
struct AlarmStatus {
    AlarmState state = AlarmState::Normal;
    AlarmState before = AlarmState::Normal; // equal to `state` where nothing hides the alarm
    bool raised = false;                    // the condition is met, hidden or not
    bool suppressed = false;                // there is a reason for the suppression, hidden by a person or not

    bool operator==(const AlarmStatus&) const = default;
};

/// `latching`: of the rule. What hides an alarm ends thus:
/// - After Suppressed, the alarm is where it was, brought up to date with its condition: a meter that was offline
///   makes nobody acknowledge twice, and tells nobody twice.
/// - After Shelved and OutOfService, an alarm whose condition is met is unacknowledged, since it is announced again.
/// If
///   the condition is not met, an alarm of a latching rule that was open is latched and unacknowledged, and every
///   other one is normal.
tl::expected<AlarmStatus, AlarmRefusal> step(const AlarmStatus& status, AlarmInput input, bool latching);

/// "latched-unacknowledged": never changes.
std::string_view nameOf(AlarmState state);
std::string_view nameOf(AlarmInput input);
/// "nothing-to-acknowledge": never changes.
std::string_view nameOf(AlarmRefusal refusal);
std::optional<AlarmState> alarmStateNamed(std::string_view name);
std::optional<AlarmInput> alarmInputNamed(std::string_view name);
std::optional<AlarmRefusal> alarmRefusalNamed(std::string_view name);

/// Whether somebody still has to look at it.
constexpr bool isOpen(AlarmState state) {
    return state != AlarmState::Normal && state < AlarmState::Shelved;
}
/// Whether it waits for somebody who acknowledges it.
constexpr bool waitsForAcknowledgement(AlarmState state) {
    return state == AlarmState::Unacknowledged || state == AlarmState::Returned ||
           state == AlarmState::LatchedUnacknowledged;
}
/// Whether something hides it.
constexpr bool isHidden(AlarmState state) {
    return state >= AlarmState::Shelved;
}

/// What a list of alarms shows: not a suppressed alarm that is normal below.
constexpr bool isListed(const AlarmStatus& status) {
    return status.before != AlarmState::Normal || (isHidden(status.state) && status.state != AlarmState::Suppressed);
}

} // namespace countis
