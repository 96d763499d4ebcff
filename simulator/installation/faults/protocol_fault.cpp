// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/faults/protocol_fault.h"

#include "core/printable.h"
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
    {Delay, "protocol-delay", "each answer comes so many milliseconds late", "ms", 1, 60000, 1000},
    {Silent, "protocol-silent", "no answer", "", 0, 0, 0},
    {Exception, "protocol-exception", "an exception instead of the values", "code", 1, 255, 4},
    {Transaction, "protocol-transaction", "the answer carries another transaction", "", 0, 0, 0},
    {Unit, "protocol-unit", "another unit answers", "", 0, 0, 0},
    {Function, "protocol-function", "the answer is to another function", "", 0, 0, 0},
    {Truncated, "protocol-truncated", "half an answer, and no more", "", 0, 0, 0},
    {Drip, "protocol-drip", "the answer comes byte by byte, one in so many milliseconds", "ms", 1, 10000, 300},
    {Refused, "protocol-refused", "connections are refused", "", 0, 0, 0, false},
    {Reset, "protocol-reset", "the connection is reset instead of an answer", "", 0, 0, 0},
    {Scale, "protocol-scale", "powers so many times too large", "factor", 0.001, 1000, 10},
    {WordOrder, "protocol-word-order", "the words of 32-bit registers exchanged", "", 0, 0, 0},
    {Frozen, "protocol-frozen", "values that do not change any more", "", 0, 0, 0, false},
}};

bool isWhole(ProtocolFaultKind kind) {
    return kind != Scale;
}

std::string allNames() {
    std::string names;
    for (const ProtocolFaultInfo& fault : kFaults)
        names.append(names.empty() ? "" : ", ").append(fault.name);
    return names;
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

tl::expected<ProtocolFault, std::string> parseProtocolFault(std::string_view spec) {
    const auto parts = parseFaultSpec(spec);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto* const found = std::ranges::find(kFaults, parts->name, &ProtocolFaultInfo::name);
    if (found == kFaults.end())
        return tl::unexpected("there is no fault " + inQuotes(parts->name) + "; allowed: " + allNames());
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
