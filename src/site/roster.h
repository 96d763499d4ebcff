// SPDX-License-Identifier: GPL-3.0-or-later
// A site: its name, its places, and its metering points with their rules: every address belongs to one point, every
// device measures at one point at a time, and a point belongs to one place. Time comes in, but for the numbers of new
// points and places, and nothing is read or saved here (see roster_store.h).
#pragma once

#include "site/place_tree.h"
#include "site/point.h"
#include "site/point_index.h"
#include "site/roster_store.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace countis {

inline constexpr std::size_t kMostPoints = 10'000; // of a site; a process reads fewer, see Fleet::kMaxMeters

enum class RosterError : std::uint8_t {
    AddressTaken, // `other` has it
    NoSuchPoint,
    NoSuchPlace,
    Full,        // the site has kMostPoints
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
    std::optional<std::size_t> positionOf(PointId id) const;
    /// Null where there is none. The pointer holds until the roster is changed.
    const Point* find(PointId id) const;
    const Point* findAddress(const MeterAddress& address) const;
    /// The bundled meter, of which there is one at most.
    const Point* bundled() const;
    /// The point where the device with this serial number measures now.
    const Point* findDevice(const std::string& serial) const;

    /// Adds it before the point at `position`, or behind the last one. A point without a number gets one that is
    /// higher than all here, and unlike those that other programs give meanwhile. The bundled meter's address is not
    /// held against others: it is chosen anew at each start.
    tl::expected<PointId, RosterProblem> add(Point point, std::optional<std::size_t> position = {});
    /// Everything of the point with this number but its devices. The bundled one changes address and speed only.
    tl::expected<void, RosterProblem> change(const Point& changed);
    tl::expected<void, RosterProblem> remove(PointId id);

    const std::string& siteName() const { return siteName_; }
    void setSiteName(std::string name) { siteName_ = std::move(name); }
    const PlaceTree& places() const { return places_; }
    /// "Hall 1/Board 2"; "" for a point that is in no place of the site.
    std::string pathOf(PlaceId place) const { return places_.pathOf(place); }
    tl::expected<PlaceId, PlaceError> addPlace(PlaceId parent, std::string_view name) {
        return places_.add(parent, name);
    }
    tl::expected<PlaceId, PlaceError> findOrMakePlace(std::string_view path) { return places_.findOrMake(path); }
    tl::expected<void, PlaceError> renamePlace(PlaceId id, std::string_view name) { return places_.rename(id, name); }
    tl::expected<void, PlaceError> movePlace(PlaceId id, PlaceId parent) { return places_.move(id, parent); }
    /// The points and places in it go up to its parent.
    tl::expected<void, PlaceError> removePlace(PlaceId id);

    /// Takes name and places as a store has them, and puts `points` into the places that their numbers mean now. The
    /// points themselves are not added.
    void takePlaces(const std::string& siteName, std::vector<Place> places, std::span<Point> points);
    /// For the store.
    RosterContent content() const;

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
    /// Somebody says that the device was brought to where it is heard: one of another point measures there from `now`
    /// on, and at its own point none until one answers. An open exchange (device_exchange.h) is confirmed by that.
    void moveDevice(PointId to, WallTime now);

private:
    Point* at(PointId id);
    const Visit* visitAt(PointId id) const;
    void endVisit(PointId id);
    void startAt(Point& point, DeviceSpan span);
    void renumberFrom(std::size_t position);

    std::string siteName_;
    PlaceTree places_;
    std::vector<Point> points_;
    std::unordered_map<PointId, std::size_t> positions_; // in `points_`
    PointIndex index_;
    std::int64_t highest_ = 0; // number of a point
    std::vector<Visit> visits_;
};

} // namespace countis
