// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of a site in its database, and a recorder that writes them.
#include "history/alarm_store.h"

#include "alarms/alarm_site.h"
#include "history/recorder.h"
#include "history/tier.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

#include <mutex>
#include <random>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr AlarmRef kSecond{PointId{1}, AlarmRuleId{2}};

void write(TestDatabase& database, const AlarmChange& change, WallTime now = kMorning) {
    REQUIRE(writeAlarms(database.connection(), change, now));
}

template <typename Value>
Value read(DatabaseResult<Value> value) {
    REQUIRE(value);
    return *std::move(value);
}

/// What a program that is started finds.
std::vector<AlarmRecord> recordsIn(TestDatabase& database) {
    std::vector<AlarmRecord> records;
    for (const StoredAlarm& alarm : read(readAlarms(database.connection())))
        records.push_back(alarm.record);
    return records;
}

/// Writes what is new.
void keep(TestDatabase& database, AlarmSite& site) {
    write(database, alarmChange(site.judge, site.news()));
    site.news().clear();
}

/// V1 is 260 V: the first alarm is acknowledged, the second is shelved for an hour.
AlarmSite siteWithAlarms() {
    AlarmSite site({highVoltage(1), highVoltage(2)});
    site.readV1(260.5);
    REQUIRE(site.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, site.time, site.news()));
    REQUIRE(site.judge.shelve(kSecond, 60min, {"A. Roux", ""}, site.time, site.news()));
    return site;
}

} // namespace

TEST_CASE("Alarms and their journal are read as they were written") {
    TestDatabase database;
    AlarmSite site = siteWithAlarms();
    const AlarmChange change = alarmChange(site.judge, site.news());
    write(database, change);
    database.reopen();

    const auto alarms = read(readAlarms(database.connection()));
    REQUIRE(alarms.size() == 2);
    CHECK(alarms == change.now);
    CHECK(alarms[0].key == "test-1");
    const auto entries = read(readAlarmJournal(database.connection(), kMorning, kMorning + 1h));
    REQUIRE(entries.size() == change.entries.size());
    for (std::size_t n = 0; n < entries.size(); ++n) {
        const AlarmTransition& told = entries[n].transition;
        const AlarmTransition& written = change.entries[n].transition;
        CHECK(told.alarm == written.alarm);
        CHECK(told.at.wall == written.at.wall);
        CHECK(told.input == written.input);
        CHECK(told.from == written.from);
        CHECK(told.to == written.to);
        CHECK(told.severity == written.severity);
        CHECK(told.value == written.value);
        CHECK(told.firstOfPlace == written.firstOfPlace);
        CHECK(told.by == written.by);
        CHECK(told.shelvedUntil == written.shelvedUntil);
        CHECK(told.fault == written.fault);
    }
    CHECK(entries[0].transition.value == 260.5);
    CHECK(entries[0].transition.limit == 250);
    CHECK(read(readAlarmJournal(database.connection(), kSecond, kMorning, kMorning + 1h)).size() == 2);
    CHECK(read(readAlarmJournal(database.connection(), kMorning - 1h, kMorning)).empty());
}

TEST_CASE("The faults of a verdict are read as they were written, with the alarm and with its journal") {
    TestDatabase database;
    AlarmSite site({ofEvent(AlarmEvent::VerdictOfDanger)});
    PointNews news{PointId{1}};
    news.verdicts = AlarmVerdicts{};
    news.verdicts->at(static_cast<std::size_t>(AlarmSeverity::Danger)) = "neutral-lost + phase-lost:phase=2";
    site.hear(news);
    write(database, alarmChange(site.judge, site.news()));
    database.reopen();
    CHECK(read(readAlarms(database.connection())).at(0).record.fault == "neutral-lost + phase-lost:phase=2");
    CHECK(read(readAlarmJournal(database.connection(), kMorning, kMorning + 1h)).at(0).transition.fault ==
          "neutral-lost + phase-lost:phase=2");
}

TEST_CASE("After a restart an alarm is not raised twice, and an acknowledged one stays so") {
    TestDatabase database;
    AlarmSite site = siteWithAlarms();
    write(database, alarmChange(site.judge, site.news()));

    AlarmSite again({highVoltage(1), highVoltage(2)});
    again.judge.restore(recordsIn(database), again.time, again.news());
    CHECK(again.readV1(260.5).empty());
    CHECK(again.state(1) == AlarmState::Acknowledged);
    CHECK(again.state(2) == AlarmState::Shelved);
    CHECK(again.readV1(230) == Told{"1 normal"});
    write(database, alarmChange(again.judge, again.news()));
    const auto left = read(readAlarms(database.connection()));
    REQUIRE(left.size() == 1);
    CHECK(left[0].record.alarm == kSecond);
}

TEST_CASE("An alarm that cleared on its shelf is not announced when the shelf ends after a restart") {
    TestDatabase database;
    AlarmSite site({highVoltage()});
    site.readV1(260);
    keep(database, site);
    REQUIRE(site.judge.shelve(kFirst, 30min, kKeller, site.time, site.news()));
    keep(database, site);
    CHECK(site.readV1(230).empty());
    keep(database, site);

    AlarmSite again({highVoltage()});
    again.judge.restore(recordsIn(database), again.time, again.news());
    again.pass(40min);
    again.judge.tick(again.time, again.news()); // before any reading
    CHECK(again.state() == AlarmState::Normal);
    CHECK(again.announced() == 0);
    REQUIRE(again.transitions().size() == 1);
    CHECK(again.transitions().back().isEnd());
}

TEST_CASE("An alarm that was raised on its shelf is announced with its value when the shelf ends after a restart") {
    TestDatabase database;
    AlarmSite site({highVoltage()});
    REQUIRE(site.judge.shelve(kFirst, 30min, kKeller, site.time, site.news()));
    keep(database, site);
    CHECK(site.readV1(262).empty());
    keep(database, site);

    AlarmSite again({highVoltage()});
    again.judge.restore(recordsIn(database), again.time, again.news());
    again.pass(40min);
    again.judge.tick(again.time, again.news());
    REQUIRE(again.announced() == 1);
    CHECK(again.transitions().back().value == Approx(262));
}

TEST_CASE("A shelf that ends after a restart announces no alarm of a meter that went offline before") {
    TestDatabase database;
    AlarmSite site({highVoltage()});
    site.readV1(260);
    REQUIRE(site.judge.shelve(kFirst, 30min, kKeller, site.time, site.news()));
    keep(database, site);
    for (int second = 0; second < 70; ++second)
        site.silence();
    keep(database, site);

    AlarmSite again({highVoltage()});
    again.judge.restore(recordsIn(database), again.time, again.news());
    again.pass(40min);
    CHECK(again.silence() == Told{"1 suppressed"});
    CHECK(again.announced() == 0);
    CHECK(again.readV1(260) == Told{"1 unacknowledged"});
    CHECK(again.announced() == 1);
}

TEST_CASE("An alarm that cleared outside the times of its rule is over after a restart, and whoever saw it is told") {
    TestDatabase database;
    AlarmRule rule = highVoltage();
    rule.schedule = AlarmSchedule{std::bitset<7>().set(), 6h, 9h};
    AlarmSite site({rule});
    site.readV1(260);
    site.pass(1h);
    REQUIRE(site.readV1(260) == Told{"1 suppressed"});
    keep(database, site);
    CHECK(site.readV1(230).empty());
    keep(database, site);

    AlarmSite again({rule});
    again.pass(23h);
    again.judge.restore(recordsIn(database), again.time, again.news());
    CHECK(again.readV1(230) == Told{"1 returned-unacknowledged"});
    CHECK(again.announced() == 0);
    CHECK(again.transitions().back().isEnd());
}

TEST_CASE("What is hidden and normal is not written, however often it changes") {
    TestDatabase database;
    AlarmSite site({highVoltage()});
    site.readV1(230);
    for (int second = 0; second < 70; ++second)
        site.silence();
    CHECK(alarmChange(site.judge, site.news()).empty());
}

TEST_CASE("The database has what the judge has, whatever happens to an alarm") {
    for (std::uint32_t seed = 1; seed <= 8; ++seed) {
        TestDatabase database;
        std::mt19937 random(seed);
        AlarmRule atWork = highVoltage(2);
        atWork.schedule = AlarmSchedule{std::bitset<7>().set(), 8h + 10min, 8h + 40min};
        AlarmRule latching = highVoltage(3);
        latching.latching = true;
        AlarmSite site({highVoltage(1), atWork, latching});
        for (int step = 0; step < 200; ++step) {
            const AlarmRef alarm{PointId{1}, AlarmRuleId{static_cast<std::int64_t>(1 + random() % 3)}};
            const auto command = [&](AlarmInput input) {
                (void)site.judge.command(alarm, input, kKeller, site.time, site.news());
            };
            switch (random() % 9) {
            case 0: (void)site.judge.shelve(alarm, 1min, kKeller, site.time, site.news()); break;
            case 1: command(AlarmInput::Acknowledge); break;
            case 2: command(AlarmInput::TakeOutOfService); break;
            case 3: command(AlarmInput::ReturnToService); break;
            case 4: command(AlarmInput::Reset); break;
            case 5:
                site.silence();
                site.pass(61s);
                site.silence();
                break;
            case 6: site.readV1(260); break;
            default: site.readV1(230); break;
            }
            keep(database, site);
            const auto records = recordsIn(database);
            INFO("seed " << seed << ", step " << step);
            for (const AlarmRecord& own : site.judge.records()) {
                const auto kept = std::ranges::find(records, own.alarm, &AlarmRecord::alarm);
                REQUIRE(kept != records.end());
                REQUIRE(kept->status == own.status);
                REQUIRE(kept->raised == own.raised);
                REQUIRE(kept->count == own.count);
                REQUIRE(kept->shelvedUntil == own.shelvedUntil);
            }
        }
    }
}

TEST_CASE("A site changes limits and delays of a rule, and nothing else of it") {
    TestDatabase database;
    const auto find = [](std::vector<AlarmRule> rules) {
        return *std::ranges::find(rules, "power-factor-low", &AlarmRule::key);
    };
    AlarmRule rule = find(defaultAlarmRules());
    CHECK(find(read(readAlarmRules(database.connection()))) == rule);
    rule.enabled = true;
    rule.limit = 0.85;
    rule.delayOn = 10min;
    REQUIRE(writeAlarmRule(database.connection(), rule));
    rule.limit = 0.86;
    REQUIRE(writeAlarmRule(database.connection(), rule));
    CHECK(find(read(readAlarmRules(database.connection()))) == rule);
}

TEST_CASE("A request waits for its answer, which is read once") {
    TestDatabase database;
    AlarmRequest request{{}, kMorning, kSecond, AlarmInput::Shelve, kKeller, 30min};
    request.id = read(addAlarmRequest(database.connection(), request));
    const std::string other = read(
        addAlarmRequest(database.connection(), {{}, kMorning + 1s, kFirst, AlarmInput::Acknowledge, kKeller, 0min}));
    const auto requests = read(readAlarmRequests(database.connection(), kMorning + 1s));
    REQUIRE(requests.size() == 2);
    const auto own = std::ranges::find(requests, request.id, &AlarmRequest::id);
    REQUIRE(own != requests.end());
    if (TestDatabase::isOnServer()) { // which takes time and person from the session
        request.at = own->at;
        request.by.user = own->by.user;
        CHECK(own->by.user == database.connection().scalar("SELECT session_user")->toString().toStdString());
    }
    CHECK(*own == request);
    CHECK_FALSE(read(takeAlarmAnswer(database.connection(), request.id)));
    write(database, {{}, {}, {{request.id, std::nullopt}, {other, AlarmRefusal::AlreadyAcknowledged}}, {}});
    CHECK(read(readAlarmRequests(database.connection(), kMorning + 1s)).empty());
    CHECK_FALSE(read(takeAlarmAnswer(database.connection(), request.id))->refusal);
    CHECK_FALSE(read(takeAlarmAnswer(database.connection(), request.id)));
    CHECK(read(takeAlarmAnswer(database.connection(), other))->refusal == AlarmRefusal::AlreadyAcknowledged);
}

TEST_CASE("A commit whose answer was lost is repeated, and writes nothing twice") {
    TestDatabase database;
    AlarmSite site = siteWithAlarms();
    AlarmChange change = alarmChange(site.judge, site.news());
    change.notifications = {{"event-1", "webhook", kMorning, {}, "{}", PointId{1}}};
    write(database, change);
    write(database, change);
    CHECK(read(readAlarmJournal(database.connection(), kMorning, kMorning + 1h)).size() == change.entries.size());
    CHECK(database.number("SELECT count(*) FROM notification") == 1);
}

TEST_CASE("A request that is older than anybody waits for its answer is not carried out any more") {
    TestDatabase database;
    const std::string id =
        read(addAlarmRequest(database.connection(), {{}, kMorning, kSecond, AlarmInput::Shelve, kKeller, 30min}));
    CHECK(read(readAlarmRequests(database.connection(), kMorning + kRequestStands)).size() == 1);
    database.exec("UPDATE alarm_request SET at_ms = at_ms - 1000");
    database.exec(QStringLiteral("UPDATE alarm_request SET at_ms = at_ms - %1")
                      .arg(std::chrono::milliseconds(kRequestStands).count()));
    CHECK(read(readAlarmRequests(database.connection(), kMorning)).empty());
    CHECK(database.number("SELECT count(*) FROM alarm_request") == 0);
    CHECK_FALSE(read(takeAlarmAnswer(database.connection(), id)));
}

TEST_CASE("An answer waits for whoever asked, whatever the clock of the program that records says") {
    TestDatabase database;
    const std::string id =
        read(addAlarmRequest(database.connection(), {{}, kMorning, kSecond, AlarmInput::Shelve, kKeller, 30min}));
    // On a server, it is the clock of the server that counts.
    write(database, {{}, {}, {{id, std::nullopt}}, {}}, TestDatabase::isOnServer() ? WallTime::max() : kMorning);
    CHECK(read(takeAlarmAnswer(database.connection(), id)));
}

TEST_CASE("The recorder writes alarms at once and asks each request once") {
    TestDatabase database;
    SharedClock clock(kMorning);
    std::mutex mutex;
    std::vector<AlarmRequest> asked;
    Recorder::Settings settings{database.url(), QTimeZone::utc(), {}, {}, {}};
    settings.asked = [&](const std::vector<AlarmRequest>& requests) {
        const std::lock_guard lock(mutex);
        asked.insert(asked.end(), requests.begin(), requests.end());
    };
    Recorder recorder(clock, settings);
    AlarmSite site = siteWithAlarms();
    const std::string id =
        read(addAlarmRequest(database.connection(), {{}, kMorning, kSecond, AlarmInput::Unshelve, kKeller, 0min}));
    AlarmChange change = alarmChange(site.judge, site.news());
    recorder.takeAlarms(change);
    recorder.flush();
    recorder.flush();
    CHECK(read(readAlarms(database.connection())) == change.now);
    {
        const std::lock_guard lock(mutex);
        REQUIRE(asked.size() == 1);
        CHECK(asked[0].id == id);
    }
    recorder.takeAlarms({{}, {}, {{id, AlarmRefusal::NotShelved}}, {}});
    recorder.flush();
    CHECK(read(takeAlarmAnswer(database.connection(), id))->refusal == AlarmRefusal::NotShelved);
    CHECK(read(readAlarmJournal(database.connection(), kMorning, kMorning + 1h)).size() == 4);
}

TEST_CASE("A roll-up that fails again and again keeps no alarm from the database") {
    TestDatabase database;
    database.exec(QStringLiteral("INSERT INTO roll_up_due (tier, start_ms) VALUES ('%1', %2)")
                      .arg(QString::fromUtf8(info(Tier::Hour).name.data()))
                      .arg((kMorning - 5h).time_since_epoch().count()));
    database.exec("ALTER TABLE rollup_1h RENAME TO away");
    SharedClock clock(kMorning);
    Recorder recorder(clock, {database.url(), QTimeZone::utc(), {}, {}, {}});
    AlarmSite site = siteWithAlarms();
    const AlarmChange change = alarmChange(site.judge, site.news());
    recorder.takeAlarms(change);
    recorder.flush();
    CHECK(read(readAlarms(database.connection())) == change.now);
    CHECK(recorder.state().problem);
}
