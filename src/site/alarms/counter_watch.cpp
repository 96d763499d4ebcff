// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/counter_watch.h"

#include "core/counted.h"

#include <algorithm>
#include <chrono>

namespace countis {
namespace {

/// The registers are refreshed once a second, and a slow network delays an answer.
constexpr std::chrono::seconds kSlack{10};

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
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now.at - before.at) + kSlack;
    const bool isSound = now.serial != before.serial || (plausiblyCounted(before.totals[0], now.totals[0], elapsed) &&
                                                         plausiblyCounted(before.totals[1], now.totals[1], elapsed));
    before = now;
    return !isSound;
}

} // namespace countis
