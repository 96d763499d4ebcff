// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/what_if.h"

#include "diagnosis/phasors.h"
#include "models/diagnosis/what_if_supply.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <utility>

namespace countis::ui {
namespace {

using namespace countis::diagnosis;

Known sumOf(const KnownPhases& phases) {
    if (!phases[0] || !phases[1] || !phases[2])
        return std::nullopt;
    return *phases[0] + *phases[1] + *phases[2];
}

Known meanOf(const KnownPhases& phases, Quantity quantity) {
    constexpr double kCount = 3;
    const Known sum = sumOf(phases);
    return sum ? Known(rounded(*sum / kCount, quantity)) : std::nullopt;
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
    if (!moved && !change.flipped[n])
        return;
    if (!figure.lag[source] || !seen.v[n])
        return moved ? takeNothing(seen.i[source], n, made) : void();
    const double volts = *seen.v[n];
    const double share = moved ? volts / seen.v[source].value_or(volts) : 1;
    const double apparent = std::hypot(*seen.p[source], *seen.q[source]) * share;
    const double angle = figure.amps[source].angle + (change.flipped[n] ? kPi : 0);
    const double lag = voltageAngles(seen)[n] - angle;
    made.i[n] = seen.i[source];
    made.p[n] = rounded(apparent * std::cos(lag), Quantity::P);
    made.q[n] = rounded(apparent * std::sin(lag), Quantity::Q);
    if (seen.s[source])
        made.s[n] = rounded(*seen.s[source] * share, Quantity::S);
    made.pf[n] = factorOf(made.p[n], made.q[n], made.s[n]);
}

/// The current of phase `n` is moved. One that is 0 begins at the angle of its voltage.
void moveCurrent(const ArrowChange& arrow, const PhasorFigure& figure, std::size_t n, Observation& made) {
    const bool begins = !figure.lag[n] && arrow.longer > 0 && made.i[n] == 0.0;
    if (arrow == ArrowChange{} || figure.volts[n].size <= 0 || (!figure.lag[n] && !begins))
        return;
    const double before = figure.amps[n].size;
    const double amperes = std::max(0.0, before + arrow.longer);
    const double share = before > 0 ? amperes / before : 0;
    const double apparent = begins ? figure.volts[n].size * amperes : std::hypot(*made.p[n], *made.q[n]) * share;
    const double lag = figure.lag[n].value_or(0) - arrow.turned;
    if (made.i[n] && arrow.longer != 0)
        made.i[n] = rounded(amperes, Quantity::I);
    made.p[n] = rounded(apparent * std::cos(lag), Quantity::P);
    made.q[n] = rounded(apparent * std::sin(lag), Quantity::Q);
    if (made.s[n])
        made.s[n] = rounded(begins ? apparent : *made.s[n] * share, Quantity::S);
    made.pf[n] = factorOf(made.p[n], made.q[n], made.s[n]);
}

void addUp(const Observation& seen, Observation& made) {
    if (seen.pSum)
        made.pSum = sumOf(made.p);
    if (seen.qSum)
        made.qSum = sumOf(made.q);
    if (seen.sSum)
        made.sSum = sumOf(made.s);
    made.pfSum = factorOf(made.pSum, made.qSum, made.sSum);
    if (seen.vMean && made.v != seen.v)
        made.vMean = meanOf(made.v, Quantity::V);
    if (seen.uMean && made.u != seen.u)
        made.uMean = meanOf(made.u, Quantity::U);
    if (seen.iMean && made.i != seen.i)
        made.iMean = meanOf(made.i, Quantity::I);
}

/// The supply is mended where one of these is suspected.
bool isOfSupply(Fault fault) {
    constexpr std::array kOfSupply{Fault::PhaseLost,        Fault::PhasesAlike, Fault::ReversedSequence,
                                   Fault::ExchangedNeutral, Fault::NeutralLost, Fault::CurrentWithoutVoltage};
    return std::ranges::find(kOfSupply, fault) != kOfSupply.end();
}

/// The arrows of what was made, each at the angle that it was turned to.
PhasorFigure figureWith(const std::array<double, 3>& theta, const Observation& made) {
    PhasorFigure figure = figureOf(made);
    std::complex<double> sum = 0;
    for (std::size_t n = 0; n < 3; ++n) {
        figure.volts[n].angle = figure.volts[n].size > 0 ? theta[n] : 0;
        if (figure.lag[n])
            figure.amps[n].angle = wrapped(theta[n] - *figure.lag[n]);
        sum += std::polar(figure.amps[n].size, figure.amps[n].angle);
    }
    figure.neutral = {std::abs(sum), std::arg(sum)};
    return figure;
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
    change.soundSupply = std::ranges::any_of(faults, isOfSupply, &FaultMark::fault);
    return change.isNothing() ? std::nullopt : std::optional(change);
}

ChangedReading changed(const WhatIf& change, const Observation& seen) {
    const PhasorFigure figure = figureOf(seen);
    if (change.isNothing())
        return {seen, figure};
    Observation made = seen;
    for (std::size_t n = 0; n < 3; ++n)
        connect(change, seen, figure, n, made);
    if (change.soundSupply)
        makeSupplySound(seen, made);
    std::array<double, 3> theta = voltageAngles(made);
    changeVoltages(change.volts, theta, made);
    const PhasorFigure supplied = figureOf(made);
    for (std::size_t n = 0; n < 3; ++n)
        moveCurrent(change.amps[n], supplied, n, made);
    addUp(seen, made);
    PhasorFigure arrows = figureWith(theta, made);
    if (seen.neutral) {
        // What harmonics add to IN stays.
        const double before = neutralOf(figure);
        const double rest = std::max(0.0, *seen.neutral * *seen.neutral - before * before);
        made.neutral = rounded(std::sqrt(std::pow(arrows.neutral.size, 2) + rest), Quantity::I);
        if (arrows.neutral.size > 0)
            arrows.neutral.size = *made.neutral;
    }
    made.imported.reset();
    made.exported.reset();
    return {made, arrows};
}

Observation applied(const WhatIf& change, const Observation& seen) {
    return changed(change, seen).reading;
}

} // namespace countis::ui
