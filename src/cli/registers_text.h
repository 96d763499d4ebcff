// SPDX-License-Identifier: GPL-3.0-or-later
// What `countisctl registers` prints.
#pragma once

#include "core/registers/block.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace countis::cli {

/// What a meter answered to the reads of one block.
struct ReadBlock {
    Block block;
    std::vector<std::uint16_t> words; // all of the block, or none
    std::uint8_t exception = 0;       // with which the meter refused them
};

/// A table for each block, or its words in lines of eight, with a blank line between two blocks.
QString registersText(const std::vector<ReadBlock>& blocks, bool raw);
/// An object on a line for each register, or for each block. docs/countisctl.md lists the keys.
QString registersJson(const std::vector<ReadBlock>& blocks, bool raw);

} // namespace countis::cli
