// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/raw_sample.h"

#include "core/catalogue.h"

#include <variant>
#include <vector>

namespace countis {
namespace {

std::int64_t storable(std::int64_t count, Quality quality) {
    return quality != Quality::NotMeasured && isStorable(count) ? count : kNotMeasured;
}

/// The columns of a block by where their values are. countOf() finds that out anew for each value, and a recorder
/// asks for a hundred thousand a second; a test holds one against the other.
struct BlockReader {
    struct InstantColumn {
        std::uint16_t column;
        InstantView view;
    };
    struct EnergyColumn {
        std::uint16_t column;
        EnergyValue value;
        std::int64_t tenthsInCount;
    };

    std::vector<InstantColumn> instants;
    std::vector<EnergyColumn> energies;
    std::vector<std::uint16_t> others;

    void add(std::uint16_t column) {
        const CatalogueEntry& entry = values()[column];
        if (const auto* const view = std::get_if<InstantView>(&entry.value))
            instants.push_back({column, *view});
        else if (const auto* const energy = std::get_if<EnergyValue>(&entry.value))
            energies.push_back({column, *energy, tenthsInCount(entry)});
        else
            others.push_back(column);
    }

    void read(const Readings& readings, RawSample& sample) const {
        for (const InstantColumn& of : instants) {
            const Value& value = readings.at(of.view.quantity, of.view.phase);
            sample.counts[of.column] = storable(value.count, value.quality);
        }
        for (const EnergyColumn& of : energies) {
            const Energy& energy = readings.at(of.value.kind, of.value.phase, of.value.tariff);
            const std::int64_t count = of.tenthsInCount == 1 ? energy.tenths : energy.tenths / of.tenthsInCount;
            sample.counts[of.column] = storable(count, energy.quality);
        }
        for (const std::uint16_t column : others)
            sample.counts[column] = storable(countOf(values()[column], readings), Quality::Good);
    }
};

using BlockReaders = std::array<BlockReader, kBlocks>;

const BlockReaders& blockReaders() {
    static const BlockReaders readers = [] {
        BlockReaders made;
        for (const BlockInfo& info : kBlockTable)
            for (const std::uint16_t column : columnsOf(info.block))
                made[index(info.block)].add(column);
        return made;
    }();
    return readers;
}

} // namespace

RawSample rawSample(std::int64_t device, WallTime at, const BlockSet& blocks, const Readings& readings) {
    RawSample sample{device, at, {}, {}, {}};
    const BlockReaders& readers = blockReaders();
    for (std::size_t place = 0; place < kBlocks; ++place) {
        if (!blocks.test(place) || columnsOf(static_cast<Block>(place)).empty())
            continue;
        sample.blocks.set(place);
        sample.times[place] = readings.blocks[place].time.wall;
        readers[place].read(readings, sample);
    }
    return sample;
}

} // namespace countis
