// SPDX-License-Identifier: GPL-3.0-or-later
// Measures without samples: what the metering core finds in the waveform of an operating point follows from its
// phasors, harmonics and noise. For simulated time that runs fast, and for many meters at once.
//
// A window is the mean of what its ticks' squares and powers are, and covers whole cycles as the metering core's
// does: it ends at the last rising zero crossing that the core knows at the end of its second. Against the sampled
// engine:
//   - noise adds its expected power to V, U, I and IN, and nothing to P and Q; there is no chance in it;
//   - a burst counts with its half cycle's rms and power, not with the offset that it leaves in the window, and
//     bursts on several phases do not meet in IN;
//   - zero crossings are those of the fundamentals: harmonics do not shift them.
#pragma once

#include "core/metering/measurement.h"
#include "core/metering/metering_core.h"
#include "simulator/installation/loads/load_run.h"

#include <optional>

namespace countis::sim {

/// Of a tick with this operating point.
WindowMeans meansOf(const OperatingPoint& point);
PhaseSequence sequenceOf(const OperatingPoint& point);
/// Of a whole second with this operating point. No frequency without any voltage, no sequence without all of them.
Measurement measurementOf(const OperatingPoint& point);

class PhasorEngine {
public:
    /// The next tick begins the first second after a start. As in the metering core, the start-up time and the rest
    /// of its cycle are not measured.
    void restart() { *this = {}; }

    /// One tick. At the end of a second it is measured.
    std::optional<Measurement> next(const OperatingPoint& point);
    /// The window that is running, as far as it has come; `seconds` is 0 or less before it has begun.
    Measurement soFar() const;
    /// The harmonics behind the operating point have changed.
    void forget() { known_ = false; }

private:
    struct Window {
        WindowMeans sums; // means times seconds
        double cycles = 0;
        double seconds = 0;
    };

    void take(const OperatingPoint& point);
    static void add(const WindowMeans& means, double frequency, double seconds, Window& window);
    void add(double seconds) { add(means_, point_.frequency, seconds, window_); }
    double sinceCrossing(double cycles) const;
    void open();
    Measurement close();

    Window window_;
    OperatingPoint point_;
    WindowMeans means_; // of `point_`
    double cycles_ = 0; // of the fundamental since the start, whole ones left out
    int run_ = 0;       // ticks with `point_` that are not in the window yet
    int ticks_ = 0;     // of this second
    bool started_ = false;
    bool known_ = false; // `means_` are those of `point_`
};

} // namespace countis::sim
