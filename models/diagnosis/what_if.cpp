// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/what_if.h"

#include "core/ratings.h"
#include "diagnosis/phasors.h"
#include "models/diagnosis/phasor_figure.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace countis::ui {
namespace {

using namespace countis::diagnosis;

double rounded(double value, Quantity quantity) {
    const double step = info(quantity).unitPerCount;
    return std::round(value / step) * step;
}

/// Of P and S with the sign of the kind; nullopt without load.
Known factorOf(Known p, Known q, Known s) {
    if (!p || !q || !s || *s <= 0)
        return std::nullopt;
    const double size = std::min(1.0, std::abs(*p) / *s);
    const bool inductive = *p * *q >= 0;
    return rounded(inductive ? size : -size, Quantity::PF);
}

Known sumOf(const KnownPhases& phases) {
    if (!phases[0] || !phases[1] || !phases[2])
        return std::nullopt;
    return *phases[0] + *phases[1] + *phases[2];
}

double neutralOf(const PhasorFigure& figure) {
    std::complex<double> sum = 0;
    for (const PhasorArrow& arrow : figure.amps)
        sum += std::polar(arrow.size, arrow.angle);
    return std::abs(sum);
}

/// A current whose angle is not known, or none at all, comes to terminal `n`.
void takeNothing(const Known& amperes, std::size_t n, Observation& made) {
    const bool none = amperes && *amperes == 0;
    made.i[n] = amperes;
    made.p[n] = made.q[n] = made.s[n] = none ? Known(0) : std::nullopt;
    made.pf[n].reset();
}

/// The current that belongs to terminal `n` comes there.
void connect(const WhatIf& change, const Observation& seen, const PhasorFigure& figure, std::size_t n,
             Observation& made) {
    const std::size_t source = change.from[n];
    const bool moved = source != n;
    if (!moved && !change.flipped[n] && change.turned[n] == 0)
        return;
    if (!figure.lag[source] || !seen.v[n])
        return moved ? takeNothing(seen.i[source], n, made) : void();
    const double volts = *seen.v[n];
    const double share = moved ? volts / seen.v[source].value_or(volts) : 1;
    const double apparent = std::hypot(*seen.p[source], *seen.q[source]) * share;
    const double angle = figure.amps[source].angle + (change.flipped[n] ? kPi : 0) + change.turned[n];
    const double lag = voltageAngles(seen)[n] - angle;
    made.i[n] = seen.i[source];
    made.p[n] = rounded(apparent * std::cos(lag), Quantity::P);
    made.q[n] = rounded(apparent * std::sin(lag), Quantity::Q);
    if (seen.s[source])
        made.s[n] = rounded(*seen.s[source] * share, Quantity::S);
    made.pf[n] = factorOf(made.p[n], made.q[n], made.s[n]);
}

/// The mean of the voltages that are within the rating; where none is, the rated one.
double soundVoltage(const Observation& seen) {
    constexpr double kNominal = 230;
    double sum = 0;
    int count = 0;
    for (const Known& volts : seen.v)
        if (volts && *volts >= kRatedVoltage.low && *volts <= kRatedVoltage.high) {
            sum += *volts;
            ++count;
        }
    return count == 0 ? kNominal : rounded(sum / count, Quantity::V);
}

/// What a phase that was missing would carry, nobody knows: it stays without current.
void makeSupplySound(const Observation& seen, Observation& made) {
    const double volts = soundVoltage(seen);
    for (std::size_t n = 0; n < 3; ++n) {
        const double before = made.v[n].value_or(0);
        const double share = before > 0 ? volts / before : 0;
        for (auto [phases, quantity] :
             {std::pair{&made.p, Quantity::P}, std::pair{&made.q, Quantity::Q}, std::pair{&made.s, Quantity::S}})
            if ((*phases)[n])
                (*phases)[n] = rounded(*(*phases)[n] * share, quantity);
        made.v[n] = volts;
        made.u[n] = rounded(volts * std::numbers::sqrt3, Quantity::U);
        made.pf[n] = factorOf(made.p[n], made.q[n], made.s[n]);
    }
    made.vMean = volts;
    made.uMean = made.u[0];
    made.sequence = PhaseSequence::Order123;
}

void addUp(const Observation& seen, Observation& made) {
    if (seen.pSum)
        made.pSum = sumOf(made.p);
    if (seen.qSum)
        made.qSum = sumOf(made.q);
    if (seen.sSum)
        made.sSum = sumOf(made.s);
    made.pfSum = factorOf(made.pSum, made.qSum, made.sSum);
}

} // namespace

std::optional<WhatIf> correctionOf(const FaultMarks& faults) {
    WhatIf change;
    // In this order: what is exchanged first, then what is reversed at the terminal where it belongs.
    for (const FaultMark& mark : faults) {
        if (mark.fault == Fault::ExchangedCurrents)
            std::swap(change.from[mark.phase - 1U], change.from[mark.with - 1U]);
        if (mark.fault == Fault::RotatedCurrents)
            for (std::size_t n = 0; n < 3; ++n)
                change.from[n] = static_cast<std::uint8_t>((n + mark.by) % 3);
    }
    for (const FaultMark& mark : faults)
        if (mark.fault == Fault::ReversedCurrent)
            for (std::size_t n = 0; n < 3; ++n)
                change.flipped[n] = change.flipped[n] || mark.phase == 0 || mark.phase == n + 1;
    return change.isNothing() ? std::nullopt : std::optional(change);
}

Observation applied(const WhatIf& change, const Observation& seen) {
    if (change.isNothing())
        return seen;
    Observation made = seen;
    const PhasorFigure figure = figureOf(seen);
    for (std::size_t n = 0; n < 3; ++n)
        connect(change, seen, figure, n, made);
    if (change.soundSupply)
        makeSupplySound(seen, made);
    addUp(seen, made);
    if (seen.neutral) {
        // What harmonics add to IN stays.
        const double before = neutralOf(figure);
        const double rest = std::max(0.0, *seen.neutral * *seen.neutral - before * before);
        made.neutral = rounded(std::sqrt(std::pow(neutralOf(figureOf(made)), 2) + rest), Quantity::I);
    }
    made.imported.reset();
    made.exported.reset();
    return made;
}

} // namespace countis::ui
