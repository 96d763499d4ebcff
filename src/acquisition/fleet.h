// SPDX-License-Identifier: GPL-3.0-or-later
// The metering points that are polled: a poller each, started one after another, and all that they read in batches.
#pragma once

#include "acquisition/poller.h"
#include "site/point.h"

#include <QObject>

#include <tl/expected.hpp>

#include <memory>
#include <span>

namespace countis {

/// What is new of one point since the batch before.
struct MeterSample {
    PointId point;
    SharedReadings readings; // never null; before the first answer, nothing is measured
    BlockSet changed;        // the blocks that were read or went stale
    LinkFailure failure;     // None while the link is well
    bool failureChanged = false;
    bool deviceChanged = false; // another meter answers than before, or the first one
};

using SampleBatch = std::span<const MeterSample>;

class Fleet : public QObject {
    Q_OBJECT

public:
    /// libmodbus aborts the process on descriptors from 1024 on; the rest of them is for the process itself.
    static constexpr std::size_t kMaxMeters = 900;
    /// Batches come no faster.
    static constexpr std::chrono::milliseconds kTick{100};

    /// `stagger` is the pause between two connects: many at once overrun a listener's backlog.
    explicit Fleet(PollTiming timing, std::chrono::milliseconds stagger = std::chrono::milliseconds{10},
                   QObject* parent = nullptr);
    ~Fleet() override; // stops

    /// Polls the point, in its turn (at once when nobody waits). One that is polled already begins anew at this
    /// address, if it is another. The failure is TooManyMeters.
    tl::expected<void, LinkFailure> add(PointId point, const MeterAddress& address, const PollPeriods& periods);
    /// Nothing more is told of it; from within a batch too, whose rest is told all the same.
    void remove(PointId point);
    void setPeriods(PointId point, const PollPeriods& periods);

    /// Every frame of the point, wherever it moves, until another sink or an empty one takes its place; see
    /// Poller::listen(). The fleet forgets it when the point is removed.
    void listen(PointId point, FrameSink sink);
    /// See Poller::readWords(). A point that is not polled answers at once.
    void readWords(PointId point, const ReadRequest& request, WordsSink answer);

    bool contains(PointId point) const;
    std::size_t size() const;
    /// The latest, with what is stale marked so; null for a point that is not polled.
    SharedReadings readings(PointId point) const;
    LinkFailure failure(PointId point) const;
    bool isRunning(PointId point) const;

    /// Ends every poller and its thread before it returns. Points and their latest readings stay.
    void stop();

signals:
    /// Each point at most once in a batch. Whoever wants to keep the samples copies them, which copies no readings.
    void ticked(countis::SampleBatch batch);

private:
    class Private;
    std::unique_ptr<Private> d_;
};

} // namespace countis
