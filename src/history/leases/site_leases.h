// SPDX-License-Identifier: GPL-3.0-or-later
// What this collector knows of its leases, for all its threads: which points it holds now, and which epochs were its
// own. An epoch begins when a collector takes a point over and lasts until the next one begins, by the server's
// clock: what was read in it belongs to its holder, however late it is written.
#pragma once

#include "history/leases/server_clock.h"
#include "site/lease_policy.h"
#include "site/point.h"

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

namespace countis {

/// The point of the site's own lease.
inline constexpr PointId kSitePoint{};

/// An epoch that this collector began.
struct OwnEpoch {
    PointId point;
    std::int64_t epoch = 0;
    WallTime since{};
    WallTime until = WallTime::max(); // when the next began; max: none has, as far as this collector knows

    bool operator==(const OwnEpoch&) const = default;
};

class SiteLeases {
public:
    /// An epoch that is over is remembered for so long: a collector may be cut off until then.
    static constexpr std::chrono::hours kRemembered{48};

    /// `local` must outlive it.
    explicit SiteLeases(const Clock& local) : clock_(local) {}

    ServerClock& clock() { return clock_; }
    const ServerClock& clock() const { return clock_; }

    /// 0: the database does not know this collector, or takes it for dead.
    CollectorNumber number() const;
    void setNumber(CollectorNumber number);

    /// All that are held; that of the site is one of them. True: others than before.
    bool setHeld(const std::vector<OwnEpoch>& held);
    bool holds(PointId point) const;
    /// nullopt: it is not held.
    std::optional<std::int64_t> epochOf(PointId point) const;
    /// This collector judges the site's own rules, and does what one collector does for all.
    bool holdsSite() const;

    /// The points that another collector holds.
    void setOthers(std::set<PointId> points);
    /// What people ask about the alarms of a point is this collector's to answer: of those that it holds, and with
    /// the site's lease, of those that nobody holds.
    bool answersFor(PointId point) const;

    /// After the clock of the server was measured: an own epoch that is not over and seems to begin later goes on, as
    /// that clock was set back.
    void followClock();
    /// The own epochs that are not known to be over, held or not.
    std::vector<OwnEpoch> open() const;
    /// The epoch that follows began then.
    void end(PointId point, std::int64_t epoch, WallTime at);
    /// How many own epochs have become known to be over. Each thread that holds something back compares it with what
    /// it has seen: any of them may hear of an end first.
    std::uint64_t endings() const;
    /// The time lies in an epoch of this collector.
    bool covers(PointId point, WallTime at) const;
    /// All of the span does.
    bool covers(PointId point, WallTime from, WallTime to) const;

private:
    const std::vector<OwnEpoch>* epochsOf(PointId point) const;
    void endAt(OwnEpoch& epoch, WallTime at);

    ServerClock clock_;
    mutable std::mutex mutex_; // over what follows
    CollectorNumber number_ = 0;
    bool site_ = false;
    std::set<PointId> held_;
    std::set<PointId> others_;
    std::map<PointId, std::vector<OwnEpoch>> epochs_; // of each the latest last
    std::uint64_t endings_ = 0;
};

} // namespace countis
