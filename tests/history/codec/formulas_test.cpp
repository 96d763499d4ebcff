// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the other registers is what a meter shows, or near it.
#include "history/codec/known_columns.h"

#include "history/codec/sample_minute.h"
#include "recorded_meter.h"
#include "support/catch.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>

using namespace countis;
using namespace countis::test;

namespace {

/// A minute of a meter, with all of its columns known.
class KnownMinute {
public:
    explicit KnownMinute(std::string_view load) {
        RecordedMeter meter(load, 1, sim::Engine::Phasor);
        SampleMinute minute(RecordedMeter::start());
        for (int second = 0; second < 60; ++second) {
            meter.next();
            minute.add(meter.sample());
        }
        segment_ = minute.samples().segments.front();
        for (const BlockRows& rows : segment_.blocks)
            known_.addBlock(rows);
        for (const BlockRows& rows : segment_.blocks)
            for (const std::uint16_t column : columnsOf(rows.block))
                known_.add(column, columnOf(rows, column));
    }

    /// How far the values of this key are off at most; with the sign turned where that is nearer.
    std::int64_t off(std::string_view key) const {
        const auto entry = std::ranges::find(values(), key, &CatalogueEntry::key);
        const auto column = static_cast<std::uint16_t>(entry - values().begin());
        const auto rows = std::ranges::find(segment_.blocks, entry->block, &BlockRows::block);
        const std::vector<std::int64_t> counts = columnOf(*rows, column);
        const Expected expected = known_.expected(column);
        REQUIRE(expected.size() == counts.size());
        std::int64_t most = 0;
        for (std::size_t row = 0; row < counts.size(); ++row)
            most = std::max(most,
                            std::min(std::abs(counts[row] - expected[row]), std::abs(counts[row] + expected[row])));
        return most;
    }

private:
    static std::vector<std::int64_t> columnOf(const BlockRows& rows, std::uint16_t column) {
        std::vector<std::int64_t> counts;
        for (std::size_t row = 0; row < rows.size(); ++row)
            counts.push_back(rows.row(row)[placeInBlock(column)]);
        return counts;
    }

    Segment segment_;
    KnownColumns known_;
};

} // namespace

TEST_CASE("Sums and means follow from the phases") {
    for (const char* load : {"office", "solar", "workshop"}) {
        INFO(load);
        const KnownMinute minute(load);
        CHECK(minute.off("voltage_LN_mean_V") <= 1);
        CHECK(minute.off("voltage_LL_mean_V") <= 1);
        CHECK(minute.off("current_mean_A") <= 1);
        CHECK(minute.off("power_active_P_W") <= 2);
        CHECK(minute.off("power_reactive_Q_var") <= 2);
        CHECK(minute.off("power_apparent_S_VA") <= 2);
        CHECK(minute.off("power_factor_PF") <= 3);
    }
}

TEST_CASE("Powers follow from V, I and PF") {
    const KnownMinute minute("office");
    for (const char* key : {"power_active_P1_W", "power_active_P2_W", "power_active_P3_W", "power_apparent_S1_VA",
                            "power_apparent_S2_VA", "power_apparent_S3_VA"}) {
        INFO(key);
        CHECK(minute.off(key) <= 1);
    }
    // A second in which a load is switched has distortion, which is in S and not in Q.
    CHECK(KnownMinute("balanced").off("power_reactive_Q1_var") <= 2);
}

TEST_CASE("Phase-to-phase voltages follow from two voltages") {
    const KnownMinute minute("office");
    for (const char* key : {"voltage_U12_V", "voltage_U23_V", "voltage_U31_V"}) {
        INFO(key);
        CHECK(minute.off(key) <= 100);
    }
}

TEST_CASE("Energies follow from power, and coarse ones from fine ones") {
    const KnownMinute minute("office");
    CHECK(minute.off("energy_total_er_pos_varh") == 0);
    CHECK(minute.off("energy_T1_ea_pos_Wh") == 0);
    CHECK(minute.off("energy_T1_er_pos_varh") == 0);
    CHECK(minute.off("energy_L1_T1_ea_pos_Wh") <= 1);
    CHECK(minute.off("energy_total_ea_pos_Wh") <= 100); // but for what it began with
}

TEST_CASE("Formulas bear any counts") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    for (const CatalogueEntry& entry : values()) {
        const Formula formula = formulaOf(entry);
        if (formula.apply == nullptr)
            continue;
        const std::vector<std::int64_t> odd{most, -most, 0, kNotMeasured, 1, -1, most, kNotMeasured};
        FormulaInputs inputs{entry, odd, {}};
        for (std::size_t i = 0; i < formula.inputs.size(); ++i)
            inputs.series.emplace_back(odd);
        Expected expected(odd.size());
        formula.apply(inputs, expected);
        CHECK(expected.size() == odd.size());
    }
}
