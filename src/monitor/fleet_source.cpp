// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/fleet_source.h"

#include <algorithm>
#include <unordered_set>

namespace countis {

FleetSource::FleetSource(const PollTiming& timing, QObject* parent)
    : SampleSource(parent), closely_(timing.periods), fleet_(timing) {
    connect(&fleet_, &Fleet::ticked, this, &SampleSource::ticked);
}

PollPeriods FleetSource::periodsOf(const Polled& polled) const {
    if (polled.attention == Attention::Closely)
        return closely_;
    return {polled.period, std::max(polled.period, kOverviewSlow)};
}

void FleetSource::setPoints(std::span<const Point> points) {
    std::unordered_set<PointId> wanted;
    for (const Point& point : points)
        wanted.insert(point.id);
    std::erase_if(points_, [&](const auto& entry) {
        const bool gone = !wanted.contains(entry.first);
        if (gone)
            fleet_.remove(entry.first); // first of all, to make room
        return gone;
    });
    for (const Point& point : points) {
        Polled& polled = points_[point.id];
        polled.period = point.period;
        const auto added = fleet_.add(point.id, point.address, periodsOf(polled));
        polled.refused = added ? LinkFailure{} : added.error();
        fleet_.setPeriods(point.id, periodsOf(polled));
    }
}

void FleetSource::setAttention(PointId point, Attention attention) {
    const auto found = points_.find(point);
    if (found == points_.end())
        return;
    found->second.attention = attention;
    fleet_.setPeriods(point, periodsOf(found->second));
}

SharedReadings FleetSource::readings(PointId point) const {
    return fleet_.readings(point);
}

LinkFailure FleetSource::failure(PointId point) const {
    const auto found = points_.find(point);
    if (found != points_.end() && found->second.refused.error != LinkError::None)
        return found->second.refused;
    return fleet_.failure(point);
}

void FleetSource::listen(PointId point, const FrameSink& sink) {
    fleet_.listen(point, sink);
}

void FleetSource::readWords(PointId point, const ReadRequest& request, const WordsSink& answer) {
    fleet_.readWords(point, request, answer);
}

void FleetSource::stop() {
    fleet_.stop();
}

} // namespace countis
