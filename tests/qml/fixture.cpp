// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "acquisition/as_polled.h"
#include "models/made_frames.h"
#include "models/made_history.h"
#include "models/recorded_energy.h"
#include "models/text/languages.h"
#include "models/text/value_text.h"
#include "report/whole_file.h"
#include "site/alarms/alarm_defaults.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QSettings>
#include <QTemporaryFile>

#include <cmath>

namespace countis::test {
namespace {

using namespace std::chrono_literals;

// Tuesday 24 November 2026, 14:32:07 UTC, as in the design's pictures.
constexpr SampleTime kStart{std::chrono::steady_clock::time_point{100000s},
                            std::chrono::sys_time<std::chrono::milliseconds>{1795530727000ms}};

std::int32_t count(double value, double unitPerCount) {
    return static_cast<std::int32_t>(std::lround(value / unitPerCount));
}

struct PhaseLoad {
    double volts, amps, watts, vars, voltAmps;
};
constexpr std::array<PhaseLoad, 3> kLoads{
    {{230.62, 19.376, 4280, 1280, 4470}, {229.41, 18.097, 3980, 1190, 4150}, {230.27, 18.567, 4080, 1260, 4280}}};
constexpr std::array<double, 3> kBetween{398.40, 398.09, 399.14};

void set(Readings& readings, Quantity quantity, Phase phase, double value) {
    readings.at(quantity, phase) = {count(value, info(quantity).unitPerCount), Quality::Good};
}

void fillPhases(Readings& readings, int step) {
    const double sway = 1 + 0.06 * std::sin(step / 40.0) + ((step / 90) % 2 == 0 ? 0.15 : 0.0);
    for (std::size_t i = 0; i < kLoads.size(); ++i) {
        const Phase phase = kLinePhases[i];
        const PhaseLoad& load = kLoads[i];
        const double volts = load.volts + (step == 0 ? 0 : 0.5 * std::sin(step / 55.0 + static_cast<double>(i)));
        set(readings, Quantity::V, phase, volts);
        set(readings, Quantity::U, phase, kBetween[i]);
        const double scale = step == 0 ? 1 : sway;
        set(readings, Quantity::I, phase, load.amps * scale);
        set(readings, Quantity::P, phase, load.watts * scale);
        set(readings, Quantity::Q, phase, load.vars * scale);
        set(readings, Quantity::S, phase, load.voltAmps * scale);
        set(readings, Quantity::PF, phase, 0.957);
    }
}

void fillSums(Readings& readings) {
    for (const Quantity quantity : {Quantity::P, Quantity::Q, Quantity::S}) {
        Value& sum = readings.at(quantity, Phase::Sum);
        for (const Phase phase : kLinePhases)
            sum.count += readings.at(quantity, phase).count;
        sum.quality = Quality::Good;
    }
    for (const Quantity quantity : {Quantity::V, Quantity::U, Quantity::I}) {
        Value& mean = readings.at(quantity, Phase::Sum);
        for (const Phase phase : kLinePhases)
            mean.count += readings.at(quantity, phase).count / 3;
        mean.quality = Quality::Good;
    }
    set(readings, Quantity::PF, Phase::Sum, 0.957);
    set(readings, Quantity::F, Phase::Sum, 50.012);
    set(readings, Quantity::I, Phase::N, 1.301);
}

void fillEnergies(Readings& readings) {
    struct Counted {
        EnergyKind kind;
        std::int64_t t1, t2;
    };
    constexpr std::array<Counted, 5> counted{{{EnergyKind::EaPos, 8123400, 4222200},
                                              {EnergyKind::EaNeg, 108600, 265100},
                                              {EnergyKind::Eap, 8610700, 4479000},
                                              {EnergyKind::ErPos, 2284100, 1176300},
                                              {EnergyKind::ErNeg, 30800, 74200}}};
    for (const Counted& one : counted) {
        readings.at(one.kind, Phase::Sum, Tariff::T1) = {one.t1, 1, Quality::Good};
        readings.at(one.kind, Phase::Sum, Tariff::T2) = {one.t2, 1, Quality::Good};
        readings.at(one.kind, Phase::Sum, Tariff::Total) = {one.t1 + one.t2, 1, Quality::Good};
    }
    for (Energy& partial : readings.partial)
        partial = {341000, 1, Quality::Good};
    readings.balanceActive = {11971900, 1, Quality::Good};
    readings.balanceReactive = {3355400, 1, Quality::Good};
}

} // namespace

Fixture::Fixture(QObject* parent) : QObject(parent), clock_(kStart), app_(clock_, nullptr) {}

Fixture::~Fixture() {
    QLocale::setDefault(locale_);
}

void Fixture::speak(const QString& language) {
    if (!translator_.load(catalogueOf(language)))
        qFatal("there is no catalogue of %s", qPrintable(language));
    QLocale::setDefault(QLocale(language));
    QCoreApplication::installTranslator(&translator_);
    app_.appearance()->setLanguage(language);
    app_.retranslate();
}

void Fixture::advance(int milliseconds) {
    clock_.advance(std::chrono::milliseconds(milliseconds));
    app_.display()->tick();
    app_.meter()->tick();
    app_.meter()->led()->update();
}

void Fixture::advanceOverview(int milliseconds) {
    clock_.advance(std::chrono::milliseconds(milliseconds));
    app_.overview()->tick();
}

QString Fixture::powerOfMany(int meter, int step) const {
    return numberText(countis::test::MadeSite::kilowatts(meter, step), 2, QLocale(QLocale::English));
}

void Fixture::addMeters() {
    app_.meters()->add(QStringLiteral("Assembly A"), QStringLiteral("192.168.0.4"));
    app_.meters()->add(QStringLiteral("Charging bay"), QStringLiteral("192.168.0.7"));
    app_.selection()->setIndex(0);
}

Readings Fixture::readings(int step) const {
    Readings readings;
    fillPhases(readings, step);
    fillSums(readings);
    fillEnergies(readings);
    readings.sequence = PhaseSequence::Order123;
    readings.sequenceQuality = Quality::Good;
    readings.tariffInProgress = 1;
    readings.tariffQuality = Quality::Good;
    readings.unitId = kDefaultUnit;
    readings.identity.extendedName = "COUNTIS E28";
    readings.identity.midProduct = 1;
    countis::test::markPolled(readings, clock_.now());
    return readings;
}

void Fixture::read(int step) {
    last_ = readings(step);
    app_.takeFailure({});
    app_.takeReadings(last_);
}

void Fixture::readPower(double kilowatts) {
    last_ = readings(0);
    set(last_, Quantity::P, Phase::Sum, kilowatts * 1000);
    app_.takeReadings(last_);
}

void Fixture::readVolts(double volts) {
    last_ = readings(0);
    set(last_, Quantity::V, Phase::L3, volts);
    app_.takeReadings(last_);
}

void Fixture::readReversed(int phase) {
    const auto isReversed = [&](Phase one) { return phase == 0 || static_cast<int>(index(one)) == phase - 1; };
    for (int n = 0; n < 3; ++n) {
        clock_.advance(200ms);
        last_ = readings(0);
        for (const Quantity quantity : {Quantity::P, Quantity::Q})
            for (const Phase one : kLinePhases)
                if (isReversed(one)) {
                    Value& value = last_.at(quantity, one);
                    last_.at(quantity, Phase::Sum).count -= 2 * value.count;
                    value.count = -value.count;
                }
        if (phase > 0)
            set(last_, Quantity::I, Phase::N, 2 * kLoads.at(static_cast<std::size_t>(phase) - 1).amps);
        app_.takeReadings(last_);
    }
}

void Fixture::readCoarse() {
    last_ = readings(0);
    for (const Tariff tariff : {Tariff::T1, Tariff::T2})
        last_.at(EnergyKind::Eap, Phase::Sum, tariff).step = 10'000;
    app_.takeReadings(last_);
}

void Fixture::readHistory(int seconds) {
    for (int second = seconds; second > 0; --second) {
        clock_.advance(1s);
        const bool silent = second > seconds / 2 && second < seconds / 2 + seconds / 30;
        if (!silent)
            read(second);
    }
    clock_.advance(1s);
    read(0);
    app_.charts()->refresh();
}

void Fixture::exchangeFrames() {
    constexpr RegisterRange kWhole{50512, 62};
    constexpr RegisterRange kVoltages{50520, 6};
    constexpr RegisterRange kBeyond{50568, 8};
    std::uint16_t transaction = 0x3A3A;
    RegistersModel& registers = *app_.registers();
    for (const RegisterRange& range : {kWhole, kVoltages}) {
        registers.take(countis::test::madeRequest(++transaction, range, clock_.now()));
        clock_.advance(16ms);
        registers.take(countis::test::madeAnswer(transaction, range, last_, clock_.now()));
    }
    registers.take(countis::test::madeRequest(++transaction, kBeyond, clock_.now()));
    clock_.advance(12ms);
    registers.take(countis::test::madeException(transaction, 2, clock_.now()));
    registers.take(countis::test::madeRequest(++transaction, kWhole, clock_.now()));
    clock_.advance(1500ms);
    registers.take(countis::test::madeSilence(clock_.now()));
    registers.update();
}

void Fixture::actSeconds(int seconds) {
    if (!acted_) {
        acted_ = std::make_unique<ActedMeter>(commission::Plan{}, clock_.now());
        for (std::size_t phase = 0; phase < 3; ++phase)
            acted_->load(phase, 1000);
        acted_->onFrame = [this](const commission::Frame& frame) {
            app_.registers()->take(
                {frame.direction, {frame.time, clock_.now().wall}, {frame.bytes.begin(), frame.bytes.end()}, 1});
        };
        acted_->onReading = [this](const Readings& readings) { app_.takeReadings(readings); };
    }
    for (int second = 0; second < seconds; ++second) {
        clock_.advance(1s);
        acted_->second();
    }
    app_.commission()->update();
}

void Fixture::actLoad(int phase, int watts) {
    acted_->load(static_cast<std::size_t>(phase) - 1, watts);
}

void Fixture::breakLink() {
    for (auto& quantity : last_.instant) {
        for (Value& value : quantity) {
            if (value.quality == Quality::Good)
                value.quality = Quality::Stale;
        }
    }
    for (auto& tariff : last_.energy) {
        for (auto& phase : tariff) {
            for (Energy& energy : phase)
                energy.quality = std::min(energy.quality, Quality::Stale);
        }
    }
    for (BlockSample& block : last_.blocks)
        block.quality = Quality::Stale;
    app_.takeReadings(last_);
    app_.takeFailure({.error = LinkError::Unreachable, .detail = {}, .address = {.host = "192.168.0.4"}});
    app_.meter()->tick();
}

QString Fixture::valueText(int row, const QByteArray& role) {
    const ValuesModel& values = *app_.values();
    return values.data(values.index(row, 0), values.roleNames().key(role)).toString();
}

void Fixture::plugDevice() {
    auto load = std::make_shared<sim::Load>();
    double amps = 10;
    for (sim::PhaseLoad& phase : load->phase) {
        phase.current = amps;
        amps -= 2;
    }
    sim::HostOptions options;
    options.load = load;
    options.webPort = 0;
    auto started = sim::MeterThread::start(std::move(options));
    if (!started) {
        qFatal("%s", english(started.error()).c_str());
        return;
    }
    device_ = *std::move(started);
    app_.training()->setHost(device_.get());
}

void Fixture::unplugDevice() {
    app_.training()->setHost(nullptr);
    device_.reset();
}

double Fixture::deviceWatts(int phase) const {
    const auto now = device_->snapshot();
    return inUnit(now->readings, Quantity::P, kLinePhases.at(static_cast<std::size_t>(phase))).value_or(0);
}

QString Fixture::deviceLabel() const {
    return QString::fromStdString(labelText(device_->snapshot()->display)).trimmed();
}

QString Fixture::deviceWeb() const {
    return QString::fromStdString(device_->snapshot()->webUrl);
}

QSize Fixture::clipboardPicture() const {
    return QGuiApplication::clipboard()->image().size();
}

QString Fixture::clipboard() const {
    return QGuiApplication::clipboard()->text();
}

void Fixture::crossMeters() {
    Roster& roster = app_.roster();
    const PointId one = roster.points()[0].id;
    const PointId other = roster.points()[1].id;
    const auto hear = [&](PointId at, const char* serial) {
        roster.observe(at, {serial, "COUNTIS E28"}, clock_.now().wall);
    };
    hear(one, "A");
    hear(other, "B");
    hear(one, "B");
    hear(other, "A");
    app_.visits()->update();
}

void Fixture::loseSettings(const QString& reason) {
    app_.setSettingsProblem(reason);
}

void Fixture::openFile() {
    DatabaseUrl url;
    url.file = folder_.filePath(QStringLiteral("site.sqlite"));
    database_.reset(); // its lock
    database_ = SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
}

void Fixture::openDatabase() {
    openFile();
    const auto filled = database_->connection().exec(
        QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 14400) "
                       "INSERT INTO sample_minute (start_ms, point, run, samples) "
                       "SELECT %1 - i * 60000, 1, 0, x'00' FROM n")
            .arg(clock_.now().wall.time_since_epoch().count()));
    if (!filled)
        qFatal("%s", qPrintable(filled.error().detail));
    app_.history()->show(database_.get(), nullptr);
    app_.storage()->show(database_.get());
    app_.energy()->show(database_.get());
}

void Fixture::recordEnergy(int days) {
    openFile();
    if (const auto zone = database_->connection().exec(QStringLiteral("UPDATE site SET time_zone = 'UTC'")); !zone)
        qFatal("%s", qPrintable(zone.error().detail));
    openFile();
    const WallTime now = clock_.now().wall;
    std::vector<countis::test::RecordedMeter> meters{{{}, {"26-47-1-0001", "COUNTIS E28"}, 4, 52, 0},
                                                     {{}, {"26-47-1-0002", "COUNTIS E28"}, 2, 18, 11}};
    for (std::size_t n = 0; n < meters.size(); ++n) {
        meters[n].point = app_.roster().points()[n].id;
        app_.roster().observe(meters[n].point, meters[n].device, now - 24h * days);
    }
    const auto midnight = std::chrono::floor<std::chrono::days>(now);
    countis::test::recordQuarters(database_->connection(), meters, {midnight - 24h * days, now},
                                  {{midnight - 24h * 10 + 9h + 12min, midnight - 24h * 9 + 16h + 40min}});
    app_.history()->show(database_.get(), nullptr);
    app_.energy()->show(database_.get());
}

void Fixture::beginReport() {
    app_.energy()->saveReport(folder_.filePath(QStringLiteral("report.pdf")),
                              [this](const QString& path, const QByteArray& bytes) {
                                  reportMayEnd_.acquire();
                                  return writeWhole(path, bytes);
                              });
}

bool Fixture::hasReport() const {
    return QFile::exists(folder_.filePath(QStringLiteral("report.pdf")));
}

void Fixture::damageDatabase() {
    if (const auto dropped = database_->connection().exec(QStringLiteral("DROP TABLE rollup_15m")); !dropped)
        qFatal("%s", qPrintable(dropped.error().detail));
}

void Fixture::record() {
    openDatabase();
    recorder_ = std::make_unique<SiteRecorder>(systemClock_, *database_);
    app_.history()->show(database_.get(), recorder_.get());
}

void Fixture::testNotices() {
    app_.notices()->addTestOutcome(true, QStringLiteral("The test was sent to the webhook."));
    app_.notices()->addTestOutcome(false, QStringLiteral("The mail server refused the password."));
    app_.notices()->endTest();
}

void Fixture::actAsViewer() {
    const QString refusal = QStringLiteral("Your role in the database may only read.");
    app_.setRights([refusal] { return QString(refusal); });
    app_.commands()->setRefusal(refusal);
    app_.alarms()->setRefusals(refusal, refusal);
}

void Fixture::silenceDatabase() {
    app_.feed()->setFeed({countis::SharedFeed::State::NoDatabase, clock_.now().wall, false});
}

void Fixture::silenceCollectors() {
    app_.feed()->setFeed({countis::SharedFeed::State::NoCollectors, clock_.now().wall, true});
}

void Fixture::endAlarms() {
    if (const auto ended = database_->connection().exec(QStringLiteral("DELETE FROM alarm")); !ended)
        qFatal("%s", qPrintable(ended.error().detail));
    app_.alarms()->refresh();
}

void Fixture::raiseAlarms() {
    openFile();
    const WallTime now = clock_.now().wall;
    countis::AlarmChange change;
    const auto raise = [&](std::size_t n, const char* key) {
        const auto rules = countis::defaultAlarmRules();
        const auto rule = std::ranges::find(rules, std::string(key), &countis::AlarmRule::key);
        countis::AlarmEntry& entry = change.entries.emplace_back();
        entry.key = key;
        entry.transition.alarm = {app_.roster().points()[n].id, rule->id};
        entry.transition.at.wall = now - 10min;
        entry.transition.to = countis::AlarmState::Unacknowledged;
        entry.transition.severity = rule->severity;
        entry.transition.value = rule->limit + 3;
        entry.transition.limit = rule->limit;
        countis::StoredAlarm& alarm = change.now.emplace_back();
        alarm.key = key;
        alarm.record.alarm = entry.transition.alarm;
        alarm.record.status = {entry.transition.to, entry.transition.to, true, false};
        alarm.record.raised = now - 10min;
    };
    raise(0, "voltage-high");
    raise(1, "power-exported");
    if (const auto written = countis::writeAlarms(database_->connection(), change, now); !written)
        qFatal("%s", qPrintable(written.error().detail));
    recorder_ = std::make_unique<SiteRecorder>(systemClock_, *database_);
    alarms_ = std::make_unique<countis::SiteAlarms>(clock_, *database_, app_.roster(), *recorder_);
    alarms_->tick();
    while (!alarms_->isJudging()) // it reads the database on another thread
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    connect(recorder_.get(), &SiteRecorder::alarmsWritten, app_.alarms(), &AlarmsModel::takeWritten);
    app_.alarms()->setPerson("M. Keller");
    app_.alarms()->show(database_.get(), alarms_.get());
}

void Fixture::replayAlarms() {
    DatabaseUrl url = database_->url();
    app_.alarms()->show(nullptr, nullptr);
    alarms_.reset();
    recorder_.reset();
    database_.reset();
    url.immutable = true;
    database_ = SiteDatabase::open(url, SiteDatabase::Purpose::Read, QDateTime::currentDateTime()).value();
    app_.alarms()->show(database_.get(), nullptr);
}

void Fixture::openCommands() {
    openFile();
    sim::HostOptions options;
    options.webPort = 0;
    auto started = sim::MeterThread::start(std::move(options));
    if (!started)
        qFatal("%s", english(started.error()).c_str());
    commanded_ = std::move(*started);
    const sim::MeterPlace place = commanded_->place();
    const std::string address = countis::MeterAddress{place.address, place.port, place.unit}.toString();
    app_.meters()->add(QStringLiteral("Press"), QString::fromStdString(address));
    app_.meters()->add(QStringLiteral("Saw"), QStringLiteral("127.0.0.1:1"));
    app_.meters()->add(QStringLiteral("Lathe"), QStringLiteral("127.0.0.1:2"));
    for (int row = 0; row < app_.meters()->count(); ++row)
        if (const QString name = app_.meters()->nameAt(row);
            name == QLatin1String("Press") || name == QLatin1String("Saw"))
            app_.meters()->allowCommands(row, true);
    app_.commands()->setLog(database_->url(), {"M. Keller", "atelier-3"});
}

QString Fixture::auditText() const {
    const auto entries =
        countis::readAuditLog(database_->connection(), countis::WallTime{}, countis::WallTime::max());
    if (!entries)
        qFatal("%s", qPrintable(entries.error().detail));
    QStringList lines;
    for (const countis::AuditEntry& entry : *entries)
        lines << QStringLiteral("%1: %2: %3")
                     .arg(QString::fromStdString(entry.meter), QString::fromStdString(entry.command),
                          QString::fromUtf8(countis::nameOf(entry.reason).data()));
    lines.sort();
    return lines.join(u'\n');
}

void Fixture::openTrends() {
    makeTrends(WallTime::max());
}

void Fixture::openReversed(int hours) {
    makeTrends(clock_.now().wall - std::chrono::hours(hours));
    app_.diagnosis()->history()->show(database_->url(), QTimeZone::utc());
    app_.diagnosis()->checkLog()->setPerson("A. Martin");
    app_.diagnosis()->checkLog()->show(database_->url());
}

void Fixture::makeTrends(WallTime reversed) {
    DatabaseUrl url;
    url.file = folder_.filePath(QStringLiteral("trends.sqlite"));
    database_ = SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
    std::vector<countis::test::MadeCurve> curves;
    for (const Point& point : app_.roster().points())
        curves.push_back({point.id, curves.empty() ? 12.0 : -8.0, 230, curves.empty() ? reversed : WallTime::max()});
    const WallTime now = clock_.now().wall;
    countis::test::makeHistory(database_->connection(), curves, Tier::Hour, now - 30 * 24h, now);
    countis::test::makeHistory(database_->connection(), curves, Tier::Quarter, now - 4 * 24h, now);
    countis::test::makeHistory(database_->connection(), curves, Tier::Minute, now - 48h, now);
    app_.trends()->show(url);
}

void Fixture::loseTrends() {
    const QString file = folder_.filePath(QStringLiteral("trends.sqlite"));
    database_.reset();
    QFile::rename(file, file + QStringLiteral(".away"));
}

void Fixture::findTrends() {
    const QString file = folder_.filePath(QStringLiteral("trends.sqlite"));
    QFile::rename(file + QStringLiteral(".away"), file);
}

void Fixture::openScenario(const QString& file) {
    app_.training()->scenarios()->openFile(QUrl::fromLocalFile(file));
}

void Fixture::exchangeMeter() {
    Roster& roster = app_.roster();
    const PointId point = roster.points()[0].id;
    for (const char* serial : {"A", "C"})
        roster.observe(point, {serial, "COUNTIS E27"}, clock_.now().wall);
    app_.meters()->deviceChanged(point);
    app_.visits()->update();
}

void Fixture::addSite(int meters) {
    constexpr int kPlaces = 20;
    RosterContent content;
    for (std::int64_t n = 1; n <= kPlaces; ++n)
        content.places.push_back({{n}, kSite, "Hall " + std::to_string(n)});
    for (int n = 0; n < meters; ++n) {
        Point point;
        point.name = "Meter " + std::to_string(n + 1);
        point.address = {"10.0." + std::to_string(n / 250) + '.' + std::to_string(n % 250), 502, 5};
        point.place = {n * kPlaces / meters + 1};
        content.points.push_back(std::move(point));
    }
    app_.meters()->take(std::move(content));
}

void Fixture::openSiteFile(const QString& text) {
    QTemporaryFile file(QDir::tempPath() + QStringLiteral("/meters.XXXXXX.csv"));
    if (!file.open() || file.write(text.toUtf8()) < 0 || !file.flush())
        qFatal("no temporary file");
    app_.siteFile()->open(QUrl::fromLocalFile(file.fileName()));
}

int Fixture::silentPort() {
    if (!silent_.isListening() && !silent_.listen(QHostAddress(QHostAddress::AnyIPv4)))
        qFatal("no port");
    return silent_.serverPort();
}

double Fixture::deviceSpeed() const {
    return device_->snapshot()->speed.times;
}

QString Fixture::deviceEnergy() const {
    const auto now = device_->snapshot();
    return QString::number(now->readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths);
}

} // namespace countis::test
