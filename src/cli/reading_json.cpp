// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/read_plan.h"
#include "cli/decimal.h"
#include "cli/reading_report.h"

#include <nlohmann/json.hpp>

#include <QDateTime>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace countis::cli {
namespace {

constexpr std::array<const char*, kEnergyKinds> kKindKeys{"ea_pos_Wh",       "ea_neg_Wh",       "eap_VAh",
                                                          "er_pos_ind_varh", "er_neg_ind_varh", "er_pos_cap_varh",
                                                          "er_neg_cap_varh", "er_pos_varh",     "er_neg_varh"};
constexpr std::array<const char*, kPartialMeters> kPartialKeys{"ea_pos_T1_Wh", "ea_pos_T2_Wh", "ea_pos_Wh",
                                                               "ea_neg_T1_Wh", "ea_neg_T2_Wh", "ea_neg_Wh",
                                                               "eap_VAh",      "er_pos_varh",  "er_neg_varh"};
constexpr std::array kSlots{Phase::L1, Phase::L2, Phase::L3, Phase::Sum};

/// An object written key by key in the order it is read, each number as the text it is.
class Writer {
public:
    void raw(const std::string& key, const std::string& value) {
        text_ += text_.size() > 1 ? ", \"" : "\"";
        text_ += key + "\": " + value;
    }
    void text(const std::string& key, const std::string& value) {
        // A device that is none of ours may say anything: what is not UTF-8 is replaced.
        raw(key, nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
    void number(const std::string& key, const Decimal& value) { raw(key, toString(value)); }
    void null(const std::string& key) { raw(key, "null"); }

    /// Its value was or will be written; `quality` decides whether it is listed as stale.
    void mark(const std::string& key, Quality quality) {
        if (quality == Quality::Stale)
            stale_.push_back(key);
    }

    void value(const std::string& key, const Value& value, double unitPerCount) {
        mark(key, value.quality);
        value.quality == Quality::NotMeasured ? null(key) : number(key, inSteps(value.count, unitPerCount));
    }
    void energy(const std::string& key, const Energy& energy) {
        mark(key, energy.quality);
        if (energy.quality == Quality::NotMeasured)
            null(key);
        else // coarser registers know no tenths
            number(key, energy.step < 10 ? Decimal{energy.tenths, 1} : Decimal{energy.tenths / 10, 0});
    }

    std::string object() const { return text_ + '}'; }
    /// With the list of what is stale behind the rest.
    std::string finish() {
        std::sort(stale_.begin(), stale_.end());
        raw("stale", nlohmann::json(stale_).dump());
        return object();
    }

private:
    std::string text_ = "{";
    std::vector<std::string> stale_;
};

void writeState(Writer& json, const Report& report) {
    const BlockSample& sample = report.readings.blocks[index(Block::Metrology)];
    json.text("address", report.address.endpoint().toStdString());
    json.number("unit", {report.address.unit, 0});
    if (sample.quality == Quality::NotMeasured) {
        for (const char* const key : {"time", "age_s", "quality"})
            json.null(key);
    } else {
        const auto wall = QDateTime::fromMSecsSinceEpoch(sample.time.wall.time_since_epoch().count(), Qt::UTC);
        json.text("time", wall.toString(Qt::ISODateWithMs).toStdString());
        json.number("age_s", {ageOf(report), 3});
        json.text("quality", sample.quality == Quality::Good ? "good" : "stale");
    }
    if (report.failure.error == LinkError::None)
        json.null("error");
    else
        json.text("error", linkErrorText(report.failure).toStdString());
}

void writeIdentity(Writer& json, const Readings& readings) {
    const Identity& identity = readings.identity;
    json.text("model", identity.extendedName);
    json.text("product", identity.productName);
    json.text("vendor", identity.vendorName);
    json.text("serial", serialOf(identity));
    if (readings.blocks[index(Block::MidStatus)].quality == Quality::NotMeasured)
        json.null("mid"); // this meter does not say
    else
        json.raw("mid", identity.midProduct ? "true" : "false");
    json.number("software_version", {identity.softwareVersion, 0});
    json.number("table_version", {identity.tableVersion, 0});
    json.text("product_version", std::to_string(identity.versionMajor) + '.' + std::to_string(identity.versionMinor));
}

/// "voltage_V1_V" … in the names of the register table.
void writeInstant(Writer& json, const Readings& readings) {
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
    json.mark("tariff_in_progress", readings.tariffQuality);
    if (readings.tariffQuality != Quality::NotMeasured && readings.tariffInProgress != 0)
        json.number("tariff_in_progress", {readings.tariffInProgress, 0});
    else
        json.null("tariff_in_progress");
}

void writeKinds(Writer& json, const std::string& scope, const Readings& readings, Phase phase, Tariff tariff) {
    for (std::size_t kind = 0; kind < kEnergyKinds; ++kind)
        json.energy("energy_" + scope + '_' + kKindKeys[kind],
                    readings.at(static_cast<EnergyKind>(kind), phase, tariff));
}

void writeEnergies(Writer& json, const Readings& readings) {
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

void writeOverflow(Writer& json, const Readings& readings) {
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

/// Of each block of registers that values come from, under its name.
void writeAges(Writer& json, const Report& report) {
    Writer ages;
    for (const Pace pace : {Pace::Fast, Pace::Slow}) {
        for (const Block block : blocksOf(pace)) {
            const std::string name(info(block).name);
            const bool known = report.readings.blocks[index(block)].quality != Quality::NotMeasured;
            known ? ages.number(name, {ageOf(report, block), 3}) : ages.null(name);
        }
    }
    json.raw("ages_s", ages.object());
}

} // namespace

std::int64_t ageOf(const Report& report, Block block) {
    const auto since = report.now - report.readings.blocks[index(block)].time.mono;
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

std::string serialOf(const Identity& identity) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04X-%04X-%05u-%010u", unsigned{identity.serialYearWeek},
                  unsigned{identity.serialWeekLine}, unsigned{identity.serialOrder},
                  static_cast<unsigned>(identity.serialLot));
    return text.data();
}

std::string toJson(const Report& report) {
    Writer json;
    writeState(json, report);
    writeIdentity(json, report.readings);
    writeInstant(json, report.readings);
    writeEnergies(json, report.readings);
    writeOverflow(json, report.readings);
    writeAges(json, report);
    return json.finish();
}

} // namespace countis::cli
