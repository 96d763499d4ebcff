// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/ranking.h"

#include <algorithm>
#include <cmath>

namespace countis::diagnosis {
namespace {

/// Less than this is no answer to anything.
constexpr double kLeastProbability = 1e-5;

} // namespace

std::vector<Hypothesis> rankHypotheses(const Observation& seen, const CurrentsSeen& currents, Role role) {
    std::vector<Hypothesis> found;
    found.reserve(64);
    for (const SupplyHypothesis& supply : rankSupplies(seen))
        addCurrents(currents, supply, role, found);
    if (found.empty())
        found.emplace_back();
    const double best = std::ranges::min_element(found, {}, &Hypothesis::cost)->cost;
    double total = 0;
    for (Hypothesis& one : found) {
        one.probability = std::exp(best - one.cost);
        total += one.probability;
    }
    for (Hypothesis& one : found)
        one.probability /= total;
    std::erase_if(found, [](const Hypothesis& one) { return one.probability < kLeastProbability; });
    std::ranges::sort(found, std::ranges::greater{}, &Hypothesis::probability);
    return found;
}

} // namespace countis::diagnosis
