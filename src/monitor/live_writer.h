// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the latest readings of the points that this collector holds into the database, for the desktops that show
// them: in batches, on a thread and a connection of its own.
#pragma once

#include "history/database/connection.h"
#include "history/leases/site_leases.h"
#include "monitor/monitor.h"

#include <QObject>

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace countis {

class LiveWriter : public QObject {
    Q_OBJECT

public:
    /// A meter that is read once a second is seen at most 1.5 s old: its period, this, the commit, and the period of
    /// the reader (shared_source.h).
    static constexpr std::chrono::milliseconds kPeriod{150};
    /// A row is written again this often, though the meter says nothing: it shows that the point is followed.
    static constexpr std::chrono::milliseconds kAgain{4000};

    /// `leases` must outlive it.
    LiveWriter(const SiteLeases& leases, DatabaseUrl url, QObject* parent = nullptr);
    ~LiveWriter() override; // ends the thread

    /// This monitor's samples from now on. It must outlive it.
    void follow(const Monitor& monitor);

private:
    struct Latest {
        SharedReadings readings;
        LinkFailure failure;
        bool isNew = false;
        Instant written{};
    };

    void run();
    std::map<PointId, Latest> takeDue(Instant now);
    DatabaseResult<void> write(std::unique_ptr<DatabaseConnection>& connection, const std::map<PointId, Latest>& due);

    const SiteLeases& leases_;
    const DatabaseUrl url_;
    std::mutex mutex_; // over what follows
    std::condition_variable wake_;
    std::map<PointId, Latest> latest_;
    bool ending_ = false;
    std::thread thread_;
};

} // namespace countis
