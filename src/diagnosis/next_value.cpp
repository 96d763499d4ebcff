// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/next_value.h"

#include "diagnosis/diagnosis.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace countis::diagnosis {
namespace {

constexpr std::array<DictatedValue, kDictatedValues> makeValues() {
    std::array<DictatedValue, kDictatedValues> all{};
    std::size_t count = 0;
    for (const Quantity quantity : {Quantity::V, Quantity::P, Quantity::I, Quantity::Q, Quantity::U})
        for (const Phase phase : kLinePhases)
            all[count++] = {quantity, phase};
    all[count++] = {}; // the phase sequence
    all[count] = {Quantity::I, Phase::N};
    return all;
}
constexpr std::array<DictatedValue, kDictatedValues> kValues = makeValues();

/// Answers that part the verdicts less than this decide nothing.
constexpr double kLeastWorth = 0.002;
constexpr double kUsualVolts = 230;
constexpr double kUsualAmperes = 5;

struct Answer {
    double value = 0;
    double weight = 0; // how often one hears it
};

double amperesOf(const Observation& seen, std::size_t phase) {
    if (seen.i[phase])
        return *seen.i[phase];
    if (seen.p[phase])
        return std::hypot(*seen.p[phase], seen.q[phase].value_or(0.3 * *seen.p[phase])) / kUsualVolts;
    const double largest = std::max({seen.i[0].value_or(0), seen.i[1].value_or(0), seen.i[2].value_or(0)});
    return largest > 0 ? largest : kUsualAmperes;
}

/// The other part of the apparent power, where one is known.
double restOf(const Observation& seen, std::size_t phase, const Known& part) {
    const double apparent = seen.v[phase].value_or(kUsualVolts) * amperesOf(seen, phase);
    const double known = std::min(std::abs(part.value_or(0.3 * apparent)), apparent);
    return std::sqrt(apparent * apparent - known * known);
}

std::vector<Answer> answersTo(const Observation& seen, const DictatedValue& value) {
    if (!value.quantity)
        return {{123, 0.6}, {132, 0.2}, {0, 0.2}};
    const std::size_t phase = index(value.phase);
    switch (*value.quantity) {
    case Quantity::V: return {{kUsualVolts, 0.7}, {0, 0.15}, {kUsualVolts * 1.732, 0.15}};
    case Quantity::U: return {{kUsualVolts * 1.732, 0.7}, {0, 0.15}, {kUsualVolts, 0.15}};
    case Quantity::I:
        if (value.phase == Phase::N) {
            const double largest = std::max({amperesOf(seen, 0), amperesOf(seen, 1), amperesOf(seen, 2)});
            return {{0, 0.4}, {largest, 0.3}, {2 * largest, 0.3}};
        }
        return {{amperesOf(seen, phase), 0.8}, {0, 0.2}};
    case Quantity::P: {
        const double watts = restOf(seen, phase, seen.q[phase]);
        return {{watts, 0.6}, {-watts, 0.4}};
    }
    default: {
        const double vars = restOf(seen, phase, seen.p[phase]);
        return {{vars, 0.6}, {-vars, 0.4}};
    }
    }
}

/// What the doctor says, as a probability of each fault and of each likeness.
using Shares = std::map<std::string, double>;

Shares sharesOf(const Diagnosis& diagnosis) {
    Shares shares;
    for (const Verdict& verdict : diagnosis.verdicts) {
        shares[textOf(verdict.faults)] += verdict.confidence;
        for (const Rival& rival : verdict.rivals)
            shares[textOf(rival.faults)] += rival.confidence;
    }
    return shares;
}

double worthOf(const Observation& seen, const DictatedValue& value, Role role) {
    Shares sums;
    Shares squares;
    double total = 0;
    for (const Answer& answer : answersTo(seen, value)) {
        Observation asked = seen;
        setValue(asked, value, answer.value);
        const Diagnosis heard = diagnose(std::span(&asked, 1), role);
        if (heard.status == Status::DataFault)
            continue; // the other values rule this answer out
        total += answer.weight;
        for (const auto& [fault, share] : sharesOf(heard)) {
            sums[fault] += answer.weight * share;
            squares[fault] += answer.weight * share * share;
        }
    }
    double worth = 0;
    for (const auto& [fault, sum] : sums)
        worth += squares[fault] / total - std::pow(sum / total, 2);
    return worth;
}

} // namespace

const std::array<DictatedValue, kDictatedValues>& dictatedValues() {
    return kValues;
}

Known valueOf(const Observation& seen, const DictatedValue& value) {
    if (!value.quantity) {
        if (!seen.sequence)
            return std::nullopt;
        return *seen.sequence == PhaseSequence::Order123 ? 123 : *seen.sequence == PhaseSequence::Order132 ? 132 : 0;
    }
    if (value.phase == Phase::N)
        return seen.neutral;
    const std::size_t phase = index(value.phase);
    switch (*value.quantity) {
    case Quantity::V: return seen.v[phase];
    case Quantity::U: return seen.u[phase];
    case Quantity::I: return seen.i[phase];
    case Quantity::P: return seen.p[phase];
    default: return seen.q[phase];
    }
}

void setValue(Observation& seen, const DictatedValue& value, const Known& known) {
    if (!value.quantity) {
        seen.sequence.reset();
        if (known)
            seen.sequence = *known == 123   ? PhaseSequence::Order123
                            : *known == 132 ? PhaseSequence::Order132
                                            : PhaseSequence::NotDetected;
        return;
    }
    if (value.phase == Phase::N) {
        seen.neutral = known;
        return;
    }
    const std::size_t phase = index(value.phase);
    switch (*value.quantity) {
    case Quantity::V: seen.v[phase] = known; return;
    case Quantity::U: seen.u[phase] = known; return;
    case Quantity::I: seen.i[phase] = known; return;
    case Quantity::P: seen.p[phase] = known; break;
    default: seen.q[phase] = known; break;
    }
    KnownPhases& parts = *value.quantity == Quantity::P ? seen.p : seen.q;
    Known& sum = *value.quantity == Quantity::P ? seen.pSum : seen.qSum;
    sum = parts[0] && parts[1] && parts[2] ? Known(*parts[0] + *parts[1] + *parts[2]) : std::nullopt;
}

std::optional<NextValue> nextValue(const Observation& seen, Role role) {
    std::optional<NextValue> best;
    for (const DictatedValue& value : kValues) {
        if (valueOf(seen, value))
            continue;
        const double worth = worthOf(seen, value, role);
        if (!best || worth > std::max(best->worth, kLeastWorth))
            best = {value, worth < kLeastWorth ? 0 : worth};
    }
    return best;
}

} // namespace countis::diagnosis
