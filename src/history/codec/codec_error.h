// SPDX-License-Identifier: GPL-3.0-or-later
// Why bytes of the history are not read.
#pragma once

#include <cstdint>

namespace countis {

enum class CodecError : std::uint8_t {
    Damaged,  // cut off, changed, or never written by this program
    TooNew,   // of a format, or with values, that only a later version of this program knows
    TooLarge, // more than anybody records in a minute
};

} // namespace countis
