// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/what_if_supply.h"

#include "core/ratings.h"
#include "diagnosis/phasors.h"
#include "diagnosis/supply_patterns.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace countis::ui {
namespace {

using namespace countis::diagnosis;

constexpr double kNominal = 230;

/// The mean of the voltages that are within the rating; where none is, the rated one.
double soundVoltage(const Observation& seen) {
    double sum = 0;
    int count = 0;
    for (const Known& volts : seen.v)
        if (volts && *volts >= kRatedVoltage.low && *volts <= kRatedVoltage.high) {
            sum += *volts;
            ++count;
        }
    return count == 0 ? kNominal : rounded(sum / count, Quantity::V);
}

/// Terminal `n` has this voltage now. Its current keeps its size and its angle to it.
void setVoltage(double volts, std::size_t n, Observation& made) {
    const double before = made.v[n].value_or(0);
    const double share = before > 0 ? volts / before : 0;
    const auto scale = [&](KnownPhases& phases, Quantity quantity) {
        if (phases[n])
            phases[n] = rounded(*phases[n] * share, quantity);
    };
    scale(made.p, Quantity::P);
    scale(made.q, Quantity::Q);
    scale(made.s, Quantity::S);
    made.v[n] = rounded(volts, Quantity::V);
    made.pf[n] = factorOf(made.p[n], made.q[n], made.s[n]);
}

/// As the meter does: nothing of a missing phase is measured.
void lose(std::size_t n, Observation& made) {
    made.v[n] = 0;
    for (KnownPhases* const phases : {&made.i, &made.p, &made.q, &made.s})
        if ((*phases)[n])
            (*phases)[n] = 0;
    made.pf[n].reset();
}

} // namespace

double rounded(double value, Quantity quantity) {
    const double step = info(quantity).unitPerCount;
    return std::round(value / step) * step;
}

Known factorOf(Known p, Known q, Known s) {
    if (!p || !q || !s || *s <= 0)
        return std::nullopt;
    const double size = std::min(1.0, std::abs(*p) / *s);
    const bool inductive = *p * *q >= 0;
    return rounded(inductive ? size : -size, Quantity::PF);
}

void makeSupplySound(const Observation& seen, Observation& made) {
    const double volts = soundVoltage(seen);
    for (std::size_t n = 0; n < 3; ++n) {
        setVoltage(volts, n, made);
        made.u[n] = rounded(volts * std::numbers::sqrt3, Quantity::U);
    }
    made.vMean = volts;
    made.uMean = made.u[0];
    made.sequence = PhaseSequence::Order123;
}

void changeVoltages(const std::array<ArrowChange, 3>& changes, std::array<double, 3>& theta, Observation& made) {
    std::array<bool, 3> moved{};
    Phasors terminals{};
    for (std::size_t n = 0; n < 3; ++n) {
        moved[n] = made.v[n] && changes[n] != ArrowChange{};
        const double wanted = made.v[n].value_or(0) + (moved[n] ? changes[n].longer : 0);
        const double volts = wanted < kMissingVoltage ? 0 : wanted; // too short an arrow is an open wire
        theta[n] = wrapped(theta[n] + (moved[n] ? changes[n].turned : 0));
        terminals[n] = std::polar(volts, theta[n]);
        if (moved[n] && volts > 0)
            setVoltage(volts, n, made);
        else if (moved[n])
            lose(n, made);
    }
    if (moved == std::array{false, false, false})
        return;
    for (std::size_t n = 0; n < 3; ++n)
        if (const std::size_t next = (n + 1) % 3; (moved[n] || moved[next]) && made.v[n] && made.v[next])
            made.u[n] = rounded(std::abs(terminals[n] - terminals[next]), Quantity::U);
    for (auto& terminal : terminals)
        terminal /= kNominal;
    if (made.v[0] && made.v[1] && made.v[2])
        made.sequence = sequenceOf(terminals);
}

} // namespace countis::ui
