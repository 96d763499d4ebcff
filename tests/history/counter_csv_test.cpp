// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/counter_csv.h"

#include "core/catalogue.h"
#include "history/series.h"
#include "sample_fixtures.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

const QTimeZone kZone("Europe/Paris");

CounterFile parsed(const char* text) {
    const auto file = parseCounters(text, kZone, kTwoOClock);
    INFO((file ? std::string() : file.error().toStdString()));
    REQUIRE(file);
    return *file;
}

QString refusal(const char* text) {
    const auto file = parseCounters(text, kZone, kTwoOClock);
    REQUIRE_FALSE(file);
    return file.error();
}

} // namespace

TEST_CASE("Readings have their time with an offset, or in the zone of the site") {
    const CounterFile file = parsed("time,energy_total_ea_pos_Wh,energy_T1_ea_neg_Wh\n"
                                    "2026-11-24T14:00:00Z,12.3,\n"
                                    "2026-11-24T15:00:00.250+02:00,0.19,1999\n"
                                    "2026-11-24 14:30,,-0\n"
                                    "2026-07-01,1,\n");
    CHECK(file.problems.empty());
    CHECK((file.entries == std::vector{*entryOf("energy_total_ea_pos_Wh"), *entryOf("energy_T1_ea_neg_Wh")}));
    REQUIRE(file.readings.size() == 4);
    CHECK(file.readings[0] == CounterRow{kTwoOClock, {123, kNotMeasured}});
    CHECK(file.readings[1] == CounterRow{kTwoOClock - 1h + 250ms, {1, 1}});
    CHECK(file.readings[2] == CounterRow{kTwoOClock - 30min, {kNotMeasured, 0}});
    CHECK(file.readings[3].at == WallTime(std::chrono::sys_days{std::chrono::July / 1 / 2026}) - 2h);
}

TEST_CASE("A comma is a decimal point where semicolons separate the fields, and a time alone is a gap") {
    const CounterFile file = parsed("\xef\xbb\xbf"
                                    "time;balance_active_Wh\r\n2026-11-24T14:00:00Z;-12,35\r\n2026-11-24;\r\n");
    CHECK(file.problems.empty());
    REQUIRE(file.readings.size() == 1);
    CHECK(file.readings[0].counts == std::vector<std::int64_t>{-123});
}

TEST_CASE("A first line that names no counters is refused as a whole") {
    CHECK(refusal("").contains("empty"));
    CHECK(refusal("date,energy_total_ea_pos_Wh\n").contains("time,KEY"));
    CHECK(refusal("time\n").contains("time,KEY"));
    CHECK(refusal("time,power_active_P_W\n").contains("\"power_active_P_W\" is not a counter"));
    CHECK(refusal("time,phase_sequence\n").contains("is not a counter"));
    CHECK(refusal("time,energy\n").contains("\"energy\" is not a counter"));
    CHECK(refusal("time,energy_total_ea_pos_Wh,energy_total_ea_pos_Wh\n").contains("twice"));
}

TEST_CASE("Each line that is no reading is told with its number, and the others are taken") {
    const CounterFile file = parsed("time,energy_total_ea_pos_Wh\n"
                                    "2026-11-24T13:00:00Z,1\n"
                                    "24.11.2026,1\n"
                                    "2026-11-24T13:00:00Z\n"
                                    "2026-11-24T13:00:00Z,1,2\n"
                                    "2026-11-24T13:00:00Z,1e3\n"
                                    "2026-11-24T13:00:00Z,-1\n"
                                    "2026-11-24T13:00:00Z,99999999999999999999\n"
                                    "2026-11-24T14:00:00.001Z,1\n"
                                    "1969-12-31,1\n"
                                    "\"2026-11-24T13:00:00Z,1\n"
                                    "2026-11-24T13:01:00Z,2\n");
    CHECK(file.readings.size() == 2);
    std::vector<std::size_t> lines;
    for (const LineProblem& problem : file.problems)
        lines.push_back(problem.line);
    CHECK(lines == std::vector<std::size_t>{3, 4, 5, 6, 7, 8, 9, 10, 11});
}

TEST_CASE("A local time that the clocks show twice, or never, is refused unless it has an offset") {
    // The clocks were set back at 03:00 on 26 October 2025, and forward at 02:00 on 29 March 2026.
    const CounterFile file = parsed("time,energy_total_ea_pos_Wh\n"
                                    "2025-10-26T01:59:59.999,1\n"
                                    "2025-10-26T02:00:00,2\n"
                                    "2025-10-26 02:45,3\n"
                                    "2025-10-26T02:59:59.999,4\n"
                                    "2025-10-26T03:00:00,5\n"
                                    "2025-10-26T02:30:00+02:00,6\n"
                                    "2025-10-26T02:30:00+01:00,7\n"
                                    "2025-10-26T01:30:00Z,7\n"
                                    "2025-10-26,8\n"
                                    "2026-03-29T02:30:00,9\n"
                                    "2026-03-29T03:30:00+02:00,10\n");
    std::vector<std::size_t> lines;
    for (const LineProblem& problem : file.problems) {
        lines.push_back(problem.line);
        CHECK(problem.text.contains("write it as 2026-10-01T06:00:00+02:00"));
    }
    REQUIRE(lines == std::vector<std::size_t>{3, 4, 5, 11});
    CHECK(file.problems.front().text.contains("\"2025-10-26T02:00:00\" comes twice"));
    CHECK(file.readings.size() == 7);
}

TEST_CASE("The date of a day that begins twice is its first midnight") {
    const QTimeZone havana("America/Havana"); // the clocks were set back at 01:00 on 2 November 2025
    const auto file =
        parseCounters("time,energy_total_ea_pos_Wh\n2025-11-02,1\n2025-11-02T00:00:00,2\n", havana, kTwoOClock);
    REQUIRE(file);
    REQUIRE(file->readings.size() == 1);
    CHECK(file->readings[0].at == WallTime(std::chrono::sys_days{std::chrono::November / 2 / 2025}) + 4h);
    CHECK(file->problems.size() == 1);
}

TEST_CASE("A line with another value of the same time and counter is refused, and names the line before") {
    const CounterFile file = parsed("time,energy_total_ea_pos_Wh,energy_T1_ea_pos_Wh\n"
                                    "2026-11-24T13:00:00Z,1,\n"
                                    "2026-11-24T12:00:00Z,2,30\n"
                                    "2026-11-24T14:00:00+01:00,7,\n" // another value than line 2
                                    "2026-11-24T13:00:00Z,1.04,\n"   // the same count
                                    "2026-11-24T13:00:00Z,,50\n"     // another counter
                                    "2026-11-24T13:00:00.001Z,8,9\n" // another time
                                    "2026-11-24T13:00:00Z,1,60\n");  // another value than line 6
    REQUIRE(file.problems.size() == 2);
    CHECK(file.problems[0].line == 4);
    CHECK(file.problems[0].text.contains("line 2 "));
    CHECK(file.problems[1].line == 8);
    CHECK(file.problems[1].text.contains("line 6 "));
    CHECK(file.readings.size() == 5);
}
