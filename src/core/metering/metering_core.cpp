// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/metering_core.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace countis {
namespace {

constexpr double kRate = kSampleRate;
constexpr double kNominalQuarter = kRate / 50.0 / 4.0;
/// 100 Hz and 30 Hz: beyond the frequencies that are measured, and within the history.
constexpr double kShortestQuarter = 20.0;
constexpr double kLongestQuarter = kRate / 30.0 / 4.0;

QuarterPeriod quarterOf(double samples) {
    const double quarter = std::clamp(samples, kShortestQuarter, kLongestQuarter);
    return {quarter, static_cast<std::size_t>(quarter)};
}

std::optional<std::size_t> firstPresent(const Measurement& measurement) {
    for (std::size_t k = 0; k < 3; ++k)
        if (measurement.phase[k].present)
            return k;
    return std::nullopt;
}

} // namespace

MeteringCore::MeteringCore() : quarter_(quarterOf(kNominalQuarter)) {}

void MeteringCore::feed(const SampleBlock& samples, const Sink& measured) {
    const std::size_t total = samples.v[0].size();
    for (std::size_t from = 0; from < total;) {
        std::size_t count = std::min({kPiece, total - from, kSecond - second_});
        if (startUpLeft_ > 0)
            count = std::min(count, startUpLeft_);
        take(samples, from, count);
        process(count);
        second_ += count;
        from += count;
        if (startUpLeft_ > 0 && (startUpLeft_ -= count) == 0)
            endStartUp();
        if (second_ == kSecond)
            endSecond(measured);
    }
}

/// The piece goes behind the last samples of the one before it.
void MeteringCore::take(const SampleBlock& samples, std::size_t from, std::size_t count) {
    for (std::size_t k = 0; k < 6; ++k) {
        const auto source = (k < 3 ? samples.v[k] : samples.i[k - 3]).subspan(from, count);
        std::ranges::copy(source, buffer_[k].begin() + kHistory);
    }
}

SamplePointers MeteringCore::pointers(std::size_t sample) const {
    SamplePointers at{};
    for (std::size_t k = 0; k < 3; ++k) {
        at.v[k] = buffer_[k].data() + sample;
        at.i[k] = buffer_[k + 3].data() + sample;
    }
    return at;
}

void MeteringCore::process(std::size_t count) {
    for (std::size_t k = 0; k < 3; ++k)
        if (k != reference_)
            watch(k, count);
    std::size_t done = 0;
    if (reference_) {
        const std::span<const float> voltage{buffer_[*reference_].data() + kHistory, count};
        while (const auto crossing = crossings_[*reference_].next(voltage, done)) {
            cycle_.add(sumSamples(pointers(kHistory + done), crossing->index - done, quarter_.lag));
            endCycle(*crossing, tick(*reference_, *crossing));
            done = crossing->index;
        }
    }
    cycle_.add(sumSamples(pointers(kHistory + done), count - done, quarter_.lag));
    for (auto& channel : buffer_)
        std::copy_n(channel.begin() + static_cast<std::ptrdiff_t>(count), kHistory, channel.begin());
}

void MeteringCore::watch(std::size_t phase, std::size_t count) {
    const std::span<const float> voltage{buffer_[phase].data() + kHistory, count};
    for (std::size_t done = 0; const auto crossing = crossings_[phase].next(voltage, done);) {
        tick(phase, *crossing);
        done = crossing->index;
    }
}

/// Notes a crossing; returns when it was.
double MeteringCore::tick(std::size_t phase, const Crossing& crossing) {
    PhaseClock& clock = clocks_[phase];
    const double when = static_cast<double>(second_ + crossing.index) - 1.0 + crossing.fraction;
    if (clock.last)
        clock.period = when - *clock.last;
    clock.last = when;
    return when;
}

/// The trapezoidal rule gives the two samples around the crossing to the cycles before and after it in parts that
/// add up to 1 each: the earlier cycle gains fraction²/2 of the sample after and loses (1 − fraction)²/2 of the
/// sample before, and the later one the reverse.
void MeteringCore::endCycle(const Crossing& crossing, double when) {
    const double a = crossing.fraction;
    WindowSums moved;
    moved.add(sumSamples(pointers(kHistory + crossing.index), 1, quarter_.lag), a * a / 2.0);
    moved.add(sumSamples(pointers(kHistory + crossing.index - 1), 1, quarter_.lag), -(1.0 - a) * (1.0 - a) / 2.0);
    cycle_.add(moved);
    if (windowOpen_)
        window_.add(cycle_);
    windowOpen_ = true;
    cycle_ = {};
    cycle_.add(moved, -1.0);
    if (cycles_.first)
        ++cycles_.count;
    else
        cycles_.first = when;
    cycles_.last = when;
}

void MeteringCore::endStartUp() {
    reference_ = firstPresent(measure(cycle_, quarter_));
    if (reference_ && clocks_[*reference_].period)
        quarter_ = quarterOf(*clocks_[*reference_].period / 4.0);
    cycle_ = {};
    windowOpen_ = !reference_;
}

void MeteringCore::endSecond(const Sink& measured) {
    // Not open: the voltage went between start-up and the first crossing. Begin anew, without it.
    const Measurement measurement = windowOpen_ ? endWindow() : Measurement{};
    if (!windowOpen_)
        cycle_ = {};
    windowOpen_ = true;
    choose(measurement);
    startSecond();
    measured(measurement);
}

Measurement MeteringCore::endWindow() {
    std::optional<double> period;
    if (cycles_.count > 0) {
        period = (cycles_.last - *cycles_.first) / cycles_.count;
        cycles_ = {.first = cycles_.last, .last = cycles_.last, .count = 0};
        setQuarter(*period / 4.0);
    } else {
        window_.add(std::exchange(cycle_, {}));
        cycles_ = {};
    }
    const WindowSums window = std::exchange(window_, {});
    Measurement measurement = measure(window, quarter_);
    measurement.seconds = window.samples / kRate;
    if (!period || !firstPresent(measurement))
        return measurement;
    measurement.sequence = sequence(measurement, *period);
    const double frequency = kRate / *period;
    if (frequency >= kLowestFrequency && frequency <= kHighestFrequency)
        measurement.frequency = frequency;
    return measurement;
}

Measurement MeteringCore::soFar() const {
    if (window_.samples <= 0.0)
        return {};
    Measurement measurement = measure(window_, quarter_);
    measurement.seconds = window_.samples / kRate;
    return measurement;
}

/// The window's own period shifts its voltages. Its lags are those it was summed with.
void MeteringCore::setQuarter(double quarter) {
    quarter_.samples = std::clamp(quarter, kShortestQuarter, kLongestQuarter);
}

void MeteringCore::choose(const Measurement& latest) {
    const auto present = firstPresent(latest);
    if (present != reference_)
        cycles_ = {};
    reference_ = present;
    // Half a sample of play: at 50 Hz a quarter is 40 samples, and noise must not toggle the lag.
    const double beyond = quarter_.samples - static_cast<double>(quarter_.lag);
    if (beyond >= -0.5 && beyond <= 1.5)
        return;
    const QuarterPeriod next = quarterOf(quarter_.samples);
    moveLag(cycle_, quarter_, next.lag);
    quarter_ = next;
}

void MeteringCore::startSecond() {
    second_ = 0;
    for (PhaseClock& clock : clocks_)
        if (clock.last)
            *clock.last -= kRate;
    if (cycles_.first)
        *cycles_.first -= kRate;
    cycles_.last -= kRate;
}

/// By the order of the crossings from negative to positive; all three phases must be there.
PhaseSequence MeteringCore::sequence(const Measurement& measurement, double period) const {
    std::array<double, 3> at{};
    for (std::size_t k = 0; k < 3; ++k) {
        if (!measurement.phase[k].present || !clocks_[k].last)
            return PhaseSequence::NotDetected;
        at[k] = *clocks_[k].last;
    }
    return sequenceOf((at[1] - at[0]) / period, (at[2] - at[0]) / period);
}

} // namespace countis
