// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/faults/protocol_fault.h"

#include "files/name_list.h"
#include "simulator/installation/faults/fault_spec.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace countis::sim {
namespace {

using enum ProtocolFaultKind;

constexpr std::string_view kEvery = "every";
constexpr double kMostEvery = 1000;

constexpr std::array<ProtocolFaultInfo, kProtocolFaultKinds> kFaults{{
    {Delay, "protocol-delay", "the answer is late by a number of milliseconds", "ms", 1, 60000, 1000},
    {Silent, "protocol-silent", "the meter does not answer", "", 0, 0, 0},
    {Exception, "protocol-exception", "the answer is an exception instead of the values", "code", 1, 255, 4},
    {Transaction, "protocol-transaction", "the answer carries the number of another transaction", "", 0, 0, 0},
    {Unit, "protocol-unit", "the answer carries the address of another unit", "", 0, 0, 0},
    {Function, "protocol-function", "the answer carries the code of another function", "", 0, 0, 0},
    {Truncated, "protocol-truncated", "only half of the answer is sent", "", 0, 0, 0},
    {Drip, "protocol-drip", "the answer is sent byte by byte, a number of milliseconds apart", "ms", 1, 10000, 300},
    {Refused, "protocol-refused", "the meter refuses connections", "", 0, 0, 0, false},
    {Reset, "protocol-reset", "the meter resets the connection instead of answering", "", 0, 0, 0},
    {Scale, "protocol-scale", "the powers are multiplied by a factor", "factor", 0.001, 1000, 10},
    {WordOrder, "protocol-word-order", "the two words of 32-bit registers are exchanged", "", 0, 0, 0},
    {Frozen, "protocol-frozen", "the values no longer change", "", 0, 0, 0, false},
}};

bool isWhole(ProtocolFaultKind kind) {
    return kind != Scale;
}

} // namespace

std::span<const ProtocolFaultInfo> protocolFaultTable() {
    return kFaults;
}

const ProtocolFaultInfo& info(ProtocolFaultKind kind) {
    const ProtocolFaultInfo& found = kFaults[static_cast<std::size_t>(kind)];
    assert(found.kind == kind);
    return found;
}

tl::expected<ProtocolFault, Message> parseProtocolFault(std::string_view spec) {
    const auto parts = parseFaultSpec(spec);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto* const found = std::ranges::find(kFaults, parts->name, &ProtocolFaultInfo::name);
    if (found == kFaults.end())
        return tl::unexpected(noSuchFault(parts->name, nameList(kFaults, &ProtocolFaultInfo::name)));
    const bool hasAmount = !found->amountName.empty();
    std::vector<ParameterRule> rules;
    std::vector<double> fallback;
    if (hasAmount) {
        const std::string_view unit = found->amountName == "ms" ? "ms" : "";
        rules.push_back({found->amountName, found->min, found->max, unit, isWhole(found->kind)});
        fallback.push_back(found->fallback);
    }
    if (found->counted) {
        rules.push_back({kEvery, 1, kMostEvery, "", true});
        fallback.push_back(1);
    }
    const auto values = readParameters(*parts, rules, fallback);
    if (!values)
        return tl::unexpected(values.error());
    ProtocolFault fault;
    fault.kind = found->kind;
    if (hasAmount)
        fault.amount = values->front();
    if (found->counted)
        fault.every = static_cast<int>(values->back());
    return fault;
}

std::string faultText(const ProtocolFault& fault) {
    const ProtocolFaultInfo& kind = info(fault.kind);
    std::string text(kind.name);
    if (!kind.amountName.empty())
        appendParameter(text, kind.amountName, fault.amount);
    if (fault.every != 1)
        appendParameter(text, kEvery, fault.every);
    return text;
}

void add(const ProtocolFault& fault, ProtocolFaultSet& faults) {
    const auto same = std::ranges::find(faults, fault.kind, &ProtocolFault::kind);
    if (same == faults.end())
        faults.push_back(fault);
    else
        *same = fault;
}

bool clear(ProtocolFaultKind kind, ProtocolFaultSet& faults) {
    return std::erase_if(faults, [&](const ProtocolFault& fault) { return fault.kind == kind; }) > 0;
}

} // namespace countis::sim
