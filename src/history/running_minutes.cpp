// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/running_minutes.h"

#include "history/codec/minute_blob.h"

#include <algorithm>

namespace countis {
namespace {

/// From when on a period that nobody goes on with is closed.
WallTime overAt(const PeriodKey& period, std::chrono::milliseconds length) {
    return period.start + length + RunningMinutes::kGrace;
}

PeriodKey quarterOf(const PeriodKey& minute) {
    return {minute.point, startOf(minute.start, kQuarter), minute.run};
}

} // namespace

void RunningMinutes::seedQuarter(const PeriodKey& quarter, const RollUp& minutes) {
    openQuarters_[quarter].merge(minutes);
    nextOver_ = std::min(nextOver_, overAt(quarter, kQuarter));
}

void RunningMinutes::knowWritten(const PeriodKey& minute) {
    Place& over = over_.try_emplace(minute.point, placeOf(minute)).first->second;
    over = std::max(over, placeOf(minute));
}

bool RunningMinutes::isOver(const PeriodKey& minute) const {
    const auto found = over_.find(minute.point);
    return found != over_.end() && placeOf(minute) <= found->second;
}

void RunningMinutes::beginAnew() {
    for (auto& [point, running] : running_)
        running.minute.beginAnew();
}

tl::expected<std::string_view, RunningMinutes::NotTaken>
RunningMinutes::add(PointId point, std::int64_t run, std::int64_t epoch, const RawSample& sample) {
    const PeriodKey key{point, startOf(sample.at, kMinute), run};
    auto found = running_.find(point);
    if (found == running_.end() || found->second.key != key) {
        const bool isLate = found == running_.end() ? isOver(key) : placeOf(key) < placeOf(found->second.key);
        if (isLate)
            return tl::unexpected(NotTaken::Late);
        if (found != running_.end()) {
            close(found->second);
            running_.erase(found);
        }
        closeQuartersBefore(key);
        found = running_.emplace(point, Running{key, SampleMinute(key.start), epoch}).first;
        nextOver_ = std::min(nextOver_, overAt(key, kMinute));
    }
    if (const auto kept = found->second.minute.add(sample))
        return *kept;
    return tl::unexpected(NotTaken::Full);
}

void RunningMinutes::closeEarly(PointId point) {
    if (const auto found = running_.find(point); found != running_.end()) {
        close(found->second);
        running_.erase(found);
    }
    over_.erase(point);
}

bool RunningMinutes::isRunning(const PeriodKey& minute) const {
    const auto found = running_.find(minute.point);
    return found != running_.end() && found->second.key == minute;
}

std::vector<PointId> RunningMinutes::points() const {
    std::vector<PointId> all;
    all.reserve(running_.size());
    for (const auto& [point, running] : running_)
        all.push_back(point);
    return all;
}

void RunningMinutes::closeBefore(WallTime now) {
    if (now < nextOver_)
        return;
    nextOver_ = WallTime::max();
    std::erase_if(running_, [&](const auto& entry) {
        const WallTime over = overAt(entry.second.key, kMinute);
        if (over <= now)
            close(entry.second);
        else
            nextOver_ = std::min(nextOver_, over);
        return over <= now;
    });
    for (auto quarter = openQuarters_.begin(); quarter != openQuarters_.end();) {
        const auto next = std::next(quarter);
        const auto running = running_.find(quarter->first.point);
        const bool inUse = running != running_.end() && quarterOf(running->second.key) == quarter->first;
        const WallTime over = overAt(quarter->first, kQuarter);
        if (!inUse && over <= now)
            closeQuarter(quarter);
        else
            nextOver_ = std::min(nextOver_, over);
        quarter = next;
    }
}

std::int64_t RunningMinutes::oldestEpoch(std::int64_t current) const {
    for (const auto& [point, running] : running_)
        current = std::min(current, running.firstEpoch);
    return current;
}

void RunningMinutes::close(const Running& running) {
    knowWritten(running.key);
    if (running.minute.empty())
        return;
    const MinuteSamples samples = running.minute.samples();
    const RollUp rollUp = rollUpOf(samples);
    seedQuarter(quarterOf(running.key), rollUp);
    minutes_.push_back({running.key, encodeMinute(samples, layouts().newest()), rollUp});
}

void RunningMinutes::closeQuarter(Quarters::iterator quarter) {
    quarters_.push_back({quarter->first, quarter->second});
    openQuarters_.erase(quarter);
}

/// Those of the minute's point that the minute does not belong to: its samples have gone on.
void RunningMinutes::closeQuartersBefore(const PeriodKey& minute) {
    auto quarter = openQuarters_.lower_bound(PeriodKey{minute.point, WallTime::min(), 0});
    while (quarter != openQuarters_.end() && quarter->first.point == minute.point) {
        const auto next = std::next(quarter);
        if (quarter->first != quarterOf(minute))
            closeQuarter(quarter);
        quarter = next;
    }
}

} // namespace countis
