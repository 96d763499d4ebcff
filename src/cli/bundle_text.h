// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a support bundle, as text and as JSON.
#pragma once

#include "bundle/bundle_file.h"
#include "site/roster_store.h"

#include <QTimeZone>

#include <map>
#include <string>
#include <vector>

namespace countis::cli {

struct BundleOverview {
    BundleInfo info;
    RosterContent roster;
    QTimeZone zone;                          // of the site
    std::map<PointId, std::int64_t> minutes; // with readings, of each meter
    std::map<PointId, std::int64_t> frames;
    BundleSettings settings;
    std::vector<BundleEvent> events;
    std::vector<BundleVerdict> verdicts;
};

std::string bundleText(const BundleOverview& bundle);
/// One object, and a line feed. docs/support-bundle.md lists the keys.
std::string bundleJson(const BundleOverview& bundle);

} // namespace countis::cli
