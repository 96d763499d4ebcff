// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app_model.h"

#include "models/meter_polling.h"

#include <QDateTime>
#include <QDir>
#include <QQuickWindow>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

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

bool isFresh(Measure::State state) {
    return state == Measure::State::Live || state == Measure::State::Simulated;
}

} // namespace

AppModel::AppModel(const Clock& clock, std::unique_ptr<QSettings> settings, QObject* parent)
    : QObject(parent), clock_(clock), settings_(std::move(settings)), meter_(clock), display_(clock), charts_(clock) {
    load();
    retranslate();
    connect(&appearance_, &Appearance::changed, this, &AppModel::save);
    connect(&meters_, &MeterList::keptChanged, this, &AppModel::save);
    connect(&charts_, &LiveChartModel::windowChanged, this, &AppModel::save);
    connect(&meters_, &MeterList::currentIndexChanged, this, &AppModel::watchCurrent);
    connect(&meters_, &MeterList::currentEdited, this, &AppModel::watchCurrent);
    connect(&meter_, &MeterInView::stateChanged, this, &AppModel::updateFreshness);
}

AppModel::~AppModel() = default;

void AppModel::load() {
    if (!settings_)
        return;
    appearance_.load(*settings_);
    charts_.setWindow(settings_->value(kWindowKey, charts_.window()).toInt());
}

void AppModel::save() {
    if (!settings_)
        return;
    appearance_.save(*settings_);
    settings_->setValue(kWindowKey, charts_.window());
    meters_.save(*settings_);
    if (const int row = meters_.currentIndex(); row >= 0) {
        const MeterEntry& entry = meters_.entries()[static_cast<std::size_t>(row)];
        if (entry.simulated || entry.kept)
            settings_->setValue(kCurrentKey, entry.simulated ? kSimulator : entry.address.toString());
    }
}

void AppModel::addTransient(const QString& name, const MeterAddress& address, bool simulated) {
    meters_.append({.name = name, .address = address, .simulated = simulated, .kept = false});
}

void AppModel::start(const PollTiming& timing) {
    if (settings_) {
        meters_.load(*settings_);
        restoreCurrent();
    }
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
    connect(&meters_, &MeterList::currentIndexChanged, this, &AppModel::save);
}

// The one of the last time, unless the command line named meters.
void AppModel::restoreCurrent() {
    const auto& entries = meters_.entries();
    if (!entries.empty() && !entries.front().kept && !entries.front().simulated)
        return;
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
    meter_.setSubject(
        {MeterList::nameOf(entry), row < 0 ? QString() : MeterList::addressText(entry.address), entry.simulated});
    if (const Poller* poller = currentPoller(); poller && other) {
        takeReadings(poller->readings());
        takeFailure(poller->failure());
    }
}

void AppModel::takeReadings(const Readings& readings) {
    const Instant now = clock_.now().mono;
    meter_.setReadings(readings);
    values_.setReadings(readings, now);
    energies_.setReadings(readings, now);
    charts_.setReadings(readings);
    updateFreshness();
    if (hadReading_ || !isFresh(meter_.state()) || !hasVoltage(readings))
        return;
    hadReading_ = true;
    emit firstReading();
}

void AppModel::takeFailure(const LinkFailure& failure) {
    meter_.setFailure(failure);
}

// Ages go on where no reading comes.
void AppModel::updateFreshness() {
    const bool fresh = isFresh(meter_.state());
    display_.setReadings(meter_.readings(), {.powered = meter_.hasReading(), .communication = fresh});
    display_.setStale(meter_.hasReading() && !fresh);
    if (fresh)
        return;
    values_.setReadings(meter_.readings(), clock_.now().mono);
    energies_.setReadings(meter_.readings(), clock_.now().mono);
}

void AppModel::retranslate() {
    const QLocale locale(appearance_.language());
    meters_.retranslate();
    meter_.retranslate(locale);
    display_.retranslate();
    values_.retranslate(locale);
    energies_.retranslate(locale);
    charts_.retranslate(locale);
    watchCurrent(); // the address in words
}

QString AppModel::savePicture(QQuickWindow* window, const QString& page) {
    if (!window)
        return {};
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString path = folder.filePath(QStringLiteral("countis-%1-%2.png").arg(page, stamp));
    if (!folder.mkpath(QStringLiteral(".")) || !window->grabWindow().save(path))
        return tr("%1 cannot be written.").arg(path);
    return tr("Saved as %1.").arg(path);
}

} // namespace countis::ui
