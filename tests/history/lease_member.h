// SPDX-License-Identifier: GPL-3.0-or-later
// A collector of a test among others, without threads: its lease is claimed at once. Needs a server of PostgreSQL.
#pragma once

#include "core/clock.h"
#include "history/leases/lease_store.h"
#include "history/leases/leased_writer.h"
#include "history/sample_fixtures.h"
#include "support/catch.h"
#include "test_database.h"

#include <array>
#include <memory>
#include <string_view>
#include <vector>

namespace countis::test {

/// Which holds the point.
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
    /// It notices that the clock of the server was set to this time.
    void follow(WallTime serverTime) {
        clock.advance(std::chrono::seconds{2});
        leases.clock().measured(clock.now().mono, serverTime, clock.now().mono);
        leases.followClock();
    }
    std::unique_ptr<LeasedWriter> writer() {
        return LeasedWriter::open(database.connection(), leases, QTimeZone::utc()).value();
    }

    TestDatabase& database;
    ManualClock clock{{Instant{std::chrono::hours{1}}, WallTime{}}}; // whose wall clock was never set
    SiteLeases leases{clock};
    CollectorNumber number = 0;
};

/// The recorded powers of a point, in steps of the register.
inline std::vector<std::int64_t> powers(TestDatabase& database, PointId point = kPoint) {
    constexpr std::string_view kPower = "power_active_P_W";
    std::vector<std::int64_t> all;
    for (const SeriesRow& row : database.rows(Tier::Raw, kPower, point))
        all.push_back(row.values[0].sum);
    return all;
}

/// The clock of the server stands.
inline void setServer(TestDatabase& database, WallTime now) {
    database.exec(QStringLiteral("CREATE OR REPLACE FUNCTION server_ms() RETURNS BIGINT LANGUAGE sql STABLE AS $$ "
                                 "SELECT %1::BIGINT $$")
                      .arg(now.time_since_epoch().count()));
}

/// Nobody has renewed any lease.
inline void expire(TestDatabase& database) {
    database.exec("UPDATE lease SET until_ms = since_ms - 1");
}

} // namespace countis::test
