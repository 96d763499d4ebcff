// SPDX-License-Identifier: GPL-3.0-or-later
// A Modbus TCP frame for people: in one line, and byte by byte. Pure.
#pragma once

#include "core/message.h"
#include "core/registers/modbus_frame.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace countis {

/// What a few bytes of a frame are.
struct FrameField {
    std::size_t first = 0; // of its bytes, from 0
    std::size_t bytes = 0;
    Message name;    // "transaction", "50520 voltage_V1"
    Message meaning; // "14911", "23062 × 0.01 V = 230.62 V"
    /// The registers that the bytes hold.
    std::optional<RegisterRange> range;
    /// It contradicts the rest of the frame, or is cut off.
    bool wrong = false;
};

/// Every byte of the frame is in one field, in order. `asked` as for parseFrame().
std::vector<FrameField> fieldsOf(std::span<const std::uint8_t> bytes, FrameDirection direction,
                                 std::optional<RegisterRange> asked = std::nullopt);

/// "read 50512, 62 words", "62 words, metrology", "exception 02, illegal address". `bytes` is the same frame; empty:
/// no answer came.
Message summaryOf(const ModbusFrame& frame, std::span<const std::uint8_t> bytes);

/// "illegal address"; a few words for every code.
Message exceptionText(std::uint8_t code);

} // namespace countis
