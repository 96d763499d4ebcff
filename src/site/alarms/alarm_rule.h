// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of alarms: what a rule watches, when it raises an alarm and when the alarm clears. Plain data; alarm_judge.h
// applies it. docs/alarms.md describes the rules that a new site has.
#pragma once

#include "core/message.h"
#include "site/place.h"
#include "site/point.h"

#include <tl/expected.hpp>

#include <bitset>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace countis {

/// The most severe first, with the names and meanings of diagnosis::Severity.
enum class AlarmSeverity : std::uint8_t { Danger, Energy, Warning, Information };
inline constexpr std::size_t kAlarmSeverities = 4;

/// "danger": as diagnosis::nameOf(Severity).
std::string_view nameOf(AlarmSeverity severity);
std::optional<AlarmSeverity> alarmSeverityNamed(std::string_view name);

/// One or more values of the catalogue, at most kMostWatched: the rule judges the worst of them.
struct WatchedValues {
    std::vector<std::string> keys; // of the catalogue: energies, which only grow, can be watched too
    bool magnitude = false;        // without the sign

    bool operator==(const WatchedValues&) const = default;
};
inline constexpr std::size_t kMostWatched = 8;

/// What follows from several values of one reading. All are measured and fresh, or there is no value.
enum class DerivedValue : std::uint8_t {
    VoltageUnbalance,   // u2 in %, from U
    VoltageUnevenness,  // the largest deviation of V of a phase from their mean, in % of the mean
    CurrentUnevenness,  // the same of I
    FrequencyDeviation, // |f − the nearest rated frequency|, in Hz
    Demand,             // the mean imported active power of the last whole quarter-hour, in W
};

/// Conditions that are met or not. Those from ClockSet on happen at one moment: the alarm is raised and clears at
/// once, so that it waits for somebody who acknowledges it.
enum class AlarmEvent : std::uint8_t {
    CommunicationLost, // the meter does not answer
    Malfunction,       // the self-test of the meter failed
    ReversedSequence,  // the phase sequence is 132
    PhaseMissing,      // V of a phase is below 46 V
    MissingCurrent,    // a phase that has carried load carries none, while another phase carries 0.5 A or more
    FrequencyUnknown,  // there is a voltage, and its frequency is outside 45 to 65 Hz
    VerdictOfDanger,   // the diagnosis has a verdict of this severity
    VerdictOnEnergy,
    VerdictOfWarning,
    ClockSet,       // the clock of the computer was set
    CounterAnomaly, // a counter went back, jumped, or began anew
    DeviceExchanged,
};

constexpr bool isMoment(AlarmEvent event) {
    return event >= AlarmEvent::ClockSet;
}
/// Whether it concerns the site, so that it is one alarm and not one for each point.
constexpr bool isOfSite(AlarmEvent event) {
    return event == AlarmEvent::ClockSet;
}

using AlarmWatch = std::variant<WatchedValues, DerivedValue, AlarmEvent>;

enum class AlarmSide : std::uint8_t { Above, Below };

/// In local time of the site. Empty days: always. `from` after `to`: over midnight, on the days on which it begins.
struct AlarmSchedule {
    std::bitset<7> days; // Monday first
    std::chrono::minutes from{0};
    std::chrono::minutes to{24 * 60};

    bool operator==(const AlarmSchedule&) const = default;
};

/// The rule judges only while this value is at least so large, without its sign. While it is smaller, the watched
/// value counts as within its limit. While it is not fresh, the rule does not judge.
struct AlarmGate {
    std::string key; // of the catalogue
    double atLeast = 0;

    bool operator==(const AlarmGate&) const = default;
};

/// Stable: given once.
struct AlarmRuleId {
    std::int64_t number = 0;

    auto operator<=>(const AlarmRuleId&) const = default; // NOLINT(modernize-use-nullptr): sees one in its 0
};

/// For which points a rule is: those in a place (kSite: all), or one.
using AlarmScope = std::variant<PlaceId, PointId>;

struct AlarmRule {
    AlarmRuleId id;
    /// "voltage-high". Of several rules with one key that are for a point, the narrowest scope holds: that of the
    /// point before that of a place, an inner place before an outer one. If it is not enabled, no rule of the key
    /// holds there.
    std::string key;
    std::string name; // UTF-8, by the user; empty: words for the key
    AlarmWatch watch = AlarmEvent::CommunicationLost;
    AlarmSide side = AlarmSide::Above;
    double limit = 0;      // in the unit of what is watched; not of an event
    double hysteresis = 0; // the value has to come back by so much; at least the step of the register
    std::chrono::milliseconds delayOn{0};
    std::chrono::milliseconds delayOff{0};
    AlarmSeverity severity = AlarmSeverity::Warning;
    AlarmSchedule schedule;
    AlarmScope scope = kSite;
    std::optional<PointRole> role; // only for points of this role
    std::optional<AlarmGate> gate;
    bool latching = false;
    bool enabled = true;
    std::string advice; // the key of the text that says what to do: alarm_words.h

    bool operator==(const AlarmRule&) const = default;
};

/// The longest delay of a rule.
inline constexpr std::chrono::hours kLongestAlarmDelay{24};

/// What is wrong with a rule: one sentence.
tl::expected<void, Message> checkRule(const AlarmRule& rule);

/// How finely what is watched is known, in its unit: the coarsest step of its values, 1 for an event. The rule has
/// passed checkRule().
double stepOf(const AlarmWatch& watch);
/// "V", "%"; "" for a ratio and an event.
std::string_view unitOf(const AlarmWatch& watch);

/// Whether a schedule covers a local time, which is wall time plus the offset from UTC.
bool covers(const AlarmSchedule& schedule, WallTime local);

} // namespace countis
