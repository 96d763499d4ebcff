// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/desk_device.h"

#include "models/text/value_text.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace countis::ui {
namespace {

constexpr std::array kSpeeds{1, 10, 60, 600, 3'600, 86'400};

QDateTime wallTime(const sim::DeviceSnapshot& device) {
    return QDateTime::fromMSecsSinceEpoch(device.time.wall.time_since_epoch().count());
}

} // namespace

DeskDevice::DeskDevice(DeskLink& link, QObject* parent) : QObject(parent), link_(link) {}

void DeskDevice::setInputOn(bool on) {
    link_.act(
        [on](sim::SimulatedMeter& device) { device.handle([on](Meter& meter) { meter.setDigitalInput(on); }); });
    device_.digitalInput = on;
    emit changed();
}

void DeskDevice::setCoverOpen(bool open) {
    link_.act(
        [open](sim::SimulatedMeter& device) { device.handle([open](Meter& meter) { meter.setCoverOpen(open); }); });
    device_.coverOpen = open;
    emit changed();
}

void DeskDevice::setCablePlugged(bool plugged) {
    if (sim::MeterThread* host = link_.host()) {
        ActiveFaults active = link_.faults();
        sim::clear(sim::FaultKind::CablePulled, 0, active.faults);
        link_.setFaults(active);
        host->setCable(plugged);
    }
    device_.cablePlugged = plugged;
    emit changed();
}

void DeskDevice::setSupplied(bool supplied) {
    if (sim::MeterThread* host = link_.host())
        host->setPower(supplied);
    device_.supplied = supplied;
    emit changed();
}

void DeskDevice::setSpeed(int index) {
    if (index < 0 || index >= static_cast<int>(kSpeeds.size()))
        return;
    const sim::Speed speed{static_cast<double>(kSpeeds[static_cast<std::size_t>(index)])};
    if (sim::MeterThread* host = link_.host())
        host->setSpeed(speed);
    device_.speed = speed;
    emit timeChanged();
}

void DeskDevice::setPaused(bool paused) {
    if (sim::MeterThread* host = link_.host())
        host->setPaused(paused);
    device_.paused = paused;
    emit timeChanged();
}

void DeskDevice::show(const sim::DeviceSnapshot& device, bool settled) {
    if (!settled)
        return;
    const sim::DeviceSnapshot before = std::exchange(device_, device);
    if (before.digitalInput != device.digitalInput || before.coverOpen != device.coverOpen ||
        before.cablePlugged != device.cablePlugged || before.supplied != device.supplied ||
        before.model != device.model || before.webUrl != device.webUrl ||
        before.settings.tariffSource != device.settings.tariffSource)
        emit changed();
    emit timeChanged();
}

void DeskDevice::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit languageChanged();
    emit changed();
    emit timeChanged();
}

QString DeskDevice::inputNote() const {
    if (device_.settings.tariffSource == TariffSource::Com)
        return tr("no effect: tAr is COM");
    return tr("selects the tariff: tAr is diG");
}

QString DeskDevice::closedWord() const {
    return device_.model == Model::E28 ? tr("closed, sealed") : tr("closed");
}

QStringList DeskDevice::speeds() const {
    QStringList words;
    for (const int times : kSpeeds)
        words.append(speedText(times, locale_));
    return words;
}

int DeskDevice::speed() const {
    const auto* const found = std::ranges::find_if(
        kSpeeds, [this](int times) { return static_cast<double>(times) == device_.speed.times; });
    return found == kSpeeds.end() ? -1 : static_cast<int>(found - kSpeeds.begin());
}

QString DeskDevice::fastText() const {
    return device_.speed.isMax() ? tr("maximum speed") : speedText(device_.speed.times, locale_);
}

QString DeskDevice::clockText() const {
    return locale_.toString(wallTime(device_).time(), QStringLiteral("HH:mm:ss"));
}

QString DeskDevice::dateText() const {
    //: The date of the simulated meter, as in "Tue 24 Nov 2026"
    return locale_.toString(wallTime(device_).date(), tr("ddd d MMM yyyy"));
}

} // namespace countis::ui
