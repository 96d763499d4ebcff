// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/read_plan.h"

#include "acquisition/backoff.h"
#include "support/catch.h"

#include <algorithm>
#include <utility>

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart{1000s};

constexpr PollPeriods kUsual{1s, 5s};

bool holds(const ReadPlan& plan, Block block) {
    return std::ranges::find(plan, block, &PlannedRead::block) != plan.end();
}

/// Reads all the slow blocks that are due, one after another.
ReadPlan readRound(ReadSchedule& schedule, Instant now) {
    ReadPlan round;
    for (auto plan = schedule.due(now); !plan.empty() && plan.front().block != Block::Metrology;
         plan = schedule.due(now)) {
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
    ReadSchedule schedule(kUsual);
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
        for (const PlannedRead& planned : plan)
            now += requestsFor(planned.block).size() * request;
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
ReadPlan readAt(ReadSchedule& schedule, Instant now, std::chrono::milliseconds took = 10ms) {
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
    for (const CatalogueEntry& entry : values()) {
        INFO(entry.key);
        CHECK(planned(entry.block));
    }
    for (const BlockInfo& block : kBlockTable)
        if (block.access == Access::Write)
            CHECK_FALSE(planned(block.block));
}

TEST_CASE("A new connection reads the fast and once blocks first, then the slow ones at once") {
    ReadSchedule schedule(kUsual);
    schedule.restart(kStart);
    CHECK(schedule.nextDue() == kStart);
    const auto first = readAt(schedule, kStart);
    CHECK(first.front().block == Block::Metrology);
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
    ReadSchedule schedule(kUsual);
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
    ReadSchedule schedule(kUsual);
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
    ReadSchedule schedule(kUsual);
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

TEST_CASE("What is read counts as fresh for three of the periods in force, and what is constant for good") {
    ReadSchedule schedule({2s, 60s});
    schedule.restart(kStart);
    const auto freshFor = [](const ReadPlan& plan, Block block) {
        return std::ranges::find(plan, block, &PlannedRead::block)->freshFor;
    };
    const ReadPlan first = readAt(schedule, kStart);
    CHECK(freshFor(first, Block::Metrology) == 6s);
    CHECK(freshFor(first, Block::MidStatus) == kAgeless);
    CHECK(freshFor(readRound(schedule, kStart + 10ms), Block::TariffL3) == 180s);
    schedule.setPeriods({1s, 5s}, kStart + 30ms);
    CHECK(freshFor(readAt(schedule, kStart + 1s), Block::EnergyTotal) == 3s);
}

TEST_CASE("Shorter periods make due what would have been read by now; longer ones take the grid from what was read") {
    ReadSchedule schedule({1s, 60s});
    schedule.restart(kStart);
    readAt(schedule, kStart);
    readRound(schedule, kStart + 10ms);
    for (auto second = 1s; second <= 20s; ++second)
        readAt(schedule, kStart + second);
    CHECK(schedule.nextDue() == kStart + 21s);

    schedule.setPeriods({1s, 5s}, kStart + 20s + 300ms);
    CHECK(schedule.nextDue() == kStart + 20s + 300ms);
    CHECK(readRound(schedule, kStart + 20s + 300ms).size() == blocksOf(Pace::Slow).size());
    CHECK(schedule.nextDue() == kStart + 21s);

    readAt(schedule, kStart + 21s);
    schedule.setPeriods({10s, 60s}, kStart + 21s + 500ms);
    CHECK(schedule.nextDue() == kStart + 31s);
    CHECK(holds(readAt(schedule, kStart + 31s), Block::Metrology));
    CHECK(schedule.nextDue() == kStart + 40s); // on the grid of the connection again
    CHECK(schedule.due(kStart + 39s).empty());
}

TEST_CASE("Other periods at any moment of a connection never leave out a block, nor ask for one twice at once") {
    for (const auto when : {0ms, 5ms, 20ms, 700ms}) {
        ReadSchedule schedule({1s, 60s});
        schedule.restart(kStart);
        if (when > 0ms)
            readAt(schedule, kStart);
        if (when > 5ms)
            readRound(schedule, kStart + 10ms);
        schedule.setPeriods(kUsual, kStart + when);
        std::vector<int> reads(kBlocks);
        for (Instant now = kStart + when; now < kStart + 3s; now = std::max(now + 1ms, schedule.nextDue()))
            for (const PlannedRead& planned : readAt(schedule, now, 1ms))
                ++reads[index(planned.block)];
        INFO(when.count());
        CHECK(reads[index(Block::Metrology)] >= 2);
        CHECK(reads[index(Block::Metrology)] <= 4);
        CHECK(reads[index(Block::TariffL3)] == (when > 5ms ? 0 : 1));
    }
}
