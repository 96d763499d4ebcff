// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/history_feed.h"

#include <optional>

namespace countis {
namespace {

BlockSet readWell(const MeterSample& sample) {
    BlockSet blocks = sample.changed;
    for (std::size_t n = 0; n < kBlocks; ++n)
        if (sample.readings->blocks[n].quality != Quality::Good)
            blocks.reset(n);
    return blocks;
}

/// Of the instantaneous values where they are among what was read, else of the block that was read last.
SampleTime timeOf(const BlockSet& blocks, const Readings& readings) {
    if (blocks.test(index(Block::Metrology)))
        return readings.blocks[index(Block::Metrology)].time;
    SampleTime latest;
    for (std::size_t n = 0; n < kBlocks; ++n)
        if (blocks.test(n) && readings.blocks[n].time.mono > latest.mono)
            latest = readings.blocks[n].time;
    return latest;
}

std::optional<HistorySample> historySample(const MeterSample& sample, const Roster& roster) {
    const BlockSet blocks = readWell(sample);
    const auto device = deviceOf(*sample.readings);
    if (blocks.none() || !device)
        return std::nullopt;
    const Point* const owner = roster.find(roster.ownerOf(sample.point, device->serial));
    if (owner == nullptr || owner->origin != PointOrigin::Saved || !isOnWorldTime(*owner))
        return std::nullopt;
    return HistorySample{owner->id, *device, timeOf(blocks, *sample.readings), blocks, sample.readings};
}

} // namespace

std::vector<HistorySample> historySamples(SampleBatch batch, const Roster& roster) {
    std::vector<HistorySample> samples;
    samples.reserve(batch.size());
    for (const MeterSample& sample : batch)
        if (auto one = historySample(sample, roster))
            samples.push_back(*std::move(one));
    return samples;
}

} // namespace countis
