// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"

#include "core/ratings.h"
#include "diagnosis/data_checks.h"
#include "diagnosis/gates.h"
#include "diagnosis/limits.h"
#include "diagnosis/ranking.h"
#include "diagnosis/verdict_words.h"

#include <algorithm>
#include <cmath>

namespace countis::diagnosis {
namespace {

/// A fault is one with this probability; from the lower one on it cannot be decided.
constexpr double kCertain = 0.9;
constexpr double kDoubtful = 0.4;
/// A fault less likely than this is not worth a word.
constexpr double kWorthAWord = 0.01;
/// Of rivals: at least this likely, or this likely against the verdict; and no more than these.
constexpr double kLeastRival = 0.003;
constexpr double kLeastShare = 0.003;
constexpr std::size_t kMostRivals = 8;
/// φ beyond this may be that of a light or capacitive load.
constexpr double kNearQuarter = 70 * kDegree;

bool isFaulty(const Hypothesis& hypothesis) {
    return !hypothesis.faults.empty();
}

class Doctor {
public:
    Doctor(std::span<const Observation> readings, Role role)
        : readings_(readings), seen_(readings.back()), role_(role), currents_(currentsOf(seen_)) {}

    Diagnosis answer() {
        result_.checks.reserve(16);
        const DataFault data = checkData(readings_, result_.checks);
        const Gates gates = checkGates(readings_, currents_, result_.checks);
        if (data.mark.fault != Fault::None)
            return dataFault(data);
        if (noVoltage())
            return dead();
        ranked_ = rankHypotheses(seen_, currents_, role_);
        judge(gates);
        const bool beyondRatings = addLimitVerdicts(seen_, currents_, result_);
        if (beyondRatings && !gatesFailed(gates))
            result_.status = Status::Fault;
        checkInstallation(seen_, currents_, ranked_.front().supply, result_.checks);
        order();
        return std::move(result_);
    }

private:
    Diagnosis dataFault(const DataFault& data) {
        result_.status = Status::DataFault;
        Verdict verdict;
        verdict.faults = {data.mark};
        verdict.severity = severityOf(verdict.faults);
        verdict.confidence = 0.95;
        verdict.evidence = data.evidence;
        verdict.nextCheck = nextCheckOf(verdict.faults, role_);
        verdict.energy.text = message(term("Messages", "Readings like these say nothing about the energy."));
        result_.verdicts.push_back(std::move(verdict));
        return std::move(result_);
    }

    bool noVoltage() const {
        return std::ranges::all_of(seen_.v, [](const Known& v) { return v && *v < kMissingVoltage; });
    }

    /// The meter lives from its voltages: one that answers and measures none is broken, or has another supply.
    Diagnosis dead() {
        result_.status = Status::Fault;
        Verdict verdict;
        verdict.faults = {{Fault::MeasurementDead}};
        verdict.severity = severityOf(verdict.faults);
        verdict.confidence = 0.8;
        verdict.evidence.push_back(
            {"phase-missing",
             {"voltage_V1_V", "voltage_V2_V", "voltage_V3_V"},
             0,
             kMissingVoltage,
             "V",
             0,
             message(term("Messages", "The meter answers, and measures no voltage at any phase."))});
        verdict.rivals.push_back({{{Fault::PowerCut}},
                                  0.2,
                                  message(term("Messages", "Look at the display of the meter: without any voltage it "
                                                           "is dark."))});
        verdict.nextCheck = nextCheckOf(verdict.faults, role_);
        verdict.energy.text = message(term("Messages", "The meter records no energy."));
        result_.verdicts.push_back(std::move(verdict));
        return std::move(result_);
    }

    void judge(const Gates& gates) {
        double faulty = 0;
        double provable = 0;
        for (const Hypothesis& one : ranked_) {
            faulty += isFaulty(one) ? one.probability : 0;
            provable += isProvable(one) ? one.probability : 0;
        }
        const auto best = std::ranges::find_if(ranked_, isFaulty);
        const bool told = best != ranked_.end() && faulty >= kWorthAWord;
        if (told)
            result_.verdicts.push_back(verdictOf(*best, faulty));
        if (provable >= kCertain)
            result_.status = Status::Fault;
        else if (faulty >= kDoubtful)
            result_.status = Status::Indeterminate;
        else if (gates.load == CheckState::Failed)
            result_.status = Status::NotEnoughLoad;
        if (told && faulty < kDoubtful)
            result_.verdicts.back().severity = Severity::Information;
        if (gatesFailed(gates))
            result_.status = Status::Indeterminate;
    }

    static bool gatesFailed(const Gates& gates) {
        return gates.agreement == CheckState::Failed || gates.freshness == CheckState::Failed;
    }

    /// Where energy may flow both ways a source can give a current any angle, so that no angle proves a fault.
    bool isProvable(const Hypothesis& hypothesis) const {
        return isFaulty(hypothesis) && (role_ == Role::Consumer || !hypothesis.supply.faults.empty());
    }

    Verdict verdictOf(const Hypothesis& best, double faulty) const {
        const Case about{seen_, currents_, best};
        Verdict verdict;
        verdict.faults = best.faults;
        verdict.severity = severityOf(best.faults);
        verdict.confidence = best.probability;
        verdict.evidence = evidenceOf(about);
        verdict.nextCheck = nextCheckOf(best.faults, role_);
        verdict.energy = energyEffectOf(about);
        addRivals(best, faulty, verdict);
        return verdict;
    }

    void addRivals(const Hypothesis& best, double faulty, Verdict& verdict) const {
        const double least =
            std::max(kLeastShare * best.probability, faulty < kDoubtful ? kWorthAWord / 2 : kLeastRival);
        for (const Hypothesis& one : ranked_) {
            if (&one == &best || one.probability < least || verdict.rivals.size() >= kMostRivals)
                continue;
            Rival rival;
            rival.faults = isFaulty(one) ? one.faults : FaultMarks{likenessOf(one, best)};
            rival.confidence = one.probability;
            rival.tellApart = tellApart(best.faults, rival.faults);
            verdict.rivals.push_back(std::move(rival));
        }
    }

    /// The condition that makes a sound installation look like the fault of `best`.
    FaultMark likenessOf(const Hypothesis& sound, const Hypothesis& best) const {
        if (sound.likeness.fault != Fault::None)
            return sound.likeness;
        const bool aboutCurrents = best.faults.has(Fault::ReversedCurrent) ||
                                   best.faults.has(Fault::ExchangedCurrents) ||
                                   best.faults.has(Fault::RotatedCurrents);
        if (best.faults == FaultMarks{{Fault::ReversedSequence}})
            return {Fault::SoundSupply}; // its voltages are equal
        if (!aboutCurrents)
            return {Fault::UnbalancedSupply};
        std::uint8_t exporting = 0;
        int exports = 0;
        for (std::size_t n = 0; n < 3; ++n) {
            if (!currents_.loaded[n])
                continue;
            if (std::abs(currents_.phi[n].value) > kPi / 2) {
                exporting = static_cast<std::uint8_t>(n + 1);
                ++exports;
            }
            if (std::abs(std::abs(currents_.phi[n].value) - kPi / 2) < kPi / 2 - kNearQuarter)
                return {Fault::LightLoad};
        }
        if (exports == 3)
            return {Fault::NetExport};
        return {Fault::Generation, exports == 1 ? exporting : std::uint8_t{0}};
    }

    void order() { std::ranges::stable_sort(result_.verdicts, {}, &Verdict::severity); }

    std::span<const Observation> readings_;
    const Observation& seen_;
    Role role_;
    CurrentsSeen currents_;
    std::vector<Hypothesis> ranked_;
    Diagnosis result_;
};

} // namespace

Diagnosis diagnose(std::span<const Observation> readings, Role role) {
    if (readings.empty()) {
        Diagnosis nothing;
        nothing.status = Status::Indeterminate;
        return nothing;
    }
    return Doctor(readings, role).answer();
}

} // namespace countis::diagnosis
