// SPDX-License-Identifier: GPL-3.0-or-later
// Which meters a report is about, and in which groups they stand.
#pragma once

#include "report/energy_report.h"
#include "site/place_tree.h"

#include <span>
#include <vector>

namespace countis {

/// All meters in a place and the places in it, in the order of the groups: the places directly in it. `scope` 0 is
/// the site. `meant`: the place that each stored number means (PlaceTree::take).
std::vector<ReportMeter> metersIn(PlaceId scope, const PlaceTree& places,
                                  const std::unordered_map<PlaceId, PlaceId>& meant,
                                  const std::vector<Point>& points);

/// Those of a virtual meter that are among `points`, each with its factor, in one group.
std::vector<ReportMeter> metersOf(const VirtualMeter& meter, std::span<const Point> points);

} // namespace countis
