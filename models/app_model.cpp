// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app_model.h"

#include "models/freshness.h"
#include "models/meter_polling.h"
#include "models/picture_file.h"
#include "models/settings_file.h"

#include <QDateTime>
#include <QQuickWindow>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace countis::ui {
namespace {

const QString kCurrentKey = QStringLiteral("current");
const QString kWindowKey = QStringLiteral("charts/window");
const QString kSimulator = QStringLiteral("simulator");

// A meter that has just been switched on answers before it has measured.
bool hasVoltage(const Readings& readings) {
    return std::any_of(kLinePhases.begin(), kLinePhases.end(),
                       [&](Phase phase) { return readings.at(Quantity::V, phase).quality == Quality::Good; });
}

} // namespace

AppModel::AppModel(const Clock& clock, std::unique_ptr<QSettings> settings, QObject* parent)
    : QObject(parent), clock_(clock), settings_(std::move(settings)), meter_(clock), display_(clock), charts_(clock) {
    load();
    retranslate();
    // After the settings were read, and each part for itself: nothing that was not read yet is ever written.
    connect(&appearance_, &Appearance::chosen, this, &AppModel::keep);
    connect(&meters_, &MeterList::keptChanged, this, &AppModel::saveMeters);
    connect(&charts_, &LiveChartModel::windowChanged, this, [this] { keep(kWindowKey, charts_.keptWindow()); });
    connect(&meters_, &MeterList::currentIndexChanged, this, &AppModel::watchCurrent);
    connect(&meters_, &MeterList::currentEdited, this, &AppModel::watchCurrent);
    connect(&meter_, &MeterInView::stateChanged, this, &AppModel::updateTables);
    connect(&meter_, &MeterInView::subjectChanged, this, &AppModel::updateLed);
    connect(&appearance_, &Appearance::reducedMotionChanged, this, &AppModel::updateLed);
    updateLed();
    connect(&meter_, &MeterInView::ticked, this, &AppModel::updateDisplay);
}

AppModel::~AppModel() = default;

void AppModel::load() {
    if (!settings_)
        return;
    appearance_.load(*settings_);
    charts_.setWindow(settings_->value(kWindowKey, charts_.window()).toInt());
    meters_.load(*settings_);
}

// Each value by itself and at once: other windows keep theirs in the same settings.
void AppModel::keep(const QString& key, const QVariant& value) {
    if (!settings_)
        return;
    settings_->setValue(key, value);
    setSettingsProblem(writeSettings(*settings_));
}

void AppModel::saveMeters() {
    if (!settings_)
        return;
    meters_.save(*settings_);
    setSettingsProblem(writeSettings(*settings_));
}

void AppModel::setSettingsProblem(const QString& problem) {
    if (problem.isEmpty() == settingsProblem_.isEmpty())
        return;
    settingsProblem_ = problem;
    emit settingsProblemChanged();
}

void AppModel::saveCurrent() {
    const int row = meters_.currentIndex();
    if (row < 0)
        return;
    const MeterEntry& entry = meters_.entries()[static_cast<std::size_t>(row)];
    if (entry.simulated || entry.kept)
        keep(kCurrentKey, entry.simulated ? kSimulator : entry.address.toString());
}

void AppModel::addTransient(const QString& name, const MeterAddress& address, bool simulated) {
    const int row = meters_.addTransient({.name = name, .address = address, .simulated = simulated, .kept = false});
    if (!std::exchange(hasTransient_, true))
        meters_.setCurrentIndex(row);
    namedMeter_ = namedMeter_ || !simulated;
}

void AppModel::moveSimulated(const MeterAddress& address) {
    if (meters_.currentIndex() >= 0 && meters_.currentIndex() == meters_.simulatedRow())
        watched_ = address;
    meters_.setSimulatedAddress(address);
}

void AppModel::start(const PollTiming& timing) {
    restoreCurrent();
    polling_ = std::make_unique<MeterPolling>(clock_, meters_, timing);
    connect(polling_.get(), &MeterPolling::sampled, this, [this](Poller* poller) {
        if (poller == currentPoller())
            takeReadings(poller->readings());
    });
    connect(polling_.get(), &MeterPolling::failureChanged, this, [this](Poller* poller) {
        if (poller == currentPoller())
            takeFailure(poller->failure());
    });
    connect(polling_.get(), &MeterPolling::changed, this, &AppModel::watchCurrent);
    polling_->start();
    // Later changes of the meter in view are a person's.
    connect(&meters_, &MeterList::currentIndexChanged, this, &AppModel::saveCurrent);
    connect(&meters_, &MeterList::currentEdited, this, &AppModel::saveCurrent);
}

// The one of the last time, unless the command line named meters.
void AppModel::restoreCurrent() {
    if (!settings_ || namedMeter_)
        return;
    const auto& entries = meters_.entries();
    const QString wanted = settings_->value(kCurrentKey).toString();
    for (int row = 0; row < meters_.count(); ++row) {
        const MeterEntry& entry = entries[static_cast<std::size_t>(row)];
        if (entry.kept && entry.address.toString() == wanted)
            meters_.setCurrentIndex(row);
    }
}

void AppModel::stop() {
    if (polling_)
        polling_->stop();
}

void AppModel::setBundledPulses(MeterLed::Source source) {
    bundledPulses_ = std::move(source);
    updateLed();
}

void AppModel::setBundledClock(LiveChartModel::OwnClock clock) {
    bundledClock_ = std::move(clock);
    watchCurrent();
}

void AppModel::updateLed() {
    for (MeterLed* led : {meter_.led(), training_.front()->led()})
        led->setReducedMotion(appearance_.reducedMotion());
    meter_.led()->setSource(meter_.simulated() ? bundledPulses_ : nullptr);
}

Poller* AppModel::currentPoller() const {
    return polling_ ? polling_->pollerAt(meters_.currentIndex()) : nullptr;
}

void AppModel::watchCurrent() {
    const int row = meters_.currentIndex();
    const MeterEntry entry = row < 0 ? MeterEntry{} : meters_.entries()[static_cast<std::size_t>(row)];
    const bool other = watched_ != entry.address;
    watched_ = entry.address;
    if (other) {
        meter_.reset();
        display_.reset();
        values_.setReadings({}, clock_.now().mono);
        energies_.setReadings({}, clock_.now().mono);
        charts_.clear();
    }
    meter_.setSubject({MeterList::nameOf(entry), row < 0 ? QString() : MeterList::addressText(entry.address),
                       entry.simulated, entry.speed});
    charts_.setOwnClock(entry.simulated ? bundledClock_ : nullptr);
    charts_.setSpeed(entry.speed);
    if (const Poller* poller = currentPoller(); poller && other)
        takeReadings(poller->readings());
    if (polling_)
        takeFailure(polling_->failureAt(row));
}

void AppModel::takeReadings(const Readings& readings) {
    meter_.setReadings(readings);
    charts_.setReadings(readings);
    updateTables();
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

void AppModel::updateDisplay() {
    const Instant now = clock_.now().mono;
    const Readings& readings = meter_.readings();
    display_.setReadings(agedReadings(readings, now),
                         {.powered = meter_.hasReading(), .communication = communicates(readings, now)});
}

void AppModel::retranslate() {
    const QLocale locale(appearance_.language());
    meters_.retranslate(locale);
    meter_.retranslate(locale);
    display_.retranslate();
    values_.retranslate(locale);
    energies_.retranslate(locale);
    charts_.retranslate(locale);
    training_.retranslate(locale);
    watchCurrent(); // the address in words
}

QString AppModel::savePicture(QQuickWindow* window, const QString& page) {
    if (!window)
        return {};
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock_.now().wall.time_since_epoch().count());
    const QString stem = QStringLiteral("countis-%1-%2").arg(page, now.toString(QStringLiteral("yyyyMMdd-HHmmss")));
    const auto written = addPicture(window->grabWindow(), folder, stem);
    if (!written)
        return tr("The picture cannot be written into %1: %2.").arg(folder, written.error());
    return tr("Saved as %1.").arg(*written);
}

} // namespace countis::ui
