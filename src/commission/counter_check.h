// SPDX-License-Identifier: GPL-3.0-or-later
// The energy counters of a meter against the integral of its active power. Pure: readings come in.
//
// Between two readings of a counter, Ea+ less Ea− has grown by ΔE, and the trapezoids of P give ∫P dt. They may
// differ by no more than
//
//   B = r·s + p/2·T + Σ |P(k+1) − P(k)|·Δt(k)/2 + 1 s · max(|P| at both ends) + c·∫|P| dt
//
//   r·s   a register is cut off at its step s (0.1 Wh), so that each difference is wrong by less than s; Ea+ and Ea−
//         are r = 2 registers, and those of ∑ are sums of three phases, which are cut off each
//   p/2·T P is rounded to p = 10 W; T is the time in between
//   Σ …   what a trapezoid can miss of a power that only rises or only falls between two readings
//   1 s   the meter renews its registers once a second (docs/reference/device.md, "Measurement"), so that a
//         counter is up to a second old at each end
//   c     1 %: class B of EN 50470-3, class 1 of IEC 62053-21, for which the counter of the meter is built. The power
//         has no class of its own; it comes from the same measurement
//
// The time in which nobody read the power is left out on both sides.
#pragma once

#include "core/clock.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace countis::commission {

/// Two readings of the power further apart are a gap: three of the periods at which the meter is read.
inline constexpr std::chrono::seconds kPowerGap{3};
/// With a bound above this share of the energy, the check says nothing.
inline constexpr double kMostBound = 0.2;

/// Of a phase, or of ∑.
struct CountedEnergies {
    std::int64_t counted = 0; // Ea+ less Ea− by the registers, in tenths of a Wh
    double integral = 0;      // ∫P dt in Wh
    double magnitude = 0;     // ∫|P| dt in Wh
    double bound = 0;         // B in Wh
    bool isKnown = false;     // there were two readings with the power in between
    bool fell = false;        // a counter went backwards, which no roll-over explains

    bool isMeaningful() const { return isKnown && bound <= kMostBound * magnitude; }
};

class CounterCheck {
public:
    /// Takes what is new in a reading.
    void take(const Readings& readings);
    /// Indexed by Phase: L1, L2, L3, Sum.
    std::array<CountedEnergies, kEnergyPhases> energies() const;
    /// Ea+ and Ea− of ∑ at their latest reading, in tenths of a Wh.
    std::optional<std::array<std::int64_t, 2>> standing() const;

private:
    struct Power {
        Instant time{};
        std::array<double, kEnergyPhases> watts{};
    };
    struct Counter {
        Instant time{};
        std::int64_t imported = 0; // tenths of a Wh
        std::int64_t exported = 0;
    };
    CountedEnergies energyOf(std::size_t phase) const;
    void addSegment(std::size_t phase, std::size_t first, std::size_t last, CountedEnergies& energy) const;
    /// ∫P, ∫|P| and the sum of the bound, in Ws, and P at both ends, in W.
    struct Integral {
        double signedSum = 0;
        double magnitude = 0;
        double missed = 0;
        double startWatts = 0;
        double endWatts = 0;
    };
    Integral integralOf(std::size_t phase, std::size_t first, std::size_t last, Instant from, Instant to) const;
    double wattsAt(std::size_t phase, std::size_t before, Instant time) const;

    std::vector<Power> powers_;
    std::array<std::vector<Counter>, kEnergyPhases> counters_;
};

} // namespace countis::commission
