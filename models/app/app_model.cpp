// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/app_model.h"

#include "models/fleet/meter_states.h"
#include "monitor/fleet_source.h"
#include "monitor/shared_source.h"

#include <map>
#include <utility>

namespace countis::ui {
namespace {

const QString kCurrentKey = QStringLiteral("current");
const QString kWindowKey = QStringLiteral("charts/window");
const QString kSimulator = QStringLiteral("simulator");

} // namespace

AppModel::AppModel(const Clock& clock, std::unique_ptr<QSettings> settings, std::unique_ptr<RosterStore> site,
                   QObject* parent)
    : QObject(parent), clock_(clock), kept_(std::move(settings), std::move(site), roster_, meters_), meter_(clock),
      display_(clock), charts_(clock) {
    load();
    retranslate();
    // After the settings were read, and each part for itself: nothing that was not read yet is ever written.
    keepChoices();
    connect(&selection_, &MeterSelection::pointChanged, this, &AppModel::watchCurrent);
    connect(&meters_, &MeterList::pointEdited, this, [this](PointId point) {
        if (point == watched_)
            watchCurrent();
    });
    connect(&diagnosis_, &DiagnosisModel::roleDeclared, &meters_, &MeterList::declare);
    connect(&meter_, &MeterInView::stateChanged, this, &AppModel::updateTables);
    connect(&meter_, &MeterInView::stateChanged, this, &AppModel::updateDiagnosis);
    connect(&meter_, &MeterInView::subjectChanged, this, &AppModel::updateLed);
    connect(&appearance_, &Appearance::reducedMotionChanged, this, &AppModel::updateLed);
    updateLed();
    connect(&registers_, &RegistersModel::frameTaken, &commission_, &CommissionModel::takeFrame);
    commission_.setAsk([this](const ReadRequest& request, const WordsSink& answer) {
        if (monitor_ && watched_)
            monitor_->readWords(watched_, request, answer);
        else
            answer({{}, {LinkError::ConnectionClosed, {}, watchedAddress_}, 0, {}});
    });
    // Its header has the state of the site.
    const auto watchSite = [this] { overview_.setSiteWatched(energy_.isActive() || alarms_.isActive()); };
    connect(&energy_, &EnergyModel::activeChanged, this, watchSite);
    connect(&alarms_, &AlarmsModel::activeChanged, this, watchSite);
    connect(&alarms_, &AlarmsModel::changed, this, [this] {
        overview_.setAlarms(alarms_.openNames());
        history_.setRecorders(alarms_.recorders());
        history_.setRecorded(alarms_.isRecorded());
    });
    connect(&meter_, &MeterInView::ticked, this, &AppModel::updateDisplay);
    connect(&feed_, &LiveFeed::changed, this, [this] { overview_.setCutOff(feed_.meterNote()); });
}

AppModel::~AppModel() = default;

void AppModel::load() {
    if (const QSettings* const settings = kept_.settings()) {
        appearance_.load(*settings);
        overview_.load(*settings);
        closing_.load(*settings);
        notices_.load(*settings);
        databaseChoice_.load(*settings);
        charts_.setWindow(settings->value(kWindowKey, charts_.window()).toInt());
    }
    if (!kept_.load() || kept_.settings() == nullptr)
        return;
    trends_.load(*kept_.settings());
    energy_.load(*kept_.settings());
}

void AppModel::keepChoices() {
    connect(&appearance_, &Appearance::chosen, &kept_, &KeptSite::keep);
    connect(&overview_, &Overview::chosen, &kept_, &KeptSite::keep);
    connect(&closing_, &Closing::chosen, &kept_, &KeptSite::keep);
    connect(&notices_, &AlarmNotices::chosen, &kept_, &KeptSite::keep);
    connect(&databaseChoice_, &DatabaseChoice::chosen, &kept_, &KeptSite::keep);
    connect(&trends_, &TrendsModel::chosen, &kept_, &KeptSite::keep);
    connect(&energy_, &EnergyModel::chosen, &kept_, &KeptSite::keep);
    connect(&meters_, &MeterList::keptChanged, &kept_, &KeptSite::saveMeters);
    connect(&charts_, &LiveChartModel::windowChanged, &kept_,
            [this] { kept_.keep(kWindowKey, charts_.keptWindow()); });
    connect(&kept_, &KeptSite::refused, &commands_, &MeterCommands::setRefusal);
    connect(&kept_, &KeptSite::problemChanged, this, &AppModel::settingsProblemChanged);
}

void AppModel::saveCurrent() {
    const Point* const point = selection_.point();
    if (!point || point->origin == PointOrigin::Session)
        return;
    const bool bundled = point->origin == PointOrigin::Bundled;
    kept_.keep(kCurrentKey, bundled ? kSimulator : QString::fromStdString(point->address.toString()));
}

void AppModel::addTransient(const MeterAddress& address, PointOrigin origin) {
    Point point;
    point.address = address;
    point.origin = origin;
    const int row = meters_.take(std::move(point));
    if (!std::exchange(hasTransient_, true))
        selection_.setIndex(row);
    namedMeter_ = namedMeter_ || origin == PointOrigin::Session;
}

void AppModel::addKept(const MeterAddress& address) {
    if (!roster_.findAddress(address))
        meters_.add({}, QString::fromStdString(address.toString()));
    if (const Point* const point = roster_.findAddress(address); point && !std::exchange(hasTransient_, true))
        selection_.setIndex(meters_.rowOf(point->id));
    namedMeter_ = true;
}

void AppModel::takeDays(const std::vector<PointDay>& days) {
    const SampleTime now = clock_.now();
    std::map<WallTime, double>
        site; // watts; a quarter-hour in which a point was not recorded is the sum of the others
    for (const PointDay& day : days) {
        overview_.setDay(day.point, day.day);
        std::vector<TracePoint> minutes;
        for (const MeanPower& minute : day.lastHour)
            minutes.push_back({now.mono - (now.wall - minute.start), static_cast<float>(minute.watts / 1000)});
        if (!minutes.empty())
            overview_.traces().seed(day.point, minutes);
        for (const MeanPower& quarter : day.twoDays)
            site[quarter.start] += quarter.watts;
    }
    if (!site.empty())
        wall_.fill(site);
}

void AppModel::moveSimulated(const MeterAddress& address) {
    changeBundled([&](Point& point) { point.address = address; });
}

void AppModel::setSimulatedSpeed(double speed) {
    changeBundled([&](Point& point) { point.speed = speed; });
}

void AppModel::changeBundled(const std::function<void(Point&)>& change) {
    const Point* const bundled = roster_.bundled();
    if (!bundled)
        return;
    Point changed = *bundled;
    change(changed);
    meters_.change(changed);
}

void AppModel::start(const PollTiming& timing) {
    addresses_.setTiming(timing);
    start(std::make_unique<FleetSource>(timing));
}

void AppModel::startShared(const DatabaseUrl& database, const PollTiming& timing) {
    addresses_.setTiming(timing);
    selectKept();
    auto source = std::make_unique<SharedSource>(clock_, database, timing);
    connect(source.get(), &SharedSource::feedChanged, this,
            [this, shared = source.get()] { feed_.setFeed(shared->feed()); });
    start(std::unique_ptr<SampleSource>(std::move(source)));
}

void AppModel::start(std::unique_ptr<ReplaySource> source, const BundleFile& bundle, const QTimeZone& zone) {
    if (const int row = meters_.rowOf(bundle.info.inView); row >= 0)
        selection_.setIndex(row);
    charts_.setRecorded(true);
    history_.setReplayed(true);
    commission_.setReplayed(true);
    commands_.setReplayed(true);
    meter_.setReplayed(true);
    overview_.setReplayed(true);
    alarmRules_.setReplayed(true);
    ReplaySource* const replayed = source.get();
    connect(replayed, &ReplaySource::sought, this, &AppModel::beginAnew);
    replay_.show(replayed, bundle, zone);
    start(std::unique_ptr<SampleSource>(std::move(source)));
}

void AppModel::start(std::unique_ptr<SampleSource> source) {
    restoreCurrent();
    monitor_ = std::make_unique<Monitor>(roster_, std::move(source));
    states_ = std::make_unique<MeterStates>(clock_, meters_, *monitor_, replay_.isActive()); // takes each batch first
    connect(monitor_.get(), &Monitor::ticked, this, &AppModel::takeBatch);
    connect(monitor_.get(), &Monitor::deviceHeard, this, &AppModel::hearDevice);
    if (!replay_.isActive())
        followRecorder();
    connect(&meters_, &MeterList::placesChanged, this, [this] {
        monitor_->rosterChanged();
        watchCurrent();
        samples_.forgetGone(roster_);
    });
    monitor_->start();
    monitor_->want(watched_);
    registers_.watch(monitor_.get(), watched_, watchedAddress_);
    watchCurrent();
    // Later changes of the meter in view are a person's.
    connect(&selection_, &MeterSelection::pointChanged, this, &AppModel::saveCurrent);
    connect(&meters_, &MeterList::pointEdited, this, [this](PointId point) {
        if (point == watched_)
            saveCurrent();
    });
}

/// Of the simulator nobody records anything there.
void AppModel::selectKept() {
    const Point* const point = selection_.point();
    if (namedMeter_ || point == nullptr || point->origin != PointOrigin::Bundled)
        return;
    for (int row = 0; row < meters_.count(); ++row)
        if (meters_.pointAt(row).origin == PointOrigin::Saved)
            return selection_.setIndex(row);
}

// The one of the last time, unless the command line named meters.
void AppModel::restoreCurrent() {
    if (kept_.settings() == nullptr || namedMeter_)
        return;
    const QString wanted = kept_.settings()->value(kCurrentKey).toString();
    for (int row = 0; row < meters_.count(); ++row) {
        if (meters_.pointAt(row).origin == PointOrigin::Saved && meters_.addressAt(row) == wanted)
            selection_.setIndex(row);
    }
}

void AppModel::stop() {
    kept_.finish();
    scan_.cancel();
    registers_.watch(nullptr, {}, {});
    if (monitor_)
        monitor_->stop();
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

void AppModel::followRecorder() {
    recorder_.follow(*monitor_, roster_);
    connect(&registers_, &RegistersModel::frameTaken, &recorder_, &FlightRecorder::addFrame);
    connect(&alarms_, &AlarmsModel::changed, &recorder_, [this] { recorder_.setInAlarm(alarms_.pointsInAlarm()); });
    connect(&meters_, &MeterList::pointEdited, &recorder_,
            [this](PointId point) { recorder_.addSetting(point, "point"); });
}

void AppModel::setHistory(const std::optional<DatabaseUrl>& url) {
    historyUrl_ = url;
    recorder_.setRecorded(url.has_value());
}

void AppModel::hearDevice(PointId point, DeviceNews news) {
    kept_.saveMetersSoon();
    meters_.deviceChanged(point);
    visits_.update();
    if (PointSamples* const samples = samples_.viewed(point); samples && news == DeviceNews::Exchanged)
        samples->exchanged();
    if (point == watched_ && news == DeviceNews::Exchanged)
        registers_.forget();
}

void AppModel::retranslate() {
    const QLocale locale(appearance_.language());
    meters_.retranslate(locale);
    feed_.retranslate(locale);
    overview_.retranslate(locale);
    wall_.retranslate(locale);
    visits_.update();
    places_.retranslate(locale);
    site_.retranslate(locale);
    scan_.retranslate();
    siteFile_.retranslate();
    meter_.retranslate(locale);
    display_.retranslate();
    values_.retranslate(locale);
    energies_.retranslate(locale);
    charts_.retranslate(locale);
    history_.retranslate(locale);
    trends_.retranslate(locale);
    energy_.retranslate(locale);
    diagnosis_.retranslate(locale);
    commission_.retranslate(locale);
    alarms_.retranslate(locale);
    notices_.setFile(notices_.file()); // what was told of it is told again, and a test that was sent is of the past
    commands_.retranslate(locale);
    alarmRules_.retranslate(locale);
    storage_.retranslate(locale);
    registers_.retranslate(locale);
    replay_.retranslate(locale);
    training_.retranslate(locale);
    watchCurrent(); // the address in words
}

} // namespace countis::ui
