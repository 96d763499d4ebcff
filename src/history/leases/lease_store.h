// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of leases in a database of PostgreSQL. Each function is one statement or one short transaction: a program
// that is stopped between two of them holds no lock. All times are those of the server.
#pragma once

#include "history/database/connection.h"
#include "history/leases/life_watch.h"
#include "history/leases/site_leases.h"

#include <QString>

#include <optional>
#include <set>
#include <span>
#include <vector>

namespace countis {

/// A lease that is not renewed for so long may be claimed by another collector.
inline constexpr std::chrono::milliseconds kLeaseTime{6000};
/// Statements that a stopped or cut-off program has begun are ended by the server.
DatabaseResult<void> limitWaiting(DatabaseConnection& connection);

DatabaseResult<WallTime> serverTime(DatabaseConnection& connection);

/// A new collector, alive from now on. `name`: of the computer and the process, for people.
DatabaseResult<CollectorNumber> registerCollector(DatabaseConnection& connection, const QString& name);
/// It lives; false: the others have taken it for dead, and it is none of them any more.
DatabaseResult<bool> renewCollector(DatabaseConnection& connection, CollectorNumber number);
/// These are dead whatever the clock of the server says (life_watch.h): from now on they, and what they hold, have
/// expired. One that has renewed its life meanwhile stays alive.
DatabaseResult<void> expireCollectors(DatabaseConnection& connection, std::span<const CollectorNumber> dead);

/// Renews all its leases.
DatabaseResult<void> renewLeases(DatabaseConnection& connection, CollectorNumber number);
/// What it holds; the lease of the site is one of them.
DatabaseResult<std::vector<OwnEpoch>> heldLeases(DatabaseConnection& connection, CollectorNumber number);

struct SeenLeases {
    std::vector<SeenCollector> collectors; // alive by the clock of the server, ascending
    WallTime now;                          // by that clock
    std::vector<SeenLease> leases;         // of points
    bool siteIsFree = false;
};
DatabaseResult<SeenLeases> seenLeases(DatabaseConnection& connection);

/// So that each point has a lease, free at first.
DatabaseResult<void> addLeases(DatabaseConnection& connection, std::span<const PointId> points);
/// Takes over those of the points that are free or expired.
DatabaseResult<void> claimLeases(DatabaseConnection& connection, CollectorNumber number,
                                 std::span<const PointId> points);
DatabaseResult<void> giveUpLeases(DatabaseConnection& connection, CollectorNumber number,
                                  std::span<const PointId> points);
DatabaseResult<void> askForLeases(DatabaseConnection& connection, CollectorNumber number,
                                  std::span<const PointId> points);
/// Gives up everything, and is no collector any more.
DatabaseResult<void> leave(DatabaseConnection& connection, CollectorNumber number);

/// Those of `epochs` that are over, each with the time at which the next began.
DatabaseResult<std::vector<OwnEpoch>> endedOf(DatabaseConnection& connection, std::span<const OwnEpoch> epochs);
/// In a transaction: the collector is not taken for dead before it ends. False: it was already.
DatabaseResult<bool> keepAlive(DatabaseConnection& connection, CollectorNumber number);
/// In a transaction: those of these points that it holds. Nobody takes them over before the transaction ends.
DatabaseResult<std::vector<OwnEpoch>> keepHeld(DatabaseConnection& connection, CollectorNumber number,
                                               std::span<const PointId> points);
/// The same of the site's lease. No collector, 0, holds it.
DatabaseResult<bool> keepSite(DatabaseConnection& connection, CollectorNumber number);
/// Epochs that nobody can have read in any more.
DatabaseResult<void> forgetOldEpochs(DatabaseConnection& connection);

} // namespace countis
