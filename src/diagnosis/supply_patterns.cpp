// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/supply_patterns.h"

#include "diagnosis/phasors.h"
#include "diagnosis/priors.h"

#include <cmath>
#include <vector>

namespace countis::diagnosis {
namespace {

/// Of 1 V: the meter takes less for a missing phase (0.2 Un).
constexpr double kMissingShare = 0.2;

std::size_t at(std::uint8_t phase) {
    return static_cast<std::size_t>(phase) - 1;
}

/// What one fault makes of the voltages between the terminals and N.
void act(const FaultMark& mark, Phasors& terminal) {
    switch (mark.fault) {
    case Fault::PhaseLost:
    case Fault::CurrentWithoutVoltage: terminal[at(mark.phase)] = 0; return;
    case Fault::ReversedSequence: std::swap(terminal[1], terminal[2]); return;
    case Fault::PhasesAlike: terminal[at(mark.phase)] = terminal[at(mark.with)]; return;
    case Fault::ExchangedNeutral: {
        // The terminal N carries the phase, and the terminal of the phase carries N.
        const std::complex<double> reference = terminal[at(mark.phase)];
        terminal[at(mark.phase)] = 0;
        for (std::complex<double>& volts : terminal)
            volts -= reference;
        return;
    }
    default: return;
    }
}

SupplyPattern patternOf(const FaultMarks& faults, double cost) {
    SupplyPattern pattern;
    pattern.faults = faults;
    pattern.cost = cost;
    pattern.terminal = {std::polar(1.0, 0.0), std::polar(1.0, -kThird), std::polar(1.0, kThird)};
    for (const FaultMark& mark : faults)
        act(mark, pattern.terminal);
    // A terminal without a voltage keeps the angle of its phase: its load may still run.
    Phasors supply = {std::polar(1.0, 0.0), std::polar(1.0, -kThird), std::polar(1.0, kThird)};
    if (faults.has(Fault::ReversedSequence))
        std::swap(supply[1], supply[2]);
    for (std::size_t n = 0; n < 3; ++n) {
        pattern.v[n] = std::abs(pattern.terminal[n]);
        pattern.theta[n] = std::arg(pattern.v[n] > 0 ? pattern.terminal[n] : supply[n]);
        pattern.u[n] = std::abs(pattern.terminal[n] - pattern.terminal[(n + 1) % 3]);
        if (pattern.v[n] < kMissingShare)
            pattern.missing |= 1U << n;
    }
    pattern.sequence = sequenceOf(pattern.terminal);
    return pattern;
}

/// In the order in which they act.
std::vector<FaultMark> singleFaults() {
    std::vector<FaultMark> faults;
    for (std::uint8_t phase = 1; phase <= 3; ++phase)
        faults.push_back({Fault::PhaseLost, phase});
    faults.push_back({Fault::ReversedSequence});
    for (std::uint8_t phase = 1; phase <= 3; ++phase)
        for (std::uint8_t with = 1; with <= 3; ++with)
            if (phase != with)
                faults.push_back({Fault::PhasesAlike, phase, with});
    for (std::uint8_t phase = 1; phase <= 3; ++phase)
        faults.push_back({Fault::ExchangedNeutral, phase});
    for (std::uint8_t phase = 1; phase <= 3; ++phase)
        faults.push_back({Fault::CurrentWithoutVoltage, phase});
    return faults;
}

/// A second fault that changes nothing about the first, or takes place at the same terminal, is no hypothesis.
bool belongTogether(const SupplyPattern& one, const SupplyPattern& both, const FaultMark& second) {
    const bool sameTerminal = one.faults.front().phase == second.phase && second.phase != 0;
    return !sameTerminal && !(both.v == one.v && both.u == one.u && both.sequence == one.sequence);
}

std::vector<SupplyPattern> makePatterns() {
    std::vector<SupplyPattern> patterns{patternOf({}, 0)};
    const std::vector<FaultMark> singles = singleFaults();
    for (const FaultMark& fault : singles)
        patterns.push_back(patternOf({fault}, priorCost(fault.fault)));
    for (std::size_t one = 0; one < singles.size(); ++one)
        for (std::size_t other = one + 1; other < singles.size(); ++other) {
            const double cost = priorCost(singles[one].fault) + priorCost(singles[other].fault);
            const SupplyPattern both = patternOf({singles[one], singles[other]}, cost);
            if (both.missing != 7 && belongTogether(patterns[one + 1], both, singles[other]))
                patterns.push_back(both);
        }
    return patterns;
}

} // namespace

PhaseSequence sequenceOf(const Phasors& terminal) {
    constexpr double kLeastApart = 15 * kDegree;
    for (std::size_t n = 0; n < 3; ++n) {
        const std::complex<double> one = terminal[n];
        const std::complex<double> next = terminal[(n + 1) % 3];
        if (std::abs(one) < kMissingShare || std::abs(std::arg(next * std::conj(one))) < kLeastApart)
            return PhaseSequence::NotDetected;
    }
    const auto behind = [&](std::size_t n) {
        const double angle = std::arg(terminal[0] * std::conj(terminal[n]));
        return angle < 0 ? angle + 2 * kPi : angle;
    };
    return behind(1) < behind(2) ? PhaseSequence::Order123 : PhaseSequence::Order132;
}

std::span<const SupplyPattern> supplyPatterns() {
    static const std::vector<SupplyPattern> kPatterns = makePatterns();
    return kPatterns;
}

} // namespace countis::diagnosis
