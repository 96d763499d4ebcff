// SPDX-License-Identifier: GPL-3.0-or-later
// The link reads a meter that is well, or nearly so.
#include "core/registers/codec.h"

#include "link_fixture.h"
#include "support/catch.h"

#include <mutex>
#include <set>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("A COUNTIS is recognised and its blocks are read") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    CHECK(open(link) == LinkFailure{});
    const PlanResult result = read(link, {Block::Metrology, Block::TariffL2});
    CHECK(result.failure == LinkFailure{});
    CHECK_FALSE(result.lost);
    CHECK(result.readings->identity.extendedName == "COUNTIS E28");
    CHECK(result.readings->at(Quantity::V, Phase::L2) == meter.readings.at(Quantity::V, Phase::L2));
    CHECK(result.readings->at(Quantity::Q, Phase::Sum) == meter.readings.at(Quantity::Q, Phase::Sum));
    // 145 words: two requests, one block.
    CHECK(result.readings->at(EnergyKind::Eap, Phase::L2, Tariff::T2).tenths / 10000 ==
          meter.readings.at(EnergyKind::Eap, Phase::L2, Tariff::T2).tenths / 10000);
    CHECK(result.readings->at(EnergyKind::EaPos, Phase::L2, Tariff::T1).quality == Quality::Good);
    CHECK(result.readings->blocks[index(Block::Metrology)].quality == Quality::Good);
    CHECK(result.readings->blocks[index(Block::EnergyL1)].quality == Quality::NotMeasured);
}

TEST_CASE("Every request has a transaction of its own") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link).error == LinkError::None);
    read(link, std::vector<Block>(50, Block::Metrology));
    std::set<QByteArray> transactions;
    for (const QByteArray& request : meter.requests())
        transactions.insert(request.left(2));
    CHECK(meter.requests().size() == 51);
    CHECK(transactions.size() == 51);
}

TEST_CASE("Every frame is logged, in order, both ways") {
    FakeMeter meter;
    std::mutex mutex;
    std::vector<std::pair<FrameDirection, QByteArray>> frames;
    const auto tap = std::make_shared<FrameTap>([&](const FrameRecord& frame) {
        const std::scoped_lock lock(mutex);
        frames.emplace_back(frame.direction, QByteArray(reinterpret_cast<const char*>(frame.bytes.data()),
                                                        static_cast<qsizetype>(frame.bytes.size())));
    });
    Link link(addressOf(meter), kPatient, tap);
    REQUIRE(open(link).error == LinkError::None);
    read(link, {Block::EnergyBalance});
    const std::scoped_lock lock(mutex);
    REQUIRE(frames.size() == 4);
    CHECK(frames[0].first == FrameDirection::Sent);
    CHECK(frames[0].second == meter.requests()[0]);
    CHECK(frames[1].first == FrameDirection::Received);
    CHECK(frames[1].second.size() == 9 + 132);
    CHECK(frames[2].second == meter.requests()[1]);
    CHECK(frames[3].second.size() == 9 + 12);
    CHECK(frames[3].second.left(2) == frames[2].second.left(2));
}

TEST_CASE("An exception makes one block stale and leaves the link and the other blocks well") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link).error == LinkError::None);
    REQUIRE(read(link, {Block::Metrology, Block::EnergyTotal}).failure.error == LinkError::None);
    meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        to.write(addressIn(request) == info(Block::Metrology).first ? exceptionFor(request, 4) : fitting);
    });
    const PlanResult result = read(link, {Block::Metrology, Block::EnergyTotal});
    CHECK(result.failure.error == LinkError::Exception);
    CHECK(result.failure.detail.contains("4"));
    CHECK(result.failure.detail.contains("metrology"));
    CHECK_FALSE(result.lost);
    CHECK(result.readings->at(Quantity::P, Phase::Sum).quality == Quality::Stale);
    CHECK(result.readings->at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).quality == Quality::Good);
    CHECK(meter.connections() == 1);
}

TEST_CASE("A gateway that says nobody is behind it, after the identification too, names the unit") {
    const char number = GENERATE('\x0A', '\x0B');
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link).error == LinkError::None);
    meter.answerWith([number](QTcpSocket& to, const QByteArray& request, const QByteArray&) {
        to.write(exceptionFor(request, number));
    });
    const PlanResult result = read(link, {Block::Metrology});
    CHECK(result.failure.error == LinkError::UnitSilent);
    CHECK(result.failure.detail.contains("metrology"));
    CHECK_FALSE(result.lost);
}

TEST_CASE("A meter without an optional block is well, and is not asked for it again") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        to.write(addressIn(request) == info(Block::CommBoard).first ? exceptionFor(request, 2) : fitting);
    });
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link).error == LinkError::None);
    CHECK(read(link, {Block::CommBoard, Block::MidStatus}).failure == LinkFailure{});
    const auto asked = meter.requests().size();
    CHECK(read(link, {Block::CommBoard}).failure == LinkFailure{});
    CHECK(meter.requests().size() == asked);
}

TEST_CASE("Another meter at the same address starts from nothing") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link).error == LinkError::None);
    REQUIRE(read(link, {Block::EnergyL1}).failure.error == LinkError::None);
    meter.readings.identity.serialLot += 1;
    REQUIRE(open(link).error == LinkError::None);
    const PlanResult result = read(link, {Block::Metrology});
    CHECK(result.readings->at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality == Quality::NotMeasured);
    CHECK(result.readings->at(Quantity::V, Phase::L1).quality == Quality::Good);
    CHECK(result.readings->identity.serialLot == meter.readings.identity.serialLot);
}
