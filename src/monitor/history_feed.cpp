// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/history_feed.h"

#include <algorithm>

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

BlockSet readTogether(const BlockSet& blocks, const Readings& readings, const SampleTime& time) {
    BlockSet together = blocks;
    for (std::size_t n = 0; n < kBlocks; ++n)
        if (std::chrono::abs(readings.blocks[n].time.mono - time.mono) > kReadTogether)
            together.reset(n);
    return together;
}

void addSamplesOf(const MeterSample& sample, const Roster& roster, std::vector<HistorySample>& samples) {
    const auto device = deviceOf(*sample.readings);
    if (!device)
        return;
    const Point* const owner = roster.find(roster.ownerOf(sample.point, device->serial));
    if (owner == nullptr || owner->origin != PointOrigin::Saved || !isOnWorldTime(*owner))
        return;
    const auto first = std::ssize(samples);
    for (BlockSet left = readWell(sample); left.any();) {
        const SampleTime time = timeOf(left, *sample.readings);
        const BlockSet together = readTogether(left, *sample.readings, time);
        samples.push_back({owner->id, sample.point, *device, time, together, sample.readings});
        left &= ~together;
    }
    std::ranges::sort(samples.begin() + first, samples.end(), {},
                      [](const HistorySample& one) { return one.time.mono; });
}

} // namespace

std::vector<HistorySample> historySamples(SampleBatch batch, const Roster& roster) {
    std::vector<HistorySample> samples;
    samples.reserve(batch.size());
    for (const MeterSample& sample : batch)
        addSamplesOf(sample, roster, samples);
    return samples;
}

} // namespace countis
