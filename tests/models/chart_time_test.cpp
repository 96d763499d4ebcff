// SPDX-License-Identifier: GPL-3.0-or-later
// Where the live charts put what was read when clocks are set, machines sleep, and a meter has a time of its own.
#include "models/charts/live_chart_model.h"

#include "sample_readings.h"
#include "support/catch.h"

#include <QDateTime>
#include <QLineSeries>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const SampleTime kStart{Instant{1h}, std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 13h};

/// Its hands can be set; awake or not, it goes on.
class SettableClock final : public Clock {
public:
    explicit SettableClock(SampleTime start = kStart) : time_(start) {}

    SampleTime now() const override { return time_; }
    void advance(milliseconds by) {
        time_.mono += by;
        time_.wall += by;
    }
    void set(milliseconds by) { time_.wall += by; }

private:
    SampleTime time_;
};

struct Charts {
    SettableClock clock;
    QLineSeries sum;
    LiveChartModel model{clock};

    Charts() {
        model.setWindow(300);
        model.setColumns(600);
        model.setActive(true);
        model.attach(&sum, Measure::Quantity::P, Measure::Phase::Sum);
    }
    void run(int seconds) {
        for (int i = 0; i < seconds; ++i) {
            clock.advance(1s);
            model.setReadings(test::goodReadings(clock.now()));
        }
    }
    std::vector<double> times() const {
        std::vector<double> times;
        for (const QPointF& point : sum.points())
            if (!std::isnan(point.y()))
                times.push_back(point.x());
        return times;
    }
    bool broken() const {
        const auto points = sum.points();
        return std::any_of(points.begin(), points.end(), [](QPointF point) { return std::isnan(point.y()); });
    }
};

/// Charts of a meter that answers each second and whose own time runs fast.
struct FastCharts : Charts {
    SettableClock own;

    explicit FastCharts(double speed, SampleTime start = kStart) : own(start) {
        model.setOwnClock([this] { return std::optional(own.now()); });
        model.setSpeed(speed);
    }
    void runFast(int answers, milliseconds each) {
        for (int i = 0; i < answers; ++i) {
            own.advance(each);
            run(1);
        }
    }
};

void checkGap(Charts& charts, double from, double to, const QString& text) {
    REQUIRE(charts.model.gaps()->rowCount() == 1);
    const ChartMark gap = charts.model.gaps()->marks().front();
    CHECK(gap.position * 300 == Approx(from));
    CHECK((gap.position + gap.extent) * 300 == Approx(to));
    CHECK(gap.text == text);
}

/// Its clocks go back on 25 October 2026 and forward on 29 March.
QTimeZone paris() {
    return QTimeZone("Europe/Paris");
}

QDateTime inParis(const QDate& date, const QTime& time) {
    return {date, time, paris()};
}

QStringList tickTexts(const QDateTime& end, int window) {
    QStringList texts;
    const ChartView view({static_cast<double>(end.toSecsSinceEpoch()), {}}, window, end.timeZone());
    for (const ChartMark& tick : view.timeTicks(QLocale(QLocale::English)))
        texts.append(tick.text);
    return texts;
}

} // namespace

TEST_CASE("A suspend of the machine leaves a gap, and what was read before stays at its time") {
    Charts charts;
    charts.run(20);
    charts.clock.advance(150s);
    charts.model.refresh();
    checkGap(charts, 150, 300, "no data");
    charts.run(10);
    CHECK(charts.times().front() == Approx(300 - 179));
    checkGap(charts, 140, 291, "no data");
    CHECK(charts.broken());
}

TEST_CASE("A time of day that is set forward leaves a gap, and what was read before stays at its time") {
    Charts charts;
    charts.run(20);
    charts.clock.set(150s);
    charts.model.refresh();
    checkGap(charts, 150, 300, "clock set");
    charts.run(10);
    CHECK(charts.times().front() == Approx(300 - 179));
    CHECK(charts.times()[19] == Approx(140));
    checkGap(charts, 140, 291, "clock set");
    CHECK(charts.broken());
}

TEST_CASE("A time of day that is set back moves what was read before, and breaks nothing") {
    Charts charts;
    charts.run(20);
    charts.clock.set(-150s);
    charts.run(10);
    const auto times = charts.times();
    REQUIRE(times.size() == 30);
    for (std::size_t i = 0; i < times.size(); ++i)
        CHECK(times[i] == Approx(271 + static_cast<double>(i)));
    CHECK(charts.model.gaps()->rowCount() == 0);
}

TEST_CASE("A time of day that is set forward by mistake and back again leaves no gap") {
    Charts charts;
    charts.run(10);
    charts.clock.set(100s);
    charts.run(10);
    charts.clock.set(-100s);
    charts.run(10);
    const auto times = charts.times();
    REQUIRE(times.size() == 30);
    CHECK(times.front() == Approx(271));
    CHECK(times.back() == Approx(300));
    CHECK(charts.model.gaps()->rowCount() == 0);
    CHECK_FALSE(charts.broken());
}

TEST_CASE("A clock that is slewed moves nothing by more than a quarter of a second") {
    Charts charts;
    for (int i = 0; i < 300; ++i) {
        charts.clock.set(i < 150 ? 10ms : -10ms);
        charts.run(1);
    }
    const auto times = charts.times();
    for (std::size_t i = 1; i < times.size(); ++i)
        CHECK(times[i] - times[i - 1] == Approx(1).margin(0.27));
    CHECK(charts.model.gaps()->rowCount() == 0);
}

TEST_CASE("A pause holds its picture though the time of day is set") {
    const auto by = GENERATE(150s, -150s);
    Charts charts;
    charts.run(20);
    charts.model.setPaused(true);
    const auto points = charts.times();
    charts.clock.set(by);
    charts.run(5);
    charts.model.refresh();
    CHECK(charts.times() == points);
    CHECK(charts.model.gaps()->rowCount() == 0);
}

TEST_CASE("A meter whose time runs fast is drawn along its own time, with its speed") {
    FastCharts charts(1, {Instant{5h}, std::chrono::sys_days{std::chrono::year{2030} / 6 / 1}});
    charts.run(5);
    charts.model.setSpeed(600);
    CHECK(charts.model.title() == "Live ×600");
    CHECK(charts.model.caption() == "time of the meter");
    charts.runFast(30, 600s);
    CHECK(charts.model.windows() == QList<int>{3600, 86400, 7 * 86400, 30 * 86400});
    CHECK(charts.model.window() == 86400);
    const auto times = charts.times();
    REQUIRE(times.size() >= 30);
    CHECK(times.back() == Approx(86400));
    CHECK(times[times.size() - 2] == Approx(86400 - 600));
    CHECK(charts.model.gaps()->rowCount() == 0);
    CHECK_FALSE(charts.broken());
    const LegendLine& line = charts.model.panel(Measure::Quantity::P)->legend()->lines().front();
    CHECK(line.now == "12.34");
    charts.model.setCursor(1 - 6450.0 / 86400);
    CHECK(charts.model.panel(Measure::Quantity::P)->legend()->lines().front().cursor == "12.34");

    charts.model.setSpeed(1);
    CHECK(charts.model.title() == "Live");
    CHECK(charts.model.window() == 300);
    CHECK(charts.times().size() == 5); // the world's time
    CHECK(charts.model.gaps()->marks().back().text == "accelerated time");
}

TEST_CASE("A fast meter that falls silent leaves a gap in its own time, and one that stands still does not") {
    FastCharts charts(60);
    charts.runFast(10, 60s);
    charts.run(10); // its time is stopped, and it answers
    CHECK(charts.model.gaps()->rowCount() == 0);
    CHECK(charts.model.panel(Measure::Quantity::P)->legend()->lines().front().now == "12.34");
    charts.own.advance(600s);
    charts.clock.advance(10s);
    charts.model.refresh();
    REQUIRE(charts.model.gaps()->rowCount() == 1);
    CHECK(charts.model.gaps()->marks().front().extent * charts.model.window() == Approx(600));
    CHECK(charts.model.panel(Measure::Quantity::P)->legend()->lines().front().now == "–");
}

TEST_CASE("The window of a fast meter is its own choice") {
    FastCharts charts(60);
    CHECK(charts.model.window() == 3600);
    charts.model.setWindow(900);
    CHECK(charts.model.window() == 900);
    CHECK(charts.model.keptWindow() == 300);
    charts.model.setSpeed(86'400);
    CHECK(charts.model.window() == 30 * 86'400);
    charts.model.setSpeed(std::numeric_limits<double>::infinity());
    CHECK(charts.model.windows() == QList<int>{30 * 86'400});
    CHECK(charts.model.title() == "Live ×max");
    charts.model.setSpeed(1);
    CHECK(charts.model.window() == 300);
}

TEST_CASE("A pause of a fast meter outlasts its change of speed") {
    FastCharts charts(60);
    charts.runFast(10, 60s);
    charts.model.setPaused(true);
    const auto points = charts.times();
    charts.model.setSpeed(1);
    charts.run(5);
    CHECK(charts.model.title() == "Paused ×60");
    CHECK(charts.times() == points);
    charts.model.setPaused(false);
    CHECK(charts.model.title() == "Live");
    CHECK(charts.times().size() == 5);
}

TEST_CASE("Hours stand at whole hours of the day, on both sides of a change of the clocks") {
    const QStringList quarters{"12:00", "18:00", "00:00", "06:00"};
    CHECK(tickTexts(inParis({2026, 10, 25}, {8, 0}), 86400) == quarters);
    CHECK(tickTexts(inParis({2026, 10, 25}, {23, 30}), 86400) == QStringList{"06:00", "12:00", "18:00"});
    CHECK(tickTexts(inParis({2026, 3, 29}, {8, 0}), 86400) == quarters);
    CHECK(tickTexts(inParis({2026, 3, 29}, {3, 10}), 3600) == QStringList{"01:15", "01:30", "01:45", "03:00"});
}

TEST_CASE("Days stand at midnight") {
    const QStringList texts = tickTexts(inParis({2026, 10, 28}, {8, 0}), 7 * 86400);
    REQUIRE(texts.size() >= 3);
    for (const QString& text : texts)
        CHECK(text.endsWith(" Oct"));
}
