// SPDX-License-Identifier: GPL-3.0-or-later
// Why a check of the readings is not possible.
#pragma once

#include "core/message.h"

namespace countis::diagnosis {

inline Message valuesNotThere() {
    return message(term("Messages", "The values for this check are not there."));
}

inline Message needsAllPhases() {
    return message(term("Messages", "This check needs the voltages of all three phases."));
}

} // namespace countis::diagnosis
