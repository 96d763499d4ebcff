// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/live_samples.h"

#include "sample_readings.h"
#include "support/catch.h"

#include <cmath>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

const std::size_t kP = channel(Quantity::P, Phase::Sum);
constexpr SampleTime kStart{Instant{1h}, std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 13h};

SampleTime after(std::chrono::seconds time) {
    return {kStart.mono + time, kStart.wall + time};
}

Seconds onAxis(std::chrono::seconds time) {
    return std::chrono::duration<Seconds>(after(time).wall.time_since_epoch()).count();
}

Readings drawing(double kilowatts, std::chrono::seconds time) {
    Readings readings = test::goodReadings(after(time));
    readings.at(Quantity::P, Phase::Sum).count = std::llround(kilowatts * 100);
    return readings;
}

/// Kilowatts that are read once a second.
template <typename Power>
void read(LiveSamples& samples, PointId point, std::chrono::seconds from, std::chrono::seconds to, Power power) {
    for (auto time = from; time < to; time += 1s) {
        const Readings readings = drawing(power(time), time);
        samples.addPower(point, readings);
        if (PointSamples* const viewed = samples.viewed(point))
            viewed->add(readings, false, {});
    }
}

int points(const std::vector<QPointF>& line) {
    return static_cast<int>(std::ranges::count_if(line, [](const QPointF& point) { return !std::isnan(point.y()); }));
}

} // namespace

TEST_CASE("The charts of the last eight points viewed are kept") {
    LiveSamples samples;
    for (int point = 1; point <= 9; ++point) {
        samples.view(PointId{point});
        read(samples, PointId{point}, 0s, 5s, [](auto) { return 1.0; });
    }
    CHECK(samples.viewed(PointId{1}) == nullptr);
    for (int point = 2; point <= 9; ++point)
        CHECK_FALSE(samples.viewed(PointId{point})->world().empty());
    samples.view(PointId{2});
    samples.view(PointId{10});
    CHECK(samples.viewed(PointId{2}) != nullptr);
    CHECK(samples.viewed(PointId{3}) == nullptr);
}

TEST_CASE("Of a point that was never in view P is there for the hour before, in means of ten seconds") {
    LiveSamples samples;
    const PointId point{1};
    read(samples, point, 0s, 1800s, [](std::chrono::seconds time) { return time % 10s < 5s ? 1.0 : 3.0; });
    PointSamples& shown = samples.view(point);
    CHECK(shown.world().line(kP, {onAxis(0s), onAxis(1800s)}, 600).empty()); // no reading since
    read(samples, point, 1800s, 1860s, [](auto) { return 5.0; });
    const Span hour{onAxis(1860s) - 3600, onAxis(1860s)};
    const auto line = shown.world().line(kP, hour, 600);
    REQUIRE(points(line) > 180);
    CHECK(points(line) == static_cast<int>(line.size())); // it goes on without a break
    CHECK(line.front().x() == Approx(1745));              // the middle of its first ten seconds
    CHECK(line.front().y() == Approx(2.0));
    CHECK(line.back().y() == Approx(5.0));
    CHECK(shown.world().extent(kP, hour)->minimum == Approx(2.0));
    CHECK(shown.world().valueAt(kP, onAxis(905s)) == Approx(2.0));
    CHECK(shown.world().line(channel(Quantity::V, Phase::L1), hour, 600).front().x() == Approx(3540));
}

TEST_CASE("Where nothing was read the past has a break, and what is older than an hour is forgotten") {
    LiveSamples samples;
    const PointId point{1};
    read(samples, point, 0s, 600s, [](auto) { return 1.0; });
    read(samples, point, 1200s, 1800s, [](auto) { return 2.0; });
    PointSamples& shown = samples.view(point);
    read(samples, point, 1800s, 1802s, [](auto) { return 2.0; });
    const auto line = shown.world().line(kP, {onAxis(0s), onAxis(1802s)}, 600);
    CHECK(points(line) == static_cast<int>(line.size()) - 1);
    CHECK(std::isnan(shown.world().valueAt(kP, onAxis(900s))));
    read(samples, point, 1802s, 4500s, [](auto) { return 2.0; });
    CHECK(shown.world().line(kP, {onAxis(0s), onAxis(3600s)}, 600).front().x() >= 895);
}

TEST_CASE("What was kept of a point goes with it") {
    Roster roster;
    Point point;
    point.address.host = "10.0.0.1";
    const PointId id = roster.add(point).value();
    LiveSamples samples;
    samples.view(id);
    samples.forgetGone(roster);
    CHECK(samples.viewed(id) != nullptr);
    REQUIRE(roster.remove(id));
    samples.forgetGone(roster);
    CHECK(samples.viewed(id) == nullptr);
}
