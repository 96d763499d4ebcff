// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/modbus/protocol_spoil.h"

#include "core/registers/register_table.h"
#include "simulator/modbus/modbus_answer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace countis::sim {
namespace {

using enum ProtocolFaultKind;

constexpr std::uint8_t kReadHolding = 3;
constexpr std::uint8_t kReadInput = 4;
constexpr std::uint8_t kExceptionBit = 0x80;
constexpr std::size_t kTransactionAt = 0; // high byte
constexpr std::size_t kLengthAt = 4;
constexpr std::size_t kUnitAt = 6;
constexpr std::size_t kFunctionAt = kMbapBytes;
constexpr std::size_t kFirstValueAt = kMbapBytes + 2;

bool acts(const ProtocolFault& fault, std::uint64_t request) {
    return fault.kind != Refused && fault.kind != Frozen && request % static_cast<std::uint64_t>(fault.every) == 0;
}

std::size_t except(std::span<std::uint8_t> room, double code) {
    room[kFunctionAt] |= kExceptionBit;
    room[kFunctionAt + 1] = static_cast<std::uint8_t>(code);
    room[kLengthAt] = 0;
    room[kLengthAt + 1] = 3; // unit, function, code
    return kMbapBytes + 2;
}

bool isPower(const Register& reg) {
    const auto* const view = std::get_if<InstantView>(&reg.view);
    return view != nullptr &&
           (view->quantity == Quantity::P || view->quantity == Quantity::Q || view->quantity == Quantity::S);
}

/// Of 1 or 2 words, signed as powers are; what does not fit becomes the largest that does.
void scale(std::span<std::uint8_t> value, double factor) {
    std::uint32_t raw = 0;
    for (const std::uint8_t byte : value)
        raw = raw << 8U | byte;
    const bool whole = value.size() == 4;
    const double count = whole ? static_cast<double>(static_cast<std::int32_t>(raw))
                               : static_cast<double>(static_cast<std::int16_t>(raw));
    const double most = whole ? std::numeric_limits<std::int32_t>::max() : std::numeric_limits<std::int16_t>::max();
    auto scaled = static_cast<std::uint32_t>(std::llround(std::clamp(count * factor, -most, most)));
    for (auto at = value.size(); at-- > 0; scaled >>= 8U)
        value[at] = static_cast<std::uint8_t>(scaled & 0xFFU);
}

/// The values of an answered read, register by register.
template <typename Work>
void forRegisters(std::span<const std::uint8_t> asked, std::span<std::uint8_t> values, Work work) {
    const unsigned first = asked[kMbapBytes + 1] * 256U + asked[kMbapBytes + 2];
    for (const Register& reg : registerTable()) {
        const std::size_t at = (std::size_t{reg.address} - first) * 2;
        if (reg.address >= first && at + reg.words * 2U <= values.size())
            work(reg, values.subspan(at, reg.words * 2U));
    }
}

void falsify(const ProtocolFault& fault, std::span<const std::uint8_t> asked, std::span<std::uint8_t> values) {
    forRegisters(asked, values, [&](const Register& reg, std::span<std::uint8_t> value) {
        if (fault.kind == Scale && isPower(reg))
            scale(value, fault.amount);
        if (fault.kind == WordOrder && (reg.type == WireType::U32 || reg.type == WireType::S32))
            std::swap_ranges(value.begin(), value.begin() + 2, value.begin() + 2);
    });
}

} // namespace

Treatment treatmentOf(const ProtocolFaultSet& faults, std::uint64_t request) {
    Treatment treatment;
    for (const ProtocolFault& fault : faults) {
        if (!acts(fault, request))
            continue;
        treatment.why.append(treatment.why.empty() ? "" : ", ").append(faultText(fault));
        const std::chrono::milliseconds time{std::llround(fault.amount)};
        switch (fault.kind) {
        case Delay: treatment.delay += time; break;
        case Drip: treatment.drip = time; break;
        case Exception: treatment.carryOut = false; break;
        case Silent: treatment.way = Treatment::Way::Nothing; break;
        case Reset: treatment.way = Treatment::Way::Reset; break;
        default: break; // of the bytes
        }
    }
    return treatment;
}

std::size_t spoil(const ProtocolFaultSet& faults, std::uint64_t request, std::span<const std::uint8_t> asked,
                  std::span<std::uint8_t> room, std::size_t bytes) {
    for (const ProtocolFault& fault : faults)
        if (acts(fault, request) && (fault.kind == Scale || fault.kind == WordOrder) &&
            room[kFunctionAt] == kReadHolding)
            falsify(fault, asked, room.subspan(kFirstValueAt, bytes - kFirstValueAt));
    for (const ProtocolFault& fault : faults) {
        if (!acts(fault, request))
            continue;
        switch (fault.kind) {
        case Exception: return except(room, fault.amount);
        case Transaction: room[kTransactionAt] ^= 0x80U; return bytes;
        case Unit: room[kUnitAt] ^= 1U; return bytes;
        case Function:
            room[kFunctionAt] = room[kFunctionAt] == kReadHolding ? kReadInput : kReadHolding;
            return bytes;
        case Truncated: return bytes / 2;
        default: break; // not of the bytes
        }
    }
    return bytes;
}

} // namespace countis::sim
