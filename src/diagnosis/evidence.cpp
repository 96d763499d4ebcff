// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/verdict_words.h"

#include "core/ratings.h"
#include "core/unevenness.h"
#include "diagnosis/number_words.h"

#include <algorithm>
#include <cmath>
#include <complex>

namespace countis::diagnosis {
namespace {

constexpr std::array<std::string_view, 3> kV{"voltage_V1_V", "voltage_V2_V", "voltage_V3_V"};
constexpr std::array<std::string_view, 3> kU{"voltage_U12_V", "voltage_U23_V", "voltage_U31_V"};
constexpr std::array<std::string_view, 3> kP{"power_active_P1_W", "power_active_P2_W", "power_active_P3_W"};
constexpr std::array<std::string_view, 3> kQ{"power_reactive_Q1_var", "power_reactive_Q2_var",
                                             "power_reactive_Q3_var"};

std::size_t at(std::uint8_t phase) {
    return static_cast<std::size_t>(phase) - 1;
}

std::string phaseName(std::size_t phase) {
    return "L" + std::to_string(phase + 1);
}

/// U of this name lies between two phases, in any order.
std::size_t between(std::size_t one, std::size_t other) {
    return (one + 1) % 3 == other ? one : other;
}

class Speaker {
public:
    explicit Speaker(const Case& about) : about_(about) {}

    void speak(const FaultMark& mark) {
        switch (mark.fault) {
        case Fault::PhaseLost: return missing(at(mark.phase));
        case Fault::CurrentWithoutVoltage: missing(at(mark.phase)); return hiddenCurrent();
        case Fault::Overvoltage:
        case Fault::Undervoltage: return outOfRange(mark);
        case Fault::Unbalance: return unbalanced();
        case Fault::ReversedSequence: return sequence();
        case Fault::PhasesAlike: return alike(at(mark.phase), at(mark.with));
        case Fault::ExchangedNeutral: return exchangedNeutral(at(mark.phase));
        case Fault::NeutralLost: return floatingStar();
        case Fault::ReversedCurrent:
            for (std::size_t n = 0; n < 3; ++n)
                if ((mark.phase == 0 || at(mark.phase) == n) && about_.currents.loaded[n])
                    reversed(n);
            return;
        case Fault::ExchangedCurrents: arranged(at(mark.phase)); return arranged(at(mark.with));
        case Fault::RotatedCurrents:
            for (std::size_t n = 0; n < 3; ++n)
                arranged(n);
            return;
        default: return;
        }
    }

    std::vector<Evidence> told() { return std::move(evidence_); }

private:
    void add(std::string_view rule, std::vector<std::string_view> readings, double value, double threshold,
             std::string_view unit, double sigma, Message text) {
        const double beyond = sigma > 0 ? std::abs(value - threshold) / sigma : 0;
        evidence_.push_back({rule, std::move(readings), value, threshold, unit, beyond, std::move(text)});
    }

    double volts(std::size_t phase) const { return about_.seen.v[phase].value_or(0); }
    double voltsBetween(std::size_t pair) const { return about_.seen.u[pair].value_or(0); }

    void missing(std::size_t phase) {
        add("phase-missing", {kV[phase]}, volts(phase), kMissingVoltage, "V", sigmaOf(Quantity::V, kMissingVoltage),
            message(term("Messages", "V of %1 reads %2 V: the meter does not detect the phase."), phaseName(phase),
                    fixed(volts(phase), 1)));
    }

    void hiddenCurrent() {
        if (!about_.seen.neutral)
            return;
        const Uncertain implied =
            impliedNeutral(about_.currents.amperes, about_.hypothesis.supply.theta, about_.currents.phi);
        add("neutral-of-two-currents", {"current_IN_A"}, *about_.seen.neutral, implied.value, "A",
            std::hypot(implied.sigma, 0.01),
            message(term("Messages",
                         "IN is %1 A; the currents of the other two phases give %2 A. A current flows that "
                         "the meter does not show."),
                    fixed(*about_.seen.neutral, 2), fixed(implied.value, 2)));
    }

    void outOfRange(const FaultMark& mark) {
        const bool over = mark.fault == Fault::Overvoltage;
        const double limit = over ? kRatedVoltage.high : kRatedVoltage.low;
        for (std::size_t n = 0; n < 3; ++n) {
            if ((mark.phase != 0 && at(mark.phase) != n) || !about_.seen.v[n] || volts(n) < kMissingVoltage)
                continue;
            add("rated-voltage", {kV[n]}, volts(n), limit, "V", sigmaOf(Quantity::V, volts(n)),
                over ? message(term("Messages", "V of %1 is %2 V; the meter is rated up to %3 V."), phaseName(n),
                               fixed(volts(n), 1), fixed(limit, 0))
                     : message(term("Messages", "V of %1 is %2 V; the meter is rated from %3 V."), phaseName(n),
                               fixed(volts(n), 1), fixed(limit, 0)));
        }
    }

    void unbalanced() {
        const auto u2 = unbalance({voltsBetween(0), voltsBetween(1), voltsBetween(2)});
        if (u2)
            add("voltage-unbalance", {kU[0], kU[1], kU[2]}, u2->value * 100, kHighUnbalance * 100, "%",
                u2->sigma * 100,
                message(term("Messages", "The unbalance u2 of the voltages is %1 %; more than %2 % is too much "
                                         "(EN 50160)."),
                        fixed(u2->value * 100, 1), fixed(kHighUnbalance * 100, 0)));
    }

    void sequence() {
        if (about_.seen.sequence && *about_.seen.sequence != PhaseSequence::NotDetected)
            add("phase-sequence", {"phase_sequence"}, *about_.seen.sequence == PhaseSequence::Order132 ? 132 : 123,
                123, "", 0,
                message(term("Messages", "The meter detects the phase sequence %1."),
                        *about_.seen.sequence == PhaseSequence::Order132 ? "132" : "123"));
    }

    void alike(std::size_t one, std::size_t other) {
        const std::size_t pair = between(one, other);
        if (!about_.seen.u[pair])
            return; // nobody has read it
        add("same-voltage", {kU[pair], kV[one], kV[other]}, voltsBetween(pair), kMissingVoltage, "V", 1,
            message(term("Messages", "Between %1 and %2 there are %3 V, and each of them has its voltage to N: both "
                                     "terminals carry the same phase."),
                    phaseName(one), phaseName(other), fixed(voltsBetween(pair), 1)));
    }

    void exchangedNeutral(std::size_t phase) {
        for (const std::size_t n : {(phase + 1) % 3, (phase + 2) % 3})
            add("voltage-of-phases", {kV[n]}, volts(n), kRatedVoltage.high, "V", sigmaOf(Quantity::V, volts(n)),
                message(term("Messages",
                             "V of %1 is %2 V: the voltage between two phases stands between the terminal "
                             "and N."),
                        phaseName(n), fixed(volts(n), 1)));
        const std::size_t next = (phase + 1) % 3;
        if (!about_.seen.u[phase])
            return;
        if (const auto angle = voltageAngle(volts(phase), volts(next), voltsBetween(phase)))
            add("angle-of-voltages", {kU[phase], kV[phase], kV[next]}, angle->value / kDegree, 120, "°",
                angle->sigma / kDegree,
                message(term("Messages", "The angle between the voltages of %1 and %2 is %3° and not 120°."),
                        phaseName(phase), phaseName(next), fixed(angle->value / kDegree, 1)));
    }

    void floatingStar() {
        const double spread = largestDeviation({volts(0), volts(1), volts(2)}) * 100;
        const double spreadU = largestDeviation({voltsBetween(0), voltsBetween(1), voltsBetween(2)}) * 100;
        add("star-point", {kV[0], kV[1], kV[2], kU[0], kU[1], kU[2]}, spread, 5, "%", 1.2,
            message(term("Messages", "The voltages to N differ by %1 % from their mean, those between the phases by "
                                     "%2 %: the star point has moved."),
                    fixed(spread, 1), fixed(spreadU, 1)));
        const bool turns = std::ranges::any_of(about_.hypothesis.reversed, [](bool reversed) { return reversed; });
        if (turns && std::ranges::all_of(about_.currents.known, [](bool known) { return known; })) {
            const double sum = sumTurnedRound();
            add("no-neutral-current", {"current_IN_A"}, sum, 0, "A", 0,
                message(
                    term("Messages", "With the reversed current turned round, the neutral current would be %1 A."),
                    fixed(sum, 2)));
        } else if (about_.seen.neutral) {
            add("no-neutral-current", {"current_IN_A"}, *about_.seen.neutral, 0, "A", 0,
                message(term("Messages", "The neutral current is %1 A."), fixed(*about_.seen.neutral, 2)));
        }
    }

    /// The neutral current with each reversed current the other way round.
    double sumTurnedRound() const {
        std::complex<double> sum = 0;
        for (std::size_t n = 0; n < 3; ++n) {
            const double sign = about_.hypothesis.reversed[about_.hypothesis.source[n]] ? -1 : 1;
            sum += sign * std::polar(about_.currents.amperes[n],
                                     about_.hypothesis.supply.theta[n] - about_.currents.phi[n].value);
        }
        return std::abs(sum);
    }

    void reversed(std::size_t phase) {
        const Uncertain& phi = about_.currents.phi[phase];
        const double degrees = phi.value / kDegree;
        add("angle-of-current", {kP[phase], kQ[phase]}, degrees, degrees < 0 ? -90 : 90, "°", phi.sigma / kDegree,
            message(term("Messages", "P of %1 is %2 W: its current is at %3° ± %4° and would be at %5° if it were "
                                     "turned round."),
                    phaseName(phase), fixed(about_.seen.p[phase].value_or(0), 0), fixed(degrees, 1),
                    fixed(2 * phi.sigma / kDegree, 1), fixed(wrapped(phi.value + kPi) / kDegree, 1)));
    }

    void arranged(std::size_t terminal) {
        if (!about_.currents.loaded[terminal])
            return;
        const std::size_t load = about_.hypothesis.source[terminal];
        const auto& theta = about_.hypothesis.supply.theta;
        const double half = about_.hypothesis.reversed[load] ? kPi : 0;
        const Uncertain& phi = about_.currents.phi[terminal];
        const double real = wrapped(phi.value + theta[load] - theta[terminal] + half);
        add("angle-of-current", {kP[terminal], kQ[terminal]}, phi.value / kDegree, 90, "°", phi.sigma / kDegree,
            message(term("Messages", "The current at %1 is at %2° to its voltage, and at %3° to that of %4."),
                    phaseName(terminal), fixed(phi.value / kDegree, 1), fixed(real / kDegree, 1), phaseName(load)));
    }

    const Case& about_;
    std::vector<Evidence> evidence_;
};

} // namespace

std::vector<Evidence> evidenceOf(const Case& about) {
    Speaker speaker(about);
    for (const FaultMark& mark : about.hypothesis.faults)
        speaker.speak(mark);
    return speaker.told();
}

} // namespace countis::diagnosis
