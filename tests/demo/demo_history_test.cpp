// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the demo site in its database.
#include "demo_fixture.h"

#include "core/catalogue.h"
#include "demo/demo_roster.h"
#include "history/alarm_store.h"
#include "history/energy_readings.h"
#include "history/energy_settings.h"
#include "history/sample_tables.h"
#include "history/series.h"
#include "history/site_database.h"
#include "history/statements.h"
#include "history/table_setup.h"
#include "simulator/demo/demo_host.h"
#include "simulator/device/memory/fram_file.h"

#include "support/catch.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// One that is made once, for all who only read it or copy it.
const Demo& made() {
    static const auto demo = [] {
        auto one = std::make_unique<Demo>();
        REQUIRE(one->prepare() == DemoEnd::Written);
        return one;
    }();
    return *demo;
}

struct Copy : Demo {
    Copy() {
        REQUIRE(QDir().mkpath(path));
        for (const QString& file : QDir(made().path).entryList(QDir::Files))
            REQUIRE(QFile::copy(made().path + '/' + file, path + '/' + file));
    }
};

std::int64_t countOf(const RollUp& rollUp, const char* key) {
    return rollUp.of(*entryOf(key)).max;
}

struct Quarter {
    WallTime start;
    RollUp rollUp;
};

std::vector<Quarter> rows(DatabaseConnection& connection, Tier tier, std::size_t meter) {
    std::vector<Quarter> found;
    SampleTables tables(connection);
    REQUIRE(tables.forRollUps(tier, demoPoint(meter), WallTime{}, local("2027-01-01T00:00:00"),
                              [&](const PeriodKey& key, const RollUp& rollUp) {
                                  found.push_back({key.start, rollUp});
                              }));
    return found;
}

} // namespace

TEST_CASE("The history of the demo site") {
    const auto connection = made().open();

    SECTION("covers three months, a week of minutes and an hour of samples") {
        const auto quarters = rows(*connection, Tier::Quarter, 0);
        CHECK(quarters.front().start == local("2026-08-31T23:45:00")); // a minute of it
        CHECK(quarters.back().start == local("2026-11-03T10:00:00"));
        CHECK(rows(*connection, Tier::Hour, 0).back().start == local("2026-11-03T09:00:00"));
        CHECK(rows(*connection, Tier::Day, 0).back().start == local("2026-11-02T00:00:00"));
        CHECK(number(*connection, "SELECT count(*) FROM rollup_1m WHERE point = 1") == 7 * 24 * 60 + 5);
        CHECK(number(*connection, "SELECT count(*) FROM sample_minute WHERE point = 1") == 65);
        CHECK(number(*connection, "SELECT count(*) FROM roll_up_due WHERE tier = '1h'") > 0);
    }
    SECTION("has counters that never go back, whose tariffs are their total") {
        for (std::size_t meter = 0; meter < sim::kDemoMeters; ++meter) {
            std::int64_t before = 0;
            for (const Quarter& quarter : rows(*connection, Tier::Quarter, meter)) {
                const std::int64_t total = countOf(quarter.rollUp, "energy_total_ea_pos_Wh");
                REQUIRE(total >= before);
                before = total;
                const std::int64_t t1 = countOf(quarter.rollUp, "energy_T1_ea_pos_Wh");
                const std::int64_t t2 = countOf(quarter.rollUp, "energy_T2_ea_pos_Wh");
                REQUIRE(t1 + t2 == total / 100); // the registers of the tariffs count 10 Wh
            }
        }
    }
    SECTION("has energies that agree with power and time") {
        for (const std::size_t meter : {0U, 10U, 12U}) {
            const auto quarters = rows(*connection, Tier::Quarter, meter);
            for (std::size_t n = 1; n < quarters.size(); ++n) {
                if (quarters[n].start - quarters[n - 1].start != kQuarter)
                    continue;
                const auto balance = [&](std::size_t at) {
                    return countOf(quarters[at].rollUp, "energy_total_ea_pos_Wh") -
                           countOf(quarters[at].rollUp, "energy_total_ea_neg_Wh");
                };
                const Extent power = quarters[n].rollUp.of(*entryOf("power_active_P_W"));
                if (power.n != 15 && power.n != 90 && power.n != 900)
                    continue; // not all of it was read
                const auto watts = static_cast<double>(power.sum) / static_cast<double>(power.n) *
                                   values()[*entryOf("power_active_P_W")].step;
                // 0.1 Wh for each counter, and the 10 W to which the power is rounded.
                CHECK(static_cast<double>(balance(n) - balance(n - 1)) == Approx(watts / 4 * 10).margin(20));
            }
        }
    }
    SECTION("has one gap, and loses no energy in it") {
        std::vector<std::pair<WallTime, WallTime>> gaps;
        const auto quarters = rows(*connection, Tier::Quarter, 0);
        for (std::size_t n = 1; n < quarters.size(); ++n)
            if (quarters[n].start - quarters[n - 1].start != kQuarter)
                gaps.emplace_back(quarters[n - 1].start, quarters[n].start);
        REQUIRE(gaps.size() == 1);
        CHECK(gaps[0].first == local("2026-10-17T09:00:00"));
        CHECK(gaps[0].second == local("2026-10-18T16:30:00"));
    }
    SECTION("has months whose energy is complete, from the first one on") {
        const std::array months{local("2026-09-01T00:00:00"), local("2026-10-01T00:00:00"),
                                local("2026-11-01T00:00:00")};
        for (std::size_t meter = 0; meter < sim::kDemoMeters; ++meter) {
            Point point;
            point.id = demoPoint(meter);
            point.period = 1s;
            const auto ledger = readLedger(*connection, point, months.front(), months.back(), made().clock.wall);
            REQUIRE(ledger);
            for (std::size_t n = 1; n < months.size(); ++n)
                CHECK_FALSE(ledger->between(EnergyKind::EaPos, months[n - 1], months[n]).incomplete);
        }
    }
    SECTION("has a few gaps a week of the meter that stops answering") {
        const auto& meters = sim::demoMeters();
        const auto pauses = std::ranges::find_if(meters, &sim::DemoMeter::pauses) - meters.begin();
        Point point;
        point.id = demoPoint(static_cast<std::size_t>(pauses));
        point.period = 1s;
        const WallTime from = local("2026-10-01T00:00:00");
        const WallTime to = local("2026-11-01T00:00:00");
        const auto ledger = readLedger(*connection, point, from, to, made().clock.wall);
        REQUIRE(ledger);
        const auto gaps = std::ranges::count_if(ledger->of(EnergyKind::EaPos).events(), [&](const CounterEvent& one) {
            return one.kind == CounterEvent::Kind::Gap && one.from >= from && one.to < to;
        });
        CHECK(gaps >= 8);
        CHECK(gaps <= 16);
    }
    SECTION("has hours and days that are those of its quarters") {
        for (const std::size_t meter : {0U, 11U}) {
            std::map<WallTime, RollUp> hours;
            for (const Quarter& quarter : rows(*connection, Tier::Quarter, meter))
                hours[startOf(quarter.start, kHour)].merge(quarter.rollUp);
            for (const Quarter& hour : rows(*connection, Tier::Hour, meter))
                REQUIRE(hour.rollUp == hours[hour.start]);
        }
    }
}

TEST_CASE("A later start goes on with the history where it ended") {
    Copy demo;
    std::int64_t before = 0;
    {
        const auto connection = demo.open();
        before = number(*connection, "SELECT count(*) FROM rollup_15m WHERE point = 1");
    }
    demo.clock.wall = local("2026-11-05T07:03:10");
    std::int64_t days = 0;
    DemoWork work;
    work.progress = [&](std::int64_t, std::int64_t all) { days = all / static_cast<std::int64_t>(sim::kDemoMeters); };
    CHECK(demo.prepare(work) == DemoEnd::Written);
    CHECK(days == 3);
    const auto connection = demo.open();
    const auto quarters = rows(*connection, Tier::Quarter, 0);
    CHECK(static_cast<std::int64_t>(quarters.size()) > before);
    CHECK(quarters.back().start == local("2026-11-05T06:45:00"));
    std::int64_t registered = 0;
    for (std::size_t n = 1; n < quarters.size(); ++n) {
        REQUIRE(quarters[n].start > quarters[n - 1].start);
        const std::int64_t now = countOf(quarters[n].rollUp, "energy_total_ea_pos_Wh");
        REQUIRE(now >= registered);
        registered = now;
        if (quarters[n].start > local("2026-10-19T00:00:00"))
            REQUIRE(quarters[n].start - quarters[n - 1].start == kQuarter);
    }
}

TEST_CASE("Starts soon after one another count no second twice") {
    Copy demo;
    const auto counted = [&demo](std::size_t meter) {
        auto file = sim::FramFile::open(sim::demoMemoryFile(demo.path.toStdString(), meter));
        REQUIRE(file);
        const EnergyRegisters registers = Fram(**file).load().memory.registers;
        return 36s * (registers.tariffTime[0] + registers.tariffTime[1]) +
               std::chrono::milliseconds{registers.tariffTimeCarried[0] + registers.tariffTimeCarried[1]};
    };
    REQUIRE(demo.prepare() == DemoEnd::Written);
    const WallTime began = demo.clock.wall - counted(3);
    for (const auto later : {5s, 20s, 70s, 3600s, 10s}) {
        demo.clock.wall += later;
        REQUIRE(demo.prepare() == DemoEnd::Written);
        CHECK(demo.clock.wall - began == counted(3));
    }
}

TEST_CASE("A history that is too old, or does not fit its meters, is made anew") {
    Copy demo;
    SECTION("too old") {
        demo.clock.wall = local("2027-03-03T10:20:30");
    }
    SECTION("a meter has forgotten what it counted") {
        REQUIRE(QFile::remove(demo.path + "/meter-3.fram"));
    }
    SECTION("a meter has counted less than is recorded") {
        REQUIRE(QFile::remove(demo.path + "/meter-3.fram"));
        REQUIRE(QFile::copy(demo.path + "/meter-9.fram", demo.path + "/meter-3.fram"));
    }
    SECTION("another version") {
        REQUIRE(QFile::remove(demo.path + "/version"));
    }
    std::stop_source stop;
    std::int64_t days = 0;
    DemoWork work;
    work.stop = stop.get_token();
    work.progress = [&](std::int64_t, std::int64_t all) {
        days = all / static_cast<std::int64_t>(sim::kDemoMeters);
        stop.request_stop();
    };
    CHECK(demo.prepare(work) == DemoEnd::Cancelled);
    CHECK(days > 60);
}

TEST_CASE("The demo site has the alarms of its faults, and somebody has acknowledged the oldest one") {
    const auto connection = made().open();
    std::map<std::tuple<std::int64_t, std::string>, int> raised;
    WallTime before{};
    const auto journal = readAlarmJournal(*connection, WallTime{}, WallTime::max()).value();
    for (const AlarmEntry& entry : journal) {
        CHECK(entry.transition.at.wall >= before);
        before = entry.transition.at.wall;
        if (entry.transition.input == AlarmInput::Raise)
            ++raised[{entry.transition.alarm.point.number, entry.key}];
    }
    const auto pointOf = [](std::string_view name) {
        const auto& meters = sim::demoMeters();
        return static_cast<std::int64_t>(std::ranges::find(meters, name, &sim::DemoMeter::name) - meters.begin()) + 1;
    };
    const std::int64_t reversed = pointOf("Assembly B");
    CHECK(raised[{reversed, "power-exported"}] == 1);
    CHECK(raised[{pointOf("Compressors"), "power-factor-low"}] > 0);
    CHECK(raised[{pointOf("HVAC"), "communication-lost"}] > 0);
    for (const auto& [alarm, times] : raised) {
        INFO(std::get<0>(alarm) << " " << std::get<1>(alarm));
        CHECK(times > 0);
        CHECK((std::get<0>(alarm) == reversed || std::get<0>(alarm) == pointOf("Compressors") ||
               std::get<0>(alarm) == pointOf("HVAC")));
    }
    const auto standing = readAlarms(*connection).value();
    const auto oldest = std::ranges::find(standing, "power-exported", &StoredAlarm::key);
    REQUIRE(oldest != standing.end());
    CHECK(oldest->record.status.state == AlarmState::Acknowledged);
}

TEST_CASE("The demo site has prices from its beginning on") {
    Demo demo;
    demo.prepare();
    const auto connection = DatabaseConnection::open(demoDatabase(demo.path), DatabaseConnection::Access::Read);
    REQUIRE(connection);
    const auto prices = readPrices(**connection);
    REQUIRE(prices);
    REQUIRE(prices->size() == 1);
    CHECK(prices->front().since == local("2026-09-01T00:00:00"));
    CHECK(prices->front().contractedWatts == 90'000);
}

TEST_CASE("The demo site is the one of its meters, in their places") {
    const Copy demo;
    const auto site =
        SiteDatabase::open(demoDatabase(demo.path), SiteDatabase::Purpose::Record, QDateTime::fromMSecsSinceEpoch(0));
    REQUIRE(site);
    const RosterContent content = (*site)->roster()->load().value();
    CHECK(content.siteName == "Riverside works");
    CHECK(content.places.size() == 4);
    CHECK(content.points.size() == 14);
    CHECK((*site)->zone() == kZone);
}
