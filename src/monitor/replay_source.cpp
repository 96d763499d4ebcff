// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/replay_source.h"

#include "bundle/bundle_words.h"
#include "core/boot_clock.h"

#include <algorithm>
#include <utility>

namespace countis {
namespace {

/// Told at once to who begins to listen; a log of frames holds about as many.
constexpr std::size_t kMostFramesBefore = 20'000;

SharedReadings nothing() {
    static const SharedReadings blank = std::make_shared<const Readings>();
    return blank;
}

BlockSet allBlocks() {
    BlockSet blocks;
    blocks.set();
    return blocks;
}

} // namespace

ReplaySource::ReplaySource(ReplayClock& clock, std::unique_ptr<BundleTape> tape, QObject* parent)
    : SampleSource(parent), clock_(clock), tape_(std::move(tape)), position_(tape_->to()) {
    timer_.setInterval(kTick);
    connect(&timer_, &QTimer::timeout, this, [this] {
        const Instant now = bootTime();
        const auto passed = std::chrono::floor<std::chrono::milliseconds>(now - std::exchange(ticked_, now));
        // A window that was busy or suspended goes on where it was.
        advance(std::min<std::chrono::milliseconds>(passed, 5 * kTick) * speed_);
    });
    tape_->seek(position_);
    setClock();
}

void ReplaySource::setClock() {
    clock_.set({tape_->instantAt(position_), position_});
}

void ReplaySource::setPoints(std::span<const Point> points) {
    points_.clear();
    for (const Point& point : points)
        points_[point.id] = {point, false};
    QMetaObject::invokeMethod(this, &ReplaySource::tellAll, Qt::QueuedConnection);
}

SharedReadings ReplaySource::known(PointId point) const {
    const SharedReadings readings = tape_->readings(point);
    return readings ? readings : nothing();
}

SharedReadings ReplaySource::readings(PointId point) const {
    return points_.contains(point) ? known(point) : nullptr;
}

bool ReplaySource::isSilent(const Followed& followed) const {
    const BlockSample& block = known(followed.point.id)->blocks[index(Block::Metrology)];
    return block.quality == Quality::NotMeasured || tape_->instantAt(position_) - block.time.mono > block.freshFor;
}

/// The reason that was told last, where the program that recorded has told any.
LinkFailure ReplaySource::failure(PointId point) const {
    const auto followed = points_.find(point);
    if (followed == points_.end() || !isSilent(followed->second))
        return {};
    LinkFailure failure;
    failure.error = LinkError::Silent;
    for (const BundleEvent& event : tape_->events()) {
        if (event.at > position_)
            break;
        if (const auto link =
                event.kind == BundleEventKind::Link && event.point == point ? linkOf(event.detail) : std::nullopt;
            link && link->error != LinkError::None)
            failure = *link;
    }
    failure.address = followed->second.point.address;
    return failure;
}

void ReplaySource::forPast(PointId point, std::chrono::milliseconds span, const EachReading& each) const {
    tape_->forReadings(point, position_ - span, position_, each);
}

void ReplaySource::listen(PointId point, const FrameSink& sink) {
    if (!sink) {
        heard_.erase(point);
        return;
    }
    Heard& heard = heard_[point];
    heard = {sink, tape_->frames(point), 0};
    const auto after =
        std::ranges::upper_bound(heard.frames, position_, {}, [](const KeptFrame& frame) { return frame.time.wall; });
    const auto before = static_cast<std::size_t>(after - heard.frames.begin());
    heard.next = before > kMostFramesBefore ? before - kMostFramesBefore : 0;
    tellFrames(heard);
}

void ReplaySource::tellFrames(Heard& heard) {
    for (; heard.next < heard.frames.size() && heard.frames[heard.next].time.wall <= position_; ++heard.next) {
        const KeptFrame& frame = heard.frames[heard.next];
        heard.sink({frame.direction, frame.time, frame.bytes, frame.connection});
    }
}

void ReplaySource::stop() {
    timer_.stop();
    heard_.clear();
}

void ReplaySource::setPlaying(bool playing) {
    if (playing == isPlaying())
        return;
    if (playing && position_ >= to())
        seek(from());
    if (playing) {
        ticked_ = bootTime();
        timer_.start();
    } else {
        timer_.stop();
    }
    emit moved();
}

void ReplaySource::setSpeed(int speed) {
    speed_ = std::max(1, speed);
    emit moved();
}

void ReplaySource::seek(WallTime position) {
    position_ = std::clamp(position, from(), to());
    tape_->seek(position_);
    setClock();
    emit sought();
    tellAll();
    emit moved();
}

void ReplaySource::advance(std::chrono::milliseconds by) {
    const WallTime target = std::min(position_ + by, to());
    while (position_ < target)
        step(std::min(position_ + kStep, target));
    if (position_ >= to())
        timer_.stop();
    emit moved();
}

void ReplaySource::step(WallTime to) {
    position_ = to;
    const std::vector<TapeSample> samples = tape_->advance(to);
    setClock();
    for (auto& [point, heard] : heard_)
        tellFrames(heard);
    std::vector<MeterSample> batch;
    for (const TapeSample& sample : samples)
        if (points_.contains(sample.point))
            batch.push_back({sample.point, sample.readings, sample.changed, {}, false, false});
    for (auto& [id, followed] : points_) {
        const bool silent = isSilent(followed);
        if (std::exchange(followed.silent, silent) == silent)
            continue;
        auto found = std::ranges::find(batch, id, &MeterSample::point);
        if (found == batch.end())
            found = batch.insert(batch.end(), {id, known(id), {}, {}, false, false});
        found->failure = failure(id);
        found->failureChanged = true;
    }
    if (!batch.empty())
        emit ticked(batch);
}

void ReplaySource::tellAll() {
    std::vector<MeterSample> batch;
    for (auto& [id, followed] : points_) {
        followed.silent = isSilent(followed);
        batch.push_back({id, known(id), allBlocks(), failure(id), true, false});
    }
    if (!batch.empty())
        emit ticked(batch);
}

} // namespace countis
