// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/limits.h"

#include "core/ratings.h"
#include "diagnosis/number_words.h"
#include "diagnosis/verdict_words.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace countis::diagnosis {
namespace {

constexpr std::array<std::string_view, 3> kI{"current_I1_A", "current_I2_A", "current_I3_A"};
/// Seven of ten phases without any current are not used.
constexpr double kNotMeasured = 0.3;

/// How likely the true value is beyond the limit: the meter may be wrong by its own accuracy.
double beyondLimit(double value, double limit, double sigma) {
    return std::erfc(-(value - limit) / sigma / std::numbers::sqrt2) / 2;
}

Verdict begin(const FaultMark& mark, double confidence, Evidence evidence) {
    Verdict verdict;
    verdict.faults = {mark};
    verdict.severity = severityOf(verdict.faults);
    verdict.confidence = confidence;
    verdict.evidence.push_back(std::move(evidence));
    verdict.nextCheck = nextCheckOf(verdict.faults, Role::Consumer); // none of these faults depends on the role
    verdict.energy = {message(term("Messages", "The meter records the energy that flows; none is lost.")), 0, 0};
    return verdict;
}

void addOvercurrent(const CurrentsSeen& currents, std::size_t phase, Diagnosis& diagnosis) {
    const double amperes = currents.amperes[phase];
    if (amperes <= kRatedCurrent.high)
        return;
    const double sigma = sigmaOf(Quantity::I, amperes);
    diagnosis.verdicts.push_back(begin({Fault::Overcurrent, static_cast<std::uint8_t>(phase + 1)},
                                       beyondLimit(amperes, kRatedCurrent.high, sigma),
                                       {"rated-current",
                                        {kI[phase]},
                                        amperes,
                                        static_cast<double>(kRatedCurrent.high),
                                        "A",
                                        (amperes - kRatedCurrent.high) / sigma,
                                        message(term("Messages", "I of L%1 is %2 A; the meter is rated up to %3 A."),
                                                phase + 1, fixed(amperes, 1), kRatedCurrent.high)}));
}

void addFrequency(const Observation& seen, Diagnosis& diagnosis) {
    if (!seen.frequency)
        return;
    const double hertz = *seen.frequency;
    double nearest = kRatedFrequencies[0];
    for (const double rated : kRatedFrequencies)
        if (std::abs(hertz - rated) < std::abs(hertz - nearest))
            nearest = rated;
    const double off = std::abs(hertz - nearest) - kFrequencyTolerance;
    if (off <= 0)
        return;
    Evidence evidence{"rated-frequency", {"frequency_Hz"}, hertz, nearest, "Hz", off / 0.005, {}};
    evidence.text = hertz == 0
                        ? message(term("Messages", "The meter does not measure the frequency, which is outside %1 Hz "
                                                   "to %2 Hz."),
                                  kMeasuredFrequency.low, kMeasuredFrequency.high)
                        : message(term("Messages", "The frequency is %1 Hz; the meter is rated for %2 Hz ± %3 Hz."),
                                  fixed(hertz, 2), fixed(nearest, 0), kFrequencyTolerance);
    diagnosis.verdicts.push_back(begin({Fault::FrequencyDrift}, beyondLimit(off, 0, 0.005), std::move(evidence)));
}

/// A phase may well be unused: this is for the user to know, and no alarm.
void addDeadCurrent(const CurrentsSeen& currents, std::size_t phase, Diagnosis& diagnosis) {
    if (!currents.empty[phase])
        return;
    const FaultMark mark{Fault::DeadCurrent, static_cast<std::uint8_t>(phase + 1)};
    Verdict verdict = begin(mark, kNotMeasured,
                            {"missing-current",
                             {kI[phase]},
                             currents.amperes[phase],
                             0.02,
                             "A",
                             0,
                             message(term("Messages", "I of L%1 is %2 A, while other phases carry load."), phase + 1,
                                     fixed(currents.amperes[phase], 3))});
    const FaultMarks unused{{Fault::UnusedPhase, mark.phase}};
    verdict.rivals.push_back({unused, 1 - kNotMeasured, tellApart(verdict.faults, unused)});
    verdict.energy = {
        message(term("Messages",
                     "If a load runs on this phase, its energy is not counted; the readings do not show how "
                     "much it is.")),
        std::nullopt, std::nullopt};
    diagnosis.verdicts.push_back(std::move(verdict));
}

} // namespace

bool addLimitVerdicts(const Observation& seen, const CurrentsSeen& currents, Diagnosis& diagnosis) {
    const std::size_t before = diagnosis.verdicts.size();
    for (std::size_t n = 0; n < 3; ++n) {
        addOvercurrent(currents, n, diagnosis);
        addDeadCurrent(currents, n, diagnosis);
    }
    addFrequency(seen, diagnosis);
    return std::any_of(diagnosis.verdicts.begin() + static_cast<std::ptrdiff_t>(before), diagnosis.verdicts.end(),
                       [](const Verdict& verdict) { return verdict.severity != Severity::Information; });
}

} // namespace countis::diagnosis
