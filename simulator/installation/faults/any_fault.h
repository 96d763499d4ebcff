// SPDX-License-Identifier: GPL-3.0-or-later
// A fault of the installation or one of the protocol, told apart by its name.
#pragma once

#include "simulator/installation/faults/fault.h"
#include "simulator/installation/faults/protocol_fault.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <variant>

namespace countis::sim {

using AnyFault = std::variant<Fault, ProtocolFault>;

/// As parseFault() and parseProtocolFault(), whose names begin with "protocol-". The error is one sentence.
tl::expected<AnyFault, Message> parseAnyFault(std::string_view spec);

/// What ends a fault.
struct FaultEnd {
    std::variant<FaultKind, ProtocolFaultKind> kind;
    int phase = 0; // 0: on whatever phase
};
/// NAME, or NAME:phase=N of a fault that takes a phase. The error is one sentence.
tl::expected<FaultEnd, Message> parseFaultEnd(std::string_view spec);

} // namespace countis::sim
