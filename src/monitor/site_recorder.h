// SPDX-License-Identifier: GPL-3.0-or-later
// Records what a monitor hears into the database of the site, and tells how that goes. After an unclean end the
// database is checked meanwhile.
#pragma once

#include "history/leases/site_leases.h"
#include "history/recorder.h"
#include "history/site_database.h"
#include "monitor/monitor.h"

#include <QObject>

#include <functional>
#include <memory>

namespace countis {

/// What a recording that has ended could not write, and lost.
struct RecordingLoss {
    std::int64_t readings = 0;
    std::int64_t alarms = 0; // entries of the alarm journal
    std::optional<DatabaseError> reason;

    bool any() const { return readings > 0 || alarms > 0; }
};

class SiteRecorder : public QObject {
    Q_OBJECT

public:
    /// Nothing is recorded where the database is another program's to record into. `clock`, `database` and `leases`
    /// must outlive it. `leases`: where other collectors record into the database too; its clock is `clock`.
    SiteRecorder(const Clock& clock, SiteDatabase& database, SiteLeases* leases = nullptr, QObject* parent = nullptr);
    ~SiteRecorder() override; // commits what it has

    /// Records this monitor's samples from now on. Both must outlive it.
    void follow(const Monitor& monitor, const Roster& roster);
    /// Nothing is written where nothing is recorded. As Recorder::takeAlarms().
    std::int64_t takeAlarms(AlarmChange change);

    /// Null: this program records alone.
    const SiteLeases* leases() const { return leases_; }
    /// What waits to be written, since the last attempt has failed; none: all is well.
    RecordingLoss waiting() const;
    /// Tells what is not written at the moment, whether or not all is well: from any thread, while end() hangs and
    /// after this is gone.
    std::function<RecordingLoss()> unwritten() const;
    /// Tries a last time to write what is held, and records nothing afterwards. The answer has what was lost by that.
    RecordingLoss end();

    /// False also when another program has begun to record instead.
    bool records() const { return recorder_ != nullptr && !state_.stopped; }
    const RecorderState& state() const { return state_; }
    /// The same with the counts of this moment, of which stateChanged() does not tell.
    RecorderState latest() const;
    /// nullopt: none was made, or it still runs.
    const std::optional<CheckReport>& check() const { return check_; }
    bool isChecking() const { return checker_ != nullptr && !check_; }

signals:
    void stateChanged();
    /// What people ask other programs to do with alarms, each request once.
    void alarmsAsked(const std::vector<countis::AlarmRequest>& requests);
    /// The database has other alarms than before: those of the change with this number (takeAlarms()) and of all
    /// before it.
    void alarmsWritten(std::int64_t last);

private:
    void beginCheck(const DatabaseUrl& url);

    SiteLeases* leases_;
    RecorderState state_;
    std::optional<CheckReport> check_;
    std::shared_ptr<Recorder> recorder_;
    std::unique_ptr<BackgroundCheck> checker_;
};

} // namespace countis
