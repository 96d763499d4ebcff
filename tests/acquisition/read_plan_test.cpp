// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/read_plan.h"

#include "acquisition/backoff.h"
#include "core/registers/codec.h"
#include "support/catch.h"

#include <algorithm>
#include <utility>

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart{1000s};

bool holds(const std::vector<Block>& plan, Block block) {
    return std::find(plan.begin(), plan.end(), block) != plan.end();
}

/// Reads all the slow blocks that are due, one after another.
std::vector<Block> readRound(ReadSchedule& schedule, Instant now) {
    std::vector<Block> round;
    for (auto plan = schedule.due(now); !plan.empty() && plan.front() != Block::Metrology; plan = schedule.due(now)) {
        round.insert(round.end(), plan.begin(), plan.end());
        schedule.done(now, now + 1ms);
        now += 1ms;
    }
    return round;
}

/// What a meter of one speed gives in a minute.
struct Minute {
    std::chrono::milliseconds longestBetweenFast{};
    std::chrono::milliseconds longestBetweenSlow{};
};

Minute minuteOf(std::chrono::milliseconds request) {
    ReadSchedule schedule(1s, 5s);
    schedule.restart(kStart);
    Instant now = kStart;
    Instant fast = kStart;
    Instant slow = kStart;
    Minute minute;
    const auto since = [&](Instant& last) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(now - std::exchange(last, now));
    };
    while (now < kStart + 60s) {
        const Instant started = now;
        const auto plan = schedule.due(started);
        for (const Block block : plan)
            now += requestsFor(block).size() * request;
        if (plan.empty())
            now = schedule.nextDue();
        else
            schedule.done(started, now);
        if (holds(plan, Block::Metrology))
            minute.longestBetweenFast = std::max(minute.longestBetweenFast, since(fast));
        if (holds(plan, Block::TariffL3))
            minute.longestBetweenSlow = std::max(minute.longestBetweenSlow, since(slow));
    }
    return minute;
}

/// Reads whatever is due at `now`, taking `took` for it.
std::vector<Block> readAt(ReadSchedule& schedule, Instant now, std::chrono::milliseconds took = 10ms) {
    auto plan = schedule.due(now);
    if (!plan.empty())
        schedule.done(now, now + took);
    return plan;
}

bool planned(Block block) {
    for (const Pace pace : {Pace::Once, Pace::Fast, Pace::Slow})
        for (const Block candidate : blocksOf(pace))
            if (candidate == block)
                return true;
    return false;
}

} // namespace

TEST_CASE("The requests of a block cover it once, inside it, with at most 125 words each") {
    for (const BlockInfo& block : kBlockTable) {
        INFO(block.name);
        std::uint32_t next = block.first;
        for (const ReadRequest& request : requestsFor(block.block)) {
            CHECK(request.block == block.block);
            CHECK(request.address == next);
            CHECK(request.words >= 1);
            CHECK(request.words <= 125);
            CHECK(block.contains(request.address, request.words));
            next += request.words;
        }
        CHECK(next == static_cast<std::uint32_t>(block.first) + block.words);
    }
    CHECK(requestsFor(Block::TariffL1) ==
          std::vector<ReadRequest>{{Block::TariffL1, 20224, 125}, {Block::TariffL1, 20349, 20}});
    CHECK(requestsFor(Block::Metrology).size() == 1);
}

TEST_CASE("The plan reads every block that some value comes from, and none that may not be read") {
    for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum}) {
        for (std::size_t q = 0; q < index(Quantity::F); ++q)
            CHECK(planned(sourceBlock(static_cast<Quantity>(q), phase)));
        for (std::size_t kind = 0; kind < kEnergyKinds; ++kind)
            for (const Tariff tariff : {Tariff::Total, Tariff::T1, Tariff::T2})
                CHECK(planned(sourceBlock(static_cast<EnergyKind>(kind), phase, tariff)));
    }
    CHECK(planned(sourceBlock(Quantity::I, Phase::N)));
    CHECK(planned(sourceBlock(Quantity::F, Phase::Sum)));
    for (std::size_t meter = 0; meter < kPartialMeters; ++meter)
        CHECK(planned(sourceBlock(static_cast<PartialMeter>(meter))));
    for (const BlockInfo& block : kBlockTable)
        if (block.access == Access::Write)
            CHECK_FALSE(planned(block.block));
}

TEST_CASE("A new connection reads the fast and once blocks first, then the slow ones at once") {
    ReadSchedule schedule(1s, 5s);
    schedule.restart(kStart);
    CHECK(schedule.nextDue() == kStart);
    const auto first = readAt(schedule, kStart);
    CHECK(first.front() == Block::Metrology);
    CHECK(holds(first, Block::MetrologyCompact));
    CHECK(holds(first, Block::TariffSummary10));
    CHECK(holds(first, Block::EnergyTotal));
    CHECK(holds(first, Block::MidStatus));
    CHECK_FALSE(holds(first, Block::EnergyL1));
    CHECK(schedule.nextDue() <= kStart + 10ms);
    const auto second = readRound(schedule, kStart + 10ms);
    CHECK(holds(second, Block::EnergyL1));
    CHECK(holds(second, Block::TariffL3));
    CHECK(holds(second, Block::Overflow));
    CHECK_FALSE(holds(second, Block::Metrology));
    CHECK_FALSE(holds(second, Block::MidStatus));
    CHECK(schedule.due(kStart + 30ms).empty());
    CHECK(schedule.nextDue() == kStart + 1s);
}

TEST_CASE("Fast blocks are read every second, slow ones every five, on a grid that does not drift") {
    ReadSchedule schedule(1s, 5s);
    schedule.restart(kStart);
    readAt(schedule, kStart);
    readRound(schedule, kStart + 10ms);
    int fast = 0;
    int slow = 0;
    for (int i = 0; i < 3600; ++i) {
        const Instant due = schedule.nextDue();
        CHECK((due - kStart) % 1s == 0s);
        fast += holds(readAt(schedule, due + 7ms, 40ms), Block::Metrology) ? 1 : 0; // always a little late
        const auto round = readRound(schedule, due + 47ms);
        slow += holds(round, Block::EnergyL2) ? 1 : 0;
        CHECK(holds(round, Block::EnergyL2) == ((due - kStart) % 5s == 0s));
    }
    CHECK(fast == 3600);
    CHECK(slow == 720);
    CHECK(schedule.nextDue() == kStart + 3601s);
}

TEST_CASE("A meter that answers slowly is read again at once, once for all the seconds missed") {
    ReadSchedule schedule(1s, 5s);
    schedule.restart(kStart);
    readAt(schedule, kStart, 300ms);
    readRound(schedule, kStart + 300ms);
    readAt(schedule, kStart + 1s, 3400ms); // over the ticks 2, 3 and 4
    CHECK(schedule.nextDue() == kStart + 4s);
    readAt(schedule, kStart + 4400ms);
    CHECK(schedule.nextDue() == kStart + 5s);
}

TEST_CASE("The slow blocks never hold up the fast ones for long, nor the fast ones the slow") {
    // Twenty requests; at 120 ms each they take more than two periods.
    for (const auto request : {1ms, 50ms, 120ms, 200ms}) {
        const Minute minute = minuteOf(request);
        INFO(request.count());
        CHECK(minute.longestBetweenFast <= 1s + 4 * request);
        CHECK(minute.longestBetweenSlow <= 15s);
    }
    CHECK(minuteOf(120ms).longestBetweenSlow <= 7s);
    // A meter so slow that the fast blocks alone take more than their second.
    const Minute slowest = minuteOf(400ms);
    CHECK(slowest.longestBetweenFast <= 7 * 400ms);
    CHECK(slowest.longestBetweenSlow <= 30s);
}

TEST_CASE("A restart reads everything again, on a new grid") {
    ReadSchedule schedule(1s, 5s);
    schedule.restart(kStart);
    readAt(schedule, kStart);
    readAt(schedule, kStart + 10ms); // a round has just begun
    schedule.restart(kStart + 7300ms);
    CHECK(holds(readAt(schedule, kStart + 7300ms), Block::CommBoard));
    const auto round = readRound(schedule, kStart + 7310ms);
    CHECK(round.size() == blocksOf(Pace::Slow).size());
    CHECK(holds(round, Block::TariffL1));
    CHECK(schedule.nextDue() == kStart + 8300ms);
}

TEST_CASE("Back-off doubles up to its cap and starts over after a success") {
    double jitter = 0.0;
    Backoff backoff(250ms, 15s, [&] { return jitter; });
    for (const auto expected : {250ms, 500ms, 1000ms, 2000ms, 4000ms, 8000ms, 15000ms, 15000ms})
        CHECK(backoff.next() == expected);
    for (int i = 0; i < 10000; ++i)
        CHECK(backoff.next() <= 15s);
    jitter = 1.0;
    CHECK(backoff.next() == 7500ms);
    backoff.reset();
    CHECK(backoff.next() == 125ms);
    jitter = 0.5;
    CHECK(backoff.next() == 375ms);
}

TEST_CASE("The time of the attempt that failed counts as waiting, but for half of the first wait") {
    Backoff backoff(200ms, 2s, [] { return 0.0; });
    CHECK(backoff.next(50ms) == 150ms);
    CHECK(backoff.next(350ms) == 100ms);
    CHECK(backoff.next(3s) == 100ms);
    CHECK(backoff.next(500ms) == 1100ms);
    CHECK(backoff.next() == 2s);
}

TEST_CASE("Back-off bears a jitter out of range and a cap below its first delay") {
    Backoff wild(100ms, 1s, [] { return 7.0; });
    CHECK(wild.next() == 50ms);
    Backoff low(500ms, 200ms, [] { return 0.0; });
    CHECK(low.next() == 200ms);
    CHECK(low.next() == 200ms);
}

TEST_CASE("What was read longer ago than counts as fresh is stale, each pace by its own measure") {
    Readings read;
    for (const BlockInfo& block : kBlockTable) {
        const std::vector<std::uint16_t> words(block.words, 1);
        decodeBlock(block.block, words, {kStart, {}}, read);
    }
    const auto qualities = [&](std::chrono::milliseconds age) {
        Readings aged = read;
        markOld(aged, kStart + age);
        return std::array{aged.at(Quantity::V, Phase::L1).quality, aged.blocks[index(Block::Metrology)].quality,
                          aged.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality,
                          aged.blocks[index(Block::MidStatus)].quality};
    };
    using enum Quality;
    CHECK(qualities(3s) == std::array{Good, Good, Good, Good});
    CHECK(qualities(3001ms) == std::array{Stale, Stale, Good, Good});
    CHECK(qualities(15s) == std::array{Stale, Stale, Good, Good});
    CHECK(qualities(15001ms) == std::array{Stale, Stale, Stale, Good});
    Readings never;
    markOld(never, kStart);
    CHECK(never == Readings{});
}
