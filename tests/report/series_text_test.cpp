// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs read of a history: RFC 4180, ISO 8601, and no number where nothing was measured.
#include "report/series_text.h"

#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <array>

using namespace countis;
using namespace std::chrono_literals;

namespace {

using Format = SeriesText::Format;

const WallTime kBegin{1'795'530'727'250ms}; // 2026-11-24 14:32:07.25 UTC
const QTimeZone kParis("Europe/Paris");
const std::array<std::uint16_t, 2> kEntries{*entryOf("voltage_V1_V"), *entryOf("energy_total_ea_pos_Wh")};
const std::string kHead = "time,voltage_V1_V,energy_total_ea_pos_Wh\r\n";

Extent reading(std::int64_t counts) {
    return {counts, counts, counts, 1};
}

SeriesText::Layout layout(Format format = Format::Csv) {
    return {format, kEntries, kParis, 1s, 3s, "Oven", {}, Tier::Raw};
}

/// Rows at these times after kBegin, with 230.1 V and 0.1 Wh more each time.
std::string textOf(const SeriesText::Layout& layout, const std::vector<std::chrono::milliseconds>& times) {
    SeriesText text(layout);
    std::string all = text.head();
    std::int64_t tenths = 12345;
    for (const auto time : times)
        all += text.row({kBegin + time, 1, {reading(23'010), reading(tenths++)}});
    return all + text.tail();
}

} // namespace

TEST_CASE("a reading is a line with the time of the site and as many decimals as the register has") {
    CHECK(textOf(layout(), {0ms, 1000ms}) == kHead + "2026-11-24T15:32:07.250+01:00,230.10,1234.5\r\n"
                                                     "2026-11-24T15:32:08.250+01:00,230.10,1234.6\r\n");
}

TEST_CASE("a time without milliseconds has none, and UTC has an offset too") {
    CHECK(isoTime(WallTime{1'795'530'727'000ms}, QTimeZone::utc()) == "2026-11-24T14:32:07Z");
    CHECK(isoTime(WallTime{1'785'530'727'000ms}, kParis) == "2026-07-31T22:45:27+02:00");
}

TEST_CASE("a gap is a row of empty fields, a step after the last row before it") {
    CHECK(textOf(layout(), {0ms, 3000ms, 6001ms}) == kHead + "2026-11-24T15:32:07.250+01:00,230.10,1234.5\r\n"
                                                             "2026-11-24T15:32:10.250+01:00,230.10,1234.6\r\n"
                                                             "2026-11-24T15:32:11.250+01:00,,\r\n"
                                                             "2026-11-24T15:32:13.251+01:00,230.10,1234.7\r\n");
}

TEST_CASE("a clock that was set back makes no gap") {
    CHECK(textOf(layout(), {10'000ms, 0ms}).find(",,") == std::string::npos);
}

TEST_CASE("what was not measured is an empty field, and null in JSON") {
    SeriesText csv(layout());
    CHECK(csv.row({kBegin, 1, {{}, reading(1)}}) == "2026-11-24T15:32:07.250+01:00,,0.1\r\n");
    SeriesText json(layout(Format::Json));
    const auto read = nlohmann::json::parse(json.head() + json.row({kBegin, 1, {{}, reading(1)}}) + json.tail());
    CHECK(read["rows"][0]["voltage_V1_V"].is_null());
}

TEST_CASE("of a period, the mean is rounded to the step of the value, away from zero in the middle") {
    const std::size_t entry = *entryOf("power_active_P_W");
    CHECK(numberOf({0, 3, 3, 2}, entry) == "20");
    CHECK(numberOf({-3, 0, -3, 2}, entry) == "-20");
    CHECK(numberOf({0, 1, 1, 3}, entry) == "0");
}

TEST_CASE("JSON names the meter, the step and what the values are not, and has a row for each line of CSV") {
    SeriesText::Layout hours = layout(Format::Json);
    hours.meter = "Oven \"2\"\n\xff"; // as a user may have typed, or a file may have brought it
    hours.tier = Tier::Hour;
    const auto read = nlohmann::json::parse(textOf(hours, {0ms, 10'000ms}));
    CHECK(read["meter"] == "Oven \"2\"\n\xef\xbf\xbd");
    CHECK(read["step"] == "1h");
    CHECK(read["note"] == std::string(kNoLegalValue));
    REQUIRE(read["rows"].size() == 3);
    CHECK(read["rows"][0]["time"] == "2026-11-24T15:32:07.250+01:00");
    CHECK(read["rows"][0]["voltage_V1_V"] == 230.1);
    CHECK(read["rows"][1]["energy_total_ea_pos_Wh"].is_null());
    CHECK(read["rows"][2]["energy_total_ea_pos_Wh"] == 1234.6);
}

TEST_CASE("without rows there is the head alone, and JSON is whole") {
    CHECK(textOf(layout(), {}) == kHead);
    CHECK(nlohmann::json::parse(textOf(layout(Format::Json), {}))["rows"].empty());
}
