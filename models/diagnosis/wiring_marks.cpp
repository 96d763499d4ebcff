// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/wiring_marks.h"

#include "models/diagnosis/what_if.h"

#include <QStringList>

namespace countis::ui {
namespace {

using diagnosis::Fault;
using diagnosis::FaultMark;

std::size_t at(std::uint8_t phase) {
    return phase - std::size_t{1};
}

void mark(const FaultMark& fault, WiringMarks& marks) {
    switch (fault.fault) {
    case Fault::ReversedCurrent:
        for (std::size_t n = 0; n < 3; ++n)
            marks.crossed[n] = marks.crossed[n] || fault.phase == 0 || at(fault.phase) == n;
        return;
    case Fault::ExchangedCurrents:
    case Fault::RotatedCurrents:
        if (const auto change = correctionOf({fault}))
            for (std::size_t n = 0; n < 3; ++n) {
                marks.from[n] = change->from[n];
                marks.load[n] = change->from[n] != n;
            }
        return;
    case Fault::PhaseLost:
    case Fault::CurrentWithoutVoltage:
    case Fault::Overvoltage:
    case Fault::Undervoltage:
        for (std::size_t n = 0; n < 3; ++n)
            marks.supply[n] = marks.supply[n] || fault.phase == 0 || at(fault.phase) == n;
        return;
    case Fault::PhasesAlike: marks.supply[at(fault.phase)] = marks.supply[at(fault.with)] = true; return;
    case Fault::ReversedSequence: marks.supply = {true, true, true}; return;
    case Fault::ExchangedNeutral:
        marks.exchanged = static_cast<int>(at(fault.phase));
        marks.supply[at(fault.phase)] = true;
        marks.neutral = true;
        return;
    case Fault::NeutralLost: marks.neutral = true; return;
    case Fault::DeadCurrent:
    case Fault::Overcurrent: marks.load[at(fault.phase)] = true; return;
    default: return;
    }
}

} // namespace

WiringMarks wiringMarks(const diagnosis::FaultMarks& faults) {
    WiringMarks marks;
    for (const FaultMark& fault : faults)
        mark(fault, marks);
    return marks;
}

QString terminalsText(const WiringMarks& marks) {
    QStringList terminals;
    for (std::size_t n = 0; n < 3; ++n) {
        if (marks.crossed[n] || marks.supply[n])
            terminals.append(QStringLiteral("L%1 A-V").arg(n + 1));
        if (marks.crossed[n] || marks.load[n])
            terminals.append(QStringLiteral("L%1 A").arg(n + 1));
    }
    if (marks.neutral)
        terminals.append(QStringLiteral("N"));
    return terminals.join(QStringLiteral(", "));
}

} // namespace countis::ui
