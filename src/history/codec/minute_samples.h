// SPDX-License-Identifier: GPL-3.0-or-later
// The samples of one point in one minute, for whoever reads them: by device, then by block.
#pragma once

#include "history/codec/columns.h"
#include "site/point.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace countis {

/// What one block brought, row by row.
struct BlockRows {
    Block block{};
    std::vector<std::uint32_t> samples; // of each row: to which of the segment's samples it belongs; ascending
    std::vector<WallTime> times;        // of each row: when the block was read
    std::vector<std::int64_t> counts;   // one row after the other, each as wide as columnsOf(block)

    std::size_t size() const { return times.size(); }
    std::span<const std::int64_t> row(std::size_t place) const {
        const std::size_t width = columnsOf(block).size();
        return std::span(counts).subspan(place * width, width);
    }

    bool operator==(const BlockRows&) const = default;
};

/// The samples of one device that follow one another.
struct Segment {
    std::int64_t device = 0;
    std::vector<WallTime> samples; // when each was taken
    std::vector<BlockRows> blocks; // those with rows, in the order of Block

    bool operator==(const Segment&) const = default;
};

struct MinuteSamples {
    WallTime start{};
    std::vector<Segment> segments;

    bool operator==(const MinuteSamples&) const = default;
};

} // namespace countis
