// SPDX-License-Identifier: GPL-3.0-or-later
// What a COUNTIS answers to one Modbus TCP request: docs/reference/registers.md, "Answers", as a pure function.
#pragma once

#include "core/registers/commands.h"
#include "simulator/modbus/register_image.h"

#include <cstdint>
#include <span>
#include <vector>

namespace countis::sim {

// Modbus Messaging on TCP/IP Implementation Guide V1.0b: 7 bytes of MBAP header, a PDU of at most 253.
inline constexpr std::size_t kMbapBytes = 7;
inline constexpr std::size_t kMaxAduBytes = 260;

/// The beginning of a stream of requests. Malformed: no Modbus TCP, another protocol or a length that none of its
/// frames has (below 2, above 254); the connection cannot be used any more.
struct FrameStart {
    enum class Kind : std::uint8_t { Incomplete, Complete, Malformed } kind = Kind::Incomplete;
    std::size_t bytes = 0; // of the frame, when complete
};
FrameStart frameStart(std::span<const std::uint8_t> stream);

struct Answer {
    std::size_t bytes = 0;         // written to `out`; 0: the meter does not answer
    bool taken = false;            // the meter carried out the request; no exception
    std::vector<Command> commands; // to carry out before anything else is answered
};

/// On what an answer depends besides the registers.
struct AnswerRules {
    std::uint8_t unit = 0; // the meter's Modbus address
    bool tariffByInput =
        false; // a write of the tariff is refused with exception 03, with all that is written with it
};

/// `adu` is one complete frame, `out` has room for kMaxAduBytes.
Answer answer(std::span<const std::uint8_t> adu, const RegisterImage& registers, const AnswerRules& rules,
              std::span<std::uint8_t> out);

} // namespace countis::sim
