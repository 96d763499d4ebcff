// SPDX-License-Identifier: GPL-3.0-or-later
// Where the samples of a site come from: a fleet of pollers, or a support bundle that is replayed. Everything above
// works on each of them.
#pragma once

#include "acquisition/fleet.h"
#include "site/point.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <span>

namespace countis {

/// How closely somebody looks at a point. Overview: its instantaneous values, states and ∑ totals once a period, the
/// rest once a minute. Closely: everything, as often as the meter has something new to say.
enum class Attention : std::uint8_t { Overview, Closely };

class SampleSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// These points from now on, and no others; one that changed its address begins anew.
    virtual void setPoints(std::span<const Point> points) = 0;
    virtual void setAttention(PointId point, Attention attention) = 0;
    /// The latest, with what is stale marked so; null for an unknown point.
    virtual SharedReadings readings(PointId point) const = 0;
    virtual LinkFailure failure(PointId point) const = 0;
    using EachReading = std::function<void(const SharedReadings&)>;
    /// What was read of the instantaneous values in the last `span` before now, oldest first, for who begins to look
    /// at the point. A source that polls keeps nothing.
    virtual void forPast(PointId /*point*/, std::chrono::milliseconds /*span*/, const EachReading& /*each*/) const {}
    /// Every frame that is exchanged with the point; see Fleet::listen(). A source without a wire has none.
    virtual void listen(PointId /*point*/, const FrameSink& /*sink*/) {}
    /// Registers of the point as they are; see Fleet::readWords(). A source without a wire answers at once.
    virtual void readWords(PointId /*point*/, const ReadRequest& /*request*/, const WordsSink& answer) {
        answer({{}, {LinkError::ConnectionClosed, {}, {}}, 0, {}});
    }
    /// For good, before it returns. The latest readings stay.
    virtual void stop() = 0;

signals:
    /// Each point at most once, at most ten times a second, and only when there is something new.
    void ticked(countis::SampleBatch batch);
};

} // namespace countis
