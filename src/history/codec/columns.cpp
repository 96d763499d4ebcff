// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/columns.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace countis {
namespace {

/// The columns of all blocks one after the other, and where each block's begin.
struct ColumnTable {
    std::array<std::uint16_t, kColumns> columns{};
    std::array<std::uint16_t, kBlocks + 1> first{};
    std::array<std::uint16_t, kColumns> places{}; // of each column in its block

    constexpr ColumnTable() {
        std::size_t filled = 0;
        for (std::size_t block = 0; block < kBlocks; ++block) {
            first[block] = static_cast<std::uint16_t>(filled);
            for (std::size_t i = 0; i < kColumns; ++i)
                if (index(values()[i].block) == block) {
                    places[i] = static_cast<std::uint16_t>(filled - first[block]);
                    columns[filled++] = static_cast<std::uint16_t>(i);
                }
        }
        first[kBlocks] = static_cast<std::uint16_t>(filled);
    }
};
constexpr ColumnTable kTable;

std::uint32_t firstLayoutOf(std::string_view key, std::span<const Addition> additions) {
    const auto found = std::ranges::find(additions, key, &Addition::key);
    return found == additions.end() ? 1 : found->layout;
}

} // namespace

std::span<const std::uint16_t> columnsOf(Block block) {
    const std::size_t from = kTable.first[index(block)];
    return std::span(kTable.columns).subspan(from, kTable.first[index(block) + 1] - from);
}

std::size_t placeInBlock(std::uint16_t column) {
    return kTable.places[column];
}

Layout::Layout(std::uint32_t number, std::span<const Addition> additions) : number_(number) {
    for (const BlockInfo& info : kBlockTable) {
        BlockColumns block{info.block, {}};
        std::ranges::copy_if(columnsOf(info.block), std::back_inserter(block.columns), [&](std::uint16_t column) {
            return firstLayoutOf(values()[column].key, additions) <= number;
        });
        if (!block.columns.empty())
            blocks_.push_back(std::move(block));
    }
}

Layouts::Layouts(std::span<const Addition> additions) {
    std::uint32_t newest = 1;
    for (const Addition& addition : additions)
        newest = std::max(newest, addition.layout);
    for (std::uint32_t number = 1; number <= newest; ++number)
        layouts_.emplace_back(number, additions);
}

const Layout* Layouts::find(std::uint64_t number) const {
    return number == 0 || number > layouts_.size() ? nullptr : &layouts_[number - 1];
}

const Layouts& layouts() {
    static const Layouts all(kAdditions);
    return all;
}

} // namespace countis
