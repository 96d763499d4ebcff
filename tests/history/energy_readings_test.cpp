// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_readings.h"

#include "history/energy_settings.h"
#include "history/entered_check.h"
#include "history/sample_tables.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr EnergyKind kImported = EnergyKind::EaPos;

/// Meter 1 counts a tenth of a Wh each second (steady_meters.h); it is read once a second.
struct Recorded : TestDatabase {
    Recorded() {
        exec("DELETE FROM point");
        addPoint({1});
        point.id = {1};
        point.period = 1s;
    }

    void record(WallTime from, WallTime to) {
        const auto recording = writer(from);
        for (WallTime at = from; at < to; at += 1s) {
            REQUIRE(recording->take(steadySample({1}, at)));
            if ((at - from) % 10min == 0ms)
                REQUIRE(recording->flush(connection(), at));
        }
        for (int n = 0; n < 20; ++n)
            REQUIRE(recording->flush(connection(), to + 1min));
    }

    EnergyAmount between(WallTime from, WallTime to, WallTime now) {
        const auto ledger = readLedger(connection(), point, from, to, now);
        INFO((ledger ? std::string() : ledger.error().detail.toStdString()));
        REQUIRE(ledger);
        return ledger->between(kImported, from, to);
    }

    Point point;
};

} // namespace

TEST_CASE("The energy of quarter-hours comes from the registers at their ends") {
    Recorded site;
    site.record(kTwoOClock, kTwoOClock + 1h);
    const WallTime now = kTwoOClock + 2h;
    const EnergyAmount quarter = site.between(kTwoOClock + 15min, kTwoOClock + 30min, now);
    CHECK(quarter.total() == 900);
    CHECK_FALSE(quarter.estimated());
    CHECK_FALSE(quarter.incomplete);
    CHECK(site.between(kTwoOClock + 15min, kTwoOClock + 1h, now).total() == 2'700);
    CHECK(site.between(kTwoOClock - 1h, kTwoOClock + 1h, now).incomplete);
}

TEST_CASE("A running quarter-hour counts up to its latest minute") {
    Recorded site;
    site.record(kTwoOClock, kTwoOClock + 38min);
    const WallTime end = accountedBefore(kTwoOClock + 38min + 7s);
    CHECK(end == kTwoOClock + 38min);
    const EnergyAmount part = site.between(kTwoOClock + 15min, end, end);
    CHECK(part.total() == 23 * 60);
    CHECK_FALSE(part.incomplete);
    CHECK(accountedBefore(kTwoOClock + 38min + 3s) == kTwoOClock + 37min);
}

TEST_CASE("A gap is exact in sum, and its readings lie outside the span that is asked for") {
    Recorded site;
    site.record(kTwoOClock, kTwoOClock + 30min);
    site.record(kTwoOClock + 3h, kTwoOClock + 4h);
    const WallTime now = kTwoOClock + 5h;
    const EnergyAmount hour = site.between(kTwoOClock + 1h, kTwoOClock + 2h, now);
    CHECK(hour.estimated());
    CHECK_FALSE(hour.incomplete);
    CHECK(hour.total() > 3'000);
    const EnergyAmount all = site.between(kTwoOClock + 15min, kTwoOClock + 4h, now);
    CHECK(all.total() == (3 * 60 + 45) * 60);
    CHECK_FALSE(all.estimated());
}

TEST_CASE("After the quarter-hours are deleted, the hours take their place") {
    Recorded site;
    site.record(kTwoOClock, kTwoOClock + 3h + 16min);
    site.exec(QStringLiteral("DELETE FROM rollup_15m WHERE start_ms < %1")
                  .arg((kTwoOClock + 2h).time_since_epoch().count()));
    const WallTime now = kTwoOClock + 5h;
    CHECK(site.between(kTwoOClock + 1h, kTwoOClock + 2h, now).total() == 3'600);
    CHECK(site.between(kTwoOClock + 1h, kTwoOClock + 3h, now).total() == 7'200);
    CHECK_FALSE(site.between(kTwoOClock + 1h, kTwoOClock + 3h, now).estimated());
}

TEST_CASE("What a person entered counts where the meter was not read") {
    Recorded site;
    site.record(kTwoOClock, kTwoOClock + 30min);
    site.record(kTwoOClock + 3h, kTwoOClock + 4h);
    const std::int64_t device = SampleTables::numberOf(steadySample({1}, kTwoOClock).device);
    REQUIRE(writeEntered(site.connection(), {{1}, kTwoOClock + 1h, device, kImported, 3'500, "by hand"}));
    const EnergyAmount half = site.between(kTwoOClock + 30min, kTwoOClock + 1h, kTwoOClock + 5h);
    CHECK(half.total() == 3'500 - (30 * 60 - 1));
    CHECK(half.entered);
    CHECK_FALSE(half.estimated());
}

TEST_CASE("What a person enters must fit the readings around it") {
    Recorded site;
    site.record(kTwoOClock, kTwoOClock + 30min);
    site.record(kTwoOClock + 3h, kTwoOClock + 4h);
    const Device meter = steadySample({1}, kTwoOClock).device;
    const Device next{"26-47-1-0099", "COUNTIS E28"};
    site.point.devices = {{meter, kTwoOClock}, {next, kTwoOClock + 5h}};
    const auto against = [&](WallTime at, std::int64_t tenths) {
        const EnteredReading reading{{1}, at, SampleTables::numberOf(meter), kImported, tenths, ""};
        const auto found = contradictionOf(site.connection(), site.point, reading, kTwoOClock + 5h);
        REQUIRE(found);
        return *found;
    };
    const std::int64_t first = 30 * 60 - 1; // at the end of the first half hour
    CHECK_FALSE(against(kTwoOClock + 1h, first));
    CHECK_FALSE(against(kTwoOClock + 1h, 3'500));
    const auto below = against(kTwoOClock + 1h, first - 1);
    REQUIRE(below);
    CHECK(below->what.kind == Contradiction::Kind::BelowEarlier);
    CHECK(below->what.other.total == first);
    CHECK(below->what.other.at == kTwoOClock + 30min - 1s);
    CHECK(against(kTwoOClock + 1h, 3 * 3'600 + 901)->what.kind == Contradiction::Kind::AboveLater);

    SECTION("another one that was entered is held against it, and the same one is not") {
        const EnteredReading entered{{1}, kTwoOClock + 1h, SampleTables::numberOf(meter), kImported, 3'500, ""};
        REQUIRE(writeEntered(site.connection(), entered));
        const auto later = against(kTwoOClock + 2h, 3'400);
        REQUIRE(later);
        CHECK(later->what.other.origin == ReadingOrigin::Person);
        CHECK(later->what.other.total == 3'500);
        CHECK_FALSE(against(kTwoOClock + 1h, 3'400));
    }
    SECTION("it may be that of the meter that is read from then on") {
        const auto small = against(kTwoOClock + 4h + 30min, 3);
        REQUIRE(small);
        CHECK(small->otherMeter == next);
        CHECK(small->mayBe());
        CHECK(below->otherMeter == next);
    }
}
