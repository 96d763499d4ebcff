// SPDX-License-Identifier: GPL-3.0-or-later
// Faults in words, translated.
#pragma once

#include "simulator/installation/faults/fault.h"
#include "simulator/installation/faults/protocol_fault.h"

#include <QString>

namespace countis::ui {

/// Two or three words: "Current reversed".
QString faultTitle(sim::FaultKind kind);
QString faultTitle(sim::ProtocolFaultKind kind);

/// One sentence: what it is, and what the meter then shows.
QString faultSentence(sim::FaultKind kind);
QString faultSentence(sim::ProtocolFaultKind kind);

enum class FaultSection { Wiring, Supply, Load, Device, Protocol };
QString sectionTitle(FaultSection section);

} // namespace countis::ui
