// SPDX-License-Identifier: GPL-3.0-or-later
// What a collector does about its leases, once a second: it says that it lives, renews them, looks what the others
// hold, and claims, gives up or asks for points as the policy says (site/lease_policy.h). LeaseKeeper has a thread
// for it.
#pragma once

#include "history/database/connection.h"
#include "history/leases/life_watch.h"
#include "history/leases/site_leases.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace countis {

struct SeenLeases;

class LeaseRounds {
public:
    /// `clock` and `leases` must outlive it. `url`: with the newest schema. `name`: of this collector, for people.
    LeaseRounds(const Clock& clock, SiteLeases& leases, DatabaseUrl url, QString name);
    /// Belongs to the thread of its first round.
    ~LeaseRounds();
    LeaseRounds(const LeaseRounds&) = delete;
    LeaseRounds& operator=(const LeaseRounds&) = delete;

    /// True: other points are held than before. `points`: those that this collector is to read, where it holds them,
    /// ascending. After an error the next round begins with a new connection.
    DatabaseResult<bool> run(const std::vector<PointId>& points);
    /// The server was given up: it has not answered in time, and no round went well since.
    bool isServerSilent() const { return isServerSilent_; }
    /// Gives up all leases, if the database can be reached.
    void leave();

private:
    using Done = DatabaseResult<void>;

    Done open();
    Done measure();
    Done join();
    Done add(const std::vector<PointId>& points);
    DatabaseResult<bool> renew(const std::vector<PointId>& points);
    Done carryOut(CollectorNumber self, const std::vector<PointId>& points, const SeenLeases& seen);
    std::size_t awaited(std::size_t alive);

    const Clock& clock_;
    SiteLeases& leases_;
    const DatabaseUrl url_;
    const QString name_;

    std::unique_ptr<DatabaseConnection> connection_;
    bool isServerSilent_ = false;
    std::optional<std::vector<PointId>> added_; // by this connection; nullopt: none yet
    LifeWatch lives_;
    std::optional<Instant> renewed_;   // in the last round that went well
    std::size_t sharing_ = 0;          // collectors that lived then
    std::optional<Instant> backSince_; // after the database could not be reached for longer than a lease lasts
    std::size_t sharedBefore_ = 0;     // collectors that lived before that
};

} // namespace countis
