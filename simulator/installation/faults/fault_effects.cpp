// SPDX-License-Identifier: GPL-3.0-or-later
// What each fault does to the voltages and currents at the terminals. They are taken apart into one complex number
// for each order, changed as the wires would change them, and put together again.
#include "simulator/installation/faults/fault.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <complex>
#include <numbers>

namespace countis::sim {
namespace {

using Complex = std::complex<double>;

constexpr double kRadians = std::numbers::pi / 180;
constexpr std::size_t kMaxOrder = 50;
constexpr double kStartingCurrent = 0.02;
/// Under this a terminal hangs in the air.
constexpr double kNoVoltage = 1;
/// Of the meter's own circuit and of the wires, on each phase: it keeps the star point of nothing else in the middle.
constexpr double kBurden = 2e-5; // S

/// rms and angle of each order, of the fundamental at [1].
using Wave = std::array<Complex, kMaxOrder + 1>;

struct Terminals {
    std::array<Wave, 3> v{};
    std::array<Wave, 3> i{};
    std::bitset<kMaxOrder + 1> orders; // in use, 1 always

    template <typename Work>
    void forOrders(Work work) const {
        for (std::size_t order = 1; order <= kMaxOrder; ++order)
            if (orders.test(order))
                work(order);
    }
};

Wave waveOf(const Phasor& fundamental, std::span<const Harmonic> harmonics, std::bitset<kMaxOrder + 1>& orders) {
    Wave wave{};
    wave[1] = std::polar(fundamental.rms, fundamental.angle);
    for (const Harmonic& harmonic : harmonics) {
        const auto order = static_cast<std::size_t>(harmonic.order);
        orders.set(order);
        wave[order] += std::polar(fundamental.rms * harmonic.percent / 100,
                                  harmonic.order * fundamental.angle + harmonic.angle * kRadians);
    }
    return wave;
}

/// Harmonics are shares of the fundamental: without one there are none.
void put(const Wave& wave, const Terminals& from, Phasor& fundamental, std::vector<Harmonic>& harmonics) {
    const double rms = std::abs(wave[1]);
    fundamental = {rms, rms > 0 ? std::arg(wave[1]) : fundamental.angle};
    harmonics.clear();
    from.forOrders([&](std::size_t order) {
        const double share = std::abs(wave[order]);
        if (order == 1 || share == 0 || rms == 0)
            return;
        const double angle = std::arg(wave[order]) - static_cast<double>(order) * fundamental.angle;
        harmonics.push_back(
            {static_cast<int>(order), 100 * share / rms, std::remainder(angle, 2 * std::numbers::pi) / kRadians});
    });
}

Terminals terminalsOf(const OperatingPoint& point) {
    Terminals terminals;
    terminals.orders.set(1);
    for (std::size_t n = 0; n < 3; ++n) {
        terminals.v[n] = waveOf(point.v[n], point.voltageHarmonics[n], terminals.orders);
        terminals.i[n] = waveOf(point.i[n], point.currentHarmonics[n], terminals.orders);
    }
    return terminals;
}

void put(const Terminals& terminals, OperatingPoint& point, FaultScratch& scratch) {
    for (std::size_t n = 0; n < 3; ++n) {
        put(terminals.v[n], terminals, point.v[n], scratch.voltage[n]);
        put(terminals.i[n], terminals, point.i[n], scratch.current[n]);
        point.voltageHarmonics[n] = scratch.voltage[n];
        point.currentHarmonics[n] = scratch.current[n];
    }
}

void scale(Wave& wave, double factor) {
    for (Complex& part : wave)
        part *= factor;
}

/// A load is an impedance: its current grows and turns with its voltage, harmonics with it as with time.
void follow(Wave& current, Complex before, Complex after) {
    if (before == after)
        return;
    if (std::abs(before) < kNoVoltage) { // what it would draw at a voltage is not known
        scale(current, 0);
        return;
    }
    const Complex ratio = after / before;
    for (std::size_t order = 1; order <= kMaxOrder; ++order)
        current[order] *= std::polar(std::abs(ratio), static_cast<double>(order) * std::arg(ratio));
}

/// Changes voltages order by order: `wire(before, after)`, three phases each, and the loads follow.
template <typename Wire>
void rewire(Terminals& terminals, Wire wire) {
    const auto before = terminals.v;
    terminals.forOrders([&](std::size_t order) {
        const std::array<Complex, 3> from{before[0][order], before[1][order], before[2][order]};
        std::array<Complex, 3> to = from;
        wire(from, to);
        for (std::size_t n = 0; n < 3; ++n)
            terminals.v[n][order] = to[n];
    });
    for (std::size_t n = 0; n < 3; ++n)
        follow(terminals.i[n], before[n][1], terminals.v[n][1]);
}

/// A symmetrical part of the other order of rotation than the one there is, `share` of it.
void unbalance(Terminals& terminals, double share) {
    const Complex turn = std::polar(1.0, 120 * kRadians);
    std::array<Complex, 3> before{};
    for (std::size_t n = 0; n < 3; ++n)
        before[n] = terminals.v[n][1];
    const auto part = [&](Complex a) { return (before[0] + a * before[1] + a * a * before[2]) / 3.0; };
    const bool order123 = std::abs(part(turn)) >= std::abs(part(std::conj(turn)));
    const Complex a = order123 ? turn : std::conj(turn);
    const Complex other = share * part(a);
    const std::array<Complex, 3> added{other, other * a, other * a * a};
    for (std::size_t n = 0; n < 3; ++n) {
        terminals.v[n][1] += added[n];
        follow(terminals.i[n], before[n], terminals.v[n][1]);
    }
}

/// The star point goes where the currents of the loads sum up to nothing. What feeds in lets go: an inverter without
/// a neutral switches off.
void floatStarPoint(Terminals& terminals) {
    std::array<Complex, 3> admittance{};
    Complex sum = 0;
    for (std::size_t n = 0; n < 3; ++n) {
        const Complex volts = terminals.v[n][1];
        if (std::abs(volts) < kNoVoltage)
            continue; // the phase is open: its load hangs at the star point
        const Complex load = terminals.i[n][1] / volts;
        if (load.real() < 0)
            scale(terminals.i[n], 0);
        admittance[n] = kBurden + (load.real() < 0 ? Complex(0) : load);
        sum += admittance[n];
    }
    if (sum == Complex(0))
        return;
    rewire(terminals, [&](const auto& from, auto& to) {
        Complex star = 0;
        for (std::size_t n = 0; n < 3; ++n)
            star += admittance[n] * from[n] / sum;
        for (std::size_t n = 0; n < 3; ++n)
            to[n] = admittance[n] == Complex(0) ? Complex(0) : from[n] - star;
    });
}

void setCurrent(Terminals& terminals, std::size_t phase, double amperes, bool inPhase) {
    Wave& current = terminals.i[phase];
    const double before = std::abs(current[1]);
    if (inPhase || before == 0) {
        scale(current, 0);
        current[1] = std::polar(amperes, std::arg(terminals.v[phase][1]));
    } else {
        scale(current, amperes / before);
    }
}

void addHarmonic(Wave& wave, const Fault& fault, Terminals& terminals) {
    const auto order = static_cast<std::size_t>(fault.order);
    terminals.orders.set(order);
    wave[order] += std::polar(std::abs(wave[1]) * fault.amount / 100, fault.order * std::arg(wave[1]));
}

void rotate(std::array<Wave, 3>& currents, double places) {
    std::rotate(currents.begin(), currents.end() - static_cast<std::ptrdiff_t>(places), currents.end());
}

/// What a fault does to one phase that it names, or to each.
void onPhase(const Fault& fault, std::size_t n, Terminals& terminals) {
    using enum FaultKind;
    const auto scaleVoltage = [&](double factor) {
        scale(terminals.v[n], factor);
        scale(terminals.i[n], factor);
    };
    switch (fault.kind) {
    case Overvoltage: return scaleVoltage(1 + fault.amount / 100);
    case Undervoltage: return scaleVoltage(1 - fault.amount / 100);
    case PhaseLost:
    case PowerCut: return scaleVoltage(0);
    case VoltageHarmonic: return addHarmonic(terminals.v[n], fault, terminals);
    case CurrentHarmonic: return addHarmonic(terminals.i[n], fault, terminals);
    case Overcurrent: return setCurrent(terminals, n, fault.amount, false);
    case StartingCurrent: return setCurrent(terminals, n, kStartingCurrent, true);
    case NoLoad:
    case CurrentDead: return scale(terminals.i[n], 0);
    case NeutralLostAtMeter:
    case CurrentWithoutVoltage: return scale(terminals.v[n], 0);
    case CurrentReversed: return scale(terminals.i[n], -1);
    default: return; // of the whole installation, or not of the terminals
    }
}

/// What a fault does between phases.
void onInstallation(const Fault& fault, Terminals& terminals) {
    const auto phase = static_cast<std::size_t>(std::max(fault.phase, 1) - 1);
    const auto other = static_cast<std::size_t>(std::max(fault.other, 1) - 1);
    switch (fault.kind) {
    case FaultKind::Unbalance: return unbalance(terminals, fault.amount / 100);
    case FaultKind::SequenceReversed:
        return rewire(terminals, [](const auto& from, auto& to) {
            to[1] = from[2];
            to[2] = from[1];
        });
    case FaultKind::PhasesAlike:
        return rewire(terminals, [&](const auto& from, auto& to) { to[phase] = from[other]; });
    case FaultKind::NeutralExchanged:
        return rewire(terminals, [&](const auto& from, auto& to) {
            for (std::size_t n = 0; n < 3; ++n)
                to[n] = (n == phase ? Complex(0) : from[n]) - from[phase];
        });
    case FaultKind::NeutralLost: return floatStarPoint(terminals);
    case FaultKind::CurrentsExchanged: return std::swap(terminals.i[phase], terminals.i[other]);
    case FaultKind::CurrentsRotated: return rotate(terminals.i, fault.amount);
    default: return; // of single phases, or not of the terminals
    }
}

void onTerminals(const Fault& fault, Terminals& terminals) {
    for (std::size_t n = 0; n < 3; ++n)
        if (fault.phase == 0 || fault.phase == static_cast<int>(n) + 1)
            onPhase(fault, n, terminals);
    onInstallation(fault, terminals);
}

void drift(const Fault& fault, double seconds, OperatingPoint& point) {
    const double swing = fault.amount * std::sin(2 * std::numbers::pi * seconds / fault.period);
    point.frequency = std::clamp(point.frequency + swing, kLowestLoadFrequency, kHighestLoadFrequency);
}

/// Once in a period, the first time when it is over. It lasts less than a tick, and the current of the point stays.
void burst(const Fault& fault, double seconds, OperatingPoint& point) {
    const double since = std::fmod(seconds + kTickSeconds / 2, fault.period);
    if (seconds < fault.period || since >= kTickSeconds)
        return;
    for (std::size_t n = 0; n < 3; ++n)
        if (fault.phase == 0 || fault.phase == static_cast<int>(n) + 1)
            point.burst[n] = fault.amount;
}

} // namespace

void apply(const FaultSet& faults, double seconds, OperatingPoint& point, FaultScratch& scratch) {
    if (faults.empty())
        return;
    Terminals terminals = terminalsOf(point);
    for (std::size_t kind = 0; kind < kFaultKinds; ++kind)
        for (const Fault& fault : faults) {
            if (static_cast<std::size_t>(fault.kind) != kind)
                continue;
            if (fault.kind == FaultKind::FrequencyDrift)
                drift(fault, seconds, point);
            else if (fault.kind == FaultKind::Burst)
                burst(fault, seconds, point);
            else
                onTerminals(fault, terminals);
        }
    put(terminals, point, scratch);
}

} // namespace countis::sim
