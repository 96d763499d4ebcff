// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/alarm_slots.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace countis {
namespace {

/// 0: not for the point. The narrower the scope, the larger.
std::size_t rank(const AlarmRule& rule, const AlarmPoint& point, const PlaceTree& places) {
    const auto* event = std::get_if<AlarmEvent>(&rule.watch);
    const bool ofSite = event != nullptr && isOfSite(*event);
    if (ofSite == static_cast<bool>(point.id) || (rule.role && *rule.role != point.role))
        return 0;
    if (const auto* only = std::get_if<PointId>(&rule.scope))
        return *only == point.id ? kMostPlaceLevels + 2 : 0;
    const PlaceId place = std::get<PlaceId>(rule.scope);
    return places.isWithin(point.place, place) ? places.levelOf(place) + 1 : 0;
}

/// What the fresh values of a reading say.
struct Seen {
    bool any = false;
    bool beyond = false;
    WatchedCount worst;
};

Seen look(AlarmSlot& slot, bool gateOpen, const CountLimits& limits, const WatchReader& reader, const PointNews& news,
          const PointMemory& memory) {
    Seen seen;
    for (std::size_t n = 0; n < reader.size(); ++n) {
        const auto value = reader.read(n, news, memory);
        if (!value)
            continue;
        const auto bit = static_cast<std::uint8_t>(1U << n);
        const bool holds = slot.status.raised && (slot.beyond & bit) != 0;
        const bool beyond = gateOpen && (holds ? !limits.isBack(value->count) : limits.isBeyond(value->count));
        slot.beyond = static_cast<std::uint8_t>(beyond ? slot.beyond | bit : slot.beyond & ~bit);
        if (!seen.any || limits.isWorse(value->count, seen.worst.count))
            seen.worst = *value;
        seen.any = true;
        seen.beyond = seen.beyond || beyond;
    }
    return seen;
}

} // namespace

RuleFinder::RuleFinder(std::span<const AlarmRule> rules) : rules_(rules) {
    for (std::size_t n = 0; n < rules.size(); ++n) {
        const auto* only = std::get_if<PointId>(&rules[n].scope);
        (only != nullptr ? ofPoints_[*only] : ofPlaces_).push_back(n);
    }
}

std::vector<std::size_t> RuleFinder::rulesFor(const AlarmPoint& point, const PlaceTree& places) const {
    struct Narrowest {
        std::size_t rule = 0;
        std::size_t rank = 0;
    };
    std::unordered_map<std::string_view, Narrowest> ofKeys;
    const auto look = [&](const std::vector<std::size_t>& candidates) {
        for (const std::size_t n : candidates) {
            const std::size_t own = rank(rules_[n], point, places);
            Narrowest& narrowest = ofKeys[rules_[n].key];
            if (own > narrowest.rank) // of equal ones the first holds
                narrowest = {n, own};
        }
    };
    look(ofPlaces_);
    if (const auto exceptions = ofPoints_.find(point.id); exceptions != ofPoints_.end())
        look(exceptions->second);
    std::vector<std::size_t> found;
    for (const auto& [key, narrowest] : ofKeys)
        if (narrowest.rank > 0 && rules_[narrowest.rule].enabled)
            found.push_back(narrowest.rule);
    std::ranges::sort(found);
    return found;
}

CountLimits countLimits(const AlarmRule& rule) {
    if (std::holds_alternative<AlarmEvent>(rule.watch))
        return {};
    const double step = stepOf(rule.watch);
    const std::int64_t limit = std::llround(rule.limit / step);
    // A decimal fraction divided by a step is seldom whole.
    const auto deadband = std::max<std::int64_t>(1, std::llround(std::ceil(rule.hysteresis / step - 1e-6)));
    const bool above = rule.side == AlarmSide::Above;
    return {above, limit, above ? limit - deadband : limit + deadband};
}

JudgedSlot judgeSlot(AlarmSlot& slot, const AlarmRule& rule, const CountLimits& limits, const WatchReader& reader,
                     const PointNews& news, const PointMemory& memory, Instant now) {
    if (!news.answers && reader.needsReadings())
        slot.pending = false;
    if (!reader.isIn(news))
        return {};
    const auto gate = reader.gate(news);
    const Seen seen = gate ? look(slot, *gate, limits, reader, news, memory) : Seen{};
    const bool raises = !slot.status.raised && seen.beyond;
    const bool clears = slot.status.raised && seen.any && slot.beyond == 0;
    if (!raises && !clears) {
        slot.pending = false;
        return {};
    }
    if (!slot.pending)
        slot.since = now;
    slot.pending = now - slot.since < (raises ? rule.delayOn : rule.delayOff);
    if (slot.pending)
        return {};
    return {raises ? AlarmEdge::Raise : AlarmEdge::Clear, seen.worst};
}

} // namespace countis
