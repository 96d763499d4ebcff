// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_readings.h"

#include "history/energy_settings.h"
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
