// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/raw_sample.h"

namespace countis {
namespace {

std::int64_t storable(std::int64_t count) {
    return isStorable(count) ? count : kNotMeasured;
}

} // namespace

RawSample rawSample(std::int64_t device, WallTime at, const BlockSet& blocks, const Readings& readings) {
    RawSample sample{device, at, {}, {}, {}};
    for (const BlockInfo& info : kBlockTable) {
        const std::size_t place = index(info.block);
        const auto columns = columnsOf(info.block);
        if (!blocks.test(place) || columns.empty())
            continue;
        sample.blocks.set(place);
        sample.times[place] = readings.blocks[place].time.wall;
        for (const std::uint16_t column : columns)
            sample.counts[column] = storable(countOf(values()[column], readings));
    }
    return sample;
}

} // namespace countis
