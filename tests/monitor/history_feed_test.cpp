// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/history_feed.h"

#include "support/catch.h"

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kMorning{std::chrono::milliseconds{1'795'500'000'000}};
constexpr PointId kPoint{1};

SampleTime after(std::chrono::milliseconds passed) {
    return {Instant{1h + passed}, kMorning + passed};
}

struct Read {
    Block block;
    std::chrono::milliseconds at;
};

/// A meter that said who it is long before, and of which these blocks were read.
std::vector<HistorySample> samplesOf(std::initializer_list<Read> reads) {
    Roster roster;
    Point point;
    point.id = kPoint;
    point.address.host = "10.0.0.1";
    point.origin = PointOrigin::Saved;
    REQUIRE(roster.add(point));
    Readings readings;
    readings.identity.serialOrder = 7;
    readings.identity.extendedName = "COUNTIS E28";
    readings.blocks[index(Block::Identification)] = {after(-10min), Quality::Good};
    MeterSample sample;
    sample.point = kPoint;
    for (const auto& [block, at] : reads) {
        readings.blocks[index(block)] = {after(at), Quality::Good};
        sample.changed.set(index(block));
    }
    sample.readings = std::make_shared<Readings>(readings);
    return historySamples(std::vector{sample}, roster);
}

BlockSet blocks(std::initializer_list<Block> all) {
    BlockSet set;
    for (const Block block : all)
        set.set(index(block));
    return set;
}

} // namespace

TEST_CASE("blocks that were read together are one sample, at the time of the instantaneous values") {
    const auto samples = samplesOf({{Block::Metrology, 0ms}, {Block::EnergyTotal, 3s}});
    REQUIRE(samples.size() == 1);
    CHECK(samples[0].time == after(0ms));
    CHECK(samples[0].blocks == blocks({Block::Metrology, Block::EnergyTotal}));
}

TEST_CASE("a program that was stopped between two blocks has two samples, each at its time") {
    const auto samples =
        samplesOf({{Block::Metrology, 0ms}, {Block::EnergyTotal, 25s}, {Block::TariffTotalActive, 26s}});
    REQUIRE(samples.size() == 2);
    CHECK(samples[0].time == after(0ms));
    CHECK(samples[0].blocks == blocks({Block::Metrology}));
    CHECK(samples[1].time == after(26s));
    CHECK(samples[1].blocks == blocks({Block::EnergyTotal, Block::TariffTotalActive}));
}

TEST_CASE("what the meter of another point says is that point's, and was heard where it answers") {
    Roster roster;
    for (const std::int64_t n : {1, 2}) {
        Point point;
        point.id = {n};
        point.address.host = "10.0.0." + std::to_string(n);
        point.origin = PointOrigin::Saved;
        REQUIRE(roster.add(point));
    }
    Readings readings;
    readings.identity.serialOrder = 7;
    readings.identity.extendedName = "COUNTIS E28";
    for (const Block block : {Block::Identification, Block::Metrology})
        readings.blocks[index(block)] = {after(0ms), Quality::Good};
    MeterSample sample;
    sample.point = {2};
    sample.changed = blocks({Block::Metrology});
    sample.readings = std::make_shared<Readings>(readings);
    const auto device = deviceOf(readings);
    REQUIRE(device);
    REQUIRE(roster.observe({1}, *device, kMorning) == DeviceNews::First);
    REQUIRE(roster.observe({2}, *device, kMorning) == DeviceNews::Elsewhere);
    const auto samples = historySamples(std::vector{sample}, roster);
    REQUIRE(samples.size() == 1);
    CHECK(samples[0].point == PointId{1});
    CHECK(samples[0].heardAt == PointId{2});
}

TEST_CASE("samples of a point are in the order of their times, whatever was read first") {
    const auto samples = samplesOf({{Block::Metrology, 25s}, {Block::EnergyTotal, 0ms}});
    REQUIRE(samples.size() == 2);
    CHECK(samples[0].blocks == blocks({Block::EnergyTotal}));
    CHECK(samples[1].blocks == blocks({Block::Metrology}));
}
