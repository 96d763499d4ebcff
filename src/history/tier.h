// SPDX-License-Identifier: GPL-3.0-or-later
// The resolutions in which the history keeps readings: as they were read, and rolled up over four periods.
#pragma once

#include "site/point.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace countis {

/// Day: a day of the site's time zone, of 23 to 25 hours. The others divide UTC.
enum class Tier : std::uint8_t { Raw, Minute, Quarter, Hour, Day };
inline constexpr std::size_t kTiers = 5;

struct TierInfo {
    Tier tier;
    std::string_view name;  // of --step
    std::string_view table; // of the database
    std::string_view view;  // the same in units, documented in docs/database.md; empty: the rows are compressed
};

inline constexpr std::array<TierInfo, kTiers> kTierTable{{
    {Tier::Raw, "raw", "sample_minute", ""},
    {Tier::Minute, "1m", "rollup_1m", ""},
    {Tier::Quarter, "15m", "rollup_15m", "quarter_hours"},
    {Tier::Hour, "1h", "rollup_1h", "hours"},
    {Tier::Day, "1d", "rollup_1d", "days"},
}};

constexpr const TierInfo& info(Tier tier) {
    return kTierTable[static_cast<std::size_t>(tier)];
}

/// nullopt: no tier has this name.
constexpr std::optional<Tier> tierOf(std::string_view name) {
    for (const TierInfo& entry : kTierTable)
        if (entry.name == name)
            return entry.tier;
    return std::nullopt;
}

inline constexpr std::chrono::milliseconds kMinute = std::chrono::minutes{1};
inline constexpr std::chrono::milliseconds kQuarter = std::chrono::minutes{15};
inline constexpr std::chrono::milliseconds kHour = std::chrono::hours{1};
inline constexpr std::chrono::milliseconds kDay = std::chrono::hours{24};

/// Of a period; of a day, where the clocks do not change in it. 0: readings have no such length.
constexpr std::chrono::milliseconds lengthOf(Tier tier) {
    constexpr std::array<std::chrono::milliseconds, kTiers> kLengths{{{}, kMinute, kQuarter, kHour, kDay}};
    return kLengths[static_cast<std::size_t>(tier)];
}

/// The beginning of the period of this length that holds `time`, in UTC.
constexpr WallTime startOf(WallTime time, std::chrono::milliseconds period) {
    const auto ticks = time.time_since_epoch().count();
    const auto length = period.count();
    const auto into = ((ticks % length) + length) % length;
    return time - std::chrono::milliseconds{into};
}

} // namespace countis
