// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/lease_policy.h"

#include "support/catch.h"

#include <algorithm>
#include <map>
#include <set>

using namespace countis;
using namespace std::chrono_literals;

namespace {

/// The leases of a site, and collectors that carry out what the policy says, one after the other.
struct Site {
    explicit Site(std::int64_t points) {
        for (std::int64_t n = 1; n <= points; ++n) {
            all.push_back({n});
            leases[{n}].point = {n};
        }
    }

    void join(CollectorNumber collector, std::vector<PointId> reads = {}) {
        plans[collector] = reads.empty() ? all : std::move(reads);
    }
    void die(CollectorNumber collector) {
        plans.erase(collector);
        for (auto& [point, lease] : leases)
            if (lease.owner == collector)
                lease.expired = true;
    }

    LeasePlan planOf(CollectorNumber self) const {
        std::vector<CollectorNumber> live;
        for (const auto& [collector, reads] : plans)
            live.push_back(collector);
        std::vector<SeenLease> seen;
        for (const auto& [point, lease] : leases)
            seen.push_back(lease);
        return planLeases({self, live, plans.at(self), seen});
    }

    /// A second of all collectors. False: nobody had anything to do.
    bool second() {
        bool changed = false;
        for (auto& [point, lease] : leases)
            if (lease.owner == 0 || lease.expired)
                lease.freeFor += 1s;
        for (const auto& [self, reads] : plans) {
            const LeasePlan plan = planOf(self);
            changed = changed || plan != LeasePlan{};
            for (const PointId point : plan.giveUp)
                leases[point] = {point, 0, false, leases[point].wantedBy, 0s};
            for (const PointId point : plan.claim)
                leases[point] = {point, self, false, 0, 0s};
            for (const PointId point : plan.want)
                leases[point].wantedBy = self;
        }
        return changed;
    }
    /// Seconds until nothing changes any more, which is seen when nobody has claimed for longer than the reserve.
    int settle() {
        int last = 0;
        for (int n = 1; n < 40; ++n)
            if (second())
                last = n;
            else if (n - last > kLeaseReserve / 1s)
                return last;
        FAIL("the leases go round in circles");
        return 0;
    }

    std::size_t held(CollectorNumber collector) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(leases, [&](const auto& one) { return one.second.owner == collector; }));
    }
    std::vector<std::size_t> spread() const {
        std::vector<std::size_t> counts;
        for (const auto& [collector, reads] : plans)
            counts.push_back(held(collector));
        return counts;
    }

    std::vector<PointId> all;
    std::map<CollectorNumber, std::vector<PointId>> plans;
    std::map<PointId, SeenLease> leases;
};

using Counts = std::vector<std::size_t>;

} // namespace

TEST_CASE("One collector claims every point at once, and then only renews") {
    Site site(12);
    site.join(1);
    CHECK(site.planOf(1).claim.size() == 12);
    site.settle();
    CHECK(site.spread() == Counts{12});
    CHECK(site.planOf(1) == LeasePlan{});
}

TEST_CASE("Collectors that start together share evenly, and none waits for another") {
    Site site(12);
    site.join(1);
    site.join(2);
    site.join(3);
    CHECK(site.planOf(1).claim.size() == 4);
    // Each reaches for others.
    std::set<PointId> claimed;
    for (const CollectorNumber self : {1, 2, 3})
        for (const PointId point : site.planOf(self).claim)
            claimed.insert(point);
    CHECK(claimed.size() == 12);
    CHECK(site.settle() <= 2);
    CHECK(site.spread() == Counts{4, 4, 4});
}

TEST_CASE("When one joins, the others give up only what it asks for") {
    Site site(10);
    site.join(1);
    site.join(2);
    site.settle();
    CHECK(site.spread() == Counts{5, 5});
    site.join(7);
    const LeasePlan first = site.planOf(7);
    CHECK(first.claim.empty());
    CHECK(first.want.size() == 3);
    CHECK(site.planOf(1).giveUp.empty()); // nobody has asked yet
    CHECK(site.settle() <= 4);
    CHECK(site.spread() == Counts{4, 3, 3});
}

TEST_CASE("What a dead collector held is claimed by the others in equal parts") {
    Site site(12);
    for (const CollectorNumber one : {1, 2, 3})
        site.join(one);
    site.settle();
    site.die(2);
    CHECK(site.planOf(1).claim.size() == 2);
    CHECK(site.planOf(3).claim.size() == 2);
    site.settle();
    CHECK(site.spread() == Counts{6, 6});
}

TEST_CASE("One's own lease that has expired is kept while nobody else has claimed it") {
    Site site(3);
    site.join(1);
    site.settle();
    for (auto& [point, lease] : site.leases)
        lease.expired = true;
    CHECK(site.planOf(1) == LeasePlan{});
}

TEST_CASE("A point that a collector is not to read any more is given up") {
    Site site(3);
    site.join(1);
    site.settle();
    site.plans[1] = {PointId{1}, PointId{2}};
    CHECK(site.planOf(1).giveUp == std::vector{PointId{3}});
}

TEST_CASE("A point that only one collector reads stays with it, however much it holds") {
    Site site(9);
    site.join(1);
    site.join(2, {PointId{1}, PointId{2}});
    site.settle();
    CHECK(site.spread() == Counts{7, 2});
    site.join(3, {PointId{1}});
    CHECK(site.settle() < 10);
    std::size_t all = 0;
    for (const std::size_t count : site.spread())
        all += count;
    CHECK(all == 9);
}

TEST_CASE("Nobody else claims what was given up for one that asked, unless it does not come") {
    Site site(2);
    site.join(1);
    site.join(2);
    site.leases[{1}] = {{1}, 1, false, 0, 0s};
    site.leases[{2}] = {{2}, 0, false, 2, 1s};
    CHECK(site.planOf(1).claim.empty());
    CHECK(site.planOf(2).claim == std::vector{PointId{2}});
    site.leases[{2}].freeFor = kLeaseReserve;
    CHECK(site.planOf(1).claim == std::vector{PointId{2}});
}

TEST_CASE("The first one that reaches the database again leaves to the others what they held") {
    Site site(40);
    for (const CollectorNumber one : {1, 2, 3})
        site.join(one);
    site.settle();
    for (auto& [point, lease] : site.leases) { // the server was stopped
        lease.expired = true;
        lease.freeFor = 20s;
    }
    std::vector<SeenLease> seen;
    for (const auto& [point, lease] : site.leases)
        seen.push_back(lease);
    const std::vector<CollectorNumber> self{2};
    CHECK(planLeases({2, self, site.all, seen}).claim.size() == 27); // nobody else is left
    CHECK(planLeases({2, self, site.all, seen, 2}) == LeasePlan{});
    for (SeenLease& lease : seen) // it counts as another one, and its leases are free
        lease.owner = 0;
    CHECK(planLeases({2, self, site.all, seen, 2}).claim.size() == 13);
}

TEST_CASE("What was given up for one that has its share meanwhile is claimed by another at once") {
    Site site(3);
    for (const CollectorNumber one : {1, 2, 3})
        site.join(one);
    site.leases[{1}] = {{1}, 1, false, 0, 0s};
    site.leases[{2}] = {{2}, 2, false, 0, 0s};
    site.leases[{3}] = {{3}, 0, false, 2, 0s}; // asked for when there were two
    CHECK(site.planOf(3).claim == std::vector{PointId{3}});
}

TEST_CASE("A collector claims no more than it can read, and the rest waits for another one") {
    Site site(2000);
    site.join(1);
    site.settle();
    CHECK(site.spread() == Counts{kMostLeases});
    site.join(2);
    site.settle();
    CHECK(site.spread() == Counts{kMostLeases, kMostLeases});
    site.join(3);
    site.settle();
    CHECK(site.spread() == Counts{667, 667, 666});
    site.die(1);
    site.settle();
    CHECK(site.spread() == Counts{kMostLeases, kMostLeases});
    for (auto& [point, lease] : site.leases) // as a program would have it that knew no such limit
        lease = {point, 2, false, 0, 0s};
    CHECK(site.planOf(2).giveUp.size() == 2000 - kMostLeases);
}

TEST_CASE("Many collectors and many points settle within seconds, and stay") {
    Site site(900);
    for (CollectorNumber one = 1; one <= 7; ++one) {
        site.join(one);
        CHECK(site.settle() <= 5);
    }
    const Counts spread = site.spread();
    CHECK(std::ranges::max(spread) - std::ranges::min(spread) <= 1);
    site.die(3);
    site.die(5);
    CHECK(site.settle() <= 5);
    CHECK(std::ranges::max(site.spread()) == 180);
}

TEST_CASE("A collector that is not among the living does nothing") {
    const std::vector<PointId> points{{1}, {2}};
    const std::vector<SeenLease> leases{{{1}, 7, true, 0, 25h}, {{2}, 8, true, 0, 25h}};
    CHECK(planLeases({7, {}, points, leases}) == LeasePlan{});
    const std::vector<CollectorNumber> others{8, 9};
    CHECK(planLeases({7, others, points, leases}) == LeasePlan{});
}
