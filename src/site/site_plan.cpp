// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/site_plan.h"

#include <algorithm>
#include <unordered_map>

namespace countis {
namespace {

/// The points of a site by what a file calls them; a look-up for each of 900 meters must not read 10,000 points.
class KnownPoints {
public:
    KnownPoints(const Roster& roster, const std::vector<PlannedMeter>& meters) : roster_(roster) {
        for (const PlannedMeter& meter : meters)
            if (const Point* const point = roster.findAddress(meter.address))
                claimed_.insert(point->id);
        for (const Point& point : roster.points())
            if (const auto [entry, isFirst] = byName_.try_emplace(point.name, point.id); !isFirst)
                entry->second = {}; // several have it
    }

    const Point* find(const PlannedMeter& meter) const {
        if (const Point* const point = roster_.findAddress(meter.address))
            return point;
        const auto found = byName_.find(meter.name);
        return found == byName_.end() || claimed_.contains(found->second) ? nullptr : roster_.find(found->second);
    }

private:
    const Roster& roster_;
    std::unordered_set<PointId> claimed_; // by their address
    std::unordered_map<std::string, PointId> byName_;
};

void take(Point& point, const PlannedMeter& meter, Roster& roster) {
    point.name = meter.name;
    point.address = meter.address;
    point.role = meter.role.value_or(point.role);
    point.period = meter.period.value_or(point.period);
    if (meter.place) // its path was checked with the file
        point.place = roster.findOrMakePlace(*meter.place).value_or(point.place);
}

} // namespace

tl::expected<std::vector<PointId>, RosterProblem> joinMeters(Roster& roster,
                                                             const std::vector<PlannedMeter>& meters) {
    const KnownPoints known(roster, meters);
    std::vector<Point> planned;
    planned.reserve(meters.size());
    for (const PlannedMeter& meter : meters) {
        const Point* const point = known.find(meter);
        planned.push_back(point ? *point : Point{});
    }
    std::vector<PointId> points;
    points.reserve(meters.size());
    for (std::size_t n = 0; n < meters.size(); ++n) {
        Point& point = planned[n];
        take(point, meters[n], roster);
        if (point.id) {
            (void)roster.change(point); // nobody else has its address
            points.push_back(point.id);
            continue;
        }
        const auto added = roster.add(std::move(point));
        if (!added)
            return tl::unexpected(added.error());
        points.push_back(*added);
    }
    return points;
}

PlannedPoints::PlannedPoints(const std::optional<std::vector<PointId>>& meters, std::vector<std::string> places)
    : places_(std::move(places)) {
    if (meters)
        meters_.emplace(meters->begin(), meters->end());
}

bool PlannedPoints::contains(const Roster& roster, const Point& point) const {
    if (meters_ && !meters_->contains(point.id))
        return false;
    return places_.empty() || std::ranges::any_of(places_, [&](const std::string& path) {
               const auto place = roster.places().findPath(path);
               return place && roster.places().isWithin(point.place, *place);
           });
}

std::vector<std::string> PlannedPoints::missingPlaces(const Roster& roster) const {
    std::vector<std::string> missing;
    std::ranges::copy_if(places_, std::back_inserter(missing),
                         [&](const std::string& path) { return !roster.places().findPath(path); });
    return missing;
}

} // namespace countis
