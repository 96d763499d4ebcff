// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/read_plan.h"

#include "core/registers/codec.h"

#include <algorithm>
#include <array>

namespace countis {
namespace {

constexpr std::array kOnce{Block::MidStatus, Block::ModbusSettings, Block::CommBoard};

constexpr std::array kFast{Block::Metrology, Block::MetrologyCompact, Block::TariffSummary10, Block::EnergyTotal};

constexpr std::array kSlow{Block::Energy10,
                           Block::PartialByTariff,
                           Block::EnergyBalance,
                           Block::Overflow,
                           Block::TariffTotalActive,
                           Block::TariffTotalReactive,
                           Block::TariffTotalApparent,
                           Block::EnergyL1,
                           Block::EnergyL2,
                           Block::EnergyL3,
                           Block::TariffL1,
                           Block::TariffL2,
                           Block::TariffL3};

/// The first grid point after `started`, or the last one that has passed by `finished`.
Instant nextOnGrid(Instant origin, std::chrono::milliseconds period, Instant started, Instant finished) {
    const auto stepsBy = [&](Instant time) { return (time - origin) / period; };
    return origin + std::max(stepsBy(started) + 1, stepsBy(finished)) * period;
}

void append(std::vector<Block>& plan, std::span<const Block> blocks) {
    plan.insert(plan.end(), blocks.begin(), blocks.end());
}

} // namespace

std::vector<ReadRequest> requestsFor(Block block) {
    const BlockInfo& of = info(block);
    std::vector<ReadRequest> requests;
    for (std::uint16_t done = 0; done < of.words;) {
        const auto words = std::min<std::uint16_t>(kMaxReadWords, static_cast<std::uint16_t>(of.words - done));
        requests.push_back({block, static_cast<std::uint16_t>(of.first + done), words});
        done = static_cast<std::uint16_t>(done + words);
    }
    return requests;
}

std::span<const Block> blocksOf(Pace pace) {
    switch (pace) {
    case Pace::Once: return kOnce;
    case Pace::Fast: return kFast;
    case Pace::Slow: return kSlow;
    }
    return {};
}

void markOld(Readings& readings, Instant now) {
    const auto age = [&](Pace pace, std::chrono::milliseconds fresh) {
        for (const Block block : blocksOf(pace))
            if (now - readings.blocks[index(block)].time.mono > fresh)
                markStale(block, readings);
    };
    age(Pace::Fast, kFastFresh);
    age(Pace::Slow, kSlowFresh);
}

void ReadSchedule::restart(Instant now) {
    first_ = true;
    origin_ = now;
    fast_.due = now;
    slow_.due = now;
    slowRead_ = 0;
    slowTurn_ = false;
}

std::vector<Block> ReadSchedule::due(Instant now) const {
    std::vector<Block> plan;
    if (first_) {
        // The values that people wait for come first, and on their own.
        append(plan, kFast);
        append(plan, kOnce);
        return plan;
    }
    if (slowNext(now))
        plan.push_back(kSlow[slowRead_]);
    else if (now >= fast_.due)
        append(plan, kFast);
    return plan;
}

Instant ReadSchedule::nextDue() const {
    return first_ ? origin_ : std::min(fast_.due, slow_.due);
}

/// Where the fast blocks alone take more than their period, the two take turns: neither may starve.
bool ReadSchedule::slowNext(Instant now) const {
    return now >= slow_.due && (now < fast_.due || slowTurn_);
}

bool ReadSchedule::done(Instant started, Instant finished) {
    if (first_ || !slowNext(started)) {
        first_ = false;
        fast_.due = nextOnGrid(origin_, fast_.period, started, finished);
        slowTurn_ = finished >= fast_.due;
        return true;
    }
    slowTurn_ = false;
    if (slowRead_ == 0)
        slowBegan_ = started;
    if (++slowRead_ < kSlow.size())
        return false;
    slowRead_ = 0;
    slow_.due = nextOnGrid(origin_, slow_.period, slowBegan_, finished);
    return true;
}

} // namespace countis
