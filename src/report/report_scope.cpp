// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_scope.h"

#include <algorithm>

namespace countis {
namespace {

/// The place directly in `scope` that holds `place`; 0: `place` is `scope` itself.
PlaceId groupOf(PlaceId place, PlaceId scope, const PlaceTree& places) {
    PlaceId group = place;
    while (group != scope) {
        const Place* const found = places.find(group);
        if (found == nullptr || found->parent == scope)
            return group;
        group = found->parent;
    }
    return {};
}

} // namespace

std::vector<ReportMeter> metersIn(PlaceId scope, const PlaceTree& places,
                                  const std::unordered_map<PlaceId, PlaceId>& meant,
                                  const std::vector<Point>& points) {
    struct Found {
        ReportMeter meter;
        std::ptrdiff_t group; // its position among the places; the end: none
    };
    std::vector<Found> found;
    for (const Point& point : points) {
        const auto known = meant.find(point.place);
        const PlaceId place = known == meant.end() ? PlaceId{} : known->second;
        if (!places.isWithin(place, scope))
            continue;
        const PlaceId group = groupOf(place, scope, places);
        const auto all = places.places();
        const auto position = group ? std::ranges::find(all, group, &Place::id) : all.end();
        found.push_back(
            {{point, places.pathOf(place), group ? position->name : std::string()}, position - all.begin()});
    }
    std::ranges::stable_sort(found, {}, &Found::group);
    std::vector<ReportMeter> meters;
    meters.reserve(found.size());
    for (Found& one : found)
        meters.push_back(std::move(one.meter));
    return meters;
}

std::vector<ReportMeter> metersOf(const VirtualMeter& meter, std::span<const Point> points) {
    std::vector<ReportMeter> meters;
    for (const VirtualTerm& term : meter.terms)
        if (const auto point = std::ranges::find(points, term.point, &Point::id); point != points.end())
            meters.push_back({*point, {}, {}, term.factor});
    return meters;
}

} // namespace countis
