// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/floating_star.h"

#include "diagnosis/phasors.h"
#include "diagnosis/priors.h"

#include <algorithm>
#include <cmath>

namespace countis::diagnosis {
namespace {

constexpr double kRootThree = std::numbers::sqrt3;

/// Where V of the registers are the distances to the three ends of the phases; false: these lie on one line.
bool findStar(const Voltages& seen, const Phasors& ends, std::complex<double>& star) {
    const auto square = [&](std::size_t n) { return *seen.v[n] * *seen.v[n]; };
    const auto row = [&](std::size_t a, std::size_t b) {
        const std::complex<double> between = ends[a] - ends[b];
        const double right = (std::norm(ends[a]) - std::norm(ends[b]) - square(a) + square(b)) / 2;
        return std::array{between.real(), between.imag(), right};
    };
    const auto one = row(0, 1);
    const auto two = row(0, 2);
    const double determinant = one[0] * two[1] - one[1] * two[0];
    if (std::abs(determinant) < std::norm(ends[0] - ends[2]) / 20)
        return false;
    star = {(one[2] * two[1] - two[2] * one[1]) / determinant, (one[0] * two[2] - two[0] * one[2]) / determinant};
    return true;
}

/// `ends` are the phases against the middle of the supply.
void addMoved(const Voltages& seen, const SupplyPattern& pattern, const Phasors& ends, double volts,
              const FaultMarks& others, double cost, SupplyList& list) {
    std::complex<double> star;
    // Often not even a perfect fit would help.
    const double perfect =
        registersCost(seen, {*seen.v[0], *seen.v[1], *seen.v[2]}, {*seen.u[0], *seen.u[1], *seen.u[2]});
    if (list.isHopeless(pattern.cost + cost + priorCost(Fault::NeutralLost) + kFittedStar + perfect) ||
        !findStar(seen, ends, star))
        return;
    SupplyHypothesis hypothesis{.faults = others, .cost = 0, .volts = volts, .theta = {}, .present = {}};
    hypothesis.faults.add({Fault::NeutralLost});
    hypothesis.neutralOpen = true;
    std::array<double, 3> v{};
    std::array<double, 3> u{};
    Phasors unit{};
    for (std::size_t n = 0; n < 3; ++n) {
        v[n] = std::abs(ends[n] - star);
        u[n] = std::abs(ends[n] - ends[(n + 1) % 3]);
        hypothesis.theta[n] = std::arg(ends[n] - star);
        unit[n] = (ends[n] - star) / volts;
    }
    list.add(pattern, hypothesis,
             cost + priorCost(Fault::NeutralLost) + kFittedStar + registersCost(seen, v, u) +
                 sequenceCost(seen, sequenceOf(unit)) + usualCost(volts));
}

/// The triangle of U, with U12 from its first to its second end, in the order of the pattern.
Phasors triangleOf(const Voltages& seen, bool reversed) {
    const double u12 = *seen.u[0];
    const double u31 = *seen.u[2];
    const double cosine = (u12 * u12 + u31 * u31 - *seen.u[1] * *seen.u[1]) / (2 * u12 * u31);
    const double angle = std::acos(std::clamp(cosine, -1.0, 1.0));
    // In the order 123 the way from L1 to L3 lies 60° to the right of the way to L2.
    return {0, u12, std::polar(u31, reversed ? angle : -angle)};
}

} // namespace

void addFloatingStar(const Voltages& seen, const SupplyPattern& pattern, SupplyList& list) {
    const double volts = (*seen.u[0] + *seen.u[1] + *seen.u[2]) / (pattern.u[0] + pattern.u[1] + pattern.u[2]);
    if (!isRated(volts))
        return; // a bad supply besides is another hypothesis
    Phasors ends = pattern.terminal;
    for (auto& end : ends)
        end *= volts;
    addMoved(seen, pattern, ends, volts, {}, 0, list);
}

void addFloatingStarOnBadSupply(const Voltages& seen, const SupplyPattern& pattern, SupplyList& list) {
    if (std::ranges::any_of(seen.u, [](const Known& u) { return *u < kMissingVoltage; }))
        return; // no triangle
    const Phasors triangle = triangleOf(seen, pattern.faults.has(Fault::ReversedSequence));
    const std::complex<double> centre = (triangle[0] + triangle[1] + triangle[2]) / 3.0;
    const auto against = [&](std::complex<double> middle) {
        return Phasors{triangle[0] - middle, triangle[1] - middle, triangle[2] - middle};
    };
    const double mean = (*seen.u[0] + *seen.u[1] + *seen.u[2]) / 3 / kRootThree;
    if (!isRated(mean))
        addMoved(seen, pattern, against(centre), mean, {beyondRating(mean, 0)},
                 priorCost(Fault::Undervoltage) + kFittedVoltage - usualCost(mean), list);
    if (!isTooUnbalanced(seen))
        return;
    addMoved(seen, pattern, against(centre), mean, {{Fault::Unbalance}},
             priorCost(Fault::Unbalance) + kFittedUnbalance, list);
    for (std::size_t n = 0; n < 3; ++n) {
        // Two phases are sound; the middle of the supply lies 120° from either, on the side of the third.
        const std::complex<double> one = triangle[(n + 1) % 3];
        const std::complex<double> two = triangle[(n + 2) % 3];
        const double side = pattern.faults.has(Fault::ReversedSequence) ? 1 : -1;
        const double volts = std::abs(two - one) / kRootThree;
        const std::complex<double> middle =
            (one + two) / 2.0 + (two - one) * std::complex<double>(0, side / (2 * kRootThree));
        const double third = std::abs(triangle[n] - middle);
        const double turned = std::abs(std::arg((triangle[n] - middle) / (middle - (one + two) / 2.0))) / kDegree;
        if (std::abs(third - volts) < 0.1 * volts || turned > 4)
            continue;
        addMoved(seen, pattern, against(middle), volts,
                 {{third > volts ? Fault::Overvoltage : Fault::Undervoltage, static_cast<std::uint8_t>(n + 1)}},
                 priorCost(Fault::Overvoltage) + kFittedVoltage + turned * turned / 2, list);
    }
}

void addSeriesLoads(const Voltages& seen, const SupplyPattern& pattern, SupplyList& list) {
    const auto lost = static_cast<std::size_t>(pattern.faults.front().phase - 1);
    const std::size_t one = (lost + 1) % 3;
    const std::size_t two = (lost + 2) % 3;
    SupplyHypothesis hypothesis{.faults = {{Fault::NeutralLost}}, .cost = 0, .volts = 0, .theta = {}, .present = {}};
    hypothesis.neutralOpen = true;
    const double between = *seen.u[one];
    hypothesis.volts = between / kRootThree;
    hypothesis.theta[two] = kPi;
    std::array<double, 3> v{};
    const double total = *seen.v[one] + *seen.v[two];
    v[one] = *seen.v[one] * between / total;
    v[two] = *seen.v[two] * between / total;
    std::array<double, 3> u{};
    u[one] = between;
    u[two] = v[two];
    u[lost] = v[one];
    list.add(pattern, hypothesis,
             priorCost(Fault::NeutralLost) + kFittedVoltage + registersCost(seen, v, u) +
                 usualCost(hypothesis.volts));
}

void addStarAtPhase(const Voltages& seen, std::size_t phase, SupplyList& list) {
    const double between = (*seen.u[0] + *seen.u[1] + *seen.u[2]) / 3;
    SupplyPattern pattern;
    pattern.missing = 1U << phase;
    SupplyHypothesis hypothesis{.faults = {{Fault::NeutralLost}}, .cost = 0, .volts = 0, .theta = {}, .present = {}};
    hypothesis.volts = between / kRootThree;
    hypothesis.neutralOpen = true;
    std::array<double, 3> v{};
    for (const std::size_t other : {(phase + 1) % 3, (phase + 2) % 3}) {
        v[other] = std::clamp(*seen.v[other], between - kMissingVoltage, between + kMissingVoltage);
        hypothesis.theta[other] = other == (phase + 1) % 3 ? -kPi / 6 : kPi / 6;
    }
    list.add(pattern, hypothesis,
             priorCost(Fault::NeutralLost) + kFittedStar + registersCost(seen, v, {between, between, between}) +
                 usualCost(hypothesis.volts));
}

} // namespace countis::diagnosis
