// SPDX-License-Identifier: GPL-3.0-or-later
// Collectors that share the points of a site by their rounds, one after the other.
#include "core/clock.h"
#include "history/leases/lease_rounds.h"
#include "history/leases/lease_store.h"
#include "history/sample_fixtures.h"
#include "support/catch.h"
#include "test_database.h"

#include <algorithm>
#include <array>
#include <set>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

std::vector<PointId> pointsUpTo(std::int64_t most) {
    std::vector<PointId> points;
    for (std::int64_t n = 1; n <= most; ++n)
        points.push_back({n});
    return points;
}

struct Sharer {
    Sharer(TestDatabase& database, const Clock& clock, std::vector<PointId> toRead)
        : leases(clock), rounds(clock, leases, database.url(), QStringLiteral("test")), points(std::move(toRead)) {}

    void round() { REQUIRE(rounds.run(points)); }
    std::set<PointId> held() const {
        std::set<PointId> all;
        for (const PointId point : points)
            if (leases.holds(point))
                all.insert(point);
        return all;
    }

    SiteLeases leases;
    LeaseRounds rounds;
    std::vector<PointId> points;
};

/// Three collectors, whose rounds come in turn.
struct Three {
    explicit Three(std::int64_t points)
        : first(database, clock, pointsUpTo(points)), second(database, clock, pointsUpTo(points)),
          third(database, clock, pointsUpTo(points)) {}

    void pass(int seconds) {
        for (int n = 0; n < seconds; ++n) {
            for (Sharer* const one : {&first, &second, &third})
                one->round();
            clock.advance(1s);
        }
    }
    /// Until all have their even share. How long that takes depends on the clock of the server, too.
    void share() {
        const auto isEven = [this] {
            const auto [least, most] = std::ranges::minmax(spread());
            return most - least <= 1 && database.number("SELECT count(*) FROM lease WHERE owner = 0") == 0;
        };
        constexpr int kMost = 30;
        for (int n = 0; n < kMost && (n == 0 || !isEven()); ++n)
            pass(1);
        REQUIRE(isEven());
    }
    std::vector<std::size_t> spread() const {
        return {first.held().size(), second.held().size(), third.held().size()};
    }
    /// It has not said for long that it lives, nor renewed its leases.
    void silence(const Sharer& one) {
        const QString number = QString::number(one.leases.number());
        database.exec("UPDATE collector SET until_ms = server_ms() - 1 WHERE id = " + number);
        database.exec("UPDATE lease SET until_ms = server_ms() - 1 WHERE owner = " + number);
    }

    TestDatabase database;
    ManualClock clock{{Instant{1h}, WallTime{}}};
    Sharer first;
    Sharer second;
    Sharer third;
};

using Counts = std::vector<std::size_t>;

} // namespace

TEST_CASE("Collectors share the points evenly within seconds, and no point twice") {
    Three site(40);
    site.share();
    Counts spread = site.spread();
    std::ranges::sort(spread);
    CHECK(spread == Counts{13, 13, 14});
    std::set<PointId> all = site.first.held();
    all.merge(site.second.held());
    all.merge(site.third.held());
    CHECK(all.size() == 40);
    CHECK(site.database.number("SELECT count(DISTINCT owner) FROM lease WHERE point > 0") == 3);
    CHECK(site.first.leases.holdsSite()); // of whoever came first
    CHECK_FALSE(site.second.leases.holdsSite());
}

TEST_CASE("A collector holds no more points than one program can read, and two share a large site") {
    TestDatabase database;
    const ManualClock clock{{Instant{1h}, WallTime{}}};
    Sharer one(database, clock, pointsUpTo(1000));
    one.round();
    CHECK(one.held().size() == kMostLeases);
    Sharer other(database, clock, pointsUpTo(1000));
    for (int n = 0; n < 3; ++n) {
        other.round();
        one.round();
    }
    CHECK(one.held().size() == 500);
    CHECK(other.held().size() == 500);
}

TEST_CASE("A collector holds no point that it is not to read, and gives up one that it is not to read any more") {
    TestDatabase database;
    const ManualClock clock{{Instant{1h}, WallTime{}}};
    Sharer part(database, clock, pointsUpTo(2));
    Sharer all(database, clock, pointsUpTo(9));
    const auto reserveIsOver = [&] { database.exec("UPDATE lease SET until_ms = until_ms - 4000 WHERE owner = 0"); };
    for (int n = 0; n < 3; ++n) {
        part.round();
        all.round();
        reserveIsOver();
    }
    CHECK(part.held().size() == 2);
    CHECK(all.held().size() == 7);
    part.points = {{2}};
    part.round();
    reserveIsOver();
    all.round();
    CHECK_FALSE(part.leases.holds({1}));
    CHECK(all.leases.holds({1}));
    CHECK(part.leases.holds({2}));
}

TEST_CASE("A point that is added has a holder after the next round") {
    TestDatabase database;
    const ManualClock clock{{Instant{1h}, WallTime{}}};
    Sharer one(database, clock, pointsUpTo(2));
    one.round();
    one.points = pointsUpTo(3);
    CHECK(one.rounds.run(one.points) == true);
    CHECK(one.held().size() == 3);
    CHECK(one.rounds.run(one.points) == false);
}

TEST_CASE("Others take over from a collector that is silent, and fence it by their epochs") {
    Three site(12);
    site.share();
    const std::set<PointId> lost = site.second.held();
    const PointId point = *lost.begin();
    const WallTime before = site.second.leases.open().front().since;
    CHECK(site.second.leases.covers(point, before));
    site.silence(site.second);
    site.first.round();
    site.third.round();
    CHECK(site.first.held().size() == 6);
    CHECK(site.third.held().size() == 6);
    CHECK(site.second.held() == lost); // it knows nothing of it yet
    site.second.round();
    CHECK(site.second.held().empty());
    CHECK(site.second.leases.covers(point, before));
    CHECK_FALSE(site.second.leases.covers(point, before + 1h));
    site.share();
}

TEST_CASE("The database knows who has the lease of the site before the collector that lost it does") {
    Three site(3);
    site.share();
    const auto keeps = [&site](const Sharer& one) {
        return *keepSite(site.database.connection(), one.leases.number());
    };
    CHECK(keeps(site.first));
    CHECK_FALSE(keeps(site.second));
    site.silence(site.first);
    site.second.round();
    CHECK(site.first.leases.holdsSite()); // it stood still
    CHECK_FALSE(keeps(site.first));
    CHECK(keeps(site.second));
    site.database.exec("UPDATE lease SET owner = 0");
    CHECK_FALSE(*keepSite(site.database.connection(), 0)); // nobody's
}

TEST_CASE("A collector that the others have taken for dead is another one afterwards") {
    Three site(12);
    site.share();
    const CollectorNumber number = site.third.leases.number();
    site.silence(site.third);
    site.database.exec("DELETE FROM collector WHERE id = " + QString::number(number));
    site.share();
    CHECK(site.third.leases.number() > number);
    CHECK(site.database.number("SELECT count(*) FROM lease WHERE owner = " + QString::number(number)) == 0);
}

TEST_CASE("A collector that ends gives up everything first, and the others have it after one round") {
    Three site(12);
    site.share();
    const auto point = *site.first.held().begin();
    site.first.rounds.leave();
    CHECK(site.first.leases.covers(point, site.first.leases.clock().now().wall)); // it may still write what it read
    site.second.round();
    site.third.round();
    CHECK(site.second.held().size() == 6);
    CHECK(site.third.held().size() == 6);
    CHECK(site.second.leases.holdsSite());
    CHECK(site.database.number("SELECT count(*) FROM collector") == 2);
}

TEST_CASE("The first collector that reaches the database again leaves to the others what they held") {
    Three site(40);
    site.share();
    const std::array before{site.first.held(), site.second.held(), site.third.held()};
    site.clock.advance(20s); // the server was stopped
    site.database.exec("UPDATE collector SET until_ms = server_ms() - 14000");
    site.database.exec("UPDATE lease SET until_ms = server_ms() - 14000");
    site.second.round();
    CHECK(site.second.held() == before[1]);
    site.clock.advance(1s);
    site.pass(3);
    CHECK(std::array{site.first.held(), site.second.held(), site.third.held()} == before);
    CHECK(site.database.number("SELECT max(epoch) FROM lease WHERE point > 0") ==
          site.database.number("SELECT max(epoch) FROM lease_epoch WHERE point > 0"));
}

TEST_CASE("What the others held is claimed when they do not come back after the server has") {
    Three site(12);
    site.share();
    site.clock.advance(20s);
    site.database.exec("UPDATE collector SET until_ms = server_ms() - 14000");
    site.database.exec("UPDATE lease SET until_ms = server_ms() - 14000");
    for (int n = 0; n < 3; ++n) {
        site.first.round();
        CHECK(site.first.held().size() == 4);
        site.clock.advance(1s);
    }
    site.first.round();
    CHECK(site.first.held().size() == 12);
}
