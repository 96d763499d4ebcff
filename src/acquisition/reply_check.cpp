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

constexpr std::size_t kWrittenLength = 6; // unit, function, address, value

bool isException(std::span<const std::uint8_t> reply, std::uint8_t function) {
    return reply[kFunctionAt] == (function | kExceptionBit);
}

tl::unexpected<ReplyError> fail(ReplyFault fault, std::size_t expected, std::size_t got) {
    return tl::unexpected(ReplyError{fault, static_cast<std::uint32_t>(expected), static_cast<std::uint32_t>(got)});
}

/// What every answer has in common, up to the function.
struct Header {
    std::uint16_t transaction;
    std::uint8_t unit;
    std::uint8_t function;
};

std::array<std::uint8_t, kRequestBytes> encode(const Header& header, std::uint16_t address, std::uint16_t last) {
    return {high(header.transaction),
            low(header.transaction),
            0,
            0,
            0,
            6,
            header.unit,
            header.function,
            high(address),
            low(address),
            high(last),
            low(last)};
}

tl::expected<void, ReplyError> checkHeader(const Header& header, std::span<const std::uint8_t> start) {
    if (wordAt(start, 0) != header.transaction)
        return wordAt(start, kProtocolAt) != 0 ? fail(ReplyFault::NotModbus, 0, 0)
                                               : fail(ReplyFault::Transaction, header.transaction, wordAt(start, 0));
    if (wordAt(start, kProtocolAt) != 0)
        return fail(ReplyFault::ProtocolId, 0, wordAt(start, kProtocolAt));
    if (start.size() < kReplyStartBytes)
        return fail(ReplyFault::TooShort, kReplyStartBytes, start.size());
    if (start[kUnitAt] != header.unit)
        return fail(ReplyFault::Unit, header.unit, start[kUnitAt]);
    if (!isException(start, header.function) && start[kFunctionAt] != header.function)
        return fail(ReplyFault::Function, header.function, start[kFunctionAt]);
    return {};
}

/// `length` counts from the unit on.
tl::expected<void, ReplyError> checkLength(std::span<const std::uint8_t> start, std::size_t length) {
    return wordAt(start, kLengthAt) == length ? tl::expected<void, ReplyError>()
                                              : fail(ReplyFault::Length, length, wordAt(start, kLengthAt));
}

/// What stands behind the bytes that checkReplyStart() looks at, from `dataAt` on.
template <typename Question>
tl::expected<std::span<const std::uint8_t>, ReplyError>
checkWhole(const Question& question, std::span<const std::uint8_t> reply, std::uint8_t function, std::size_t dataAt) {
    if (reply.size() < kReplyStartBytes)
        return fail(ReplyFault::TooShort, kReplyStartBytes, reply.size());
    if (const auto start = checkReplyStart(question, reply.first(kReplyStartBytes)); !start)
        return tl::unexpected(start.error());
    if (reply.size() != frameBytes(reply))
        return fail(ReplyFault::Length, reply.size() - kUnitAt, wordAt(reply, kLengthAt));
    if (isException(reply, function))
        return fail(ReplyFault::Exception, 0, reply[kCountAt]);
    return reply.subspan(dataAt);
}

} // namespace

std::array<std::uint8_t, kRequestBytes> encodeRequest(const ReadQuestion& q) {
    return encode({q.transaction, q.unit, kReadHoldingRegisters}, q.address, q.words);
}

std::array<std::uint8_t, kRequestBytes> encodeRequest(const WriteQuestion& q) {
    return encode({q.transaction, q.unit, kWriteSingleRegister}, q.address, q.value);
}

std::size_t frameBytes(std::span<const std::uint8_t> start) {
    return kLengthEnd + (wordAt(start, kProtocolAt) == 0 ? wordAt(start, kLengthAt) : 0);
}

tl::expected<void, ReplyError> checkReplyStart(const ReadQuestion& question, std::span<const std::uint8_t> start) {
    if (auto fits = checkHeader({question.transaction, question.unit, kReadHoldingRegisters}, start); !fits)
        return fits;
    const bool exception = isException(start, kReadHoldingRegisters);
    const std::size_t bytes = exception ? 0 : std::size_t{question.words} * 2;
    if (!exception && start[kCountAt] != bytes)
        return fail(ReplyFault::ByteCount, bytes, start[kCountAt]);
    return checkLength(start, kDataAt + bytes - kUnitAt);
}

tl::expected<void, ReplyError> checkReplyStart(const WriteQuestion& question, std::span<const std::uint8_t> start) {
    if (auto fits = checkHeader({question.transaction, question.unit, kWriteSingleRegister}, start); !fits)
        return fits;
    return checkLength(start, isException(start, kWriteSingleRegister) ? kDataAt - kUnitAt : kWrittenLength);
}

tl::expected<std::span<const std::uint8_t>, ReplyError> checkReply(const ReadQuestion& question,
                                                                   std::span<const std::uint8_t> reply) {
    return checkWhole(question, reply, kReadHoldingRegisters, kDataAt);
}

tl::expected<std::span<const std::uint8_t>, ReplyError> checkReply(const WriteQuestion& question,
                                                                   std::span<const std::uint8_t> reply) {
    auto echo = checkWhole(question, reply, kWriteSingleRegister, kCountAt);
    if (!echo)
        return echo;
    if (wordAt(*echo, 0) != question.address)
        return fail(ReplyFault::Echo, question.address, wordAt(*echo, 0));
    if (wordAt(*echo, 2) != question.value)
        return fail(ReplyFault::Echo, question.value, wordAt(*echo, 2));
    return echo;
}

} // namespace countis
