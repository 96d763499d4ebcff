// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/modbus/modbus_answer.h"

#include <algorithm>
#include <cassert>

namespace countis::sim {
namespace {

constexpr std::uint8_t kReadHolding = 3;
constexpr std::uint8_t kWriteSingle = 6;
constexpr std::uint8_t kWriteMultiple = 16;
constexpr std::uint8_t kExceptionBit = 0x80;
constexpr std::uint8_t kBroadcastUnit = 0;
constexpr std::uint8_t kAnyUnit = 255; // "the device at this IP address" in Modbus TCP
constexpr std::uint16_t kMaxReadWords = 125;
constexpr std::uint16_t kMaxWriteWords = 123;
constexpr std::size_t kProtocolAt = 2;
constexpr std::size_t kLengthAt = 4;
constexpr std::size_t kUnitAt = 6;

std::uint16_t word(std::span<const std::uint8_t> bytes, std::size_t at) {
    return static_cast<std::uint16_t>(bytes[at] << 8U | bytes[at + 1]);
}

void putWord(std::span<std::uint8_t> bytes, std::size_t at, std::size_t value) {
    bytes[at] = static_cast<std::uint8_t>(value >> 8U);
    bytes[at + 1] = static_cast<std::uint8_t>(value & 0xFFU);
}

/// PDU bytes written to `out`.
std::size_t except(std::uint8_t function, ModbusException exception, std::span<std::uint8_t> out) {
    out[0] = function | kExceptionBit;
    out[1] = static_cast<std::uint8_t>(exception);
    return 2;
}

std::size_t read(std::span<const std::uint8_t> pdu, const RegisterImage& registers, std::span<std::uint8_t> out) {
    if (pdu.size() != 5)
        return except(kReadHolding, ModbusException::IllegalValue, out);
    const std::uint16_t count = word(pdu, 3);
    if (count == 0 || count > kMaxReadWords)
        return except(kReadHolding, ModbusException::IllegalValue, out);
    const auto bytes = registers.read(word(pdu, 1), count);
    if (!bytes)
        return except(kReadHolding, ModbusException::IllegalAddress, out);
    out[0] = kReadHolding;
    out[1] = static_cast<std::uint8_t>(bytes->size());
    std::ranges::copy(*bytes, out.begin() + 2);
    return 2 + bytes->size();
}

/// The commands of function 6 or 16, whose PDU is checked here.
tl::expected<std::vector<Command>, ModbusException> decode(std::span<const std::uint8_t> pdu) {
    std::array<std::uint16_t, kMaxWriteWords> words{};
    if (pdu[0] == kWriteSingle) {
        if (pdu.size() != 5)
            return tl::unexpected(ModbusException::IllegalValue);
        words[0] = word(pdu, 3);
        return decodeWrite(word(pdu, 1), std::span(words).first(1));
    }
    if (pdu.size() < 6)
        return tl::unexpected(ModbusException::IllegalValue);
    const std::uint16_t count = word(pdu, 3);
    if (count == 0 || count > kMaxWriteWords || pdu[5] != count * 2 || pdu.size() != 6U + count * 2U)
        return tl::unexpected(ModbusException::IllegalValue);
    for (std::size_t n = 0; n < count; ++n)
        words[n] = word(pdu, 6 + 2 * n);
    return decodeWrite(word(pdu, 1), std::span(words).first(count));
}

bool isTariff(const Command& command) {
    return std::holds_alternative<SetTariff>(command);
}

/// What the meter does with a write, by its rules: all of it or nothing.
tl::expected<std::vector<Command>, ModbusException> accepted(std::span<const std::uint8_t> pdu,
                                                             const AnswerRules& rules) {
    auto decoded = decode(pdu);
    if (decoded && rules.tariffByInput && std::ranges::any_of(*decoded, isTariff))
        return tl::unexpected(ModbusException::IllegalValue);
    return decoded;
}

std::size_t write(std::span<const std::uint8_t> pdu, const AnswerRules& rules, std::vector<Command>& commands,
                  std::span<std::uint8_t> out) {
    auto decoded = accepted(pdu, rules);
    if (!decoded)
        return except(pdu[0], decoded.error(), out);
    commands = *std::move(decoded);
    std::ranges::copy(pdu.first(5), out.begin()); // function, address, and value or count
    return 5;
}

/// A write of the tariff and of nothing else may be sent to all meters at once.
std::vector<Command> broadcast(std::span<const std::uint8_t> pdu, const AnswerRules& rules) {
    if (pdu[0] != kWriteSingle && pdu[0] != kWriteMultiple)
        return {};
    auto decoded = accepted(pdu, rules);
    if (!decoded || !std::ranges::all_of(*decoded, isTariff))
        return {};
    return *std::move(decoded);
}

} // namespace

FrameStart frameStart(std::span<const std::uint8_t> stream) {
    using enum FrameStart::Kind;
    // Judged as early as possible: a wrong protocol shows in its fourth byte.
    if (stream.size() >= kLengthAt && word(stream, kProtocolAt) != 0)
        return {Malformed};
    if (stream.size() < kUnitAt)
        return {Incomplete};
    const std::uint16_t length = word(stream, kLengthAt); // unit and PDU
    if (length < 2 || length > kMaxAduBytes - kUnitAt)
        return {Malformed};
    return stream.size() < kUnitAt + length ? FrameStart{Incomplete} : FrameStart{Complete, kUnitAt + length};
}

Answer answer(std::span<const std::uint8_t> adu, const RegisterImage& registers, const AnswerRules& rules,
              std::span<std::uint8_t> out) {
    assert(frameStart(adu).bytes == adu.size() && out.size() >= kMaxAduBytes);
    const auto pdu = adu.subspan(kMbapBytes);
    Answer result;
    if (adu[kUnitAt] == kBroadcastUnit) {
        result.commands = broadcast(pdu, rules);
        result.taken = !result.commands.empty();
        return result;
    }
    if (adu[kUnitAt] != rules.unit && adu[kUnitAt] != kAnyUnit)
        return result;

    const auto body = out.subspan(kMbapBytes);
    std::size_t size = 0;
    if (pdu[0] == kReadHolding)
        size = read(pdu, registers, body);
    else if (pdu[0] == kWriteSingle || pdu[0] == kWriteMultiple)
        size = write(pdu, rules, result.commands, body);
    else
        size = except(pdu[0], ModbusException::IllegalFunction, body);
    result.taken = (body[0] & kExceptionBit) == 0;
    std::ranges::copy(adu.first(kMbapBytes), out.begin()); // transaction, protocol, unit
    putWord(out, kLengthAt, size + 1);
    result.bytes = kMbapBytes + size;
    return result;
}

} // namespace countis::sim
