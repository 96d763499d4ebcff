// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the leases of one collector on a thread and a connection of its own: once a second it carries out a round
// (lease_rounds.h), unless the program hangs.
#pragma once

#include "history/database/connection.h"
#include "history/leases/site_leases.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace countis {

class LeaseKeeper {
public:
    static constexpr std::chrono::milliseconds kPeriod{1000};
    /// A program whose event loop has not beaten for so long hangs: its leases are not renewed, and others take over.
    /// A loop that waits for the database, which it does for 2 s at most, does not hang.
    static constexpr std::chrono::milliseconds kHangs{2500};

    struct Settings {
        DatabaseUrl url; // with the newest schema
        QString name;    // of this collector, for people
        /// Called on the keeper's thread when other points are held, when nothing can be renewed, and when it can be
        /// again.
        std::function<void()> changed;
    };

    /// Begins at once. `leases` and `clock` must outlive it.
    LeaseKeeper(const Clock& clock, SiteLeases& leases, Settings settings);
    /// Gives up all leases, if the database can be reached.
    ~LeaseKeeper();
    LeaseKeeper(const LeaseKeeper&) = delete;
    LeaseKeeper& operator=(const LeaseKeeper&) = delete;

    /// Those that this collector is to read, where it holds them. From any thread.
    void setPoints(std::vector<PointId> points);
    /// The event loop is alive. From any thread.
    void beat();
    /// Why the leases were not renewed; nullopt: they were.
    std::optional<DatabaseError> problem() const;
    /// The reason is a server that hangs: it does not answer.
    bool isServerSilent() const;

private:
    class Private;
    std::unique_ptr<Private> d_;
};

} // namespace countis
