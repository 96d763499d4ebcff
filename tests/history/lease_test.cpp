// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "history/leases/lease_store.h"
#include "history/leases/leased_writer.h"
#include "history/leases/left_journals.h"
#include "history/leases/live_readings.h"
#include "history/leases/live_table.h"
#include "history/recorder.h"
#include "history/sample_fixtures.h"
#include "history/site_roles.h"
#include "support/catch.h"
#include "test_database.h"

#include <array>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view kPower = "power_active_P_W";

/// A collector in a database of its test, which holds the point: without threads, its lease is claimed at once.
struct Member {
    explicit Member(TestDatabase& of, PointId point = kPoint) : database(of) {
        const auto time = serverTime(database.connection());
        REQUIRE(time);
        leases.clock().measured(clock.now().mono, *time, clock.now().mono);
        number = registerCollector(database.connection(), QStringLiteral("test")).value();
        leases.setNumber(number);
        claim(point);
    }

    void claim(PointId point = kPoint) {
        const std::array points{point};
        REQUIRE(addLeases(database.connection(), points));
        REQUIRE(claimLeases(database.connection(), number, points));
        leases.setHeld(heldLeases(database.connection(), number).value());
    }
    WallTime since() const { return leases.open().back().since; }
    /// As this collector's monitor hears it when its own clock says so.
    HistorySample sample(WallTime serverTime, std::int64_t power) {
        HistorySample made = sampleAt(kPoint, serverTime, power, 1);
        const auto late = serverTime - leases.clock().now().wall;
        made.time.mono = clock.now().mono + late;
        auto readings = std::make_shared<Readings>(*made.readings);
        for (BlockSample& block : readings->blocks)
            block.time.mono = made.time.mono;
        made.readings = readings;
        return made;
    }
    std::unique_ptr<LeasedWriter> writer() {
        return LeasedWriter::open(database.connection(), leases, QTimeZone::utc()).value();
    }

    TestDatabase& database;
    ManualClock clock{{Instant{1h}, WallTime{}}}; // whose wall clock was never set
    SiteLeases leases{clock};
    CollectorNumber number = 0;
};

std::vector<std::int64_t> powers(TestDatabase& database) {
    std::vector<std::int64_t> all;
    for (const SeriesRow& row : database.rows(Tier::Raw, kPower, kPoint))
        all.push_back(row.values[0].sum);
    return all;
}

/// An alarm of the point, raised then.
AlarmChange raised(WallTime at, PointId point = kPoint) {
    AlarmEntry entry;
    entry.transition.alarm = {point, {1}};
    entry.transition.at.wall = at;
    entry.transition.from = AlarmState::Normal;
    entry.transition.to = AlarmState::Unacknowledged;
    StoredAlarm alarm;
    alarm.record.alarm = entry.transition.alarm;
    alarm.record.status.state = AlarmState::Unacknowledged;
    alarm.record.status.before = AlarmState::Unacknowledged;
    alarm.record.status.raised = true;
    return {{entry}, {alarm}, {{"request", std::nullopt, point}}, {}};
}

void removeAlarms(TestDatabase& database) {
    database.exec("DELETE FROM alarm");
    database.exec("DELETE FROM alarm_transition");
}

void expire(TestDatabase& database) {
    database.exec("UPDATE lease SET until_ms = since_ms - 1");
}

/// Whether collectors share the database: SQLite has one program that records.
bool isShared(TestDatabase& database) {
    if (TestDatabase::isOnServer())
        return true;
    CHECK_FALSE(registerCollector(database.connection(), QStringLiteral("test")));
    return false;
}

/// The first collector has written one reading of 10 W and knows nothing of the second one, which holds its point
/// now.
struct TakenOver {
    explicit TakenOver(TestDatabase& database) : first(database), writer(first.writer()), second(begun(database)) {}

    Member first;
    std::unique_ptr<LeasedWriter> writer;
    Member second;

private:
    TestDatabase& begun(TestDatabase& database) {
        CHECK(writer->take(first.sample(first.since(), 10)));
        CHECK(writer->flush(database.connection(), first.since()));
        CHECK(database.number("SELECT count(*) FROM journal") == 1);
        expire(database);
        return database;
    }
};

} // namespace

TEST_CASE("The clock of the server is known as exactly as its fastest answer") {
    ManualClock local({Instant{10s}, WallTime{5s}});
    ServerClock server(local);
    CHECK_FALSE(server.isKnown());
    CHECK(server.now().wall == WallTime{5s});
    server.measured(Instant{10s}, WallTime{1000s}, Instant{12s});
    CHECK(server.wallOf(Instant{11s}) == WallTime{1000s});
    server.measured(Instant{20s}, WallTime{1009s + 950ms}, Instant{20s + 100ms}); // within what was known
    CHECK(server.wallOf(Instant{20s}) == WallTime{1009s + 850ms});
    server.measured(Instant{30s}, WallTime{1018s}, Instant{30s}); // the server's clock was set back
    CHECK(server.wallOf(Instant{31s}) == WallTime{1019s});
    CHECK(server.now().wall == WallTime{998s}); // the local wall clock counts for nothing
}

TEST_CASE("An epoch covers what was read from its beginning until the next one begins") {
    const ManualClock local;
    SiteLeases leases(local);
    CHECK(leases.setHeld({{kPoint, 4, kTwoOClock}}));
    CHECK_FALSE(leases.setHeld({{kPoint, 4, kTwoOClock}}));
    CHECK(leases.holds(kPoint));
    CHECK(leases.covers(kPoint, kTwoOClock + 1h));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock - 1ms));
    leases.end(kPoint, 4, kTwoOClock + 10s);
    CHECK(leases.covers(kPoint, kTwoOClock + 10s - 1ms));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock + 10s));
    CHECK(leases.open().empty());
    CHECK(leases.setHeld({}));
    CHECK(leases.setHeld({{kPoint, 6, kTwoOClock + 30s}, {kSitePoint, 2, kTwoOClock}}));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock + 20s)); // another held it
    CHECK(leases.covers(kPoint, kTwoOClock + 5s));
    CHECK(leases.covers(kPoint, kTwoOClock + 30s));
    CHECK(leases.holdsSite());
}

TEST_CASE("An epoch goes on when the clock of the server is set back to before its beginning") {
    ManualClock local({Instant{10s}, WallTime{}});
    SiteLeases leases(local);
    leases.clock().measured(Instant{10s}, kTwoOClock, Instant{10s});
    leases.setHeld({{kPoint, 4, kTwoOClock}});
    leases.clock().measured(Instant{10s}, kTwoOClock - 20s, Instant{10s});
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock - 19s));
    leases.followClock();
    leases.setHeld({{kPoint, 4, kTwoOClock}}); // as the database has it
    CHECK(leases.covers(kPoint, kTwoOClock - 19s));
    CHECK(leases.covers(kPoint, kTwoOClock + 1s));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock - 21s));
}

TEST_CASE("A collector that says nothing is dead though the clock of the server was set back") {
    LifeWatch watch(6s);
    const Instant begin{1h};
    const auto deadAt = [&](WallTime until, std::chrono::seconds passed) {
        const std::array seen{SeenCollector{7, until}};
        return !watch.dead(seen, kTwoOClock + passed, begin + passed).empty();
    };
    SECTION("it has died") {
        CHECK_FALSE(deadAt(kTwoOClock + 1h, 0s));
        CHECK_FALSE(deadAt(kTwoOClock + 1h, 5s));
        CHECK(deadAt(kTwoOClock + 1h, 6s));
    }
    SECTION("it lives, and says so by the new time") {
        CHECK_FALSE(deadAt(kTwoOClock + 1h, 0s));
        for (auto passed = 1s; passed < 20s; ++passed)
            CHECK_FALSE(deadAt(kTwoOClock + passed + 6s, passed));
    }
    SECTION("it has died, and its time runs out") {
        for (auto passed = 0s; passed < 20s; ++passed)
            CHECK_FALSE(deadAt(kTwoOClock + 6s, passed));
    }
}

TEST_CASE("With the site's lease, requests are answered about points that nobody holds") {
    const ManualClock local;
    SiteLeases leases(local);
    leases.setHeld({{kPoint, 1, kTwoOClock}});
    CHECK(leases.answersFor(kPoint));
    CHECK_FALSE(leases.answersFor({99}));
    leases.setHeld({{kPoint, 1, kTwoOClock}, {kSitePoint, 1, kTwoOClock}});
    leases.setOthers({{98}});
    CHECK(leases.answersFor({99}));
    CHECK_FALSE(leases.answersFor({98}));
}

TEST_CASE("Live readings are what they were, with their ages and the state of the link") {
    Readings readings = readingsAt(kTwoOClock, 42, 7000);
    readings.blocks[index(Block::Metrology)].freshFor = 3s;
    readings.identity.extendedName = "COUNTIS E28";
    readings.identity.serialOrder = 12;
    readings.blocks[index(Block::Identification)] = {{Instant{}, kTwoOClock - 1h}, Quality::Good};
    const auto wallOf = [](Instant mono) {
        return WallTime(std::chrono::floor<std::chrono::milliseconds>(mono.time_since_epoch())) + 5s;
    };
    const auto monoOf = [](WallTime wall) { return Instant{wall.time_since_epoch() - 5s}; };
    const LiveLink link{4, 1, "no answer"};
    const std::string bytes = encodeLive(readings, link, wallOf);
    CHECK(bytes.size() < 400);
    const auto live = decodeLive(bytes, monoOf);
    REQUIRE(live);
    CHECK(live->link == link);
    CHECK(live->readings.at(Quantity::P, Phase::Sum) == Value{42, Quality::Good});
    CHECK(live->readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths == 7000);
    CHECK(serialOf(live->readings.identity) == serialOf(readings.identity));
    const BlockSample& metrology = live->readings.blocks[index(Block::Metrology)];
    CHECK(metrology.time.mono == Instant{kTwoOClock.time_since_epoch()});
    CHECK(metrology.freshFor == 3s);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(decodeLive(std::string_view(bytes).substr(0, size), monoOf));
}

TEST_CASE("What was read in one's own epoch is written late, and nothing of another's") {
    TestDatabase database;
    if (!isShared(database))
        return;
    TakenOver taken(database);
    auto& [first, writer, second] = taken;
    REQUIRE(second.since() > first.since());
    // The first one knows nothing of it yet.
    CHECK(writer->take(first.sample(second.since() - 1ms, 20)));
    CHECK(writer->take(first.sample(second.since() + 1ms, 30)));
    CHECK(first.leases.holds(kPoint));
    const auto other = second.writer();
    CHECK(other->take(second.sample(second.since() + 1ms, 40)));
    CHECK(other->finish(database.connection(), second.since()));
    CHECK(writer->finish(database.connection(), second.since()));
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20, 40});
    CHECK(database.number("SELECT count(*) FROM sample_minute") <= 2); // put together
    CHECK(database.number("SELECT count(*) FROM journal") == 0);
    CHECK(writer->take(first.sample(second.since() + 5ms, 50))); // another has read it
    CHECK(writer->finish(database.connection(), second.since()));
    CHECK(powers(database).size() == 3);
}

TEST_CASE("A collector that has given up its leases still writes what it read, and leaves no journal") {
    TestDatabase database;
    if (!TestDatabase::isOnServer()) {
        CHECK_FALSE(leave(database.connection(), 1));
        return;
    }
    Member member(database);
    const auto writer = member.writer();
    CHECK(writer->take(member.sample(member.since(), 10)));
    CHECK(writer->flush(database.connection(), member.since()));
    CHECK(writer->take(member.sample(member.since() + 1s, 20)));
    CHECK(leave(database.connection(), member.number));
    Member other(database);
    CHECK(other.leases.holds(kPoint));
    CHECK(writer->finish(database.connection(), member.since()));
    CHECK(database.number("SELECT count(*) FROM journal") == 0);
    CHECK(powers(database).front() == 10);
}

TEST_CASE("A program that records alone goes on in the minute that collectors have begun") {
    TestDatabase database;
    if (!isShared(database))
        return;
    Member member(database);
    const WallTime minute = startOf(member.since(), kMinute) + kMinute;
    const auto collector = member.writer();
    CHECK(collector->take(member.sample(minute + 10s, 10)));
    CHECK(collector->finish(database.connection(), minute + 11s));
    const auto takeAlone = [&](SampleWriter& alone, WallTime at, std::int64_t power) {
        CHECK(alone.take(sampleAt(kPoint, at, power, 1)));
        CHECK(alone.flush(database.connection(), at));
    };
    {
        const auto first = SampleWriter::open(database.connection(), minute + 15s, QTimeZone::utc()).value();
        takeAlone(*first, minute + 20s, 20);
    } // is killed
    const auto alone = SampleWriter::open(database.connection(), minute + 25s, QTimeZone::utc()).value();
    takeAlone(*alone, minute + 30s, 30);
    takeAlone(*alone, minute + kQuarter + 10s, 40);
    CHECK(alone->unreadable() == 0);
    CHECK(alone->flush(database.connection(), minute + kQuarter + 2min));
    CHECK(database.number("SELECT count(*) FROM clock_run") == 1);
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20, 30, 40});
    const auto minutes = database.rows(Tier::Minute, kPower, kPoint);
    REQUIRE(minutes.size() == 2);
    CHECK(minutes[0].values[0].n == 3);
    const auto quarters = database.rows(Tier::Quarter, kPower, kPoint);
    REQUIRE_FALSE(quarters.empty());
    CHECK(quarters[0].values[0].n == 3);
    CHECK(quarters[0].values[0].sum == 60);
}

TEST_CASE("Blocks that join a reading are written into the minute that is there") {
    TestDatabase database;
    if (!isShared(database))
        return;
    Member member(database);
    const auto writer = member.writer();
    for (const Block block : {Block::Metrology, Block::EnergyTotal}) {
        HistorySample sample = member.sample(member.since(), 10);
        sample.blocks = {};
        sample.blocks.set(index(block));
        CHECK(writer->take(sample));
        CHECK(writer->finish(database.connection(), member.since()));
    }
    CHECK(powers(database) == std::vector<std::int64_t>{10});
    const auto energies = database.rows(Tier::Raw, "energy_total_ea_pos_Wh", kPoint);
    REQUIRE(energies.size() == 1);
    CHECK(energies[0].values[0].n == 1);
}

TEST_CASE("Nothing of another's epoch gets into the journal, whichever thread hears of it first") {
    TestDatabase database;
    if (!isShared(database))
        return;
    TakenOver taken(database);
    auto& [first, writer, second] = taken;
    CHECK(writer->take(first.sample(second.since() + 1ms, 30)));
    const auto ended = endedOf(database.connection(), first.leases.open()); // as the thread of the leases does
    REQUIRE(ended);
    REQUIRE(ended->size() == 1);
    first.leases.end(ended->front().point, ended->front().epoch, ended->front().until);
    CHECK(writer->flush(database.connection(), second.since() + 1ms));
    CHECK(powers(database) == std::vector<std::int64_t>{10});
}

TEST_CASE("What was read before and after the clock of the server was set back is written") {
    TestDatabase database;
    if (!isShared(database))
        return;
    Member member(database);
    const auto writer = member.writer();
    const WallTime since = member.since();
    CHECK(writer->take(member.sample(since + 1s, 10)));
    member.clock.advance(2s);
    member.leases.clock().measured(member.clock.now().mono, since - 20s, member.clock.now().mono);
    member.leases.followClock();
    CHECK(writer->take(member.sample(since - 19s, 20)));
    CHECK(writer->finish(database.connection(), since - 18s));
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20});
    CHECK(database.number("SELECT count(*) FROM clock_run") == 2);
}

TEST_CASE("The readings that a dead collector left in the journal become minutes, and it may not write any more") {
    TestDatabase database;
    if (!TestDatabase::isOnServer()) {
        CHECK_FALSE(removeDead(database.connection(), true));
        return;
    }
    Member dead(database);
    const auto writer = dead.writer();
    CHECK(writer->take(dead.sample(dead.since(), 10)));
    CHECK(writer->take(dead.sample(dead.since() + 1s, 20)));
    CHECK(writer->flush(database.connection(), dead.since()));
    CHECK(removeDead(database.connection(), false)); // it lives
    CHECK(mergeLeftJournal(database.connection(), false) == false);
    database.exec("UPDATE collector SET until_ms = 0");
    CHECK(removeDead(database.connection(), false));
    CHECK(mergeLeftJournal(database.connection(), false) == true);
    CHECK(database.number("SELECT count(*) FROM journal") == 0);
    CHECK(database.number("SELECT owner FROM lease WHERE point = 3") == 0);
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20});
    // It was not dead but stopped: the database takes what it has, once, and no journal.
    CHECK(writer->take(dead.sample(dead.since() + 2s, 30)));
    CHECK(writer->flush(database.connection(), dead.since()));
    CHECK(database.number("SELECT count(*) FROM journal") == 0);
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20, 30});
}

TEST_CASE("What a collector holds that died before the clock of the server was set back is free") {
    TestDatabase database;
    if (!TestDatabase::isOnServer()) {
        CHECK_FALSE(expireCollectors(database.connection(), std::array{CollectorNumber{1}}));
        return;
    }
    Member dead(database);
    Member other(database);
    const std::array both{dead.number, other.number};
    database.exec("UPDATE collector SET until_ms = until_ms + 3600000 WHERE id = " + QString::number(dead.number));
    database.exec("UPDATE lease SET until_ms = until_ms + 3600000");
    CHECK_FALSE(other.leases.holds(kPoint));
    CHECK(expireCollectors(database.connection(), both));
    CHECK(seenLeases(database.connection())->collectors.size() == 1); // the other one lives as long as any
    other.claim();
    CHECK(other.leases.holds(kPoint));
}

TEST_CASE("Readings wait until the clock of the server is known") {
    TestDatabase database;
    if (!TestDatabase::isOnServer()) {
        CHECK_FALSE(serverTime(database.connection()));
        return;
    }
    Member member(database);
    SiteLeases leases(member.clock);
    leases.setNumber(member.number);
    leases.setHeld(member.leases.open());
    Recorder recorder(leases.clock(), {database.url(), QTimeZone::utc(), {}, {}, {}, &leases});
    recorder.take({member.sample(member.since(), 10)});
    recorder.flush();
    CHECK(recorder.state().held == 1);
    CHECK_FALSE(recorder.state().problem);
    const auto time = serverTime(database.connection());
    leases.clock().measured(member.clock.now().mono, *time, member.clock.now().mono);
    recorder.flush();
    recorder.flush();
    CHECK(recorder.state().held == 0);
    CHECK(recorder.state().committed == 1);
}

TEST_CASE("The site's own alarms are written by whoever holds the site, and by nobody who only believes so") {
    TestDatabase database;
    if (!TestDatabase::isOnServer()) {
        CHECK_FALSE(keepHeld(database.connection(), 1, std::array{kSitePoint}));
        return;
    }
    Member first(database, kSitePoint);
    Recorder recorder(first.leases.clock(), {database.url(), QTimeZone::utc(), {}, {}, {}, &first.leases});
    recorder.takeAlarms(raised(first.since(), kSitePoint));
    recorder.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->size() == 1);
    removeAlarms(database);
    // The clock of the server is set back.
    const WallTime back = first.since() - 1h;
    first.leases.clock().measured(first.clock.now().mono, back, first.clock.now().mono);
    first.leases.followClock();
    recorder.takeAlarms(raised(back + 1s, kSitePoint));
    recorder.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->size() == 1);
    removeAlarms(database);
    expire(database);
    Member second(database, kSitePoint);
    CHECK(first.leases.holdsSite());
    recorder.takeAlarms(raised(second.since() + 1ms, kSitePoint));
    recorder.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->empty());
}

TEST_CASE("An alarm is written by whoever judged it while it held the point, and by nobody else") {
    TestDatabase database;
    if (!TestDatabase::isOnServer()) {
        CHECK_FALSE(keepHeld(database.connection(), 1, std::array{kPoint}));
        return;
    }
    Member first(database);
    Recorder recorder(first.leases.clock(), {database.url(), QTimeZone::utc(), {}, {}, {}, &first.leases});
    recorder.takeAlarms(raised(first.since()));
    recorder.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->size() == 1);
    removeAlarms(database);
    expire(database);
    Member second(database);
    CHECK(first.leases.holds(kPoint)); // it knows nothing of it yet
    database.exec(
        "INSERT INTO alarm_request (id, at_ms, point, rule, input, person, comment, minutes, answer) VALUES "
        "('request', 9999999999999, 3, 1, 'acknowledged', 'ann', '', 0, '')");
    recorder.takeAlarms(raised(second.since() - 1ms));
    recorder.takeAlarms(raised(second.since() + 1ms));
    recorder.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->empty());
    CHECK(readAlarms(database.connection())->empty());
    CHECK_FALSE(*takeAlarmAnswer(database.connection(), "request"));
    Recorder other(second.leases.clock(), {database.url(), QTimeZone::utc(), {}, {}, {}, &second.leases});
    other.takeAlarms(raised(second.since() + 1ms));
    other.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->size() == 1);
    CHECK(readAlarms(database.connection())->size() == 1);
    CHECK(database.number("SELECT count(*) FROM alarm_request WHERE answer = 'done'") == 1);
}

TEST_CASE("The live table has the latest row of each point, and an older holder does not overwrite it") {
    TestDatabase database;
    if (!TestDatabase::isOnServer()) {
        CHECK_FALSE(readLive(database.connection(), {}));
        return;
    }
    DatabaseConnection& connection = database.connection();
    CHECK(writeLive(connection, {{kPoint, 2, {}, "two"}, {{9}, 1, {}, std::string("\0x'", 3)}}));
    CHECK(writeLive(connection, {{kPoint, 1, {}, "one"}}));
    const auto news = readLive(connection, {});
    REQUIRE(news);
    REQUIRE(news->rows.size() == 2);
    CHECK(news->collectors == 0);
    for (const LiveRow& row : news->rows)
        CHECK(row.readings == (row.point == kPoint ? "two" : std::string("\0x'", 3)));
    CHECK(readLive(connection, news->now + 1h)->rows.empty());
}
