// SPDX-License-Identifier: GPL-3.0-or-later
// The program that records judges its readings: from a batch of the monitor to the tables of the database.
#include "monitor/site_alarms.h"

#include "alarms/alarm_site.h"
#include "history/sample_tables.h"
#include "history/series.h"
#include "history/table_setup.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QStringList>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

class SilentSource final : public SampleSource {
public:
    void setPoints(std::span<const Point>) override {}
    void setAttention(PointId, Attention) override {}
    SharedReadings readings(PointId) const override { return nullptr; }
    LinkFailure failure(PointId) const override { return {}; }
    void stop() override {}
};

AlarmRule ruleNamed(std::string_view key) {
    const std::vector<AlarmRule> rules = defaultAlarmRules();
    return *std::ranges::find(rules, key, &AlarmRule::key);
}
AlarmRule voltageHigh() {
    return ruleNamed("voltage-high");
}

constexpr PointId kPump{1};
constexpr PointId kOven{2};

/// Two meters that are recorded, and what is said of their alarms.
class AlarmedSite {
public:
    /// With other collectors, or alone.
    explicit AlarmedSite(bool shared = false) : shared_(shared) {
        for (const PointId id : {kPump, kOven}) {
            Point point;
            point.id = id;
            point.name = id == kPump ? "Pump" : "Oven";
            point.address.host = "10.0.0." + std::to_string(id.number);
            REQUIRE(roster_.add(point));
        }
        leases_.clock().measured(clock_.now().mono, clock_.now().wall, clock_.now().mono);
        hold(1);
        begin();
    }

    /// The pump in this epoch, and the oven ever since.
    void hold(std::int64_t epoch) {
        leases_.setHeld({{kPump, epoch, kMorning + std::chrono::seconds{epoch}},
                         {kOven, 1, kMorning},
                         {kSitePoint, 1, kMorning}});
    }

    /// As a program does that is started.
    void begin() {
        opened_ = SiteDatabase::open(database_.url(), SiteDatabase::Purpose::Record, QDateTime()).value();
        recorder_ = std::make_unique<SiteRecorder>(clock_, *opened_, shared_ ? &leases_ : nullptr);
        auto source = std::make_unique<SilentSource>();
        source_ = source.get();
        monitor_ = std::make_unique<Monitor>(roster_, std::move(source));
        alarms_ = std::make_unique<SiteAlarms>(clock_, *opened_, roster_, *recorder_);
        QObject::connect(
            alarms_.get(), &SiteAlarms::announced, alarms_.get(), [this](const std::vector<AlarmEntry>& entries) {
                for (const AlarmEntry& entry : entries)
                    told.push_back(std::to_string(entry.transition.alarm.point.number) + " " + entry.key);
            });
        QObject::connect(alarms_.get(), &SiteAlarms::floodChanged, alarms_.get(),
                         [this](const AlarmFloodNews& flood) { floods.push_back(flood); });
        alarms_->follow(*monitor_);
        settle();
        monitor_->start();
    }
    /// What is being read of the database is read.
    void settle() const {
        while (alarms_->isReading())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    void restart(std::chrono::seconds after = 0s) {
        alarms_.reset();
        monitor_.reset();
        recorder_.reset(); // commits
        opened_.reset();
        clock_.advance(after);
        begin();
    }
    /// The alarms alone, which have not read the database yet.
    void beginAnew() {
        alarms_ = std::make_unique<SiteAlarms>(clock_, *opened_, roster_, *recorder_);
        alarms_->follow(*monitor_);
    }
    void remove(PointId point) { REQUIRE(roster_.remove(point)); }

    /// A second later.
    void read(PointId point, double volts) {
        clock_.advance(1s);
        emitReadings(point, std::make_shared<Readings>(readingsOf(point, volts)), Block::Metrology);
    }
    /// A second later, the fast blocks, and then other blocks with the same fast ones after each of these times.
    void readInParts(PointId point, double volts, std::initializer_list<std::chrono::milliseconds> after) {
        clock_.advance(1s);
        const auto readings = std::make_shared<Readings>(readingsOf(point, volts));
        emitReadings(point, readings, Block::Metrology);
        for (const std::chrono::milliseconds one : after) {
            clock_.advance(one);
            emitReadings(point, readings, Block::EnergyL1);
        }
    }
    Readings readingsOf(PointId point, double volts) {
        Readings readings = healthyReadings();
        set(readings, Quantity::V, Phase::L1, volts);
        readings.identity.serialOrder = static_cast<std::uint16_t>(point.number);
        readings.identity.extendedName = "COUNTIS E28";
        for (const Block block : {Block::Identification, Block::Metrology})
            readings.blocks[index(block)] = {clock_.now(), Quality::Good};
        if (tenths_) {
            readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths = *tenths_;
            readings.blocks[index(Block::EnergyTotal)] = {clock_.now(), Quality::Good};
        }
        return readings;
    }
    void emitReadings(PointId point, SharedReadings readings, Block changed) {
        MeterSample sample;
        sample.point = point;
        sample.readings = std::move(readings);
        sample.changed.set(index(changed));
        sample.deviceChanged = first_.insert(point).second;
        const std::vector<MeterSample> batch{sample};
        emit source_->ticked(batch);
    }
    /// The same with Ea+ ∑ in tenths of a Wh.
    void count(PointId point, std::int64_t tenths) {
        tenths_ = tenths;
        read(point, 230);
        tenths_.reset();
    }
    /// A minute of the history: Ea+ ∑ in tenths of a Wh at its end, which is now.
    void recorded(PointId point, std::int64_t tenths) {
        Readings readings = healthyReadings();
        readings.identity.serialOrder = static_cast<std::uint16_t>(point.number);
        readings.identity.extendedName = "COUNTIS E28";
        readings.blocks[index(Block::Identification)] = {clock_.now(), Quality::Good};
        const Device device = deviceOf(readings).value();
        SampleTables tables(database_.connection());
        REQUIRE(tables.insert(DeviceRow{SampleTables::numberOf(device), device}));
        REQUIRE(tables.insert(ClockRun{1, kMorning - 1h}));
        ClosedMinute minute;
        minute.key = {point, startOf(clock_.now().wall - 1ms, kMinute), 1};
        minute.rollUp.device = SampleTables::numberOf(device);
        minute.rollUp.fastAt = clock_.now().wall;
        const auto last = [&](const char* key, std::int64_t count) {
            minute.rollUp.lasts.at(kRollUpSlots.last.at(*entryOf(key))) = count;
        };
        last("energy_total_ea_pos_Wh", tenths);
        last("energy_total_ea_neg_Wh", 0);
        REQUIRE(tables.insert(minute));
    }
    void fail(PointId point) {
        MeterSample sample;
        sample.point = point;
        sample.readings = std::make_shared<Readings>();
        sample.failure.error = LinkError::Silent;
        sample.failureChanged = true;
        const std::vector<MeterSample> batch{sample};
        emit source_->ticked(batch);
    }
    void pass(int seconds) {
        for (int n = 0; n < seconds; ++n) {
            clock_.advance(1s);
            alarms_->tick();
            settle();
        }
    }
    /// What the database has, once everything is committed.
    std::vector<StoredAlarm> stored() {
        QEventLoop loop;
        QObject::connect(recorder_.get(), &SiteRecorder::alarmsWritten, &loop, &QEventLoop::quit);
        loop.exec();
        return readAlarms(database_.connection()).value();
    }
    AlarmState state(PointId point, std::string_view key) const {
        for (const AlarmRule& rule : alarms_->judge().rules())
            if (rule.key == key)
                return alarms_->judge().find({point, rule.id})->status.state;
        return AlarmState::Normal;
    }
    AlarmRef refOf(PointId point, std::string_view key) const {
        for (const AlarmRule& rule : alarms_->judge().rules())
            if (rule.key == key)
                return {point, rule.id};
        return {};
    }

    TestDatabase& database() { return database_; }
    SiteAlarms& alarms() { return *alarms_; }
    std::vector<std::string> told;
    std::vector<AlarmFloodNews> floods;

private:
    TestDatabase database_;
    SharedClock clock_{kMorning};
    SiteLeases leases_{clock_};
    bool shared_;
    Roster roster_;
    std::set<PointId> first_;
    std::optional<std::int64_t> tenths_;
    std::unique_ptr<SiteDatabase> opened_;
    std::unique_ptr<SiteRecorder> recorder_;
    SampleSource* source_ = nullptr;
    std::unique_ptr<Monitor> monitor_;
    std::unique_ptr<SiteAlarms> alarms_;
};

} // namespace

TEST_CASE("A voltage that is too high is an alarm in the database, which a restart neither repeats nor forgets") {
    AlarmedSite site;
    for (int second = 0; second < 5; ++second)
        site.read(kPump, 300);
    REQUIRE(site.told == std::vector<std::string>{"1 voltage-high"});
    const auto alarms = site.stored();
    REQUIRE(alarms.size() == 1);
    CHECK(alarms[0].key == "voltage-high");
    CHECK(alarms[0].record.alarm.point == kPump);
    REQUIRE(site.alarms().carryOut(
        {{}, kMorning, site.refOf(kPump, "voltage-high"), AlarmInput::Acknowledge, {"M. Keller", "seen"}, 0min}));
    site.restart();
    for (int second = 0; second < 5; ++second)
        site.read(kPump, 300);
    CHECK(site.told.size() == 1);
    CHECK(site.state(kPump, "voltage-high") == AlarmState::Acknowledged);
}

TEST_CASE("An alarm that another collector has judged meanwhile is the one of the database") {
    AlarmedSite site(true);
    for (const PointId point : {kPump, kOven})
        for (int n = 0; n < 5; ++n)
            site.read(point, 300);
    CHECK(site.state(kPump, "voltage-high") == AlarmState::Unacknowledged);
    site.hold(3); // in its second epoch, another saw the alarm end, and somebody acknowledge it
    site.pass(1);
    CHECK(site.state(kPump, "voltage-high") == AlarmState::Normal);
    CHECK(site.state(kOven, "voltage-high") == AlarmState::Unacknowledged);
}

TEST_CASE("While the database is read the meters go on: the tick does not wait for it") {
    AlarmedSite site;
    site.beginAnew();
    CHECK(site.alarms().isReading()); // on another thread: nothing is there yet
    CHECK_FALSE(site.alarms().isJudging());
    site.settle();
    CHECK(site.alarms().isJudging());
}

TEST_CASE("The alarm of an exception that was removed ends under the name of its rule") {
    AlarmedSite site;
    AlarmRule rule = voltageHigh();
    rule.scope = kPump;
    rule.limit = 250;
    REQUIRE(writeAlarmRule(site.database().connection(), rule));
    site.pass(6);
    for (int second = 0; second < 5; ++second)
        site.read(kPump, 260);
    REQUIRE(site.told == std::vector<std::string>{"1 voltage-high"});
    REQUIRE(removeAlarmRule(site.database().connection(), rule));
    site.pass(6);
    site.restart(); // commits
    const auto journal = readAlarmJournal(site.database().connection(), kMorning, kMorning + 1h).value();
    REQUIRE(journal.size() == 2);
    CHECK(journal[1].transition.input == AlarmInput::End);
    CHECK(journal[1].key == "voltage-high");
}

TEST_CASE("The log says why a rule that a script wrote judges nothing") {
    AlarmedSite site;
    static QStringList said;
    said.clear();
    const auto before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) { said << text; });
    AlarmRule rule = voltageHigh();
    rule.hysteresis = 0;
    const auto written = writeAlarmRule(site.database().connection(), rule);
    site.pass(6);
    qInstallMessageHandler(before);
    REQUIRE(written);
    CHECK(said.contains("The rule voltage-high cannot be used and judges nothing. The hysteresis of the rule is "
                        "smaller than the step of the register."));
}

TEST_CASE("Whoever was told of an alarm is told that it is over, whatever ends it") {
    AlarmedSite site;
    std::vector<std::string> sent;
    site.alarms().setNotices([&](const std::vector<AlarmEntry>& entries, const auto&) {
        for (const AlarmEntry& entry : entries)
            sent.push_back(entry.key + (entry.transition.isEnd() ? " over" : " raised"));
        return std::vector<QueuedNotification>();
    });
    const std::vector<std::string> told{"voltage-high raised", "voltage-high over"};
    const auto raise = [&] {
        sent.clear();
        for (int second = 0; second < 5; ++second)
            site.read(kPump, 300);
        REQUIRE(sent.size() == 1);
    };
    const auto clear = [&] {
        for (int second = 0; second < 12; ++second)
            site.read(kPump, 230);
    };
    const auto carryOut = [&](AlarmInput input, std::chrono::minutes lasts = 0min) {
        REQUIRE(site.alarms().carryOut(
            {{}, kMorning, site.refOf(kPump, "voltage-high"), input, {"M. Keller", ""}, lasts}));
    };
    SECTION("it cleared") {
        raise();
        clear();
        carryOut(AlarmInput::Acknowledge); // which is no second end
        CHECK(sent == told);
    }
    SECTION("it cleared while it was shelved") {
        raise();
        carryOut(AlarmInput::Shelve, 1min);
        clear();
        CHECK(sent.size() == 1);
        site.pass(61);
        CHECK(sent == told);
    }
    SECTION("its rule was switched off") {
        raise();
        AlarmRule rule = voltageHigh();
        rule.enabled = false;
        REQUIRE(writeAlarmRule(site.database().connection(), rule));
        site.pass(6);
        CHECK(sent == told);
    }
    SECTION("its meter was removed") {
        raise();
        site.remove(kPump);
        site.pass(1);
        CHECK(sent == told);
    }
    SECTION("nothing is over that nobody saw") {
        site.read(kPump, 230);
        carryOut(AlarmInput::Shelve, 1min);
        for (int second = 0; second < 5; ++second)
            site.read(kPump, 300);
        clear();
        site.pass(61);
        CHECK(sent.empty());
    }
}

TEST_CASE("A collector beside others counts no flood, since it hears of some alarms only") {
    const auto shared = GENERATE(false, true);
    AlarmedSite site(shared);
    std::size_t raised = 0;
    std::size_t floods = 0;
    site.alarms().setNotices([&](const std::vector<AlarmEntry>& entries, const std::vector<AlarmFloodNews>& told) {
        for (const AlarmEntry& entry : entries)
            raised += entry.transition.isEnd() ? 0 : 1;
        floods += told.size();
        return std::vector<QueuedNotification>();
    });
    for (int n = 0; n < 12; ++n) {
        for (int second = 0; second < 4; ++second)
            site.read(kPump, 300);
        for (int second = 0; second < 11; ++second)
            site.read(kPump, 230);
    }
    CHECK(raised >= 10);
    CHECK((raised > 10) == shared);
    CHECK(floods == (shared ? 0 : 1));
}

TEST_CASE("A counter that goes back is an alarm of this moment") {
    AlarmedSite site;
    site.pass(1);
    site.count(kPump, 50'000);
    site.count(kPump, 50'002);
    CHECK(site.told.empty());
    site.count(kPump, 100);
    CHECK(site.told == std::vector<std::string>{"1 counter-anomaly"});
}

TEST_CASE("A counter that went back while no program recorded is an alarm of the first reading") {
    AlarmedSite site;
    site.recorded(kPump, 73'710);
    site.recorded(kOven, 73'710);
    site.restart();
    site.count(kPump, 920);
    site.count(kOven, 73'720);
    CHECK(site.told == std::vector<std::string>{"1 counter-anomaly"});
    site.count(kPump, 925);
    CHECK(site.told.size() == 1);
}

TEST_CASE("A meter that does not answer for a minute is an alarm, and its other alarms are suppressed") {
    AlarmedSite site;
    for (int second = 0; second < 5; ++second)
        site.read(kOven, 300);
    site.fail(kOven);
    site.pass(62);
    CHECK(site.told == std::vector<std::string>{"2 voltage-high", "2 communication-lost"});
    CHECK(site.state(kOven, "voltage-high") == AlarmState::Suppressed);
    site.read(kOven, 300);
    CHECK(site.state(kOven, "voltage-high") == AlarmState::Unacknowledged);
    CHECK(site.told.size() == 2); // it was announced before the outage
}

TEST_CASE("A meter that was offline before a restart stays so, also where that is no alarm") {
    AlarmedSite site;
    AlarmRule lost = ruleNamed("communication-lost");
    lost.enabled = false;
    REQUIRE(writeAlarmRule(site.database().connection(), lost));
    site.pass(6);
    for (int second = 0; second < 5; ++second)
        site.read(kOven, 300);
    site.fail(kOven);
    site.pass(62);
    REQUIRE(site.state(kOven, "voltage-high") == AlarmState::Suppressed);
    site.restart();
    site.fail(kOven);
    site.pass(2);
    CHECK(site.state(kOven, "voltage-high") == AlarmState::Suppressed);
    CHECK(site.told == std::vector<std::string>{"2 voltage-high"});
}

TEST_CASE("An alarm that cleared on its shelf is not announced after a restart when the shelf ends") {
    AlarmedSite site;
    for (int second = 0; second < 5; ++second)
        site.read(kPump, 300);
    const AlarmRef alarm = site.refOf(kPump, "voltage-high");
    REQUIRE(site.alarms().carryOut({{}, kMorning, alarm, AlarmInput::Acknowledge, {"M. Keller", ""}, 0min}));
    REQUIRE(site.alarms().carryOut({{}, kMorning, alarm, AlarmInput::Shelve, {"M. Keller", ""}, 1min}));
    for (int second = 0; second < 12; ++second)
        site.read(kPump, 230);
    site.restart(1min);
    site.pass(1);
    CHECK(site.state(kPump, "voltage-high") == AlarmState::Normal);
    CHECK(site.told == std::vector<std::string>{"1 voltage-high"});
}

TEST_CASE("A reading that other blocks follow is one reading: it alone ends no delay") {
    AlarmedSite site;
    site.read(kPump, 230);
    site.readInParts(kPump, 289, {4s, 1s, 1s}); // a spike
    site.read(kPump, 230);
    CHECK(site.told.empty());
    site.readInParts(kPump, 289, {1s, 1s});
    site.readInParts(kPump, 289, {1s});
    CHECK(site.told == std::vector<std::string>{"1 voltage-high"}); // 4 s after the first of two
}

TEST_CASE("A flood is told once and its end once, whatever restarts in between") {
    AlarmedSite site;
    const auto raiseAndClear = [&](int alarms) {
        for (int n = 0; n < alarms; ++n) {
            for (int second = 0; second < 4; ++second)
                site.read(kPump, 300);
            for (int second = 0; second < 11; ++second)
                site.read(kPump, 230);
        }
    };
    const auto announced = [&] { // also those that the diagnosis adds to the flood
        const auto journal = readAlarmJournal(site.database().connection(), kMorning, kMorning + 1h).value();
        return std::ranges::count_if(journal,
                                     [](const AlarmEntry& entry) { return entry.transition.isAnnouncement(); });
    };
    SECTION("of alarms before and after the restart") {
        raiseAndClear(6);
        site.restart();
        CHECK(site.floods.empty());
        raiseAndClear(6);
        REQUIRE(site.floods.size() == 1);
        CHECK_FALSE(site.floods[0].over);
        CHECK(site.floods[0].alarms == 11);
        CHECK(site.told.size() == 10);
    }
    SECTION("it has begun, and goes on") {
        raiseAndClear(12);
        REQUIRE(site.floods.size() == 1);
        site.restart();
        raiseAndClear(3);
        CHECK(site.floods.size() == 1);
        CHECK(site.told.size() == 10);
        site.pass(9 * 60 + 30);
        REQUIRE(site.floods.size() == 2);
        CHECK(site.floods[1].over);
        CHECK(site.floods[1].alarms >= 15);
        CHECK(site.floods[1].alarms == announced());
        CHECK(site.floods[1].since.wall == site.floods[0].since.wall);
        site.restart();
        site.pass(5);
        raiseAndClear(1);
        CHECK(site.floods.size() == 2);
        CHECK(site.told.size() == 11);
    }
    SECTION("it is over before the program is started again") {
        raiseAndClear(12);
        site.restart(15min);
        site.pass(1);
        site.restart();
        site.pass(5);
        REQUIRE(site.floods.size() == 2);
        CHECK(site.floods[1].over);
        CHECK(site.floods[1].alarms >= 12);
        CHECK(site.floods[1].alarms == announced());
    }
}

TEST_CASE("What a person asks another program is done, or refused with its reason") {
    AlarmedSite site;
    for (int second = 0; second < 5; ++second)
        site.read(kPump, 300);
    const AlarmRef alarm = site.refOf(kPump, "voltage-high");
    DatabaseConnection& other = site.database().connection();
    const auto ask = [&](AlarmInput input) {
        return addAlarmRequest(other, {{}, kMorning, alarm, input, {"M. Keller", "by telephone"}, 0min}).value();
    };
    const auto answer = [&](const std::string& id) {
        for (;;) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (const auto taken = takeAlarmAnswer(other, id).value())
                return taken->refusal;
        }
    };
    CHECK(answer(ask(AlarmInput::Acknowledge)) == std::nullopt);
    CHECK(site.state(kPump, "voltage-high") == AlarmState::Acknowledged);
    CHECK(answer(ask(AlarmInput::Acknowledge)) == AlarmRefusal::AlreadyAcknowledged);
    const auto journal = readAlarmJournal(other, alarm, kMorning, kMorning + 1h).value();
    REQUIRE(journal.size() == 2);
    const std::string person =
        TestDatabase::isOnServer() ? other.scalar("SELECT session_user")->toString().toStdString() : "M. Keller";
    CHECK(journal[1].transition.by == AlarmHand{person, "by telephone"});
}

TEST_CASE("What the doctor finds is kept by its severity, by the names that he gives to faults") {
    VerdictWatch watch;
    Readings readings = healthyReadings();
    set(readings, Quantity::P, Phase::L2, -2070); // which the sums contradict
    std::optional<AlarmVerdicts> verdicts;
    for (int second = 0; second < 3; ++second) {
        readings.blocks[index(Block::Metrology)].time.mono = Instant{std::chrono::seconds{second}};
        verdicts = watch.take(Point(), readings, Instant{std::chrono::seconds{second}});
    }
    REQUIRE(verdicts);
    CHECK(verdicts->at(static_cast<std::size_t>(AlarmSeverity::Energy)) == "not-wiring");
    CHECK(verdicts->at(static_cast<std::size_t>(AlarmSeverity::Danger)).empty());
}

TEST_CASE("The doctor is asked about three readings that follow each other, and then rests") {
    VerdictWatch watch;
    Readings readings = healthyReadings();
    Point point;
    int asked = 0;
    for (int second = 0; second < 27; ++second) {
        readings.blocks[index(Block::Metrology)].time.mono = Instant{std::chrono::seconds{second}};
        const auto verdicts = watch.take(point, readings, Instant{std::chrono::seconds{second}});
        asked += verdicts ? 1 : 0;
        CHECK_FALSE(watch.take(point, readings, Instant{std::chrono::seconds{second}})); // the same reading again
    }
    CHECK(asked == 3);
}
