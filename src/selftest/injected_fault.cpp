// SPDX-License-Identifier: GPL-3.0-or-later
#include "selftest/injected_fault.h"

#include "diagnosis/phasors.h"
#include "diagnosis/supply_models.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace countis::selftest {
namespace {

using diagnosis::Fault;
using diagnosis::FaultMark;
using diagnosis::Known;
using diagnosis::Observation;
using diagnosis::Role;
using sim::FaultKind;

struct Kind {
    Fault name;
    FaultKind kind;
};

constexpr std::array kKinds{
    Kind{Fault::PhaseLost, FaultKind::PhaseLost},
    Kind{Fault::PhasesAlike, FaultKind::PhasesAlike},
    Kind{Fault::ReversedSequence, FaultKind::SequenceReversed},
    Kind{Fault::ExchangedNeutral, FaultKind::NeutralExchanged},
    Kind{Fault::NeutralLost, FaultKind::NeutralLost},
    Kind{Fault::ReversedCurrent, FaultKind::CurrentReversed},
    Kind{Fault::ExchangedCurrents, FaultKind::CurrentsExchanged},
    Kind{Fault::RotatedCurrents, FaultKind::CurrentsRotated},
    Kind{Fault::CurrentWithoutVoltage, FaultKind::CurrentWithoutVoltage},
    Kind{Fault::DeadCurrent, FaultKind::CurrentDead},
    Kind{Fault::Unbalance, FaultKind::Unbalance},
    Kind{Fault::Overvoltage, FaultKind::Overvoltage},
    Kind{Fault::Undervoltage, FaultKind::Undervoltage},
    Kind{Fault::Overcurrent, FaultKind::Overcurrent},
    Kind{Fault::FrequencyDrift, FaultKind::FrequencyDrift},
};

constexpr auto kNames = [] {
    std::array<Fault, kKinds.size()> names{};
    for (std::size_t n = 0; n < names.size(); ++n)
        names[n] = kKinds[n].name;
    return names;
}();

int phaseOf(sim::Random& random) {
    return 1 + static_cast<int>(random.uniform() * 3);
}

InjectedFault make(const Kind& kind, sim::Random& random) {
    InjectedFault made;
    made.fault.kind = kind.kind;
    made.mark.fault = kind.name;
    const auto onPhase = [&](int phase) {
        made.fault.phase = phase;
        made.mark.phase = static_cast<std::uint8_t>(phase);
    };
    const auto withOther = [&] {
        made.fault.other = 1 + (made.fault.phase + static_cast<int>(random.uniform() * 2)) % 3;
        made.mark.with = static_cast<std::uint8_t>(made.fault.other);
    };
    const auto amount = [&](double low, double high) { made.fault.amount = low + (high - low) * random.uniform(); };
    const bool all = random.uniform() < 0.25;
    switch (kind.name) {
    case Fault::PhaseLost:
    case Fault::ExchangedNeutral:
    case Fault::CurrentWithoutVoltage:
    case Fault::DeadCurrent: onPhase(phaseOf(random)); break;
    case Fault::PhasesAlike:
        onPhase(phaseOf(random));
        withOther();
        break;
    case Fault::ExchangedCurrents:
        onPhase(phaseOf(random));
        withOther();
        if (made.mark.phase > made.mark.with) {
            std::swap(made.mark.phase, made.mark.with);
            std::swap(made.fault.phase, made.fault.other);
        }
        break;
    case Fault::RotatedCurrents:
        made.mark.by = random.uniform() < 0.5 ? 1 : 2;
        made.fault.amount = made.mark.by;
        break;
    case Fault::ReversedCurrent: onPhase(all ? 0 : phaseOf(random)); break;
    case Fault::Unbalance: amount(3, 20); break;
    case Fault::Overvoltage:
        onPhase(all ? 0 : phaseOf(random));
        amount(30, 60);
        break;
    case Fault::Undervoltage:
        onPhase(all ? 0 : phaseOf(random));
        amount(25, 60);
        break;
    case Fault::Overcurrent:
        onPhase(phaseOf(random));
        amount(80, 200);
        break;
    case Fault::FrequencyDrift:
        made.fault.period = 120; // at 30 s it is at its peak
        amount(1.1, 8.5);
        break;
    default: break;
    }
    return made;
}

double of(const Known& value) {
    return value.value_or(0);
}

/// φ of a phase in degrees, or nothing below the load of a verdict.
std::optional<double> angleOf(const Observation& seen, std::size_t n) {
    if (of(seen.i[n]) < 0.5 || of(seen.v[n]) < 46)
        return std::nullopt;
    return std::atan2(of(seen.q[n]), of(seen.p[n])) * 180 / 3.14159265358979;
}

/// Every phase that may be judged has its power in a direction that the role allows: nothing contradicts a load.
bool couldBeLoads(const Observation& seen, Role role) {
    if (role != Role::Consumer)
        return true;
    for (std::size_t n = 0; n < 3; ++n)
        if (angleOf(seen, n) && of(seen.p[n]) < -3 * (3 + 0.005 * of(seen.s[n])))
            return false;
    return true;
}

bool couldBeSupply(const Observation& faulty) {
    double lowest = 1e9;
    double highest = 0;
    for (const Known& v : faulty.v) {
        lowest = std::min(lowest, of(v));
        highest = std::max(highest, of(v));
    }
    // Three deviations of a supply's own inequality, 1.2 % each way.
    return lowest > 0 && highest - lowest < 3 * 0.012 * (highest + lowest);
}

double presentVolts(const Observation& seen) {
    double sum = 0;
    int count = 0;
    for (const Known& v : seen.v) {
        sum += of(v);
        count += of(v) > 0 ? 1 : 0;
    }
    return count > 0 ? sum / count : 230;
}

bool isRated(double volts) {
    return volts > 184 - 2 && volts < 288 + 2;
}

/// At one phase.
bool meet(const FaultMark& one, const FaultMark& other) {
    const auto isAt = [&](std::uint8_t phase) { return phase != 0 && (phase == other.phase || phase == other.with); };
    return isAt(one.phase) || isAt(one.with);
}

} // namespace

std::span<const Fault> injectedKinds() {
    return kNames;
}

InjectedFault anyFault(sim::Random& random) {
    return make(kKinds[static_cast<std::size_t>(random.uniform() * kKinds.size())], random);
}

std::vector<InjectedFault> twoFaults(sim::Random& random) {
    // Two arrangements of the currents are a third one.
    const auto isArranged = [](Fault fault) {
        return fault == Fault::ExchangedCurrents || fault == Fault::RotatedCurrents;
    };
    const auto isSupply = [](Fault fault) {
        return fault == Fault::Overvoltage || fault == Fault::Undervoltage || fault == Fault::Unbalance;
    };
    while (true) {
        const InjectedFault one = anyFault(random);
        const InjectedFault other = anyFault(random);
        const bool sameKind = isArranged(one.mark.fault) && isArranged(other.mark.fault);
        const bool samePlace = meet(one.mark, other.mark);
        if (one.mark.fault == other.mark.fault || samePlace || sameKind ||
            (isSupply(one.mark.fault) && isSupply(other.mark.fault)))
            continue;
        return {one, other};
    }
}

bool isMasked(const FaultMark& mark, const Observation& both, const Observation& otherAlone) {
    // Of an unbalance the mean voltage is no sign.
    const double scale = mark.fault == Fault::Unbalance ? presentVolts(otherAlone) / presentVolts(both) : 1;
    double total = 0;
    bool missing = false;
    for (std::size_t n = 0; n < 3; ++n) {
        // Three deviations of a supply's own inequality.
        const auto apart = [](const Known& one, const Known& other, double usual) {
            return std::abs(of(one) - of(other)) > 3 * 0.012 * usual || (of(one) == 0) != (of(other) == 0);
        };
        if (apart(scale * of(both.v[n]), otherAlone.v[n], 230) || apart(scale * of(both.u[n]), otherAlone.u[n], 400))
            return false;
        const auto one = angleOf(both, n);
        const auto other = angleOf(otherAlone, n);
        if (one.has_value() != other.has_value() || (of(both.i[n]) > 80) != (of(otherAlone.i[n]) > 80) ||
            (of(both.i[n]) < 0.02) != (of(otherAlone.i[n]) < 0.02))
            return false;
        if (one && std::abs(std::remainder(*one - *other, 360)) > 3 * (0.5 + 100 / of(both.i[n]) / 230))
            return false;
        total += of(both.i[n]);
        missing = missing || of(both.v[n]) == 0;
    }
    if (missing && std::abs(of(both.neutral) - of(otherAlone.neutral)) > 3 * (0.02 + 0.02 * total))
        return false;
    return both.sequence == otherAlone.sequence && std::abs(of(both.frequency) - of(otherAlone.frequency)) < 0.02;
}

bool isHidden(const FaultMark& mark, const Observation& faulty, const Observation& healthy, Role role) {
    const std::size_t phase = mark.phase > 0 ? static_cast<std::size_t>(mark.phase) - 1 : 0;
    switch (mark.fault) {
    case Fault::ReversedCurrent:
        if (mark.phase != 0 && !angleOf(faulty, phase))
            return true; // not enough load for a verdict
        return couldBeLoads(faulty, role);
    case Fault::ExchangedCurrents:
    case Fault::RotatedCurrents: return couldBeLoads(faulty, role);
    case Fault::NeutralLost: return couldBeSupply(faulty);
    case Fault::DeadCurrent: {
        const double largest = std::max({of(faulty.i[0]), of(faulty.i[1]), of(faulty.i[2])});
        return largest < 0.5 || of(healthy.i[phase]) < 0.02;
    }
    case Fault::Overvoltage:
    case Fault::Undervoltage:
        return std::ranges::all_of(faulty.v, [](const Known& v) { return isRated(of(v)) || of(v) == 0; }) &&
               couldBeSupply(faulty);
    case Fault::Unbalance: {
        const auto u2 = diagnosis::unbalance({of(faulty.u[0]), of(faulty.u[1]), of(faulty.u[2])});
        return u2 && u2->value < diagnosis::kHighUnbalance + 3 * u2->sigma;
    }
    case Fault::FrequencyDrift: return of(faulty.frequency) != 0 && std::abs(of(faulty.frequency) - 50) < 1.02;
    case Fault::Overcurrent: return of(faulty.i[phase]) < 81;
    default: return false;
    }
}

} // namespace countis::selftest
