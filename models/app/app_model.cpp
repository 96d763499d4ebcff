// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/app_model.h"

#include "models/app/settings_file.h"
#include "models/fleet/meter_states.h"
#include "models/fleet/settings_roster.h"
#include "models/meter/freshness.h"
#include "monitor/fleet_source.h"
#include "monitor/shared_source.h"
#include "wording/message_text.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

namespace countis::ui {
namespace {

const QString kCurrentKey = QStringLiteral("current");
const QString kWindowKey = QStringLiteral("charts/window");
const QString kSimulator = QStringLiteral("simulator");
// The devices of a whole site are heard within seconds: they are written a few times, not one by one.
constexpr std::chrono::milliseconds kSoon{1000};

// A meter that has just been switched on answers before it has measured.
bool hasVoltage(const Readings& readings) {
    return std::any_of(kLinePhases.begin(), kLinePhases.end(),
                       [&](Phase phase) { return readings.at(Quantity::V, phase).quality == Quality::Good; });
}

} // namespace

AppModel::AppModel(const Clock& clock, std::unique_ptr<QSettings> settings, std::unique_ptr<RosterStore> site,
                   QObject* parent)
    : QObject(parent), clock_(clock), settings_(std::move(settings)), meter_(clock), display_(clock), charts_(clock) {
    load(std::move(site));
    retranslate();
    // After the settings were read, and each part for itself: nothing that was not read yet is ever written.
    connect(&appearance_, &Appearance::chosen, this, &AppModel::keep);
    connect(&overview_, &Overview::chosen, this, &AppModel::keep);
    connect(&closing_, &Closing::chosen, this, &AppModel::keep);
    connect(&notices_, &AlarmNotices::chosen, this, &AppModel::keep);
    connect(&databaseChoice_, &DatabaseChoice::chosen, this, &AppModel::keep);
    connect(&trends_, &TrendsModel::chosen, this, &AppModel::keep);
    connect(&energy_, &EnergyModel::chosen, this, &AppModel::keep);
    connect(&savesDevices_, &QTimer::timeout, this, &AppModel::saveMeters);
    savesDevices_.setSingleShot(true);
    connect(&meters_, &MeterList::keptChanged, this, &AppModel::saveMeters);
    connect(&charts_, &LiveChartModel::windowChanged, this, [this] { keep(kWindowKey, charts_.keptWindow()); });
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
    });
    connect(&meter_, &MeterInView::ticked, this, &AppModel::updateDisplay);
}

AppModel::~AppModel() = default;

void AppModel::load(std::unique_ptr<RosterStore> site) {
    if (settings_) {
        appearance_.load(*settings_);
        overview_.load(*settings_);
        closing_.load(*settings_);
        notices_.load(*settings_);
        databaseChoice_.load(*settings_);
        charts_.setWindow(settings_->value(kWindowKey, charts_.window()).toInt());
    }
    if (!site && settings_)
        site = std::make_unique<SettingsRoster>(*settings_);
    if (!site)
        return;
    keeper_.emplace(std::move(site));
    loadSite();
}

void AppModel::loadSite() {
    auto content = keeper_->load();
    if (!content) {
        keeper_.reset(); // what could not be read is not written over
        rosterProblem_ = messageText(content.error());
        return;
    }
    meters_.take(*std::move(content));
    keeper_->loaded(roster_);
    if (!settings_)
        return;
    trends_.load(*settings_);
    energy_.load(*settings_);
}

// Each value by itself and at once: other windows keep theirs in the same settings.
void AppModel::keep(const QString& key, const QVariant& value) {
    if (!settings_)
        return;
    settings_->setValue(key, value);
    setSettingsProblem(writeSettings(*settings_));
}

/// Of a user who may change nothing, whoever records keeps the devices that are heard.
void AppModel::saveMeters() {
    if (!keeper_ || !meters_.refusal().isEmpty())
        return;
    const auto saved = keeper_->save(roster_);
    if (!saved && isRefused())
        return;
    setSaveProblem(saved ? QString() : messageText(saved.error()));
    if (saved && settings_)
        setSettingsProblem(writeSettings(*settings_));
}

/// Then the list is again what the store has, so that nothing looks changed that is not.
bool AppModel::isRefused() {
    const QString refusal = refusal_ ? refusal_() : QString();
    if (refusal.isEmpty())
        return false;
    meters_.setRefusal(refusal);
    commands_.setRefusal(refusal);
    if (auto kept = keeper_->load()) {
        meters_.takeBack(*std::move(kept));
        keeper_->loaded(roster_);
    }
    return true;
}

void AppModel::setRights(std::function<QString()> refusal) {
    refusal_ = std::move(refusal);
    meters_.setRefusal(refusal_());
}

QString AppModel::settingsProblem() const {
    if (!rosterProblem_.isEmpty())
        return rosterProblem_;
    return saveProblem_.isEmpty() ? settingsProblem_ : saveProblem_;
}

void AppModel::setSaveProblem(const QString& problem) {
    if (problem.isEmpty() == saveProblem_.isEmpty())
        return;
    saveProblem_ = problem;
    emit settingsProblemChanged();
}

void AppModel::setSettingsProblem(const QString& problem) {
    if (problem.isEmpty() == settingsProblem_.isEmpty())
        return;
    settingsProblem_ = problem;
    emit settingsProblemChanged();
}

void AppModel::saveCurrent() {
    const Point* const point = selection_.point();
    if (!point || point->origin == PointOrigin::Session)
        return;
    const bool bundled = point->origin == PointOrigin::Bundled;
    keep(kCurrentKey, bundled ? kSimulator : QString::fromStdString(point->address.toString()));
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

// The one of the last time, unless the command line named meters.
void AppModel::restoreCurrent() {
    if (!settings_ || namedMeter_)
        return;
    const QString wanted = settings_->value(kCurrentKey).toString();
    for (int row = 0; row < meters_.count(); ++row) {
        if (meters_.pointAt(row).origin == PointOrigin::Saved && meters_.addressAt(row) == wanted)
            selection_.setIndex(row);
    }
}

void AppModel::stop() {
    if (savesDevices_.isActive()) {
        savesDevices_.stop();
        saveMeters();
    }
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
    savesDevices_.start(kSoon);
    meters_.deviceChanged(point);
    visits_.update();
    if (PointSamples* const samples = samples_.viewed(point); samples && news == DeviceNews::Exchanged)
        samples->exchanged();
    if (point == watched_ && news == DeviceNews::Exchanged)
        registers_.forget();
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
    notices_.retranslate();
    commands_.retranslate();
    alarmRules_.retranslate(locale);
    storage_.retranslate(locale);
    registers_.retranslate(locale);
    replay_.retranslate(locale);
    training_.retranslate(locale);
    watchCurrent(); // the address in words
}

} // namespace countis::ui
