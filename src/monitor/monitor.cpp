// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitor.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace countis {

Monitor::Monitor(Roster& roster, std::unique_ptr<SampleSource> source, QObject* parent)
    : QObject(parent), roster_(roster), source_(std::move(source)) {
    connect(source_.get(), &SampleSource::ticked, this, &Monitor::take);
}

Monitor::~Monitor() {
    stop();
}

void Monitor::start() {
    running_ = true;
    rosterChanged();
}

void Monitor::stop() {
    if (std::exchange(running_, false))
        source_->stop();
}

void Monitor::rosterChanged() {
    if (!running_)
        return;
    if (reads_) {
        std::vector<Point> read;
        read.reserve(roster_.size());
        std::ranges::copy_if(roster_.points(), std::back_inserter(read), reads_);
        source_->setPoints(read);
    } else {
        source_->setPoints(roster_.points());
    }
    for (const auto& [point, count] : wants_)
        source_->setAttention(point, Attention::Closely);
}

void Monitor::want(PointId point) {
    if (wants_[point]++ == 0)
        source_->setAttention(point, Attention::Closely);
}

void Monitor::release(PointId point) {
    const auto found = wants_.find(point);
    if (found == wants_.end() || --found->second > 0)
        return;
    wants_.erase(found);
    source_->setAttention(point, Attention::Overview);
}

void Monitor::listen(PointId point, const FrameSink& sink) {
    source_->listen(point, sink);
}

void Monitor::readWords(PointId point, const ReadRequest& request, const WordsSink& answer) {
    source_->readWords(point, request, answer);
}

SharedReadings Monitor::readings(PointId point) const {
    return source_->readings(point);
}

LinkFailure Monitor::failure(PointId point) const {
    return source_->failure(point);
}

void Monitor::forPast(PointId point, std::chrono::milliseconds span, const SampleSource::EachReading& each) const {
    source_->forPast(point, span, each);
}

void Monitor::take(SampleBatch batch) {
    for (const MeterSample& sample : batch) {
        const auto device = sample.deviceChanged ? deviceOf(*sample.readings) : std::nullopt;
        if (!device)
            continue;
        const WallTime heard = sample.readings->blocks[index(Block::Identification)].time.wall;
        const std::size_t visits = roster_.visits().size();
        const DeviceNews news = roster_.observe(sample.point, *device, heard);
        if (news != DeviceNews::Known || roster_.visits().size() != visits)
            emit deviceHeard(sample.point, news);
    }
    emit ticked(batch);
}

} // namespace countis
