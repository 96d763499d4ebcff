// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/counter_watch.h"

#include "core/ratings.h"

#include <algorithm>
#include <chrono>

namespace countis {
namespace {

/// The registers are refreshed once a second, and a slow network delays an answer.
constexpr std::chrono::seconds kSlack{10};

bool follows(std::int64_t before, std::int64_t after, std::int64_t most) {
    const std::int64_t by = after >= before ? after - before : after - before + kRollOverTenths;
    return by <= most;
}

} // namespace

bool CounterWatch::take(PointId point, const std::string& serial, const Readings& readings) {
    const BlockSample& block = readings.blocks[index(Block::EnergyTotal)];
    if (block.quality != Quality::Good)
        return false;
    const auto total = [&](EnergyKind kind) { return readings.at(kind, Phase::Sum, Tariff::Total).tenths; };
    const Watched now{serial, block.time.mono, {total(EnergyKind::EaPos), total(EnergyKind::EaNeg)}};
    const auto [found, isFirst] = points_.try_emplace(point, now);
    Watched& before = found->second;
    if (isFirst || now.at <= before.at)
        return false;
    const std::int64_t most =
        mostTenths(std::chrono::duration_cast<std::chrono::milliseconds>(now.at - before.at) + kSlack);
    const bool isSound = now.serial != before.serial || (follows(before.totals[0], now.totals[0], most) &&
                                                         follows(before.totals[1], now.totals[1], most));
    before = now;
    return !isSound;
}

} // namespace countis
