// SPDX-License-Identifier: GPL-3.0-or-later
// Modbus TCP frames of a register read: one is built, its answer is checked. Pure; no socket.
#pragma once

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <span>

namespace countis {

/// What a request asks, and what its answer must repeat.
struct ReadQuestion {
    std::uint16_t transaction;
    std::uint8_t unit;
    std::uint16_t address;
    std::uint16_t words;
};

inline constexpr std::size_t kReadRequestBytes = 12;
inline constexpr std::size_t kMbapBytes = 7;
inline constexpr std::uint8_t kReadHoldingRegisters = 3;

/// Function 3: transaction, protocol 0, length 6, unit, function, address, words.
std::array<std::uint8_t, kReadRequestBytes> encodeRequest(const ReadQuestion& question);

enum class ReplyFault : std::uint8_t {
    TooShort,    // not even a header and a function, or less than the length says
    Transaction, // another one than was asked
    ProtocolId,  // not Modbus
    Unit,        // another unit answered
    Function,    // another function, or a nonsense exception
    Length,      // the header's length is not the frame's
    ByteCount,   // not the number of registers asked for
    Exception    // a well-formed Modbus exception: `got` is its number
};

struct ReplyError {
    ReplyFault fault{};
    std::uint32_t expected = 0;
    std::uint32_t got = 0;

    bool operator==(const ReplyError&) const = default;
};

/// The register bytes of a reply that fits, high byte first, 2 × words of them: a view into `reply`.
/// `reply` is one whole frame with its header. Checked in the order of ReplyFault.
tl::expected<std::span<const std::uint8_t>, ReplyError> checkReply(const ReadQuestion& question,
                                                                   std::span<const std::uint8_t> reply);

} // namespace countis
