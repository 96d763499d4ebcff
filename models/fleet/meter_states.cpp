// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/meter_states.h"

#include "models/meter/meter_in_view.h"

namespace countis::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto kAgeing = 1000ms;

} // namespace

MeterStates::MeterStates(const Clock& clock, MeterList& meters, const Monitor& monitor, bool isReplay,
                         QObject* parent)
    : QObject(parent), clock_(clock), meters_(meters), monitor_(monitor), isReplay_(isReplay) {
    connect(&monitor_, &Monitor::ticked, this, [this](SampleBatch batch) {
        for (const MeterSample& sample : batch)
            update(meters_.rowOf(sample.point));
    });
    connect(&timer_, &QTimer::timeout, this, &MeterStates::updateAll);
    timer_.start(kAgeing);
}

void MeterStates::updateAll() {
    for (int row = 0; row < meters_.count(); ++row)
        update(row);
}

void MeterStates::update(int row) {
    if (row < 0)
        return;
    const Point& point = meters_.pointAt(row);
    const SharedReadings readings = monitor_.readings(point.id);
    MeterStatus status;
    if (readings)
        status.state = meterState(*readings, clock_.now().mono, point.origin == PointOrigin::Bundled);
    if (isReplay_)
        status.state = replayed(status.state);
    if (!isFresh(status.state))
        status.failure = monitor_.failure(point.id);
    if (status.state == Measure::State::Alarm)
        status.trouble = troubleOf(*readings);
    meters_.setStatus(row, status);
}

} // namespace countis::ui
