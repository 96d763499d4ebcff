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

#include "core/term.h"

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
/// (docs/reference/registers.md): nothing above the metering core ever knows a value more finely.
struct QuantityInfo {
    std::string_view symbol;
    std::string_view unit;
    double unitPerCount;
    std::string_view shownUnit; // on screens, as on the display
    double shownFactor;         // shown value = value × this
    std::string_view name;      // of the value of a phase, in English
    std::string_view sumName;   // of ∑
};

constexpr QuantityInfo info(Quantity quantity) {
    constexpr auto mean = [](std::string_view symbol, std::string_view unit, double step, std::string_view name,
                             std::string_view meanName) {
        return QuantityInfo{symbol, unit, step, unit, 1, name, meanName};
    };
    constexpr auto power = [](std::string_view symbol, std::string_view unit, std::string_view shown,
                              std::string_view name) {
        return QuantityInfo{symbol, unit, 10, shown, 0.001, name, name};
    };
    switch (quantity) {
    case Quantity::V:
        return mean("V", "V", 0.01, term("Terms", "phase-to-neutral voltage"),
                    term("Terms", "mean phase-to-neutral voltage"));
    case Quantity::U:
        return mean("U", "V", 0.01, term("Terms", "phase-to-phase voltage"),
                    term("Terms", "mean phase-to-phase voltage"));
    case Quantity::I: return mean("I", "A", 0.001, term("Terms", "current"), term("Terms", "mean current"));
    case Quantity::P: return power("P", "W", "kW", term("Terms", "active power"));
    case Quantity::Q: return power("Q", "var", "kvar", term("Terms", "reactive power"));
    case Quantity::S: return power("S", "VA", "kVA", term("Terms", "apparent power"));
    case Quantity::PF: return mean("PF", "", 0.001, term("Terms", "power factor"), term("Terms", "power factor"));
    case Quantity::F: return mean("f", "Hz", 0.001, term("Terms", "frequency"), term("Terms", "frequency"));
    }
    return {};
}

/// The nine energies of every total. ErPos = ErPosInd + ErPosCap, ErNeg = ErNegInd + ErNegCap.
enum class EnergyKind : std::uint8_t { EaPos, EaNeg, Eap, ErPosInd, ErNegInd, ErPosCap, ErNegCap, ErPos, ErNeg };
inline constexpr std::size_t kEnergyKinds = 9;
inline constexpr std::size_t kEnergyPhases = 4; // L1, L2, L3, Sum

struct EnergyInfo {
    std::string_view symbol;    // as on the meter; the two parts of Er+ and of Er− bear the symbol of their sum
    std::string_view part;      // "ind" or "cap", of a part
    std::string_view unit;      // counted in tenths of it
    std::string_view shownUnit; // on screens, as on the display
    std::string_view name;      // in English
};

constexpr EnergyInfo info(EnergyKind kind) {
    constexpr auto reactive = [](std::string_view symbol, std::string_view part, std::string_view name) {
        return EnergyInfo{symbol, part, "varh", "kvarh", name};
    };
    switch (kind) {
    case EnergyKind::EaPos: return {"Ea+", "", "Wh", "kWh", term("Terms", "imported active energy")};
    case EnergyKind::EaNeg: return {"Ea−", "", "Wh", "kWh", term("Terms", "exported active energy")};
    case EnergyKind::Eap: return {"Eap", "", "VAh", "kVAh", term("Terms", "apparent energy")};
    case EnergyKind::ErPosInd: return reactive("Er+", "ind", term("Terms", "imported inductive reactive energy"));
    case EnergyKind::ErNegInd: return reactive("Er−", "ind", term("Terms", "exported inductive reactive energy"));
    case EnergyKind::ErPosCap: return reactive("Er+", "cap", term("Terms", "imported capacitive reactive energy"));
    case EnergyKind::ErNegCap: return reactive("Er−", "cap", term("Terms", "exported capacitive reactive energy"));
    case EnergyKind::ErPos: return reactive("Er+", "", term("Terms", "imported reactive energy"));
    case EnergyKind::ErNeg: return reactive("Er−", "", term("Terms", "exported reactive energy"));
    }
    return {};
}

/// Total is the register that does not stop; T1 and T2 are the parts counted while that tariff was in
/// progress. Total = T1 + T2 to the last stored unit.
enum class Tariff : std::uint8_t { Total, T1, T2 };
inline constexpr std::size_t kTariffs = 3;

/// The nine partial meters, in the order of the PAr.b menu. All are ∑.
enum class PartialMeter : std::uint8_t { EaPosT1, EaPosT2, EaPos, EaNegT1, EaNegT2, EaNeg, Eap, ErPos, ErNeg };
inline constexpr std::size_t kPartialMeters = 9;

/// What a register of ∑ counts; Total: without regard to the tariff.
struct CountedEnergy {
    EnergyKind kind;
    Tariff tariff;
};

constexpr CountedEnergy counted(PartialMeter meter) {
    switch (meter) {
    case PartialMeter::EaPosT1: return {EnergyKind::EaPos, Tariff::T1};
    case PartialMeter::EaPosT2: return {EnergyKind::EaPos, Tariff::T2};
    case PartialMeter::EaPos: return {EnergyKind::EaPos, Tariff::Total};
    case PartialMeter::EaNegT1: return {EnergyKind::EaNeg, Tariff::T1};
    case PartialMeter::EaNegT2: return {EnergyKind::EaNeg, Tariff::T2};
    case PartialMeter::EaNeg: return {EnergyKind::EaNeg, Tariff::Total};
    case PartialMeter::Eap: return {EnergyKind::Eap, Tariff::Total};
    case PartialMeter::ErPos: return {EnergyKind::ErPos, Tariff::Total};
    case PartialMeter::ErNeg: return {EnergyKind::ErNeg, Tariff::Total};
    }
    return {};
}

/// The balances, imported less exported; the one energies that may be negative.
enum class Balance : std::uint8_t { Active, Reactive };

/// The counters of the registers' roll-overs, in the order of the block `overflow`.
enum class OverflowField : std::uint8_t { EaPos, ErPos, EaNeg, ErNeg, Eap, EaPosT1, EaPosT2 };
inline constexpr std::size_t kOverflowFields = 7;

constexpr CountedEnergy counted(OverflowField field) {
    switch (field) {
    case OverflowField::EaPos: return {EnergyKind::EaPos, Tariff::Total};
    case OverflowField::ErPos: return {EnergyKind::ErPos, Tariff::Total};
    case OverflowField::EaNeg: return {EnergyKind::EaNeg, Tariff::Total};
    case OverflowField::ErNeg: return {EnergyKind::ErNeg, Tariff::Total};
    case OverflowField::Eap: return {EnergyKind::Eap, Tariff::Total};
    case OverflowField::EaPosT1: return {EnergyKind::EaPos, Tariff::T1};
    case OverflowField::EaPosT2: return {EnergyKind::EaPos, Tariff::T2};
    }
    return {};
}

enum class PhaseSequence : std::uint8_t { Order123 = 0, Order132 = 1, NotDetected = 3 };

enum class Model : std::uint8_t { E27, E28 };

template <typename Enum>
constexpr std::size_t index(Enum value) {
    return static_cast<std::size_t>(value);
}

} // namespace countis
