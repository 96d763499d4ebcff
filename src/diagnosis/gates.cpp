// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/gates.h"

#include "core/unevenness.h"
#include "diagnosis/check_words.h"
#include "diagnosis/number_words.h"

#include <algorithm>
#include <cmath>

namespace countis::diagnosis {
namespace {

constexpr std::size_t kReadings = 3;
/// Of readings a second or so apart: a supply moves less, and the direction of the power stays.
constexpr double kMostVoltageChange = 0.05;
/// Readings further apart are not of the same moment.
constexpr double kMostSeconds = 30;

bool isMissing(const Known& volts) {
    return volts && *volts < kMissingVoltage;
}

/// Whether power flows in another direction, beyond the steps.
bool isTurned(const Known& one, const Known& other) {
    constexpr double kLeast = 3 * 10;
    return one && other && ((*one > kLeast && *other < -kLeast) || (*one<-kLeast&& * other> kLeast));
}

bool agree(const Observation& one, const Observation& other) {
    for (std::size_t n = 0; n < 3; ++n) {
        if (isMissing(one.v[n]) != isMissing(other.v[n]) || isTurned(one.p[n], other.p[n]))
            return false;
        if (one.v[n] && other.v[n] && std::abs(*one.v[n] - *other.v[n]) > kMostVoltageChange * 230)
            return false;
        if (one.u[n] && other.u[n] && std::abs(*one.u[n] - *other.u[n]) > kMostVoltageChange * 400)
            return false;
    }
    return one.sequence == other.sequence;
}

CheckState checkFreshness(std::span<const Observation> readings, std::vector<Check>& checks) {
    Check check{"freshness", CheckState::Passed, {}, message(term("Messages", "The readings are fresh."))};
    const bool known = std::ranges::any_of(readings, [](const Observation& one) { return one.seconds.has_value(); });
    if (std::ranges::any_of(readings, &Observation::stale)) {
        check.state = CheckState::Failed;
        check.text = message(term("Messages", "A part of the readings is old."));
    } else if (!known) {
        check.state = CheckState::NotPossible;
        check.text = message(term("Messages", "The readings do not say when they were read."));
    }
    checks.push_back(check);
    return check.state;
}

CheckState checkAgreement(std::span<const Observation> readings, std::vector<Check>& checks) {
    Check check{"three-readings", CheckState::NotPossible, {{"readings", static_cast<double>(readings.size())}}, {}};
    if (readings.size() < kReadings) {
        check.text =
            message(term("Messages", "Three successive readings would show whether they agree; there are %1."),
                    readings.size());
    } else {
        const auto last = readings.last(kReadings);
        const bool near = !last.front().seconds || !last.back().seconds ||
                          std::abs(*last.back().seconds - *last.front().seconds) < kMostSeconds;
        const bool same = near && agree(last[0], last[2]) && agree(last[1], last[2]);
        check.state = same ? CheckState::Passed : CheckState::Failed;
        check.text = same ? message(term("Messages", "The last three readings agree."))
                          : message(term("Messages", "The last three readings do not agree: read again while nothing "
                                                     "is switched."));
    }
    checks.push_back(check);
    return check.state;
}

CheckState checkLoad(const CurrentsSeen& currents, std::vector<Check>& checks) {
    Check check{"load", CheckState::NotPossible, {{"limit_A", kLeastCurrent}}, valuesNotThere()};
    const bool known = std::ranges::any_of(currents.known, [](bool one) { return one; });
    if (known) {
        const double largest = *std::ranges::max_element(currents.amperes);
        check.numbers.push_back({"largest_A", largest});
        check.numbers.push_back({"phases", static_cast<double>(currents.loadedPhases)});
        check.state = currents.loadedPhases > 0 ? CheckState::Passed : CheckState::Failed;
        check.text = currents.loadedPhases > 0
                         ? message(term("Messages", "Phases that carry at least %1 A: %2."), fixed(kLeastCurrent, 1),
                                   currents.loadedPhases)
                         : message(term("Messages", "No phase carries %1 A: the currents show nothing about their "
                                                    "wiring."),
                                   fixed(kLeastCurrent, 1));
    }
    checks.push_back(check);
    return check.state;
}

void checkVoltageUnbalance(const Observation& seen, std::vector<Check>& checks) {
    Check check{"voltage-unbalance", CheckState::NotPossible, {}, valuesNotThere()};
    const bool known = knowsVoltages(seen);
    const auto u2 = known ? unbalance({*seen.u[0], *seen.u[1], *seen.u[2]}) : std::nullopt;
    if (u2) {
        check.numbers = {{"u2_percent", u2->value * 100}, {"limit_percent", kNotedUnbalance * 100}};
        check.state = u2->value <= kNotedUnbalance + 3 * u2->sigma ? CheckState::Passed : CheckState::Failed;
        check.text = message(term("Messages", "The unbalance u2 of the voltages is %1 % (IEC 61000-4-30)."),
                             fixed(u2->value * 100, 2));
    }
    checks.push_back(std::move(check));
}

/// Unequal currents alone are no fault.
void checkCurrentUnbalance(const CurrentsSeen& currents, std::vector<Check>& checks) {
    Check check{"current-unbalance", CheckState::NotPossible, {}, valuesNotThere()};
    if (currents.loadedPhases == 0 && std::ranges::any_of(currents.known, [](bool one) { return one; }))
        check.text = message(term("Messages", "No phase carries %1 A."), fixed(kLeastCurrent, 1));
    if (currents.loadedPhases > 0) {
        const double deviation = largestDeviation(currents.amperes) * 100;
        check.numbers = {{"deviation_percent", deviation}, {"limit_percent", 50}};
        check.state = deviation <= 50 ? CheckState::Passed : CheckState::Failed;
        check.text = message(term("Messages", "One current differs by %1 % from the mean of the currents. Unequal "
                                              "currents alone are no fault."),
                             fixed(deviation, 0));
    }
    checks.push_back(std::move(check));
}

/// IN' against IN: harmonics add to IN by any amount up to the sum of them all.
void checkImpliedNeutral(const CurrentsSeen& currents, const SupplyHypothesis& supply, std::vector<Check>& checks) {
    constexpr double kDeviations = 3;
    constexpr double kShare = 0.02; // of the currents: noise, harmonics in P and Q
    Check check{"implied-neutral", CheckState::NotPossible, {}, valuesNotThere()};
    const auto yes = [](bool one) { return one; };
    if (!std::ranges::all_of(supply.present, yes))
        check.text = needsAllPhases();
    if (currents.neutral && std::ranges::all_of(currents.known, yes) && std::ranges::all_of(supply.present, yes)) {
        const double total = currents.amperes[0] + currents.amperes[1] + currents.amperes[2];
        const double harmonics = currents.harmonics[0] + currents.harmonics[1] + currents.harmonics[2];
        const Uncertain implied = impliedNeutral(currents.amperes, supply.theta, currents.phi);
        const double most = std::hypot(implied.value, harmonics);
        const double off = std::max({0.0, *currents.neutral - most, implied.value - *currents.neutral});
        const double limit = kDeviations * std::hypot(implied.sigma, kShare * total, 0.01);
        check.numbers = {{"IN_A", *currents.neutral}, {"implied_A", implied.value}, {"limit_A", limit}};
        check.state = off <= limit ? CheckState::Passed : CheckState::Failed;
        check.text = message(term("Messages", "IN is %1 A; the phase currents and their angles give %2 A."),
                             fixed(*currents.neutral, 2), fixed(implied.value, 2));
    }
    checks.push_back(std::move(check));
}

} // namespace

Gates checkGates(std::span<const Observation> readings, const CurrentsSeen& currents, std::vector<Check>& checks) {
    Gates gates;
    gates.freshness = checkFreshness(readings, checks);
    gates.agreement = checkAgreement(readings, checks);
    gates.load = checkLoad(currents, checks);
    return gates;
}

void checkInstallation(const Observation& seen, const CurrentsSeen& currents, const SupplyHypothesis& supply,
                       std::vector<Check>& checks) {
    checkVoltageUnbalance(seen, checks);
    checkCurrentUnbalance(currents, checks);
    checkImpliedNeutral(currents, supply, checks);
}

} // namespace countis::diagnosis
