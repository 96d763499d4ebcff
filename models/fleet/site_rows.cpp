// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/site_rows.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace countis::ui {
namespace {

using Children = std::unordered_map<PlaceId, std::vector<PlaceId>>;
using Points = std::unordered_map<PlaceId, std::vector<PointId>>;
using Counts = std::unordered_map<PlaceId, int>;

Children sortedChildren(const Roster& roster, const QCollator& collator) {
    std::vector<std::pair<QCollatorSortKey, const Place*>> keyed;
    for (const Place& place : roster.places().places())
        keyed.emplace_back(collator.sortKey(QString::fromStdString(place.name)), &place);
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    Children children;
    for (const auto& [key, place] : keyed)
        children[place->parent].push_back(place->id);
    return children;
}

Points pointsByPlace(const Roster& roster) {
    Points points;
    for (const Point& point : roster.points())
        points[point.place].push_back(point.id);
    return points;
}

/// Of every place, at any level.
Counts countsByPlace(const Roster& roster) {
    Counts counts;
    for (const Point& point : roster.points()) {
        if (!countsInSite(roster, point))
            continue;
        ++counts[kSite];
        for (const Place* place = roster.places().find(point.place); place;
             place = roster.places().find(place->parent))
            ++counts[place->id];
    }
    return counts;
}

} // namespace

bool countsInSite(const Roster& roster, const Point& point) {
    return point.origin != PointOrigin::Bundled || roster.size() == 1;
}

namespace {

struct Tree {
    void add(PlaceId place, int level) {
        const bool isOpen = !closed.contains(place);
        rows.push_back({.place = place, .point = {}, .level = level, .meters = counts[place], .isOpen = isOpen});
        if (!isOpen)
            return;
        for (const PointId point : points[place])
            rows.push_back({.place = place, .point = point, .level = level + 1, .meters = 1, .isOpen = false});
        for (const PlaceId child : children[place])
            add(child, level + 1);
    }

    const PlaceSet& closed;
    Children children;
    Points points;
    Counts counts;
    std::vector<SiteRow> rows{};
};

} // namespace

std::vector<SiteRow> siteRows(const Roster& roster, const PlaceSet& closed, const QCollator& collator) {
    Tree tree{closed, sortedChildren(roster, collator), pointsByPlace(roster), countsByPlace(roster)};
    tree.add(kSite, 0);
    return std::move(tree.rows);
}

std::vector<SiteRow> placeRows(const Roster& roster, const QCollator& collator) {
    const PlaceSet none;
    Tree tree{none, sortedChildren(roster, collator), {}, {}};
    tree.add(kSite, 0);
    return std::move(tree.rows);
}

} // namespace countis::ui
