// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/live_chart_model.h"
#include "models/charts/live_samples.h"

#include "sample_readings.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QChart>
#include <QLineSeries>
#include <QSignalSpy>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;
using Quantity_ = Measure::Quantity;
using Phase_ = Measure::Phase;

namespace {

struct Charts {
    ManualClock clock{SampleTime{Instant{1h}, std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 13h}};
    QChart chart;
    QLineSeries* sum = new QLineSeries;
    QLineSeries* l1 = new QLineSeries;
    LiveChartModel model{clock};

    Charts() {
        chart.addSeries(sum);
        chart.addSeries(l1);
        model.setWindow(60);
        model.setColumns(600);
        model.setActive(true);
        model.attach(sum, Quantity_::P, Phase_::Sum);
        model.attach(l1, Quantity_::P, Phase_::L1);
    }
    void run(int seconds) {
        for (int i = 0; i < seconds; ++i) {
            clock.advance(1s);
            model.setReadings(test::goodReadings(clock.now()));
        }
    }
    ChartPanel& panel() { return *model.panel(Quantity_::P); }
};

} // namespace

TEST_CASE("A series shows its quantity in the shown unit, counted from the left edge") {
    Charts charts;
    charts.run(10);
    const auto points = charts.sum->points();
    REQUIRE(points.size() == 10);
    CHECK(points.last().x() == Approx(60));
    CHECK(points.last().y() == Approx(12.34));
    CHECK(points.first().x() == Approx(51));
    CHECK(charts.l1->points().last().y() == Approx(4.28));
}

TEST_CASE("What was measured while time ran faster is not drawn in the world's time") {
    Charts charts;
    charts.run(10);
    charts.model.setSpeed(600);
    charts.run(20);
    charts.model.refresh(); // as its timer does
    CHECK(charts.model.gaps()->rowCount() == 1);
    charts.model.setSpeed(1);
    charts.run(5);
    std::vector<double> times;
    for (const QPointF& point : charts.sum->points())
        if (!std::isnan(point.y()))
            times.push_back(point.x());
    REQUIRE(times.size() == 15);
    CHECK(times[9] == Approx(35));
    CHECK(times[10] == Approx(56));
    REQUIRE(charts.model.gaps()->rowCount() == 1);
    CHECK(charts.model.gaps()->marks().front().text == "accelerated time");
}

TEST_CASE("Series get thin lines and hidden axes with the panel's range") {
    Charts charts;
    charts.run(2);
    CHECK(charts.sum->pen().width() == 1);
    const auto axes = charts.sum->attachedAxes();
    REQUIRE(axes.size() == 2);
    CHECK(charts.chart.axes().size() == 2);
    for (QAbstractAxis* axis : axes) {
        CHECK_FALSE(axis->isVisible());
        const auto* values = qobject_cast<QValueAxis*>(axis);
        REQUIRE(values);
        if (axis->orientation() == Qt::Horizontal) {
            CHECK(values->max() == 60);
        } else {
            CHECK(values->min() == 0);
            CHECK(values->max() == Approx(charts.panel().maximum()));
        }
    }
    CHECK(charts.panel().maximum() >= 12.34);
    CHECK(charts.panel().zeroPosition() == 0);
    CHECK(charts.panel().ticks()->rowCount() >= 3);
}

TEST_CASE("One reading replaces each series once") {
    Charts charts;
    charts.run(1);
    QSignalSpy replaced(charts.sum, &QXYSeries::pointsReplaced);
    charts.run(1);
    CHECK(replaced.size() == 1);
    // The slow blocks bring no new sample.
    charts.model.setReadings(test::goodReadings(charts.clock.now()));
    CHECK(replaced.size() == 1);
}

TEST_CASE("Nothing is drawn while nobody looks, and nothing is lost") {
    Charts charts;
    charts.model.setActive(false);
    QSignalSpy replaced(charts.sum, &QXYSeries::pointsReplaced);
    charts.run(5);
    CHECK(replaced.isEmpty());
    charts.model.setActive(true);
    CHECK(charts.sum->count() == 5);
}

TEST_CASE("A pause holds the picture while measuring goes on") {
    Charts charts;
    charts.run(5);
    charts.model.setPaused(true);
    const auto points = charts.sum->points();
    charts.run(5);
    charts.model.refresh();
    CHECK(charts.sum->points() == points);
    charts.model.setPaused(false);
    CHECK(charts.sum->count() == 10);
}

TEST_CASE("Stale readings leave a gap") {
    Charts charts;
    charts.run(5);
    const SampleTime last = charts.clock.now();
    charts.clock.advance(10s);
    charts.model.setReadings(test::staleReadings(last));
    charts.model.refresh();
    REQUIRE(charts.model.gaps()->rowCount() == 1);
    const ChartMark gap = charts.model.gaps()->marks().front();
    CHECK(gap.position == Approx(50.0 / 60));
    CHECK(gap.extent == Approx(10.0 / 60));
    CHECK(gap.text == "no data");
    CHECK(charts.panel().legend()->lines().front().now == "–");
    charts.run(3);
    const auto points = charts.sum->points();
    CHECK(std::count_if(points.begin(), points.end(), [](QPointF p) { return std::isnan(p.y()); }) == 1);
}

TEST_CASE("The legend names the lines that are shown, with their latest value") {
    Charts charts;
    const QAbstractItemModelTester tester(charts.panel().legend(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    charts.run(3);
    const auto& lines = charts.panel().legend()->lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].name == "∑");
    CHECK(lines[0].now == "12.34");
    CHECK(lines[0].cursor.isEmpty());
    CHECK(lines[1].name == "L1");
    CHECK(lines[1].now == "4.28");
    CHECK(lines[1].nowPosition == Approx(4.28 / charts.panel().maximum()));
    CHECK(charts.model.panel(Quantity_::V)->legend()->rowCount() == 0);
}

TEST_CASE("The cursor reads every line at its time") {
    Charts charts;
    charts.run(30);
    charts.model.setCursor(50.0 / 60);
    CHECK(charts.panel().legend()->lines()[1].cursor == "4.28");
    CHECK(charts.model.cursorText().size() == 8);
    charts.model.setCursor(0.1);
    CHECK(charts.panel().legend()->lines()[1].cursor == "–");
    CHECK(charts.panel().legend()->lines()[1].cursorPosition == -1);
    charts.model.setCursor(-1);
    CHECK(charts.model.cursorText().isEmpty());
    charts.model.setCursor(1.7);
    CHECK(charts.model.cursor() == -1);
}

TEST_CASE("Time lines stand inside the window") {
    Charts charts;
    const QAbstractItemModelTester tester(charts.model.timeTicks(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    charts.run(7);
    const auto& ticks = charts.model.timeTicks()->marks();
    REQUIRE(ticks.size() == 4);
    CHECK(ticks.back().position == Approx(53.0 / 60));
    CHECK(ticks.back().text.endsWith(":00:00"));
    CHECK(ticks.front().text.endsWith(":59:15"));
    charts.model.setWindow(3600);
    CHECK(charts.model.timeTicks()->marks().front().text.size() == 5);
}

TEST_CASE("Only known windows are taken") {
    Charts charts;
    charts.model.setWindow(17);
    CHECK(charts.model.window() == 60);
    for (const int window : charts.model.windows()) {
        charts.model.setWindow(window);
        CHECK(charts.model.window() == window);
    }
}

TEST_CASE("Another meter begins with empty charts, and the one before is as it was when it comes back") {
    Charts charts;
    LiveSamples samples;
    charts.model.show(&samples.view(PointId{1}));
    charts.run(5);
    charts.model.show(&samples.view(PointId{2}));
    CHECK_FALSE(charts.model.hasData());
    CHECK(charts.sum->count() == 0);
    CHECK(charts.model.gaps()->rowCount() == 0);
    charts.run(3);
    CHECK(charts.sum->count() == 3);
    charts.model.show(&samples.view(PointId{1}));
    CHECK(charts.model.hasData());
    CHECK(charts.sum->count() == 5);
    charts.model.show(nullptr);
    CHECK_FALSE(charts.model.hasData());
}

TEST_CASE("Another meter at the same point goes on behind a gap that says so") {
    Charts charts;
    LiveSamples samples;
    PointSamples& here = samples.view(PointId{1});
    charts.model.show(&here);
    charts.run(5);
    here.exchanged();
    charts.run(5);
    const auto points = charts.sum->points();
    CHECK(std::ranges::count_if(points, [](const QPointF& point) { return std::isnan(point.y()); }) == 1);
    REQUIRE(charts.model.gaps()->rowCount() == 1);
    CHECK(charts.model.gaps()->marks().front().text == "meter replaced");
}

TEST_CASE("A series that is gone is let go") {
    Charts charts;
    charts.chart.removeSeries(charts.l1);
    delete charts.l1;
    charts.run(2);
    CHECK(charts.panel().legend()->rowCount() == 1);
    charts.model.detach(charts.sum);
    charts.run(1);
    CHECK(charts.sum->count() == 2);
}

TEST_CASE("Paused charts say so, and since when") {
    Charts charts;
    charts.run(5);
    CHECK(charts.model.title() == "Live");
    CHECK(charts.model.caption().isEmpty());
    CHECK(charts.model.nowText() == "now");
    QSignalSpy changed(&charts.model, &LiveChartModel::titleChanged);
    charts.model.setPaused(true);
    CHECK(changed.size() == 1);
    const QString time = charts.model.nowText();
    CHECK(time.endsWith(":00:05"));
    charts.run(5);
    CHECK(charts.model.title() == "Paused");
    CHECK(charts.model.caption() == "since " + time);
    CHECK(charts.model.nowText() == time);
    charts.model.setPaused(false);
    CHECK(charts.model.title() == "Live");
    CHECK(charts.model.nowText() == "now");
}

TEST_CASE("A line of the legend can be hidden, and the axis is for those that are shown") {
    Charts charts;
    charts.run(5);
    CHECK(charts.panel().maximum() == 15);
    charts.model.toggle(Quantity_::P, Phase_::Sum);
    CHECK(charts.sum->count() == 0);
    CHECK(charts.l1->count() == 5);
    CHECK(charts.panel().maximum() < 10);
    const LegendLine& hidden = charts.panel().legend()->lines().front();
    CHECK_FALSE(hidden.shown);
    CHECK(hidden.now == "12.34");
    CHECK(hidden.nowPosition == -1);
    charts.run(1);
    CHECK(charts.sum->count() == 0);
    charts.model.toggle(Quantity_::P, Phase_::Sum);
    CHECK(charts.sum->count() == 6);
    CHECK(charts.panel().legend()->lines().front().shown);
}
