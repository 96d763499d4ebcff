// SPDX-License-Identifier: GPL-3.0-or-later
// The meters of a support bundle, as they were read: the source of a monitor that nobody polls for.
#pragma once

#include "bundle/bundle_tape.h"
#include "monitor/replay_clock.h"
#include "monitor/sample_source.h"

#include <QTimer>

#include <chrono>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace countis {

class ReplaySource final : public SampleSource {
    Q_OBJECT

public:
    /// Batches come no faster, however fast the replay is; a step of it is never longer than kStep.
    static constexpr std::chrono::milliseconds kTick{100};
    static constexpr std::chrono::milliseconds kStep{1000};

    /// Stands at the end of the bundle. `clock`, which must outlive it, follows.
    ReplaySource(ReplayClock& clock, std::unique_ptr<BundleTape> tape, QObject* parent = nullptr);

    void setPoints(std::span<const Point> points) override;
    void setAttention(PointId /*point*/, Attention /*attention*/) override {}
    SharedReadings readings(PointId point) const override;
    LinkFailure failure(PointId point) const override;
    void forPast(PointId point, std::chrono::milliseconds span, const EachReading& each) const override;
    /// The frames that came before are told at once, if they are not too many.
    void listen(PointId point, const FrameSink& sink) override;
    void stop() override;

    WallTime from() const { return tape_->from(); }
    WallTime to() const { return tape_->to(); }
    const std::vector<BundleEvent>& events() const { return tape_->events(); }
    WallTime position() const { return position_; }
    bool isPlaying() const { return timer_.isActive(); }
    /// From the beginning, where it stands at the end.
    void setPlaying(bool playing);
    int speed() const { return speed_; }
    /// Seconds of the bundle a second.
    void setSpeed(int speed);
    /// Within the bundle.
    void seek(WallTime position);
    /// Goes on by so much, and stops at the end; a timer calls it, and tests do.
    void advance(std::chrono::milliseconds by);

signals:
    /// Position, play or speed.
    void moved();
    /// The position jumped: what was told before is of another time.
    void sought();

private:
    struct Heard {
        FrameSink sink;
        std::vector<KeptFrame> frames;
        std::size_t next = 0;
    };
    struct Followed {
        Point point;
        bool silent = false;
    };

    void step(WallTime to);
    void tellAll();
    void tellFrames(Heard& heard);
    bool isSilent(const Followed& followed) const;
    SharedReadings known(PointId point) const;
    void setClock();

    ReplayClock& clock_;
    std::unique_ptr<BundleTape> tape_;
    WallTime position_;
    int speed_ = 1;
    QTimer timer_;
    Instant ticked_{}; // when the timer came last
    std::unordered_map<PointId, Followed> points_;
    std::map<PointId, Heard> heard_;
};

} // namespace countis
