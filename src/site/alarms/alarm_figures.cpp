// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/alarm_figures.h"

#include <algorithm>
#include <map>

namespace countis {
namespace {

constexpr std::size_t kBusiest = 10;

/// Of sorted times.
bool chatters(const std::vector<WallTime>& raised) {
    for (std::size_t n = kChattering - 1; n < raised.size(); ++n)
        if (raised[n] - raised[n - (kChattering - 1)] <= kChatteringWithin)
            return true;
    return false;
}

bool stands(const AlarmSpan& span, WallTime at) {
    return span.firstRaised() <= at - kStandingAfter && (!span.ended || *span.ended > at);
}

} // namespace

std::vector<AlarmSpan> alarmSpans(std::span<const AlarmTransition> transitions) {
    std::vector<AlarmSpan> spans;
    struct Open {
        std::size_t span = 0;
        WallTime told{}; // what was told of it last
    };
    std::map<AlarmRef, Open> open;            // its latest span
    std::map<AlarmRef, WallTime> firstRaised; // as long as its condition lasts
    for (const AlarmTransition& transition : transitions) {
        const bool stands = transition.to == AlarmState::Unacknowledged || transition.to == AlarmState::Acknowledged;
        auto found = open.find(transition.alarm);
        // Its end has an earlier time, since the clock was set back: for how long it stood, nobody knows.
        if (transition.input == AlarmInput::Raise && found != open.end()) {
            spans[found->second.span].ended = found->second.told;
            open.erase(found);
            found = open.end();
        }
        if (transition.input == AlarmInput::Raise || transition.input == AlarmInput::Clear ||
            transition.to == AlarmState::Normal)
            firstRaised.erase(transition.alarm);
        // One that is acknowledged and was not seen before was raised earlier.
        if (stands && found == open.end() && transition.input != AlarmInput::Acknowledge) {
            open[transition.alarm] = {spans.size(), transition.at.wall};
            const auto [first, isFirst] = firstRaised.try_emplace(transition.alarm, transition.at.wall);
            spans.push_back({transition.alarm, transition.at.wall, std::nullopt,
                             isFirst ? std::nullopt : std::optional(first->second)});
        } else if (!stands && found != open.end() && transition.to != AlarmState::Suppressed) {
            spans[found->second.span].ended = transition.at.wall;
            open.erase(found);
        } else if (found != open.end()) {
            found->second.told = transition.at.wall;
        }
    }
    return spans;
}

AlarmFigures alarmFigures(std::span<const AlarmSpan> spans, WallTime from, WallTime to) {
    AlarmFigures figures;
    std::map<AlarmRef, std::vector<WallTime>> raised;
    for (const AlarmSpan& span : spans) {
        if (!span.raisedBefore && span.raised >= from && span.raised < to) {
            raised[span.alarm].push_back(span.raised);
            ++figures.alarms;
        }
        if (stands(span, to))
            figures.standing.push_back(span.alarm);
    }
    for (auto& [alarm, times] : raised) {
        std::ranges::sort(times);
        if (chatters(times))
            figures.chattering.push_back(alarm);
        figures.busiest.push_back({alarm, times.size()});
    }
    std::ranges::stable_sort(figures.busiest, std::ranges::greater{}, &AlarmCount::count);
    figures.busiest.resize(std::min(figures.busiest.size(), kBusiest));
    const std::chrono::duration<double, std::chrono::days::period> days = to - from;
    figures.perDay = days.count() > 0 ? static_cast<double>(figures.alarms) / days.count() : 0;
    return figures;
}

} // namespace countis
