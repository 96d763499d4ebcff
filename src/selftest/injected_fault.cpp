// SPDX-License-Identifier: GPL-3.0-or-later
#include "selftest/injected_fault.h"

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
        amount(20, 60);
        break;
    case Fault::Undervoltage:
        onPhase(all ? 0 : phaseOf(random));
        amount(20, 60);
        break;
    case Fault::Overcurrent:
        onPhase(phaseOf(random));
        amount(80, 200);
        break;
    case Fault::FrequencyDrift:
        made.fault.period = 120; // at 30 s it is at its peak
        amount(1, 9);
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

bool isRated(double volts) {
    return volts > 184 - 2 && volts < 288 + 2;
}

} // namespace

std::span<const Fault> injectedKinds() {
    return kNames;
}

InjectedFault anyFault(sim::Random& random) {
    return make(kKinds[static_cast<std::size_t>(random.uniform() * kKinds.size())], random);
}

std::vector<InjectedFault> twoFaults(sim::Random& random) {
    const auto isSupply = [](Fault fault) {
        return fault == Fault::Overvoltage || fault == Fault::Undervoltage || fault == Fault::Unbalance;
    };
    while (true) {
        const InjectedFault one = anyFault(random);
        const InjectedFault other = anyFault(random);
        const bool samePlace = one.mark.phase != 0 && one.mark.phase == other.mark.phase;
        if (one.mark.fault == other.mark.fault || samePlace ||
            (isSupply(one.mark.fault) && isSupply(other.mark.fault)))
            continue;
        return {one, other};
    }
}

bool isHidden(const FaultMark& mark, const Observation& faulty, const Observation& healthy, Role role,
              bool amongOthers) {
    const std::size_t phase = mark.phase > 0 ? static_cast<std::size_t>(mark.phase) - 1 : 0;
    switch (mark.fault) {
    case Fault::ReversedCurrent:
        if (mark.phase != 0 && !angleOf(faulty, phase))
            return true; // not enough load for a verdict
        return couldBeLoads(faulty, role);
    case Fault::ExchangedCurrents:
    case Fault::RotatedCurrents: return couldBeLoads(faulty, role);
    case Fault::NeutralLost: return couldBeSupply(faulty) && !amongOthers;
    case Fault::DeadCurrent: {
        const double largest = std::max({of(faulty.i[0]), of(faulty.i[1]), of(faulty.i[2])});
        return largest < 0.5 || of(healthy.i[phase]) < 0.02;
    }
    case Fault::Overvoltage:
    case Fault::Undervoltage:
        return std::ranges::all_of(faulty.v, [](const Known& v) { return isRated(of(v)) || of(v) == 0; });
    case Fault::Unbalance: return false;
    case Fault::FrequencyDrift: return of(faulty.frequency) != 0 && std::abs(of(faulty.frequency) - 50) < 1.02;
    case Fault::Overcurrent: return of(faulty.i[phase]) < 81;
    default: return false;
    }
}

} // namespace countis::selftest
