// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiring_rows.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace countis::test {
namespace {

constexpr double kNominal = 230;
constexpr double kPhaseToPhase = 398;
constexpr double kMissing = 0.2 * kNominal;
constexpr double kTransition = 0.5; // Itr, A
constexpr double kDegrees = 180 / std::numbers::pi;

bool about(double value, double wanted, double share = 0.03) {
    return std::abs(value - wanted) <= share * wanted;
}

double turned(double degrees) {
    return std::remainder(degrees, 360);
}

/// Between terminals a and b, 0 … 2.
double between(const Seen& seen, std::size_t a, std::size_t b) {
    const std::size_t low = std::min(a, b);
    const std::size_t high = std::max(a, b);
    return low == 0 && high == 2 ? seen.u[2] : seen.u[low];
}

template <typename Test>
int phasesWhere(Test test) {
    int count = 0;
    for (std::size_t n = 0; n < 3; ++n)
        count += test(n) ? 1 : 0;
    return count;
}

double spread(const std::array<double, 3>& values) {
    const auto [low, high] = std::ranges::minmax(values);
    return (high - low) / ((values[0] + values[1] + values[2]) / 3);
}

double meanCurrent(const Seen& seen) {
    return (seen.i[0] + seen.i[1] + seen.i[2]) / 3;
}

bool phaseMissing(const Seen& seen) {
    const int missing = phasesWhere([&](std::size_t n) {
        return seen.v[n] < kMissing && about(between(seen, (n + 1) % 3, (n + 2) % 3), kPhaseToPhase);
    });
    return missing == 1 && phasesWhere([&](std::size_t n) { return seen.v[n] < kMissing; }) == 1 &&
           seen.sequence == PhaseSequence::NotDetected;
}

bool phasesAlike(const Seen& seen) {
    return phasesWhere([&](std::size_t n) {
               const std::size_t next = (n + 1) % 3;
               return about(seen.v[n], kNominal) && about(seen.v[next], kNominal) && between(seen, n, next) < 5;
           }) == 1;
}

bool neutralExchanged(const Seen& seen) {
    return phasesWhere([&](std::size_t n) {
               const std::size_t a = (n + 1) % 3;
               const std::size_t b = (n + 2) % 3;
               return about(seen.v[n], kNominal) && about(seen.v[a], kPhaseToPhase) &&
                      about(seen.v[b], kPhaseToPhase) && about(between(seen, n, a), kNominal) &&
                      about(between(seen, n, b), kNominal);
           }) == 1;
}

bool voltagesNormal(const Seen& seen) {
    return phasesWhere(
               [&](std::size_t n) { return about(seen.v[n], kNominal) && about(seen.u[n], kPhaseToPhase); }) == 3;
}

/// `count` phases feed in, and the neutral carries what the reversal leaves over.
bool reversed(const Seen& seen, int count) {
    const int negative = phasesWhere([&](std::size_t n) { return seen.p[n] < 0 && seen.i[n] > kTransition; });
    const double implied = seen.impliedNeutral();
    return negative == count &&
           (count == 3 ? implied < 0.2 * meanCurrent(seen) : about(implied, 2 * meanCurrent(seen), 0.2));
}

bool exchanged(const Seen& seen, double loadAngle, int wanted) {
    const auto shifted = [&](double by) {
        return phasesWhere([&](std::size_t n) { return std::abs(turned(seen.phi(n) - loadAngle - by)) < 10; });
    };
    if (wanted == 3)
        return shifted(120) == 3 || shifted(-120) == 3;
    return shifted(120) == 1 && shifted(-120) == 1 && shifted(0) == 1;
}

bool currentDead(const Seen& seen) {
    const auto dead = [&](std::size_t n) { return seen.i[n] < 0.01 && seen.v[n] > kMissing; };
    return phasesWhere(dead) == 1 && phasesWhere([&](std::size_t n) { return seen.i[n] > kTransition; }) == 2;
}

/// The current of a phase without voltage reads 0 as everything of it; what remains is that the neutral does not
/// carry what the other two imply.
bool currentWithoutVoltage(const Seen& seen) {
    return phasesWhere([&](std::size_t n) { return seen.v[n] < kMissing; }) == 1 &&
           std::abs(seen.neutral - seen.impliedNeutral()) > kTransition;
}

bool indeterminate(const Seen& seen) {
    return phasesWhere([&](std::size_t n) { return std::abs(std::abs(seen.phi(n)) - 90) < 10; }) > 0;
}

bool outOfRange(const Seen& seen) {
    return phasesWhere([&](std::size_t n) { return seen.v[n] < 184 || seen.v[n] > 288 || seen.i[n] > 80; }) > 0 ||
           std::abs(seen.frequency - 50) > 1;
}

} // namespace

Seen::Seen(const Readings& readings) : sequence(readings.sequence) {
    const auto value = [&](Quantity quantity, Phase phase) { return inUnit(readings, quantity, phase).value_or(0); };
    for (std::size_t n = 0; n < 3; ++n) {
        v[n] = value(Quantity::V, kLinePhases[n]);
        i[n] = value(Quantity::I, kLinePhases[n]);
        p[n] = value(Quantity::P, kLinePhases[n]);
        q[n] = value(Quantity::Q, kLinePhases[n]);
        u[n] = value(Quantity::U, kLinePhases[n]);
    }
    neutral = value(Quantity::I, Phase::N);
    frequency = value(Quantity::F, Phase::Sum);
}

double Seen::phi(std::size_t phase) const {
    return std::atan2(q[phase], p[phase]) * kDegrees;
}

double Seen::impliedNeutral() const {
    const double step = sequence == PhaseSequence::Order132 ? 120 : -120;
    std::complex<double> sum = 0;
    for (std::size_t n = 0; n < 3; ++n)
        sum += std::polar(i[n], (static_cast<double>(n) * step - phi(n)) / kDegrees);
    return std::abs(sum);
}

double Seen::unbalance() const {
    double squares = 0;
    double fourths = 0;
    for (const double volts : u) {
        squares += volts * volts;
        fourths += std::pow(volts, 4);
    }
    const double root = std::sqrt(std::max(0.0, 3 - 6 * fourths / (squares * squares)));
    return 100 * std::sqrt(std::max(0.0, (1 - root) / (1 + root)));
}

bool showsRow(int row, const Seen& seen, double loadAngle) {
    switch (row) {
    case 1: return phaseMissing(seen);
    case 2: return phasesAlike(seen);
    case 3: return seen.sequence == PhaseSequence::Order132 && voltagesNormal(seen);
    case 4: return neutralExchanged(seen);
    case 5: return spread(seen.u) < 0.02 && spread(seen.v) > 0.1;
    case 7: return reversed(seen, 1);
    case 8: return reversed(seen, 2);
    case 9: return reversed(seen, 3);
    case 10: return exchanged(seen, loadAngle, 2);
    case 11: return exchanged(seen, loadAngle, 3);
    case 12: return currentWithoutVoltage(seen);
    case 13: return currentDead(seen);
    case 14: return seen.unbalance() > 2;
    case 15: return indeterminate(seen);
    case 16: return outOfRange(seen);
    default: return false;
    }
}

} // namespace countis::test
