// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn of a series and said of it: columns, gaps, figures, tariffs, estimates, and the lines themselves.
#include "core/catalogue.h"
#include "history/sample_fixtures.h"
#include "models/trends/trend_lines.h"
#include "models/trends/trends_model.h"
#include "support/catch.h"

#include <QImage>
#include <QPainter>

#include <cmath>
#include <memory>
#include <numeric>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;

namespace {

std::uint16_t entry(const char* key) {
    return *entryOf(key);
}

TrendRow row(Seconds from, Seconds to, std::int64_t count) {
    return {from, to, {count, count, count, 1}};
}

/// One point a second, with the number of the second as its value.
TrendCurve ramp(int points) {
    TrendCurve curve;
    for (int i = 0; i < points; ++i)
        curve.add({i * 1.0, i * 1.0, static_cast<float>(i), static_cast<float>(i), static_cast<float>(i)}, 3);
    return curve;
}

} // namespace

TEST_CASE("A curve has at most one column a pixel, and loses no extreme") {
    const TrendCurve curve = ramp(100'000);
    const auto columns = curve.columns({0, 99'999}, 500);
    CHECK(columns.size() <= 502);
    CHECK(columns.front().minimum == 0);
    CHECK(columns.back().maximum == 99'999);
    for (std::size_t i = 1; i < columns.size(); ++i)
        CHECK(columns[i].minimum == columns[i - 1].maximum + 1);
}

TEST_CASE("Few points are drawn as they are, with one beyond each end of the window") {
    const auto columns = ramp(100).columns({10.5, 12.5}, 500);
    REQUIRE(columns.size() == 4);
    CHECK(columns.front().at == 10);
    CHECK(columns.back().at == 13);
}

TEST_CASE("A column has the extremes and the mean of all of its points, wherever they lie") {
    TrendCurve curve;
    std::vector<float> values;
    for (int i = 0; i < 10'007; ++i) {
        const auto value = static_cast<float>((i * 7919) % 1009);
        values.push_back(value);
        const double time = i + (i > 5000 ? 700.25 : 0); // with a gap
        curve.add({time, time, value - 1, value, value + 2}, 3);
    }
    const Span window{101.5, 9'321.5};
    const double width = lengthOf(window) / 97;
    std::map<std::int64_t, std::vector<float>> expected;
    for (int i = 0; i < 10'007; ++i)
        expected[static_cast<std::int64_t>(std::floor((i + (i > 5000 ? 700.25 : 0)) / width))].push_back(
            values[static_cast<std::size_t>(i)]);
    auto columns = curve.columns(window, 97);
    CHECK(columns.front().at <= window.from);
    CHECK(columns.back().at >= window.to);
    CHECK(std::erase_if(columns, [](const TrendColumn& column) { return std::isnan(column.mean); }) == 1);
    CHECK(static_cast<double>(columns.size()) > 97 - 700 / width - 1);
    for (const TrendColumn& column : columns) {
        const auto& points = expected[static_cast<std::int64_t>(std::floor(column.at / width))];
        REQUIRE_FALSE(points.empty());
        CHECK(column.minimum == *std::ranges::min_element(points) - 1);
        CHECK(column.maximum == *std::ranges::max_element(points) + 2);
        CHECK(static_cast<double>(column.mean) ==
              Approx(std::accumulate(points.begin(), points.end(), 0.0) / static_cast<double>(points.size())));
    }
    const auto extent = curve.extent(window);
    REQUIRE(extent);
    CHECK(extent->minimum == *std::min_element(values.begin() + 102, values.begin() + 8'622) - 1);
    CHECK(extent->maximum == *std::max_element(values.begin() + 102, values.begin() + 8'622) + 2);
}

TEST_CASE("Columns stand still while the window moves") {
    const TrendCurve curve = ramp(100'000);
    const auto one = curve.columns({1000, 51'000}, 500);
    const auto other = curve.columns({1100, 51'100}, 500);
    CHECK(one[10].at == other[9].at);
    CHECK(one[10].mean == other[9].mean);
}

TEST_CASE("A gap breaks the line, has no value, and is one where no series knows anything") {
    TrendCurve curve;
    for (const double from : {0.0, 60.0, 600.0, 660.0})
        curve.add({from, from + 60, 1, 2, 3}, 30);
    const auto columns = curve.columns({0, 720}, 500);
    REQUIRE(columns.size() == 5);
    CHECK(std::isnan(columns[2].mean));
    CHECK(std::isnan(curve.valueAt(300)));
    CHECK(curve.valueAt(90) == 2);
    CHECK(std::isnan(curve.valueAt(800)));
    CHECK(commonGaps(std::vector<const TrendCurve*>{&curve}, {0, 900}) == std::vector<Span>{{120, 600}});
    const TrendCurve whole = ramp(1000);
    CHECK(commonGaps(std::vector<const TrendCurve*>{&curve, &whole}, {0, 900}).empty());
}

TEST_CASE("Figures are those of the readings in the window") {
    TrendRows series{kPoint, entry("power_active_P_W"), 30, {}};
    series.rows = {{0, 60, {100, 300, 4000, 20}}, {60, 120, {50, 200, 1000, 10}}, {120, 180, {1, 900, 900, 1}}};
    const auto found = extremesOf(series, {0, 120});
    REQUIRE(found);
    CHECK(found->minimum == 50);
    CHECK(found->minimumAt == 60);
    CHECK(found->maximum == 300);
    CHECK(found->mean == Approx(150)); // 200 and 100 over a minute each, however often they were read
    CHECK_FALSE(extremesOf(series, {300, 400}));
}

TEST_CASE("A mean is one over time where readings follow each other faster than before") {
    const auto reading = [](Seconds at, std::int64_t value) { return TrendRow{at, at, {value, value, value, 1}}; };
    TrendRows series{kPoint, entry("power_active_P_W"), 30, {}};
    for (const double at : {0.0, 20.0, 40.0})
        series.rows.push_back(reading(at, 100));
    for (const double at : {60.0, 65.0, 70.0, 75.0, 80.0})
        series.rows.push_back(reading(at, 400));
    const auto found = extremesOf(series, {0, 1000});
    REQUIRE(found);
    CHECK(found->mean == Approx((100 * 50 + 400 * 30) / 80.0)); // from half way to the reading before
    series.rows.push_back(reading(1000, 900));                  // behind a gap: it stands for no time
    CHECK(extremesOf(series, {0, 1000})->mean == Approx(found->mean).epsilon(0.001));
    CHECK(extremesOf(series, {990, 1000})->mean == Approx(900));
}

TEST_CASE("Energy is the difference of the register, or it is not known") {
    TrendRows series{kPoint, importedEntry(), 30, {row(0, 60, 1000), row(60, 120, 1100), row(120, 180, 1250)}};
    CHECK(counted(series, {60, 180}) == 250);
    CHECK(counted(series, {60, 1'000'000}) == 250); // up to the latest reading
    const auto why = [&](const Span& window) {
        const auto found = counted(series, window);
        REQUIRE_FALSE(found);
        return found.error();
    };
    CHECK(why({-100, 180}) == Uncounted::NoBegin); // nobody knows where it stood
    CHECK(why({-100, -10}) == Uncounted::NotRead);
    CHECK(why({9000, 9999}) == Uncounted::NotRead);
    series.rows.push_back(row(180, 240, 10)); // another meter, or a roll-over
    CHECK(why({60, 240}) == Uncounted::WentBack);
    series.rows = {row(0, 60, 1000), row(60, 120, 1100), row(5000, 5060, 1250)};
    CHECK(why({60, 3000}) == Uncounted::NoEnd); // in a gap
    CHECK(counted(TrendRows{kPoint, importedEntry(), 30, {}}, {0, 60}).error() == Uncounted::NotRead);
}

TEST_CASE("Tariffs are stretches of one tariff") {
    const TrendRows series{
        kPoint, tariffEntry(), 30, {row(0, 60, 2), row(60, 120, 2), row(120, 180, 1), row(600, 660, 1)}};
    const std::vector<TariffStretch> expected{{{0, 120}, 2}, {{120, 180}, 1}, {{600, 660}, 1}};
    CHECK(tariffsOf(series, {0, 1000}) == expected);
}

TEST_CASE("Tariffs that are too short to be told apart are one stretch") {
    const std::vector<TariffStretch> days{{{0, 10}, 1}, {{10, 14}, 2}, {{14, 24}, 1}, {{24, 100}, 2}};
    CHECK(joinShort(days, 3) == days);
    const std::vector<TariffStretch> joined{{{0, 24}, TariffStretch::kBoth}, {{24, 100}, 2}};
    CHECK(joinShort(days, 20) == joined);
}

TEST_CASE("Power is estimated by the registers where nobody read it for a minute, and only there") {
    const auto power = [](Seconds from, Seconds to) { return row(from, to, 600); };
    TrendRows watts{kPoint, entry("power_active_P_W"), 30, {power(0, 60), power(60, 120), power(720, 780)}};
    const double step = values()[watts.entry].step;
    // 600 steps for a minute, and in 600 s before that what 900 steps come to; registers in 0.1 Wh
    const auto tenths = static_cast<std::int64_t>(std::llround((600 * 60 + 900 * 600) * step / 360));
    TrendRows imported{
        kPoint, importedEntry(), 30, {row(0, 60, 5000), row(60, 120, 5100), row(720, 780, 5100 + tenths)}};
    TrendRows exported{kPoint, exportedEntry(), 30, {row(0, 60, 7), row(60, 120, 7), row(720, 780, 7)}};
    auto estimates = estimatesOf(watts, imported, exported);
    REQUIRE(estimates.size() == 1);
    CHECK(estimates[0].span == Span{120, 720});
    CHECK(static_cast<double>(estimates[0].mean) == Approx(900 * step / 1000).margin(0.001));
    imported.rows.back() = row(720, 780, 12); // another meter
    CHECK(estimatesOf(watts, imported, exported).empty());
    imported.rows.back() = row(720, 780, 900'000'000);
    CHECK(estimatesOf(watts, imported, exported).empty());
    imported.rows.pop_back(); // the register was not read behind the gap
    CHECK(estimatesOf(watts, imported, exported).empty());
    CHECK(without({{0, 10}, {20, 30}}, {{2, 4}, {9, 25}}) == std::vector<Span>{{0, 2}, {4, 9}, {25, 30}});
}

namespace {

/// A panel of 100 × 100 pixels over 100 s.
class PaintedPanel {
public:
    explicit PaintedPanel(TrendLine line) {
        panel.setLines({std::move(line)});
        panel.show({1000, 1100}, QLocale::c());
        image.fill(Qt::transparent);
        QPainter painter(&image);
        TrendCanvas canvas;
        paintTrend(painter, QRectF(0, 0, 100, 100), panel, {Qt::white}, canvas);
    }

    int rowOf(double value) const {
        const AxisRange& range = panel.range();
        return static_cast<int>((range.maximum - value) / (range.maximum - range.minimum) * 100);
    }
    /// The sum of what covers a column, in pixels.
    double inkIn(int column) const {
        double ink = 0;
        for (int y = 0; y < image.height(); ++y)
            ink += qAlpha(image.pixel(column, y)) / 255.0;
        return ink;
    }

    TrendPanel panel{Measure::Quantity::P};
    QImage image{100, 100, QImage::Format_ARGB32_Premultiplied};
};

std::shared_ptr<TrendCurve> curveThrough(std::initializer_list<std::pair<Seconds, float>> points, float band = 0) {
    auto curve = std::make_shared<TrendCurve>();
    for (const auto& [time, value] : points)
        curve->add({time, time, value - band, value, value + band}, 1000);
    return curve;
}

} // namespace

TEST_CASE("A line is one pixel thick, level and slanted, and lies where its values are") {
    const PaintedPanel level({curveThrough({{1000, 20}, {1090, 20}, {1100, 40}})});
    CHECK(level.inkIn(50) == Approx(1).margin(0.03));
    const int row = level.rowOf(20);
    CHECK(qAlpha(level.image.pixel(50, row)) + qAlpha(level.image.pixel(50, row - 1)) > 250);
    const PaintedPanel slanted({curveThrough({{1000, 0}, {1100, 40}})});
    const double rise = (slanted.rowOf(0) - slanted.rowOf(40)) / 100.0;
    CHECK(slanted.inkIn(50) == Approx(std::sqrt(1 + rise * rise)).margin(0.1));
    CHECK(qAlpha(slanted.image.pixel(50, slanted.rowOf(20))) > 60);
}

TEST_CASE("A band reaches from the lowest to the highest value and is drawn in no gap") {
    TrendLine line{curveThrough({{1000, 20}, {1040, 20}}, 10)};
    auto curve = std::make_shared<TrendCurve>();
    for (const double from : {1000.0, 1020.0, 1070.0})
        curve->add({from, from + 20, 10, 20, 30}, 5);
    line.curve = curve;
    const PaintedPanel painted(line);
    CHECK(qAlpha(painted.image.pixel(20, painted.rowOf(28))) > 20);
    CHECK(qAlpha(painted.image.pixel(20, painted.rowOf(7))) == 0);
    CHECK(painted.inkIn(55) == 0);
}

TEST_CASE("An estimate is a hollow line, and stands in the gap alone") {
    auto curve = std::make_shared<TrendCurve>();
    for (const double from : {980.0, 1000.0, 1060.0})
        curve->add({from, from + 20, 20, 20, 20}, 5);
    TrendLine line{curve};
    line.estimates = {{{1020, 1060}, 10}};
    const PaintedPanel painted(line);
    const int middle = painted.rowOf(10);
    for (int column = 22; column < 58; ++column) {
        CHECK(painted.inkIn(column) == Approx(2).margin(0.1)); // without a break, unlike the period before
        CHECK(qAlpha(painted.image.pixel(column, middle)) + qAlpha(painted.image.pixel(column, middle - 1)) < 20);
    }
}

TEST_CASE("A minute that goes on ends now, so that no point stands in the future") {
    const TrendRows rows{PointId{1}, entry("power_active_P_W"), 30, {row(0, 60, 5), row(60, 120, 6)}};
    const auto curve = curveOf(rows, 80);
    CHECK(curve->first() == 0);
    CHECK(curve->last() == 70);
    CHECK(curve->gaps().empty());
}
