// SPDX-License-Identifier: GPL-3.0-or-later
// One Modbus TCP frame: whether it asks, answers or refuses, and which registers it is about. Pure.
// Source: MODBUS Application Protocol Specification V1.1b3, and MODBUS Messaging on TCP/IP Implementation Guide
// V1.0b.
#pragma once

#include "core/registers/block.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace countis {

enum class FrameDirection : std::uint8_t { Sent, Received };

/// `first` is the PDU address of the first word.
struct RegisterRange {
    std::uint16_t first = 0;
    std::uint16_t words = 0;

    constexpr std::uint32_t end() const { return std::uint32_t{first} + words; }
    constexpr bool overlaps(const RegisterRange& other) const { return first < other.end() && other.first < end(); }
    bool operator==(const RegisterRange&) const = default;
};

/// The block that holds all of it, if one does.
std::optional<Block> blockOf(const RegisterRange& range);

namespace modbus {

inline constexpr std::uint8_t kReadRegisters = 3;
inline constexpr std::uint8_t kWriteRegister = 6;
inline constexpr std::uint8_t kWriteRegisters = 16;
inline constexpr std::uint8_t kExceptionBit = 0x80;

// Where the parts of a frame begin.
inline constexpr std::size_t kProtocolAt = 2;
inline constexpr std::size_t kLengthAt = 4;
inline constexpr std::size_t kUnitAt = 6;
inline constexpr std::size_t kFunctionAt = 7;
inline constexpr std::size_t kBodyAt = 8;

} // namespace modbus

/// Other: it is whole, and its function is none of 3, 6 and 16. Unreadable: cut off, of another protocol, or its
/// parts contradict each other.
enum class FrameKind : std::uint8_t { Request, Answer, Exception, Other, Unreadable };

struct ModbusFrame {
    FrameKind kind = FrameKind::Unreadable;
    // As far as the frame has them; otherwise 0.
    std::uint16_t transaction = 0;
    std::uint16_t protocol = 0;
    std::uint16_t length = 0; // by the header: of all that follows it
    std::uint8_t unit = 0;
    std::uint8_t function = 0;  // without the bit of an exception
    std::uint8_t exception = 0; // the code
    /// The registers that are read or written. Of an answer to function 3, those that were asked for.
    std::optional<RegisterRange> range;
    /// Their bytes, high byte first; a view into the frame.
    std::span<const std::uint8_t> data;
};

/// `bytes` is what was sent or has come, from the header on. `asked`: the registers of the request that an answer to
/// function 3 belongs to, because it does not repeat them.
ModbusFrame parseFrame(std::span<const std::uint8_t> bytes, FrameDirection direction,
                       std::optional<RegisterRange> asked = std::nullopt);

/// The words of `data`, high byte first.
std::vector<std::uint16_t> wordsIn(std::span<const std::uint8_t> data);

} // namespace countis
