// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/fleet.h"

#include "link_fixture.h"
#include "support/catch.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr PollPeriods kQuick{50ms, 200ms};

void ignore(QTcpSocket&, const QByteArray&, const QByteArray&) {}

PointId point(std::size_t number) {
    return {static_cast<std::int64_t>(number)};
}

/// A fleet and all it said.
struct Watched {
    explicit Watched(std::chrono::milliseconds stagger = 1ms) : fleet(quickTiming(5s), stagger) {
        QObject::connect(&fleet, &Fleet::ticked, &fleet,
                         [this](SampleBatch batch) { batches.emplace_back(batch.begin(), batch.end()); });
    }

    bool add(std::size_t number, const FakeMeter& meter) {
        return fleet.add(point(number), addressOf(meter), kQuick).has_value();
    }
    bool fresh(std::size_t number) const {
        const SharedReadings readings = fleet.readings(point(number));
        return readings && readings->at(Quantity::V, Phase::L1).quality == Quality::Good;
    }
    /// All that was told of one point.
    std::vector<MeterSample> told(std::size_t number) const {
        std::vector<MeterSample> samples;
        for (const auto& batch : batches)
            std::ranges::copy_if(batch, std::back_inserter(samples),
                                 [&](const MeterSample& sample) { return sample.point == point(number); });
        return samples;
    }

    std::vector<std::vector<MeterSample>> batches;
    Fleet fleet;
};

} // namespace

TEST_CASE("A fleet reads many meters, and a dead one costs only itself") {
    std::array<FakeMeter, 6> meters;
    meters[3].answerWith(ignore);
    Watched watched;
    for (std::size_t i = 0; i < meters.size(); ++i) {
        meters[i].readings.at(Quantity::F, Phase::Sum).count = 50000 + static_cast<std::int32_t>(i);
        REQUIRE(watched.add(i + 1, meters[i]));
    }
    REQUIRE(runUntil([&] {
        int well = 0;
        for (std::size_t i = 0; i < meters.size(); ++i)
            well += watched.fresh(i + 1) ? 1 : 0;
        return well == 5;
    }));
    for (std::size_t i = 0; i < meters.size(); ++i)
        if (i != 3)
            CHECK(watched.fleet.readings(point(i + 1))->at(Quantity::F, Phase::Sum).count ==
                  50000 + static_cast<std::int32_t>(i));
    CHECK_FALSE(watched.fresh(4));
    CHECK(watched.fleet.size() == 6);
}

TEST_CASE("What is new comes in one batch, each point once, no faster than the tick") {
    std::array<FakeMeter, 4> meters;
    Watched watched;
    for (std::size_t i = 0; i < meters.size(); ++i)
        REQUIRE(watched.add(i + 1, meters[i]));
    const auto began = std::chrono::steady_clock::now();
    REQUIRE(runUntil([&] { return watched.batches.size() >= 6; }));
    // The first comes at once; the requests of all four meters make some thirty signals in the meantime.
    CHECK(std::chrono::steady_clock::now() - began >= 5 * Fleet::kTick);
    for (const auto& batch : watched.batches) {
        CHECK_FALSE(batch.empty());
        std::vector<PointId> points;
        for (const MeterSample& sample : batch) {
            CHECK(sample.readings != nullptr);
            points.push_back(sample.point);
        }
        std::ranges::sort(points);
        CHECK(std::ranges::adjacent_find(points) == points.end());
    }
}

TEST_CASE("A sample says which blocks are new, and what was handed out never changes") {
    FakeMeter meter;
    Watched watched;
    REQUIRE(watched.add(1, meter));
    REQUIRE(runUntil([&] { return watched.told(1).size() >= 2; }));
    BlockSet all;
    for (const MeterSample& sample : watched.told(1))
        all |= sample.changed;
    for (const Block block : {Block::Identification, Block::Metrology, Block::EnergyTotal, Block::MidStatus})
        CHECK(all.test(index(block)));

    const MeterSample first = watched.told(1).front();
    const Readings copy = *first.readings;
    meter.readings.at(Quantity::F, Phase::Sum).count = 49'000;
    REQUIRE(runUntil([&] { return watched.told(1).back().readings->at(Quantity::F, Phase::Sum).count == 49'000; }));
    CHECK(*first.readings == copy);
    CHECK(watched.fleet.readings(point(1))->at(Quantity::F, Phase::Sum).count == 49'000);
}

TEST_CASE("The first device and another one at the same address are told with their values, and once") {
    FakeMeter meter;
    Watched watched;
    REQUIRE(watched.add(1, meter));
    const auto changes = [&] { return std::ranges::count(watched.told(1), true, &MeterSample::deviceChanged); };
    REQUIRE(runUntil([&] { return watched.told(1).size() >= 3; }));
    CHECK(changes() == 1);
    CHECK(watched.told(1).front().deviceChanged);

    meter.unplug();
    REQUIRE(runUntil([&] { return !watched.fresh(1); }));
    meter.readings.identity.serialOrder += 1;
    meter.plugIn();
    REQUIRE(runUntil([&] { return watched.fresh(1) && changes() == 2; }));
    const auto told = watched.told(1);
    const auto other = std::ranges::find_if(told.rbegin(), told.rend(), &MeterSample::deviceChanged);
    CHECK(other->readings->identity.serialOrder == meter.readings.identity.serialOrder);
}

TEST_CASE("A failure that comes and goes is told with its time") {
    FakeMeter meter;
    Watched watched;
    REQUIRE(watched.add(1, meter));
    REQUIRE(runUntil([&] { return !watched.told(1).empty(); }));
    CHECK(std::ranges::none_of(watched.told(1), &MeterSample::failureChanged));
    meter.unplug();
    REQUIRE(runUntil([&] { return watched.told(1).back().failure.error == LinkError::Unreachable; }));
    CHECK(watched.told(1).back().readings->at(Quantity::V, Phase::L1).quality == Quality::Stale);
    meter.plugIn();
    REQUIRE(runUntil([&] { return watched.told(1).back().failure.error == LinkError::None; }));
    CHECK(watched.fleet.failure(point(1)) == LinkFailure{});
}

TEST_CASE("A point whose address changed is read there, and nothing of the old place is told of it") {
    FakeMeter before;
    FakeMeter after;
    after.readings.at(Quantity::F, Phase::Sum).count = 51'000;
    Watched watched;
    REQUIRE(watched.add(1, before));
    REQUIRE(runUntil([&] { return watched.fresh(1); }));
    REQUIRE(watched.add(1, before)); // nothing new
    CHECK(watched.fresh(1));
    watched.batches.clear();
    REQUIRE(watched.add(1, after));
    CHECK_FALSE(watched.fresh(1));
    REQUIRE(runUntil([&] { return watched.fresh(1); }));
    for (const MeterSample& sample : watched.told(1))
        CHECK(sample.readings->at(Quantity::F, Phase::Sum).count !=
              before.readings.at(Quantity::F, Phase::Sum).count);
    CHECK(watched.fleet.size() == 1);
}

TEST_CASE("Other periods take effect at once") {
    FakeMeter meter;
    Watched watched;
    REQUIRE(watched.fleet.add(point(1), addressOf(meter), {1h, 1h}));
    const auto asked = [&] {
        return std::ranges::count_if(meter.requests(), [](const QByteArray& request) {
            return addressIn(request) == info(Block::Metrology).first;
        });
    };
    const auto roundRead = [&] {
        return watched.fleet.readings(point(1))->blocks[index(Block::TariffL3)].quality == Quality::Good;
    };
    REQUIRE(runUntil(roundRead));
    CHECK(asked() == 1);
    watched.fleet.setPeriods(point(1), kQuick);
    REQUIRE(runUntil([&] { return asked() >= 4; }));
}

TEST_CASE("A fleet starts its meters one after another") {
    FakeMeter meter;
    Watched watched(40ms);
    for (std::size_t i = 1; i <= 4; ++i)
        REQUIRE(watched.add(i, meter));
    CHECK(watched.fleet.isRunning(point(1)));
    CHECK_FALSE(watched.fleet.isRunning(point(2)));
    watched.fleet.remove(point(2)); // before its turn: the next one has it
    const auto started = std::chrono::steady_clock::now();
    REQUIRE(runUntil([&] { return watched.fleet.isRunning(point(4)); }));
    CHECK(std::chrono::steady_clock::now() - started >= 60ms);
    CHECK(watched.fleet.isRunning(point(3)));
    CHECK_FALSE(watched.fleet.contains(point(2)));
}

TEST_CASE("A fleet ends all its pollers inside stop(), silent and waiting ones too") {
    std::array<FakeMeter, 4> meters;
    meters[1].answerWith(ignore);
    meters[2].unplug();
    Watched watched;
    for (std::size_t i = 0; i < meters.size(); ++i)
        REQUIRE(watched.add(i + 1, meters[i]));
    REQUIRE(runUntil([&] {
        return watched.fresh(1) && !meters[1].requests().empty() &&
               watched.fleet.failure(point(3)).error == LinkError::Unreachable && watched.fresh(4);
    }));
    REQUIRE(watched.add(5, meters[0])); // may not have had its turn
    const auto asked = std::chrono::steady_clock::now();
    watched.fleet.stop();
    CHECK(std::chrono::steady_clock::now() - asked < 2s); // far below the silent one's deadline
    for (std::size_t i = 1; i <= 5; ++i)
        CHECK_FALSE(watched.fleet.isRunning(point(i)));
    CHECK(watched.fresh(1)); // the latest readings stay
}

TEST_CASE("A batch bears that its points are removed while it is told, and the others go on") {
    std::array<FakeMeter, 3> meters;
    Watched watched;
    for (std::size_t i = 0; i < meters.size(); ++i)
        REQUIRE(watched.add(i + 1, meters[i]));
    REQUIRE(runUntil([&] { return watched.fresh(1) && watched.fresh(2) && watched.fresh(3); }));
    QObject::connect(&watched.fleet, &Fleet::ticked, &watched.fleet, [&] { watched.fleet.remove(point(2)); });
    REQUIRE(runUntil([&] { return !watched.fleet.contains(point(2)); }));
    watched.batches.clear();
    REQUIRE(runUntil([&] { return watched.told(3).size() >= 3; }));
    CHECK(watched.told(2).empty());
    CHECK(watched.fleet.readings(point(2)) == nullptr);
    CHECK(watched.fleet.size() == 2);
}

TEST_CASE("A fleet refuses more meters than libmodbus bears") {
    Watched watched(1h); // nobody but the first gets a turn
    FakeMeter meter;
    for (std::size_t i = 1; i <= Fleet::kMaxMeters; ++i)
        REQUIRE(watched.add(i, meter));
    const auto refused = watched.fleet.add(point(Fleet::kMaxMeters + 1), addressOf(meter), kQuick);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().error == LinkError::TooManyMeters);
    CHECK(linkErrorText(refused.error()).contains("900"));
    CHECK(watched.fleet.size() == Fleet::kMaxMeters);
    CHECK(watched.fleet.add(point(7), addressOf(meter), kQuick)); // one of them, again
}
