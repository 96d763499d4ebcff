// SPDX-License-Identifier: GPL-3.0-or-later
// Follows a site: reads its points as closely as somebody wants to know, and hands what is new to whoever subscribes.
// The desktop and a collector without one are the same monitor with other subscribers.
#pragma once

#include "monitor/sample_source.h"
#include "site/roster.h"

#include <QObject>

#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

namespace countis {

class Monitor : public QObject {
    Q_OBJECT

public:
    /// `roster` must outlive it. Nothing is read before start().
    Monitor(Roster& roster, std::unique_ptr<SampleSource> source, QObject* parent = nullptr);
    ~Monitor() override; // stops

    void start();
    /// Every link has ended when this returns.
    void stop();
    /// The roster's points, or the addresses or periods of some, are others now.
    void rosterChanged();
    using Reads = std::function<bool(const Point&)>;
    /// Only these of the roster's points are read from the next rosterChanged() or start() on; an empty function:
    /// all.
    void setReads(Reads reads) { reads_ = std::move(reads); }

    /// Somebody wants everything that the point tells, until they release it. Each want is released once.
    void want(PointId point);
    void release(PointId point);

    /// See SampleSource. One listener a point: whoever shows the frames of the meter in view.
    void listen(PointId point, const FrameSink& sink);
    void readWords(PointId point, const ReadRequest& request, const WordsSink& answer);

    /// The latest, with what is stale marked so; null for a point that is not read.
    SharedReadings readings(PointId point) const;
    LinkFailure failure(PointId point) const;
    /// See SampleSource.
    void forPast(PointId point, std::chrono::milliseconds span, const SampleSource::EachReading& each) const;

signals:
    /// What is new; each point at most once.
    void ticked(countis::SampleBatch batch);
    /// Another device answers for the point than before, or the first one, or its own one again: the roster has heard
    /// of it. Told before the batch that holds its values.
    void deviceHeard(countis::PointId point, countis::DeviceNews news);

private:
    void take(SampleBatch batch);

    Roster& roster_;
    std::unique_ptr<SampleSource> source_;
    Reads reads_;
    std::unordered_map<PointId, int> wants_;
    bool running_ = false;
};

} // namespace countis
