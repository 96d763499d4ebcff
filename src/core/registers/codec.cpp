// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/codec.h"

#include "core/registers/register_fields.h"
#include "core/registers/register_table.h"

#include <algorithm>
#include <cassert>

namespace countis {
namespace {

/// Total reactive energy is inductive plus capacitive.
struct ReactiveSum {
    EnergyKind total, inductive, capacitive;
};
constexpr std::array kReactiveSums{
    ReactiveSum{EnergyKind::ErPos, EnergyKind::ErPosInd, EnergyKind::ErPosCap},
    ReactiveSum{EnergyKind::ErNeg, EnergyKind::ErNegInd, EnergyKind::ErNegCap},
};

const Register* sourceRegister(const RegisterView& view) {
    const auto table = registerTable();
    const auto found =
        std::ranges::find_if(table, [&](const Register& reg) { return reg.source && reg.view == view; });
    return found == table.end() ? nullptr : &*found;
}

Energy sumOf(const Energy& inductive, const Energy& capacitive) {
    return {.tenths = (inductive.tenths + capacitive.tenths) % kRollOverTenths,
            .step = std::max(inductive.step, capacitive.step),
            .quality = std::min(inductive.quality, capacitive.quality)};
}

/// Per phase and tariff, Er± have no register of their own: they follow the inductive and capacitive parts, all
/// of which are in this block.
void deriveReactive(std::span<const Register> registers, Readings& readings) {
    for (const Register& reg : registers) {
        const auto* view = std::get_if<EnergyView>(&reg.view);
        if (view == nullptr || !reg.source)
            continue;
        for (const ReactiveSum& sum : kReactiveSums) {
            if (view->kind != sum.inductive ||
                sourceRegister(EnergyView{sum.total, view->phase, view->tariff, Part::Whole}) != nullptr)
                continue;
            readings.at(sum.total, view->phase, view->tariff) =
                sumOf(readings.at(sum.inductive, view->phase, view->tariff),
                      readings.at(sum.capacitive, view->phase, view->tariff));
        }
    }
}

std::size_t offsetIn(const BlockInfo& block, const Register& reg) {
    return static_cast<std::size_t>(reg.address - block.first);
}

} // namespace

std::optional<Block> blockContaining(std::uint16_t address, std::uint16_t count) {
    const auto after = std::ranges::upper_bound(kBlockTable, address, {}, &BlockInfo::first);
    if (after == kBlockTable.begin() || count == 0 || !std::prev(after)->contains(address, count))
        return std::nullopt;
    return std::prev(after)->block;
}

void encodeBlock(Block block, const Readings& readings, std::span<std::uint16_t> out) {
    const BlockInfo& range = info(block);
    assert(out.size() == range.words);
    std::ranges::fill(out, std::uint16_t{0});
    for (const Register& reg : registersOf(block)) {
        const auto words = out.subspan(offsetIn(range, reg), reg.words);
        if (isText(reg))
            packText(reg, fieldText(reg, readings), words);
        else
            packNumber(reg, fieldNumber(reg, readings), words);
    }
}

void decodeBlock(Block block, std::span<const std::uint16_t> words, SampleTime when, Readings& readings) {
    const BlockInfo& range = info(block);
    assert(words.size() == range.words);
    const auto registers = registersOf(block);
    for (const Register& reg : registers) {
        if (!reg.source)
            continue;
        const auto own = words.subspan(offsetIn(range, reg), reg.words);
        if (isText(reg))
            setFieldText(reg, unpackText(reg, own), readings);
        else
            setFieldNumber(reg, unpackNumber(reg, own), readings);
        if (Quality* quality = fieldQuality(reg, readings))
            *quality = Quality::Good;
    }
    deriveReactive(registers, readings);
    if (block == Block::Metrology)
        applyNotMeasured(readings);
    readings.blocks[index(block)] = {when, Quality::Good};
}

void applyNotMeasured(Readings& readings) {
    const auto clear = [&](Quantity quantity, Phase phase) { readings.at(quantity, phase) = {}; };
    for (const Phase phase : kLinePhases) {
        if (readings.at(Quantity::V, phase).count != 0)
            continue;
        for (const Quantity quantity :
             {Quantity::V, Quantity::I, Quantity::P, Quantity::Q, Quantity::S, Quantity::PF})
            clear(quantity, phase);
    }
    for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum})
        if (readings.at(Quantity::PF, phase).count == 0)
            clear(Quantity::PF, phase);
    if (readings.at(Quantity::F, Phase::Sum).count == 0)
        clear(Quantity::F, Phase::Sum);
}

void markStale(Block block, Readings& readings) {
    const auto age = [](Quality& quality) {
        if (quality == Quality::Good)
            quality = Quality::Stale;
    };
    const auto registers = registersOf(block);
    for (const Register& reg : registers)
        if (Quality* quality = reg.source ? fieldQuality(reg, readings) : nullptr)
            age(*quality);
    deriveReactive(registers, readings);
    age(readings.blocks[index(block)].quality);
}

void markOld(Readings& readings, Instant now) {
    for (const BlockInfo& block : kBlockTable) {
        const BlockSample& sample = readings.blocks[index(block.block)];
        if (now - sample.time.mono > sample.freshFor)
            markStale(block.block, readings);
    }
}

} // namespace countis
