// SPDX-License-Identifier: GPL-3.0-or-later
// Key figures of ISA-18.2 about the alarms of a span of time.
#pragma once

#include "site/alarms/alarm_transition.h"

#include <chrono>
#include <cstddef>
#include <span>
#include <vector>

namespace countis {

/// An alarm stood from `raised` to `ended`, when its condition ended or a person hid it. nullopt: it still stands.
/// The span lasts while the alarm is suppressed, because its condition is not known then.
struct AlarmSpan {
    AlarmRef alarm;
    WallTime raised{};
    std::optional<WallTime> ended;
    /// Of one that a person hid and that stands again: when it was raised. It is not raised a second time.
    std::optional<WallTime> raisedBefore{};

    WallTime firstRaised() const { return raisedBefore.value_or(raised); }

    bool operator==(const AlarmSpan&) const = default;
};

/// Of transitions in the order of time. An alarm that was raised before the first of them is not among the result.
/// One that is raised anew while it stands was over before, by a clock that was set back: its span ends with the last
/// that is told of it.
std::vector<AlarmSpan> alarmSpans(std::span<const AlarmTransition> transitions);

/// An alarm that stands, and was raised longer ago, is a standing one.
inline constexpr std::chrono::hours kStandingAfter{24};
/// An alarm that is raised so often within so short a time chatters.
inline constexpr std::size_t kChattering = 3;
inline constexpr std::chrono::minutes kChatteringWithin{1};

struct AlarmCount {
    AlarmRef alarm;
    std::size_t count = 0;

    bool operator==(const AlarmCount&) const = default;
};

struct AlarmFigures {
    std::size_t alarms = 0; // raised in the span
    double perDay = 0;
    std::vector<AlarmRef> standing;   // at the end of the span
    std::vector<AlarmRef> chattering; // at any time of the span
    std::vector<AlarmCount> busiest;  // at most ten, the most frequent first
};

/// `from` is before `to`. Times are those of the wall clock, as a store has them.
AlarmFigures alarmFigures(std::span<const AlarmSpan> spans, WallTime from, WallTime to);

} // namespace countis
