// SPDX-License-Identifier: GPL-3.0-or-later
// Reads every meter of a site, records it and judges its alarms, and looks again and again whether somebody changed
// the site.
#pragma once

#include "collector/log.h"
#include "collector/meter_log.h"
#include "history/site_database.h"
#include "monitor/lease_holder.h"
#include "monitor/live_writer.h"
#include "monitor/monitor.h"
#include "monitor/site_alarms.h"
#include "monitor/site_recorder.h"
#include "site/roster.h"
#include "site/roster_keeper.h"
#include "site/site_plan.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace countis::collector {

class Collector : public QObject {
    Q_OBJECT

public:
    /// The site is read again this often.
    static constexpr std::chrono::milliseconds kLook{10'000};

    /// `database` records; it and `clock` must outlive it. The start is logged, what is wrong with the recording and
    /// its end, and what is wrong with the links. `leases`: where other collectors record into the database too; it
    /// outlives the collector, and its clock is `clock`.
    Collector(const Clock& clock, SiteDatabase& database, std::unique_ptr<SampleSource> source, Log log,
              LeaseHolder* leases = nullptr);
    ~Collector() override; // as end()

    /// Which meters are read; before start() and at any time later.
    void setPlan(SitePlan plan);
    /// The error is one translated sentence: the site cannot be read, or the meters of the plan have no room in it.
    tl::expected<void, QString> start();
    /// Ends every link, and writes what was read. False: some of it could not be written and is lost, and the log
    /// says how much and why.
    bool end();
    /// Logs what may be lost when the program is ended by force: from any thread, whatever hangs, and after this is
    /// gone.
    std::function<void()> lastWords() const;
    /// Takes over what others changed in the site. Called by a timer, and by tests.
    void look();

    const Roster& roster() const { return roster_; }
    const Monitor& monitor() const { return monitor_; }
    const SiteRecorder& recorder() const { return recorder_; }
    SiteAlarms& alarms() { return alarms_; }
    const SiteDatabase& database() const { return database_; }

    /// Whether the plan lets the point be read, and this collector holds it.
    bool reads(const Point& point) const {
        return read_.contains(roster_, point) && (leases_ == nullptr || leases_->leases().holds(point.id));
    }
    /// Whether other collectors may read it, and this one does not.
    bool isElsewhere(const Point& point) const { return leases_ != nullptr && !reads(point); }
    /// The server of the database hangs: nothing is recorded, whether or not the recorder has noticed it.
    bool isServerSilent() const { return leases_ != nullptr && leases_->isServerSilent(); }
    struct Count {
        int read = 0;
        int answering = 0;
    };
    Count count() const;

signals:
    /// Another program records instead, and this one never will again. It is told before.
    void replaced();
    /// Which meters are read, and how they answer, may have changed: it was looked at.
    void looked();

private:
    tl::expected<void, QString> join();
    bool isCutOff() const { return leases_ != nullptr && leases_->isCutOff(); }
    void offerPoints();
    void takeLeases();
    tl::expected<bool, QString> load();
    void rebuild(RosterContent content);
    void keepDevices();
    void tellState();
    void tellDisturbance(const QString& problem);
    QString silenceText() const;
    void tellStart() const;
    void tellLook(const QString& problem);

    SiteDatabase& database_;
    LeaseHolder* leases_;
    Log log_;
    Roster roster_;
    RosterKeeper keeper_;
    RosterContent loaded_;
    SitePlan plan_;
    bool isJoined_ = false; // the meters of the plan are in the site
    PlannedPoints read_;
    Monitor monitor_;
    SiteRecorder recorder_;
    SiteAlarms alarms_;
    std::unique_ptr<LiveWriter> live_; // null: no desktop shares the database
    MeterLog meters_;
    QTimer looks_;
    QTimer keepsDevices_;
    bool replaced_ = false;
    bool ended_ = false;
    std::shared_ptr<std::atomic<bool>> hearsNothing_; // what was read has all been handed to the recorder
    bool isDisturbed_ = false;                        // the recording, and that was told
    QString told_;                                    // of the recording while it is not disturbed
    QString lookTold_;                                // of the site
    QString leasesTold_;
};

} // namespace countis::collector
