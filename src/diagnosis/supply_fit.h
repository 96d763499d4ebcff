// SPDX-License-Identifier: GPL-3.0-or-later
// How well predicted voltages explain the registers: costs are −ln of a density.
#pragma once

#include "diagnosis/observation.h"
#include "diagnosis/supply_models.h"
#include "diagnosis/supply_patterns.h"

#include <array>
#include <vector>

namespace countis::diagnosis {

/// The voltages of the registers, or what they would be with another reference.
struct Voltages {
    KnownPhases v, u;
    std::optional<PhaseSequence> sequence;

    bool complete() const;
};

/// Of the mean voltage of a supply around 230 V or 240 V.
inline constexpr double kUsualVolts = 233;
double usualCost(double volts);
/// Of V and U that are predicted; what is unknown costs nothing.
double registersCost(const Voltages& seen, const std::array<double, 3>& v, const std::array<double, 3>& u);
/// Of a sequence that is predicted.
double sequenceCost(const Voltages& seen, PhaseSequence predicted);

bool isRated(double volts);
/// Over- or undervoltage, whichever a voltage beyond the ratings is.
FaultMark beyondRating(double volts, std::uint8_t phase);
/// u2 is beyond what any supply has.
bool isTooUnbalanced(const Voltages& seen);

/// Parameters that are fitted explain by chance: −ln of how much of their range explains the readings.
inline constexpr double kFittedVoltage = 3;
inline constexpr double kFittedUnbalance = 4;
inline constexpr double kFittedStar = 5;

/// Collects hypotheses, and drops those that are out of the question.
class SupplyList {
public:
    /// What comes on top of the pattern: faults that `hypothesis` has already, and their cost.
    void add(const SupplyPattern& pattern, SupplyHypothesis hypothesis, double cost);
    /// Whether a hypothesis of this cost would be dropped.
    bool isHopeless(double cost) const;
    std::vector<SupplyHypothesis> ranked();

private:
    double best_ = 1e9;
    std::vector<SupplyHypothesis> found_;
};

} // namespace countis::diagnosis
