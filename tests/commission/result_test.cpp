// SPDX-License-Identifier: GPL-3.0-or-later
#include "acted_meter.h"

#include "commission/comparison.h"
#include "commission/result_csv.h"
#include "core/csv.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace countis;
using namespace countis::commission;
using countis::test::ActedMeter;

namespace {

std::string same(std::string_view pattern) {
    return std::string(pattern);
}

/// After a run of half a minute without load steps.
ActedMeter shortRun(void (*change)(ActedMeter&) = [](ActedMeter& /*meter*/) {}) {
    Plan plan;
    plan.hasLoadSteps = false;
    plan.length = std::chrono::seconds(30);
    ActedMeter meter(plan);
    for (std::size_t phase = 0; phase < 3; ++phase)
        meter.load(phase, 4000);
    change(meter);
    while (!meter.run.isOver())
        meter.second();
    return meter;
}

EarlierResult parsed(const Result& result) {
    const auto earlier = parseResult(toJson(result, {}, same));
    REQUIRE(earlier);
    return *earlier;
}

std::vector<std::string> differences(const ActedMeter& before, const ActedMeter& now) {
    std::vector<std::string> texts;
    for (const Message& message : differencesOf(parsed(before.result()), now.result()))
        texts.push_back(english(message));
    return texts;
}

std::string errorOf(std::string_view json) {
    const auto result = parseResult(json);
    REQUIRE_FALSE(result);
    return english(result.error());
}

} // namespace

TEST_CASE("A result as JSON has its figures with their limits and registers") {
    Result result = shortRun().result();
    result.about.note = "=1+1 \xFF";
    const std::vector<Message> told{{"changed", {}}};
    const auto json = nlohmann::json::parse(toJson(result, told, same));
    CHECK(json["result"] == "incomplete");
    CHECK(json["began"] == "2027-01-15T08:00:01Z");
    CHECK(json["steps"].size() == kSteps);
    const auto& v1 = json["steps"][2]["figures"][0];
    CHECK(v1["figure"] == "voltage_V1_V");
    CHECK(v1["value"] == 230.0);
    CHECK(v1["least"] == 184);
    CHECK(v1["registers"][0]["address"] == 50520);
    CHECK(v1["registers"][0]["words"] == std::vector<int>{0, 23000});
    CHECK(json["steps"][4]["left_out"] == true);
    CHECK(json["differences"][0] == "changed");
}

TEST_CASE("A result as CSV has a row for each register, and no formulas") {
    Result result = shortRun().result();
    result.about.note = "=1+1";
    const auto rows = parseCsv(toCsv(result, same), ',');
    CHECK(std::ranges::all_of(rows, [](const CsvRecord& row) { return row.fields.size() == 12 && !row.isBroken; }));
    const auto find = [&](std::string_view figure) {
        return std::ranges::find_if(rows, [&](const CsvRecord& row) { return row.fields[3] == figure; });
    };
    CHECK(find("note")->fields[4] == "'=1+1");
    const auto v1 = find("voltage_V1_V");
    REQUIRE(v1 != rows.end());
    CHECK(v1->fields == std::vector<std::string>{"voltages", "passed", "", "voltage_V1_V", "230.00", "V", "184",
                                                 "288", "voltage_V1_V", "50520", "0000 59D8", ""});
    CHECK(std::ranges::count_if(rows, [](const CsvRecord& row) { return row.fields[3] == "serial"; }) == 4);
}

TEST_CASE("Two runs of an unchanged meter have no differences") {
    const ActedMeter meter = shortRun();
    CHECK(differences(meter, meter).empty());
}

TEST_CASE("A comparison names what has changed") {
    const ActedMeter before = shortRun();
    const ActedMeter now = shortRun([](ActedMeter& meter) {
        meter.identity.softwareVersion = 104;
        meter.volts = {230, 210, 230};
        meter.sequence = PhaseSequence::Order132;
        meter.startTenths = 12'000'000;
    });
    const auto texts = differences(before, now);
    const auto has = [&](std::string_view text) { return std::ranges::find(texts, text) != texts.end(); };
    CHECK(has("Software version was 103 and is now 104."));
    CHECK(has("V2 was 230.0 V and is now 210.00 V."));
    CHECK(has("Phase sequence was 123 and is now 132."));
    CHECK(has("Phase sequence: passed in the earlier run, failed now."));
    CHECK(
        std::ranges::any_of(texts, [](const std::string& text) { return text.starts_with("The counter Ea+ was "); }));
}

TEST_CASE("The counters of another meter are not compared") {
    const ActedMeter before = shortRun();
    const ActedMeter now = shortRun([](ActedMeter& meter) {
        meter.identity.serialLot = 1; // of a simulated meter
        meter.startTenths = 0;
    });
    CHECK(differences(before, now) ==
          std::vector<std::string>{"It is another meter: the serial number was 2418-1801-00001-0000004711 and is now "
                                   "2418-1801-00001-0000000001.",
                                   "The meter is simulated; the one of the earlier run was not."});
}

TEST_CASE("A file that is no result says why") {
    CHECK(errorOf("") == "it is not JSON");
    CHECK(errorOf("%PDF-1.4") == "it is not JSON");
    CHECK(errorOf("[]") == "it is not the result of a commissioning");
    CHECK(errorOf(R"({"format": "other", "version": 1})") == "it is not the result of a commissioning");
    CHECK(errorOf(R"({"format": "countis-commissioning"})") == "the version of its format is missing");
    CHECK(errorOf(R"({"format": "countis-commissioning", "version": 2})") ==
          "a newer version of countis made it (format 2; this version reads format 1)");
    CHECK(errorOf(R"({"format": "countis-commissioning", "version": 1})") == "a part of it is missing");
    const auto foreign =
        parseResult(R"({"format": "countis-commissioning", "version": 1, "serial": "\u001b[2J", "steps": []})");
    REQUIRE(foreign);
    CHECK(foreign->serial == "\\x1B[2J"); // it is printed on a terminal
    // Parts of another form are left out.
    CHECK(parseResult(R"({"format": "countis-commissioning", "version": 1, "serial": "1", "simulated": 3,
                          "steps": [1, {"step": 2, "figures": {}}, {"figures": [0, {"figure": "x"}]}]})"));
}
