// SPDX-License-Identifier: GPL-3.0-or-later
// Samples in, once a second a measurement out.
//
// A measurement covers a window of whole cycles: it ends at the last rising zero crossing, before the end of its
// second of samples, of the first present phase, and the next window begins there. Crossings are interpolated, and
// the interval that holds one is divided between the two windows as the trapezoidal rule divides it, so every
// sample's energy is in exactly one window or split between two. Without a crossing (no voltage) a window ends with
// the second. The first 0.2 s, and then what is left of the cycle, are not measured: they tell which phases there
// are and the length of a period. The first measurement comes at the end of the first second.
#pragma once

#include "core/metering/measurement.h"
#include "core/metering/samples.h"
#include "core/metering/window_sums.h"
#include "core/metering/zero_crossings.h"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>

namespace countis {

class MeteringCore {
public:
    MeteringCore();

    /// Called inside feed() at the end of each second of samples.
    using Sink = std::function<void(const Measurement&)>;

    /// Samples in the order they were taken, in pieces of any length.
    void feed(const SampleBlock& samples, const Sink& measured);

    /// The window that is running, its whole cycles so far: `seconds` is 0 before the first of them, and without a
    /// voltage. Frequency and sequence are told by complete windows only.
    Measurement soFar() const;

private:
    /// The longest lag is a quarter of a period at 30 Hz; kept in front of each piece, with room for the next lag.
    static constexpr std::size_t kHistory = 80;
    static constexpr std::size_t kPiece = 500;
    static constexpr std::size_t kStartUp = 1600;
    static constexpr std::size_t kSecond = kSampleRate;

    /// Crossings of one window, in samples since the last full second.
    struct Cycles {
        std::optional<double> first;
        double last = 0;
        int count = 0; // whole cycles from `first` to `last`
    };

    /// Of one voltage, in samples since the last full second.
    struct PhaseClock {
        std::optional<double> last;
        std::optional<double> period;
    };

    void take(const SampleBlock& samples, std::size_t from, std::size_t count);
    void process(std::size_t count);
    void watch(std::size_t phase, std::size_t count);
    double tick(std::size_t phase, const Crossing& crossing);
    void endCycle(const Crossing& crossing, double when);
    void endStartUp();
    void endSecond(const Sink& measured);
    Measurement endWindow();
    void choose(const Measurement& latest);
    void setQuarter(double quarter);
    void startSecond();
    SamplePointers pointers(std::size_t sample) const;
    PhaseSequence sequence(const Measurement& measurement, double period) const;

    std::array<std::array<float, kHistory + kPiece>, 6> buffer_{};
    std::size_t second_ = 0;               // samples since the last full second
    std::size_t startUpLeft_ = kStartUp;   // samples to go
    bool windowOpen_ = false;              // false until the first crossing after start-up
    std::optional<std::size_t> reference_; // the phase whose crossings end windows
    QuarterPeriod quarter_{};              // as of the latest window
    std::array<ZeroCrossings, 3> crossings_;
    std::array<PhaseClock, 3> clocks_;
    Cycles cycles_;
    WindowSums cycle_;  // since the latest crossing of the reference
    WindowSums window_; // whole cycles since the window began
};

} // namespace countis
