// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/engines/phasor_engine.h"

#include "simulator/device/engines/harmonics.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <utility>

namespace countis::sim {
namespace {

using Complex = std::complex<double>;

constexpr double kTwoPi = 2 * std::numbers::pi;
// As the metering core's.
constexpr double kStartUpSeconds = 0.2;
constexpr double kDelaySeconds = (kCrossingDelay + 0.5) / kSampleRate;

/// e^(−j·order·π/2): what a quarter of a period of the fundamental turns this order by.
Complex quarterTurn(int order) {
    constexpr std::array<Complex, 4> kTurns{Complex{1, 0}, {0, -1}, {-1, 0}, {0, 1}};
    return kTurns[static_cast<std::size_t>(order) % kTurns.size()];
}

/// One order's share: mean of v² is |V|², mean of v·i is Re V·I*; Q is that with the voltage a quarter of a
/// period ago.
void addOrder(WindowMeans& means, int order, const OperatingPoint& point) {
    std::array<Complex, 3> v;
    std::array<Complex, 3> i;
    for (std::size_t k = 0; k < 3; ++k) {
        v[k] = partOf(order, point.v[k], point.voltageHarmonics[k]);
        i[k] = partOf(order, point.i[k], point.currentHarmonics[k]);
    }
    const Complex turn = quarterTurn(order);
    for (std::size_t k = 0; k < 3; ++k) {
        const Complex power = v[k] * std::conj(i[k]);
        means.phase[k].vv += std::norm(v[k]);
        means.phase[k].ii += std::norm(i[k]);
        means.phase[k].p += power.real();
        means.phase[k].q += (power * turn).real();
        means.uu[k] += std::norm(v[k] - v[(k + 1) % 3]);
    }
    means.nn += std::norm(i[0] + i[1] + i[2]);
}

/// Independent in each channel, so powers add.
void addNoise(WindowMeans& means, const OperatingPoint& point) {
    const auto power = [&](const Phasor& channel) {
        const double rms = point.noise / 100 * channel.rms;
        return rms * rms;
    };
    for (std::size_t k = 0; k < 3; ++k) {
        means.phase[k].vv += power(point.v[k]);
        means.phase[k].ii += power(point.i[k]);
        means.uu[k] += power(point.v[k]) + power(point.v[(k + 1) % 3]);
        means.nn += power(point.i[k]);
    }
}

/// For half a cycle of the tick the bursts are there instead of the currents.
WindowMeans meansWithBurst(OperatingPoint point) {
    const double share = 1 / (2 * point.frequency) / kTickSeconds;
    const auto burst = std::exchange(point.burst, {});
    WindowMeans means;
    means.add(meansOf(point), 1 - share);
    for (std::size_t k = 0; k < 3; ++k) {
        if (burst[k] == 0)
            continue;
        point.i[k].rms = burst[k];
        point.currentHarmonics[k] = {};
    }
    means.add(meansOf(point), share);
    return means;
}

} // namespace

WindowMeans meansOf(const OperatingPoint& point) {
    if (point.burst != OperatingPoint{}.burst)
        return meansWithBurst(point);
    WindowMeans means;
    const Orders orders = ordersIn(point);
    for (int order = 1; order <= kMaxOrder; ++order)
        if (orders.test(static_cast<std::size_t>(order)))
            addOrder(means, order, point);
    if (point.noise > 0)
        addNoise(means, point);
    return means;
}

/// sin(x + angle) rises through 0 at x = −angle.
PhaseSequence sequenceOf(const OperatingPoint& point) {
    return countis::sequenceOf((point.v[0].angle - point.v[1].angle) / kTwoPi,
                               (point.v[0].angle - point.v[2].angle) / kTwoPi);
}

Measurement measurementOf(const OperatingPoint& point) {
    Measurement measured = measure(meansOf(point));
    if (std::ranges::any_of(measured.phase, &PhaseMeasurement::present))
        measured.frequency = measuredFrequency(point.frequency);
    if (std::ranges::all_of(measured.phase, &PhaseMeasurement::present))
        measured.sequence = sequenceOf(point);
    return measured;
}

std::optional<Measurement> PhasorEngine::next(const OperatingPoint& point) {
    if (!known_ || !same(point, point_))
        take(point);
    if (!std::exchange(started_, true))
        open();
    ++run_;
    cycles_ += point.frequency * kTickSeconds;
    cycles_ -= std::floor(cycles_);
    if (++ticks_ < kTicksPerSecond)
        return std::nullopt;
    ticks_ = 0;
    return close();
}

void PhasorEngine::take(const OperatingPoint& point) {
    add(std::exchange(run_, 0) * kTickSeconds);
    point_ = point;
    means_ = meansOf(point);
    known_ = true;
}

void PhasorEngine::add(const WindowMeans& means, double frequency, double seconds, Window& window) {
    window.sums.add(means, seconds);
    window.cycles += frequency * seconds;
    window.seconds += seconds;
}

Measurement PhasorEngine::soFar() const {
    Window window = window_;
    add(means_, point_.frequency, run_ * kTickSeconds, window);
    if (window.seconds <= 0)
        return {};
    WindowMeans means;
    means.add(window.sums, 1 / window.seconds);
    Measurement part = measure(means);
    part.seconds = window.seconds;
    return part;
}

/// In seconds, `cycles` after the start: since the last crossing that is known by then. Without any voltage there is
/// none, and windows end with the second.
double PhasorEngine::sinceCrossing(double cycles) const {
    const auto present = std::ranges::find_if(point_.v, [](const Phasor& v) { return v.rms >= kMissingVoltage; });
    if (present == point_.v.end())
        return kDelaySeconds;
    const double passed = cycles - kDelaySeconds * point_.frequency + present->angle / kTwoPi;
    return kDelaySeconds + (passed - std::floor(passed)) / point_.frequency;
}

void PhasorEngine::open() {
    const double since = sinceCrossing(kStartUpSeconds * point_.frequency);
    const bool within = since > kDelaySeconds; // a cycle: the window begins with the next
    add(-kStartUpSeconds + since - (within ? 1 / point_.frequency : 0));
}

/// The cycle that is running goes to the next window.
Measurement PhasorEngine::close() {
    const double tail = sinceCrossing(cycles_);
    add(std::exchange(run_, 0) * kTickSeconds - tail);
    const Window window = std::exchange(window_, {});
    add(tail);

    WindowMeans means;
    means.add(window.sums, 1 / window.seconds);
    Measurement second = measure(means);
    second.seconds = window.seconds;
    if (std::ranges::none_of(second.phase, &PhaseMeasurement::present))
        return second;
    second.frequency = measuredFrequency(window.cycles / window.seconds);
    const bool toTheEnd = std::ranges::all_of(point_.v, [](const Phasor& v) { return v.rms >= kMissingVoltage; });
    if (toTheEnd && std::ranges::all_of(second.phase, &PhaseMeasurement::present))
        second.sequence = sequenceOf(point_);
    return second;
}

} // namespace countis::sim
