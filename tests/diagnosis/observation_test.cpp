// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/observation_json.h"

#include "core/reading_json.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::diagnosis;

namespace {

Value good(std::int64_t count) {
    return {count, Quality::Good};
}

Readings someReadings() {
    Readings readings;
    readings.blocks[index(Block::Metrology)].quality = Quality::Good;
    readings.at(Quantity::V, Phase::L1) = good(23012);
    readings.at(Quantity::U, Phase::L1) = good(39800);
    readings.at(Quantity::P, Phase::L2) = good(-120);
    readings.at(Quantity::I, Phase::N) = good(1500);
    readings.at(Quantity::F, Phase::Sum) = good(50010);
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = {12345, 1, Quality::Good};
    readings.sequence = PhaseSequence::Order132;
    readings.sequenceQuality = Quality::Good;
    return readings;
}

std::string error(std::string_view json) {
    const auto parsed = parseObservation(json);
    REQUIRE_FALSE(parsed);
    return english(parsed.error());
}

} // namespace

TEST_CASE("What is not measured is 0, and what was never read is unknown") {
    const Observation seen = observationOf(someReadings());
    CHECK(seen.v[0] == 230.12);
    CHECK(seen.v[1] == 0);
    CHECK(seen.p[1] == -1200);
    CHECK(seen.neutral == 1.5);
    CHECK(seen.imported == 1234.5);
    CHECK_FALSE(seen.exported);
    CHECK(seen.sequence == PhaseSequence::Order132);
    CHECK_FALSE(observationOf(Readings{}).v[0]);
}

TEST_CASE("The JSON of a reading gives the same as the reading") {
    JsonObject json;
    writeReadings(json, someReadings());
    const auto parsed = parseObservation(json.finish());
    REQUIRE(parsed);
    Observation seen = observationOf(someReadings());
    seen.seconds.reset(); // is not of the values
    CHECK(*parsed == seen);
}

TEST_CASE("A few dictated keys are enough, and the others are unknown") {
    const auto parsed = parseObservation(R"({"power_active_P1_W": -500, "phase_sequence": "123", "what": 7})");
    REQUIRE(parsed);
    CHECK(parsed->p[0] == -500);
    CHECK_FALSE(parsed->p[1]);
    CHECK(parsed->sequence == PhaseSequence::Order123);
}

TEST_CASE("The time of a reading is known in seconds") {
    const auto one = parseObservation(R"({"voltage_V1_V": 230, "time": "2026-11-28T14:30:59.500Z"})");
    const auto other = parseObservation(R"({"voltage_V1_V": 230, "time": "2026-11-28T14:31:00.750Z"})");
    REQUIRE(one);
    REQUIRE(other);
    CHECK(*other->seconds - *one->seconds == Approx(1.25));
}

TEST_CASE("A reading is stale if one of the values of the moment is") {
    const auto isStale = [](std::string_view json) {
        const auto parsed = parseObservation(json);
        REQUIRE(parsed);
        return parsed->stale;
    };
    CHECK_FALSE(isStale(R"({"voltage_V1_V": 230, "stale": ["energy_L1_ea_pos_Wh"], "quality": "good"})"));
    CHECK(isStale(R"({"voltage_V1_V": 230, "stale": ["phase_sequence"]})"));
    CHECK(isStale(R"({"voltage_V1_V": 230, "stale": ["voltage_V1_V"]})"));
    CHECK(isStale(R"({"voltage_V1_V": 230, "quality": "stale"})"));
}

TEST_CASE("What is no reading is refused with its reason") {
    CHECK(error("hello") == "it is not JSON");
    CHECK(error("[1]") == "it is not one JSON object");
    CHECK(error("{}") == "it has none of the keys of countisctl read --json that a diagnosis needs");
    CHECK(error(R"({"voltage_V1_V": "much"})") == "voltage_V1_V is not a number");
    CHECK(error(R"({"phase_sequence": "321"})") == "phase_sequence is neither 123 nor 132 nor null");
}
