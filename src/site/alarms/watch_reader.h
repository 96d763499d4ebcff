// SPDX-License-Identifier: GPL-3.0-or-later
// Takes what a rule watches from the readings of a point, as whole counts of its step, so that limits are compared
// exactly. Values that are not fresh (Quality::Good) do not exist here.
#pragma once

#include "core/catalogue.h"
#include "core/clock.h"
#include "site/alarms/alarm_rule.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

/// nullptr: the catalogue has no such key.
const CatalogueEntry* findEntry(std::string_view key);

struct DerivedInfo {
    double step = 0;
    std::string_view unit;
};
constexpr DerivedInfo info(DerivedValue value) {
    switch (value) {
    case DerivedValue::FrequencyDeviation: return {0.001, "Hz"};
    case DerivedValue::Demand: return {10, "W"};
    default: return {0.01, "%"};
    }
}

/// Where alarms stand in time. `now.mono` counts delays and time limits; `now.wall` is for people. `utcOffset` makes
/// local time of it, for schedules.
struct AlarmTime {
    SampleTime now;
    std::chrono::minutes utcOffset{0};
};

/// Of each severity the faults that a diagnosis names with it, by an identifier that only the diagnosis understands;
/// "": none of this severity.
using AlarmVerdicts = std::array<std::string, kAlarmSeverities>;

/// What is new of a point. What is empty neither raises nor clears an alarm.
struct PointNews {
    PointId point;                           // PointId{}: of the site itself, whose only news is `clockSet`
    const Readings* readings = nullptr;      // nullptr: none that are new; looked at during the call only
    BlockSet changed = BlockSet().set();     // of them: read, or gone stale, since the news before
    bool answers = true;                     // whether the meter answered the latest request
    std::optional<bool> malfunction{};       // where known, since the registers do not contain it
    std::optional<AlarmVerdicts> verdicts{}; // of a diagnosis
    // At this moment.
    bool clockSet = false;
    bool counterAnomaly = false;
    bool deviceExchanged = false;
};

/// What the judge remembers of the readings of a point.
class PointMemory {
public:
    /// Before any value is read of the same news.
    void take(const PointNews& news, const SampleTime& now);

    /// The meter has not answered for so long already.
    void resumeSilence(const SampleTime& now, std::chrono::milliseconds lasts) { silentSince_ = now.mono - lasts; }

    bool answers() const { return !silentSince_; }
    /// Not answered for so long.
    std::chrono::milliseconds silence(const SampleTime& now) const;
    /// In W; only at the first reading of a quarter-hour, about the one before.
    std::optional<double> demand() const { return demand_; }
    /// nullopt: the currents are not fresh. Otherwise the phase whose current is missing, or kNoPhase.
    static constexpr int kNoPhase = -1;
    std::optional<int> missingCurrent(const Readings& readings) const;

private:
    void takeCurrents(const Readings& readings);
    void takeDemand(const Readings& readings, const SampleTime& now);

    std::optional<Instant> silentSince_;
    std::uint8_t carried_ = 0; // a bit for each phase that has carried load
    std::optional<double> demand_;
    struct Quarter {
        WallTime begin;          // on the clock
        Instant from;            // of the reading that began it
        std::int64_t tenths = 0; // of imported active energy, there
    };
    std::optional<Quarter> quarter_;
};

/// One value of those that a rule watches. `which`: its number among the keys, or the phase of an event (0 to 2).
struct WatchedCount {
    std::int64_t count = 0;
    std::uint8_t which = 0;
};

/// A rule that has passed checkRule(), made ready for reading. The catalogue lives for ever; the rule is not kept.
class WatchReader {
public:
    explicit WatchReader(const AlarmRule& rule);

    /// Of values and of what is derived from them: how many there are.
    std::size_t size() const { return entries_.empty() ? 1 : entries_.size(); }
    /// In counts of step(); of an event 1 where its condition is met, else 0. nullopt: not fresh, or not known.
    std::optional<WatchedCount> read(std::size_t n, const PointNews& news, const PointMemory& memory) const;
    /// Of a rule that watches verdicts, the faults that the news name; otherwise "".
    std::string fault(const PointNews& news) const;
    /// Whether the news tell something of what the rule watches, fresh or not. What was read before is not news, even
    /// if other values follow it.
    bool isIn(const PointNews& news) const;
    /// An event that does not come from the readings is judged while the meter is offline too.
    bool needsReadings() const;
    /// Whether the gate is open; nullopt: its value is not fresh.
    std::optional<bool> gate(const PointNews& news) const;
    double step() const { return step_; }

private:
    bool isRead(const PointNews& news) const;

    std::vector<const CatalogueEntry*> entries_;
    std::optional<DerivedValue> derived_;
    std::optional<AlarmEvent> event_;
    const CatalogueEntry* gateEntry_ = nullptr;
    std::int64_t gateCounts_ = 0;
    BlockSet blocks_; // in which what is watched stands
    double step_ = 1;
    bool magnitude_ = false;
};

} // namespace countis
