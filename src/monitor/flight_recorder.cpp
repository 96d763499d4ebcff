// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/flight_recorder.h"

#include "bundle/bundle_words.h"
#include "history/sample_tables.h"

#include <algorithm>

namespace countis {
namespace {

constexpr std::size_t kMostEvents = 10'000;
/// Their minutes are encoded one after the other when a minute is over, on the thread of the window.
constexpr std::size_t kMostUnrecorded = 100;
/// What a bundle calls the run of the clock of readings that no database has. Imported ones have 0, recorded ones 1
/// and more.
constexpr std::int64_t kRun = 1;

std::size_t costOf(const ClosedMinute& minute) {
    return sizeof(ClosedMinute) + minute.samples.capacity();
}

std::size_t costOf(const KeptFrame& frame) {
    return sizeof(KeptFrame) + frame.bytes.capacity();
}

BlockSet readWell(const MeterSample& sample) {
    BlockSet blocks = sample.changed;
    for (std::size_t n = 0; n < kBlocks; ++n)
        if (sample.readings->blocks[n].quality != Quality::Good)
            blocks.reset(n);
    return blocks;
}

} // namespace

FlightRecorder::FlightRecorder(const Clock& clock, std::size_t budget, QObject* parent)
    : QObject(parent), clock_(clock), budget_(budget) {}

void FlightRecorder::follow(const Monitor& monitor, const Roster& roster) {
    roster_ = &roster;
    connect(&monitor, &Monitor::ticked, this, [this, &roster](SampleBatch batch) { take(batch, roster); });
}

void FlightRecorder::setInView(PointId point) {
    const WallTime now = clock_.now().wall;
    if (inView_)
        viewed_[inView_] = now;
    inView_ = point;
}

bool FlightRecorder::isKept(const Point& point) const {
    if (!isOnWorldTime(point))
        return false;
    if (!recorded_ && running_.size() >= kMostUnrecorded && !running_.contains(point.id) && point.id != inView_)
        return false;
    return !recorded_ || point.origin != PointOrigin::Saved || point.id == inView_ || viewed_.contains(point.id);
}

void FlightRecorder::take(SampleBatch batch, const Roster& roster) {
    for (const MeterSample& sample : batch) {
        const Point* const point = roster.find(sample.point);
        if (point == nullptr)
            continue;
        if (sample.failureChanged || sample.failure.error != LinkError::None) {
            std::string& last = links_[sample.point];
            if (const std::string code = linkCode(sample.failure); code != last) {
                if (!last.empty() || sample.failure.error != LinkError::None)
                    events_.push_back({clock_.now().wall, sample.point, BundleEventKind::Link, code});
                last = code;
            }
        }
        if (isKept(*point))
            takeSample(sample, *point);
    }
    forgetOld();
}

void FlightRecorder::takeSample(const MeterSample& sample, const Point& point) {
    const auto device = deviceOf(*sample.readings);
    const BlockSet blocks = readWell(sample);
    const BlockSample& metrology = sample.readings->blocks[index(Block::Metrology)];
    if (blocks.none() || !device || metrology.quality == Quality::NotMeasured)
        return;
    const WallTime at = metrology.time.wall;
    const WallTime start = startOf(at, kMinute);
    auto found = running_.find(point.id);
    if (found != running_.end() && found->second.start() != start) {
        close(point.id, found->second);
        running_.erase(found);
        found = running_.end();
    }
    if (found == running_.end())
        found = running_.emplace(point.id, SampleMinute(start)).first;
    (void)found->second.add(SampleTables::numberOf(*device), at, blocks, *sample.readings); // full: it has enough
}

void FlightRecorder::close(PointId point, const SampleMinute& minute) {
    if (minute.empty())
        return;
    ClosedMinute closed{{point, minute.start(), kRun}, minute.encode(), rollUpOf(minute.samples())};
    bytes_ += costOf(closed);
    minutes_.push_back(std::move(closed));
    keepBudget();
}

void FlightRecorder::addFrame(PointId point, const KeptFrame& frame) {
    frames_[point].push_back(frame);
    bytes_ += costOf(frames_[point].back());
    keepBudget();
}

void FlightRecorder::addSetting(PointId point, const std::string& key) {
    events_.push_back({clock_.now().wall, point, BundleEventKind::Setting, key});
}

void FlightRecorder::forgetOld() {
    const WallTime oldest = clock_.now().wall - kSpan - kMinute;
    while (!minutes_.empty() && minutes_.front().key.start < oldest)
        dropMinute(minutes_.begin());
    while (!events_.empty() && (events_.front().at < oldest || events_.size() > kMostEvents))
        events_.pop_front();
    for (auto& [point, frames] : frames_)
        while (!frames.empty() && frames.front().time.wall < oldest)
            dropFrame(point);
    std::erase_if(frames_, [](const auto& entry) { return entry.second.empty(); });
    std::erase_if(viewed_, [&](const auto& entry) { return entry.second < oldest; });
}

/// First what is neither of the meter in view nor of one in alarm, then what is not of the meter in view.
void FlightRecorder::keepBudget() {
    while (bytes_ > budget_)
        if (!dropOldest([this](PointId point) { return !isWanted(point); }) &&
            !dropOldest([this](PointId point) { return point != inView_; }) &&
            !dropOldest([](PointId) { return true; }))
            return;
}

/// A frame before a minute. False: nothing is held of these points.
bool FlightRecorder::dropOldest(const std::function<bool(PointId)>& isOf) {
    const auto frames =
        std::ranges::find_if(frames_, [&](const auto& entry) { return isOf(entry.first) && !entry.second.empty(); });
    if (frames != frames_.end()) {
        dropFrame(frames->first);
        return true;
    }
    const auto minute = std::ranges::find_if(minutes_, [&](const ClosedMinute& one) { return isOf(one.key.point); });
    if (minute == minutes_.end())
        return false;
    dropMinute(minute);
    return true;
}

void FlightRecorder::dropMinute(std::deque<ClosedMinute>::iterator minute) {
    bytes_ -= costOf(*minute);
    minutes_.erase(minute);
}

void FlightRecorder::dropFrame(PointId point) {
    std::deque<KeptFrame>& frames = frames_[point];
    bytes_ -= costOf(frames.front());
    frames.pop_front();
}

FlightRecord FlightRecorder::record() const {
    FlightRecord record;
    record.inView = inView_;
    record.minutes.assign(minutes_.begin(), minutes_.end());
    for (const auto& [point, minute] : running_)
        if (!minute.empty())
            record.minutes.push_back({{point, minute.start(), kRun}, minute.encode(), rollUpOf(minute.samples())});
    for (const auto& [point, frames] : frames_)
        record.frames[point].assign(frames.begin(), frames.end());
    record.events.assign(events_.begin(), events_.end());
    if (roster_ != nullptr)
        for (const Point& point : roster_->points())
            if (!recorded_ || point.origin != PointOrigin::Saved)
                record.points.push_back(point);
    return record;
}

} // namespace countis
