// SPDX-License-Identifier: GPL-3.0-or-later
// What is found in the samples of a bundle: when meters did not answer or were replaced, and what the doctor says of
// them from minute to minute.
#pragma once

#include "bundle/bundle_tables.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace countis {

struct BundleFindings {
    std::vector<BundleEvent> events;
    std::vector<BundleVerdict> verdicts;
};

/// Of the minutes in `connection`, of which one may be damaged. `to` is the end of the bundle. `progress` is told the
/// share of the minutes that are looked at, from 0 to 1. Ends early where `stop` asks for it.
DatabaseResult<BundleFindings> findInSamples(DatabaseConnection& connection, std::span<const Point> points,
                                             WallTime to, const std::stop_token& stop,
                                             const std::function<void(double)>& progress);

} // namespace countis
