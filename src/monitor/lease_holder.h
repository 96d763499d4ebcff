// SPDX-License-Identifier: GPL-3.0-or-later
// The leases of a collector beside its event loop: tells it when it holds other points, and shows the database that
// the loop is alive. docs/collectors.md describes how collectors share a site.
#pragma once

#include "history/leases/lease_keeper.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace countis {

class LeaseHolder : public QObject {
    Q_OBJECT

public:
    /// The loop shows that it is alive this often.
    static constexpr std::chrono::milliseconds kBeat{500};

    /// `clock` must outlive it. Nothing is held before start().
    explicit LeaseHolder(const Clock& clock, QObject* parent = nullptr);
    ~LeaseHolder() override; // gives up all leases

    void start(const DatabaseUrl& url);
    /// Gives up all leases. What was read in own epochs may still be written.
    void stop();

    SiteLeases& leases() { return leases_; }
    const SiteLeases& leases() const { return leases_; }
    /// Of the server.
    const Clock& clock() const { return leases_.clock(); }
    /// The database cannot be reached: what is held goes on being read.
    bool isCutOff() const { return keeper_ && keeper_->problem(); }
    /// It is cut off by a server that hangs, for which others of the program may still wait.
    bool isServerSilent() const { return keeper_ && keeper_->isServerSilent(); }
    /// Those that this collector is to read, where it holds them.
    void setPoints(std::vector<PointId> points);

signals:
    /// Other points are held than before, or the database was lost or is there again.
    void changed();

private:
    const Clock& clock_;
    SiteLeases leases_;
    std::unique_ptr<LeaseKeeper> keeper_;
    QTimer beats_;
};

} // namespace countis
