// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the tree of a site: each place, then the metering points in it, then the places in it. Pure.
#pragma once

#include "site/roster.h"

#include <QCollator>

#include <unordered_set>
#include <vector>

namespace countis::ui {

/// A place, or a metering point where `point` is not 0. The site itself is the place 0.
struct SiteRow {
    PlaceId place;
    PointId point;
    int level = 0;  // 0 for the site itself
    int meters = 0; // in the place, at any level
    bool isOpen = true;

    bool isPlace() const { return !point; }
    bool isSame(const SiteRow& other) const { return place == other.place && point == other.point; }
    bool operator==(const SiteRow&) const = default;
};

/// Whether the point counts among the meters of the site: the bundled simulator does where it is alone.
bool countsInSite(const Roster& roster, const Point& point);

using PlaceSet = std::unordered_set<PlaceId>;

/// Places by name as `collator` sorts them, points in the order of the roster. What is in a place of `closed` is left
/// out.
std::vector<SiteRow> siteRows(const Roster& roster, const PlaceSet& closed, const QCollator& collator);

/// The places alone, the site itself first; their meters are not counted.
std::vector<SiteRow> placeRows(const Roster& roster, const QCollator& collator);

} // namespace countis::ui
