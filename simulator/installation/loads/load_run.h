// SPDX-License-Identifier: GPL-3.0-or-later
// A load in time: drifts, switches and follows its day, the same way for the same seed.
#pragma once

#include "simulator/installation/loads/load.h"
#include "simulator/support/random.h"

#include <array>
#include <chrono>
#include <complex>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace countis::sim {

/// Amplitude as rms, angle in radians of sin(2πft + angle).
struct Phasor {
    double rms = 0;
    double angle = 0;
    bool operator==(const Phasor&) const = default;
};

/// What the network does for one tick. The spans last as long as the LoadRun that gave them is not changed.
struct OperatingPoint {
    double frequency = 50; // Hz
    double noise = 0;      // % of each channel's rms
    std::array<Phasor, 3> v;
    std::array<Phasor, 3> i;
    std::array<std::span<const Harmonic>, 3> voltageHarmonics;
    std::array<std::span<const Harmonic>, 3> currentHarmonics;
    std::array<double, 3> burst{}; // A, rms: instead of the current for one half cycle of this tick; 0: none
};
/// The same network, without looking into the harmonics: whoever changes these in place knows it.
bool same(const OperatingPoint& a, const OperatingPoint& b);

inline constexpr int kTicksPerSecond = 10;
inline constexpr double kTickSeconds = 1.0 / kTicksPerSecond;
inline constexpr std::chrono::milliseconds kTick{1000 / kTicksPerSecond};

class LoadRun {
public:
    LoadRun(Load load, std::uint64_t seed);
    // An operating point looks into the load.
    LoadRun(const LoadRun&) = delete;
    LoadRun& operator=(const LoadRun&) = delete;
    LoadRun(LoadRun&&) = default;
    LoadRun& operator=(LoadRun&&) = default;

    /// The next tenth of a second; valid until the next call. Deviations and the day move once a second, switches
    /// and edits come at any tick.
    const OperatingPoint& next();
    /// Counts the operating points that differ from the one before.
    std::uint64_t renewals() const { return renewals_; }

    /// The load as it is now, with all edits.
    const Load& load() const { return load_; }
    /// Changes the running load; drift, appliances and the time of day continue. A change of the appliances is
    /// ignored.
    void edit(const std::function<void(Load&)>& work);

private:
    /// An Ornstein–Uhlenbeck process of deviation 1.
    struct Wander {
        double value = 0;
    };
    struct Switch {
        bool on = false;
        double left = 0;              // s, until it switches
        std::complex<double> current; // A, against the voltage of its phase, without its day
    };

    /// Whether anything changed.
    bool switchAppliances();
    void wander();
    double dayFactor(std::span<const double> day) const;
    void renewPoint();
    void renewPhase(std::size_t phase, double factor);

    Load load_;
    Random random_;
    double fade_ = 0; // of a deviation in one second
    std::uint64_t tick_ = 0;
    Wander frequency_;
    Wander commonVoltage_;
    std::array<Wander, 3> voltage_;
    std::array<Wander, 3> current_;
    std::array<Wander, 3> phi_;
    std::vector<Switch> switches_;
    OperatingPoint point_;
    std::uint64_t renewals_ = 0;
    bool edited_ = false; // since the point was made
};

} // namespace countis::sim
