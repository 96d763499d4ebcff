// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/counter_import.h"
#include "history/entered_check.h"

#include "history/history_check.h"
#include "history/sample_tables.h"
#include "sample_fixtures.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

const QTimeZone kZone("Europe/Paris");
const char* const kImportedKey = "energy_total_ea_pos_Wh";
const char* const kTariffKey = "energy_T1_ea_pos_Wh";

CounterFile fileOf(const std::vector<std::pair<WallTime, std::int64_t>>& readings, const char* key = kImportedKey) {
    CounterFile file{{*entryOf(key)}, {}, {}};
    for (const auto& [at, count] : readings)
        file.readings.push_back({at, {count}});
    return file;
}

Point meter() {
    Point point;
    point.id = kPoint;
    point.devices = {{{}, kTwoOClock - 10h}, {kMeter, kTwoOClock - 5h}, {kOtherMeter, kTwoOClock}};
    return point;
}

CounterImportReport imported(TestDatabase& database, const CounterFile& file, const std::stop_token& stop = {}) {
    const auto report =
        importCounters(database.connection(), meter(), kZone, file, stop, [](std::int64_t, std::int64_t) {});
    INFO((report ? std::string() : report.error().detail.toStdString()));
    REQUIRE(report);
    return *report;
}

/// (time, count) of all rows.
std::vector<std::pair<WallTime, std::int64_t>> countsOf(TestDatabase& database, Tier tier,
                                                        const char* key = kImportedKey) {
    std::vector<std::pair<WallTime, std::int64_t>> counts;
    for (const SeriesRow& row : database.rows(tier, key, kPoint))
        counts.emplace_back(row.time, row.values[0].n == 0 ? -1 : row.values[0].max);
    return counts;
}

void checkSound(TestDatabase& database) {
    const auto report = checkHistory(
        database.connection(), kZone, {}, [](const HistoryCheckProgress&) {}, [](const HistoryFinding&) {});
    REQUIRE(report);
    CHECK(report->findings == 0);
}

} // namespace

TEST_CASE("The counters are those of the device that measured then, or of the first one that is known") {
    const Point point = meter();
    CHECK(*deviceAt(point, kTwoOClock - 100h) == kMeter);
    CHECK(*deviceAt(point, kTwoOClock - 7h) == kMeter);
    CHECK(*deviceAt(point, kTwoOClock - 1ms) == kMeter);
    CHECK(*deviceAt(point, kTwoOClock) == kOtherMeter);
    CHECK(deviceAt(Point{}, kTwoOClock) == nullptr);
}

TEST_CASE("Imported counters are in all tiers, whatever the order of their lines") {
    TestDatabase database;
    const WallTime day = kTwoOClock - 47h; // 16:00 in Paris
    const CounterImportReport report =
        imported(database, fileOf({{day + 40min, 104}, {day, 100}, {day + 5min, 101}, {day + 24h, 200}}));
    CHECK(report.imported == 4);
    CHECK(report.present == 0);
    CHECK(
        (countsOf(database, Tier::Raw) == std::vector<std::pair<WallTime, std::int64_t>>{
                                              {day, 100}, {day + 5min, 101}, {day + 40min, 104}, {day + 24h, 200}}));
    CHECK((countsOf(database, Tier::Quarter) ==
           std::vector<std::pair<WallTime, std::int64_t>>{{day, 101}, {day + 30min, 104}, {day + 24h, 200}}));
    CHECK((countsOf(database, Tier::Hour) ==
           std::vector<std::pair<WallTime, std::int64_t>>{{day, 104}, {day + 24h, 200}}));
    CHECK((countsOf(database, Tier::Day) ==
           std::vector<std::pair<WallTime, std::int64_t>>{{day - 16h, 104}, {day + 8h, 200}}));
    CHECK(database.number("SELECT count(*) FROM rollup_1d WHERE run <> 0") == 0);
    checkSound(database);
}

TEST_CASE("A second import changes nothing, and one with other lines or counters adds these") {
    TestDatabase database;
    const WallTime day = kTwoOClock - 48h;
    imported(database, fileOf({{day, 100}, {day + 5min, 101}, {day + 40min, 104}}));
    const CounterImportReport again = imported(database, fileOf({{day, 100}, {day + 5min, 999}, {day + 40min, 104}}));
    CHECK(again.imported == 0);
    CHECK(again.present == 3);
    CHECK(countsOf(database, Tier::Quarter).front().second == 101);

    CHECK(imported(database, fileOf({{day + 2min, 103}, {day + 7min, 102}})).imported == 2);
    CHECK(countsOf(database, Tier::Quarter).front().second == 102);
    CHECK(imported(database, fileOf({{day + 5min, 7}}, kTariffKey)).imported == 1);
    CHECK((countsOf(database, Tier::Hour, kTariffKey) == std::vector<std::pair<WallTime, std::int64_t>>{{day, 7}}));
    CHECK(countsOf(database, Tier::Hour).front().second == 104);
    checkSound(database);
}

TEST_CASE("Where the samples are kept no longer, their roll-ups stay as they are or grow") {
    TestDatabase database;
    const WallTime day = kTwoOClock - 48h;
    const CounterFile file = fileOf({{day, 100}, {day + 5min, 101}, {day + 40min, 104}});
    imported(database, file);
    database.exec("DELETE FROM sample_minute");
    SECTION("the same file") {
        imported(database, file);
        CHECK(countsOf(database, Tier::Hour).front().second == 104);
    }
    SECTION("an earlier reading") {
        imported(database, fileOf({{day + 2min, 90}}));
        CHECK(countsOf(database, Tier::Quarter).front().second == 101);
        CHECK(countsOf(database, Tier::Hour).front().second == 104);
    }
    SECTION("a later reading") {
        imported(database, fileOf({{day + 55min, 110}}));
        CHECK(countsOf(database, Tier::Hour).front().second == 110);
        CHECK(countsOf(database, Tier::Day).front().second == 110);
    }
}

TEST_CASE("What countis has recorded stands") {
    TestDatabase database;
    const auto recording = database.writer(kTwoOClock, kZone);
    for (WallTime at = kTwoOClock; at < kTwoOClock + 20min; at += 10s)
        REQUIRE(recording->take(sampleAt(kPoint, at, 1, 5000)));
    REQUIRE(recording->flush(database.connection(), kTwoOClock + 20min));
    const CounterImportReport report =
        imported(database, fileOf({{kTwoOClock - 1min, 4990}, {kTwoOClock + 3min, 6000}}));
    CHECK(report.imported == 1);
    CHECK(report.present == 1);
}

TEST_CASE("Nothing is imported into a quarter that is being recorded") {
    TestDatabase database;
    database.addPoint({4});
    const auto recording = database.writer(kTwoOClock, kZone);
    const auto record = [&](PointId point, WallTime from, WallTime to) {
        for (WallTime at = from; at < to; at += 10s)
            REQUIRE(recording->take(sampleAt(point, at, 1, 5000)));
    };
    const auto quarters = [&] { return database.number("SELECT count(*) FROM rollup_15m"); };
    SECTION("of which the journal alone has readings") {
        record(kPoint, kTwoOClock, kTwoOClock + 30s);
        REQUIRE(recording->flush(database.connection(), kTwoOClock + 30s));
        CHECK(database.number("SELECT count(*) FROM sample_minute") == 0);
    }
    SECTION("of which minutes are written") {
        record(kPoint, kTwoOClock, kTwoOClock + 5min);
        REQUIRE(recording->flush(database.connection(), kTwoOClock + 6min));
        database.exec("DELETE FROM journal");
    }
    SECTION("of which roll-ups of minutes are left") {
        record(kPoint, kTwoOClock, kTwoOClock + 5min);
        REQUIRE(recording->flush(database.connection(), kTwoOClock + 6min));
        database.exec("DELETE FROM journal");
        database.exec("DELETE FROM sample_minute");
    }
    CHECK(quarters() == 0);
    const CounterImportReport report =
        imported(database, fileOf({{kTwoOClock - 1ms, 4990}, {kTwoOClock, 6000}, {kTwoOClock + 14min, 6001}}));
    CHECK(report.imported == 1);
    CHECK(report.present == 2);
    CHECK(quarters() == 1);
}

TEST_CASE("What is being recorded of another point does not stop an import") {
    TestDatabase database;
    database.addPoint({4});
    const auto recording = database.writer(kTwoOClock, kZone);
    for (WallTime at = kTwoOClock; at < kTwoOClock + 5min; at += 10s)
        REQUIRE(recording->take(sampleAt({4}, at, 1, 5000)));
    REQUIRE(recording->flush(database.connection(), kTwoOClock + 4min));
    CHECK(imported(database, fileOf({{kTwoOClock + 2min, 6000}})).imported == 1);
}

TEST_CASE("A recorder goes on after an import as before, with what its journal holds") {
    TestDatabase database;
    {
        const auto recording = database.writer(kTwoOClock, kZone);
        for (int n = 0; n < 30; ++n)
            REQUIRE(recording->take(sampleAt(kPoint, kTwoOClock + n * 1s, 1, 5000 + n)));
        REQUIRE(recording->flush(database.connection(), kTwoOClock + 30s)); // and is killed
    }
    imported(database, fileOf({{kTwoOClock - 24h, 100}, {kTwoOClock - 1h, 200}}));
    CHECK(database.rows(Tier::Raw, kImportedKey, kPoint).size() == 32);
    const auto next = database.writer(kTwoOClock + 40s, kZone);
    CHECK(next->unreadable() == 0);
    for (int n = 40; n < 50; ++n)
        REQUIRE(next->take(sampleAt(kPoint, kTwoOClock + n * 1s, 1, 5000 + n)));
    for (int n = 0; n < 20; ++n)
        REQUIRE(next->flush(database.connection(), kTwoOClock + 50h));
    CHECK(database.rows(Tier::Raw, kImportedKey, kPoint).size() == 42);
    CHECK(database.number("SELECT max(run) FROM clock_run") == 1);
    CHECK(database.number("SELECT max(run) FROM sample_minute") == 1);
    CHECK(countsOf(database, Tier::Day).size() == 3); // two imported, and one that was recorded
    checkSound(database);
}

TEST_CASE("The first recorder of a site with imports begins the first run") {
    TestDatabase database;
    imported(database, fileOf({{kTwoOClock - 1h, 200}}));
    const auto recording = database.writer(kTwoOClock, kZone);
    REQUIRE(recording->take(sampleAt(kPoint, kTwoOClock, 1, 5000)));
    REQUIRE(recording->flush(database.connection(), kTwoOClock + 5min));
    CHECK(database.number("SELECT max(run) FROM sample_minute") == 1);
}

TEST_CASE("An import is cancelled between two days") {
    TestDatabase database;
    std::stop_source stop;
    stop.request_stop();
    const CounterImportReport report = imported(database, fileOf({{kTwoOClock, 1}}), stop.get_token());
    CHECK(report.cancelled);
    CHECK(database.number("SELECT count(*) FROM sample_minute") == 0);
}

TEST_CASE("Lines that contradict each other, their tariffs or what is recorded are named") {
    TestDatabase database;
    const WallTime day = kTwoOClock - 48h;
    imported(database, fileOf({{day, 1'000}, {day + 24h, 2'000}}));
    CounterFile file{{*entryOf(kImportedKey), *entryOf(kTariffKey), *entryOf("energy_T2_ea_pos_Wh")}, {}, {}};
    const auto add = [&](std::size_t line, WallTime at, std::int64_t total, std::int64_t t1, std::int64_t t2) {
        file.readings.push_back({at, {total, t1, t2}, line});
    };
    add(2, day + 1h, 999, kNotMeasured, kNotMeasured);   // below what is recorded
    add(3, day + 2h, 1'205, 8, 4);                       // 1,200 to 1,399
    add(4, day + 3h, 1'400, 8, 4);                       // T1 and T2 are less
    add(5, day + 4h, 1'199, kNotMeasured, kNotMeasured); // below line 3
    add(6, day + 5h, 1'206, 8, 5);                       // T1 and T2 are more
    add(7, day + 6h, 2'001, kNotMeasured, kNotMeasured); // above what is recorded later
    add(8, day + 7h, 1'999, kNotMeasured, kNotMeasured);
    const auto found = contradictionsIn(database.connection(), meter(), file, kTwoOClock);
    REQUIRE(found);
    std::vector<std::size_t> lines;
    for (const ImportContradiction& one : *found)
        lines.push_back(one.line);
    CHECK(lines == std::vector<std::size_t>{2, 4, 5, 6, 7});
    CHECK((*found)[0].what->other.total == 1'000);
    CHECK_FALSE((*found)[1].what);
    CHECK((*found)[1].tariffs == 1'200);
    CHECK((*found)[2].what->other.total == 1'205);
    CHECK((*found)[4].what->kind == Contradiction::Kind::AboveLater);
}
