// SPDX-License-Identifier: GPL-3.0-or-later
// A metering point is a place in the installation. It lives for ever; a device measures there from one date on, at
// some address, until another takes its place. History, energy, prices and alarms belong to the point, counters to
// the device.
#pragma once

#include "core/readings.h"
#include "site/meter_address.h"
#include "site/place.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace countis {

/// Stable: it is given once and belongs to no other point afterwards. 0: none.
struct PointId {
    std::int64_t number = 0;

    auto operator<=>(const PointId&) const = default; // NOLINT(modernize-use-nullptr): sees one in its 0
    explicit operator bool() const { return number != 0; }
};

/// What the installation behind a point does with energy.
enum class PointRole : std::uint8_t { Consumer, Producer, Both };

/// Where a point comes from. Saved: the store of the site has it. Session: it was named for this run of the program
/// only. Bundled: the simulated meter of the application.
enum class PointOrigin : std::uint8_t { Saved, Session, Bundled };

/// One meter, wherever it is installed.
struct Device {
    std::string serial;  // as serialOf() writes it
    std::string product; // "COUNTIS E28"

    bool operator==(const Device&) const = default;
};

/// nullopt while the meter has not said who it is.
std::optional<Device> deviceOf(const Readings& readings);

using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// A device measures at a point from `since` until the next one does. An empty device: from then on none is known.
struct DeviceSpan {
    Device device;
    WallTime since{};

    bool operator==(const DeviceSpan&) const = default;
};

inline constexpr std::size_t kLongestPointName = 100; // characters
inline constexpr std::chrono::milliseconds kShortestPeriod{1000};
inline constexpr std::chrono::milliseconds kLongestPeriod{3'600'000};

struct Point {
    PointId id;
    std::string name; // UTF-8
    PlaceId place;
    MeterAddress address;
    PointRole role = PointRole::Consumer;
    std::chrono::milliseconds period{kShortestPeriod}; // between two readings of its instantaneous values
    bool commandsAllowed = false; // whether this site lets its meter be told to change or reset something
    PointOrigin origin = PointOrigin::Saved;
    double speed = 1;                // of a simulated meter's time, in device seconds a second; infinite: as it can
    std::vector<DeviceSpan> devices; // in the order of time; the last one measures now

    bool operator==(const Point&) const = default;

    /// The device that measures now; null while none is known.
    const Device* device() const;
};

/// Whether the point's time is the world's. What another one says is no history, raises no alarm and is no ground for
/// a verdict.
bool isOnWorldTime(const Point& point);

} // namespace countis

template <>
struct std::hash<countis::PointId> {
    std::size_t operator()(countis::PointId id) const noexcept { return std::hash<std::int64_t>{}(id.number); }
};
