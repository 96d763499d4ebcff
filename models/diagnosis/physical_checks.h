// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody looks at in the installation to find a fault, in the order in which it is safe to do so: first what
// needs no open cover, then the isolation, then the terminals, then the return to service. Pure.
#pragma once

#include "diagnosis/fault_mark.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace countis::ui {

struct PhysicalCheck {
    /// Safety: it comes before anything else at live parts, and nothing behind it may be done without it.
    enum class Kind : std::uint8_t { Danger, Look, Safety, Terminal, Finish };

    QString key; // never changes: "reversed-current:phase=2/wires"
    Kind kind = Kind::Look;
    QString text; // one or two sentences
};

/// Of the faults of one verdict. Without a fault there is nothing to check.
std::vector<PhysicalCheck> physicalChecks(const diagnosis::FaultMarks& faults);

} // namespace countis::ui
