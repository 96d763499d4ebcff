// SPDX-License-Identifier: GPL-3.0-or-later
// Polls one meter, once a second, for as long as it lives. A coroutine on the thread that made it; reading happens on
// the link's own thread.
#pragma once

#include "acquisition/address.h"
#include "acquisition/frame_tap.h"
#include "acquisition/link_state.h"
#include "acquisition/meter_session.h"
#include "acquisition/read_plan.h"
#include "core/readings.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace countis {

/// Injected so that tests need not wait; the defaults are the product's.
struct PollTiming {
    PollPeriods periods;
    std::chrono::milliseconds readDeadline{1500}; // of one whole request and its answer
    std::chrono::milliseconds connectDeadline{2000};
    std::chrono::milliseconds backoffFirst{250};
    /// With the deadlines above, short enough that a meter which answers again is live within 3 s, however long it
    /// was gone: an attempt at a dead one begins every 1 to 2 s.
    std::chrono::milliseconds backoffMax{2000};
    std::function<double()> jitter; // 0 … 1 of the back-off's half; empty: random
};

/// What readWords() brought.
using WordsSink = std::function<void(const WordsResult&)>;

class Poller : public QObject {
    Q_OBJECT

public:
    Poller(MeterAddress address, PollTiming timing, QObject* parent = nullptr);
    ~Poller() override; // stops

    /// Every frame of the link from now on; see FrameSink for the thread it is called on. When this returns, the sink
    /// before is called no more. An empty one: nobody listens, which costs nothing.
    void listen(FrameSink sink);

    /// Reads registers inside one block between two plans, once. `answer` is called on this thread, at once where the
    /// link is not up; never after stop().
    void readWords(const ReadRequest& request, WordsSink answer);

    /// Begins at once. A poller that was stopped may be started again.
    void start();
    /// Ends the coroutine and the link's thread before it returns, unless called from within one of the signals
    /// below: then as soon as that signal's slots are done. `stopped` is emitted once. Safe to call twice.
    void stop();
    bool isRunning() const;

    /// From now on; what is overdue by them is read at once.
    void setPeriods(const PollPeriods& periods);

    const MeterAddress& address() const;
    /// The latest, with what is stale marked so. Never null.
    const SharedReadings& readings() const;
    const LinkFailure& failure() const; // None while the link is well

signals:
    /// Once for the fast values, once for each round of the slow ones, and once when a failure comes or goes.
    /// `changed`: the blocks that were read or went stale since the signal before.
    void sampled(const countis::SharedReadings& readings, const countis::BlockSet& changed);
    void failureChanged(const countis::LinkFailure& failure);
    void stopped();

private:
    class Private;
    class Run;

    void fail(const LinkFailure& failure);
    void take(const PlanResult& result, bool complete);
    void tellTiming(std::chrono::milliseconds late, std::chrono::milliseconds took) const;

    std::unique_ptr<Private> d_;
};

} // namespace countis
