// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/supply_fit.h"

#include "core/ratings.h"
#include "diagnosis/phasors.h"

#include <algorithm>
#include <cmath>

namespace countis::diagnosis {
namespace {

/// How far the voltages of a healthy supply are from equal, as a share: single-phase loads and transformers.
constexpr double kSpread = 0.012;
/// Of two terminals on one wire.
constexpr double kSameWire = 1.5; // V
constexpr double kUsualSpread = 12;
constexpr double kMostUsualCost = 4;
/// The sequence comes from another block of registers, read at another moment.
constexpr double kOtherSequence = 9;
/// Hypotheses this far behind the best do not matter: e^−9 is one in ten thousand.
constexpr double kWindow = 9;

} // namespace

bool Voltages::complete() const {
    const auto known = [](const Known& value) { return value.has_value(); };
    return std::ranges::all_of(v, known) && std::ranges::all_of(u, known);
}

double usualCost(double volts) {
    const double off = (volts - kUsualVolts) / kUsualSpread;
    return std::min(off * off / 2, kMostUsualCost);
}

/// Student's t with 4 degrees of freedom for each register: now and then a supply is much less balanced than usual.
/// The logarithm of the product of them all, because one is cheaper than six.
double registersCost(const Voltages& seen, const std::array<double, 3>& v, const std::array<double, 3>& u) {
    double stray = 1;
    double spreads = 1;
    const auto take = [&](const Known& value, double predicted) {
        if (!value)
            return;
        const double variance = kSpread * predicted * kSpread * predicted + kSameWire * kSameWire;
        const double off = *value - predicted;
        stray *= 1 + off * off / variance / 4;
        spreads *= variance;
    };
    for (std::size_t n = 0; n < 3; ++n) {
        take(seen.v[n], v[n]);
        take(seen.u[n], u[n]);
    }
    return 2.5 * std::log(stray) + std::log(spreads) / 2;
}

double sequenceCost(const Voltages& seen, PhaseSequence predicted) {
    return seen.sequence && *seen.sequence != predicted ? kOtherSequence : 0;
}

bool isRated(double volts) {
    return volts >= kRatedVoltage.low && volts <= kRatedVoltage.high;
}

FaultMark beyondRating(double volts, std::uint8_t phase) {
    return {volts > kRatedVoltage.high ? Fault::Overvoltage : Fault::Undervoltage, phase};
}

bool isTooUnbalanced(const Voltages& seen) {
    const auto u2 = unbalance({*seen.u[0], *seen.u[1], *seen.u[2]});
    return !u2 || u2->value > kHighUnbalance + 3 * u2->sigma;
}

void SupplyList::add(const SupplyPattern& pattern, SupplyHypothesis hypothesis, double cost) {
    hypothesis.faults.add(pattern.faults);
    hypothesis.cost = cost + pattern.cost;
    for (std::size_t n = 0; n < 3; ++n)
        hypothesis.present[n] = (pattern.missing >> n & 1U) == 0;
    if (isHopeless(hypothesis.cost))
        return;
    best_ = std::min(best_, hypothesis.cost);
    found_.push_back(hypothesis);
}

bool SupplyList::isHopeless(double cost) const {
    return !(cost <= best_ + kWindow); // nor is what is no number any hope
}

std::vector<SupplyHypothesis> SupplyList::ranked() {
    std::erase_if(found_, [&](const SupplyHypothesis& one) { return isHopeless(one.cost); });
    std::ranges::sort(found_, {}, &SupplyHypothesis::cost);
    return std::move(found_);
}

} // namespace countis::diagnosis
