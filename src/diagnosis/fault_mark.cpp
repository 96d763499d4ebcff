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
    case Fault::SoundSupply: return "sound-supply";
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

namespace {

std::optional<Fault> faultIn(std::string_view name) {
    for (int n = 0; n <= static_cast<int>(Fault::SoundSupply); ++n)
        if (nameOf(static_cast<Fault>(n)) == name)
            return static_cast<Fault>(n);
    return std::nullopt;
}

/// "phase=2": a digit each.
bool putNumber(std::string_view text, FaultMark& mark) {
    const std::size_t at = text.find('=');
    if (at == std::string_view::npos || text.size() != at + 2 || text.back() < '0' || text.back() > '9')
        return false;
    const auto value = static_cast<std::uint8_t>(text.back() - '0');
    const std::string_view key = text.substr(0, at);
    std::uint8_t* const target = key == "phase"  ? &mark.phase
                                 : key == "with" ? &mark.with
                                 : key == "by"   ? &mark.by
                                                 : nullptr;
    if (target != nullptr)
        *target = value;
    return target != nullptr;
}

std::optional<FaultMark> markIn(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto fault = faultIn(text.substr(0, colon));
    if (!fault)
        return std::nullopt;
    FaultMark mark{*fault};
    std::string_view rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        if (!putNumber(rest.substr(0, comma), mark))
            return std::nullopt;
        rest = rest.substr(std::min(comma + 1, rest.size()));
    }
    return mark;
}

} // namespace

std::optional<FaultMarks> marksIn(std::string_view text) {
    constexpr std::string_view kBetween = " + ";
    FaultMarks marks;
    if (text == nameOf(Fault::None))
        return marks;
    for (;;) {
        const std::size_t end = std::min(text.find(kBetween), text.size());
        const auto mark = markIn(text.substr(0, end));
        if (!mark)
            return std::nullopt;
        marks.add(*mark);
        if (end == text.size())
            return marks;
        text = text.substr(end + kBetween.size());
    }
}

} // namespace countis::diagnosis
