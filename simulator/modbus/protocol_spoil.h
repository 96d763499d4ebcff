// SPDX-License-Identifier: GPL-3.0-or-later
// What protocol faults do to one answer: pure functions for the Modbus server.
#pragma once

#include "simulator/installation/faults/protocol_fault.h"

#include <chrono>
#include <cstdint>
#include <span>
#include <string>

namespace countis::sim {

/// How an answer goes out. `request` counts the requests of its connection from 1.
struct Treatment {
    enum class Way : std::uint8_t { Send, Nothing, Reset } way = Way::Send;
    std::chrono::milliseconds delay{0}; // before it
    std::chrono::milliseconds drip{0};  // before each byte; 0: in one piece
    bool carryOut = true;               // what the request commands
    std::string why;                    // the faults at work, for the log; empty: none
};
Treatment treatmentOf(const ProtocolFaultSet& faults, std::uint64_t request);

/// Changes the bytes of the answer to the frame `asked`; returns how many there are then. `answer` is a whole frame
/// in the beginning of `room`, of `bytes`.
std::size_t spoil(const ProtocolFaultSet& faults, std::uint64_t request, std::span<const std::uint8_t> asked,
                  std::span<std::uint8_t> room, std::size_t bytes);

} // namespace countis::sim
