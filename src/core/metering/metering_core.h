// SPDX-License-Identifier: GPL-3.0-or-later
// Samples in, once a second a measurement out.
//
// A measurement covers a window of whole cycles: it ends at the last rising zero crossing that is known at the end of
// its second of samples, of the first present phase, and the next window begins there. Crossings are those of the
// filtered voltage, so harmonics neither move them nor add to them; they are known kCrossingDelay later, and the sums
// run behind by that. The group of samples that holds a crossing is divided between the two windows as the
// trapezoidal rule divides it, so every sample's energy is in exactly one window or split between two. Without a
// crossing (no voltage) a window ends with the second, and the delay. The first 0.2 s, less the delay, and then what
// is left of the cycle, are not measured: they tell which phases there are and the length of a period. The first
// measurement comes at the end of the first second.
#pragma once

#include "core/metering/measurement.h"
#include "core/metering/quarter_lag.h"
#include "core/metering/samples.h"
#include "core/metering/voltage_filter.h"
#include "core/metering/window_sums.h"
#include "core/metering/zero_crossings.h"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>

namespace countis {

/// So long after a zero crossing it is known, in samples: the filter's delay, two values behind it, and up to a
/// group.
inline constexpr std::size_t kCrossingDelay = 96;

class MeteringCore {
public:
    MeteringCore();

    /// Called inside feed() at the end of each second of samples.
    using Sink = std::function<void(const Measurement&)>;

    /// Samples in the order they were taken, in pieces of any length.
    void feed(const SampleBlock& samples, const Sink& measured);

    /// The window that is running, its whole cycles so far: `seconds` is 0 before the first of them, and without a
    /// voltage. Only complete windows have a frequency and a sequence.
    Measurement soFar() const;

private:
    static constexpr std::size_t kGroup = VoltageFilter::kGroup;
    /// Kept in front of each piece: the delay, and behind that the longest lag, a quarter of a period at 30 Hz and
    /// half of the lags, with what an edge looks at before it and the lags' play.
    static constexpr std::size_t kHistory = kCrossingDelay + 88;
    static constexpr std::size_t kPieceGroups = 50;
    static constexpr std::size_t kPiece = kPieceGroups * kGroup;
    /// Filtered values of before that a crossing is looked for with.
    static constexpr std::size_t kValuesBefore = 3;
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
    void process(std::size_t groups);
    void filter(std::size_t groups);
    double tick(std::size_t phase, std::size_t group, double fraction);
    void endCycle(const Edge& edge, double when);
    void endStartUp();
    void endSecond(const Sink& measured);
    Measurement endWindow();
    void choose(const Measurement& latest);
    void setQuarter(QuarterPeriod quarter);
    void startSecond();
    SamplePointers pointers(std::size_t sample) const;
    PhaseSequence sequence(const Measurement& measurement, double period) const;

    using Filtered = std::array<float, kValuesBefore + VoltageFilter::kMostGroups>;

    std::array<std::array<float, kHistory + kPiece>, 6> buffer_{};
    std::size_t waiting_ = 0;              // samples behind the history, less than a group
    std::size_t second_ = 0;               // samples since the last full second, whole groups
    std::size_t startUpLeft_ = kStartUp;   // samples to go
    bool windowOpen_ = false;              // false until the first crossing after start-up
    std::optional<std::size_t> reference_; // the phase whose crossings end windows
    QuarterPeriod quarter_{};              // as of the latest window
    LagWeights quarterWeights_{};          // for it
    std::array<VoltageFilter, 3> filters_;
    std::array<Filtered, 3> filtered_{};
    std::size_t filteredGroups_ = 0; // of the latest piece
    std::array<ZeroCrossings, 3> crossings_;
    std::array<PhaseClock, 3> clocks_;
    Cycles cycles_;
    WindowSums cycle_;  // groups since that of the latest crossing of the reference
    WindowSums window_; // groups of whole cycles since that of the window's beginning
    WindowSums begin_;  // of the first of these, what belongs to the time before
    Edge edge_;         // the group of the latest crossing
};

} // namespace countis
