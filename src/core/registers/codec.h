// SPDX-License-Identifier: GPL-3.0-or-later
// Readings <-> register words, both directions from the one register table.
#pragma once

#include "core/clock.h"
#include "core/readings.h"
#include "core/registers/block.h"
#include "core/registers/register_table.h"

#include <cstdint>
#include <optional>
#include <span>

namespace countis {

/// The block that holds `count` words from PDU `address` whole, if one does.
std::optional<Block> blockContaining(std::uint16_t address, std::uint16_t count);

/// The words of one block as the meter answers them: reserved words 0, 32-bit values high word first, values
/// beyond a field's range saturated at its limits. Not-measured values encode as 0. `out` has info(block).words
/// words. A write-only block encodes as zeros.
void encodeBlock(Block block, const Readings& readings, std::span<std::uint16_t> out);

/// Takes the words of one whole block into `readings`: values, qualities and the block's time.
/// Of a value that several blocks hold in different resolutions, only the block with the finest one sets it
/// (core/catalogue.h names it); the same word pair (value and residual) is always taken together. What the words show
/// as not measured (V 0, PF 0, f 0, sequence 3) becomes Quality::NotMeasured. `words` has info(block).words words.
void decodeBlock(Block block, std::span<const std::uint16_t> words, SampleTime when, Readings& readings);

/// A read of this block failed: its values that were good are stale from now on, its time stays.
void markStale(Block block, Readings& readings);

/// The same for each block that, at `now`, was read longer ago than it stays fresh.
void markOld(Readings& readings, Instant now);

/// What the counts show as not measured: with V 0 that phase's V, I, P, Q, S and PF; PF 0; f 0. Such a value has
/// count 0. The meter itself and whoever decodes its registers use this one rule.
void applyNotMeasured(Readings& readings);

} // namespace countis
