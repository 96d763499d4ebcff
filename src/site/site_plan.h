// SPDX-License-Identifier: GPL-3.0-or-later
// What a configuration file says about the site: the meters that a collector reads, and the places whose meters it
// may read. Pure; docs/countis-collector.md describes it.
#pragma once

#include "site/roster.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace countis {

struct PlannedMeter {
    std::string name;
    MeterAddress address;
    std::optional<std::string> place; // its path; nullopt, here and below: it stays as it is
    std::optional<PointRole> role;
    std::optional<std::chrono::milliseconds> period;

    bool operator==(const PlannedMeter&) const = default;
};

struct SitePlan {
    std::optional<std::vector<PlannedMeter>> meters; // nullopt: those of the database
    std::vector<std::string> places;                 // their paths; empty: all

    bool operator==(const SitePlan&) const = default;
};

/// Brings the meters into the roster. The point that has the address of a meter is that meter; otherwise the only
/// point with its name is, unless another meter of the list has the address of that point; otherwise it is a new
/// point. Returns their points in the order of `meters`. The problem is RosterError::Full.
tl::expected<std::vector<PointId>, RosterProblem> joinMeters(Roster& roster, const std::vector<PlannedMeter>& meters);

/// Which points of a roster are read.
class PlannedPoints {
public:
    /// All of them.
    PlannedPoints() = default;
    /// `meters`: as joinMeters() returned them; nullopt: every point that is in the places.
    PlannedPoints(const std::optional<std::vector<PointId>>& meters, std::vector<std::string> places);

    bool contains(const Roster& roster, const Point& point) const;
    /// The places that the site does not have.
    std::vector<std::string> missingPlaces(const Roster& roster) const;

private:
    std::optional<std::unordered_set<PointId>> meters_;
    std::vector<std::string> places_;
};

} // namespace countis
