// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/supply_models.h"

#include "core/ratings.h"
#include "diagnosis/phasors.h"
#include "diagnosis/priors.h"
#include "diagnosis/supply_patterns.h"

#include <algorithm>
#include <cmath>

namespace countis::diagnosis {
namespace {

/// How far the voltages of a healthy supply are from equal, as a share: single-phase loads and transformers.
constexpr double kSpread = 0.012;
/// Of two terminals on one wire.
constexpr double kSameWire = 1.5; // V
/// Of the mean voltage around 230 V or 240 V.
constexpr double kUsualVolts = 233;
constexpr double kUsualSpread = 12;
constexpr double kMostUsualCost = 4;
/// A parameter that is fitted explains by chance: −ln of how much of its range explains the readings.
constexpr double kFittedVoltage = 3;
constexpr double kFittedUnbalance = 4;
constexpr double kFittedStar = 4.5;
/// The sequence comes from another block of registers, read at another moment.
constexpr double kOtherSequence = 9;
/// Hypotheses this far behind the best do not matter: e^−14 is less than one in a million.
constexpr double kWindow = 14;

/// Student's t with 4 degrees of freedom: now and then a supply is much less balanced than usual.
double strayCost(double off, double spread) {
    const double ratio = off / spread;
    return 2.5 * std::log1p(ratio * ratio / 4) + std::log(spread);
}

bool isRated(double volts) {
    return volts >= kRatedVoltage.low && volts <= kRatedVoltage.high;
}

class Models {
public:
    explicit Models(const Observation& seen) : seen_(seen) {
        for (std::size_t n = 0; n < 3; ++n)
            if (seen.v[n]) {
                knownPhases_ |= 1U << n;
                if (*seen.v[n] < kMissingVoltage)
                    missing_ |= 1U << n;
            }
    }

    std::vector<SupplyHypothesis> ranked() {
        for (const SupplyPattern& pattern : supplyPatterns())
            if ((pattern.missing & knownPhases_) == missing_)
                fits(pattern);
        if (allKnown() && (missing_ == 1 || missing_ == 2 || missing_ == 4))
            addStarAtPhase(missing_ == 4 ? 2 : missing_ - 1);
        std::ranges::sort(found_, {}, &SupplyHypothesis::cost);
        return std::move(found_);
    }

private:
    void fits(const SupplyPattern& pattern) {
        addBalanced(pattern);
        const bool plain = pattern.faults.empty() ||
                           (pattern.faults.size() == 1 && pattern.faults.front().fault != Fault::PhasesAlike &&
                            pattern.faults.front().fault != Fault::ExchangedNeutral);
        if (plain)
            addOutOfRange(pattern);
        const bool threePhases = plain && pattern.missing == 0 && allKnown();
        if (threePhases)
            addUnbalanced(pattern);
        if (pattern.missing == 0 && allKnown() && !pattern.faults.has(Fault::PhasesAlike) &&
            pattern.faults.size() < 2)
            addFloatingStar(pattern);
        if (pattern.faults.size() == 1 && pattern.faults.front().fault == Fault::PhaseLost && allKnown())
            addSeries(pattern);
    }

    bool allKnown() const { return knowsVoltages(seen_); }

    /// The supply's voltage that fits the registers best.
    double fittedVolts(const SupplyPattern& pattern) const {
        double products = 0;
        double squares = 0;
        const auto take = [&](const Known& seen, double unit) {
            products += seen ? *seen * unit : 0;
            squares += seen ? unit * unit : 0;
        };
        for (std::size_t n = 0; n < 3; ++n) {
            take(seen_.v[n], pattern.v[n]);
            take(seen_.u[n], pattern.u[n]);
        }
        return squares > 0 ? products / squares : kUsualVolts;
    }

    double registerCost(const Known& seen, double predicted) const {
        return seen ? strayCost(*seen - predicted, std::hypot(kSpread * predicted, kSameWire)) : 0;
    }
    double registersCost(const std::array<double, 3>& v, const std::array<double, 3>& u) const {
        double cost = 0;
        for (std::size_t n = 0; n < 3; ++n)
            cost += registerCost(seen_.v[n], v[n]) + registerCost(seen_.u[n], u[n]);
        return cost;
    }
    double sequenceCost(PhaseSequence predicted) const {
        return seen_.sequence && *seen_.sequence != predicted ? kOtherSequence : 0;
    }
    static double usualCost(double volts) {
        const double off = (volts - kUsualVolts) / kUsualSpread;
        return std::min(off * off / 2, kMostUsualCost);
    }

    void add(const SupplyPattern& pattern, SupplyHypothesis hypothesis, double cost) {
        hypothesis.faults.add(pattern.faults);
        hypothesis.cost = cost + pattern.cost;
        for (std::size_t n = 0; n < 3; ++n)
            hypothesis.present[n] = (pattern.missing >> n & 1U) == 0;
        if (hypothesis.cost > best_ + kWindow)
            return;
        best_ = std::min(best_, hypothesis.cost);
        found_.push_back(hypothesis);
    }

    /// Three equal voltages. Where these are out of range, that is a fault of its own.
    void addBalanced(const SupplyPattern& pattern) {
        const double volts = fittedVolts(pattern);
        std::array<double, 3> v = pattern.v;
        std::array<double, 3> u = pattern.u;
        for (std::size_t n = 0; n < 3; ++n) {
            v[n] *= volts;
            u[n] *= volts;
        }
        double cost = registersCost(v, u) + sequenceCost(pattern.sequence) + usualCost(volts);
        SupplyHypothesis hypothesis{.faults = {}, .cost = 0, .volts = volts, .theta = pattern.theta};
        if (!isRated(volts)) {
            const Fault fault = volts > kRatedVoltage.high ? Fault::Overvoltage : Fault::Undervoltage;
            hypothesis.faults.add({fault});
            cost += priorCost(fault);
        }
        if (pattern.faults.empty() && allKnown() && tooUnbalanced())
            cost += kOtherSequence;
        add(pattern, hypothesis, cost);
    }

    bool tooUnbalanced() const {
        const auto u2 = unbalance({*seen_.u[0], *seen_.u[1], *seen_.u[2]});
        return !u2 || u2->value > kHighUnbalance + 3 * u2->sigma;
    }

    /// Some phases are out of range, and the angles are those of the pattern.
    void addOutOfRange(const SupplyPattern& pattern) {
        SupplyHypothesis hypothesis{.faults = {}, .cost = 0, .volts = 0, .theta = pattern.theta};
        std::array<double, 3> v{};
        std::array<double, 3> u{};
        double rated = 0;
        double cost = 0;
        for (std::size_t n = 0; n < 3; ++n) {
            const bool missing = (pattern.missing >> n & 1U) != 0;
            v[n] = missing ? 0 : seen_.v[n].value_or(kUsualVolts);
            if (missing || isRated(v[n])) {
                hypothesis.volts += v[n];
                rated += missing ? 0 : 1;
                continue;
            }
            const Fault fault = v[n] > kRatedVoltage.high ? Fault::Overvoltage : Fault::Undervoltage;
            hypothesis.faults.add({fault, static_cast<std::uint8_t>(n + 1)});
            cost += priorCost(fault) + kFittedVoltage;
        }
        if (hypothesis.faults.empty() || rated == 0)
            return;
        hypothesis.volts /= rated;
        for (std::size_t n = 0; n < 3; ++n)
            if (isRated(v[n]))
                v[n] = hypothesis.volts;
        for (std::size_t n = 0; n < 3; ++n) {
            const std::size_t next = (n + 1) % 3;
            u[n] = std::abs(std::polar(v[n], pattern.theta[n]) - std::polar(v[next], pattern.theta[next]));
        }
        add(pattern, hypothesis,
            cost + registersCost(v, u) + sequenceCost(pattern.sequence) + usualCost(hypothesis.volts));
    }

    /// A part of the opposite order of rotation, V−, of which the squares of V tell size and angle.
    void addUnbalanced(const SupplyPattern& pattern) {
        if (!tooUnbalanced())
            return;
        const std::array<double, 3> squares = squaresOfV();
        const double mean = (squares[0] + squares[1] + squares[2]) / 3;
        std::complex<double> part = 0;
        double volts = std::sqrt(mean);
        for (int round = 0; round < 3; ++round) {
            part = {(squares[0] - mean) / (2 * volts), (squares[1] - squares[2]) / (2 * std::sqrt(3.0) * volts)};
            volts = std::sqrt(std::max(mean - std::norm(part), mean / 4));
        }
        const std::complex<double> turn = std::polar(1.0, kThird);
        const Phasors other{part, part * turn, part * turn * turn};
        const Phasors healthy{std::polar(volts, 0.0), std::polar(volts, -kThird), std::polar(volts, kThird)};
        addPhasors(pattern, {healthy[0] + other[0], healthy[1] + other[1], healthy[2] + other[2]}, volts,
                   {Fault::Unbalance}, kFittedUnbalance);
    }

    std::array<double, 3> squaresOfV() const {
        return {*seen_.v[0] * *seen_.v[0], *seen_.v[1] * *seen_.v[1], *seen_.v[2] * *seen_.v[2]};
    }

    /// The star point has moved: the squares of V differ by twice its projection on U.
    void addFloatingStar(const SupplyPattern& pattern) {
        const double volts = voltsFromU(pattern);
        Phasors terminal = pattern.terminal;
        for (auto& one : terminal)
            one *= volts;
        const std::array<double, 3> squares = squaresOfV();
        const auto row = [&](std::size_t a, std::size_t b) {
            const std::complex<double> between = terminal[a] - terminal[b];
            const double right = (std::norm(terminal[a]) - std::norm(terminal[b]) - squares[a] + squares[b]) / 2;
            return std::array{between.real(), between.imag(), right};
        };
        const auto one = row(0, 1);
        const auto two = row(0, 2);
        const double determinant = one[0] * two[1] - one[1] * two[0];
        if (std::abs(determinant) < volts * volts / 10)
            return;
        const std::complex<double> star{(one[2] * two[1] - two[2] * one[1]) / determinant,
                                        (one[0] * two[2] - two[0] * one[2]) / determinant};
        for (auto& volt : terminal)
            volt -= star;
        addPhasors(pattern, terminal, volts, {Fault::NeutralLost}, kFittedStar);
    }

    double voltsFromU(const SupplyPattern& pattern) const {
        const double seen = *seen_.u[0] + *seen_.u[1] + *seen_.u[2];
        return seen / (pattern.u[0] + pattern.u[1] + pattern.u[2]);
    }

    void addPhasors(const SupplyPattern& pattern, const Phasors& terminal, double volts, FaultMark mark,
                    double fitted) {
        SupplyHypothesis hypothesis{.faults = {mark}, .cost = 0, .volts = volts, .theta = {}};
        hypothesis.neutralOpen = mark.fault == Fault::NeutralLost;
        std::array<double, 3> v{};
        std::array<double, 3> u{};
        Phasors unit{};
        for (std::size_t n = 0; n < 3; ++n) {
            v[n] = std::abs(terminal[n]);
            u[n] = std::abs(terminal[n] - terminal[(n + 1) % 3]);
            hypothesis.theta[n] = std::arg(terminal[n]);
            unit[n] = terminal[n] / volts;
        }
        PhaseSequence sequence = sequenceOf(unit);
        if (mark.fault == Fault::Unbalance && pattern.faults.has(Fault::ReversedSequence)) {
            sequence = PhaseSequence::Order132;
            for (double& angle : hypothesis.theta)
                angle = -angle;
        }
        add(pattern, hypothesis,
            priorCost(mark.fault) + fitted + registersCost(v, u) + sequenceCost(sequence) + usualCost(volts));
    }

    /// A phase and the neutral are lost: the loads of the other two phases are in series between these.
    void addSeries(const SupplyPattern& pattern) {
        const auto lost = static_cast<std::size_t>(pattern.faults.front().phase - 1);
        const std::size_t one = (lost + 1) % 3;
        const std::size_t two = (lost + 2) % 3;
        SupplyHypothesis hypothesis{.faults = {{Fault::NeutralLost}}, .cost = 0};
        hypothesis.neutralOpen = true;
        const double between = *seen_.u[one];
        hypothesis.volts = between / std::sqrt(3.0);
        hypothesis.theta[two] = kPi;
        std::array<double, 3> v{};
        const double total = *seen_.v[one] + *seen_.v[two];
        v[one] = *seen_.v[one] * between / total;
        v[two] = *seen_.v[two] * between / total;
        std::array<double, 3> u{};
        u[one] = between;
        u[two] = v[two];
        u[lost] = v[one];
        add(pattern, hypothesis,
            priorCost(Fault::NeutralLost) + kFittedVoltage + registersCost(v, u) + usualCost(hypothesis.volts));
    }

    /// One phase alone carries load and pulls the star point to itself: its V is too small to be measured, and U is
    /// there all the same.
    void addStarAtPhase(std::size_t phase) {
        const double between = (*seen_.u[0] + *seen_.u[1] + *seen_.u[2]) / 3;
        SupplyPattern pattern;
        pattern.missing = 1U << phase;
        SupplyHypothesis hypothesis{.faults = {{Fault::NeutralLost}}, .cost = 0};
        hypothesis.volts = between / std::sqrt(3.0);
        std::array<double, 3> v{};
        for (const std::size_t other : {(phase + 1) % 3, (phase + 2) % 3}) {
            v[other] = std::clamp(*seen_.v[other], between - kMissingVoltage, between + kMissingVoltage);
            hypothesis.theta[other] = other == (phase + 1) % 3 ? -kPi / 6 : kPi / 6;
        }
        add(pattern, hypothesis,
            priorCost(Fault::NeutralLost) + kFittedStar + registersCost(v, {between, between, between}) +
                usualCost(hypothesis.volts));
    }

    const Observation& seen_;
    unsigned knownPhases_ = 0;
    unsigned missing_ = 0;
    double best_ = 1e9;
    std::vector<SupplyHypothesis> found_;
};

} // namespace

bool knowsVoltages(const Observation& seen) {
    const auto known = [](const Known& value) { return value.has_value(); };
    return std::ranges::all_of(seen.v, known) && std::ranges::all_of(seen.u, known);
}

std::vector<SupplyHypothesis> rankSupplies(const Observation& seen) {
    return Models(seen).ranked();
}

} // namespace countis::diagnosis
