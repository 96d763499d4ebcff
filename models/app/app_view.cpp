// SPDX-License-Identifier: GPL-3.0-or-later
// The meter in view: what every model of it is told.
#include "models/app/app_model.h"

#include "models/meter/freshness.h"

#include <algorithm>
#include <deque>

namespace countis::ui {
namespace {

// A meter that has just been switched on answers before it has measured.
bool hasVoltage(const Readings& readings) {
    return std::any_of(kLinePhases.begin(), kLinePhases.end(),
                       [&](Phase phase) { return readings.at(Quantity::V, phase).quality == Quality::Good; });
}

} // namespace

void AppModel::watchCurrent() {
    const Point point = selection_.point() ? *selection_.point() : Point{};
    const bool bundled = point.origin == PointOrigin::Bundled;
    const bool other = watched_ != point.id;
    // The bundled meter stays the same one wherever it moves.
    const bool elsewhere = watchedAddress_ != point.address && !bundled;
    if (other && monitor_) {
        monitor_->release(watched_);
        monitor_->want(point.id);
    }
    watched_ = point.id;
    watchedAddress_ = point.address;
    if (other || elsewhere) {
        meter_.reset();
        display_.reset();
        values_.setReadings({}, clock_.now().mono);
        energies_.setReadings({}, clock_.now().mono);
        registers_.watch(monitor_.get(), point.id, point.address);
    }
    meter_.setSubject({point.id ? MeterList::nameOf(point) : QString(),
                       point.id ? MeterList::addressText(point.address) : QString(), bundled, point.speed});
    values_.setConsumer(point.role == PointRole::Consumer);
    diagnosis_.setSubject({point.id, point.role, isOnWorldTime(point)}, elsewhere);
    const Device* const device = point.device();
    diagnosis_.checkLog()->setMeter({point.id, MeterList::nameOf(point).toStdString(), point.address.toString(),
                                     device != nullptr ? device->serial : std::string(),
                                     point.id && point.origin == PointOrigin::Saved});
    commission_.setSubject({point.id, point.address, point.id ? MeterList::nameOf(point) : QString(),
                            QString::fromStdString(roster_.pathOf(point.place)), point.role, isOnWorldTime(point)});
    recorder_.setInView(point.id);
    replay_.setPoint(point.id);
    drawPast(point.id);
    charts_.show(point.id ? &samples_.view(point.id) : nullptr);
    charts_.setOwnClock(bundled ? bundledClock_ : nullptr);
    charts_.setSpeed(point.speed);
    if (!monitor_)
        return;
    if (const SharedReadings readings = monitor_->readings(point.id); readings && (other || elsewhere)) {
        showReadings(*readings);
        if (const Point* const owner = ownerOf(point.id, *readings))
            draw(*owner, *readings); // its power was remembered when it was read
    }
    takeFailure(monitor_->failure(point.id));
}

/// Of a point that comes into view, where its source knows what was read before.
void AppModel::drawPast(PointId point) {
    if (!monitor_ || !point)
        return;
    PointSamples& samples = samples_.view(point);
    if (!samples.world().empty())
        return;
    constexpr std::chrono::hours kSpan{1};
    constexpr std::size_t kOfDiagnosis = 3;
    std::deque<SharedReadings> latest;
    monitor_->forPast(point, kSpan, [&](const SharedReadings& readings) {
        samples.add(*readings, false, std::nullopt);
        latest.push_back(readings);
        if (latest.size() > kOfDiagnosis)
            latest.pop_front();
    });
    for (const SharedReadings& readings : latest)
        diagnosis_.setReadings(*readings);
}

/// The replay has jumped: what was drawn and remembered is of another time.
void AppModel::beginAnew() {
    charts_.show(nullptr);
    samples_.clear();
    overview_.forget();
    if (monitor_)
        monitor_->release(watched_);
    watched_ = {};
    watchedAddress_ = {};
    watchCurrent();
}

/// The point where the meter measures that has answered at the address of `at`.
const Point* AppModel::ownerOf(PointId at, const Readings& readings) const {
    return roster_.visits().empty() ? roster_.find(at)
                                    : roster_.find(roster_.ownerOf(at, serialOf(readings.identity)));
}

void AppModel::draw(const Point& owner, const Readings& readings) {
    if (owner.id == watched_)
        charts_.setReadings(readings);
    else if (PointSamples* const samples = samples_.viewed(owner.id))
        samples->add(readings, !isOnWorldTime(owner),
                     owner.origin == PointOrigin::Bundled && bundledClock_ ? bundledClock_() : std::nullopt);
}

void AppModel::remember(PointId at, const Readings& readings) {
    const Point* const owner = ownerOf(at, readings);
    if (!owner)
        return;
    if (isOnWorldTime(*owner))
        samples_.addPower(owner->id, readings);
    draw(*owner, readings);
}

void AppModel::takeBatch(SampleBatch batch) {
    overview_.take(batch);
    for (const MeterSample& sample : batch) {
        if (sample.changed[countis::index(Block::Metrology)])
            remember(sample.point, *sample.readings);
    }
    const auto found = std::ranges::find(batch, watched_, &MeterSample::point);
    if (found == batch.end())
        return;
    takeFailure(found->failure);
    if (found->changed.any() && watched_ == found->point) // a slot may bring another meter into view
        showReadings(*found->readings);
}

void AppModel::takeReadings(const Readings& readings) {
    charts_.setReadings(readings);
    showReadings(readings);
}

void AppModel::showReadings(const Readings& readings) {
    meter_.setReadings(readings);
    updateTables();
    updateDiagnosis();
    commission_.take(watched_, readings);
    if (hadReading_ || !isFresh(meter_.state()) || !hasVoltage(readings))
        return;
    hadReading_ = true;
    emit firstReading();
}

void AppModel::takeFailure(const LinkFailure& failure) {
    meter_.setFailure(failure);
}

// Ages go on where no reading comes.
void AppModel::updateTables() {
    const Instant now = clock_.now().mono;
    const Readings readings = agedReadings(meter_.readings(), now);
    values_.setReadings(readings, now);
    energies_.setReadings(readings, now);
}

// An answer of the meter in view; a reading that it has already changes nothing.
void AppModel::updateDiagnosis() {
    diagnosis_.setReadings(meter_.readings());
    diagnosis_.setFresh(meter_.isFresh());
}

void AppModel::updateDisplay() {
    const Instant now = clock_.now().mono;
    const Readings& readings = meter_.readings();
    display_.setReadings(agedReadings(readings, now),
                         {.powered = meter_.hasReading(), .communication = communicates(readings, now)});
}

} // namespace countis::ui
