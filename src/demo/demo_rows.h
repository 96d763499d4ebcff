// SPDX-License-Identifier: GPL-3.0-or-later
// One simulated meter passes through time, and the rows of its history come out in every tier: as if a recorder had
// read it.
#pragma once

#include "demo/demo_alarms.h"
#include "demo/demo_time.h"
#include "history/sample_tables.h"
#include "simulator/demo/demo_run.h"

namespace countis {

struct DemoRowKeys {
    std::size_t meter = 0; // of sim::demoMeters()
    PointId point;
    std::int64_t run = 0; // of the clock
    std::int64_t device = 0;
};

class DemoRows {
public:
    using Done = DatabaseResult<void>;

    /// `span`, `days` and `alarms` must outlive it.
    DemoRows(const DemoRowKeys& keys, const DemoSpan& span, const SiteDays& days, sim::DemoRun run,
             DemoAlarms& alarms);

    /// What comes next begins at `from`, the beginning of a minute. Takes up what is in the database of its
    /// quarter-hour; the hour and the day that have begun before are left to the recorder.
    Done begin(SampleTables& tables, WallTime from);
    /// Goes on until `to`, the beginning of a minute.
    Done writeUntil(SampleTables& tables, WallTime to);
    /// The hour and the day that are not over are left to the recorder.
    Done end(SampleTables& tables);

    sim::DemoRun& run() { return run_; }
    const sim::DemoRun& run() const { return run_; }

private:
    struct Open {
        WallTime start{};
        bool whole = false; // all of it is written here
        RollUp rollUp;
    };

    bool isRead(WallTime minute) const;
    void judge(WallTime at, bool answers);
    Done minute(SampleTables& tables, WallTime at);
    Done samples(SampleTables& tables, WallTime at);
    void fewSamples(WallTime at, int steps, bool counters, RollUp& rollUp);
    void add(const BlockSet& blocks, RollUp& rollUp) const;
    Done closeQuarter(SampleTables& tables, WallTime end);
    Done close(SampleTables& tables, Tier tier, WallTime end, Open& open);
    PeriodKey keyOf(WallTime start) const { return {keys_.point, start, keys_.run}; }

    DemoRowKeys keys_;
    const DemoSpan* span_;
    const SiteDays* days_;
    sim::DemoRun run_;
    DemoAlarms* alarms_;
    WallTime next_{};
    WallTime dayEnds_{};
    RollUp quarter_;
    Open hour_;
    Open day_;
};

} // namespace countis
