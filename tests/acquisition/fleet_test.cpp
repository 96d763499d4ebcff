// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/fleet.h"

#include "link_bench.h"
#include "support/catch.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <thread>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

bool fresh(const Poller* poller) {
    return poller->readings().at(Quantity::V, Phase::L1).quality == Quality::Good;
}

} // namespace

TEST_CASE("A fleet reads many meters, and a dead one costs only itself") {
    std::array<FakeMeter, 6> meters;
    meters[3].answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    Fleet fleet(quickTiming(5s), 2ms);
    for (std::size_t i = 0; i < meters.size(); ++i) {
        meters[i].readings.at(Quantity::F, Phase::Sum).count = 50000 + static_cast<std::int32_t>(i);
        REQUIRE(fleet.add({"127.0.0.1", meters[i].port(), 5}));
    }
    REQUIRE(runUntil([&] {
        int well = 0;
        for (const Poller* poller : fleet.pollers())
            well += fresh(poller) ? 1 : 0;
        return well == 5;
    }));
    for (std::size_t i = 0; i < meters.size(); ++i)
        if (i != 3)
            CHECK(fleet.pollers()[i]->readings().at(Quantity::F, Phase::Sum).count ==
                  50000 + static_cast<std::int32_t>(i));
    CHECK_FALSE(fresh(fleet.pollers()[3]));
}

TEST_CASE("A fleet starts its meters one after another") {
    FakeMeter meter;
    Fleet fleet(quickTiming(5s), 40ms);
    for (int i = 0; i < 4; ++i)
        REQUIRE(fleet.add({"127.0.0.1", meter.port(), 5}));
    CHECK(fleet.pollers()[0]->isRunning());
    CHECK_FALSE(fleet.pollers()[1]->isRunning());
    const auto started = std::chrono::steady_clock::now();
    REQUIRE(runUntil([&] { return fleet.pollers()[3]->isRunning(); }));
    CHECK(std::chrono::steady_clock::now() - started >= 100ms);
    CHECK(fleet.pollers()[1]->isRunning());
}

TEST_CASE("A fleet ends all its pollers inside stop(), silent and waiting ones too") {
    std::array<FakeMeter, 4> meters;
    meters[1].answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    meters[2].unplug();
    Fleet fleet(quickTiming(5s), 1ms);
    for (const FakeMeter& meter : meters)
        REQUIRE(fleet.add({"127.0.0.1", meter.port(), 5}));
    REQUIRE(runUntil([&] {
        return fresh(fleet.pollers()[0]) && !meters[1].requests().empty() &&
               fleet.pollers()[2]->failure().error == LinkError::Unreachable && fresh(fleet.pollers()[3]);
    }));
    REQUIRE(fleet.add({"127.0.0.1", meters[0].port(), 5})); // may not have had its turn
    const auto asked = std::chrono::steady_clock::now();
    fleet.stop();
    CHECK(std::chrono::steady_clock::now() - asked < 2s); // far below the silent one's deadline
    for (const Poller* poller : fleet.pollers())
        CHECK_FALSE(poller->isRunning());
    CHECK(fresh(fleet.pollers()[0])); // the latest readings stay
}

TEST_CASE("A fleet that stops bears that its meters are removed or deleted meanwhile") {
    std::array<FakeMeter, 4> meters;
    Fleet fleet(quickTiming(5s), 1ms);
    for (const FakeMeter& meter : meters)
        REQUIRE(fleet.add({"127.0.0.1", meter.port(), 5}));
    const std::vector<Poller*> pollers = fleet.pollers();
    REQUIRE(runUntil([&] { return std::all_of(pollers.begin(), pollers.end(), fresh); }));
    QObject::connect(pollers[0], &Poller::stopped, &fleet, [&] {
        fleet.remove(pollers[0]);
        fleet.remove(pollers[2]);
    });
    fleet.stop();
    for (const Poller* poller : pollers)
        CHECK_FALSE(poller->isRunning());
    CHECK(fleet.pollers() == std::vector{pollers[1], pollers[3]});
}

TEST_CASE("A meter taken from the fleet ends, and the others go on") {
    FakeMeter meter;
    Fleet fleet(quickTiming(5s), 1ms);
    for (int i = 0; i < 3; ++i)
        REQUIRE(fleet.add({"127.0.0.1", meter.port(), 5}));
    REQUIRE(runUntil([&] { return fresh(fleet.pollers()[1]) && fresh(fleet.pollers()[2]); }));
    const QPointer<Poller> gone(fleet.pollers()[1]);
    QObject::connect(gone, &Poller::sampled, &fleet, [&] { fleet.remove(gone); });
    REQUIRE(runUntil([&] { return gone.isNull(); }));
    CHECK(fleet.pollers().size() == 2);
    const auto before = fleet.pollers()[1]->readings().blocks[index(Block::Metrology)].time.mono;
    CHECK(
        runUntil([&] { return fleet.pollers()[1]->readings().blocks[index(Block::Metrology)].time.mono > before; }));
}

TEST_CASE("A fleet refuses more meters than libmodbus bears") {
    Fleet fleet(quickTiming(5s), 1h); // nobody but the first gets a turn
    FakeMeter meter;
    for (std::size_t i = 0; i < Fleet::kMaxMeters; ++i)
        REQUIRE(fleet.add({"127.0.0.1", meter.port(), 5}));
    const auto refused = fleet.add({"127.0.0.1", meter.port(), 5});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().error == LinkError::TooManyMeters);
    CHECK(linkErrorText(refused.error()).contains("900"));
    CHECK(fleet.pollers().size() == Fleet::kMaxMeters);
}
