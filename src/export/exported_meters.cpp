// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exported_meters.h"

#include <utility>

namespace countis {

ExportedMeters::ExportedMeters(const Clock& clock, const Roster& roster, const Monitor& monitor,
                               const SiteRecorder& recorder, Readers readers, std::function<bool()> isServerSilent)
    : clock_(clock), roster_(roster), monitor_(monitor), recorder_(recorder), readers_(std::move(readers)),
      silent_(std::move(isServerSilent)), started_(clock.now().wall) {
    connect(&monitor, &Monitor::ticked, this, &ExportedMeters::take);
    connect(&recorder, &SiteRecorder::stateChanged, this, &ExportedMeters::takeRecording);
}

void ExportedMeters::refresh() {
    takeRecording();
    const std::lock_guard lock(mutex_);
    auto before = std::exchange(meters_, {});
    const auto positions = std::exchange(positions_, {});
    meters_.reserve(roster_.size());
    elsewhere_.clear();
    for (const Point& point : roster_.points()) {
        if (readers_.elsewhere(point))
            elsewhere_.insert(point.id);
        if (!readers_.here(point))
            continue;
        const auto known = positions.find(point.id);
        ExportedMeter meter = known == positions.end() ? ExportedMeter{} : std::move(before[known->second]);
        const std::string address = point.address.toString();
        if (std::exchange(meter.address, address) != address) { // a new one, or what was read came from elsewhere
            meter.readings = nullptr;
            meter.isIdentified = false;
            meter.failure = monitor_.failure(point.id).error;
        }
        const Device device = point.device() ? *point.device() : Device{};
        meter.serial = device.serial;
        meter.product = device.product;
        meter.point = point.id;
        meter.name = point.name;
        meter.place = roster_.pathOf(point.place);
        positions_[point.id] = meters_.size();
        meters_.push_back(std::move(meter));
    }
}

ExportSnapshot ExportedMeters::snapshot() const {
    const std::lock_guard lock(mutex_);
    return {meters_, recording_, isServerSilent_, started_, clock_.now(), elsewhere_};
}

void ExportedMeters::takeRecording() {
    const std::lock_guard lock(mutex_);
    recording_ = recorder_.latest();
    isServerSilent_ = silent_();
}

void ExportedMeters::take(SampleBatch batch) {
    takeRecording();
    const std::lock_guard lock(mutex_);
    for (const MeterSample& sample : batch)
        takeOne(sample);
}

/// The values of a device belong to the point where it measures, as in the history.
void ExportedMeters::takeOne(const MeterSample& sample) {
    const auto found = positions_.find(sample.point);
    if (found == positions_.end())
        return;
    ExportedMeter& meter = meters_[found->second];
    meter.failure = sample.failure.error;
    if (sample.failureChanged && meter.failure != LinkError::None)
        ++meter.failures.at(index(meter.failure));
    const auto device = deviceOf(*sample.readings);
    meter.isIdentified = device.has_value();
    const PointId owner = device ? roster_.ownerOf(sample.point, device->serial) : sample.point;
    if (owner != sample.point)
        meter.readings = nullptr;
    const auto home = positions_.find(owner);
    if (home == positions_.end())
        return;
    meters_[home->second].readings = sample.readings;
    if (device) {
        meters_[home->second].serial = device->serial;
        meters_[home->second].product = device->product;
    }
}

} // namespace countis
