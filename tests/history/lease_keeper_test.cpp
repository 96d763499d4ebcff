// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that keeps the leases of a collector.
#include "history/leases/lease_keeper.h"
#include "history/sample_fixtures.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// A keeper, and what it tells.
struct Kept {
    explicit Kept(TestDatabase& database)
        : keeper(clock, leases, {database.url(), QStringLiteral("test"), [this] {
                                     const std::lock_guard lock(mutex);
                                     ++told;
                                     wake.notify_all();
                                 }}) {}

    /// Whether it is so after it has told something, or within 10 s.
    bool comesTrue(const std::function<bool()>& what) {
        std::unique_lock lock(mutex);
        return wake.wait_for(lock, 10s, what);
    }

    SharedClock clock{kTwoOClock};
    SiteLeases leases{clock};
    std::mutex mutex;
    std::condition_variable wake;
    int told = 0;
    LeaseKeeper keeper; // the last one: its thread uses the others
};

} // namespace

TEST_CASE("A keeper claims the points that it is to read, and gives up everything when it ends") {
    TestDatabase database;
    auto kept = std::make_unique<Kept>(database);
    kept->keeper.setPoints({{7}, kPoint});
    CHECK(kept->comesTrue([&] { return kept->leases.holds(kPoint) && kept->leases.holds({7}); }));
    CHECK_FALSE(kept->keeper.problem());
    CHECK(database.number("SELECT count(*) FROM lease WHERE owner <> 0") == 3); // with the site
    kept.reset();
    CHECK(database.number("SELECT count(*) FROM lease WHERE owner <> 0") == 0);
    CHECK(database.number("SELECT count(*) FROM collector") == 0);
}

TEST_CASE("Points that are new while the program hangs are claimed when it does not any more") {
    TestDatabase database;
    Kept kept(database);
    CHECK(kept.comesTrue([&] { return kept.leases.holdsSite(); }));
    kept.clock.advance(LeaseKeeper::kHangs);
    kept.keeper.setPoints({kPoint});
    kept.keeper.setPoints({kPoint, {7}}); // woken twice, it does nothing
    CHECK_FALSE(kept.leases.holds(kPoint));
    kept.keeper.beat();
    CHECK(kept.comesTrue([&] { return kept.leases.holds(kPoint) && kept.leases.holds({7}); }));
}

TEST_CASE("A program that hangs renews nothing, so that others can take over") {
    TestDatabase database;
    Kept kept(database);
    kept.keeper.setPoints({kPoint});
    CHECK(kept.comesTrue([&] { return kept.leases.holds(kPoint); }));
    kept.clock.advance(LeaseKeeper::kHangs);
    database.exec("UPDATE lease SET until_ms = 1");
    kept.keeper.setPoints({});
    kept.keeper.setPoints({kPoint}); // a round would renew the lease
    CHECK(database.number("SELECT max(until_ms) FROM lease") == 1);
    kept.keeper.beat();
    kept.keeper.setPoints({kPoint, {7}});
    CHECK(kept.comesTrue([&] { return kept.leases.holds({7}); }));
    CHECK(database.number("SELECT min(until_ms) FROM lease") > 1);
}

TEST_CASE("A keeper says why it cannot renew, and when it can again") {
    TestDatabase database;
    Kept kept(database);
    kept.keeper.setPoints({kPoint});
    CHECK(kept.comesTrue([&] { return kept.leases.holds(kPoint); }));
    database.server()->stop();
    CHECK(kept.comesTrue([&] { return kept.keeper.problem().has_value(); }));
    CHECK(kept.leases.holds(kPoint)); // it goes on being read
    database.server()->start();
    CHECK(kept.comesTrue([&] { return !kept.keeper.problem().has_value(); }));
    CHECK(kept.leases.holds(kPoint));
}
