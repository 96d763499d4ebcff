// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wiring_advice.h"
#include "diagnosis/verdict_words.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace countis::diagnosis {
namespace {

Severity severityOf(Fault fault) {
    switch (fault) {
    case Fault::Overvoltage:
    case Fault::ExchangedNeutral:
    case Fault::NeutralLost:
    case Fault::Overcurrent:
    case Fault::PowerCut: return Severity::Danger;
    case Fault::ReversedCurrent:
    case Fault::ExchangedCurrents:
    case Fault::RotatedCurrents:
    case Fault::CurrentWithoutVoltage:
    case Fault::MeasurementDead:
    case Fault::ProtocolScale:
    case Fault::ProtocolWordOrder:
    case Fault::ProtocolFrozen:
    case Fault::NotWiring: return Severity::Energy;
    case Fault::DeadCurrent: return Severity::Information;
    default: return Severity::Warning;
    }
}

/// The fault that somebody should look at first.
Fault gravest(const FaultMarks& faults) {
    return std::ranges::min_element(faults, {}, [](const FaultMark& mark) { return severityOf(mark.fault); })->fault;
}

FaultMarks marksOnlyIn(const FaultMarks& one, const FaultMarks& other) {
    FaultMarks marks;
    for (const FaultMark& mark : one)
        if (std::ranges::find(other, mark) == other.end())
            marks.add(mark);
    return marks;
}

Message ofGeneration() {
    return message(term("Messages", "Ask whether something on the phase feeds in, and switch it off while a load "
                                    "runs: if the active power of the phase is negative then, its current is "
                                    "reversed."));
}

/// What shows that the supply is sound, and no fault of the voltages.
Message ofSoundSupply(const FaultMarks& verdict) {
    if (verdict.has(Fault::NeutralLost))
        return message(term("Messages",
                            "Switch off the single-phase loads: the voltages of an unbalanced supply stay "
                            "as they are, a floating star point moves back."));
    if (verdict.has(Fault::ReversedSequence))
        return message(term("Messages", "Compare the phase sequence with the display of the meter, or read again."));
    return message(term("Messages", "Read again while the load changes: the wrong hypothesis then no longer fits."));
}

Message checkOf(Fault fault, Role role) {
    switch (fault) {
    case Fault::Overvoltage:
        return message(term("Messages",
                            "Danger: isolate the installation first. Then have an electrician measure the "
                            "voltages of the supply."));
    case Fault::ExchangedNeutral:
        return message(term("Messages",
                            "Danger: the loads get up to 400 V. Isolate the installation now. Then have an "
                            "electrician check which wire is at the terminal N."));
    case Fault::NeutralLost:
        return message(term("Messages",
                            "Danger: the loads get too high a voltage. Isolate the installation now. Then "
                            "have an electrician check the neutral from the supply to the meter."));
    case Fault::Overcurrent: return checkRatingOfTerminals();
    case Fault::PowerCut: return checkSupplyAtMeter();
    case Fault::PhaseLost:
        return message(term("Messages", "Check the fuse and the supply of the missing phase, then the wire to its "
                                        "terminal."));
    case Fault::CurrentWithoutVoltage:
        return message(term("Messages",
                            "Have an electrician measure the voltage at the terminal of the missing phase "
                            "while its load runs. If it is there, the meter must be replaced."));
    case Fault::Undervoltage:
    case Fault::Unbalance:
        return message(term("Messages", "Have an electrician measure the voltages at the supply with and without "
                                        "load."));
    case Fault::ReversedSequence:
        return message(term("Messages", "Check the direction in which the motors turn. If it is wrong, have an "
                                        "electrician exchange two phases of the supply."));
    case Fault::PhasesAlike:
        return message(term("Messages",
                            "Have an electrician measure the voltage between the two terminals: it has to "
                            "be 400 V. Check which phase each wire comes from."));
    case Fault::ReversedCurrent: return role == Role::Producer ? checkWiresOfSource() : checkWiresOfLoad();
    case Fault::ExchangedCurrents:
    case Fault::RotatedCurrents:
        return message(term("Messages", "Switch one single-phase load on and off, and look which current changes "
                                        "with it. A COUNTIS cannot be wired like this, because each of its terminals "
                                        "carries voltage and current: on a COUNTIS, check whether loads or sources "
                                        "explain these angles."));
    case Fault::DeadCurrent: return checkUnusedPhase();
    case Fault::FrequencyDrift:
        return message(term("Messages", "Ask whether a generator or an inverter supplies the installation."));
    case Fault::MeasurementDead:
        return message(term("Messages", "Look at the display of the meter: if it shows the symbol of a malfunction, "
                                        "replace the meter."));
    case Fault::ProtocolFrozen:
        return message(term("Messages", "Compare the display of the meter with the readings, and restart gateways "
                                        "between meter and computer."));
    default:
        return message(term("Messages", "Compare the display of the meter with the readings. If they differ, check "
                                        "gateways and settings between meter and computer."));
    }
}

} // namespace

Severity severityOf(const FaultMarks& faults) {
    return faults.empty() ? Severity::Information : severityOf(gravest(faults));
}

Message nextCheckOf(const FaultMarks& faults, Role role) {
    if (faults.empty())
        return message(term("Messages", "Nothing needs to be checked."));
    std::vector<Fault> ordered;
    ordered.reserve(faults.size());
    for (const FaultMark& mark : faults)
        if (std::ranges::find(ordered, mark.fault) == ordered.end())
            ordered.push_back(mark.fault);
    std::ranges::stable_sort(ordered, {}, [](Fault fault) { return severityOf(fault); });
    Message all = checkOf(ordered.front(), role);
    std::vector<Message> said{all};
    for (const Fault fault : std::span(ordered).subspan(1)) {
        Message next = checkOf(fault, role);
        if (std::ranges::find(said, next) != said.end())
            continue;
        all = Message{"%1 %2", {std::move(all), next}};
        said.push_back(std::move(next));
    }
    return all;
}

Message tellApart(const FaultMarks& verdict, const FaultMarks& rival) {
    // What both name does not tell them apart.
    FaultMarks only = marksOnlyIn(rival, verdict);
    if (only.empty())
        only = marksOnlyIn(verdict, rival);
    const Fault fault = only.empty() ? Fault::None : gravest(only);
    switch (fault) {
    case Fault::Generation:
    case Fault::NetExport: return ofGeneration();
    case Fault::UnusedPhase: return checkUnusedPhase();
    case Fault::LightLoad:
        return message(term("Messages", "Wait for more load at a better power factor, and read again: the angles of "
                                        "the currents then show whether there is a fault."));
    case Fault::UnbalancedSupply:
    case Fault::SoundSupply: return ofSoundSupply(verdict);
    case Fault::PhasesAlike:
        return message(term("Messages",
                            "Check which phase the wires come from: the readings do not show which of the "
                            "two terminals is wrong."));
    case Fault::PhaseLost:
    case Fault::CurrentWithoutVoltage:
        return message(term("Messages",
                            "Measure the voltage at the terminal of the phase: if there is a voltage, only "
                            "the meter does not measure it."));
    case Fault::ExchangedCurrents:
    case Fault::RotatedCurrents:
        return message(term("Messages",
                            "Switch a load of one phase on and off: the current that changes with it shows "
                            "where it is connected. A COUNTIS cannot be wired like this, because each of its "
                            "terminals carries voltage and current."));
    case Fault::ReversedCurrent:
        if (verdict.has(Fault::ExchangedCurrents) || verdict.has(Fault::RotatedCurrents))
            return message(term("Messages",
                                "Switch on a load of a known power factor, such as a heater: the angle of "
                                "its current shows which of the two faults it is."));
        return ofGeneration();
    default:
        return message(
            term("Messages", "Read again while the load changes: the wrong hypothesis then no longer fits."));
    }
}

} // namespace countis::diagnosis
