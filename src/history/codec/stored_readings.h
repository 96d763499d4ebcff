// SPDX-License-Identifier: GPL-3.0-or-later
// Stored samples as readings again: what rawSample() (raw_sample.h) took from them.
#pragma once

#include "core/readings.h"
#include "history/codec/minute_samples.h"

#include <cstdint>
#include <span>
#include <vector>

namespace countis {

/// Puts what a block brought into `readings`: values, qualities, and the time of the block. `row` holds
/// columnsOf(block). How long the block stays fresh is left as it is.
void putRow(Block block, const SampleTime& time, std::span<const std::int64_t> row, Readings& readings);

/// One row of one block.
struct StoredRow {
    WallTime at; // of the sample that it belongs to
    std::int64_t device = 0;
    const BlockRows* rows = nullptr;
    std::size_t place = 0; // in rows

    WallTime time() const { return rows->times[place]; }
};
/// All rows of a minute by the time of their samples. `minute` must outlive them.
std::vector<StoredRow> rowsByTime(const MinuteSamples& minute);

} // namespace countis
