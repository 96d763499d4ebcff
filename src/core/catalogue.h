// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue lists every value that a COUNTIS measures, once. Its keys are those of the JSON of countisctl and of
// the meter's web server (docs/countisctl.md). They must not change, because files and other programs use them. To
// add a value, add a line.
#pragma once

#include "core/decimal.h"
#include "core/readings.h"
#include "core/registers/register_table.h"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace countis {

/// Instantaneous: a value measured now. Counter: a value that only grows, except at a reset, at a roll-over, or in a
/// balance, which has a sign. State: a code or a small number that is valid until it changes.
enum class ValueKind : std::uint8_t { Instantaneous, Counter, State };

/// How often a block is read over Modbus. Once: values that are constant during a connection. Fast: instantaneous
/// values, states and ∑ totals. Slow: energies of phases, tariffs and partial meters, balance, roll-overs.
enum class Pace : std::uint8_t { Once, Fast, Slow };

struct EnergyValue {
    EnergyKind kind;
    Phase phase; // L1, L2, L3 or Sum
    Tariff tariff;

    bool operator==(const EnergyValue&) const = default;
};

/// Which value of Readings an entry is; of StatusField, Sequence and TariffInProgress.
using ValueId =
    std::variant<InstantView, EnergyValue, PartialMeter, Balance, TariffTimeView, OverflowField, StatusField>;

struct CatalogueEntry {
    std::string_view key;
    std::string_view unit; // empty for a ratio, a count and a code
    double step;           // how finely the registers know the value, in the unit
    Block block;           // from which a client takes it
    ValueKind kind;
    ValueId value;
};

constexpr Pace paceOf(Block block) {
    switch (block) {
    case Block::Metrology:
    case Block::MetrologyCompact:
    case Block::TariffSummary10:
    case Block::EnergyTotal: return Pace::Fast;
    case Block::MidStatus:
    case Block::ModbusSettings:
    case Block::CommBoard:
    case Block::Identification: return Pace::Once;
    default: return Pace::Slow;
    }
}

namespace catalogue {

/// The step in Wh, varh or VAh: 0.1 if a second register holds the part below a whole kWh.
constexpr double energyStep(Block block) {
    switch (block) {
    case Block::TariffSummary10:
    case Block::Energy10: return 10;
    case Block::TariffTotalActive:
    case Block::TariffTotalReactive:
    case Block::TariffTotalApparent:
    case Block::TariffL1:
    case Block::TariffL2:
    case Block::TariffL3: return 1000;
    default: return 0.1;
    }
}

constexpr CatalogueEntry instant(std::string_view key, Quantity quantity, Phase phase) {
    const QuantityInfo& of = info(quantity);
    return {key, of.unit, of.unitPerCount, Block::Metrology, ValueKind::Instantaneous, InstantView{quantity, phase}};
}

constexpr CatalogueEntry energy(std::string_view key, EnergyKind kind, Phase phase, Tariff tariff, Block block) {
    return {key, info(kind).unit, energyStep(block), block, ValueKind::Counter, EnergyValue{kind, phase, tariff}};
}

constexpr CatalogueEntry partial(std::string_view key, PartialMeter meter, Block block) {
    return {key, info(counted(meter).kind).unit, energyStep(block), block, ValueKind::Counter, meter};
}

constexpr CatalogueEntry balance(std::string_view key, Balance balance) {
    return {key,
            balance == Balance::Active ? "Wh" : "varh",
            energyStep(Block::EnergyBalance),
            Block::EnergyBalance,
            ValueKind::Counter,
            balance};
}

constexpr CatalogueEntry tariffTime(std::string_view key, Tariff tariff) {
    return {key, "h", 0.01, Block::TariffSummary10, ValueKind::Counter, TariffTimeView{tariff}};
}

constexpr CatalogueEntry rollOvers(std::string_view key, OverflowField field) {
    return {key, "", 1, Block::Overflow, ValueKind::Counter, field};
}

constexpr CatalogueEntry state(std::string_view key, StatusField field, Block block) {
    return {key, "", 1, block, ValueKind::State, field};
}

// One value a line, as wide as it is.
// clang-format off
inline constexpr std::array kEntries{
    instant("voltage_V1_V", Quantity::V, Phase::L1),
    instant("voltage_V2_V", Quantity::V, Phase::L2),
    instant("voltage_V3_V", Quantity::V, Phase::L3),
    instant("voltage_LN_mean_V", Quantity::V, Phase::Sum),
    instant("voltage_U12_V", Quantity::U, Phase::L1),
    instant("voltage_U23_V", Quantity::U, Phase::L2),
    instant("voltage_U31_V", Quantity::U, Phase::L3),
    instant("voltage_LL_mean_V", Quantity::U, Phase::Sum),
    instant("current_I1_A", Quantity::I, Phase::L1),
    instant("current_I2_A", Quantity::I, Phase::L2),
    instant("current_I3_A", Quantity::I, Phase::L3),
    instant("current_mean_A", Quantity::I, Phase::Sum),
    instant("power_active_P1_W", Quantity::P, Phase::L1),
    instant("power_active_P2_W", Quantity::P, Phase::L2),
    instant("power_active_P3_W", Quantity::P, Phase::L3),
    instant("power_active_P_W", Quantity::P, Phase::Sum),
    instant("power_reactive_Q1_var", Quantity::Q, Phase::L1),
    instant("power_reactive_Q2_var", Quantity::Q, Phase::L2),
    instant("power_reactive_Q3_var", Quantity::Q, Phase::L3),
    instant("power_reactive_Q_var", Quantity::Q, Phase::Sum),
    instant("power_apparent_S1_VA", Quantity::S, Phase::L1),
    instant("power_apparent_S2_VA", Quantity::S, Phase::L2),
    instant("power_apparent_S3_VA", Quantity::S, Phase::L3),
    instant("power_apparent_S_VA", Quantity::S, Phase::Sum),
    instant("power_factor_PF1", Quantity::PF, Phase::L1),
    instant("power_factor_PF2", Quantity::PF, Phase::L2),
    instant("power_factor_PF3", Quantity::PF, Phase::L3),
    instant("power_factor_PF", Quantity::PF, Phase::Sum),
    instant("current_IN_A", Quantity::I, Phase::N),
    instant("frequency_Hz", Quantity::F, Phase::Sum),
    state("phase_sequence", StatusField::Sequence, Block::MetrologyCompact),
    state("tariff_in_progress", StatusField::TariffInProgress, Block::TariffSummary10),
    energy("energy_total_ea_pos_Wh", EnergyKind::EaPos, Phase::Sum, Tariff::Total, Block::EnergyTotal),
    energy("energy_total_ea_neg_Wh", EnergyKind::EaNeg, Phase::Sum, Tariff::Total, Block::EnergyTotal),
    energy("energy_total_eap_VAh", EnergyKind::Eap, Phase::Sum, Tariff::Total, Block::EnergyTotal),
    energy("energy_total_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::Sum, Tariff::Total, Block::EnergyTotal),
    energy("energy_total_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::Sum, Tariff::Total, Block::EnergyTotal),
    energy("energy_total_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::Sum, Tariff::Total, Block::EnergyTotal),
    energy("energy_total_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::Sum, Tariff::Total, Block::EnergyTotal),
    energy("energy_total_er_pos_varh", EnergyKind::ErPos, Phase::Sum, Tariff::Total, Block::EnergyTotal),
    energy("energy_total_er_neg_varh", EnergyKind::ErNeg, Phase::Sum, Tariff::Total, Block::EnergyTotal),
    energy("energy_T1_ea_pos_Wh", EnergyKind::EaPos, Phase::Sum, Tariff::T1, Block::TariffSummary10),
    energy("energy_T1_ea_neg_Wh", EnergyKind::EaNeg, Phase::Sum, Tariff::T1, Block::TariffTotalActive),
    energy("energy_T1_eap_VAh", EnergyKind::Eap, Phase::Sum, Tariff::T1, Block::TariffTotalApparent),
    energy("energy_T1_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::Sum, Tariff::T1, Block::TariffTotalReactive),
    energy("energy_T1_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::Sum, Tariff::T1, Block::TariffTotalReactive),
    energy("energy_T1_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::Sum, Tariff::T1, Block::TariffTotalReactive),
    energy("energy_T1_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::Sum, Tariff::T1, Block::TariffTotalReactive),
    energy("energy_T1_er_pos_varh", EnergyKind::ErPos, Phase::Sum, Tariff::T1, Block::TariffSummary10),
    energy("energy_T1_er_neg_varh", EnergyKind::ErNeg, Phase::Sum, Tariff::T1, Block::TariffTotalReactive),
    energy("energy_T2_ea_pos_Wh", EnergyKind::EaPos, Phase::Sum, Tariff::T2, Block::TariffSummary10),
    energy("energy_T2_ea_neg_Wh", EnergyKind::EaNeg, Phase::Sum, Tariff::T2, Block::TariffTotalActive),
    energy("energy_T2_eap_VAh", EnergyKind::Eap, Phase::Sum, Tariff::T2, Block::TariffTotalApparent),
    energy("energy_T2_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::Sum, Tariff::T2, Block::TariffTotalReactive),
    energy("energy_T2_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::Sum, Tariff::T2, Block::TariffTotalReactive),
    energy("energy_T2_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::Sum, Tariff::T2, Block::TariffTotalReactive),
    energy("energy_T2_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::Sum, Tariff::T2, Block::TariffTotalReactive),
    energy("energy_T2_er_pos_varh", EnergyKind::ErPos, Phase::Sum, Tariff::T2, Block::TariffSummary10),
    energy("energy_T2_er_neg_varh", EnergyKind::ErNeg, Phase::Sum, Tariff::T2, Block::TariffTotalReactive),
    energy("energy_L1_ea_pos_Wh", EnergyKind::EaPos, Phase::L1, Tariff::Total, Block::EnergyL1),
    energy("energy_L1_ea_neg_Wh", EnergyKind::EaNeg, Phase::L1, Tariff::Total, Block::EnergyL1),
    energy("energy_L1_eap_VAh", EnergyKind::Eap, Phase::L1, Tariff::Total, Block::EnergyL1),
    energy("energy_L1_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::L1, Tariff::Total, Block::EnergyL1),
    energy("energy_L1_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::L1, Tariff::Total, Block::EnergyL1),
    energy("energy_L1_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::L1, Tariff::Total, Block::EnergyL1),
    energy("energy_L1_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::L1, Tariff::Total, Block::EnergyL1),
    energy("energy_L1_er_pos_varh", EnergyKind::ErPos, Phase::L1, Tariff::Total, Block::EnergyL1),
    energy("energy_L1_er_neg_varh", EnergyKind::ErNeg, Phase::L1, Tariff::Total, Block::EnergyL1),
    energy("energy_L1_T1_ea_pos_Wh", EnergyKind::EaPos, Phase::L1, Tariff::T1, Block::TariffL1),
    energy("energy_L1_T1_ea_neg_Wh", EnergyKind::EaNeg, Phase::L1, Tariff::T1, Block::TariffL1),
    energy("energy_L1_T1_eap_VAh", EnergyKind::Eap, Phase::L1, Tariff::T1, Block::TariffL1),
    energy("energy_L1_T1_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::L1, Tariff::T1, Block::TariffL1),
    energy("energy_L1_T1_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::L1, Tariff::T1, Block::TariffL1),
    energy("energy_L1_T1_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::L1, Tariff::T1, Block::TariffL1),
    energy("energy_L1_T1_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::L1, Tariff::T1, Block::TariffL1),
    energy("energy_L1_T1_er_pos_varh", EnergyKind::ErPos, Phase::L1, Tariff::T1, Block::TariffL1),
    energy("energy_L1_T1_er_neg_varh", EnergyKind::ErNeg, Phase::L1, Tariff::T1, Block::TariffL1),
    energy("energy_L1_T2_ea_pos_Wh", EnergyKind::EaPos, Phase::L1, Tariff::T2, Block::TariffL1),
    energy("energy_L1_T2_ea_neg_Wh", EnergyKind::EaNeg, Phase::L1, Tariff::T2, Block::TariffL1),
    energy("energy_L1_T2_eap_VAh", EnergyKind::Eap, Phase::L1, Tariff::T2, Block::TariffL1),
    energy("energy_L1_T2_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::L1, Tariff::T2, Block::TariffL1),
    energy("energy_L1_T2_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::L1, Tariff::T2, Block::TariffL1),
    energy("energy_L1_T2_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::L1, Tariff::T2, Block::TariffL1),
    energy("energy_L1_T2_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::L1, Tariff::T2, Block::TariffL1),
    energy("energy_L1_T2_er_pos_varh", EnergyKind::ErPos, Phase::L1, Tariff::T2, Block::TariffL1),
    energy("energy_L1_T2_er_neg_varh", EnergyKind::ErNeg, Phase::L1, Tariff::T2, Block::TariffL1),
    energy("energy_L2_ea_pos_Wh", EnergyKind::EaPos, Phase::L2, Tariff::Total, Block::EnergyL2),
    energy("energy_L2_ea_neg_Wh", EnergyKind::EaNeg, Phase::L2, Tariff::Total, Block::EnergyL2),
    energy("energy_L2_eap_VAh", EnergyKind::Eap, Phase::L2, Tariff::Total, Block::EnergyL2),
    energy("energy_L2_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::L2, Tariff::Total, Block::EnergyL2),
    energy("energy_L2_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::L2, Tariff::Total, Block::EnergyL2),
    energy("energy_L2_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::L2, Tariff::Total, Block::EnergyL2),
    energy("energy_L2_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::L2, Tariff::Total, Block::EnergyL2),
    energy("energy_L2_er_pos_varh", EnergyKind::ErPos, Phase::L2, Tariff::Total, Block::EnergyL2),
    energy("energy_L2_er_neg_varh", EnergyKind::ErNeg, Phase::L2, Tariff::Total, Block::EnergyL2),
    energy("energy_L2_T1_ea_pos_Wh", EnergyKind::EaPos, Phase::L2, Tariff::T1, Block::TariffL2),
    energy("energy_L2_T1_ea_neg_Wh", EnergyKind::EaNeg, Phase::L2, Tariff::T1, Block::TariffL2),
    energy("energy_L2_T1_eap_VAh", EnergyKind::Eap, Phase::L2, Tariff::T1, Block::TariffL2),
    energy("energy_L2_T1_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::L2, Tariff::T1, Block::TariffL2),
    energy("energy_L2_T1_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::L2, Tariff::T1, Block::TariffL2),
    energy("energy_L2_T1_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::L2, Tariff::T1, Block::TariffL2),
    energy("energy_L2_T1_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::L2, Tariff::T1, Block::TariffL2),
    energy("energy_L2_T1_er_pos_varh", EnergyKind::ErPos, Phase::L2, Tariff::T1, Block::TariffL2),
    energy("energy_L2_T1_er_neg_varh", EnergyKind::ErNeg, Phase::L2, Tariff::T1, Block::TariffL2),
    energy("energy_L2_T2_ea_pos_Wh", EnergyKind::EaPos, Phase::L2, Tariff::T2, Block::TariffL2),
    energy("energy_L2_T2_ea_neg_Wh", EnergyKind::EaNeg, Phase::L2, Tariff::T2, Block::TariffL2),
    energy("energy_L2_T2_eap_VAh", EnergyKind::Eap, Phase::L2, Tariff::T2, Block::TariffL2),
    energy("energy_L2_T2_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::L2, Tariff::T2, Block::TariffL2),
    energy("energy_L2_T2_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::L2, Tariff::T2, Block::TariffL2),
    energy("energy_L2_T2_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::L2, Tariff::T2, Block::TariffL2),
    energy("energy_L2_T2_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::L2, Tariff::T2, Block::TariffL2),
    energy("energy_L2_T2_er_pos_varh", EnergyKind::ErPos, Phase::L2, Tariff::T2, Block::TariffL2),
    energy("energy_L2_T2_er_neg_varh", EnergyKind::ErNeg, Phase::L2, Tariff::T2, Block::TariffL2),
    energy("energy_L3_ea_pos_Wh", EnergyKind::EaPos, Phase::L3, Tariff::Total, Block::EnergyL3),
    energy("energy_L3_ea_neg_Wh", EnergyKind::EaNeg, Phase::L3, Tariff::Total, Block::EnergyL3),
    energy("energy_L3_eap_VAh", EnergyKind::Eap, Phase::L3, Tariff::Total, Block::EnergyL3),
    energy("energy_L3_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::L3, Tariff::Total, Block::EnergyL3),
    energy("energy_L3_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::L3, Tariff::Total, Block::EnergyL3),
    energy("energy_L3_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::L3, Tariff::Total, Block::EnergyL3),
    energy("energy_L3_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::L3, Tariff::Total, Block::EnergyL3),
    energy("energy_L3_er_pos_varh", EnergyKind::ErPos, Phase::L3, Tariff::Total, Block::EnergyL3),
    energy("energy_L3_er_neg_varh", EnergyKind::ErNeg, Phase::L3, Tariff::Total, Block::EnergyL3),
    energy("energy_L3_T1_ea_pos_Wh", EnergyKind::EaPos, Phase::L3, Tariff::T1, Block::TariffL3),
    energy("energy_L3_T1_ea_neg_Wh", EnergyKind::EaNeg, Phase::L3, Tariff::T1, Block::TariffL3),
    energy("energy_L3_T1_eap_VAh", EnergyKind::Eap, Phase::L3, Tariff::T1, Block::TariffL3),
    energy("energy_L3_T1_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::L3, Tariff::T1, Block::TariffL3),
    energy("energy_L3_T1_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::L3, Tariff::T1, Block::TariffL3),
    energy("energy_L3_T1_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::L3, Tariff::T1, Block::TariffL3),
    energy("energy_L3_T1_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::L3, Tariff::T1, Block::TariffL3),
    energy("energy_L3_T1_er_pos_varh", EnergyKind::ErPos, Phase::L3, Tariff::T1, Block::TariffL3),
    energy("energy_L3_T1_er_neg_varh", EnergyKind::ErNeg, Phase::L3, Tariff::T1, Block::TariffL3),
    energy("energy_L3_T2_ea_pos_Wh", EnergyKind::EaPos, Phase::L3, Tariff::T2, Block::TariffL3),
    energy("energy_L3_T2_ea_neg_Wh", EnergyKind::EaNeg, Phase::L3, Tariff::T2, Block::TariffL3),
    energy("energy_L3_T2_eap_VAh", EnergyKind::Eap, Phase::L3, Tariff::T2, Block::TariffL3),
    energy("energy_L3_T2_er_pos_ind_varh", EnergyKind::ErPosInd, Phase::L3, Tariff::T2, Block::TariffL3),
    energy("energy_L3_T2_er_neg_ind_varh", EnergyKind::ErNegInd, Phase::L3, Tariff::T2, Block::TariffL3),
    energy("energy_L3_T2_er_pos_cap_varh", EnergyKind::ErPosCap, Phase::L3, Tariff::T2, Block::TariffL3),
    energy("energy_L3_T2_er_neg_cap_varh", EnergyKind::ErNegCap, Phase::L3, Tariff::T2, Block::TariffL3),
    energy("energy_L3_T2_er_pos_varh", EnergyKind::ErPos, Phase::L3, Tariff::T2, Block::TariffL3),
    energy("energy_L3_T2_er_neg_varh", EnergyKind::ErNeg, Phase::L3, Tariff::T2, Block::TariffL3),
    partial("energy_partial_ea_pos_T1_Wh", PartialMeter::EaPosT1, Block::PartialByTariff),
    partial("energy_partial_ea_pos_T2_Wh", PartialMeter::EaPosT2, Block::PartialByTariff),
    partial("energy_partial_ea_pos_Wh", PartialMeter::EaPos, Block::Energy10),
    partial("energy_partial_ea_neg_T1_Wh", PartialMeter::EaNegT1, Block::PartialByTariff),
    partial("energy_partial_ea_neg_T2_Wh", PartialMeter::EaNegT2, Block::PartialByTariff),
    partial("energy_partial_ea_neg_Wh", PartialMeter::EaNeg, Block::Energy10),
    partial("energy_partial_eap_VAh", PartialMeter::Eap, Block::Energy10),
    partial("energy_partial_er_pos_varh", PartialMeter::ErPos, Block::Energy10),
    partial("energy_partial_er_neg_varh", PartialMeter::ErNeg, Block::Energy10),
    balance("balance_active_Wh", Balance::Active),
    balance("balance_reactive_varh", Balance::Reactive),
    tariffTime("tariff_time_T1_h", Tariff::T1),
    tariffTime("tariff_time_T2_h", Tariff::T2),
    rollOvers("overflow_count_ea_pos", OverflowField::EaPos),
    rollOvers("overflow_count_er_pos", OverflowField::ErPos),
    rollOvers("overflow_count_ea_neg", OverflowField::EaNeg),
    rollOvers("overflow_count_er_neg", OverflowField::ErNeg),
    rollOvers("overflow_count_eap", OverflowField::Eap),
    rollOvers("overflow_count_ea_pos_T1", OverflowField::EaPosT1),
    rollOvers("overflow_count_ea_pos_T2", OverflowField::EaPosT2)};
// clang-format on

} // namespace catalogue

/// In the order in which files and interfaces list the values.
constexpr std::span<const CatalogueEntry> values() {
    return catalogue::kEntries;
}

/// "Ea+ T1", "Er+ ind".
std::string symbolOf(const CountedEnergy& energy);

/// nullptr for a value that no COUNTIS has, as the frequency of a phase.
constexpr const CatalogueEntry* findValue(const ValueId& value) {
    for (const CatalogueEntry& entry : values())
        if (entry.value == value)
            return &entry;
    return nullptr;
}

/// The block from which a client takes a value that is in the catalogue.
constexpr Block blockOf(const ValueId& value) {
    return findValue(value)->block;
}

/// A value as exact as its source knows it, in the unit of its entry.
struct ExactValue {
    Decimal number; // 0 where not measured
    Quality quality = Quality::NotMeasured;

    bool operator==(const ExactValue&) const = default;
};

/// The phase sequence as 123 or 132. What the registers cannot say, or say as "not detected", is not measured.
ExactValue valueOf(const CatalogueEntry& entry, const Readings& readings);

/// Of the entry of an energy: how many tenths of its unit a count is.
constexpr std::int64_t tenthsInCount(const CatalogueEntry& entry) {
    return entry.step < 1 ? 1 : static_cast<std::int64_t>(entry.step) * 10;
}

/// In the place of a count where there is none.
inline constexpr std::int64_t kNotMeasured = std::numeric_limits<std::int64_t>::min();

/// The same value in whole counts of entry.step, or kNotMeasured. Of an energy that its source knows more finely than
/// the registers of the entry, the digits below the step are cut off, as the registers do.
std::int64_t countOf(const CatalogueEntry& entry, const Readings& readings);

} // namespace countis
