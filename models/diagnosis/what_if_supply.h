// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a what-if that changes the voltages. Pure, without Qt.
#pragma once

#include "models/diagnosis/what_if.h"

#include <array>

namespace countis::ui {

/// To the step of its register.
double rounded(double value, Quantity quantity);

/// |P| ÷ S with the sign of the kind; nullopt without load.
diagnosis::Known factorOf(diagnosis::Known p, diagnosis::Known q, diagnosis::Known s);

/// Three equal voltages in the sequence 123. What a phase that was missing would carry, nobody knows: it stays
/// without current.
void makeSupplySound(const diagnosis::Observation& seen, diagnosis::Observation& made);

/// `theta`: the angles of the voltages, which change with them. A voltage that is not known stays so.
void changeVoltages(const std::array<ArrowChange, 3>& changes, std::array<double, 3>& theta,
                    diagnosis::Observation& made);

} // namespace countis::ui
