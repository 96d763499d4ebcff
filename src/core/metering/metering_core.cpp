// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/metering_core.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace countis {
namespace {

constexpr double kRate = kSampleRate;
constexpr double kNominalQuarter = kRate / 50.0 / 4.0;
/// 100 Hz and 30 Hz: beyond the frequencies that are measured, and within the history.
constexpr double kShortestQuarter = 20.0;
constexpr double kLongestQuarter = kRate / 30.0 / 4.0;

/// The latest cycles of two phases differ in length by less than this part, and their latest crossings in time by
/// less than so many periods (assumptions).
constexpr double kInStep = 0.05;
constexpr double kInTime = 1.5;

double possibleQuarter(double samples) {
    return std::clamp(samples, kShortestQuarter, kLongestQuarter);
}

std::optional<std::size_t> firstPresent(const Measurement& measurement) {
    for (std::size_t k = 0; k < 3; ++k)
        if (measurement.phase[k].present)
            return k;
    return std::nullopt;
}

} // namespace

/// What lies before the first sample is none.
MeteringCore::MeteringCore() {
    setQuarter(centred(kNominalQuarter));
    cycle_.samples = -static_cast<double>(kCrossingDelay);
}

void MeteringCore::feed(const SampleBlock& samples, const Sink& measured) {
    const std::size_t total = samples.v[0].size();
    for (std::size_t from = 0; from < total;) {
        std::size_t room = std::min(kPiece, kSecond - second_);
        if (startUpLeft_ > 0)
            room = std::min(room, startUpLeft_);
        const std::size_t count = std::min(room - waiting_, total - from);
        take(samples, from, count);
        from += count;
        const std::size_t groups = waiting_ / kGroup;
        process(groups);
        second_ += groups * kGroup;
        if (startUpLeft_ > 0 && (startUpLeft_ -= groups * kGroup) == 0)
            endStartUp();
        if (second_ == kSecond)
            endSecond(measured);
    }
}

/// The piece goes behind the last samples of the one before it.
void MeteringCore::take(const SampleBlock& samples, std::size_t from, std::size_t count) {
    for (std::size_t k = 0; k < 6; ++k) {
        const auto source = (k < 3 ? samples.v[k] : samples.i[k - 3]).subspan(from, count);
        std::memcpy(buffer_[k].data() + kHistory + waiting_, source.data(), source.size_bytes());
    }
    waiting_ += count;
}

SamplePointers MeteringCore::pointers(std::size_t sample) const {
    SamplePointers at{};
    for (std::size_t k = 0; k < 3; ++k) {
        at.v[k] = buffer_[k].data() + sample;
        at.i[k] = buffer_[k + 3].data() + sample;
    }
    return at;
}

/// Each group's filtered value may show a crossing in the group kCrossingDelay before it.
void MeteringCore::process(std::size_t groups) {
    filter(groups);
    const SamplePointers delayed = pointers(kHistory - kCrossingDelay);
    std::size_t done = 0;
    for (std::size_t group = 0; group < groups; ++group)
        for (std::size_t k = 0; k < 3; ++k) {
            const auto fraction = crossings_[k].between(std::span(filtered_[k]).subspan(group).first<4>());
            if (!fraction)
                continue;
            const double when = tick(k, group, *fraction);
            if (k != reference_)
                continue;
            const std::size_t first = group * kGroup;
            addSamples(cycle_, delayed + done * kGroup, group - done, quarter_.oldest);
            endCycle(Edge(delayed + first, quarter_.oldest, *fraction * kGroup), when);
            done = group;
        }
    addSamples(cycle_, delayed + done * kGroup, groups - done, quarter_.oldest);
    const std::size_t used = groups * kGroup;
    waiting_ -= used;
    for (auto& channel : buffer_)
        std::copy_n(channel.begin() + static_cast<std::ptrdiff_t>(used), kHistory + waiting_, channel.begin());
}

void MeteringCore::filter(std::size_t groups) {
    for (std::size_t k = 0; k < 3; ++k) {
        Filtered& values = filtered_[k];
        std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(filteredGroups_), kValuesBefore, values.begin());
        filters_[k].filter(buffer_[k].data() + kHistory, groups, values.data() + kValuesBefore);
    }
    filteredGroups_ = groups;
}

/// Notes a crossing, which lies between the values two and one before that of `group`; returns when it was.
double MeteringCore::tick(std::size_t phase, std::size_t group, double fraction) {
    PhaseClock& clock = clocks_[phase];
    const double values = static_cast<double>(group) - 2.0 + fraction;
    const double when = static_cast<double>(second_) + values * kGroup - VoltageFilter::kDelay;
    if (clock.last)
        clock.period = when - *clock.last;
    clock.last = when;
    return when;
}

void MeteringCore::endCycle(const Edge& edge, double when) {
    edge_ = edge;
    if (windowOpen_)
        window_.add(cycle_);
    else
        begin_ = sumsBefore(edge_);
    windowOpen_ = true;
    cycle_ = {};
    if (cycles_.first)
        ++cycles_.count;
    else
        cycles_.first = when;
    cycles_.last = when;
}

void MeteringCore::endStartUp() {
    reference_ = firstPresent(measure(cycle_, quarterWeights_));
    if (reference_ && clocks_[*reference_].period)
        setQuarter(centred(possibleQuarter(*clocks_[*reference_].period / 4.0)));
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
    WindowSums end;
    if (cycles_.count > 0) {
        period = (cycles_.last - *cycles_.first) / cycles_.count;
        cycles_ = {.first = cycles_.last, .last = cycles_.last, .count = 0};
        setQuarter({possibleQuarter(*period / 4.0), quarter_.oldest});
        end = sumsBefore(edge_);
    } else {
        window_.add(std::exchange(cycle_, {}));
        cycles_ = {};
    }
    WindowSums window = std::exchange(window_, {});
    window.add(end);
    window.add(std::exchange(begin_, end), -1.0);
    Measurement measurement = measure(window, quarterWeights_);
    measurement.seconds = window.samples / kRate;
    if (!period || !firstPresent(measurement))
        return measurement;
    measurement.sequence = sequence(measurement, *period);
    measurement.frequency = measuredFrequency(kRate / *period);
    return measurement;
}

Measurement MeteringCore::soFar() const {
    if (window_.samples <= 0.0)
        return {};
    WindowSums window = window_;
    window.add(sumsBefore(edge_));
    window.add(begin_, -1.0);
    Measurement measurement = measure(window, quarterWeights_);
    measurement.seconds = window.samples / kRate;
    return measurement;
}

/// The window's own period shifts its voltages. Its lags are those it was summed with.
void MeteringCore::setQuarter(QuarterPeriod quarter) {
    quarter_ = quarter;
    quarterWeights_ = quarterLagWeights(quarter);
}

void MeteringCore::choose(const Measurement& latest) {
    const auto present = firstPresent(latest);
    if (present != reference_)
        cycles_ = {};
    reference_ = present;
    if (wellInside(quarter_))
        return;
    const QuarterPeriod next = centred(quarter_.samples);
    moveLags(cycle_, quarter_, next.oldest);
    moveLags(begin_, quarter_, next.oldest);
    setQuarter(next);
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

/// By the order of the crossings from negative to positive; all three phases must be there to the window's end, and
/// in step: a voltage that goes takes the filter through a crossing that means nothing.
PhaseSequence MeteringCore::sequence(const Measurement& measurement, double period) const {
    std::array<double, 3> at{};
    for (std::size_t k = 0; k < 3; ++k) {
        const PhaseClock& clock = clocks_[k];
        if (!measurement.phase[k].present || !clock.last || !clock.period)
            return PhaseSequence::NotDetected;
        if (std::abs(*clock.period / *clocks_[*reference_].period - 1.0) > kInStep)
            return PhaseSequence::NotDetected;
        at[k] = *clock.last;
    }
    if (std::ranges::max(at) - std::ranges::min(at) > kInTime * period)
        return PhaseSequence::NotDetected;
    return sequenceOf((at[1] - at[0]) / period, (at[2] - at[0]) / period);
}

} // namespace countis
