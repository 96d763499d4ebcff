// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/samples_by_time.h"

#include <vector>

namespace countis {
namespace {

bool addBlocks(const RawSample& from, RawSample& to) {
    bool added = false;
    for (std::size_t n = 0; n < kBlocks; ++n) {
        if (!from.blocks.test(n) || to.blocks.test(n))
            continue;
        added = true;
        to.blocks.set(n);
        to.times[n] = from.times[n];
        for (const std::uint16_t column : columnsOf(static_cast<Block>(n)))
            to.counts[column] = from.counts[column];
    }
    return added;
}

} // namespace

bool addSamples(const MinuteSamples& minute, SamplesByTime& all) {
    bool added = false;
    for (const Segment& segment : minute.segments) {
        std::vector<RawSample> samples(segment.samples.size());
        for (const BlockRows& rows : segment.blocks)
            for (std::size_t n = 0; n < rows.size(); ++n) {
                RawSample& sample = samples[rows.samples[n]];
                sample.blocks.set(index(rows.block));
                sample.times[index(rows.block)] = rows.times[n];
                std::size_t place = 0;
                for (const std::uint16_t column : columnsOf(rows.block))
                    sample.counts[column] = rows.row(n)[place++];
            }
        for (std::size_t n = 0; n < samples.size(); ++n) {
            samples[n].device = segment.device;
            samples[n].at = segment.samples[n];
            const auto [found, isNew] = all.emplace(samples[n].at, samples[n]);
            if (isNew || (found->second.device == segment.device && addBlocks(samples[n], found->second)))
                added = true;
        }
    }
    return added;
}

} // namespace countis
