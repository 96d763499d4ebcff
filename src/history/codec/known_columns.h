// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a segment as far as they are written or read, and what follows from them for the others.
#pragma once

#include "history/codec/formulas.h"
#include "history/codec/minute_samples.h"

#include <array>
#include <cstdint>
#include <vector>

namespace countis {

class KnownColumns {
public:
    /// `rows` have samples and times, and outlive this.
    void addBlock(const BlockRows& rows);
    /// A column of a block that was added, row by row. A gap counts as the number before it.
    void add(std::uint16_t column, std::vector<std::int64_t> series);

    /// Empty where nothing is known. The column's block was added.
    Expected expected(std::uint16_t column) const;

private:
    struct BlockTimes {
        const BlockRows* rows = nullptr;
        std::vector<std::int64_t> milliseconds;
    };

    std::vector<std::int64_t> atRowsOf(Block block, std::uint16_t column) const;

    std::array<BlockTimes, kBlocks> blocks_;
    std::array<std::vector<std::int64_t>, kColumns> columns_;
};

/// The columns of a layout, each behind those that something about it follows from.
std::vector<std::uint16_t> codingOrder(const Layout& layout);

} // namespace countis
