// SPDX-License-Identifier: GPL-3.0-or-later
// What the database holds of each tier, and a change of how long it keeps them: on a thread of its own, one job after
// the other.
#pragma once

#include "core/clock.h"
#include "history/retention.h"
#include "history/sizes.h"
#include "monitor/database_jobs.h"

#include <QObject>
#include <QTimeZone>

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>

namespace countis {

class StorageWork : public QObject {
    Q_OBJECT

public:
    enum class Ending : std::uint8_t { Done, Cancelled };

    /// `clock` must outlive it. The database has its tables.
    StorageWork(const Clock& clock, DatabaseUrl url, const QTimeZone& siteZone, QObject* parent = nullptr);
    ~StorageWork() override; // cancels, and waits until the thread has ended, which is soon

    /// The retention, and then the sizes.
    void read();
    /// How many rows of `tier` a change would delete.
    void count(Tier tier, std::optional<int> days);
    /// Keeps the tier for so many days from now on, and deletes what is older.
    void change(Tier tier, std::optional<int> days);
    /// Ends what is done now, and what waits. A change is taken back, but what was deleted is gone.
    void cancel();

    bool isBusy() const { return jobs_.isBusy(); }

signals:
    void busyChanged();
    void retentionRead(const countis::Retention& retention);
    void sizesRead(const countis::Sizes& sizes);
    void counted(countis::Tier tier, std::optional<int> days, std::int64_t rows);
    /// So many of so many rows are deleted.
    void progressed(std::int64_t deleted, std::int64_t rows);
    void changed(countis::StorageWork::Ending ending);
    /// The job that runs has ended with it.
    void failed(const countis::DatabaseError& error);

private:
    using Work = std::function<DatabaseResult<void>(DatabaseConnection& connection, const std::stop_token& stop)>;

    void add(DatabaseConnection::Access access, Work work);
    DatabaseResult<void> deleteOlder(DatabaseConnection& connection, const std::stop_token& stop,
                                     const Retention& wanted);

    const Clock& clock_;
    DatabaseUrl url_;
    QTimeZone zone_;
    DatabaseJobs jobs_;
};

} // namespace countis
