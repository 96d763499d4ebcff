// SPDX-License-Identifier: GPL-3.0-or-later
// The readings of collectors that share a database.
#include "history/leases/left_journals.h"
#include "lease_member.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

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

/// The address of another point, at which the meter of kPoint answers.
constexpr PointId kElsewhere{kPoint.number + 1};

HistorySample heardElsewhere(HistorySample sample) {
    sample.heardAt = kElsewhere;
    return sample;
}

/// A collector has a minute of a quarter, and dies before that is over.
void leaveMinute(TestDatabase& database, WallTime at) {
    setServer(database, at - 1min);
    Member dead(database);
    const auto writer = dead.writer();
    CHECK(writer->take(dead.sample(at, 10)));
    CHECK(writer->finish(database.connection(), at + 1min));
    CHECK(leave(database.connection(), dead.number));
}

/// Whoever serves the site seeks what is missing, and writes it.
void serve(TestDatabase& database, SampleSink& writer, WallTime now) {
    for (int n = 0; n < 2; ++n)
        CHECK(writer.flush(database.connection(), now + n * 1s));
}

} // namespace

TEST_CASE("What was read in one's own epoch is written late, and nothing of another's") {
    TestDatabase database;
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
    Member member(database);
    const WallTime since = member.since();
    const auto writer = member.writer();
    CHECK(writer->take(member.sample(since, 10)));
    CHECK(writer->flush(database.connection(), since));
    CHECK(writer->take(member.sample(since + 1s, 20)));
    CHECK(leave(database.connection(), member.number));
    Member other(database);
    CHECK(other.leases.holds(kPoint));
    const bool hearsOfItBefore = GENERATE(false, true); // as the thread of the recorder writes once more
    CAPTURE(hearsOfItBefore);
    if (hearsOfItBefore)
        CHECK(writer->flush(database.connection(), since));
    CHECK(writer->finish(database.connection(), since));
    CHECK(database.number("SELECT count(*) FROM journal") == 0);
    CHECK(powers(database).front() == 10);
}

TEST_CASE("A program that records alone goes on in the minute that collectors have begun") {
    TestDatabase database;
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
    const auto minutes = database.rows(Tier::Minute, "power_active_P_W", kPoint);
    REQUIRE(minutes.size() == 2);
    CHECK(minutes[0].values[0].n == 3);
    const auto quarters = database.rows(Tier::Quarter, "power_active_P_W", kPoint);
    REQUIRE_FALSE(quarters.empty());
    CHECK(quarters[0].values[0].n == 3);
    CHECK(quarters[0].values[0].sum == 60);
}

TEST_CASE("Blocks that join a reading are written into the minute that is there") {
    TestDatabase database;
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
    Member member(database);
    const auto writer = member.writer();
    const WallTime since = member.since();
    CHECK(writer->take(member.sample(since + 1s, 10)));
    member.follow(since - 20s);
    CHECK(writer->take(member.sample(since - 19s, 20)));
    CHECK(writer->finish(database.connection(), since - 18s));
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20});
    CHECK(database.number("SELECT count(*) FROM clock_run") == 2);
}

TEST_CASE("The quarters of a dead collector are written, however long no collector ran") {
    TestDatabase database;
    const WallTime over = startOf(kTwoOClock, kQuarter);
    const auto quarters = [&] { return database.number("SELECT count(*) FROM rollup_15m"); };
    for (const WallTime end : {over, over + 50h}) {
        const qlonglong before = quarters();
        leaveMinute(database, end - 5min);
        setServer(database, end + 26h);
        Member next(database, kSitePoint);
        serve(database, *next.writer(), end + 26h);
        CHECK(quarters() == before + 1);
        CHECK(leave(database.connection(), next.number));
    }
}

TEST_CASE("The quarters of a dead collector are written, though the clock of the server was set a day ahead") {
    TestDatabase database;
    const WallTime over = startOf(kTwoOClock, kQuarter);
    setServer(database, over - 10min);
    Member next(database, kSitePoint);
    const auto writer = next.writer();
    serve(database, *writer, over - 10min);
    leaveMinute(database, over - 5min);
    setServer(database, over + 26h);
    serve(database, *writer, over + 26h);
    CHECK(database.number("SELECT count(*) FROM rollup_15m") == 1);
}

TEST_CASE("The quarter of a minute whose commit took hours is written too") {
    TestDatabase database;
    const WallTime over = startOf(kTwoOClock, kQuarter);
    setServer(database, over + 2h);
    Member next(database, kSitePoint);
    const auto writer = next.writer();
    serve(database, *writer, over + 2h);
    leaveMinute(database, over - 5min);
    for (const auto later : {1min, 2min, 14min, 16min}) {
        setServer(database, over + 2h + later);
        serve(database, *writer, over + 2h + later);
    }
    CHECK(database.number("SELECT count(*) FROM rollup_15m") == 1);
}

TEST_CASE("What comes late of a run of the clock that is over is in its quarter, which is not over") {
    TestDatabase database;
    const WallTime begun = startOf(kTwoOClock, kQuarter) + 5min;
    setServer(database, begun);
    Member first(database);
    const auto writer = first.writer();
    CHECK(writer->take(first.sample(begun + 1s, 10)));
    const bool isKilled = GENERATE(true, false);
    CAPTURE(isKilled);
    if (isKilled)
        CHECK(writer->flush(database.connection(), begun + 2s));
    setServer(database, begun + 20s);
    expire(database);
    if (isKilled)
        CHECK(removeDead(database.connection(), true));
    Member second(database);
    const auto other = second.writer();
    CHECK(other->take(second.sample(begun + 21s, 20)));
    second.follow(begun + 1s);
    setServer(database, begun + 1s);
    CHECK(other->take(second.sample(begun + 2s, 30)));
    CHECK(other->flush(database.connection(), begun + 3s)); // the quarter of the first run, which nobody goes on with
    const auto sums = [&] {
        std::vector<std::int64_t> all;
        for (const SeriesRow& row : database.rows(Tier::Quarter, "power_active_P_W", kPoint))
            all.push_back(row.values[0].sum);
        return all;
    };
    CHECK(sums() == std::vector<std::int64_t>{20});
    if (isKilled)
        CHECK(mergeLeftJournal(database.connection(), false) == true);
    else
        CHECK(writer->finish(database.connection(), begun + 4s));
    CHECK(sums() == std::vector<std::int64_t>{30});
}

TEST_CASE("Meters that answer at each other's addresses are recorded, though each address has another collector") {
    TestDatabase database;
    database.addPoint(kElsewhere);
    Member first(database, kElsewhere);
    Member second(database);
    const auto writer = first.writer();
    const auto other = second.writer();
    CHECK(writer->take(heardElsewhere(first.sample(first.since() + 10ms, 10))));
    HistorySample back = second.sample(second.since() + 20ms, 70);
    back.point = kElsewhere;
    CHECK(other->take(back));
    const bool isKilled = GENERATE(false, true);
    CAPTURE(isKilled);
    if (isKilled) {
        CHECK(writer->flush(database.connection(), first.since()));
        CHECK(leave(database.connection(), first.number));
        CHECK(mergeLeftJournal(database.connection(), false) == true);
    } else {
        CHECK(writer->finish(database.connection(), first.since()));
    }
    CHECK(other->finish(database.connection(), second.since()));
    CHECK(powers(database) == std::vector<std::int64_t>{10});
    CHECK(powers(database, kElsewhere) == std::vector<std::int64_t>{70});
}

TEST_CASE("A meter that answers elsewhere has a minute that runs, and a quarter") {
    TestDatabase database;
    Member member(database, kElsewhere);
    const WallTime minute = startOf(member.since(), kMinute) + kMinute;
    const auto writer = member.writer();
    for (int n = 0; n < 3; ++n) {
        CHECK(writer->take(heardElsewhere(member.sample(minute + n * 1s, n))));
        CHECK(writer->flush(database.connection(), minute + n * 1s));
        CHECK(database.number("SELECT count(*) FROM sample_minute") == 0);
    }
    CHECK(writer->take(heardElsewhere(member.sample(minute + kQuarter, 3))));
    CHECK(writer->flush(database.connection(), minute + kQuarter));
    CHECK(powers(database) == std::vector<std::int64_t>{0, 1, 2, 3});
    CHECK(database.number("SELECT count(*) FROM sample_minute") == 1);
    CHECK(database.number("SELECT count(*) FROM rollup_15m") == 1);
}

TEST_CASE("What a meter says elsewhere belongs to whoever holds that address, and not to the holder of its point") {
    TestDatabase database;
    database.addPoint(kElsewhere);
    Member first(database);
    first.claim(kElsewhere);
    const WallTime since = first.since();
    const auto writer = first.writer();
    CHECK(writer->take(heardElsewhere(first.sample(since, 10))));
    database.exec("UPDATE lease SET until_ms = since_ms - 1 WHERE point = " + QString::number(kElsewhere.number));
    Member second(database, kElsewhere);
    // The first one knows nothing of it yet, and goes on holding the meter's own point.
    const WallTime taken = second.since();
    REQUIRE(taken > since);
    CHECK(writer->take(heardElsewhere(first.sample(taken - 1ms, 20))));
    CHECK(writer->take(heardElsewhere(first.sample(taken + 1ms, 30))));
    CHECK(writer->take(first.sample(taken + 2ms, 40)));
    const auto other = second.writer();
    CHECK(other->take(heardElsewhere(second.sample(taken + 3ms, 50))));
    CHECK(other->finish(database.connection(), taken));
    CHECK(writer->flush(database.connection(), taken));
    CHECK(writer->take(heardElsewhere(first.sample(taken + 4ms, 60)))); // now it knows
    CHECK(writer->finish(database.connection(), taken));
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20, 40, 50});
}

TEST_CASE("A meter that answers at two addresses at the same moment has one reading of it") {
    TestDatabase database;
    database.addPoint(kElsewhere);
    Member first(database, kElsewhere);
    Member second(database);
    const WallTime at = second.since() + 10ms;
    const auto writer = first.writer();
    const auto other = second.writer();
    CHECK(writer->take(heardElsewhere(first.sample(at, 10))));
    CHECK(other->take(second.sample(at, 10)));
    CHECK(other->take(second.sample(at + 5ms, 20)));
    CHECK(writer->finish(database.connection(), at));
    CHECK(other->finish(database.connection(), at));
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20});
}
