// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/current_models.h"

#include "core/ratings.h"
#include "diagnosis/priors.h"

#include <algorithm>
#include <bitset>
#include <cmath>

namespace countis::diagnosis {
namespace {

/// Of 1 in 50 consumers nobody has said that they feed in.
constexpr double kUndeclared = 4.0;
/// Ist: below it a phase carries no load. A hundredth of the largest current may be crosstalk.
constexpr double kNoCurrent = 0.02;
constexpr double kNoCurrentShare = 0.005;
/// Of the neutral current that follows from three currents, beside their own uncertainty.
constexpr double kNeutralShare = 0.01;

/// An arrangement of currents at the terminals: source[m] is the load whose current terminal m carries.
struct Arrangement {
    std::array<std::uint8_t, 3> source{0, 1, 2};
    FaultMark mark; // None: as it should be
};

constexpr std::array<Arrangement, 6> kArrangements{{
    {{0, 1, 2}, {}},
    {{1, 0, 2}, {Fault::ExchangedCurrents, 1, 2}},
    {{0, 2, 1}, {Fault::ExchangedCurrents, 2, 3}},
    {{2, 1, 0}, {Fault::ExchangedCurrents, 1, 3}},
    {{2, 0, 1}, {Fault::RotatedCurrents, 0, 0, 1}},
    {{1, 2, 0}, {Fault::RotatedCurrents, 0, 0, 2}},
}};

int phasesIn(unsigned mask) {
    return static_cast<int>(mask & 1U) + static_cast<int>(mask >> 1U & 1U) + static_cast<int>(mask >> 2U & 1U);
}

void addReversed(unsigned mask, FaultMarks& faults) {
    if (mask == 7)
        return faults.add({Fault::ReversedCurrent});
    for (std::uint8_t phase = 1; phase <= 3; ++phase)
        if ((mask >> (phase - 1) & 1U) != 0)
            faults.add({Fault::ReversedCurrent, phase});
}

class Models {
public:
    Models(const CurrentsSeen& seen, const SupplyHypothesis& supply, Role role, std::vector<Hypothesis>& found)
        : seen_(seen), supply_(supply), role_(role), found_(found) {
        for (std::size_t n = 0; n < 3; ++n) {
            loaded_ |= seen.loaded[n] ? 1U << n : 0U;
            carrying_ += seen.amperes[n] >= kNoCurrent ? 1 : 0;
        }
        neutralCost_ = neutralCost();
        for (const Hypothesis& one : found)
            best_ = std::min(best_, one.cost);
    }

    void add() {
        for (const Arrangement& arrangement : kArrangements)
            for (unsigned mask = 0; mask < 8; ++mask)
                if (isCandidate(arrangement, mask))
                    addWired(arrangement, mask);
        if (role_ == Role::Consumer)
            for (unsigned mask = 1; mask < 8; ++mask)
                if ((mask & ~loaded_) == 0)
                    addGeneration(mask);
    }

private:
    /// Beside an arrangement there is at most one more fault, and none of a phase that says nothing.
    bool isCandidate(const Arrangement& arrangement, unsigned mask) const {
        const bool arranged = arrangement.mark.fault != Fault::None;
        const int reversed = phasesIn(mask);
        if (arranged)
            return loaded_ != 0 && !drawsFromLostPhase(arrangement) && supply_.faults.size() < 2 &&
                   (reversed <= 1 || mask == 7);
        if (mask == 7)
            return loaded_ != 0 && carrying_ > 1; // a little current is enough not to rule it out
        return (mask & ~loaded_) == 0;
    }

    /// The load of a phase that is lost draws no current, wherever that is measured.
    bool drawsFromLostPhase(const Arrangement& arrangement) const {
        for (const FaultMark& mark : supply_.faults)
            for (std::size_t terminal = 0; terminal < 3; ++terminal)
                if (mark.fault == Fault::PhaseLost && seen_.loaded[terminal] &&
                    arrangement.source[terminal] + 1 == mark.phase)
                    return true;
        return false;
    }

    Hypothesis begin() const {
        Hypothesis hypothesis;
        hypothesis.faults = supply_.faults;
        hypothesis.supply = supply_;
        hypothesis.cost = supply_.cost + neutralCost_;
        return hypothesis;
    }

    void addWired(const Arrangement& arrangement, unsigned mask) {
        const double before = reversedCost(phasesIn(mask)) + priorCost(arrangement.mark.fault);
        if (isHopeless(before + std::min(0.0, movedCurrentCost(arrangement))))
            return;
        Hypothesis hypothesis = begin();
        hypothesis.cost += before;
        hypothesis.source = arrangement.source;
        addReversed(mask, hypothesis.faults);
        if (arrangement.mark.fault != Fault::None)
            hypothesis.faults.add(arrangement.mark);
        LoadAngles angles;
        for (std::size_t terminal = 0; terminal < 3; ++terminal) {
            const std::size_t load = arrangement.source[terminal];
            hypothesis.reversed[load] = (mask >> load & 1U) != 0;
            if (seen_.loaded[terminal])
                angles.add(angle(terminal, load, hypothesis.reversed[load]));
        }
        hypothesis.cost += costOfLoad(angles, role_) + movedCurrentCost(arrangement);
        if (supply_.neutralOpen && allPresent())
            hypothesis.cost += openNeutralCost(hypothesis);
        put(hypothesis);
    }

    void put(const Hypothesis& hypothesis) {
        best_ = std::min(best_, hypothesis.cost);
        found_.push_back(hypothesis);
    }
    /// Even the likeliest load would leave a hypothesis with this prior out of the question.
    bool isHopeless(double prior) const {
        constexpr double kLikeliestLoad = -1.6;
        constexpr double kWindow = 9;
        return supply_.cost + neutralCost_ + prior + kLikeliestLoad > best_ + kWindow;
    }

    void addGeneration(unsigned mask) {
        const double before = reversedCost(phasesIn(mask)) + kUndeclared;
        if (isHopeless(before))
            return;
        Hypothesis hypothesis = begin();
        LoadAngles angles;
        for (std::size_t n = 0; n < 3; ++n)
            if (seen_.loaded[n])
                angles.add(angle(n, n, false), (mask >> n & 1U) != 0);
        const bool all = mask == loaded_ && phasesIn(mask) > 1;
        hypothesis.likeness.fault = all ? Fault::NetExport : Fault::Generation;
        if (phasesIn(mask) == 1)
            hypothesis.likeness.phase = static_cast<std::uint8_t>(mask == 4 ? 3 : mask);
        hypothesis.cost += before + costOfGeneration(angles);
        if (supply_.neutralOpen && allPresent())
            hypothesis.cost += openNeutralCost(hypothesis);
        put(hypothesis);
    }

    /// Of the current at a terminal, as that of a load that may be another one's, or turned round.
    const LoadAngle& angle(std::size_t terminal, std::size_t load, bool reversed) {
        const std::size_t place = (terminal * 3 + load) * 2 + (reversed ? 1 : 0);
        if (!made_.test(place)) {
            made_.set(place);
            const double turned = supply_.theta[load] - supply_.theta[terminal] + (reversed ? kPi : 0);
            angles_[place] = loadAngle({seen_.phi[terminal].value + turned, seen_.phi[terminal].sigma});
        }
        return angles_[place];
    }

    /// IN against what the phasors imply. Harmonics add to it by any amount up to the sum of them all.
    double neutralCost() const {
        if (!seen_.neutral)
            return 0;
        const double total = seen_.amperes[0] + seen_.amperes[1] + seen_.amperes[2];
        const double harmonics = seen_.harmonics[0] + seen_.harmonics[1] + seen_.harmonics[2];
        Uncertain implied = impliedNeutral(seen_.amperes, supply_.theta, seen_.phi);
        if (supply_.neutralOpen && allPresent())
            return 0; // openNeutralCost() knows which currents are turned round
        if (supply_.neutralOpen)
            implied = {0, kOpenShare * total};
        implied.sigma = std::hypot(implied.sigma, kNeutralShare * total, 0.01);
        if (supply_.faults.has(Fault::CurrentWithoutVoltage) && !supply_.neutralOpen)
            return hiddenCurrentCost(implied.value, implied.sigma, total);
        if (allPresent())
            return std::log(total + 1); // it follows from the other registers and says nothing new
        const double most = std::hypot(implied.value, harmonics);
        const double beyond = std::max({0.0, *seen_.neutral - most, implied.value - *seen_.neutral});
        const double ratio = beyond / implied.sigma;
        return 2.5 * std::log1p(ratio * ratio / 4) + std::log(implied.sigma + most - implied.value);
    }

    /// Where a phase is lost, an arrangement may bring the current of another one to its terminal: the meter then has
    /// it in IN alone. What this costs more than what neutralCost() has said.
    double movedCurrentCost(const Arrangement& arrangement) const {
        if (!seen_.neutral || supply_.neutralOpen || !supply_.faults.has(Fault::PhaseLost))
            return 0;
        for (std::size_t terminal = 0; terminal < 3; ++terminal) {
            if (supply_.present[terminal] || arrangement.source[terminal] == terminal)
                continue;
            const Uncertain implied = impliedNeutral(seen_.amperes, supply_.theta, seen_.phi);
            const double total = seen_.amperes[0] + seen_.amperes[1] + seen_.amperes[2];
            const double sigma = std::hypot(implied.sigma, kNeutralShare * total, 0.01);
            return hiddenCurrentCost(implied.value, sigma, total) - neutralCost_;
        }
        return 0;
    }

    bool allPresent() const {
        return std::ranges::all_of(supply_.present, [](bool present) { return present; });
    }

    /// The currents of the loads have no way back but through each other: they sum up to 0.
    double openNeutralCost(const Hypothesis& hypothesis) const {
        std::complex<double> sum = 0;
        double total = 0;
        for (std::size_t n = 0; n < 3; ++n) {
            const double sign = hypothesis.reversed[hypothesis.source[n]] ? -1 : 1;
            sum += sign * std::polar(seen_.amperes[n], supply_.theta[n] - seen_.phi[n].value);
            total += seen_.amperes[n];
        }
        const double spread = std::hypot(kOpenShare * total, kOpenCurrent);
        const double ratio = std::abs(sum) / spread;
        const double closed = 2.5 * std::log1p(ratio * ratio / 4) + std::log(spread);
        if (std::ranges::none_of(seen_.empty, [](bool empty) { return empty; }))
            return closed;
        // A current that is not measured may be what is missing.
        return -std::log((1 - kHiddenShare) * std::exp(-closed) + kHiddenShare / (total + 1));
    }
    static constexpr double kHiddenShare = 0.3;
    static constexpr double kOpenShare = 0.04;  // of all currents: harmonics and steps
    static constexpr double kOpenCurrent = 0.1; // A

    /// The current of a phase whose voltage is not measured is part of IN alone. Often there is none.
    double hiddenCurrentCost(double implied, double sigma, double total) const {
        const double noLoad = total < kLeastCurrent ? 0.6 : 0.2; // where the others carry little, so may this one
        const double range = std::max(kLeastHidden, total);
        const double off = std::abs(*seen_.neutral - implied);
        const double none = std::exp(-off * off / (2 * sigma * sigma)) / sigma;
        return -std::log(noLoad * none + (1 - noLoad) * std::exp(-off / range) / range);
    }
    static constexpr double kLeastHidden = 2; // A

    const CurrentsSeen& seen_;
    const SupplyHypothesis& supply_;
    Role role_;
    std::vector<Hypothesis>& found_;
    unsigned loaded_ = 0; // a bit for each phase
    int carrying_ = 0;    // phases with any current
    double neutralCost_ = 0;
    double best_ = 1e9; // of all that are found
    std::array<LoadAngle, 18> angles_{};
    std::bitset<18> made_;
};

} // namespace

CurrentsSeen currentsOf(const Observation& seen) {
    CurrentsSeen currents;
    double largest = 0;
    for (std::size_t n = 0; n < 3; ++n) {
        currents.amperes[n] = seen.i[n].value_or(0);
        largest = std::max(largest, currents.amperes[n]);
    }
    for (std::size_t n = 0; n < 3; ++n) {
        const bool present = !seen.v[n] || *seen.v[n] >= kMissingVoltage;
        currents.known[n] = seen.p[n] && seen.q[n] && (seen.i[n] || seen.s[n]);
        const double volts = seen.v[n].value_or(230);
        if (!seen.i[n] && seen.s[n])
            currents.amperes[n] = *seen.s[n] / volts;
        const double amperes = currents.amperes[n];
        currents.empty[n] = present && seen.i[n] && amperes < std::max(kNoCurrent, kNoCurrentShare * largest) &&
                            largest >= kLeastCurrent;
        if (!currents.known[n])
            continue;
        currents.phi[n] = currentAngle(*seen.p[n], *seen.q[n], volts * amperes);
        const double active = std::hypot(*seen.p[n], *seen.q[n]) / std::max(volts, 1.0);
        currents.harmonics[n] = std::sqrt(std::max(0.0, amperes * amperes - active * active));
        currents.loaded[n] = present && amperes >= kLeastCurrent;
        currents.loadedPhases += currents.loaded[n] ? 1 : 0;
    }
    currents.neutral = seen.neutral;
    return currents;
}

void addCurrents(const CurrentsSeen& seen, const SupplyHypothesis& supply, Role role,
                 std::vector<Hypothesis>& found) {
    Models(seen, supply, role, found).add();
}

} // namespace countis::diagnosis
