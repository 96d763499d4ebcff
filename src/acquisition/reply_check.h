// SPDX-License-Identifier: GPL-3.0-or-later
// Modbus TCP frames of a register read, and of one register that is written: one is built, its answer is checked.
// Pure; no socket.
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

/// One register that is written, which the answer must repeat.
struct WriteQuestion {
    std::uint16_t transaction;
    std::uint8_t unit;
    std::uint16_t address;
    std::uint16_t value;
};

inline constexpr std::size_t kRequestBytes = 12;
inline constexpr std::size_t kMbapBytes = 7;
inline constexpr std::uint8_t kReadHoldingRegisters = 3;
inline constexpr std::uint8_t kWriteSingleRegister = 6;

/// Function 3: transaction, protocol 0, length 6, unit, function, address, words.
std::array<std::uint8_t, kRequestBytes> encodeRequest(const ReadQuestion& question);
/// Function 6: the same with a value in the place of the words.
std::array<std::uint8_t, kRequestBytes> encodeRequest(const WriteQuestion& question);

enum class ReplyFault : std::uint8_t {
    TooShort,    // not even a header and a function, or less than the length says
    NotModbus,   // neither the transaction asked for nor the protocol: another service listens on the port
    Transaction, // another one than was asked
    ProtocolId,  // not Modbus
    Unit,        // another unit answered
    Function,    // another function, or a nonsense exception
    ByteCount,   // not the number of registers asked for
    Length,      // the header's length is not that of the answer asked for, or not the frame's
    Echo,        // another register or another value than was written: `got` is the address or the value
    Exception    // a well-formed Modbus exception: `got` is its number
};

struct ReplyError {
    ReplyFault fault{};
    std::uint32_t expected = 0;
    std::uint32_t got = 0;

    bool operator==(const ReplyError&) const = default;
};

/// As many bytes of a reply tell what can still become of it: header, function, and byte count or exception.
inline constexpr std::size_t kReplyStartBytes = 9;
/// As many tell how long the frame is by its own header.
inline constexpr std::size_t kLengthEnd = 6;

/// Of the first kLengthEnd bytes or more: how many the whole frame has. What is not Modbus has no more than these.
std::size_t frameBytes(std::span<const std::uint8_t> start);

/// Whether what begins with `start` can be a fitting reply or an exception. `start` has kLengthEnd to
/// kReplyStartBytes bytes, fewer than the latter only where the frame itself has no more. The fault is one that no
/// byte behind them could mend, so that nobody waits for these.
tl::expected<void, ReplyError> checkReplyStart(const ReadQuestion& question, std::span<const std::uint8_t> start);
tl::expected<void, ReplyError> checkReplyStart(const WriteQuestion& question, std::span<const std::uint8_t> start);

/// The register bytes of a reply that fits, high byte first, 2 × words of them: a view into `reply`.
/// `reply` is one whole frame with its header. Checked in the order of ReplyFault.
tl::expected<std::span<const std::uint8_t>, ReplyError> checkReply(const ReadQuestion& question,
                                                                   std::span<const std::uint8_t> reply);
/// The same of a write: what the answer repeats, the address and the value.
tl::expected<std::span<const std::uint8_t>, ReplyError> checkReply(const WriteQuestion& question,
                                                                   std::span<const std::uint8_t> reply);

} // namespace countis
