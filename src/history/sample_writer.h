// SPDX-License-Identifier: GPL-3.0-or-later
// Puts samples into the site database: the running minute into a journal at every flush, each whole minute as one
// compressed row, and its roll-ups. What a flush has committed survives a kill at any later instant; what a flush
// could not commit is held, and written by the next one.
#pragma once

#include "history/clock_watch.h"
#include "history/roll_up_queue.h"
#include "history/sample_intake.h"
#include "history/sample_sink.h"

#include <QString>
#include <QTimeZone>

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

namespace countis {

class SampleWriter final : public SampleSink {
public:
    /// Rows of the journal are dropped together with all others of as much time.
    static constexpr std::chrono::milliseconds kEpoch{60'000};

    /// Takes up what the writer before has left in the journal. The database has the newest schema.
    static DatabaseResult<std::unique_ptr<SampleWriter>> open(DatabaseConnection& connection, WallTime now,
                                                              const QTimeZone& siteZone);

    bool take(const HistorySample& sample) override;
    Done flush(DatabaseConnection& connection, WallTime now) override;
    Done stillWrites(DatabaseConnection& connection) override;
    std::size_t held() const override { return held_; }
    std::size_t unreadable() const override { return unreadable_; }

private:
    explicit SampleWriter(const QTimeZone& siteZone);

    Done load(DatabaseConnection& connection, WallTime now);
    Done loadMinutes(SampleTables& tables, const std::vector<JournalRow>& journal);
    Done loadMinutesOf(SampleTables& tables, std::int64_t run);
    void replay(const std::vector<JournalRow>& rows);
    bool isBegun(const PeriodKey& minute) const;
    void beginRun(WallTime began);
    void beginEpoch(WallTime now);
    void endJournalRow();
    void collectClosed();
    bool holdsNothing() const;
    Done writeHeld(DatabaseConnection& connection);
    Done announce(SampleTables& tables);
    Done insertHeld(DatabaseConnection& connection, SampleTables& tables);

    const QString session_; // of this writer, like no other's
    QString sessionBefore_; // of the one whose rows it knows
    bool announced_ = false;

    RollUpQueue rollUps_;
    ClockWatch clock_;
    RunningMinutes running_;
    JournalWriter journal_;
    DeviceNumbers devices_;
    std::int64_t run_ = 0;
    std::int64_t epoch_ = 1;
    WallTime epochBegan_{};
    std::int64_t nextRow_ = 1;
    WallTime latest_{}; // that the writer before recorded in its last run
    struct Begun {
        PeriodKey minute;
        WallTime last; // of its readings
    };
    std::unordered_map<PointId, Begun> begun_; // minutes that whoever recorded before wrote, maybe in part

    // What the next commit writes.
    std::vector<ClockRun> heldRuns_;
    std::vector<JournalRow> heldRows_;
    std::vector<ClosedMinute> heldMinutes_;
    std::vector<ClosedQuarter> heldQuarters_;
    std::size_t held_ = 0;
    std::size_t unreadable_ = 0;
};

} // namespace countis
