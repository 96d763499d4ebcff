// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/alarm_state.h"

#include <algorithm>

namespace countis {
namespace {

using Stepped = tl::expected<AlarmStatus, AlarmRefusal>;
using enum AlarmState;

tl::unexpected<AlarmRefusal> refused(AlarmRefusal why) {
    return tl::unexpected(why);
}

/// Nothing hides the alarm in `state`.
AlarmStatus shown(AlarmStatus status, AlarmState state) {
    status.state = state;
    status.before = state;
    return status;
}

AlarmState afterClear(AlarmState state, bool latching) {
    if (state == Unacknowledged)
        return latching ? LatchedUnacknowledged : Returned;
    if (state == Acknowledged)
        return latching ? LatchedAcknowledged : Normal;
    return state;
}

Stepped raise(AlarmStatus status, bool latching) {
    if (status.raised)
        return refused(AlarmRefusal::AlreadyRaised);
    status.raised = true;
    if (status.state == Suppressed) // it is announced anew, whatever it was before
        status.before = afterClear(status.before, latching);
    return isHidden(status.state) ? status : shown(status, Unacknowledged);
}

Stepped clear(AlarmStatus status, bool latching) {
    if (!status.raised)
        return refused(AlarmRefusal::NotRaised);
    status.raised = false;
    return isHidden(status.state) ? status : shown(status, afterClear(status.state, latching));
}

AlarmRefusal whyHidden(AlarmState state) {
    if (state == Shelved)
        return AlarmRefusal::AlreadyShelved;
    return state == Suppressed ? AlarmRefusal::AlreadySuppressed : AlarmRefusal::AlreadyOutOfService;
}

Stepped acknowledge(const AlarmStatus& status) {
    switch (status.state) {
    case Unacknowledged: return shown(status, Acknowledged);
    case Returned: return shown(status, Normal);
    case LatchedUnacknowledged: return shown(status, LatchedAcknowledged);
    case Normal: return refused(AlarmRefusal::NothingToAcknowledge);
    case Acknowledged:
    case LatchedAcknowledged: return refused(AlarmRefusal::AlreadyAcknowledged);
    default: return refused(whyHidden(status.state));
    }
}

Stepped reset(const AlarmStatus& status, bool latching) {
    switch (status.state) {
    case LatchedAcknowledged: return shown(status, Normal);
    case LatchedUnacknowledged: return refused(AlarmRefusal::AcknowledgeFirst);
    case Unacknowledged:
    case Acknowledged: return refused(latching ? AlarmRefusal::StillRaised : AlarmRefusal::NotLatched);
    case Normal:
    case Returned: return refused(AlarmRefusal::NotLatched);
    default: return refused(whyHidden(status.state));
    }
}

/// What a person has hidden is shown again, or is suppressed from now on.
AlarmStatus announced(AlarmStatus status, bool latching) {
    AlarmState state = latching && isOpen(status.before) ? LatchedUnacknowledged : Normal;
    if (status.raised)
        state = Unacknowledged;
    if (!status.suppressed)
        return shown(status, state);
    status = shown(status, afterClear(state, latching)); // announced when the suppression is over
    status.state = Suppressed;
    return status;
}

Stepped shelve(AlarmStatus status) {
    if (isHidden(status.state))
        return refused(whyHidden(status.state));
    status.state = Shelved;
    return status;
}

Stepped endShelf(const AlarmStatus& status, bool latching) {
    if (status.state != Shelved)
        return refused(AlarmRefusal::NotShelved);
    return announced(status, latching);
}

Stepped suppress(AlarmStatus status) {
    if (status.suppressed)
        return refused(AlarmRefusal::AlreadySuppressed);
    status.suppressed = true;
    if (!isHidden(status.state))
        status.state = Suppressed;
    return status;
}

Stepped unsuppress(AlarmStatus status, bool latching) {
    if (!status.suppressed)
        return refused(AlarmRefusal::NotSuppressed);
    status.suppressed = false;
    if (status.state != Suppressed)
        return status;
    if (!status.raised)
        return shown(status, afterClear(status.before, latching));
    return shown(status, status.before == Acknowledged ? Acknowledged : Unacknowledged);
}

Stepped takeOutOfService(AlarmStatus status) {
    if (status.state == OutOfService)
        return refused(AlarmRefusal::AlreadyOutOfService);
    status.state = OutOfService;
    return status;
}

Stepped returnToService(const AlarmStatus& status, bool latching) {
    if (status.state != OutOfService)
        return refused(AlarmRefusal::NotOutOfService);
    return announced(status, latching);
}

/// Nothing is left of it.
Stepped end(const AlarmStatus& status) {
    if (status == AlarmStatus{})
        return refused(AlarmRefusal::EndedAlready);
    return AlarmStatus{};
}

} // namespace

Stepped step(const AlarmStatus& status, AlarmInput input, bool latching) {
    switch (input) {
    case AlarmInput::Raise: return raise(status, latching);
    case AlarmInput::Clear: return clear(status, latching);
    case AlarmInput::Acknowledge: return acknowledge(status);
    case AlarmInput::Reset: return reset(status, latching);
    case AlarmInput::Shelve: return shelve(status);
    case AlarmInput::Unshelve:
    case AlarmInput::ShelfEnds: return endShelf(status, latching);
    case AlarmInput::Suppress: return suppress(status);
    case AlarmInput::Unsuppress: return unsuppress(status, latching);
    case AlarmInput::TakeOutOfService: return takeOutOfService(status);
    case AlarmInput::ReturnToService: return returnToService(status, latching);
    case AlarmInput::End: return end(status);
    }
    return status;
}

bool isTooLongComment(std::string_view comment) {
    const auto isFirstByte = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    return std::ranges::count_if(comment, isFirstByte) > static_cast<std::ptrdiff_t>(kLongestAlarmComment);
}

std::string_view nameOf(AlarmState state) {
    switch (state) {
    case Normal: return "normal";
    case Unacknowledged: return "unacknowledged";
    case Acknowledged: return "acknowledged";
    case Returned: return "returned-unacknowledged";
    case LatchedUnacknowledged: return "latched-unacknowledged";
    case LatchedAcknowledged: return "latched-acknowledged";
    case Shelved: return "shelved";
    case Suppressed: return "suppressed";
    case OutOfService: return "out-of-service";
    }
    return {};
}

std::string_view nameOf(AlarmInput input) {
    switch (input) {
    case AlarmInput::Raise: return "raised";
    case AlarmInput::Clear: return "cleared";
    case AlarmInput::Acknowledge: return "acknowledged";
    case AlarmInput::Reset: return "reset";
    case AlarmInput::Shelve: return "shelved";
    case AlarmInput::Unshelve: return "unshelved";
    case AlarmInput::ShelfEnds: return "shelf-ended";
    case AlarmInput::Suppress: return "suppressed";
    case AlarmInput::Unsuppress: return "unsuppressed";
    case AlarmInput::TakeOutOfService: return "taken-out-of-service";
    case AlarmInput::ReturnToService: return "returned-to-service";
    case AlarmInput::End: return "ended";
    }
    return {};
}

std::string_view nameOf(AlarmRefusal refusal) {
    switch (refusal) {
    case AlarmRefusal::AlreadyRaised: return "already-raised";
    case AlarmRefusal::NotRaised: return "not-raised";
    case AlarmRefusal::NothingToAcknowledge: return "nothing-to-acknowledge";
    case AlarmRefusal::AlreadyAcknowledged: return "already-acknowledged";
    case AlarmRefusal::NotLatched: return "not-latched";
    case AlarmRefusal::StillRaised: return "still-raised";
    case AlarmRefusal::AcknowledgeFirst: return "acknowledge-first";
    case AlarmRefusal::AlreadyShelved: return "already-shelved";
    case AlarmRefusal::NotShelved: return "not-shelved";
    case AlarmRefusal::AlreadySuppressed: return "already-suppressed";
    case AlarmRefusal::NotSuppressed: return "not-suppressed";
    case AlarmRefusal::AlreadyOutOfService: return "already-out-of-service";
    case AlarmRefusal::NotOutOfService: return "not-out-of-service";
    case AlarmRefusal::EndedAlready: return "ended-already";
    case AlarmRefusal::NoSuchAlarm: return "no-such-alarm";
    case AlarmRefusal::ShelvedTooShort: return "shelved-too-short";
    case AlarmRefusal::ShelvedTooLong: return "shelved-too-long";
    case AlarmRefusal::UserMissing: return "user-missing";
    case AlarmRefusal::CommentTooLong: return "comment-too-long";
    }
    return {};
}

std::optional<AlarmState> alarmStateNamed(std::string_view name) {
    for (const AlarmState state : kAlarmStates)
        if (nameOf(state) == name)
            return state;
    return std::nullopt;
}

std::optional<AlarmInput> alarmInputNamed(std::string_view name) {
    for (const AlarmInput input : kAlarmInputs)
        if (nameOf(input) == name)
            return input;
    return std::nullopt;
}

std::optional<AlarmRefusal> alarmRefusalNamed(std::string_view name) {
    for (int n = 0; n <= static_cast<int>(kLastAlarmRefusal); ++n)
        if (nameOf(static_cast<AlarmRefusal>(n)) == name)
            return static_cast<AlarmRefusal>(n);
    return std::nullopt;
}

} // namespace countis
