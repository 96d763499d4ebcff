// SPDX-License-Identifier: GPL-3.0-or-later
// The energy registers, tariffs, partial meters and tariff time counters of one meter: integers that only grow.
//
// A window's energy is rounded to micro-joules and added to a remainder; whole 0.1 Wh (360 J) of it go to a leaf
// register, one for each tariff, phase and kind of kLeafKinds, and the rest is carried. Everything else is a sum
// of leaves, so these hold to the last unit, always: total = T1 + T2, Er± = inductive + capacitive, and, with
// EnergySum::Phases, ∑ = L1 + L2 + L3. With EnergySum::Net the leaves of ∑ are counted by themselves, from the
// direction and quadrant of ∑P and ∑Q.
//
// On the wire and the display T1, T2 and the total of ∑ are cut off at 10 Wh, and of two cut-off parts the sum may
// fall short of the cut-off total. So, when the tariff changes, what the tariff that ends holds below its last
// whole 10 Wh (of Ea+, Ea−, Eap, Er+ and Er− ∑) is handed over to the tariff that begins; it then ends on a whole
// 10 Wh, and T1 + T2 equals the total there too. No register that can be seen decreases:
//   - ∑: only the part below 10 Wh moves. Of Er± it comes out of what inductive and capacitive hold below their own
//     last 10 varh, which is always enough.
//   - L1 … L3 by tariff are cut off at 1 kWh: their share is taken, phase after phase, out of what they hold above
//     their last whole kWh, which together is always enough.
#pragma once

#include "core/metering/measurement.h"
#include "core/readings.h"

#include <array>
#include <cstdint>

namespace countis {

enum class ReactiveConvention : std::uint8_t { Import, Iec };
/// Phases: ∑ of an energy is the sum of the three phase registers. Net: ∑ counts the direction of ∑P.
enum class EnergySum : std::uint8_t { Phases, Net };

/// The kinds that are counted, EaPos … ErNegCap; ErPos and ErNeg are sums of them.
inline constexpr std::size_t kLeafKinds = 7;

/// All that must survive a loss of power. Energies in 0.1 Wh, never rolled over.
struct EnergyRegisters {
    template <typename T>
    using PerPhaseAndKind = std::array<std::array<T, kLeafKinds>, kEnergyPhases>;

    std::array<PerPhaseAndKind<std::int64_t>, 2> tenths{}; // T1, T2
    PerPhaseAndKind<std::int64_t> microJoules{};           // carried, below 360 J
    std::array<std::int64_t, kPartialMeters> partial{};
    std::array<bool, kPartialMeters> partialRunning{true, true, true, true, true, true, true, true, true};
    std::array<std::int64_t, 2> tariffTime{};        // in 0.01 h
    std::array<std::int64_t, 2> tariffTimeCarried{}; // milliseconds, below 36 s
    std::uint8_t tariff = 1;                         // in progress, 1 or 2

    bool operator==(const EnergyRegisters&) const = default;
};

/// Power of L1, L2, L3 and ∑, as in kEnergyPhases.
using PhasePowers = std::array<PowerSet, kEnergyPhases>;

class EnergyCounter {
public:
    EnergyCounter(ReactiveConvention convention, EnergySum sum) : convention_(convention), sum_(sum) {}

    /// The energy of one window: these mean powers for this long.
    void add(const PhasePowers& powers, double seconds);
    /// The meter was on for this long.
    void addTime(std::int64_t milliseconds);

    void setTariff(std::uint8_t tariff); // 1 or 2
    void setPartialRunning(PartialMeter meter, bool running);
    void resetPartial(PartialMeter meter);
    void resetTariffTime(bool t1, bool t2);

    /// In 0.1 Wh, never rolled over. `phase` is L1, L2, L3 or Sum.
    std::int64_t tenths(EnergyKind kind, Phase phase, Tariff tariff) const;
    /// What pulses count: Ea+ ∑ and Ea− ∑ together.
    std::int64_t pulsedTenths() const;

    const EnergyRegisters& registers() const { return registers_; }
    /// Takes over what registers() gave before a loss of power.
    void preset(const EnergyRegisters& registers) { registers_ = registers; }

private:
    using Increments = std::array<std::int64_t, kLeafKinds>;

    Increments count(std::size_t phase, const PowerSet& power, double seconds);
    void addToPartials(const Increments& sum);
    void handOver(std::size_t leaving);
    void move(std::size_t leaving, std::size_t kind, std::int64_t amount);

    ReactiveConvention convention_;
    EnergySum sum_;
    EnergyRegisters registers_;
};

/// Energies, partial meters, balances, tariffs and their times, and roll-overs, as the registers show them:
/// modulo kRollOverTenths, with the number of roll-overs modulo 256 beside.
void toReadings(const EnergyCounter& counter, Readings& readings);

} // namespace countis
