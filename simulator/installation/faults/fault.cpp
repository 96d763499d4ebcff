// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/faults/fault.h"

#include "files/name_list.h"
#include "simulator/installation/faults/fault_spec.h"

#include <algorithm>
#include <cassert>

namespace countis::sim {
namespace {

using enum FaultKind;
using Member = FaultParameter::Member;

constexpr FaultParameter kOnePhase{Member::Phase, "phase", 1, 3, true, 0, "", true};
constexpr FaultParameter kPhases{Member::Phase, "phase", 0, 3, false, 0, term("Messages", "(0: all)"), true};
constexpr FaultParameter kOther{Member::Other, "with", 1, 3, true, 0, "", true};
constexpr FaultParameter kOrder{Member::Order, "order", 2, 50, false, 5, "", true};

constexpr FaultParameter percent(std::string_view name, double max, double fallback) {
    return {Member::Amount, name, 0, max, false, fallback, "%", false};
}
constexpr FaultParameter amperes(double fallback) {
    return {Member::Amount, "current", 0, 2400, false, fallback, "A", false};
}
constexpr FaultParameter seconds(double fallback) {
    return {Member::Period, "period", 1, 86400, false, fallback, "s", false};
}

// The largest voltage that a fault may make: 100 % above a setting of at most 500 V.
constexpr std::array<FaultInfo, kFaultKinds> kFaults{{
    {Overvoltage, "overvoltage", "the voltage is raised by a percentage", {kPhases, percent("by", 100, 30)}},
    {Undervoltage, "undervoltage", "the voltage is lowered by a percentage", {kPhases, percent("by", 100, 25)}},
    {Unbalance, "unbalance", "the supply has a negative-sequence voltage, in percent", {percent("by", 50, 5)}},
    {VoltageHarmonic,
     "voltage-harmonic",
     "the voltage has a harmonic",
     {kPhases, kOrder, percent("percent", 100, 10)}},
    {FrequencyDrift,
     "frequency-drift",
     "the frequency swings up and down by a number of hertz",
     {FaultParameter{Member::Amount, "by", 0, 15, false, 1.5, "Hz", false}, seconds(120)}},
    {PhaseLost, "phase-lost", "a phase of the supply is missing", {kOnePhase}},
    {PowerCut, "power-cut", "no phase has any voltage", {}},
    {Overcurrent, "overcurrent", "the current is above the rating of the meter", {kPhases, amperes(100)}},
    {Burst,
     "burst",
     "a high current, 30 x Imax by default, flows for half a cycle, once per period",
     {kPhases, amperes(2400), seconds(10)}},
    {CurrentHarmonic,
     "current-harmonic",
     "the current has a harmonic",
     {kPhases, kOrder, percent("percent", 100, 40)}},
    {NoLoad, "no-load", "there is voltage but no current", {}},
    {StartingCurrent, "starting-current", "a current of 20 mA flows at power factor 1", {kPhases}},
    {SequenceReversed, "reversed-sequence", "L2 and L3 of the supply are exchanged", {}},
    {PhasesAlike, "phases-alike", "two voltage terminals are connected to the same phase", {kOnePhase, kOther}},
    {NeutralExchanged, "exchanged-neutral", "neutral and a phase are exchanged: loads get up to 400 V", {kOnePhase}},
    {NeutralLost, "neutral-lost", "the neutral is lost upstream: the star point of the loads floats", {}},
    {NeutralLostAtMeter,
     "neutral-lost-at-meter",
     "the neutral is lost at the meter's terminal: the meter goes off",
     {}},
    {CurrentReversed, "reversed-current", "the two current terminals of a phase are exchanged", {kPhases}},
    {CurrentsExchanged,
     "exchanged-currents",
     "the currents of two phases are exchanged (meters with transformers; for training)",
     {kOnePhase, kOther}},
    {CurrentsRotated,
     "rotated-currents",
     "all currents are moved on by one or two phases (meters with transformers; for training)",
     {FaultParameter{Member::Amount, "by", 1, 2, false, 1, term("Messages", "places"), true}}},
    {CurrentDead, "dead-current", "the current of a phase is not measured, although its load runs", {kPhases}},
    {CurrentWithoutVoltage,
     "current-without-voltage",
     "the voltage of a phase is not measured, although its load runs",
     {kOnePhase}},
    {FramCorrupt,
     "fram-corrupt",
     "one or both copies of the memory are damaged",
     {FaultParameter{Member::Amount, "copies", 1, 2, false, 1, "", true}}},
    {MeasurementDead, "measurement-dead", "the measurement chain is dead: the meter reports a malfunction", {}},
    {CablePulled, "cable-pulled", "the network cable is pulled", {}},
}};

ParameterRule ruleOf(const FaultParameter& parameter) {
    return {parameter.name, parameter.min, parameter.max, parameter.unit, parameter.whole, parameter.required};
}

void put(Member member, double value, Fault& fault) {
    switch (member) {
    case Member::None: return;
    case Member::Phase: fault.phase = static_cast<int>(value); return;
    case Member::Other: fault.other = static_cast<int>(value); return;
    case Member::Order: fault.order = static_cast<int>(value); return;
    case Member::Amount: fault.amount = value; return;
    case Member::Period: fault.period = value; return;
    }
}

double valueOf(Member member, const Fault& fault) {
    switch (member) {
    case Member::None: return 0;
    case Member::Phase: return fault.phase;
    case Member::Other: return fault.other;
    case Member::Order: return fault.order;
    case Member::Amount: return fault.amount;
    case Member::Period: return fault.period;
    }
    return 0;
}

} // namespace

std::span<const FaultInfo> faultTable() {
    return kFaults;
}

const FaultInfo& info(FaultKind kind) {
    const FaultInfo& found = kFaults[static_cast<std::size_t>(kind)];
    assert(found.kind == kind);
    return found;
}

tl::expected<Fault, Message> parseFault(std::string_view spec) {
    const auto parts = parseFaultSpec(spec);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto* const found = std::ranges::find(kFaults, parts->name, &FaultInfo::name);
    if (found == kFaults.end())
        return tl::unexpected(noSuchFault(parts->name, nameList(kFaults, &FaultInfo::name)));
    std::vector<ParameterRule> rules;
    std::vector<double> fallback;
    for (const FaultParameter& parameter : found->parameters)
        if (parameter.member != Member::None) {
            rules.push_back(ruleOf(parameter));
            fallback.push_back(parameter.fallback);
        }
    const auto values = readParameters(*parts, rules, fallback);
    if (!values)
        return tl::unexpected(values.error());
    Fault fault;
    fault.kind = found->kind;
    for (std::size_t n = 0; n < values->size(); ++n)
        put(found->parameters[n].member, (*values)[n], fault);
    if (fault.other != 0 && fault.other == fault.phase)
        return tl::unexpected(
            about(parts->name, message(term("Messages", "phase and with must be two different phases"))));
    return fault;
}

std::string faultText(const Fault& fault) {
    const FaultInfo& kind = info(fault.kind);
    std::string text(kind.name);
    for (const FaultParameter& parameter : kind.parameters) {
        const double value = valueOf(parameter.member, fault);
        const bool allPhases = parameter.member == Member::Phase && value == 0;
        if (parameter.member != Member::None && !allPhases)
            appendParameter(text, parameter.name, value);
    }
    return text;
}

void add(const Fault& fault, FaultSet& faults) {
    const auto same = std::ranges::find_if(
        faults, [&](const Fault& known) { return known.kind == fault.kind && known.phase == fault.phase; });
    if (same == faults.end())
        faults.push_back(fault);
    else
        *same = fault;
}

bool clear(FaultKind kind, int phase, FaultSet& faults) {
    return std::erase_if(faults, [&](const Fault& fault) {
               return fault.kind == kind && (phase == 0 || fault.phase == phase);
           }) > 0;
}

bool has(const FaultSet& faults, FaultKind kind) {
    return std::ranges::find(faults, kind, &Fault::kind) != faults.end();
}

} // namespace countis::sim
