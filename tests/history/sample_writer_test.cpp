// SPDX-License-Identifier: GPL-3.0-or-later
// The writer on a real database: what it has committed is there once, whatever comes between.
#include "history/sample_fixtures.h"
#include "history/sample_writer.h"
#include "history/statements.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// The database of these tests: P of its one point.
class Database : public TestDatabase {
public:
    std::vector<SeriesRow> rows(Tier tier = Tier::Raw, const char* key = "power_active_P_W") {
        return TestDatabase::rows(tier, key, kPoint);
    }
};

constexpr int kSeldom = 20; // seconds

/// One sample a second with P = the second's number; a flush each second of the last ten, before them each `seldom`.
void record(Database& database, SampleWriter& writer, WallTime from, int seconds, int seldom = kSeldom) {
    for (int n = 0; n < seconds; ++n) {
        const WallTime at = from + n * 1s;
        REQUIRE(writer.take(sampleAt(kPoint, at, (at - kTwoOClock) / 1s, 1000 + (at - kTwoOClock) / 1s)));
        if (n % seldom == 0 || n + 10 >= seconds)
            REQUIRE(writer.flush(database.connection(), at));
    }
}

/// A row that ends where its entries should begin.
DatabaseResult<void> damageJournalRow(DatabaseConnection& connection, qint64 id) {
    return run(connection, QStringLiteral("UPDATE journal SET samples = ? WHERE id = ?"), QByteArray("\1\1\0", 3),
               id);
}

std::vector<std::int64_t> powers(const std::vector<SeriesRow>& rows) {
    std::vector<std::int64_t> all;
    all.reserve(rows.size());
    for (const SeriesRow& row : rows)
        all.push_back(row.values[0].max);
    return all;
}

std::vector<std::int64_t> upTo(std::int64_t count) {
    std::vector<std::int64_t> all;
    for (std::int64_t n = 0; n < count; ++n)
        all.push_back(n);
    return all;
}

} // namespace

TEST_CASE("what is committed of a running minute can be read") {
    Database database;
    auto writer = database.writer(kTwoOClock);
    record(database, *writer, kTwoOClock, 10);
    CHECK(powers(database.rows()) == upTo(10));
}

TEST_CASE("minutes that are written while a series is read are in it once") {
    Database database;
    auto writer = database.writer(kTwoOClock);
    record(database, *writer, kTwoOClock, 150);
    std::vector<SeriesRow> rows;
    const SeriesQuery query{kPoint, {*entryOf("power_active_P_W")}, kTwoOClock, kTwoOClock + 1h, Tier::Raw};
    const auto unreadable = readSeries(database.connection(), query, [&](SeriesRow&& row) {
        if (rows.empty()) // the minutes were read
            record(database, *writer, kTwoOClock + 150s, 200);
        rows.push_back(std::move(row));
    });
    CHECK(unreadable == std::size_t{0});
    CHECK(powers(rows) == upTo(150));
}

TEST_CASE("a writer that another one has followed writes nothing any more, and says so") {
    Database database;
    auto first = database.writer(kTwoOClock);
    record(database, *first, kTwoOClock, 10);
    auto second = database.writer(kTwoOClock + 10s);
    REQUIRE(first->stillWrites(database.connection())); // the second one has only read so far
    record(database, *second, kTwoOClock + 10s, 10);
    REQUIRE(first->take(sampleAt(kPoint, kTwoOClock + 20s, 1'000, 1'000)));
    for (const auto& refused :
         {first->flush(database.connection(), kTwoOClock + 20s), first->stillWrites(database.connection())}) {
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == DatabaseError::Kind::Taken);
    }
    record(database, *second, kTwoOClock + 20s, 10);
    CHECK(powers(database.rows()) == upTo(30));
}

TEST_CASE("a writer that was killed loses nothing that was committed") {
    // In the first minute, at its end, in its grace, in the next quarter, and over an hour.
    for (const int seconds : {1, 59, 60, 63, 66, 130, 899, 903, 910, 3700}) {
        Database database;
        {
            auto writer = database.writer(kTwoOClock);
            record(database, *writer, kTwoOClock, seconds);
        }
        auto writer = database.writer(kTwoOClock + seconds * 1s);
        record(database, *writer, kTwoOClock + seconds * 1s, 70);
        INFO(seconds);
        CHECK(powers(database.rows()) == upTo(seconds + 70));
        const auto quarters = database.rows(Tier::Quarter);
        for (const SeriesRow& quarter : quarters)
            CHECK(quarter.values[0].n == 900);
        CHECK(quarters.size() == static_cast<std::size_t>((seconds + 70 - 5) / 900));
    }
}

TEST_CASE("writers that are killed one after the other lose nothing that was committed") {
    Database database;
    int recorded = 0;
    for (const int seconds : {7, 1, 20, 40, 3, 64, 61, 2, 200, 5}) {
        const WallTime from = kTwoOClock + recorded * 1s;
        auto writer = database.writer(from);
        CHECK(writer->unreadable() == 0);
        record(database, *writer, from, seconds);
        recorded += seconds;
        CHECK(powers(database.rows()) == upTo(recorded));
    }
}

TEST_CASE("a damaged row of the journal costs the rest of its minute, and is said") {
    Database database;
    {
        auto writer = database.writer(kTwoOClock);
        record(database, *writer, kTwoOClock, 85, 1); // the first minute is written, with rows of it still there
    }
    REQUIRE(damageJournalRow(database.connection(), 71));
    std::vector<std::int64_t> left = upTo(70);
    {
        auto writer = database.writer(kTwoOClock + 85s);
        CHECK(writer->unreadable() == 85 - 70);
        record(database, *writer, kTwoOClock + 85s, 10);
    }
    for (std::int64_t n = 85; n < 95; ++n)
        left.push_back(n);
    SECTION("what the next writer adds to the minute is there after another kill") {
        auto writer = database.writer(kTwoOClock + 95s);
        CHECK(writer->unreadable() == 85 - 70);
        REQUIRE(writer->flush(database.connection(), kTwoOClock + 125s));
        CHECK(powers(database.rows()) == left);
    }
    SECTION("so is it where a later row is damaged too, and no other value comes of it") {
        REQUIRE(damageJournalRow(database.connection(), 90));
        left.resize(70 + 4);
        auto writer = database.writer(kTwoOClock + 95s);
        CHECK(writer->unreadable() == (85 - 70) + (95 - 89));
        REQUIRE(writer->flush(database.connection(), kTwoOClock + 125s));
        CHECK(powers(database.rows()) == left);
    }
}

TEST_CASE("hours and days are rolled up from quarters") {
    Database database;
    auto writer = database.writer(kTwoOClock);
    for (int minute = 0; minute < 26 * 60; ++minute) {
        const WallTime at = kTwoOClock + minute * 1min;
        REQUIRE(writer->take(sampleAt(kPoint, at, minute, minute)));
        if (minute % 5 == 0)
            REQUIRE(writer->flush(database.connection(), at));
    }
    REQUIRE(writer->flush(database.connection(), kTwoOClock + 26h));
    const auto hours = database.rows(Tier::Hour);
    REQUIRE(hours.size() == 25);
    CHECK(hours[0].values[0] == Extent{0, 59, 59 * 60 / 2, 60});
    CHECK(hours[0].time == kTwoOClock);
    const auto counters = database.rows(Tier::Hour, "energy_total_ea_pos_Wh");
    CHECK(counters[0].values[0].max == 59);
    const auto days = database.rows(Tier::Day);
    REQUIRE(days.size() == 1);
    CHECK(days[0].values[0].n == 10 * 60);
    CHECK(days[0].time == startOf(kTwoOClock, 24h));
}

TEST_CASE("a clock that is set back begins another run, and nothing is written over") {
    Database database;
    auto writer = database.writer(kTwoOClock);
    record(database, *writer, kTwoOClock, 120);
    // The monotonic clock goes on.
    for (int n = 0; n < 120; ++n) {
        HistorySample sample = sampleAt(kPoint, kTwoOClock + 30s + n * 1s, 5000 + n, 2000);
        sample.time.mono = Instant{(kTwoOClock + 120s + n * 1s).time_since_epoch()};
        REQUIRE(writer->take(sample));
        REQUIRE(writer->flush(database.connection(), kTwoOClock + 30s + n * 1s));
    }
    const auto rows = database.rows();
    REQUIRE(rows.size() == 240);
    CHECK(rows[119].run == 1);
    CHECK(rows[120].run == 2);
    CHECK(rows[120].time == kTwoOClock + 30s);
    CHECK(rows[120].values[0].max == 5000);
}

TEST_CASE("a sample that comes when its minute is over is in another run, and not lost") {
    Database database;
    auto writer = database.writer(kTwoOClock);
    record(database, *writer, kTwoOClock + 50s, 10);
    REQUIRE(writer->take(sampleAt(kPoint, kTwoOClock + 60s + 20ms, 100, 1)));
    SECTION("since the clock was disciplined back over its end") {
        HistorySample sample = sampleAt(kPoint, kTwoOClock + 60s - 10ms, 101, 1);
        sample.time.mono = Instant{(kTwoOClock + 60s + 30ms).time_since_epoch()};
        REQUIRE(writer->take(sample));
    }
    SECTION("since the computer slept") {
        REQUIRE(writer->flush(database.connection(), kTwoOClock + 1h));
        REQUIRE(writer->take(sampleAt(kPoint, kTwoOClock + 60s + 30ms, 101, 1)));
    }
    REQUIRE(writer->flush(database.connection(), kTwoOClock + 2h));
    const auto rows = database.rows();
    REQUIRE(rows.size() == 12);
    CHECK(rows.back().run == 2);
    CHECK(rows.back().values[0].max == 101);
    CHECK(rows[10].run == 1);
}

TEST_CASE("what no minute has room for is told to be lost") {
    Database database;
    auto writer = database.writer(kTwoOClock);
    for (std::size_t n = 0; n < kMostSamplesOfMinute; ++n)
        REQUIRE(writer->take(sampleAt(kPoint, kTwoOClock, 1, 1)));
    CHECK_FALSE(writer->take(sampleAt(kPoint, kTwoOClock, 1, 1)));
}

TEST_CASE("a clock that was set back while nobody recorded begins another run too") {
    Database database;
    {
        auto writer = database.writer(kTwoOClock);
        record(database, *writer, kTwoOClock, 200);
    }
    auto writer = database.writer(kTwoOClock + 20s);
    REQUIRE(writer->take(sampleAt(kPoint, kTwoOClock + 20s, 7777, 1)));
    REQUIRE(writer->flush(database.connection(), kTwoOClock + 21s));
    const auto rows = database.rows();
    REQUIRE(rows.size() == 201);
    CHECK(rows.back().run == 2);
    CHECK(rows.back().values[0].max == 7777);
}

TEST_CASE("writing the same minute again changes nothing") {
    Database database;
    RunningMinutes running;
    running.add(kPoint, 1, 1, rawAt(kTwoOClock, 1, 1));
    running.closeBefore(kTwoOClock + 65s);
    const auto minutes = running.takeMinutes();
    SampleTables tables(database.connection());
    REQUIRE(tables.insert(minutes.front()));
    REQUIRE(tables.insert(minutes.front()));
    CHECK(database.rows().size() == 1);
}
