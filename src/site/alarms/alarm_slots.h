// SPDX-License-Identifier: GPL-3.0-or-later
// All alarms of a site as one flat table, for each point those of the rules that are for it: with 900 points and 25
// rules there are 22,500, which are judged once a second.
#pragma once

#include "site/alarms/alarm_transition.h"
#include "site/alarms/watch_reader.h"
#include "site/place_tree.h"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace countis {

/// What the judge has to know of a point.
struct AlarmPoint {
    PointId id;
    PlaceId place;
    PointRole role = PointRole::Consumer;
};

/// One alarm.
struct AlarmSlot {
    AlarmStatus status;
    bool pending = false;         // a delay runs
    bool suppressionTold = false; // there was a transition
    bool seen = false;            // people saw that the condition is met, and not yet that it is no longer
    std::uint8_t beyond = 0;      // a bit for each watched value that is beyond its limit, as far as it is known
    Instant since{};              // when the delay began
    WatchedCount value;           // at the latest raising
    std::string fault;            // AlarmTransition::fault of the latest raising, until the alarm is normal
    WallTime raised{};            // the latest raising
};

/// Finds the rules for a point without a look at the exceptions of all others.
class RuleFinder {
public:
    /// `rules` must outlive it.
    explicit RuleFinder(std::span<const AlarmRule> rules);

    /// The numbers of the enabled rules that are for the point, or for the site itself, where no rule of the same key
    /// with a narrower scope is; ascending.
    std::vector<std::size_t> rulesFor(const AlarmPoint& point, const PlaceTree& places) const;

private:
    std::span<const AlarmRule> rules_;
    std::vector<std::size_t> ofPlaces_;
    std::unordered_map<PointId, std::vector<std::size_t>> ofPoints_;
};

/// Limits in counts of the step of what is watched.
struct CountLimits {
    bool above = true;
    std::int64_t limit = 0;
    std::int64_t back = 0;

    bool isBeyond(std::int64_t count) const { return above ? count > limit : count < limit; }
    bool isBack(std::int64_t count) const { return above ? count <= back : count >= back; }
    /// Whether `one` is further in the direction of the limit.
    bool isWorse(std::int64_t one, std::int64_t other) const { return above ? one > other : one < other; }
};
CountLimits countLimits(const AlarmRule& rule);

/// What limits and delays make of a reading: nothing, or one edge of the condition.
enum class AlarmEdge : std::uint8_t { None, Raise, Clear };
struct JudgedSlot {
    AlarmEdge edge = AlarmEdge::None;
    WatchedCount worst; // of the fresh values
};
JudgedSlot judgeSlot(AlarmSlot& slot, const AlarmRule& rule, const CountLimits& limits, const WatchReader& reader,
                     const PointNews& news, const PointMemory& memory, Instant now);

} // namespace countis
