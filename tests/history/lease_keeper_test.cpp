// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that keeps the leases of a collector.
#include "history/leases/lease_keeper.h"
#include "history/sample_fixtures.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// Knows how often other threads have asked it.
class AskedClock final : public Clock {
public:
    SampleTime now() const override {
        if (std::this_thread::get_id() != owner_) {
            ++asked_;
            asked_.notify_all();
        }
        return clock_.now();
    }
    void advance(std::chrono::milliseconds by) { clock_.advance(by); }
    void waitUntilAsked(int times) const {
        const int enough = asked_ + times;
        for (int asked = asked_; asked < enough; asked = asked_)
            asked_.wait(asked);
    }

private:
    std::thread::id owner_ = std::this_thread::get_id();
    SharedClock clock_{kTwoOClock};
    mutable std::atomic<int> asked_ = 0;
};

/// A keeper, and what it tells.
struct Kept {
    explicit Kept(TestDatabase& database)
        : keeper(clock, leases, {database.url(), QStringLiteral("test"), [this] {
                                     const std::lock_guard lock(mutex);
                                     if (hangsWithPoint && leases.holds(*hangsWithPoint)) {
                                         hangsWithPoint.reset();
                                         clock.advance(LeaseKeeper::kHangs);
                                     }
                                     wake.notify_all();
                                 }}) {}

    /// Whether it is so after it has told something, or within 10 s.
    bool comesTrue(const std::function<bool()>& what) {
        std::unique_lock lock(mutex);
        return wake.wait_for(lock, 10s, what);
    }

    AskedClock clock;
    SiteLeases leases{clock};
    std::mutex mutex;
    std::condition_variable wake;
    std::optional<PointId> hangsWithPoint; // the program does, as soon as a round has ended that got this point
    LeaseKeeper keeper;                    // the last one: its thread uses the others
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
    auto kept = std::make_unique<Kept>(database);
    kept->hangsWithPoint = kPoint;
    kept->keeper.setPoints({kPoint});
    REQUIRE(kept->comesTrue([&] { return !kept->hangsWithPoint; }));
    database.exec("CREATE TABLE renewed (point BIGINT)");
    database.exec(
        "CREATE FUNCTION note_renewed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO renewed VALUES "
        "(NEW.point); RETURN NEW; END $$");
    database.exec(
        "CREATE TRIGGER note_renewed BEFORE UPDATE ON lease FOR EACH ROW WHEN (NEW.owner <> 0) EXECUTE FUNCTION "
        "note_renewed()");
    kept->keeper.setPoints({});
    kept->keeper.setPoints({kPoint, {7}});
    kept->clock.waitUntilAsked(2); // it looks whether the program hangs, again and again
    kept.reset();                  // a round that it has begun has ended
    CHECK(database.number("SELECT count(*) FROM renewed") == 0);
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
