// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/known_columns.h"

#include <algorithm>
#include <bitset>
#include <iterator>
#include <utility>

namespace countis {
namespace {

struct FormulaTable {
    std::array<Formula, kColumns> formulas;
    std::array<unsigned, kColumns> ranks{}; // one more than the highest of the inputs
    std::vector<std::uint16_t> order;       // block by block, each behind its inputs

    FormulaTable() {
        for (std::size_t column = 0; column < kColumns; ++column)
            formulas[column] = formulaOf(values()[column]);
        // No chain of formulas is longer than a few.
        for (bool changed = true; std::exchange(changed, false);)
            for (std::size_t column = 0; column < kColumns; ++column)
                for (const std::uint16_t input : formulas[column].inputs)
                    if (ranks[column] <= ranks[input]) {
                        ranks[column] = ranks[input] + 1;
                        changed = true;
                    }
        for (const BlockInfo& info : kBlockTable)
            order.insert(order.end(), columnsOf(info.block).begin(), columnsOf(info.block).end());
        std::ranges::stable_sort(order, {}, [this](std::uint16_t column) { return ranks[column]; });
    }
};

const FormulaTable& formulaTable() {
    static const FormulaTable table;
    return table;
}

} // namespace

void KnownColumns::addBlock(const BlockRows& rows) {
    BlockTimes& block = blocks_[index(rows.block)];
    block.rows = &rows;
    block.milliseconds.reserve(rows.size());
    for (const WallTime time : rows.times)
        block.milliseconds.push_back(time.time_since_epoch().count());
}

void KnownColumns::add(std::uint16_t column, std::vector<std::int64_t> series) {
    std::int64_t latest = 0;
    for (std::int64_t& number : series)
        latest = number = number == kNotMeasured ? latest : number;
    columns_[column] = std::move(series);
}

Expected KnownColumns::expected(std::uint16_t column) const {
    const CatalogueEntry& entry = values()[column];
    const Formula& formula = formulaTable().formulas[column];
    const auto missing = [this](std::uint16_t input) { return columns_[input].empty(); };
    if (formula.apply == nullptr || std::ranges::any_of(formula.inputs, missing))
        return {};
    const BlockTimes& rows = blocks_[index(entry.block)];
    FormulaInputs inputs{entry, rows.milliseconds, {}};
    std::vector<std::vector<std::int64_t>> others;
    others.reserve(formula.inputs.size());
    for (const std::uint16_t input : formula.inputs) {
        const BlockTimes& source = blocks_[index(values()[input].block)];
        const bool sameRows = source.rows->samples == rows.rows->samples;
        inputs.series.emplace_back(sameRows ? columns_[input] : others.emplace_back(atRowsOf(entry.block, input)));
    }
    Expected expected(rows.milliseconds.size());
    formula.apply(inputs, expected);
    return expected;
}

/// As it was last known when each row of `block` was read; before its own first row, as it was then.
std::vector<std::int64_t> KnownColumns::atRowsOf(Block block, std::uint16_t column) const {
    const auto& samples = blocks_[index(values()[column].block)].rows->samples;
    std::vector<std::int64_t> series;
    auto source = samples.begin();
    for (const std::uint32_t sample : blocks_[index(block)].rows->samples) {
        // A block that is read once a minute asks for one of sixty.
        source = std::upper_bound(std::next(source), samples.end(), sample) - 1;
        series.push_back(columns_[column][static_cast<std::size_t>(source - samples.begin())]);
    }
    return series;
}

std::vector<std::uint16_t> codingOrder(const Layout& layout) {
    std::bitset<kColumns> has;
    for (const Layout::BlockColumns& block : layout.blocks())
        for (const std::uint16_t column : block.columns)
            has.set(column);
    std::vector<std::uint16_t> order;
    order.reserve(has.count());
    std::ranges::copy_if(formulaTable().order, std::back_inserter(order),
                         [&](std::uint16_t column) { return has.test(column); });
    return order;
}

} // namespace countis
