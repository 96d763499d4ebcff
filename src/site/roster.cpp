// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/roster.h"

#include "site/device_exchange.h"
#include "site/new_number.h"

#include <algorithm>
#include <utility>

namespace countis {

std::optional<std::size_t> Roster::positionOf(PointId id) const {
    const auto found = positions_.find(id);
    return found == positions_.end() ? std::nullopt : std::optional(found->second);
}

const Point* Roster::find(PointId id) const {
    const auto position = positionOf(id);
    return position ? &points_[*position] : nullptr;
}

Point* Roster::at(PointId id) {
    return const_cast<Point*>(std::as_const(*this).find(id)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

const Point* Roster::findAddress(const MeterAddress& address) const {
    return find(index_.findAddress(address));
}

const Point* Roster::bundled() const {
    const auto found = std::ranges::find(points_, PointOrigin::Bundled, &Point::origin);
    return found == points_.end() ? nullptr : &*found;
}

const Point* Roster::findDevice(const std::string& serial) const {
    const std::vector<PointId> found = index_.findDevice(serial);
    const auto first = std::ranges::min_element(found, {}, [this](PointId id) { return positionOf(id); });
    return first == found.end() ? nullptr : find(*first);
}

void Roster::renumberFrom(std::size_t position) {
    for (; position < points_.size(); ++position)
        positions_[points_[position].id] = position;
}

tl::expected<PointId, RosterProblem> Roster::add(Point point, std::optional<std::size_t> position) {
    const bool bundled = point.origin == PointOrigin::Bundled;
    if (const Point* other = bundled ? nullptr : findAddress(point.address))
        return tl::unexpected(RosterProblem{RosterError::AddressTaken, other->id});
    if (!places_.contains(point.place))
        return tl::unexpected(RosterProblem{RosterError::NoSuchPlace, {}});
    if (points_.size() >= kMostPoints && !bundled)
        return tl::unexpected(RosterProblem{RosterError::Full, {}});
    if (!point.id || find(point.id))
        point.id = {newNumber(highest_)};
    highest_ = std::max(highest_, point.id.number);
    const std::size_t at = std::min(position.value_or(points_.size()), points_.size());
    const PointId id = point.id;
    index_.add(point);
    points_.insert(points_.begin() + static_cast<std::ptrdiff_t>(at), std::move(point));
    renumberFrom(at);
    return id;
}

tl::expected<void, RosterProblem> Roster::change(const Point& changed) {
    Point* const point = at(changed.id);
    if (!point)
        return tl::unexpected(RosterProblem{RosterError::NoSuchPoint, changed.id});
    if (!places_.contains(changed.place))
        return tl::unexpected(RosterProblem{RosterError::NoSuchPlace, changed.id});
    if (point->origin == PointOrigin::Bundled) {
        if (changed.name != point->name || changed.origin != PointOrigin::Bundled)
            return tl::unexpected(RosterProblem{RosterError::NotEditable, changed.id});
    } else if (const Point* other = findAddress(changed.address); other && other->id != changed.id) {
        return tl::unexpected(RosterProblem{RosterError::AddressTaken, other->id});
    }
    index_.remove(*point);
    auto devices = std::move(point->devices);
    *point = changed;
    point->devices = std::move(devices);
    index_.add(*point);
    return {};
}

tl::expected<void, RosterProblem> Roster::remove(PointId id) {
    const auto position = positionOf(id);
    if (!position)
        return tl::unexpected(RosterProblem{RosterError::NoSuchPoint, id});
    const Point& point = points_[*position];
    if (point.origin == PointOrigin::Bundled)
        return tl::unexpected(RosterProblem{RosterError::NotEditable, id});
    std::erase_if(visits_, [&](const Visit& visit) { return visit.at == id || visit.home == id; });
    index_.remove(point);
    points_.erase(points_.begin() + static_cast<std::ptrdiff_t>(*position));
    positions_.erase(id);
    renumberFrom(*position);
    return {};
}

tl::expected<void, PlaceError> Roster::removePlace(PlaceId id) {
    const auto parent = places_.remove(id);
    if (!parent)
        return tl::unexpected(parent.error());
    for (Point& point : points_)
        if (point.place == id)
            point.place = *parent;
    return {};
}

void Roster::takePlaces(const std::string& siteName, std::vector<Place> places, std::span<Point> points) {
    siteName_ = siteName;
    const auto meanings = places_.take(std::move(places));
    for (Point& point : points) {
        const auto meaning = meanings.find(point.place);
        point.place = meaning == meanings.end() ? kSite : meaning->second;
    }
}

RosterContent Roster::content() const {
    return {siteName_, {places_.places().begin(), places_.places().end()}, points_};
}

const Visit* Roster::visitAt(PointId id) const {
    const auto found = std::ranges::find(visits_, id, &Visit::at);
    return found == visits_.end() ? nullptr : &*found;
}

void Roster::endVisit(PointId id) {
    std::erase_if(visits_, [&](const Visit& visit) { return visit.at == id; });
}

void Roster::startAt(Point& point, DeviceSpan span) {
    index_.remove(point);
    point.devices.push_back(std::move(span));
    index_.add(point);
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
    startAt(*point, {device, now});
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
        if (back && back->home == visit.at && positionOf(visit.at) < positionOf(visit.home))
            found.push_back({visit.at, visit.home});
    }
    return found;
}

void Roster::exchangeAddresses(PointId one, PointId other) {
    Point* const first = at(one);
    Point* const second = at(other);
    if (!first || !second)
        return;
    index_.remove(*first);
    index_.remove(*second);
    std::swap(first->address, second->address);
    index_.add(*first);
    index_.add(*second);
    endVisit(one);
    endVisit(other);
}

void Roster::moveDevice(PointId to, WallTime now) {
    const Visit* const visit = visitAt(to);
    Point* const point = at(to);
    if (!point)
        return;
    if (!visit) {
        point->devices = confirmedDevices(*point);
        return;
    }
    const Device device = visit->device;
    Point* const home = at(visit->home);
    if (home && home->device() && home->device()->serial == device.serial)
        startAt(*home, {Device{}, now});
    startAt(*point, {device, now});
    point->devices = confirmedDevices(*point);
    endVisit(to);
}

} // namespace countis
