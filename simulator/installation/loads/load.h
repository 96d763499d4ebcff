// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on the simulated meter: a three-phase source and what each phase draws from it. Plain values; a load
// comes from a file (load_reader.h), a name (builtin_loads.h) or --set (load_setting.h), and load_run.h lets it live.
//
// v = √2 · voltage · sin(2πft + angle), i = √2 · current · sin(2πft + angle − phi): phi lags positive, so
// P = V·I·cos φ and Q = V·I·sin φ as in core/quantity.h.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace countis::sim {

/// One multiple of the fundamental: order 2 … 50, `percent` of the fundamental, `angle` in degrees against the
/// fundamental's zero crossing (sin(n·x + angle) where the fundamental is sin x).
struct Harmonic {
    int order = 3;
    double percent = 0;
    double angle = 0;
    bool operator==(const Harmonic&) const = default;
};

struct PhaseSource {
    double voltage = 230; // V, rms of the fundamental, phase to neutral; 0: the phase is lost
    double angle = 0;     // degrees
    std::vector<Harmonic> harmonics;
    bool operator==(const PhaseSource&) const = default;
};

struct PhaseLoad {
    double current = 0;     // A, rms of the fundamental
    double phi = 0;         // degrees, lagging positive
    bool exporting = false; // turns the current by 180°
    std::vector<Harmonic> harmonics;
    bool operator==(const PhaseLoad&) const = default;
};

/// Slow random wandering, as the standard deviation around the value given. 0: stays put.
struct Drift {
    double voltage = 0;   // %
    double current = 0;   // %
    double phi = 0;       // degrees
    double frequency = 0; // Hz
    double period = 30;   // s, how long a deviation lasts
    bool operator==(const Drift&) const = default;
};

/// Something that switches on and off by itself and adds its current to its phases. It starts in either state. It
/// keeps its own hours: the day of the load does not change its current.
struct Appliance {
    std::string name;
    std::array<bool, 3> phases{};
    double current = 0;        // A, on each of its phases
    double phi = 0;            // degrees
    double on = 60;            // s, mean
    double off = 60;           // s, mean; 0: it never switches
    bool exporting = false;    // turns the current by 180°
    std::vector<double> day{}; // 24 factors of its current, as of the load; empty: always 1
    bool operator==(const Appliance&) const = default;
};

/// What --set and the timeline of a file can change.
enum class SettingKey : std::uint8_t { V1, V2, V3, I1, I2, I3, Phi1, Phi2, Phi3, Frequency, Noise, Sequence };

struct Setting {
    SettingKey key = SettingKey::V1;
    double value = 0;
    bool operator==(const Setting&) const = default;
};

/// Hz. The meter measures a narrower range (core/ratings.h): what lies just outside of it shows how it answers there.
inline constexpr double kLowestLoadFrequency = 40;
inline constexpr double kHighestLoadFrequency = 70;

/// A load as --set begins with: 230 V, 50 Hz, order 123, no current, no noise, nothing drifts.
struct Load {
    std::string name = "fixed";
    double frequency = 50; // Hz
    double noise = 0;      // white, % of each channel's own rms value
    double impedance = 0;  // Ω of the source, resistive: V falls as the load grows
    std::array<PhaseSource, 3> source{PhaseSource{.voltage = 230, .angle = 0, .harmonics = {}},
                                      PhaseSource{.voltage = 230, .angle = -120, .harmonics = {}},
                                      PhaseSource{.voltage = 230, .angle = 120, .harmonics = {}}};
    std::array<PhaseLoad, 3> phase{};
    Drift drift;
    std::vector<double> day; // 24 factors of the currents from 0 h to 23 h, straight lines between; empty: always 1
    double startHour = 0;    // of the day when the load begins
    std::vector<Appliance> appliances;

    bool operator==(const Load&) const = default;
};

} // namespace countis::sim
