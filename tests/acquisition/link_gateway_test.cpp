// SPDX-License-Identifier: GPL-3.0-or-later
// The link and the poller through gateways that end the connection after an answer or after ten.
#include "link_fixture.h"
#include "support/catch.h"

#include "core/registers/codec.h"

#include <algorithm>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

std::vector<Block> everything() {
    std::vector<Block> plan;
    for (const Pace pace : {Pace::Once, Pace::Fast, Pace::Slow})
        plan.insert(plan.end(), blocksOf(pace).begin(), blocksOf(pace).end());
    return plan;
}

auto timesAsked(const FakeMeter& meter, Block block) {
    return std::ranges::count_if(meter.requests(),
                                 [&](const QByteArray& one) { return addressIn(one) == info(block).first; });
}

} // namespace

TEST_CASE("A plan goes on where the connection ended, and asks nothing twice but who is there") {
    const auto [answers, how] = GENERATE(
        table<int, End>({{1, End::Close}, {3, End::Close}, {10, End::Close}, {1, End::Reset}, {10, End::Reset}}));
    INFO(answers << (how == End::Reset ? ", reset" : ""));
    FakeMeter meter;
    meter.answerWith(endingAfter(answers, how));
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link) == LinkFailure{});
    const PlanResult result = read(link, everything());
    CHECK(result.failure == LinkFailure{});
    CHECK_FALSE(result.lost);
    for (const Block block : everything()) {
        INFO(info(block).name);
        CHECK(result.readings->blocks[index(block)].quality == Quality::Good);
    }
    CHECK(result.readings->at(EnergyKind::Eap, Phase::L2, Tariff::T2).tenths / 10000 ==
          meter.readings.at(EnergyKind::Eap, Phase::L2, Tariff::T2).tenths / 10000);
    if (how == End::Close) // a reset may overtake a question, which is then asked again
        CHECK(timesAsked(meter, Block::TariffTotalActive) <= 2);
    CHECK(timesAsked(meter, Block::Identification) <= 4);
}

TEST_CASE("A connection that ended without an answer, or within one, is lost as ever") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link) == LinkFailure{});
    const int kept = GENERATE(0, 5, 40);
    meter.answerWith([kept](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        const bool identification = addressIn(request) == info(Block::Identification).first;
        to.write(identification ? fitting : fitting.left(kept));
        if (!identification)
            to.disconnectFromHost();
    });
    const PlanResult result = read(link, {Block::Metrology});
    CHECK(result.failure.error == LinkError::ConnectionClosed);
    CHECK(result.lost);
    CHECK(meter.connections() <= 3);
}

TEST_CASE("A gateway with room for one connection only may refuse the next for a moment") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link) == LinkFailure{});
    meter.answerWith([&meter](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
        to.write(fitting);
        to.disconnectFromHost();
        meter.refuseFor(70ms);
    });
    const PlanResult result = read(link, {Block::Metrology, Block::EnergyTotal});
    CHECK(result.failure == LinkFailure{});
    CHECK(result.readings->at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).quality == Quality::Good);
}

TEST_CASE("Another meter on the next connection ends the plan, and nothing of the first is taken for its values") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link) == LinkFailure{});
    REQUIRE(read(link, {Block::EnergyL1}).failure == LinkFailure{});
    meter.readings.identity.serialLot += 1;
    meter.dropAll();
    const PlanResult result = read(link, {Block::Metrology});
    CHECK(result.lost);
    CHECK(result.readings->at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality == Quality::NotMeasured);
    REQUIRE(open(link) == LinkFailure{});
    CHECK(read(link, {Block::Metrology}).readings->identity.serialLot == meter.readings.identity.serialLot);
}

TEST_CASE("A poller of such a gateway is live, without a failure and without a pause") {
    const int answers = GENERATE(1, 10);
    FakeMeter meter;
    meter.answerWith(endingAfter(answers));
    PollTiming timing = quickTiming(2000ms);
    timing.backoffFirst = 10s; // one pause, and it would not be done in time
    timing.backoffMax = 10s;
    Poller poller(addressOf(meter), timing);
    int samples = 0;
    int failures = 0;
    bool good = true;
    QObject::connect(&poller, &Poller::sampled, &poller, [&](const SharedReadings& readings) {
        ++samples;
        good = good && readings->at(Quantity::V, Phase::L1).quality == Quality::Good;
    });
    QObject::connect(&poller, &Poller::failureChanged, &poller, [&] { ++failures; });
    poller.start();
    REQUIRE(runUntil([&] { return samples >= 8 && timesAsked(meter, Block::TariffL3) >= 2; }, 9s));
    CHECK(good);
    CHECK(failures == 0);
}

TEST_CASE("A gateway that closes while nothing is asked is live all the same") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link) == LinkFailure{});
    for (int i = 0; i < 3; ++i) {
        meter.dropAll();
        const PlanResult result = read(link, {Block::Metrology});
        CHECK(result.failure == LinkFailure{});
        CHECK(result.readings->at(Quantity::V, Phase::L1).quality == Quality::Good);
    }
    CHECK(meter.connections() == 4);
}
