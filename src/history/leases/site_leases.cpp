// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/site_leases.h"

#include "history/clock_watch.h"

#include <algorithm>
#include <utility>

namespace countis {

CollectorNumber SiteLeases::number() const {
    const std::lock_guard lock(mutex_);
    return number_;
}

void SiteLeases::setNumber(CollectorNumber number) {
    const std::lock_guard lock(mutex_);
    number_ = number;
}

bool SiteLeases::setHeld(const std::vector<OwnEpoch>& held) {
    const std::lock_guard lock(mutex_);
    std::set<PointId> points;
    for (const OwnEpoch& one : held) {
        points.insert(one.point);
        std::vector<OwnEpoch>& epochs = epochs_[one.point];
        if (epochs.empty() || epochs.back().epoch < one.epoch) {
            if (!epochs.empty())
                endAt(epochs.back(), one.since);
            epochs.push_back(one);
        }
    }
    const WallTime forgotten = clock_.now().wall - kRemembered;
    for (auto& [point, epochs] : epochs_)
        std::erase_if(epochs, [&](const OwnEpoch& one) { return one.until < forgotten; });
    const bool site = points.erase(kSitePoint) > 0;
    const bool sameSite = std::exchange(site_, site) == site;
    return std::exchange(held_, points) != points || !sameSite;
}

bool SiteLeases::holds(PointId point) const {
    const std::lock_guard lock(mutex_);
    return held_.contains(point);
}

std::optional<std::int64_t> SiteLeases::epochOf(PointId point) const {
    const std::lock_guard lock(mutex_);
    const auto* const epochs = held_.contains(point) ? epochsOf(point) : nullptr;
    return epochs != nullptr && !epochs->empty() ? std::optional(epochs->back().epoch) : std::nullopt;
}

bool SiteLeases::holdsSite() const {
    const std::lock_guard lock(mutex_);
    return site_;
}

void SiteLeases::setOthers(std::set<PointId> points) {
    const std::lock_guard lock(mutex_);
    others_ = std::move(points);
}

bool SiteLeases::answersFor(PointId point) const {
    const std::lock_guard lock(mutex_);
    return held_.contains(point) || (site_ && !others_.contains(point));
}

void SiteLeases::followClock() {
    const std::lock_guard lock(mutex_);
    const WallTime now = clock_.now().wall;
    for (auto& [point, epochs] : epochs_)
        if (!epochs.empty() && epochs.back().until == WallTime::max() &&
            epochs.back().since > now + ClockWatch::kTolerance)
            epochs.back().since = now;
}

std::vector<OwnEpoch> SiteLeases::open() const {
    const std::lock_guard lock(mutex_);
    std::vector<OwnEpoch> all;
    for (const auto& [point, epochs] : epochs_)
        if (!epochs.empty() && epochs.back().until == WallTime::max())
            all.push_back(epochs.back());
    return all;
}

void SiteLeases::end(PointId point, std::int64_t epoch, WallTime at) {
    const std::lock_guard lock(mutex_);
    for (OwnEpoch& one : epochs_[point])
        if (one.epoch == epoch)
            endAt(one, at);
}

void SiteLeases::endAt(OwnEpoch& epoch, WallTime at) {
    if (at >= epoch.until)
        return;
    epoch.until = at;
    ++endings_;
}

std::uint64_t SiteLeases::endings() const {
    const std::lock_guard lock(mutex_);
    return endings_;
}

const std::vector<OwnEpoch>* SiteLeases::epochsOf(PointId point) const {
    const auto found = epochs_.find(point);
    return found == epochs_.end() ? nullptr : &found->second;
}

bool SiteLeases::covers(PointId point, WallTime at) const {
    const std::lock_guard lock(mutex_);
    const auto* const epochs = epochsOf(point);
    return epochs != nullptr &&
           std::ranges::any_of(*epochs, [&](const OwnEpoch& one) { return at >= one.since && at < one.until; });
}

bool SiteLeases::covers(PointId point, WallTime from, WallTime to) const {
    const std::lock_guard lock(mutex_);
    const auto* const epochs = epochsOf(point);
    return epochs != nullptr &&
           std::ranges::any_of(*epochs, [&](const OwnEpoch& one) { return from >= one.since && to <= one.until; });
}

} // namespace countis
