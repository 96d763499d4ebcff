// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/modbus_frame.h"

#include "core/registers/codec.h"

namespace countis {
namespace {

using namespace modbus;
using Bytes = std::span<const std::uint8_t>;

std::uint16_t wordAt(Bytes bytes, std::size_t at) {
    return at + 1 < bytes.size() ? static_cast<std::uint16_t>(bytes[at] << 8 | bytes[at + 1]) : std::uint16_t{0};
}

/// The body has the bytes of `words` words from `at` on, and no more.
bool holds(Bytes body, std::size_t at, std::size_t words) {
    return body.size() == at + 2 * words;
}

// Each of these takes what follows the function.

FrameKind readRequest(Bytes body, ModbusFrame& frame) {
    if (!holds(body, 0, 2))
        return FrameKind::Unreadable;
    frame.range = RegisterRange{wordAt(body, 0), wordAt(body, 2)};
    return FrameKind::Request;
}

FrameKind readAnswer(Bytes body, std::optional<RegisterRange> asked, ModbusFrame& frame) {
    if (body.empty() || body.size() != std::size_t{1} + body[0] || body[0] % 2 != 0)
        return FrameKind::Unreadable;
    frame.data = body.subspan(1);
    if (asked && std::size_t{2} * asked->words == frame.data.size())
        frame.range = asked;
    return FrameKind::Answer;
}

FrameKind writeOne(Bytes body, FrameDirection direction, ModbusFrame& frame) {
    if (!holds(body, 0, 2))
        return FrameKind::Unreadable;
    frame.range = RegisterRange{wordAt(body, 0), 1};
    frame.data = body.subspan(2);
    return direction == FrameDirection::Sent ? FrameKind::Request : FrameKind::Answer;
}

FrameKind writeRequest(Bytes body, ModbusFrame& frame) {
    constexpr std::size_t kDataAt = 5;
    const std::size_t words = wordAt(body, 2);
    if (body.size() < kDataAt || !holds(body, kDataAt, words) || body[kDataAt - 1] != 2 * words)
        return FrameKind::Unreadable;
    frame.range = RegisterRange{wordAt(body, 0), static_cast<std::uint16_t>(words)};
    frame.data = body.subspan(kDataAt);
    return FrameKind::Request;
}

FrameKind writeAnswer(Bytes body, ModbusFrame& frame) {
    if (!holds(body, 0, 2))
        return FrameKind::Unreadable;
    frame.range = RegisterRange{wordAt(body, 0), wordAt(body, 2)};
    return FrameKind::Answer;
}

FrameKind exceptionAnswer(Bytes body, ModbusFrame& frame) {
    if (body.size() != 1)
        return FrameKind::Unreadable;
    frame.exception = body[0];
    return FrameKind::Exception;
}

FrameKind kindOf(Bytes body, FrameDirection direction, std::optional<RegisterRange> asked, ModbusFrame& frame) {
    const bool sent = direction == FrameDirection::Sent;
    switch (frame.function) {
    case kReadRegisters: return sent ? readRequest(body, frame) : readAnswer(body, asked, frame);
    case kWriteRegister: return writeOne(body, direction, frame);
    case kWriteRegisters: return sent ? writeRequest(body, frame) : writeAnswer(body, frame);
    default: return FrameKind::Other;
    }
}

} // namespace

std::optional<Block> blockOf(const RegisterRange& range) {
    return blockContaining(range.first, range.words);
}

ModbusFrame parseFrame(Bytes bytes, FrameDirection direction, std::optional<RegisterRange> asked) {
    ModbusFrame frame;
    frame.transaction = wordAt(bytes, 0);
    frame.protocol = wordAt(bytes, kProtocolAt);
    frame.length = wordAt(bytes, kLengthAt);
    if (bytes.size() > kUnitAt)
        frame.unit = bytes[kUnitAt];
    if (bytes.size() <= kFunctionAt)
        return frame;
    const std::uint8_t function = bytes[kFunctionAt];
    const bool refused = direction == FrameDirection::Received && (function & kExceptionBit) != 0;
    frame.function = refused ? static_cast<std::uint8_t>(function & ~kExceptionBit) : function;
    if (frame.protocol != 0 || bytes.size() != kUnitAt + frame.length)
        return frame;
    const Bytes body = bytes.subspan(kBodyAt);
    frame.kind = refused ? exceptionAnswer(body, frame) : kindOf(body, direction, asked, frame);
    return frame;
}

std::vector<std::uint16_t> wordsIn(Bytes data) {
    std::vector<std::uint16_t> words;
    words.reserve(data.size() / 2);
    for (std::size_t at = 0; at + 1 < data.size(); at += 2)
        words.push_back(wordAt(data, at));
    return words;
}

} // namespace countis
