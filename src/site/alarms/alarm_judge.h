// SPDX-License-Identifier: GPL-3.0-or-later
// Judges the readings of all points by the rules of a site, and keeps the state of each alarm. Pure: news of points
// and what people do come in with their time, transitions come out; nothing is read, stored or sent here.
//
// A delay ends with the first reading after its time that confirms it. A value that is not fresh in between, and a
// meter that does not answer, begin the delay anew; news without that value do not. A value that has come back by the
// hysteresis counts as back until it is beyond the limit again. One judge belongs to one thread.
#pragma once

#include "site/alarms/alarm_flood.h"
#include "site/alarms/alarm_slots.h"

#include <tl/expected.hpp>

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace countis {

inline constexpr std::chrono::minutes kShortestShelf{1};
inline constexpr std::chrono::hours kLongestShelf{7 * 24};
/// A meter that has not answered for so long is offline: docs/words.md. Its alarms that need readings are suppressed.
inline constexpr std::chrono::seconds kSuppressAfter{60};

/// An alarm as a list shows it and as a store keeps it over a restart.
struct AlarmRecord {
    AlarmRef alarm;
    AlarmStatus status;
    WallTime raised{};
    WallTime shelvedUntil{};
    std::int64_t count = 0;  // the value at the latest raising, in counts of stepOf() the watch
    std::uint8_t which = 0;  // WatchedCount::which
    std::uint8_t beyond = 0; // AlarmSlot::beyond
    std::string fault{};     // AlarmTransition::fault of the latest raising

    bool operator==(const AlarmRecord&) const = default;
};

class AlarmJudge {
public:
    /// The alarms of the site itself are added to those of the points. Rules that checkRule() refuses, and further
    /// ones whose id is taken, are left out. Alarms whose rule and point stay keep their state; the others end, with
    /// a transition if they were not normal.
    void configure(std::vector<AlarmRule> rules, std::span<const AlarmPoint> points, const PlaceTree& places,
                   const AlarmTime& time, AlarmNews& out);
    /// Of the alarms that are not normal, as they were before a restart. What is not configured ends with a
    /// transition. A meter that was offline before stays so until it answers, so that nothing is told twice.
    void restore(std::span<const AlarmRecord> records, const AlarmTime& time, AlarmNews& out);

    /// A flood that has begun before a restart goes on. After the first configure().
    void resumeFlood(const FloodSoFar& before, const AlarmTime& time) { flood_.resume(before, time.now); }

    /// Appends to `out`. News of a point that is not configured are ignored. Times do not go back.
    void judge(const PointNews& news, const AlarmTime& time, AlarmNews& out);
    /// Ends shelves and floods. Once a second or so.
    void tick(const AlarmTime& time, AlarmNews& out);

    /// Acknowledge, Reset, Unshelve, TakeOutOfService or ReturnToService, by a person whose name is not empty.
    using Done = tl::expected<void, AlarmRefusal>;
    Done command(const AlarmRef& alarm, AlarmInput input, const AlarmHand& by, const AlarmTime& time, AlarmNews& out);
    /// For kShortestShelf to kLongestShelf.
    Done shelve(const AlarmRef& alarm, std::chrono::minutes lasts, const AlarmHand& by, const AlarmTime& time,
                AlarmNews& out);

    /// nullopt: no such alarm, or its rule is not for the point.
    std::optional<AlarmRecord> find(const AlarmRef& alarm) const;
    /// All that are not normal, in the order of points and rules. An alarm that is normal below its suppression is
    /// not among them.
    std::vector<AlarmRecord> records() const;
    std::span<const AlarmRule> rules() const { return rules_; }
    bool isInFlood() const { return flood_.isOn(); }

private:
    struct PointEntry {
        PointId id;
        std::size_t place = 0; // in `placeFirst_`
        bool placed = false;   // else directly in the site, where the points have no place in common
        std::size_t firstSlot = 0;
        std::size_t endSlot = 0;
        PointMemory memory;
        FirstOut first;
        bool offline = false;
    };
    struct Shelf {
        std::size_t slot = 0;
        Instant until;
        WallTime wall;
    };
    /// Which alarm a slot is.
    struct SlotOwner {
        std::size_t point = 0; // in `points_`
        std::size_t rule = 0;  // in `rules_`
    };
    /// A rule made ready.
    struct Ready {
        WatchReader reader;
        CountLimits limits;
        bool moment = false;
        bool covered = true; // by its schedule
    };

    void lookAtSchedules(const AlarmTime& time);
    bool tellsOffline(std::size_t slot, const AlarmStatus& status) const;
    void suppressOrNot(std::size_t slot, const AlarmTime& time, AlarmNews& out);
    AlarmTransition& apply(std::size_t at, const AlarmStatus& next, AlarmInput input, const AlarmTime& time,
                           AlarmNews& out);
    void changeUnseen(std::size_t at, const AlarmStatus& next, AlarmNews& out);
    void applyEdge(std::size_t at, AlarmInput input, const WatchedCount& value, const AlarmTime& time,
                   AlarmNews& out);
    void tellValue(std::size_t at, const WatchedCount& value, AlarmTransition& told) const;
    void endGone(const AlarmJudge& next, const AlarmTime& time, AlarmNews& out) const;
    void carryOver(std::size_t was, std::size_t rule, AlarmJudge& next) const;
    const AlarmRule& ruleOf(std::size_t slot) const { return rules_[owners_[slot].rule]; }
    void announce(AlarmTransition& transition, const AlarmTime& time, AlarmNews& out);
    void endShelf(std::size_t slot);
    std::optional<std::size_t> slotOf(const AlarmRef& alarm) const;
    AlarmRef refOf(std::size_t slot) const;
    AlarmRecord recordOf(std::size_t at) const;

    std::vector<AlarmRule> rules_;
    std::vector<Ready> ready_; // as `rules_`
    std::vector<PointEntry> points_;
    std::unordered_map<PointId, std::size_t> pointIndex_;
    std::vector<FirstOut> placeFirst_;
    std::vector<AlarmSlot> slots_;  // of the first point, one for each rule that is for it, then of the next one
    std::vector<SlotOwner> owners_; // as `slots_`
    std::vector<Shelf> shelves_;    // few
    FloodWatch flood_;
    std::optional<std::int64_t> scheduleMinute_; // of local time
};

} // namespace countis
