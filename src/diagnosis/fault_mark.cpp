// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/fault_mark.h"

namespace countis::diagnosis {

std::string_view nameOf(Fault fault) {
    switch (fault) {
    case Fault::None: return "healthy";
    case Fault::Overvoltage: return "overvoltage";
    case Fault::Undervoltage: return "undervoltage";
    case Fault::Unbalance: return "unbalance";
    case Fault::FrequencyDrift: return "frequency-drift";
    case Fault::PhaseLost: return "phase-lost";
    case Fault::PowerCut: return "power-cut";
    case Fault::Overcurrent: return "overcurrent";
    case Fault::ReversedSequence: return "reversed-sequence";
    case Fault::PhasesAlike: return "phases-alike";
    case Fault::ExchangedNeutral: return "exchanged-neutral";
    case Fault::NeutralLost: return "neutral-lost";
    case Fault::ReversedCurrent: return "reversed-current";
    case Fault::ExchangedCurrents: return "exchanged-currents";
    case Fault::RotatedCurrents: return "rotated-currents";
    case Fault::DeadCurrent: return "dead-current";
    case Fault::CurrentWithoutVoltage: return "current-without-voltage";
    case Fault::MeasurementDead: return "measurement-dead";
    case Fault::ProtocolScale: return "protocol-scale";
    case Fault::ProtocolWordOrder: return "protocol-word-order";
    case Fault::ProtocolFrozen: return "protocol-frozen";
    case Fault::NotWiring: return "not-wiring";
    case Fault::Generation: return "generation";
    case Fault::NetExport: return "net-export";
    case Fault::UnusedPhase: return "unused-phase";
    case Fault::LightLoad: return "light-load";
    case Fault::UnbalancedSupply: return "unbalanced-supply";
    }
    return {};
}

std::string textOf(const FaultMark& mark) {
    std::string text(nameOf(mark.fault));
    char before = ':';
    const auto put = [&](std::string_view key, int value) {
        if (value == 0)
            return;
        text.append(1, before).append(key).append(1, '=').append(std::to_string(value));
        before = ',';
    };
    put("phase", mark.phase);
    put("with", mark.with);
    put("by", mark.by);
    return text;
}

std::string textOf(const FaultMarks& marks) {
    if (marks.empty())
        return std::string(nameOf(Fault::None));
    std::string text;
    for (const FaultMark& mark : marks)
        text.append(text.empty() ? "" : " + ").append(textOf(mark));
    return text;
}

} // namespace countis::diagnosis
