// SPDX-License-Identifier: GPL-3.0-or-later
// Periods and intervals by the calendar of a site, in time zones with and without a change of the clocks.
#include "report/energy_intervals.h"
#include "report/energy_periods.h"
#include "report/energy_report.h"

#include "support/catch.h"

#include <numeric>

using namespace countis;
using namespace std::chrono_literals;

namespace {

const QTimeZone kParis("Europe/Paris");
const QTimeZone kAdelaide("Australia/Adelaide");  // UTC+9:30, and +10:30 in summer
const QTimeZone kLordHowe("Australia/Lord_Howe"); // UTC+10:30, and +11 in summer
const QTimeZone kKolkata("Asia/Kolkata");         // UTC+5:30

std::size_t quartersOf(const QDate& day, const QTimeZone& zone) {
    return intervalBoundaries(beginningOf(day, zone), beginningOf(day.addDays(1), zone), IntervalStep::Quarter, zone)
               .size() -
           1;
}

std::size_t rowsOf(const EnergyPeriod& period, const QTimeZone& zone) {
    return boundariesOf(period, zone).size() - 1;
}

} // namespace

TEST_CASE("A day has 96 quarter-hours, or 92 and 100 when the clocks change") {
    CHECK(quartersOf({2026, 10, 24}, kParis) == 96);
    CHECK(quartersOf({2026, 10, 25}, kParis) == 100);
    CHECK(quartersOf({2026, 3, 29}, kParis) == 92);
    CHECK(quartersOf({2024, 4, 7}, kAdelaide) == 100);
    CHECK(quartersOf({2024, 4, 7}, kLordHowe) == 98);
    CHECK(quartersOf({2024, 10, 6}, kLordHowe) == 94);
    CHECK(quartersOf({2024, 2, 29}, kKolkata) == 96);
}

TEST_CASE("A day is shown by its hours, of which there are 23 and 25 when the clocks change") {
    CHECK(rowsOf(periodOf(EnergySpan::Day, {2026, 10, 24}), kParis) == 24);
    CHECK(rowsOf(periodOf(EnergySpan::Day, {2026, 10, 25}), kParis) == 25);
    CHECK(rowsOf(periodOf(EnergySpan::Day, {2026, 3, 29}), kParis) == 23);
}

TEST_CASE("A February has 29 days in a leap year, and a year has 12 months") {
    CHECK(rowsOf(periodOf(EnergySpan::Month, {2028, 2, 15}), kParis) == 29);
    CHECK(rowsOf(periodOf(EnergySpan::Month, {2026, 2, 15}), kParis) == 28);
    CHECK(rowsOf(periodOf(EnergySpan::Year, {2028, 2, 15}), kParis) == 12);
}

TEST_CASE("Boundaries lie at midnight of the site, in zones with half hours too") {
    for (const QTimeZone& zone : {kParis, kAdelaide, kLordHowe, kKolkata})
        for (const WallTime boundary : boundariesOf(periodOf(EnergySpan::Month, {2024, 4, 1}), zone)) {
            const auto at = QDateTime::fromMSecsSinceEpoch(boundary.time_since_epoch().count(), zone);
            CHECK(at.time() == QTime(0, 0));
        }
}

TEST_CASE(
    "Hours follow the clock of the site, and the last one of a day is shorter where the clocks change by less") {
    const QDate day(2024, 4, 7);
    const auto hours = intervalBoundaries(beginningOf(day, kLordHowe), beginningOf(day.addDays(1), kLordHowe),
                                          IntervalStep::Hour, kLordHowe);
    REQUIRE(hours.size() == 26);
    CHECK(hours.back() - hours.front() == 24h + 30min);
    CHECK(hours[25] - hours[24] == 30min);
    CHECK(hours.front().time_since_epoch() % 1h == 0min); // UTC+11
    const auto kolkata =
        intervalBoundaries(beginningOf(day, kKolkata), beginningOf(day, kKolkata) + 3h, IntervalStep::Hour, kKolkata);
    REQUIRE(kolkata.size() == 4);
    CHECK(kolkata.front().time_since_epoch() % 1h == 30min);
}

TEST_CASE("Intervals are whole: one that has a part in the span begins before it or ends behind it") {
    const WallTime noon = beginningOf({2026, 10, 5}, kParis) + 12h + 7min;
    const auto day = intervalBoundaries(noon, noon + 1h, IntervalStep::Day, kParis);
    CHECK(day == std::vector{beginningOf({2026, 10, 5}, kParis), beginningOf({2026, 10, 6}, kParis)});
    const auto month = intervalBoundaries(noon, noon + 1h, IntervalStep::Month, kParis);
    CHECK(month == std::vector{beginningOf({2026, 10, 1}, kParis), beginningOf({2026, 11, 1}, kParis)});
    const auto hour = intervalBoundaries(noon, noon + 1h, IntervalStep::Hour, kParis);
    CHECK(hour == std::vector{noon - 7min, noon + 53min, noon + 113min});
    const auto quarter = intervalBoundaries(noon, noon + 15min, IntervalStep::Quarter, kParis);
    CHECK(quarter == std::vector{noon - 7min, noon + 8min, noon + 23min});
}

TEST_CASE("A period names the days on which the clocks change") {
    using namespace std::chrono;
    CHECK(clockChangesIn(periodOf(EnergySpan::Month, {2026, 10, 1}), kParis) ==
          std::vector{ClockChange{{2026, 10, 25}, minutes{-60}}});
    CHECK(clockChangesIn(periodOf(EnergySpan::Month, {2026, 9, 1}), kParis).empty());
    CHECK(clockChangesIn(periodOf(EnergySpan::Year, {2024, 1, 1}), kLordHowe) ==
          std::vector{ClockChange{{2024, 4, 7}, minutes{-30}}, ClockChange{{2024, 10, 6}, minutes{30}}});
}

TEST_CASE("Days of a month are compared with the same weekday of the month before") {
    const EnergyPeriod october = periodOf(EnergySpan::Month, {2026, 10, 1});
    const auto compared = comparedRows(october, kParis);
    const EnergyPeriod september = neighbour(october, -1);
    REQUIRE(compared.size() == 31);
    for (std::size_t n = 0; n < compared.size(); ++n)
        if (compared[n] >= 0)
            CHECK(september.first.addDays(compared[n]).dayOfWeek() ==
                  october.first.addDays(static_cast<qint64>(n)).dayOfWeek());
}
