// SPDX-License-Identifier: GPL-3.0-or-later
// The metering points of a site and their rules: every address belongs to one point, and every device measures at one
// point at a time. Time comes in, but for the number of a new point, and nothing is
// read or saved here (see roster_store.h).
#pragma once

#include "site/point.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace countis {

enum class RosterError : std::uint8_t {
    AddressTaken, // `other` has it
    NoSuchPoint,
    NotEditable, // the bundled meter's name and address are its own
};

struct RosterProblem {
    RosterError error{};
    PointId other; // the point that is in the way

    bool operator==(const RosterProblem&) const = default;
};

/// What a device that answers at a point's address means.
enum class DeviceNews : std::uint8_t {
    Known,     // the device that measures there
    First,     // the first one that was ever seen there: it measures there from now on
    Exchanged, // one that no point knows: it has taken the place of the one before
    Elsewhere, // the device of another point. Nothing was changed; see Roster::visits()
};

/// The device of `home` answers at the address of `at`.
struct Visit {
    PointId at;
    PointId home;
    Device device;

    bool operator==(const Visit&) const = default;
};

class Roster {
public:
    std::span<const Point> points() const { return points_; }
    std::size_t size() const { return points_.size(); }
    /// Where it stands among points(); nullopt where there is none.
    std::optional<std::size_t> placeOf(PointId id) const;
    /// Null where there is none. The pointer holds until the roster is changed.
    const Point* find(PointId id) const;
    const Point* findAddress(const MeterAddress& address) const;
    /// The bundled meter, of which there is one at most.
    const Point* bundled() const;
    /// The point where the device with this serial number measures now.
    const Point* findDevice(const std::string& serial) const;

    /// Adds it before the point at `place`, or behind the last one. A point without a number gets one that is higher
    /// than all here, and unlike those that other programs give meanwhile. The bundled meter's address is not held
    /// against others: it is chosen anew at each start.
    tl::expected<PointId, RosterProblem> add(Point point, std::optional<std::size_t> place = {});
    /// Everything of the point with this number but its devices. The bundled one changes address and speed only.
    tl::expected<void, RosterProblem> change(const Point& changed);
    tl::expected<void, RosterProblem> remove(PointId id);

    /// `device` answered at the address of `at`. A first or unknown device measures there from `now` on.
    DeviceNews observe(PointId at, const Device& device, WallTime now);
    /// What was heard where it does not belong, until somebody says what happened, or the device is at home again.
    std::span<const Visit> visits() const { return visits_; }
    /// Whose values they are that `serial` sends from the address of `at`: those of the point where the device
    /// measures, until somebody says that it was moved.
    PointId ownerOf(PointId at, const std::string& serial) const;

    /// Two devices that answer at each other's addresses.
    struct Crossing {
        PointId one;
        PointId other;

        bool operator==(const Crossing&) const = default;
    };
    std::vector<Crossing> crossings() const;
    /// The addresses were exchanged: each point takes that of the other, and its device stays.
    void exchangeAddresses(PointId one, PointId other);
    /// The device was carried to where it is heard: it measures there from `now` on, and where it came from nothing
    /// is known to measure, until a device answers there.
    void moveDevice(PointId to, WallTime now);

private:
    Point* at(PointId id);
    const Visit* visitAt(PointId id) const;
    void endVisit(PointId id);
    PointId newId() const;
    void renumberFrom(std::size_t place);

    std::vector<Point> points_;
    std::unordered_map<PointId, std::size_t> places_; // in `points_`
    std::vector<Visit> visits_;
};

} // namespace countis
