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
constexpr std::size_t kProtocolAt = 2;
constexpr std::size_t kLengthAt = 4;
constexpr std::size_t kUnitAt = 6;
constexpr std::size_t kFunctionAt = 7;
constexpr std::size_t kCountAt = 8;
constexpr std::size_t kDataAt = 9;

bool isException(std::span<const std::uint8_t> reply) {
    return reply[kFunctionAt] == (kReadHoldingRegisters | kExceptionBit);
}

tl::unexpected<ReplyError> fail(ReplyFault fault, std::size_t expected, std::size_t got) {
    return tl::unexpected(ReplyError{fault, static_cast<std::uint32_t>(expected), static_cast<std::uint32_t>(got)});
}

} // namespace

std::array<std::uint8_t, kReadRequestBytes> encodeRequest(const ReadQuestion& q) {
    return {
        high(q.transaction), low(q.transaction), 0,           0, 0, 6, q.unit, kReadHoldingRegisters, high(q.address),
        low(q.address),      high(q.words),      low(q.words)};
}

std::size_t frameBytes(std::span<const std::uint8_t> start) {
    return kLengthEnd + (wordAt(start, kProtocolAt) == 0 ? wordAt(start, kLengthAt) : 0);
}

tl::expected<void, ReplyError> checkReplyStart(const ReadQuestion& question, std::span<const std::uint8_t> start) {
    if (wordAt(start, 0) != question.transaction)
        return wordAt(start, kProtocolAt) != 0
                   ? fail(ReplyFault::NotModbus, 0, 0)
                   : fail(ReplyFault::Transaction, question.transaction, wordAt(start, 0));
    if (wordAt(start, kProtocolAt) != 0)
        return fail(ReplyFault::ProtocolId, 0, wordAt(start, kProtocolAt));
    if (start.size() < kReplyStartBytes)
        return fail(ReplyFault::TooShort, kReplyStartBytes, start.size());
    if (start[kUnitAt] != question.unit)
        return fail(ReplyFault::Unit, question.unit, start[kUnitAt]);
    const bool exception = isException(start);
    if (!exception && start[kFunctionAt] != kReadHoldingRegisters)
        return fail(ReplyFault::Function, kReadHoldingRegisters, start[kFunctionAt]);
    const std::size_t bytes = exception ? 0 : std::size_t{question.words} * 2;
    if (!exception && start[kCountAt] != bytes)
        return fail(ReplyFault::ByteCount, bytes, start[kCountAt]);
    const std::size_t length = kDataAt + bytes - kUnitAt; // counts from the unit on
    if (wordAt(start, kLengthAt) != length)
        return fail(ReplyFault::Length, length, wordAt(start, kLengthAt));
    return {};
}

tl::expected<std::span<const std::uint8_t>, ReplyError> checkReply(const ReadQuestion& question,
                                                                   std::span<const std::uint8_t> reply) {
    if (reply.size() < kReplyStartBytes)
        return fail(ReplyFault::TooShort, kReplyStartBytes, reply.size());
    if (const auto start = checkReplyStart(question, reply.first(kReplyStartBytes)); !start)
        return tl::unexpected(start.error());
    if (reply.size() != frameBytes(reply))
        return fail(ReplyFault::Length, reply.size() - kUnitAt, wordAt(reply, kLengthAt));
    if (isException(reply))
        return fail(ReplyFault::Exception, 0, reply[kCountAt]);
    return reply.subspan(kDataAt);
}

} // namespace countis
