// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wiring_advice.h"

namespace countis {

Message checkWiresOfLoad() {
    return message(term("Messages",
                        "Ask whether anything behind the meter feeds in, and have it switched off. If the "
                        "active power of the phase is negative while only loads run, isolate the installation "
                        "and check that the wire from the supply enters the terminal A-V of the phase, and the "
                        "wire to the loads its terminal A."));
}

Message checkWiresOfSource() {
    return message(term("Messages",
                        "Have the loads behind the meter switched off. If the active power of the phase is positive "
                        "while the source feeds in, isolate the installation and check that the wire from the supply "
                        "enters the terminal A-V of the phase, and the wire to the source its terminal A."));
}

Message checkRatingOfTerminals() {
    return message(term("Messages", "Danger: the terminals may become too hot. Reduce the load now, and compare "
                                    "the rating of the protection with the 80 A of the meter."));
}

Message checkUnusedPhase() {
    return message(term("Messages", "Switch on a load on this phase: if its current stays 0, the current is not "
                                    "measured."));
}

Message checkSupplyAtMeter() {
    return message(term("Messages", "Have an electrician measure the voltages of the supply at the meter."));
}

} // namespace countis
