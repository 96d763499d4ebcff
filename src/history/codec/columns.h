// SPDX-License-Identifier: GPL-3.0-or-later
// Which values a block of registers brings to the history, and in which order they are stored.
//
// Stored bytes name no keys: they carry the number of a layout. Layout n has the values of the catalogue that were
// there when it was made, block by block, in the catalogue's order. A value that comes to the catalogue gets a line
// among kAdditions, with the next number: what was stored before remains readable, and its new columns are read as
// not measured. Keys, blocks, steps and the order of what a layout has never change
// (tests/fixtures/history_layout_1.csv).
#pragma once

#include "core/catalogue.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace countis {

inline constexpr std::size_t kColumns = values().size();

/// Indexes into values() of what a client takes from this block, in the catalogue's order.
std::span<const std::uint16_t> columnsOf(Block block);

/// Where a column is among those of its block.
std::size_t placeInBlock(std::uint16_t column);

/// A value that the catalogue did not have at first, and the first layout that has it.
struct Addition {
    std::string_view key;
    std::uint32_t layout;
};
inline constexpr std::array<Addition, 0> kAdditions{};

/// The blocks that bring values, in the order of Block, with the indexes into values() of these.
class Layout {
public:
    struct BlockColumns {
        Block block;
        std::vector<std::uint16_t> columns;
    };

    /// The values that were added with layout `number` or before.
    Layout(std::uint32_t number, std::span<const Addition> additions);

    std::uint32_t number() const { return number_; }
    std::span<const BlockColumns> blocks() const { return blocks_; }

private:
    std::uint32_t number_;
    std::vector<BlockColumns> blocks_;
};

/// All that there were, from 1 on; the last one is written.
class Layouts {
public:
    explicit Layouts(std::span<const Addition> additions);

    /// Null for one that only a later version of this program knows, and for 0.
    const Layout* find(std::uint64_t number) const;
    const Layout& newest() const { return layouts_.back(); }

private:
    std::vector<Layout> layouts_;
};

/// Those of this program.
const Layouts& layouts();

} // namespace countis
