// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/sample_store.h"

#include "models/charts/column_line.h"
#include "models/charts/nice_range.h"
#include "support/catch.h"

#include <cmath>
#include <limits>
#include <map>

using namespace countis;
using namespace countis::ui;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::chrono::milliseconds kHolds{2500};
const std::size_t kP = channel(Quantity::P, Phase::Sum);

Instant at(Seconds time) {
    return Instant(std::chrono::duration_cast<Instant::duration>(std::chrono::duration<double>(time)));
}

/// A machine that was started when its time of day began.
void add(SampleStore& store, Seconds time, double value) {
    std::array<float, kChannels> values{};
    values.fill(static_cast<float>(kNaN));
    values[kP] = static_cast<float>(value);
    store.add({at(time), floor<std::chrono::milliseconds>(std::chrono::sys_seconds{} + at(time).time_since_epoch())},
              at(time), kHolds, values);
}

int breaks(const std::vector<QPointF>& points) {
    int count = 0;
    for (const QPointF& point : points)
        count += std::isnan(point.y()) ? 1 : 0;
    return count;
}

int mostInAColumn(const std::vector<QPointF>& points, double width) {
    std::map<long, int> columns;
    int most = 0;
    for (const QPointF& point : points)
        most = std::max(most, ++columns[std::lround(std::floor(point.x() / width + 1e-9))]);
    return most;
}

} // namespace

TEST_CASE("A short window shows every sample") {
    SampleStore store;
    for (int t = 0; t <= 60; ++t)
        add(store, t, t);
    const auto points = store.line(kP, {0, 60}, 600);
    REQUIRE(points.size() == 61);
    CHECK(points.front() == QPointF(0, 0));
    CHECK(points.back() == QPointF(60, 60));
}

TEST_CASE("A long window keeps extremes with at most two points a column") {
    SampleStore store;
    for (int t = 0; t <= 3600; ++t)
        add(store, t, t == 1234 ? 99 : (t == 2345 ? -50 : std::sin(t)));
    const auto points = store.line(kP, {0, 3600}, 100);
    CHECK(points.size() <= 202);
    CHECK(mostInAColumn(points, 36) <= 2);
    CHECK(std::any_of(points.begin(), points.end(), [](QPointF p) { return p.y() == 99 && p.x() == 1234; }));
    CHECK(std::any_of(points.begin(), points.end(), [](QPointF p) { return p.y() == -50 && p.x() == 2345; }));
    CHECK(std::is_sorted(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); }));
}

TEST_CASE("The picture of the past stands still while the window moves by whole columns") {
    SampleStore store;
    for (int t = 0; t <= 400; ++t)
        add(store, t, std::sin(t * 0.7));
    const auto before = store.line(kP, {0, 300}, 30);
    const auto after = store.line(kP, {10, 310}, 30);
    // The first column that both windows hold whole, to the last.
    int common = 0;
    for (const QPointF& point : before) {
        if (point.x() < 20 || point.x() >= 290)
            continue;
        CHECK(std::find(after.begin(), after.end(), point - QPointF(10, 0)) != after.end());
        ++common;
    }
    CHECK(common > 40);
}

TEST_CASE("The line breaks where no sample was taken, and where nothing was measured") {
    SampleStore store;
    for (int t = 0; t <= 60; ++t) {
        if (t < 20 || t >= 30)
            add(store, t, t == 45 ? kNaN : 1);
    }
    const auto points = store.line(kP, {0, 60}, 600);
    CHECK(breaks(points) == 2);
    const auto gap = std::find_if(points.begin(), points.end(), [](QPointF p) { return std::isnan(p.y()); });
    CHECK(gap->x() > 19);
    CHECK(gap->x() < 30);
    CHECK(store.gaps({0, 60}, at(60)) == std::vector<Gap>{{{19, 30}, Break::Silent}});
}

TEST_CASE("A sample that comes a little late is no gap") {
    SampleStore store;
    add(store, 0.0, 1);
    add(store, 2.3, 1);
    CHECK(store.gaps({0, 3}, at(3)).empty());
    CHECK(breaks(store.line(kP, {0, 3}, 100)) == 0);
}

TEST_CASE("A meter that has gone silent leaves a growing gap at the end") {
    SampleStore store;
    for (int t = 0; t <= 10; ++t)
        add(store, t, 1);
    CHECK(store.gaps({0, 12}, at(12)).empty());
    CHECK(store.gaps({0, 20}, at(20)) == std::vector<Gap>{{{10, 20}, Break::Silent}});
    CHECK(store.gaps({15, 75}, at(75)) == std::vector<Gap>{{{15, 75}, Break::Silent}});
}

TEST_CASE("A day is kept as half minutes, with its extremes and gaps, in bounded memory") {
    SampleStore store;
    constexpr int kDay = 86400;
    for (int t = 0; t < 2 * kDay; ++t) {
        if (t < kDay + 40000 || t >= kDay + 43600)
            add(store, t, t == kDay + 20000 ? 77 : 1);
    }
    const Span window{double(kDay), double(2 * kDay)};
    const auto points = store.line(kP, window, 600);
    CHECK(mostInAColumn(points, kDay / 600.0) <= 2);
    CHECK(breaks(points) == 1);
    REQUIRE(store.extent(kP, window));
    CHECK(store.extent(kP, window)->maximum == 77);
    CHECK(store.extent(kP, {double(2 * kDay - 3600), double(2 * kDay)})->maximum == 1);
    const auto gaps = store.gaps(window, at(window.to));
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].span.from == Approx(kDay + 39999));
    CHECK(gaps[0].span.to == Approx(kDay + 43600));
    CHECK(store.valueAt(kP, kDay + 10000) == 1);
    CHECK(std::isnan(store.valueAt(kP, kDay + 41000)));
}

TEST_CASE("The cursor reads the nearest sample, and nothing where there is none") {
    SampleStore store;
    for (int t = 0; t <= 10; ++t)
        add(store, t, 10 * t);
    CHECK(store.valueAt(kP, 4.4) == 40);
    CHECK(store.valueAt(kP, 4.6) == 50);
    CHECK(std::isnan(store.valueAt(kP, 13)));
    CHECK(std::isnan(store.valueAt(kP, -3)));
    CHECK(std::isnan(store.valueAt(channel(Quantity::V, Phase::L1), 4)));
}

TEST_CASE("Samples from the past are left out") {
    SampleStore store;
    add(store, 5, 1);
    add(store, 5, 2);
    add(store, 4, 3);
    CHECK(store.latest() == 5.0);
    CHECK(store.valueAt(kP, 5) == 1);
}

TEST_CASE("An axis has three or four round values around its data") {
    struct Case {
        double low, high, smallest;
        AxisRange expected;
    };
    const auto c = GENERATE(values<Case>({{0, 14.2, 0.05, {0, 15, 5}},
                                          {0, 12.3, 0.05, {0, 15, 5}},
                                          {228.4, 231.7, 0.5, {228, 232, 2}},
                                          {17.2, 26.1, 0.05, {15, 30, 5}},
                                          {0, 0, 0.05, {0, 0.1, 0.05}},
                                          {50.01, 50.013, 0.01, {50.01, 50.03, 0.01}},
                                          {-3.1, 2.2, 0.05, {-5, 5, 5}}}));
    INFO(c.low << " … " << c.high);
    const AxisRange range = niceRange(c.low, c.high, c.smallest, {1e6, 2e6, 1e5});
    CHECK(range.minimum == Approx(c.expected.minimum).margin(1e-9));
    CHECK(range.maximum == Approx(c.expected.maximum).margin(1e-9));
    CHECK(range.step == Approx(c.expected.step));
    const auto count = axisValues(range).size();
    CHECK(count >= 3);
    CHECK(count <= 4);
}

TEST_CASE("An axis holds still while the data fits and fills it") {
    const AxisRange current{0, 20, 10};
    CHECK(niceRange(0, 12, 0.05, current) == current);
    CHECK(niceRange(0, 8, 0.05, current) == current);
    CHECK(niceRange(0, 3, 0.05, current).maximum < 20);
    CHECK(niceRange(0, 21, 0.05, current).maximum > 20);
    const AxisRange flat{229.5, 230.5, 0.5};
    CHECK(niceRange(230.1, 230.12, 0.5, flat) == flat);
}

TEST_CASE("Time lines stand at round times, three to six of them") {
    CHECK(timeStep(60) == 15);
    CHECK(timeStep(300) == 60);
    CHECK(timeStep(900) == 300);
    CHECK(timeStep(3600) == 900);
    CHECK(timeStep(86400) == 21600);
    CHECK(timeStep(7 * 86400) == 2 * 86400);
    CHECK(timeStep(30 * 86400) == 7 * 86400);
}
