// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong between the meter's registers and its client: faults that the Modbus server makes on purpose.
#pragma once

#include "core/message.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace countis::sim {

enum class ProtocolFaultKind : std::uint8_t {
    Delay,       // amount ms before each answer
    Silent,      // no answer
    Exception,   // amount: its code
    Transaction, // the answer of another request
    Unit,        // of another meter
    Function,    // to another function
    Truncated,   // half a frame, and no more
    Drip,        // a byte every amount ms
    Refused,     // connections are refused, and those that stand are ended
    Reset,       // the connection is reset at the request
    // Not the wiring either (row 0): well-formed answers with wrong contents.
    Scale,     // powers are amount times too large
    WordOrder, // the two words of a register exchanged
    Frozen,    // values that do not change any more
};
inline constexpr std::size_t kProtocolFaultKinds = static_cast<std::size_t>(ProtocolFaultKind::Frozen) + 1;

struct ProtocolFault {
    ProtocolFaultKind kind = ProtocolFaultKind::Delay;
    double amount = 0; // in the unit of the kind: ms, an exception's code, a factor
    int every = 1;     // 1: every request; n: each n-th of a connection

    bool operator==(const ProtocolFault&) const = default;
};

/// At most one of each kind. Where several would spoil one answer, the first does.
using ProtocolFaultSet = std::vector<ProtocolFault>;

struct ProtocolFaultInfo {
    ProtocolFaultKind kind = ProtocolFaultKind::Delay;
    std::string_view name;       // "protocol-delay"
    std::string_view what;       // one clause in English, for lists
    std::string_view amountName; // "ms"; "" for a kind that takes none
    double min = 0;
    double max = 0;
    double fallback = 0;
    bool counted = true; // takes every=N
};

/// In the order of ProtocolFaultKind.
std::span<const ProtocolFaultInfo> protocolFaultTable();
const ProtocolFaultInfo& info(ProtocolFaultKind kind);

/// "protocol-delay:ms=800,every=3". The error is one sentence.
tl::expected<ProtocolFault, Message> parseProtocolFault(std::string_view spec);
std::string faultText(const ProtocolFault& fault);

/// Adds it, or changes the parameters of the same kind.
void add(const ProtocolFault& fault, ProtocolFaultSet& faults);
/// False: there was none.
bool clear(ProtocolFaultKind kind, ProtocolFaultSet& faults);

} // namespace countis::sim
