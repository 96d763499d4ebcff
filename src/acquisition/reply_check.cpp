// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/reply_check.h"

namespace countis {
namespace {

constexpr std::uint8_t high(std::uint16_t word) {
    return static_cast<std::uint8_t>(word >> 8);
}

constexpr std::uint8_t low(std::uint16_t word) {
    return static_cast<std::uint8_t>(word & 0xFF);
}

std::uint32_t wordAt(std::span<const std::uint8_t> bytes, std::size_t at) {
    return (std::uint32_t{bytes[at]} << 8) | bytes[at + 1];
}

constexpr std::uint8_t kExceptionBit = 0x80;
constexpr std::size_t kUnitAt = 6;
constexpr std::size_t kFunctionAt = 7;
constexpr std::size_t kCountAt = 8;
constexpr std::size_t kDataAt = 9;

} // namespace

std::array<std::uint8_t, kReadRequestBytes> encodeRequest(const ReadQuestion& q) {
    return {
        high(q.transaction), low(q.transaction), 0,           0, 0, 6, q.unit, kReadHoldingRegisters, high(q.address),
        low(q.address),      high(q.words),      low(q.words)};
}

tl::expected<std::span<const std::uint8_t>, ReplyError> checkReply(const ReadQuestion& question,
                                                                   std::span<const std::uint8_t> reply) {
    const auto fail = [](ReplyFault fault, std::size_t expected, std::size_t got) {
        return tl::unexpected(
            ReplyError{fault, static_cast<std::uint32_t>(expected), static_cast<std::uint32_t>(got)});
    };
    if (reply.size() < kDataAt)
        return fail(ReplyFault::TooShort, kDataAt, reply.size());
    if (wordAt(reply, 0) != question.transaction)
        return fail(ReplyFault::Transaction, question.transaction, wordAt(reply, 0));
    if (wordAt(reply, 2) != 0)
        return fail(ReplyFault::ProtocolId, 0, wordAt(reply, 2));
    if (reply[kUnitAt] != question.unit)
        return fail(ReplyFault::Unit, question.unit, reply[kUnitAt]);
    const bool exception = reply[kFunctionAt] == (kReadHoldingRegisters | kExceptionBit);
    if (!exception && reply[kFunctionAt] != kReadHoldingRegisters)
        return fail(ReplyFault::Function, kReadHoldingRegisters, reply[kFunctionAt]);
    const std::size_t length = wordAt(reply, 4); // counts from the unit on
    if (length != reply.size() - kUnitAt)
        return fail(ReplyFault::Length, reply.size() - kUnitAt, length);
    if (exception)
        return reply.size() == kDataAt ? fail(ReplyFault::Exception, 0, reply[kCountAt])
                                       : fail(ReplyFault::Length, kDataAt, reply.size());
    const std::size_t bytes = std::size_t{question.words} * 2;
    if (reply[kCountAt] != bytes)
        return fail(ReplyFault::ByteCount, bytes, reply[kCountAt]);
    if (reply.size() != kDataAt + bytes)
        return fail(ReplyFault::Length, kDataAt + bytes, reply.size());
    return reply.subspan(kDataAt);
}

} // namespace countis
