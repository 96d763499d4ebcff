// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/alarm_rule.h"

#include "core/catalogue.h"
#include "core/printable.h"
#include "site/alarms/alarm_range.h"
#include "site/alarms/watch_reader.h"

#include <array>
#include <cmath>

namespace countis {
namespace {

constexpr std::array<std::string_view, kAlarmSeverities> kSeverityNames{"danger", "energy", "warning", "information"};

using Checked = tl::expected<void, Message>;

tl::unexpected<Message> wrong(Message why) {
    return tl::unexpected(std::move(why));
}

/// Far more than any register holds, and still exact in counts.
bool isUsable(double number) {
    return std::isfinite(number) && std::abs(number) < 1e12;
}

Checked checkKey(std::string_view key) {
    if (findEntry(key) == nullptr)
        return wrong(message(term("Messages", "The catalogue has no value %1."), key));
    return {};
}

Checked check(const WatchedValues& watched) {
    if (watched.keys.empty() || watched.keys.size() > kMostWatched)
        return wrong(message(term("Messages", "A rule watches 1 to %1 values."), kMostWatched));
    const CatalogueEntry* first = nullptr;
    for (const std::string& key : watched.keys) {
        if (auto checked = checkKey(key); !checked)
            return checked;
        const CatalogueEntry* entry = findEntry(key);
        if (first == nullptr)
            first = entry;
        if (entry->unit != first->unit || entry->step != first->step)
            return wrong(
                message(term("Messages", "The values %1 and %2 have different units or steps, so that one rule "
                                         "cannot watch both."),
                        first->key, entry->key));
    }
    return {};
}

/// A limit that no reading can reach would be a rule that is off and looks on.
Checked checkRange(const AlarmRule& rule) {
    const AlarmRange range = rangeOf(rule.watch);
    const auto bound = [](double number) { return static_cast<std::int64_t>(number); };
    const std::string_view unit = unitOf(rule.watch);
    if (!range.contains(rule.limit))
        return wrong(message(term("Messages", "The limit of the rule is outside %1 to %2 %3, which a meter can "
                                              "measure."),
                             bound(range.low), bound(range.high), unit));
    const bool above = rule.side == AlarmSide::Above;
    if (!range.contains(above ? rule.limit - rule.hysteresis : rule.limit + rule.hysteresis))
        return wrong(
            message(term("Messages", "The hysteresis of the rule is so large that the alarm would clear only "
                                     "outside %1 to %2 %3, which a meter cannot measure."),
                    bound(range.low), bound(range.high), unit));
    return {};
}

Checked checkNumbers(const AlarmRule& rule) {
    if (!isUsable(rule.limit) || !isUsable(rule.hysteresis))
        return wrong(message(term("Messages", "The limit or the hysteresis of the rule is not a number.")));
    if (rule.hysteresis < stepOf(rule.watch))
        return wrong(
            message(term("Messages", "The hysteresis of the rule is smaller than the step of the register.")));
    return checkRange(rule);
}

Checked checkDelays(const AlarmRule& rule) {
    for (const auto delay : {rule.delayOn, rule.delayOff})
        if (delay < delay.zero() || delay > kLongestAlarmDelay)
            return wrong(message(term("Messages", "A delay is outside 0 to %1 hours."), kLongestAlarmDelay.count()));
    const auto* event = std::get_if<AlarmEvent>(&rule.watch);
    const bool atOnce = event != nullptr ? isMoment(*event) : rule.watch == AlarmWatch(DerivedValue::Demand);
    if (atOnce && (rule.delayOn.count() != 0 || rule.delayOff.count() != 0))
        return wrong(message(term("Messages", "An event that happens at one moment, and the mean power of a "
                                              "quarter-hour, have no delay.")));
    return {};
}

Checked checkSchedule(const AlarmSchedule& schedule) {
    constexpr std::chrono::minutes kDay{24 * 60};
    for (const auto time : {schedule.from, schedule.to})
        if (time < time.zero() || time > kDay)
            return wrong(message(term("Messages", "A time of the schedule is outside 00:00 to 24:00.")));
    if (schedule.from == schedule.to)
        return wrong(message(term("Messages", "The schedule of the rule begins and ends at the same time.")));
    return {};
}

} // namespace

std::string_view nameOf(AlarmSeverity severity) {
    return kSeverityNames[static_cast<std::size_t>(severity)];
}

std::optional<AlarmSeverity> alarmSeverityNamed(std::string_view name) {
    for (std::size_t n = 0; n < kAlarmSeverities; ++n)
        if (kSeverityNames[n] == name)
            return static_cast<AlarmSeverity>(n);
    return std::nullopt;
}

Checked checkRule(const AlarmRule& rule) {
    if (rule.key.empty())
        return wrong(message(term("Messages", "The rule has no key.")));
    if (const auto* watched = std::get_if<WatchedValues>(&rule.watch))
        if (auto checked = check(*watched); !checked)
            return checked;
    if (!std::holds_alternative<AlarmEvent>(rule.watch))
        if (auto checked = checkNumbers(rule); !checked)
            return checked;
    if (rule.gate) {
        if (auto checked = checkKey(rule.gate->key); !checked)
            return checked;
        if (!isUsable(rule.gate->atLeast))
            return wrong(message(term("Messages", "The least value for which the rule judges is not a number.")));
    }
    if (auto checked = checkDelays(rule); !checked)
        return checked;
    return checkSchedule(rule.schedule);
}

double stepOf(const AlarmWatch& watch) {
    if (const auto* watched = std::get_if<WatchedValues>(&watch))
        return findEntry(watched->keys.front())->step;
    const auto* derived = std::get_if<DerivedValue>(&watch);
    return derived != nullptr ? info(*derived).step : 1;
}

std::string_view unitOf(const AlarmWatch& watch) {
    if (const auto* watched = std::get_if<WatchedValues>(&watch))
        return findEntry(watched->keys.front())->unit;
    const auto* derived = std::get_if<DerivedValue>(&watch);
    return derived != nullptr ? info(*derived).unit : std::string_view{};
}

bool covers(const AlarmSchedule& schedule, WallTime local) {
    if (schedule.days.none())
        return true;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto time = local - day;
    const auto isOn = [&](std::chrono::sys_days which) {
        return schedule.days[std::chrono::weekday(which).iso_encoding() - 1];
    };
    if (schedule.from < schedule.to)
        return isOn(day) && time >= schedule.from && time < schedule.to;
    return (isOn(day) && time >= schedule.from) || (isOn(day - std::chrono::days{1}) && time < schedule.to);
}

} // namespace countis
