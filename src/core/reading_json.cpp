// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace countis {
namespace {

constexpr std::array<const char*, kEnergyKinds> kKindKeys{"ea_pos_Wh",       "ea_neg_Wh",       "eap_VAh",
                                                          "er_pos_ind_varh", "er_neg_ind_varh", "er_pos_cap_varh",
                                                          "er_neg_cap_varh", "er_pos_varh",     "er_neg_varh"};
constexpr std::array<const char*, kPartialMeters> kPartialKeys{"ea_pos_T1_Wh", "ea_pos_T2_Wh", "ea_pos_Wh",
                                                               "ea_neg_T1_Wh", "ea_neg_T2_Wh", "ea_neg_Wh",
                                                               "eap_VAh",      "er_pos_varh",  "er_neg_varh"};
constexpr std::array kSlots{Phase::L1, Phase::L2, Phase::L3, Phase::Sum};

void writeIdentity(JsonObject& json, const Readings& readings) {
    const Identity& identity = readings.identity;
    json.text("model", identity.extendedName);
    json.text("product", identity.productName);
    json.text("vendor", identity.vendorName);
    json.text("serial", serialOf(identity));
    if (readings.blocks[index(Block::MidStatus)].quality == Quality::NotMeasured || identity.midProduct > 1)
        json.null("mid"); // this meter does not say
    else
        json.raw("mid", identity.midProduct == 1 ? "true" : "false");
    json.number("software_version", {identity.softwareVersion, 0});
    json.number("table_version", {identity.tableVersion, 0});
    json.text("product_version", std::to_string(identity.versionMajor) + '.' + std::to_string(identity.versionMinor));
}

/// "voltage_V1_V" … in the names of the register table.
void writeInstant(JsonObject& json, const Readings& readings) {
    struct Row {
        Quantity quantity;
        const char* prefix;
        const char* suffix;
        std::array<const char*, 4> names;
    };
    constexpr std::array kRows{
        Row{Quantity::V, "voltage_", "_V", {"V1", "V2", "V3", "LN_mean"}},
        Row{Quantity::U, "voltage_", "_V", {"U12", "U23", "U31", "LL_mean"}},
        Row{Quantity::I, "current_", "_A", {"I1", "I2", "I3", "mean"}},
        Row{Quantity::P, "power_active_", "_W", {"P1", "P2", "P3", "P"}},
        Row{Quantity::Q, "power_reactive_", "_var", {"Q1", "Q2", "Q3", "Q"}},
        Row{Quantity::S, "power_apparent_", "_VA", {"S1", "S2", "S3", "S"}},
        Row{Quantity::PF, "power_factor_", "", {"PF1", "PF2", "PF3", "PF"}},
    };
    for (const Row& row : kRows)
        for (std::size_t i = 0; i < kSlots.size(); ++i)
            json.value(std::string(row.prefix) + row.names[i] + row.suffix, readings.at(row.quantity, kSlots[i]),
                       info(row.quantity).unitPerCount);
    json.value("current_IN_A", readings.at(Quantity::I, Phase::N), info(Quantity::I).unitPerCount);
    json.value("frequency_Hz", readings.at(Quantity::F, Phase::Sum), info(Quantity::F).unitPerCount);
    const bool detected =
        readings.sequenceQuality != Quality::NotMeasured && readings.sequence != PhaseSequence::NotDetected;
    json.mark("phase_sequence", readings.sequenceQuality);
    if (detected)
        json.text("phase_sequence", readings.sequence == PhaseSequence::Order123 ? "123" : "132");
    else
        json.null("phase_sequence");
    if (readings.tariffQuality != Quality::NotMeasured && readings.tariffInProgress != 0) {
        json.mark("tariff_in_progress", readings.tariffQuality);
        json.number("tariff_in_progress", {readings.tariffInProgress, 0});
    } else {
        json.null("tariff_in_progress");
    }
}

void writeKinds(JsonObject& json, const std::string& scope, const Readings& readings, Phase phase, Tariff tariff) {
    for (std::size_t kind = 0; kind < kEnergyKinds; ++kind)
        json.energy("energy_" + scope + '_' + kKindKeys[kind],
                    readings.at(static_cast<EnergyKind>(kind), phase, tariff));
}

void writeEnergies(JsonObject& json, const Readings& readings) {
    writeKinds(json, "total", readings, Phase::Sum, Tariff::Total);
    writeKinds(json, "T1", readings, Phase::Sum, Tariff::T1);
    writeKinds(json, "T2", readings, Phase::Sum, Tariff::T2);
    for (const Phase phase : kLinePhases) {
        const std::string name = 'L' + std::to_string(index(phase) + 1);
        writeKinds(json, name, readings, phase, Tariff::Total);
        writeKinds(json, name + "_T1", readings, phase, Tariff::T1);
        writeKinds(json, name + "_T2", readings, phase, Tariff::T2);
    }
    for (std::size_t meter = 0; meter < kPartialMeters; ++meter)
        json.energy(std::string("energy_partial_") + kPartialKeys[meter], readings.partial[meter]);
    json.energy("balance_active_Wh", readings.balanceActive);
    json.energy("balance_reactive_varh", readings.balanceReactive);
    for (std::size_t i = 0; i < readings.tariffTime.size(); ++i) {
        const Energy& time = readings.tariffTime[i];
        const std::string key = "tariff_time_T" + std::to_string(i + 1) + "_h";
        json.mark(key, time.quality);
        if (time.quality == Quality::NotMeasured)
            json.null(key);
        else
            json.number(key, {time.tenths, 2});
    }
}

void writeOverflow(JsonObject& json, const Readings& readings) {
    const Quality quality = readings.blocks[index(Block::Overflow)].quality;
    const bool known = quality != Quality::NotMeasured;
    const OverflowCounts& counts = readings.overflow;
    const auto write = [&](const char* name, std::uint8_t count) {
        const std::string key = std::string("overflow_count_") + name;
        json.mark(key, quality);
        known ? json.number(key, {count, 0}) : json.null(key);
    };
    write("ea_pos", counts.eaPos);
    write("er_pos", counts.erPos);
    write("ea_neg", counts.eaNeg);
    write("er_neg", counts.erNeg);
    write("eap", counts.eap);
    write("ea_pos_T1", counts.eaPosT1);
    write("ea_pos_T2", counts.eaPosT2);
}

} // namespace

void JsonObject::raw(const std::string& key, const std::string& value) {
    text_ += text_.size() > 1 ? ", \"" : "\"";
    text_ += key + "\": " + value;
}

void JsonObject::text(const std::string& key, const std::string& value) {
    // A device that is none of ours may say anything: what is not UTF-8 is replaced.
    raw(key, nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void JsonObject::number(const std::string& key, const Decimal& value) {
    raw(key, toString(value));
}

void JsonObject::null(const std::string& key) {
    raw(key, "null");
}

void JsonObject::mark(const std::string& key, Quality quality) {
    if (quality == Quality::Stale)
        stale_.push_back(key);
}

void JsonObject::value(const std::string& key, const Value& value, double unitPerCount) {
    mark(key, value.quality);
    value.quality == Quality::NotMeasured ? null(key) : number(key, inSteps(value.count, unitPerCount));
}

void JsonObject::energy(const std::string& key, const Energy& energy) {
    mark(key, energy.quality);
    if (energy.quality == Quality::NotMeasured)
        null(key);
    else // coarser registers know no tenths
        number(key, energy.step < 10 ? Decimal{energy.tenths, 1} : Decimal{energy.tenths / 10, 0});
}

std::string JsonObject::finish() {
    std::sort(stale_.begin(), stale_.end());
    raw("stale", nlohmann::json(stale_).dump());
    return object();
}

void writeReadings(JsonObject& json, const Readings& readings) {
    writeIdentity(json, readings);
    writeInstant(json, readings);
    writeEnergies(json, readings);
    writeOverflow(json, readings);
}

} // namespace countis
