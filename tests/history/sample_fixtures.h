// SPDX-License-Identifier: GPL-3.0-or-later
// Samples as a poller would make them, with times and values that a test chooses.
#pragma once

#include "core/clock.h"
#include "history/codec/raw_sample.h"
#include "history/history_sample.h"

#include <chrono>
#include <memory>

namespace countis::test {

/// A Tuesday, 14:00 UTC, at the beginning of an hour.
inline constexpr WallTime kTwoOClock{std::chrono::milliseconds{1'795'528'800'000}};

inline constexpr PointId kPoint{3};

inline const Device kMeter{"26-47-1-0001", "COUNTIS E28"};
inline const Device kOtherMeter{"26-47-1-0002", "COUNTIS E28"};

/// P is in steps of 10 W, Ea+ in 0.1 Wh; the block times are `at`.
inline Readings readingsAt(WallTime at, std::int64_t power, std::int64_t imported) {
    Readings readings;
    readings.at(Quantity::P, Phase::Sum) = {power, Quality::Good};
    readings.at(Quantity::V, Phase::L1) = {23'000, Quality::Good};
    for (const EnergyKind kind : {EnergyKind::EaPos, EnergyKind::EaNeg})
        readings.at(kind, Phase::Sum, Tariff::Total) = {kind == EnergyKind::EaPos ? imported : 0, 1, Quality::Good};
    for (const Block block : {Block::Metrology, Block::EnergyTotal})
        readings.blocks[index(block)] = {{Instant{at.time_since_epoch()}, at}, Quality::Good};
    return readings;
}

inline BlockSet fastBlocks() {
    BlockSet blocks;
    blocks.set(index(Block::Metrology));
    blocks.set(index(Block::EnergyTotal));
    return blocks;
}

inline HistorySample sampleAt(PointId point, WallTime at, std::int64_t power, std::int64_t imported,
                              const Device& device = kMeter) {
    return {point,        point,
            device,       {Instant{at.time_since_epoch()}, at},
            fastBlocks(), std::make_shared<const Readings>(readingsAt(at, power, imported))};
}

inline RawSample rawAt(WallTime at, std::int64_t power, std::int64_t imported, std::int64_t device = 7) {
    return rawSample(device, at, fastBlocks(), readingsAt(at, power, imported));
}

} // namespace countis::test
