// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/faults/any_fault.h"

#include "simulator/installation/faults/fault_spec.h"

#include <algorithm>
#include <array>

namespace countis::sim {
namespace {

constexpr std::string_view kProtocolPrefix = "protocol-";

const FaultInfo* findFault(std::string_view name) {
    const auto found = std::ranges::find(faultTable(), name, &FaultInfo::name);
    return found == faultTable().end() ? nullptr : &*found;
}

const ProtocolFaultInfo* findProtocolFault(std::string_view name) {
    const auto found = std::ranges::find(protocolFaultTable(), name, &ProtocolFaultInfo::name);
    return found == protocolFaultTable().end() ? nullptr : &*found;
}

bool takesPhase(const FaultInfo& fault) {
    return std::ranges::any_of(fault.parameters, [](const FaultParameter& parameter) {
        return parameter.member == FaultParameter::Member::Phase;
    });
}

} // namespace

tl::expected<AnyFault, Message> parseAnyFault(std::string_view spec) {
    if (spec.starts_with(kProtocolPrefix))
        return parseProtocolFault(spec);
    auto fault = parseFault(spec);
    if (!fault && findFault(spec.substr(0, spec.find(':'))) == nullptr)
        return tl::unexpected(message(
            term("Messages", "%1, and the protocol faults, whose names begin with \"protocol-\""), fault.error()));
    return fault;
}

tl::expected<FaultEnd, Message> parseFaultEnd(std::string_view spec) {
    static constexpr std::array<ParameterRule, 1> kPhase{ParameterRule{"phase", 1, 3, "", true}};
    static constexpr std::array<double, 1> kWhatever{0};
    const auto parts = parseFaultSpec(spec);
    if (!parts)
        return tl::unexpected(parts.error());
    FaultEnd end;
    const FaultInfo* const fault = findFault(parts->name);
    if (fault != nullptr) {
        end.kind = fault->kind;
    } else if (const auto* const protocol = findProtocolFault(parts->name)) {
        end.kind = protocol->kind;
    } else {
        return tl::unexpected(noSuchFault(parts->name, message(term("Messages", "all, or the name of a fault"))));
    }
    const bool phases = fault != nullptr && takesPhase(*fault);
    const auto values =
        readParameters(*parts, std::span(kPhase).first(phases ? 1 : 0), std::span(kWhatever).first(phases ? 1 : 0));
    if (!values)
        return tl::unexpected(values.error());
    if (phases)
        end.phase = static_cast<int>(values->front());
    return end;
}

} // namespace countis::sim
