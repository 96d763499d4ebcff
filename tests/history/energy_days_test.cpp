// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_days.h"

#include "core/catalogue.h"
#include "history/counter_import.h"
#include "history/energy_day_blob.h"
#include "history/energy_day_fill.h"
#include "history/energy_readings.h"
#include "history/rebuild.h"
#include "history/retention.h"
#include "history/roll_up_queue.h"
#include "history/sample_fixtures.h"
#include "history/sample_tables.h"
#include "steady_site.h"
#include "support/catch.h"
#include "test_database.h"

#include <algorithm>
#include <random>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

const QTimeZone kParis("Europe/Paris");
constexpr std::int64_t kDays = 6;
/// Four days before the clocks of Paris are set forward.
constexpr WallTime kBegin{std::chrono::sys_days(std::chrono::year(2026) / 3 / 25)};

/// Whatever may stand in a quarter-hour: counters of several meters, in two runs of the clock, with values that were
/// not read, gaps, and nothing of what a real meter does.
class AnyQuarters {
public:
    explicit AnyQuarters(unsigned seed) : random_(seed) {}

    void write(DatabaseConnection& connection, PointId point) {
        SampleTables tables(connection);
        for (WallTime start = kBegin; start < kBegin + 24h * kDays; start += kQuarter) {
            if (oneIn(12))
                continue;
            REQUIRE(tables.replace(Tier::Quarter, {point, start, 1}, any(start)));
            if (oneIn(9))
                REQUIRE(tables.replace(Tier::Quarter, {point, start, 2}, any(start)));
        }
    }
    WallTime time() { return kBegin + std::chrono::minutes{below(24 * 60 * (kDays + 2)) - 24 * 60}; }
    bool oneIn(int n) { return below(n) == 0; }

private:
    std::int64_t below(std::int64_t n) { return std::uniform_int_distribution<std::int64_t>(0, n - 1)(random_); }

    RollUp any(WallTime start) {
        RollUp row;
        row.device = 1 + (oneIn(40) ? below(std::int64_t{1} << 62U) : 0);
        row.slowAt = start;
        if (!oneIn(15))
            row.fastAt = start + std::chrono::milliseconds{below(900'000)};
        for (std::size_t n = 0; n < values().size(); ++n)
            if (values()[n].kind != ValueKind::Instantaneous && !oneIn(10))
                row.lasts[kRollUpSlots.last[n]] = below(oneIn(5) ? 100'000'000'000 : 300);
        return row;
    }

    std::mt19937 random_;
};

StoredReadings readingsOf(TestDatabase& site, WallTime from, WallTime to) {
    Point point;
    point.id = kPoint;
    auto stored = readReadings(site.connection(), point, from, to, kBegin + 24h * 30);
    INFO((stored ? std::string() : stored.error().detail.toStdString()));
    REQUIRE(stored);
    return *std::move(stored);
}

/// All days of a zone.
void writeDays(TestDatabase& site, const QTimeZone& zone) {
    const SiteDays days(zone);
    for (WallTime day = days.startOf(kBegin); day < kBegin + 24h * kDays; day = days.endOf(day))
        REQUIRE(writeEnergyDays(site.connection(), day, days.endOf(day)));
}

qlonglong daysKept(TestDatabase& site) {
    return site.number(QStringLiteral("SELECT count(*) FROM energy_day"));
}

qint64 ms(WallTime time) {
    return time.time_since_epoch().count();
}

} // namespace

TEST_CASE("Energy is read from whole days as from their quarter-hours, whatever stands in these") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        TestDatabase site;
        AnyQuarters any(seed);
        any.write(site.connection(), kPoint);
        writeDays(site, kParis);
        if (seed == 2) // the zone of the site was changed meanwhile
            REQUIRE(writeEnergyDays(site.connection(), kBegin + 48h, kBegin + 72h));
        if (seed == 3) // the first ones are kept no longer
            site.exec(QStringLiteral("DELETE FROM rollup_15m WHERE start_ms < %1").arg(ms(kBegin + 30h)));
        REQUIRE(daysKept(site) >= 5);
        std::vector<std::pair<WallTime, WallTime>> spans{{kBegin, kBegin + 24h * kDays}};
        for (int n = 0; n < 40; ++n) {
            const auto [from, to] = std::minmax({any.time(), any.time()});
            spans.emplace_back(from, to);
        }
        std::vector<StoredReadings> byDays;
        byDays.reserve(spans.size());
        for (const auto& [from, to] : spans)
            byDays.push_back(readingsOf(site, from, to));
        site.exec("DELETE FROM energy_day");
        for (std::size_t n = 0; n < spans.size(); ++n) {
            const StoredReadings byRows = readingsOf(site, spans[n].first, spans[n].second);
            REQUIRE(byDays[n].byHours == byRows.byHours);
            REQUIRE(byDays[n].readings == byRows.readings);
        }
    }
}

TEST_CASE("A day that is due again is read by its quarter-hours, until it is rolled up") {
    TestDatabase site;
    AnyQuarters(4).write(site.connection(), kPoint);
    writeDays(site, QTimeZone::utc());
    const auto days = [&] {
        const auto kept = readEnergyDays(site.connection(), kPoint, kBegin, kBegin + 24h * kDays);
        REQUIRE(kept);
        return kept->size();
    };
    REQUIRE(days() == kDays);
    const WallTime late = kBegin + 50h;
    SampleTables tables(site.connection());
    RollUp changed;
    changed.device = 5;
    changed.fastAt = late + 1min;
    REQUIRE(tables.replace(Tier::Quarter, {kPoint, late, 8}, changed));
    REQUIRE(tables.insertDue(late));
    CHECK(days() == kDays - 1);
    const auto has = [&] {
        return std::ranges::any_of(readingsOf(site, kBegin, kBegin + 24h * kDays).readings,
                                   [&](const PointReading& one) { return one.device == 5 && one.at == late + 1min; });
    };
    CHECK(has());
    RollUpQueue queue(QTimeZone::utc());
    REQUIRE(queue.load(site.connection()));
    for (int n = 0; n < 4; ++n)
        REQUIRE(queue.rollUpBefore(site.connection(), kBegin + 24h * 30));
    CHECK(site.number("SELECT count(*) FROM roll_up_due") == 0);
    CHECK(days() == kDays);
    CHECK(has());
}

TEST_CASE("A day of energy of another zone goes when a day that it touches is rolled up") {
    TestDatabase site;
    AnyQuarters(5).write(site.connection(), kPoint);
    REQUIRE(writeEnergyDays(site.connection(), kBegin, kBegin + 24h));
    REQUIRE(writeEnergyDays(site.connection(), kBegin + 24h, kBegin + 48h));
    REQUIRE(writeEnergyDays(site.connection(), kBegin + 23h, kBegin + 46h));
    CHECK(daysKept(site) == 1);
    CHECK(site.number("SELECT min(start_ms) FROM energy_day") == ms(kBegin + 23h));
}

TEST_CASE("What the recorder rolls up has its days of energy, and they go with the quarter-hours") {
    SteadySite site;
    CHECK(daysKept(site) == 6);
    CHECK(site.number("SELECT count(*) FROM rollup_1d") == 6);
    REQUIRE(writeRetention(site.connection(), Retention{{1, 1, 1, std::nullopt, std::nullopt}}));
    RetentionSweep sweep(kSteadyZone);
    for (;;) {
        const auto more = sweep.deleteSlice(site.connection(), kSteadyEnd + 24h);
        REQUIRE(more);
        if (*more == 0)
            break;
    }
    CHECK(daysKept(site) == 2); // of both meters, the day in which the recording ends
}

TEST_CASE("A rebuild makes the days of energy anew") {
    SteadySite site;
    const SiteDays days(kSteadyZone);
    const WallTime day = days.startOf(kTwoOClock);
    const auto readings = [&] {
        Point point;
        point.id = {1};
        const auto stored = readReadings(site.connection(), point, day, kSteadyEnd, kSteadyEnd + 48h);
        REQUIRE(stored);
        return stored->readings;
    };
    const auto recorded = readings();
    site.exec("UPDATE rollup_15m SET \"energy_total_ea_pos_Wh\" = 1");
    REQUIRE(writeEnergyDays(site.connection(), day, days.endOf(day)));
    REQUIRE(readings() != recorded);
    SECTION("to its end") {
        REQUIRE(rebuildRollUps(site.connection(), kSteadyZone, kSteadyEnd + 48h, {}, [](const RebuildProgress&) {}));
        CHECK(daysKept(site) == 6);
    }
    SECTION("or until it is cancelled, after the quarter-hours") {
        std::stop_source stop;
        REQUIRE(rebuildRollUps(site.connection(), kSteadyZone, kSteadyEnd + 48h, stop.get_token(),
                               [&](const RebuildProgress& progress) {
                                   if (progress.tier == Tier::Quarter && progress.done == progress.all)
                                       stop.request_stop();
                               }));
    }
    CHECK(readings() == recorded);
}

TEST_CASE("An import removes the days of energy of its meter in which it has readings") {
    TestDatabase site;
    AnyQuarters(6).write(site.connection(), kPoint);
    writeDays(site, kParis);
    const auto before = daysKept(site);
    Point point;
    point.id = kPoint;
    point.devices = {{kMeter, kBegin - 1000h}};
    const CounterFile file{{*entryOf("energy_total_ea_pos_Wh")}, {{kBegin - 20min, {5}}, {kBegin - 1min, {6}}}, {}};
    const auto report = importCounters(site.connection(), point, kParis, file, {}, [](std::int64_t, std::int64_t) {});
    REQUIRE(report);
    CHECK(report->imported == 2);
    CHECK(daysKept(site) == before - 1);
}

TEST_CASE("The days of energy of an earlier version are made in slices, and no others") {
    SteadySite site;
    site.exec("DELETE FROM energy_day");
    site.exec("UPDATE rollup_15m SET fast_at_ms = NULL WHERE point = 2"); // no reading of it is one of energy
    EnergyDayFill fill(kSteadyZone);
    SampleTime now{Instant{}, kSteadyEnd + 24h};
    const auto step = [&] { REQUIRE(fill.step(site.connection(), now)); };
    step();
    CHECK(daysKept(site) == 0);
    now.mono += EnergyDayFill::kFirst;
    for (int n = 0; n < 50 && !fill.isDone(); ++n)
        step();
    CHECK(fill.isDone());
    CHECK(daysKept(site) == 6);
    site.exec("DELETE FROM energy_day WHERE point = 2");
    REQUIRE(fillEnergyDays(site.connection(), SiteDays(kSteadyZone).startOf(kTwoOClock),
                           SiteDays(kSteadyZone).endOf(kTwoOClock), 9) == std::size_t{1});
    CHECK(daysKept(site) == 4);
}

TEST_CASE("Without a quarter-hour there is no day of energy to make") {
    TestDatabase site;
    EnergyDayFill fill(kParis);
    REQUIRE(fill.step(site.connection(), {Instant{}, kBegin}));
    REQUIRE(fill.step(site.connection(), {Instant{} + EnergyDayFill::kFirst, kBegin}));
    CHECK(fill.isDone());
    CHECK(daysKept(site) == 0);
}

TEST_CASE("A day of energy that is damaged, or of a newer version, is no day") {
    std::vector<PeriodReading> readings(3);
    readings[1].start = kBegin;
    readings[1].reading.at = kBegin + 1s;
    readings[1].reading.energies[0].total = -5;
    readings[2].reading.energies[8].rollOvers = 255;
    const std::string bytes = encodeEnergyDay(readings);
    CHECK(decodeEnergyDay(bytes) == readings);
    CHECK(decodeEnergyDay(encodeEnergyDay({})) == std::vector<PeriodReading>{});
    CHECK_FALSE(decodeEnergyDay({}));
    for (std::size_t n = 0; n < bytes.size(); ++n) {
        std::string other = bytes;
        other[n] = static_cast<char>(other[n] ^ 1);
        const auto decoded = decodeEnergyDay(other);
        CHECK((!decoded || *decoded == readings)); // a bit of the frame's head may mean nothing
        CHECK_FALSE(decodeEnergyDay(bytes.substr(0, n)));
    }
}
