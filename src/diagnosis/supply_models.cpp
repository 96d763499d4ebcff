// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/supply_models.h"

#include "diagnosis/floating_star.h"
#include "diagnosis/phasors.h"
#include "diagnosis/priors.h"
#include "diagnosis/supply_fit.h"

#include <algorithm>
#include <cmath>

namespace countis::diagnosis {
namespace {

bool has(unsigned mask, std::size_t phase) {
    return (mask >> phase & 1U) != 0;
}

/// The voltages of the supply, where the neutral and a phase are exchanged: V of the other phases stand in U, and U
/// in V.
Voltages beforeExchange(const Voltages& seen, std::size_t phase) {
    Voltages supply = seen;
    const std::size_t next = (phase + 1) % 3;
    const std::size_t last = (phase + 2) % 3;
    std::swap(supply.v[next], supply.u[phase]);
    std::swap(supply.v[last], supply.u[last]);
    return supply;
}

class Models {
public:
    explicit Models(const Observation& observed)
        : seen_{observed.v, observed.u, observed.sequence}, complete_(seen_.complete()) {
        for (std::size_t n = 0; n < 3; ++n)
            if (seen_.v[n]) {
                knownPhases_ |= 1U << n;
                if (*seen_.v[n] < kMissingVoltage)
                    missing_ |= 1U << n;
            }
    }

    std::vector<SupplyHypothesis> ranked() {
        const auto values = [](const KnownPhases& known) {
            return std::array{known[0].value_or(0), known[1].value_or(0), known[2].value_or(0)};
        };
        perfect_ = registersCost(seen_, values(seen_.v), values(seen_.u));
        for (const SupplyPattern& pattern : supplyPatterns())
            if ((pattern.missing & knownPhases_) == missing_)
                addAll(pattern);
        if (complete_ && (missing_ == 1 || missing_ == 2 || missing_ == 4))
            addStarAtPhase(seen_, missing_ == 4 ? 2 : missing_ - 1, list_);
        return list_.ranked();
    }

private:
    void addAll(const SupplyPattern& pattern) {
        addBalanced(pattern);
        if (pattern.faults.size() > 1)
            return addPairs(pattern);
        const Fault fault = pattern.faults.empty() ? Fault::None : pattern.faults.front().fault;
        const bool exchanged = fault == Fault::ExchangedNeutral;
        const auto phase = static_cast<std::size_t>(exchanged ? pattern.faults.front().phase - 1 : 0);
        const Voltages supply = exchanged ? beforeExchange(seen_, phase) : seen_;
        addOutOfRange(pattern, supply);
        if (!complete_)
            return;
        if (pattern.missing != 0 || fault == Fault::PhasesAlike) {
            addExplainedAway(pattern);
            if (fault == Fault::PhaseLost)
                addSeriesLoads(seen_, pattern, list_);
            return;
        }
        addUnbalanced(pattern, supply);
        addFloatingStar(seen_, pattern, list_);
        if (!exchanged)
            addFloatingStarOnBadSupply(seen_, pattern, list_);
    }

    /// Where both orders are possible, so is a bad supply.
    void addPairs(const SupplyPattern& pattern) {
        const bool exchanged =
            pattern.faults.has(Fault::ReversedSequence) && pattern.faults.has(Fault::ExchangedNeutral);
        if (exchanged && complete_)
            addFloatingStar(seen_, pattern, list_);
    }

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

    /// Three equal voltages. Where these are out of range, that is a fault of its own.
    void addBalanced(const SupplyPattern& pattern) {
        if (list_.isHopeless(pattern.cost + sequenceCost(seen_, pattern.sequence) + perfect_))
            return;
        const double volts = fittedVolts(pattern);
        std::array<double, 3> v = pattern.v;
        std::array<double, 3> u = pattern.u;
        for (std::size_t n = 0; n < 3; ++n) {
            v[n] *= volts;
            u[n] *= volts;
        }
        double cost = sequenceCost(seen_, pattern.sequence) + usualCost(volts);
        if (list_.isHopeless(pattern.cost + cost + perfect_))
            return;
        cost += registersCost(seen_, v, u);
        SupplyHypothesis hypothesis{.faults = {}, .cost = 0, .volts = volts, .theta = pattern.theta, .present = {}};
        if (!isRated(volts)) {
            hypothesis.faults.add(beyondRating(volts, 0));
            cost += priorCost(Fault::Overvoltage);
        }
        if (pattern.faults.empty() && complete_ && isTooUnbalanced(seen_))
            cost += kTooUnbalanced;
        list_.add(pattern, hypothesis, cost);
    }

    /// Some phases of the supply are out of range, at the angles of the pattern.
    void addOutOfRange(const SupplyPattern& pattern, const Voltages& supply) {
        SupplyHypothesis hypothesis{.faults = {}, .cost = 0, .volts = 0, .theta = pattern.theta, .present = {}};
        const bool alike = pattern.faults.has(Fault::PhasesAlike);
        const bool exchanged = pattern.faults.has(Fault::ExchangedNeutral);
        std::array<double, 3> v{};
        std::array<bool, 3> beyond{};
        const double middle = middleOf(supply);
        double rated = 0;
        double cost = 0;
        for (std::size_t n = 0; n < 3; ++n) {
            const bool missing = has(pattern.missing, n);
            v[n] = missing ? 0 : supply.v[n].value_or(kUsualVolts);
            beyond[n] = !missing && isBeyond(v[n], middle);
            if (!beyond[n]) {
                hypothesis.volts += v[n];
                rated += missing ? 0 : 1;
                continue;
            }
            if (alike && n + 1 == pattern.faults.front().phase)
                continue; // it is the voltage of the other one
            const Fault fault = v[n] > middle ? Fault::Overvoltage : Fault::Undervoltage;
            hypothesis.faults.add({fault, supplyPhase(n, pattern)});
            cost += priorCost(Fault::Overvoltage) + kFittedVoltage;
        }
        if (hypothesis.faults.empty() || hypothesis.faults.size() > 2)
            return;
        hypothesis.volts = rated > 0 ? hypothesis.volts / rated : kUsualVolts;
        for (std::size_t n = 0; n < 3; ++n)
            if (!beyond[n] && v[n] > 0)
                v[n] = hypothesis.volts;
        // With an exchanged neutral these are the voltages before it, and the angles those of the supply.
        const auto& theta = exchanged ? supplyPatterns().front().theta : pattern.theta;
        std::array<double, 3> u{};
        for (std::size_t n = 0; n < 3; ++n) {
            const std::size_t next = (n + 1) % 3;
            u[n] = std::abs(std::polar(v[n], theta[n]) - std::polar(v[next], theta[next]));
        }
        cost += registersCost(supply, v, u) + sequenceCost(supply, pattern.sequence) + usualCost(hypothesis.volts);
        list_.add(pattern, hypothesis, cost);
    }

    /// Of the supply, which comes before an exchange of L2 and L3.
    static std::uint8_t supplyPhase(std::size_t terminal, const SupplyPattern& pattern) {
        const bool exchanged = terminal > 0 && pattern.faults.has(Fault::ReversedSequence);
        return static_cast<std::uint8_t>(exchanged ? 4 - terminal : terminal + 1);
    }

    /// The voltage that most phases have: their median, or with fewer than three within the
    /// ratings the one that is nearest to what is usual.
    static double middleOf(const Voltages& supply) {
        double nearest = kUsualVolts;
        std::array<double, 3> volts{};
        int count = 0;
        for (std::size_t n = 0; n < 3; ++n) {
            volts[n] = supply.v[n].value_or(0);
            if (!isRated(volts[n]))
                continue;
            if (count == 0 || std::abs(volts[n] - kUsualVolts) < std::abs(nearest - kUsualVolts))
                nearest = volts[n];
            ++count;
        }
        if (count < 3)
            return nearest;
        return volts[0] + volts[1] + volts[2] - std::max({volts[0], volts[1], volts[2]}) -
               std::min({volts[0], volts[1], volts[2]});
    }
    /// EN 50160, 4.2.2, allows 10 %: no supply differs so much from phase to phase.
    static bool isBeyond(double volts, double middle) {
        return !isRated(volts) || std::abs(volts - middle) > 0.1 * middle;
    }

    /// A part of the opposite order of rotation, V−, of which the squares of V tell size and angle.
    void addUnbalanced(const SupplyPattern& pattern, const Voltages& supply) {
        if (!isTooUnbalanced(supply))
            return;
        std::array<double, 3> squares{};
        for (std::size_t n = 0; n < 3; ++n)
            squares[n] = *supply.v[n] * *supply.v[n];
        const double mean = (squares[0] + squares[1] + squares[2]) / 3;
        std::complex<double> part = 0;
        double volts = std::sqrt(mean);
        for (int round = 0; round < 3; ++round) {
            part = {(squares[0] - mean) / (2 * volts), (squares[1] - squares[2]) / (2 * std::sqrt(3.0) * volts)};
            volts = std::sqrt(std::max(mean - std::norm(part), mean / 4));
        }
        const std::complex<double> turn = std::polar(1.0, kThird);
        Phasors phases{volts + part, std::polar(volts, -kThird) + part * turn,
                       std::polar(volts, kThird) + part * turn * turn};
        SupplyHypothesis hypothesis{
            .faults = {{Fault::Unbalance}}, .cost = 0, .volts = volts, .theta = pattern.theta, .present = {}};
        std::array<double, 3> v{};
        std::array<double, 3> u{};
        for (std::size_t n = 0; n < 3; ++n) {
            v[n] = std::abs(phases[n]);
            u[n] = std::abs(phases[n] - phases[(n + 1) % 3]);
            if (pattern.faults.empty())
                hypothesis.theta[n] = std::arg(phases[n]);
            else if (pattern.faults.front().fault == Fault::ReversedSequence)
                hypothesis.theta[n] = -std::arg(phases[n]);
        }
        list_.add(pattern, hypothesis,
                  priorCost(Fault::Unbalance) + kFittedUnbalance + registersCost(supply, v, u) +
                      sequenceCost(supply, pattern.sequence) + usualCost(volts));
    }

    /// With two phases left, an unbalanced supply or a floating star point can make any two voltages of them: three
    /// registers, three parameters.
    void addExplainedAway(const SupplyPattern& pattern) {
        SupplyHypothesis hypothesis{
            .faults = {{Fault::Unbalance}}, .cost = 0, .volts = 0, .theta = pattern.theta, .present = {}};
        std::array<double, 3> v{};
        std::array<double, 3> u{};
        double mean = 0;
        int rated = 0;
        for (std::size_t n = 0; n < 3; ++n) {
            v[n] = *seen_.v[n];
            u[n] = *seen_.u[n];
            mean += v[n];
            rated += has(pattern.missing, n) ? 0 : 1;
        }
        if (rated < 2)
            return;
        hypothesis.volts = mean / rated;
        const bool alike = pattern.faults.front().fault == Fault::PhasesAlike;
        if (alike)
            makeAlike(pattern.faults.front(), v, u);
        const double cost =
            registersCost(seen_, v, u) + sequenceCost(seen_, pattern.sequence) + usualCost(hypothesis.volts);
        list_.add(pattern, hypothesis, priorCost(Fault::Unbalance) + kFittedUnbalance + cost);
        if (pattern.faults.front().fault == Fault::PhaseLost)
            return;
        hypothesis.faults = {{Fault::NeutralLost}};
        hypothesis.neutralOpen = true;
        hypothesis.theta = turnedTo(v, u, pattern);
        list_.add(pattern, hypothesis, priorCost(Fault::NeutralLost) + kFittedStar + cost);
    }

    /// The angles between the phases that are there, on the sides that they have in the pattern.
    static std::array<double, 3> turnedTo(const std::array<double, 3>& v, const std::array<double, 3>& u,
                                          const SupplyPattern& pattern) {
        std::array<double, 3> theta = pattern.theta;
        for (std::size_t n = 0; n < 3; ++n) {
            const std::size_t next = (n + 1) % 3;
            const double apart = wrapped(pattern.theta[next] - pattern.theta[n]);
            const auto angle = voltageAngle(v[n], v[next], u[n]);
            if (angle && std::abs(apart) > kPi / 6) {
                theta[next] = theta[n] + std::copysign(angle->value, apart);
                const std::size_t last = (n + 2) % 3;
                if (std::abs(wrapped(pattern.theta[last] - pattern.theta[next])) < kPi / 6)
                    theta[last] = theta[next];
                else if (std::abs(wrapped(pattern.theta[last] - pattern.theta[n])) < kPi / 6)
                    theta[last] = theta[n];
                return theta;
            }
        }
        return theta;
    }

    static void makeAlike(const FaultMark& mark, std::array<double, 3>& v, std::array<double, 3>& u) {
        const auto one = static_cast<std::size_t>(mark.phase - 1);
        const auto other = static_cast<std::size_t>(mark.with - 1);
        const std::size_t third = 3 - one - other;
        v[one] = v[other] = (v[one] + v[other]) / 2;
        u[(one + 1) % 3 == other ? one : other] = 0;
        const auto pair = [&](std::size_t n) { return (n + 1) % 3 == third ? n : third; };
        u[pair(one)] = u[pair(other)] = (u[pair(one)] + u[pair(other)]) / 2;
    }

    /// Of an unbalance that no healthy supply has.
    static constexpr double kTooUnbalanced = 9;

    Voltages seen_;
    bool complete_ = false;
    unsigned knownPhases_ = 0;
    unsigned missing_ = 0;
    double perfect_ = 0; // the cost of registers that are all as predicted
    SupplyList list_;
};

} // namespace

bool knowsVoltages(const Observation& seen) {
    return Voltages{seen.v, seen.u, {}}.complete();
}

std::vector<SupplyHypothesis> rankSupplies(const Observation& seen) {
    return Models(seen).ranked();
}

} // namespace countis::diagnosis
