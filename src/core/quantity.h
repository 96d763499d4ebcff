// SPDX-License-Identifier: GPL-3.0-or-later
// The quantities a COUNTIS measures, with the terms, units and resolutions of its registers.
//
// Sign conventions, used everywhere above this header:
//   P > 0 imported (consumed), P < 0 exported.
//   Q > 0 in quadrants I and II, Q < 0 in quadrants III and IV; an inductive load that imports is
//   in quadrant I, so lagging angles are positive: P = V·I·cos φ, Q = V·I·sin φ.
//   PF: sign + lagging (inductive: QI, QIII), − leading (capacitive: QII, QIV); magnitude |P|/S.
//   Inductive is QI and QIII, capacitive QII and QIV.
//   Reactive energy, import convention (default): + and − follow the direction of active power:
//   Er+ inductive = QI, Er+ capacitive = QIV, Er− inductive = QIII, Er− capacitive = QII.
//   IEC convention: + and − follow the sign of Q: Er+ capacitive = QII, Er− capacitive = QIV.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace countis {

/// For U the three phase slots are the pairs: L1 = U12, L2 = U23, L3 = U31.
enum class Phase : std::uint8_t { L1, L2, L3, Sum, N };
inline constexpr std::size_t kPhaseSlots = 5;
inline constexpr std::array kLinePhases{Phase::L1, Phase::L2, Phase::L3};

/// V phase to neutral, U phase to phase, I current, P active, Q reactive, S apparent power,
/// PF power factor, F frequency. V, U and I carry their mean over three phases in Phase::Sum
/// (a missing phase counts as 0); P, Q and S the true sum; PF is ∑P/∑S; F lives in Phase::Sum only;
/// Phase::N exists for I only.
enum class Quantity : std::uint8_t { V, U, I, P, Q, S, PF, F };
inline constexpr std::size_t kQuantities = 8;

/// value = count × unitPerCount, in `unit`. The resolution is that of the metrology registers
/// (registers.csv): nothing above the metering core ever knows a value more finely.
struct QuantityInfo {
    std::string_view symbol;
    std::string_view unit;
    double unitPerCount;
};

constexpr QuantityInfo info(Quantity quantity) {
    switch (quantity) {
    case Quantity::V: return {"V", "V", 0.01};
    case Quantity::U: return {"U", "V", 0.01};
    case Quantity::I: return {"I", "A", 0.001};
    case Quantity::P: return {"P", "W", 10.0};
    case Quantity::Q: return {"Q", "var", 10.0};
    case Quantity::S: return {"S", "VA", 10.0};
    case Quantity::PF: return {"PF", "", 0.001};
    case Quantity::F: return {"f", "Hz", 0.001};
    }
    return {};
}

/// The nine energies of every total. ErPos = ErPosInd + ErPosCap, ErNeg = ErNegInd + ErNegCap.
enum class EnergyKind : std::uint8_t { EaPos, EaNeg, Eap, ErPosInd, ErNegInd, ErPosCap, ErNegCap, ErPos, ErNeg };
inline constexpr std::size_t kEnergyKinds = 9;
inline constexpr std::size_t kEnergyPhases = 4; // L1, L2, L3, Sum

/// Total is the register that does not stop; T1 and T2 are the parts counted while that tariff was in
/// progress. Total = T1 + T2 to the last stored unit.
enum class Tariff : std::uint8_t { Total, T1, T2 };
inline constexpr std::size_t kTariffs = 3;

/// The nine partial meters, in the order of the PAr.b menu. All are ∑.
enum class PartialMeter : std::uint8_t { EaPosT1, EaPosT2, EaPos, EaNegT1, EaNegT2, EaNeg, Eap, ErPos, ErNeg };
inline constexpr std::size_t kPartialMeters = 9;

enum class PhaseSequence : std::uint8_t { Order123 = 0, Order132 = 1, NotDetected = 3 };

enum class Model : std::uint8_t { E27, E28 };

template <typename Enum>
constexpr std::size_t index(Enum value) {
    return static_cast<std::size_t>(value);
}

} // namespace countis
