// SPDX-License-Identifier: GPL-3.0-or-later
// Which metering points a collector holds where several share a site. Pure: the leases that were seen come in, what
// to do about them comes out; the leases themselves are rows of the database.
#pragma once

#include "site/point.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace countis {

/// A collector by the number that the database has given it; 0: none.
using CollectorNumber = std::int64_t;

struct SeenLease {
    PointId point;
    CollectorNumber owner = 0;            // 0: it was given up, or never held
    bool expired = false;                 // its owner has not renewed it in time
    CollectorNumber wantedBy = 0;         // a collector that holds less than its share asks for the point
    std::chrono::milliseconds freeFor{0}; // since it was given up or has expired
};

struct LeaseView {
    CollectorNumber self = 0;
    std::span<const CollectorNumber> collectors; // those that live, ascending; without `self` nothing is planned
    std::span<const PointId> points;             // those that `self` is to read
    std::span<const SeenLease> leases;           // of all points; a point without one is free
    /// Collectors that do not live, but may come back at any moment, since nobody could reach the database for a
    /// while: what is theirs is left to them.
    std::size_t awaited = 0;
};

/// What is held and not given up is renewed.
struct LeasePlan {
    std::vector<PointId> claim;
    std::vector<PointId> giveUp;
    std::vector<PointId> want; // to be asked for

    bool operator==(const LeasePlan&) const = default;
};

/// A collector never claims more: one program can read as many meters (Fleet::kMaxMeters).
inline constexpr std::size_t kMostLeases = 900;
/// A free point beyond the share is claimed after this time: nobody else is able to read it.
inline constexpr std::chrono::milliseconds kLeaseReserve{2000};

/// The points spread evenly: to each collector points / collectors, and to the first ones one more. A collector that
/// holds less takes what is free, and asks those that hold more than their share. It gives up only what another asks
/// for, so that no point is without a reader because some collector reads only a part of the site. Points beyond
/// kMostLeases for each collector stay free.
LeasePlan planLeases(const LeaseView& view);

} // namespace countis
