// SPDX-License-Identifier: GPL-3.0-or-later
// One sample of a point as the history stores it: of each block that was read well, when that was and the counts.
#pragma once

#include "core/readings.h"
#include "history/codec/columns.h"
#include "site/point.h"

#include <array>
#include <cstdint>

namespace countis {

/// No register holds more; a count beyond it is stored as not measured.
inline constexpr std::int64_t kMostCounts = std::int64_t{1} << 61U;
constexpr bool isStorable(std::int64_t count) {
    return count >= -kMostCounts && count <= kMostCounts;
}

struct RawSample {
    std::int64_t device = 0; // its number in the database
    WallTime at{};
    BlockSet blocks;                       // that were read well, and bring values
    std::array<WallTime, kBlocks> times{}; // of these
    std::array<std::int64_t, kColumns>
        counts{}; // of these, by their place in values(); kNotMeasured where there is none

    WallTime timeOf(Block block) const { return times[index(block)]; }
    bool has(Block block) const { return blocks.test(index(block)); }
};

/// What `readings` say of these blocks, which were read well for them. Blocks without columns are left out.
RawSample rawSample(std::int64_t device, WallTime at, const BlockSet& blocks, const Readings& readings);

} // namespace countis
