// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/roster.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace countis {

std::optional<std::size_t> Roster::placeOf(PointId id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
}

const Point* Roster::find(PointId id) const {
    const auto place = placeOf(id);
    return place ? &points_[*place] : nullptr;
}

Point* Roster::at(PointId id) {
    return const_cast<Point*>(std::as_const(*this).find(id)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

const Point* Roster::findAddress(const MeterAddress& address) const {
    const auto found = std::ranges::find_if(points_, [&](const Point& point) {
        return point.origin != PointOrigin::Bundled && point.address == address;
    });
    return found == points_.end() ? nullptr : &*found;
}

const Point* Roster::bundled() const {
    const auto found = std::ranges::find(points_, PointOrigin::Bundled, &Point::origin);
    return found == points_.end() ? nullptr : &*found;
}

const Point* Roster::findDevice(const std::string& serial) const {
    const auto found = std::ranges::find_if(
        points_, [&](const Point& point) { return point.device() && point.device()->serial == serial; });
    return found == points_.end() ? nullptr : &*found;
}

PointId Roster::newId() const {
    // A store that is shared by several programs lists the points in the order of their numbers, and others may hold
    // these as doubles: microseconds since 1970 take 51 bits.
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    PointId id{std::max<std::int64_t>(1, std::chrono::floor<std::chrono::microseconds>(now).count())};
    for (const Point& point : points_)
        id = std::max(id, PointId{point.id.number + 1});
    return id;
}

void Roster::renumberFrom(std::size_t place) {
    for (; place < points_.size(); ++place)
        places_[points_[place].id] = place;
}

tl::expected<PointId, RosterProblem> Roster::add(Point point, std::optional<std::size_t> place) {
    const bool bundled = point.origin == PointOrigin::Bundled;
    if (const Point* other = bundled ? nullptr : findAddress(point.address))
        return tl::unexpected(RosterProblem{RosterError::AddressTaken, other->id});
    if (!point.id || find(point.id))
        point.id = newId();
    const std::size_t at = std::min(place.value_or(points_.size()), points_.size());
    const PointId id = point.id;
    points_.insert(points_.begin() + static_cast<std::ptrdiff_t>(at), std::move(point));
    renumberFrom(at);
    return id;
}

tl::expected<void, RosterProblem> Roster::change(const Point& changed) {
    Point* const point = at(changed.id);
    if (!point)
        return tl::unexpected(RosterProblem{RosterError::NoSuchPoint, changed.id});
    if (point->origin == PointOrigin::Bundled) {
        if (changed.name != point->name || changed.origin != PointOrigin::Bundled)
            return tl::unexpected(RosterProblem{RosterError::NotEditable, changed.id});
    } else if (const Point* other = findAddress(changed.address); other && other->id != changed.id) {
        return tl::unexpected(RosterProblem{RosterError::AddressTaken, other->id});
    }
    auto devices = std::move(point->devices);
    *point = changed;
    point->devices = std::move(devices);
    return {};
}

tl::expected<void, RosterProblem> Roster::remove(PointId id) {
    const Point* const point = find(id);
    if (!point)
        return tl::unexpected(RosterProblem{RosterError::NoSuchPoint, id});
    if (point->origin == PointOrigin::Bundled)
        return tl::unexpected(RosterProblem{RosterError::NotEditable, id});
    std::erase_if(visits_, [&](const Visit& visit) { return visit.at == id || visit.home == id; });
    const std::size_t place = places_[id];
    points_.erase(points_.begin() + static_cast<std::ptrdiff_t>(place));
    places_.erase(id);
    renumberFrom(place);
    return {};
}

const Visit* Roster::visitAt(PointId id) const {
    const auto found = std::ranges::find(visits_, id, &Visit::at);
    return found == visits_.end() ? nullptr : &*found;
}

void Roster::endVisit(PointId id) {
    std::erase_if(visits_, [&](const Visit& visit) { return visit.at == id; });
}

DeviceNews Roster::observe(PointId heardAt, const Device& device, WallTime now) {
    Point* const point = at(heardAt);
    if (!point)
        return DeviceNews::Known;
    endVisit(heardAt);
    const Device* const before = point->device();
    if (before && before->serial == device.serial) {
        point->devices.back().device.product = device.product;
        return DeviceNews::Known;
    }
    if (const Point* home = findDevice(device.serial)) {
        visits_.push_back({heardAt, home->id, device});
        return DeviceNews::Elsewhere;
    }
    const bool first = before == nullptr;
    point->devices.push_back({device, now});
    return first ? DeviceNews::First : DeviceNews::Exchanged;
}

PointId Roster::ownerOf(PointId heardAt, const std::string& serial) const {
    const Visit* const visit = visitAt(heardAt);
    return visit && visit->device.serial == serial ? visit->home : heardAt;
}

std::vector<Roster::Crossing> Roster::crossings() const {
    std::vector<Crossing> found;
    for (const Visit& visit : visits_) {
        const Visit* const back = visitAt(visit.home);
        if (back && back->home == visit.at && placeOf(visit.at) < placeOf(visit.home))
            found.push_back({visit.at, visit.home});
    }
    return found;
}

void Roster::exchangeAddresses(PointId one, PointId other) {
    Point* const first = at(one);
    Point* const second = at(other);
    if (!first || !second)
        return;
    std::swap(first->address, second->address);
    endVisit(one);
    endVisit(other);
}

void Roster::moveDevice(PointId to, WallTime now) {
    const Visit* const visit = visitAt(to);
    Point* const point = at(to);
    if (!visit || !point)
        return;
    const Device device = visit->device;
    Point* const home = at(visit->home);
    if (home && home->device() && home->device()->serial == device.serial)
        home->devices.push_back({Device{}, now});
    point->devices.push_back({device, now});
    endVisit(to);
}

} // namespace countis
