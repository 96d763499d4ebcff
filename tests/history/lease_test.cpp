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
    explicit Member(TestDatabase& of) : database(of) {
        const auto time = serverTime(database.connection());
        REQUIRE(time);
        leases.clock().measured(clock.now().mono, *time, clock.now().mono);
        number = registerCollector(database.connection(), QStringLiteral("test")).value();
        leases.setNumber(number);
        const std::array points{kPoint};
        REQUIRE(addLeases(database.connection(), points));
        REQUIRE(claimLeases(database.connection(), number, points));
        leases.setHeld(renewLeases(database.connection(), number).value(), false);
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
AlarmChange raised(WallTime at) {
    AlarmEntry entry;
    entry.transition.alarm = {kPoint, {1}};
    entry.transition.at.wall = at;
    entry.transition.from = AlarmState::Normal;
    entry.transition.to = AlarmState::Unacknowledged;
    StoredAlarm alarm;
    alarm.record.alarm = entry.transition.alarm;
    alarm.record.status.state = AlarmState::Unacknowledged;
    alarm.record.status.before = AlarmState::Unacknowledged;
    alarm.record.status.raised = true;
    return {{entry}, {alarm}, {{"request", std::nullopt, kPoint}}, {}};
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
    CHECK(leases.setHeld({{kPoint, 4, kTwoOClock}}, false));
    CHECK_FALSE(leases.setHeld({{kPoint, 4, kTwoOClock}}, false));
    CHECK(leases.holds(kPoint));
    CHECK(leases.covers(kPoint, kTwoOClock + 1h));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock - 1ms));
    leases.end(kPoint, 4, kTwoOClock + 10s);
    CHECK(leases.covers(kPoint, kTwoOClock + 10s - 1ms));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock + 10s));
    CHECK(leases.open().empty());
    CHECK(leases.setHeld({}, false));
    CHECK(leases.setHeld({{kPoint, 6, kTwoOClock + 30s}}, true));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock + 20s)); // another held it
    CHECK(leases.covers(kPoint, kTwoOClock + 5s));
    CHECK(leases.covers(kPoint, kTwoOClock + 30s));
    CHECK(leases.holdsSite());
}

TEST_CASE("An epoch goes on when the clock of the server is set back to before its beginning") {
    ManualClock local({Instant{10s}, WallTime{}});
    SiteLeases leases(local);
    leases.clock().measured(Instant{10s}, kTwoOClock, Instant{10s});
    leases.setHeld({{kPoint, 4, kTwoOClock}}, false);
    leases.clock().measured(Instant{10s}, kTwoOClock - 20s, Instant{10s});
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock - 19s));
    leases.followClock();
    leases.setHeld({{kPoint, 4, kTwoOClock}}, false); // as the database has it
    CHECK(leases.covers(kPoint, kTwoOClock - 19s));
    CHECK(leases.covers(kPoint, kTwoOClock + 1s));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock - 21s));
}

TEST_CASE("With the site's lease, requests are answered about points that nobody holds") {
    const ManualClock local;
    SiteLeases leases(local);
    leases.setHeld({{kPoint, 1, kTwoOClock}}, false);
    CHECK(leases.answersFor(kPoint));
    CHECK_FALSE(leases.answersFor({99}));
    leases.setHeld({{kPoint, 1, kTwoOClock}}, true);
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
