// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/read_plan.h"

#include <algorithm>
#include <array>

namespace countis {
namespace {

constexpr std::array kOnce{Block::MidStatus, Block::ModbusSettings, Block::CommBoard};

/// The blocks that the values of one pace come from, in the order of the catalogue.
class CatalogueBlocks {
public:
    constexpr explicit CatalogueBlocks(Pace pace) {
        for (const CatalogueEntry& entry : values())
            if (paceOf(entry.block) == pace && !std::ranges::count(span(), entry.block))
                blocks_[count_++] = entry.block;
    }
    constexpr std::span<const Block> span() const { return std::span(blocks_).first(count_); }

private:
    std::array<Block, kBlocks> blocks_{};
    std::size_t count_ = 0;
};
constexpr CatalogueBlocks kFast(Pace::Fast);
constexpr CatalogueBlocks kSlow(Pace::Slow);

/// The first grid point after `started`, or the last one that has passed by `finished`.
Instant nextOnGrid(Instant origin, std::chrono::milliseconds period, Instant started, Instant finished) {
    const auto stepsBy = [&](Instant time) { return (time - origin) / period; };
    return origin + std::max(stepsBy(started) + 1, stepsBy(finished)) * period;
}

void append(ReadPlan& plan, const ReadPlan& more) {
    plan.insert(plan.end(), more.begin(), more.end());
}

std::chrono::milliseconds freshFor(Pace pace, const PollPeriods& periods) {
    switch (pace) {
    case Pace::Once: return kAgeless;
    case Pace::Fast: return kFreshPeriods * periods.fast;
    case Pace::Slow: return kFreshPeriods * periods.slow;
    }
    return kAgeless;
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
    case Pace::Fast: return kFast.span();
    case Pace::Slow: return kSlow.span();
    }
    return {};
}

ReadPlan planOf(Pace pace, const PollPeriods& periods) {
    ReadPlan plan;
    for (const Block block : blocksOf(pace))
        plan.push_back({block, freshFor(pace, periods)});
    return plan;
}

void ReadSchedule::restart(Instant now) {
    first_ = true;
    origin_ = now;
    fastDue_ = fastBegan_ = now;
    slowDue_ = now;
    slowBegan_.reset();
    slowRead_ = 0;
    slowTurn_ = false;
}

void ReadSchedule::setPeriods(const PollPeriods& periods, Instant now) {
    periods_ = periods;
    const auto dueAfter = [&](Instant began, std::chrono::milliseconds period) {
        return std::max(now, began + period);
    };
    fastDue_ = dueAfter(fastBegan_, periods.fast);
    if (slowBegan_ && slowRead_ == 0)
        slowDue_ = dueAfter(*slowBegan_, periods.slow);
}

ReadPlan ReadSchedule::due(Instant now) const {
    ReadPlan plan;
    if (first_) {
        // The values that people wait for come first, and on their own.
        append(plan, planOf(Pace::Fast, periods_));
        append(plan, planOf(Pace::Once, periods_));
        return plan;
    }
    if (slowNext(now))
        plan.push_back({kSlow.span()[slowRead_], freshFor(Pace::Slow, periods_)});
    else if (now >= fastDue_)
        append(plan, planOf(Pace::Fast, periods_));
    return plan;
}

Instant ReadSchedule::nextDue() const {
    return first_ ? origin_ : std::min(fastDue_, slowDue_);
}

/// Where the fast blocks alone take more than their period, the two take turns: neither may starve.
bool ReadSchedule::slowNext(Instant now) const {
    return now >= slowDue_ && (now < fastDue_ || slowTurn_);
}

bool ReadSchedule::done(Instant started, Instant finished) {
    if (first_ || !slowNext(started)) {
        first_ = false;
        fastBegan_ = started;
        fastDue_ = nextOnGrid(origin_, periods_.fast, started, finished);
        slowTurn_ = finished >= fastDue_;
        return true;
    }
    slowTurn_ = false;
    if (slowRead_ == 0)
        slowBegan_ = started;
    if (++slowRead_ < kSlow.span().size())
        return false;
    slowRead_ = 0;
    slowDue_ = nextOnGrid(origin_, periods_.slow, *slowBegan_, finished);
    return true;
}

} // namespace countis
