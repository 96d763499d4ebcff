// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/history_check.h"

#include "history/rebuild.h"
#include "history/roll_up_columns.h"
#include "steady_site.h"
#include "support/catch.h"
#include "test_database.h"

#include <algorithm>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;
using Fault = HistoryFinding::Fault;

namespace {

qint64 ms(WallTime at) {
    return at.time_since_epoch().count();
}

struct Site : SteadySite {
    std::vector<HistoryFinding> check(
        const std::stop_token& stop = {}, const OnHistoryCheck& progress = [](const HistoryCheckProgress&) {}) {
        std::vector<HistoryFinding> findings;
        const auto report = checkHistory(connection(), kSteadyZone, stop, progress,
                                         [&](const HistoryFinding& finding) { findings.push_back(finding); });
        INFO((report ? std::string() : report.error().detail.toStdString()));
        REQUIRE(report);
        CHECK(report->findings == std::ssize(findings));
        CHECK(report->cancelled == stop.stop_requested());
        return findings;
    }
    RebuildReport rebuildAll() {
        const auto report =
            rebuildRollUps(connection(), kSteadyZone, kSteadyEnd + 48h, {}, [](const RebuildProgress&) {});
        INFO((report ? std::string() : report.error().detail.toStdString()));
        REQUIRE(report);
        return *report;
    }
};

PeriodKey at(std::int64_t point, WallTime start) {
    return {{point}, start, 1};
}

} // namespace

TEST_CASE("What a recorder has written is sound, at any time") {
    Site site;
    CHECK(site.check().empty());
    const auto recording = site.writer(kSteadyEnd + 48h, kSteadyZone);
    for (WallTime time = kSteadyEnd + 48h; time < kSteadyEnd + 49h; time += 1min) {
        REQUIRE(recording->take(steadySample({1}, time)));
        REQUIRE(recording->flush(site.connection(), time));
    }
    CHECK(site.check().empty());
}

TEST_CASE("What is kept no longer is not missed") {
    Site site;
    // A sweep was ended in the middle of a quarter, of an hour and of a day.
    site.exec(QStringLiteral("DELETE FROM sample_minute WHERE start_ms < %1").arg(ms(kTwoOClock + 5h + 7min)));
    CHECK(site.check().empty());
    site.exec(QStringLiteral("DELETE FROM rollup_1m WHERE start_ms < %1").arg(ms(kTwoOClock + 3h + 7min)));
    site.exec(QStringLiteral("DELETE FROM rollup_15m WHERE start_ms < %1").arg(ms(kTwoOClock + 3h + 15min)));
    CHECK(site.check().empty());
    const auto report =
        rebuildRollUps(site.connection(), kSteadyZone, kSteadyEnd + 48h, {}, [](const RebuildProgress&) {});
    REQUIRE(report);
    CHECK(report->minutes > 2000);
    CHECK(site.check().empty());
}

TEST_CASE("Each kind of damage is found where it is, and a rebuild repairs the roll-ups") {
    Site site;
    const WallTime hour = kTwoOClock + 6h;
    const auto where = [&](std::int64_t point, WallTime start) {
        return QStringLiteral(" WHERE point = %1 AND start_ms = %2").arg(point).arg(ms(start));
    };
    site.exec("UPDATE rollup_1m SET rollup = (SELECT rollup FROM rollup_1m" + where(1, hour) + ")" +
              where(1, hour + 1min));
    site.exec("DELETE FROM rollup_1m" + where(2, hour + 2min));
    site.exec("UPDATE rollup_15m SET \"power_active_P_W_sum\" = 5" + where(1, hour + 30min));
    site.exec("DELETE FROM rollup_15m" + where(2, hour + 45min));
    site.exec("UPDATE rollup_1h SET \"energy_total_ea_pos_Wh\" = 5" + where(2, hour + 2h));
    site.exec("DELETE FROM rollup_1h" + where(1, hour + 3h));
    const std::vector<HistoryFinding> found = site.check();
    const auto has = [&](Tier tier, const PeriodKey& key, Fault fault) {
        return std::ranges::find(found, HistoryFinding{tier, key, fault}) != found.end();
    };
    CHECK(has(Tier::Minute, at(1, hour + 1min), Fault::Wrong));
    CHECK(has(Tier::Minute, at(2, hour + 2min), Fault::Missing));
    CHECK(has(Tier::Quarter, at(1, hour + 30min), Fault::Wrong));
    CHECK(has(Tier::Quarter, at(2, hour + 45min), Fault::Missing));
    CHECK(has(Tier::Hour, at(2, hour + 2h), Fault::Wrong));
    CHECK(has(Tier::Hour, at(1, hour + 3h), Fault::Missing));
    // Of the quarter that is wrong or missing, hour and day are made too.
    CHECK(found.size() <= 10);
    REQUIRE(rebuildRollUps(site.connection(), kSteadyZone, kSteadyEnd + 48h, {}, [](const RebuildProgress&) {}));
    CHECK(site.check().empty());
}

TEST_CASE("Quarters are compared with the minutes where their readings are kept no longer, and made of them") {
    Site site;
    const auto contents = [&](const char* table) {
        auto rows = site.connection().prepare(
            QStringLiteral("SELECT * FROM %1 ORDER BY point, run, start_ms").arg(QLatin1String(table)));
        REQUIRE(rows);
        REQUIRE(rows->exec());
        QStringList all;
        while (*rows->next())
            for (qsizetype n = 0; n < columnsOfRollUp().size(); ++n)
                all << rows->text(static_cast<int>(n));
        return all;
    };
    const auto all = [&] {
        return std::vector{contents("rollup_15m"), contents("rollup_1h"), contents("rollup_1d")};
    };
    site.exec("DELETE FROM sample_minute");
    // A counter that the minutes do not know.
    site.exec("UPDATE rollup_15m SET \"energy_L3_ea_pos_Wh\" = start_ms / 1000, slow_at_ms = start_ms");
    site.exec("DELETE FROM rollup_1h");
    site.exec("DELETE FROM rollup_1d");
    site.rebuildAll();
    const auto recorded = all();
    CHECK(site.check().empty());
    const WallTime hour = kTwoOClock + 6h;
    SECTION("one is wrong: what only its readings knew stays") {
        site.exec(
            QStringLiteral("UPDATE rollup_15m SET \"power_active_P_W_min\" = 5 WHERE point = 1 AND start_ms = %1")
                .arg(ms(hour)));
        CHECK(std::ranges::count(site.check(), HistoryFinding{Tier::Quarter, at(1, hour), Fault::Wrong}) == 1);
        CHECK(site.rebuildAll().quarters == 1);
        CHECK((all() == recorded));
    }
    SECTION("three are missing: hour and day stay as they are") {
        site.exec(QStringLiteral("DELETE FROM rollup_15m WHERE point = 1 AND start_ms >= %1 AND start_ms < %2")
                      .arg(ms(hour))
                      .arg(ms(hour + 45min)));
        CHECK((site.check() == std::vector<HistoryFinding>{{Tier::Quarter, at(1, hour), Fault::Missing},
                                                           {Tier::Quarter, at(1, hour + 15min), Fault::Missing},
                                                           {Tier::Quarter, at(1, hour + 30min), Fault::Missing}}));
        CHECK(site.rebuildAll().quarters == 3);
        CHECK((std::vector{contents("rollup_1h"), contents("rollup_1d")} == std::vector{recorded[1], recorded[2]}));
        CHECK(contents("rollup_15m").size() == recorded[0].size());
    }
    SECTION("the last three are missing, whose counters the hour has") {
        site.exec(QStringLiteral("DELETE FROM rollup_15m WHERE point = 1 AND start_ms >= %1 AND start_ms < %2")
                      .arg(ms(hour + 15min))
                      .arg(ms(hour + 60min)));
        CHECK(site.check().size() == 3);
        CHECK(site.rebuildAll().quarters == 3);
        CHECK((std::vector{contents("rollup_1h"), contents("rollup_1d")} == std::vector{recorded[1], recorded[2]}));
    }
    SECTION("minutes are missing too: quarter, hour and day stay as they are") {
        site.exec(QStringLiteral("DELETE FROM rollup_1m WHERE point = 1 AND start_ms >= %1 AND start_ms < %2")
                      .arg(ms(hour + 5min))
                      .arg(ms(hour + 10min)));
        CHECK(site.check().empty());
        CHECK(site.rebuildAll().quarters == 0);
        CHECK((all() == recorded));
    }
    SECTION("nothing is left to make them of") {
        site.exec("DELETE FROM rollup_1m");
        site.exec(QStringLiteral("DELETE FROM rollup_15m WHERE point = 1 AND start_ms >= %1 AND start_ms < %2")
                      .arg(ms(hour))
                      .arg(ms(hour + 45min)));
        CHECK(site.check().empty());
        site.rebuildAll();
        CHECK((std::vector{contents("rollup_1h"), contents("rollup_1d")} == std::vector{recorded[1], recorded[2]}));
    }
    site.rebuildAll();
    CHECK(site.check().empty());
}

TEST_CASE("The quarters of the last hour are compared and made as soon as they are written") {
    Site site;
    {
        const auto recording = site.writer(kSteadyEnd + 48h, kSteadyZone);
        for (WallTime time = kSteadyEnd + 48h; time < kSteadyEnd + 48h + 35min; time += 1min) {
            REQUIRE(recording->take(steadySample({1}, time)));
            REQUIRE(recording->flush(site.connection(), time));
        }
    }
    const WallTime begin = kSteadyEnd + 48h;
    CHECK(site.check().empty());
    const auto now = begin + 35min;
    SECTION("wrong") {
        site.exec(
            QStringLiteral("UPDATE rollup_15m SET \"voltage_V1_V_min\" = 1 WHERE start_ms >= %1").arg(ms(begin)));
        CHECK((site.check() == std::vector<HistoryFinding>{{Tier::Quarter, at(1, begin), Fault::Wrong},
                                                           {Tier::Quarter, at(1, begin + 15min), Fault::Wrong}}));
    }
    SECTION("missing") {
        site.exec(QStringLiteral("DELETE FROM rollup_15m WHERE start_ms >= %1").arg(ms(begin)));
        CHECK((site.check() == std::vector<HistoryFinding>{{Tier::Quarter, at(1, begin), Fault::Missing},
                                                           {Tier::Quarter, at(1, begin + 15min), Fault::Missing}}));
    }
    REQUIRE(rebuildRollUps(site.connection(), kSteadyZone, now, {}, [](const RebuildProgress&) {}));
    CHECK(site.check().empty());
    CHECK(site.number(QStringLiteral("SELECT count(*) FROM rollup_15m WHERE start_ms >= %1").arg(ms(begin))) == 2);
    // The recorder goes on in the third one as if nothing had been.
    const auto next = site.writer(now, kSteadyZone);
    for (WallTime time = now; time < begin + 2h; time += 1min) {
        REQUIRE(next->take(steadySample({1}, time)));
        REQUIRE(next->flush(site.connection(), time));
    }
    CHECK(site.check().empty());
    CHECK(site.number(QStringLiteral("SELECT sum(\"power_active_P_W_n\") FROM rollup_15m WHERE start_ms >= %1 AND "
                                     "start_ms < %2")
                          .arg(ms(begin))
                          .arg(ms(begin + 1h))) == 60);
}

TEST_CASE("Quarters that are kept less long than their minutes are not missed") {
    Site site;
    site.exec("INSERT INTO retention (tier, days) VALUES ('15m', 1)");
    site.exec(QStringLiteral("DELETE FROM rollup_15m WHERE start_ms < %1").arg(ms(kTwoOClock + 10h)));
    CHECK(site.check().empty());
    site.rebuildAll();
    CHECK(site.number("SELECT count(*) FROM rollup_15m") == 2 * 20 * 4);
}

TEST_CASE("Readings, roll-ups of minutes and rows of the journal that cannot be read are found") {
    Site site;
    for (const char* const table : {"sample_minute SET samples", "rollup_1m SET rollup"}) {
        auto damage = site.connection().prepare(
            QStringLiteral("UPDATE %1 = ? WHERE point = 1 AND start_ms = ?").arg(QLatin1String(table)));
        REQUIRE(damage);
        REQUIRE(damage->run(QByteArray("nonsense"), ms(kTwoOClock + 70min)));
    }
    auto row = site.connection().prepare("INSERT INTO journal (id, epoch, run, samples) VALUES (999999, 1, 1, ?)");
    REQUIRE(row);
    REQUIRE(row->run(QByteArray("nonsense")));
    const std::vector<HistoryFinding> found = site.check();
    REQUIRE(found.size() == 3);
    CHECK(std::holds_alternative<HistoryFinding::Journal>(found[0].table));
    CHECK(found[0].period.start == WallTime{999'999ms});
    CHECK(found[1] == HistoryFinding{Tier::Raw, at(1, kTwoOClock + 70min), Fault::Unreadable});
    CHECK(found[2] == HistoryFinding{Tier::Minute, at(1, kTwoOClock + 70min), Fault::Unreadable});
}

TEST_CASE("Days of energy that say something else than their quarters, or cannot be read, are found and made anew") {
    Site site;
    const auto days = site.number("SELECT count(*) FROM energy_day WHERE point = 1");
    REQUIRE(days >= 2);
    const WallTime first{
        std::chrono::milliseconds{site.number("SELECT min(start_ms) FROM energy_day WHERE point = 1")}};
    const auto energyDay = [&](Fault fault) {
        return std::vector<HistoryFinding>{{HistoryFinding::EnergyDay{}, {{1}, first, 0}, fault}};
    };
    SECTION("of another day") {
        site.exec(QStringLiteral("UPDATE energy_day SET readings = (SELECT readings FROM energy_day WHERE point = 1 "
                                 "AND start_ms > %1 ORDER BY start_ms LIMIT 1) WHERE point = 1 AND start_ms = %1")
                      .arg(ms(first)));
        CHECK(site.check() == energyDay(Fault::Wrong));
    }
    SECTION("nonsense") {
        auto damage =
            site.connection().prepare("UPDATE energy_day SET readings = ? WHERE point = 1 AND start_ms = ?");
        REQUIRE(damage);
        REQUIRE(damage->run(QByteArray("nonsense"), ms(first)));
        CHECK(site.check() == energyDay(Fault::Unreadable));
    }
    site.rebuildAll();
    CHECK(site.check().empty());
    CHECK(site.number("SELECT count(*) FROM energy_day WHERE point = 1") == days);
}

TEST_CASE("A check is cancelled between two hours") {
    Site site;
    std::stop_source stop;
    int calls = 0;
    site.check(stop.get_token(), [&](const HistoryCheckProgress&) {
        if (++calls == 3)
            stop.request_stop();
    });
    CHECK(calls == 3);
}
