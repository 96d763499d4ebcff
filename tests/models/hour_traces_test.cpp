// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/hour_traces.h"

#include "support/catch.h"

#include <cmath>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

constexpr PointId kOne{1};
constexpr PointId kOther{2};
constexpr Instant kStart{10h};

void read(HourTraces& traces, PointId point, std::chrono::minutes from, std::chrono::minutes to, float kilowatts) {
    for (Instant time = kStart + from; time < kStart + to; time += 10s)
        traces.add(point, time, kilowatts);
}

int breaks(const std::vector<TracePoint>& curve) {
    return static_cast<int>(
        std::ranges::count_if(curve, [](const TracePoint& point) { return std::isnan(point.kilowatts); }));
}

} // namespace

TEST_CASE("The curve of a point is the mean of each minute of the last hour") {
    HourTraces traces;
    read(traces, kOne, 0min, 90min, 2);
    traces.add(kOne, kStart + 90min, 1);
    traces.add(kOne, kStart + 90min + 20s, 3);
    const auto curve = traces.curve(kOne);
    REQUIRE(curve.size() == 60);
    CHECK(curve.front().time == kStart + 31min + 30s);
    CHECK(curve.back().time == kStart + 90min + 30s);
    CHECK(curve.back().kilowatts == 2);
    CHECK(traces.curve(kOther).empty());
}

TEST_CASE("Where nothing was read the curve has a break") {
    HourTraces traces;
    read(traces, kOne, 0min, 10min, 2);
    read(traces, kOne, 20min, 30min, 4);
    const auto curve = traces.curve(kOne);
    CHECK(curve.size() == 21);
    CHECK(breaks(curve) == 1);
    CHECK(std::isnan(curve[10].kilowatts));
}

TEST_CASE("Minutes from before the program began fill the curve, and what it read itself stays") {
    HourTraces traces;
    read(traces, kOne, 30min, 32min, 5);
    const std::vector<TracePoint> kept{{kStart - 40min, 9},
                                       {kStart + 28min, 1},
                                       {kStart + 29min, 2},
                                       {kStart + 30min, 3},
                                       {kStart + 10min, std::nanf("")}};
    traces.seed(kOne, kept);
    const auto curve = traces.curve(kOne);
    REQUIRE(curve.size() == 4); // the first is older than an hour
    CHECK(curve[0].kilowatts == 1);
    CHECK(curve[1].kilowatts == 2);
    CHECK(curve[2].kilowatts == 5);
    CHECK(curve[3].kilowatts == 5);
    traces.seed(kOther, kept);
    CHECK(traces.curve(kOther).size() == 3);
}

TEST_CASE("The curve of a site is the sum of those that were read in each minute") {
    HourTraces traces;
    read(traces, kOne, 0min, 30min, 2);
    read(traces, kOther, 20min, 100min, 3);
    const std::vector points{kOne, kOther, PointId{3}};
    const auto curve = traces.curve(points);
    CHECK(curve.front().time == kStart + 40min + 30s); // the hour of the one that goes on
    CHECK(curve.back().kilowatts == 3);
    read(traces, kOne, 50min, 100min, 2);
    CHECK(traces.curve(points).back().kilowatts == 5);
}

TEST_CASE("A minute in which a meter of the site is not read yet, or was not, is no fall of the power") {
    HourTraces traces;
    read(traces, kOne, 0min, 21min, 2);
    read(traces, kOther, 0min, 10min, 3);
    read(traces, kOther, 13min, 20min, 3);
    traces.add(PointId{4}, kStart + 21min - 5s, 1); // has begun just now
    const std::vector points{kOne, kOther, PointId{4}};
    auto curve = traces.curve(points);
    const auto falls = [](const TracePoint& point) { return !std::isnan(point.kilowatts) && point.kilowatts != 5; };
    CHECK(std::ranges::none_of(curve, falls));
    CHECK(breaks(curve) == 1);
    CHECK(curve.back().time == kStart + 17min + 30s);
    read(traces, kOther, 20min, 24min, 3);
    read(traces, kOne, 21min, 24min, 2);
    read(traces, PointId{4}, 21min, 24min, 1);
    curve = traces.curve(points);
    CHECK(curve.back().time == kStart + 23min + 30s);
    CHECK(curve.back().kilowatts == 6);
}

TEST_CASE("A meter that has fallen silent for good leaves the curve of the site after a break") {
    HourTraces traces;
    read(traces, kOne, 0min, 30min, 2);
    read(traces, kOther, 0min, 10min, 3);
    const auto curve = traces.curve(std::vector{kOne, kOther});
    CHECK(breaks(curve) == 1);
    CHECK(curve[9].kilowatts == 5);
    CHECK(std::isnan(curve[10].kilowatts));
    CHECK(curve[11].time == kStart + 12min + 30s);
    CHECK(curve.back().kilowatts == 2);
}

TEST_CASE("The curve of a point goes with it") {
    Roster roster;
    Point point;
    point.address.host = "10.0.0.1";
    const PointId id = roster.add(point).value();
    HourTraces traces;
    traces.add(id, kStart, 1);
    traces.forgetGone(roster);
    CHECK_FALSE(traces.curve(id).empty());
    REQUIRE(roster.remove(id));
    traces.forgetGone(roster);
    CHECK(traces.curve(id).empty());
}
