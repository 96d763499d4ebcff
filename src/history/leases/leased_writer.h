// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the samples of one collector among others into a database of PostgreSQL. Every transaction asks first whether
// the database still counts this collector among the living and which of its epochs are over: what was read in
// another's epoch is never written, and what was read in its own is, however late. The epoch is that of the point at
// whose address the meter answered, which nobody else reads, also where the values are those of another point.
// Minutes are put together with what other collectors have of them; quarters come from the minutes in the database.
#pragma once

#include "history/clock_watch.h"
#include "history/leases/minute_merge.h"
#include "history/leases/site_leases.h"
#include "history/roll_up_queue.h"
#include "history/sample_intake.h"
#include "history/sample_sink.h"

#include <QTimeZone>

#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace countis {

class LeasedWriter final : public SampleSink {
public:
    /// `leases` must outlive it, and knows the clock of the server.
    static DatabaseResult<std::unique_ptr<LeasedWriter>> open(DatabaseConnection& connection, SiteLeases& leases,
                                                              const QTimeZone& siteZone);

    bool take(const HistorySample& sample) override;
    Done flush(DatabaseConnection& connection, WallTime now) override;
    /// Nothing of it stays in the journal.
    Done finish(DatabaseConnection& connection, WallTime now) override;
    /// Busy: not while the database does not know this collector.
    Done stillWrites(DatabaseConnection& connection) override;
    std::size_t takeLeftOut() override { return std::exchange(leftOut_, 0); }
    std::size_t held() const override { return held_; }
    std::size_t unreadable() const override { return 0; }

private:
    LeasedWriter(SiteLeases& leases, const QTimeZone& siteZone) : leases_(leases), rollUps_(siteZone) {}

    Done load(DatabaseConnection& connection);
    void beginRun(WallTime began);
    void beginJournal(CollectorNumber number);
    void endJournalRow();
    void closeAll();
    void closeGivenUp();
    bool isRead(PointId point) const;
    void forgetElsewhere();
    void collectClosed();
    bool holdsNothing() const;
    Done hear(DatabaseConnection& connection);
    Done writeHeld(DatabaseConnection& connection, WallTime now);
    Done insertHeld(DatabaseConnection& connection, WallTime now);
    Done insertMinutes(DatabaseConnection& connection, SampleTables& tables, WallTime now);
    Done serveSite(DatabaseConnection& connection, WallTime now);
    Done seekMissing(DatabaseConnection& connection, WallTime now);

    SiteLeases& leases_;
    ClockWatch clock_;
    RunningMinutes running_;
    std::map<PeriodKey, HeardElsewhere> elsewhere_; // of the minutes that are running, or held
    JournalWriter journal_;
    DeviceNumbers devices_;
    RollUpQueue rollUps_;
    std::int64_t run_ = 0;
    CollectorNumber number_ = 0;    // whose journal it writes; 0: none
    CollectorNumber journalOf_ = 0; // who wrote the latest journal, and may be no collector any more
    std::int64_t epoch_ = 1;        // of the journal
    WallTime epochBegan_{};
    std::int64_t nextRow_ = 1;
    std::uint64_t endings_ = 0; // of own epochs, after which nothing of others was held
    WallTime siteServed_{};
    WallTime sought_{}; // the quarters that are missing; {}: never
    WallTime soughtFar_{};

    // What the next commit writes.
    std::vector<ClockRun> heldRuns_;
    std::vector<JournalRow> heldRows_;
    std::vector<ClosedMinute> heldMinutes_;
    std::set<PeriodKey> heldQuarters_;
    std::size_t held_ = 0;
    std::size_t leavesOut_ = 0; // samples of others, which the commit that is under way leaves out

    std::size_t leftOut_ = 0; // since somebody asked
};

} // namespace countis
