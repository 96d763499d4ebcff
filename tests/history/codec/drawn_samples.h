// SPDX-License-Identifier: GPL-3.0-or-later
// Samples drawn at random, the edges often; and samples as text, to compare them.
#pragma once

#include "history/codec/minute_samples.h"
#include "history/codec/raw_sample.h"

#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace countis::test {

/// What counts of a sample: device, time, and of each block its time and counts.
struct ShownSample {
    std::int64_t device = 0;
    WallTime at{};
    std::map<Block, std::pair<WallTime, std::vector<std::int64_t>>> blocks;

    bool operator==(const ShownSample&) const = default;
};

inline ShownSample shown(const RawSample& sample) {
    ShownSample result{sample.device, sample.at, {}};
    for (const BlockInfo& info : kBlockTable) {
        if (!sample.has(info.block))
            continue;
        auto& [time, counts] = result.blocks[info.block];
        time = sample.timeOf(info.block);
        for (const std::uint16_t column : columnsOf(info.block))
            counts.push_back(sample.counts[column]);
    }
    return result;
}

/// The sample at `place` of a segment.
inline ShownSample rebuilt(const Segment& segment, std::size_t place) {
    ShownSample result{segment.device, segment.samples[place], {}};
    for (const BlockRows& rows : segment.blocks)
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (rows.samples[row] == place) {
                const auto counts = rows.row(row);
                result.blocks[rows.block] = {rows.times[row], {counts.begin(), counts.end()}};
            }
    return result;
}

class SampleDraw {
public:
    explicit SampleDraw(unsigned seed) : engine_(seed) {}

    std::size_t upTo(std::size_t most) { return engine_() % (most + 1); }

    RawSample sample() {
        RawSample sample;
        sample.device = upTo(9) == 0 ? any() : 1;
        sample.at = time();
        for (const BlockInfo& info : kBlockTable)
            if (!columnsOf(info.block).empty() && upTo(2) == 0)
                fill(info.block, sample);
        if (sample.blocks.none())
            fill(Block::Metrology, sample);
        return sample;
    }

private:
    void fill(Block block, RawSample& sample) {
        sample.blocks.set(index(block));
        sample.times[index(block)] = time();
        for (const std::uint16_t column : columnsOf(block))
            sample.counts[column] = count();
    }
    std::int64_t any() { return static_cast<std::int64_t>(engine_()); }
    WallTime time() {
        const std::int64_t milliseconds = upTo(50) == 0 ? any() : 1'770'000'000'000 + static_cast<int>(upTo(60'000));
        return WallTime(std::chrono::milliseconds(milliseconds));
    }
    std::int64_t count() {
        switch (upTo(9)) {
        case 0: return kNotMeasured;
        case 1: return kMostCounts;
        case 2: return -kMostCounts;
        case 3: return 0;
        case 4: return any() >> 8U;
        default: return static_cast<std::int64_t>(upTo(100)) + 23'000;
        }
    }

    std::mt19937_64 engine_;
};

} // namespace countis::test
