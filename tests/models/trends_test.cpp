// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "history/sample_fixtures.h"
#include "history/test_database.h"
#include "models/app/app_model.h"
#include "models/made_history.h"
#include "models/trends/trend_lines.h"
#include "models/trends/trend_ticks.h"
#include "models/trends/trends_model.h"
#include "support/catch.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>

#include <cmath>
#include <map>
#include <numeric>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

const QTimeZone kParis("Europe/Paris");
constexpr double kHours = 3600;

Seconds at(const char* iso) {
    return secondsOf(QDateTime::fromString(QLatin1String(iso), Qt::ISODate));
}

Seconds inSeconds(WallTime time) {
    return static_cast<Seconds>(time.time_since_epoch().count()) / 1000;
}

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

TrendQuery queryOf(const TestDatabase& database, Span span, Tier tier) {
    TrendQuery query;
    query.number = 1;
    query.url = database.url();
    query.points = {{kPoint, 1s, {entry("power_active_P_W"), importedEntry(), exportedEntry()}}};
    query.span = span;
    query.tier = tier;
    return query;
}

} // namespace

TEST_CASE("A day of the site has 23 or 25 hours when its clocks change, and a week begins on Monday") {
    using Kind = TrendSpan::Kind;
    CHECK(lengthOf(calendarPeriod(Kind::Day, at("2026-10-25T12:00:00+01:00"), kParis)) == 25 * kHours);
    CHECK(lengthOf(calendarPeriod(Kind::Day, at("2026-03-29T12:00:00+02:00"), kParis)) == 23 * kHours);
    const Span week = calendarPeriod(Kind::Week, at("2026-11-24T14:32:00+01:00"), kParis);
    CHECK(week.from == at("2026-11-23T00:00:00+01:00"));
    CHECK(calendarStep(Kind::Month, calendarPeriod(Kind::Month, at("2026-03-31T12:00:00+02:00"), kParis), -1,
                       kParis) == Span{at("2026-02-01T00:00:00+01:00"), at("2026-03-01T00:00:00+01:00")});
    const Span hour = calendarPeriod(Kind::Hour, at("2026-11-24T14:32:00+05:30"), QTimeZone("Asia/Kolkata"));
    CHECK(hour.from == at("2026-11-24T14:00:00+05:30"));
}

TEST_CASE("The span decides how finely it is read") {
    CHECK(tierFor(kHours) == Tier::Raw);
    CHECK(tierFor(25 * kHours) == Tier::Minute);
    CHECK(tierFor(31 * 24 * kHours) == Tier::Quarter);
    CHECK(tierFor(366 * 24 * kHours) == Tier::Hour);
    CHECK(tierFor(800 * 24 * kHours) == Tier::Day);
}

TEST_CASE("A zoom keeps the time under the pointer, and the period comes back") {
    TrendView view;
    view.show(TrendSpan::Kind::Day, at("2026-11-24T14:32:00Z"));
    view.zoom(0.5, 0.25);
    CHECK(view.view().from + 0.25 * lengthOf(view.view()) == at("2026-11-24T06:00:00Z"));
    CHECK_FALSE(view.fits());
    view.fit();
    CHECK(view.view().from == at("2026-11-24T00:00:00Z"));
    view.zoom(1e-9, 0.5);
    CHECK(lengthOf(view.view()) == TrendView::kShortest);
}

TEST_CASE("Whoever moves a live view stops it") {
    TrendView view;
    view.show(TrendSpan::Kind::Live, 10'000);
    view.follow(10'005);
    CHECK(view.view() == Span{10'005 - TrendView::kLiveSeconds, 10'005});
    view.pan(-0.1);
    CHECK(view.kind() == TrendSpan::Kind::Custom);
    view.follow(10'100);
    CHECK(view.view().to == 10'005 - 0.1 * TrendView::kLiveSeconds);
}

TEST_CASE("A view does not leave what is recorded") {
    TrendView view;
    view.show(TrendSpan::Kind::Hour, 100'000);
    view.setLimits({90'000, 110'000});
    view.pan(-100);
    CHECK(view.view().to == 90'000);
    view.pan(100);
    CHECK(view.view().from == 110'000);
}

TEST_CASE("What was a period earlier is a calendar period earlier") {
    TrendView view;
    view.setZone(kParis);
    view.show(TrendSpan::Kind::Month, at("2026-03-15T12:00:00+01:00"));
    CHECK(view.before().from == at("2026-02-01T00:00:00+01:00"));
}

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
    const auto found = extremesOf(series.rows, {0, 120});
    REQUIRE(found);
    CHECK(found->minimum == 50);
    CHECK(found->minimumAt == 60);
    CHECK(found->maximum == 300);
    CHECK(found->mean == Approx(5000.0 / 30));
    CHECK_FALSE(extremesOf(series.rows, {300, 400}));
}

TEST_CASE("Energy is the difference of the register, or it is not known") {
    TrendRows series{kPoint, importedEntry(), 30, {row(0, 60, 1000), row(60, 120, 1100), row(120, 180, 1250)}};
    CHECK(counted(series, {60, 180}) == 250);
    CHECK(counted(series, {60, 1'000'000}) == 250); // up to the latest reading
    CHECK_FALSE(counted(series, {-100, 180}));      // nobody knows where it stood
    series.rows.push_back(row(180, 240, 10));       // another meter, or a roll-over
    CHECK_FALSE(counted(series, {60, 240}));
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

TEST_CASE("An estimate is dotted, and stands in the gap alone") {
    auto curve = std::make_shared<TrendCurve>();
    for (const double from : {980.0, 1000.0, 1060.0})
        curve->add({from, from + 20, 20, 20, 20}, 5);
    TrendLine line{curve};
    line.estimates = {{{1020, 1060}, 10}};
    const PaintedPanel painted(line);
    int dots = 0;
    for (int column = 22; column < 58; ++column)
        dots += painted.inkIn(column) > 0.5 ? 1 : 0;
    CHECK(dots == 12);
}

TEST_CASE("Ticks stand at round times of the site") {
    const auto ticks = trendTicks(calendarPeriod(TrendSpan::Kind::Day, at("2026-11-24T12:00:00+01:00"), kParis), 12,
                                  kParis, QLocale::c());
    REQUIRE(ticks.size() >= 12);
    CHECK(ticks[0].position == 0);
    CHECK(ticks[1].text == "02:00");
    const auto months = trendTicks(calendarPeriod(TrendSpan::Kind::Year, at("2026-11-24T12:00:00+01:00"), kParis), 13,
                                   kParis, QLocale::c());
    CHECK(months[1].text == "Feb");
}

TEST_CASE("Readings, and what is only in the journal, are read as they are") {
    TestDatabase database;
    auto writer = database.writer(kTwoOClock);
    for (int n = 0; n < 30; ++n)
        REQUIRE(writer->take(sampleAt(kPoint, kTwoOClock + n * 1s, 100 + n, 1000 + n)));
    REQUIRE(writer->flush(database.connection(), kTwoOClock + 30s));
    const Seconds start = inSeconds(kTwoOClock);
    const TrendAnswer answer = readTrends(queryOf(database, {start, start + 3600}, Tier::Raw));
    REQUIRE_FALSE(answer.error);
    REQUIRE(answer.series.size() == 3);
    CHECK(answer.series[0].rows.size() == 30);
    CHECK(answer.series[0].rows[5].extent.sum == 105);
}

TEST_CASE("What a tier does not have any more comes from the next one") {
    TestDatabase database;
    const std::vector<tests::MadeCurve> curves{{kPoint}};
    tests::makeHistory(database.connection(), curves, Tier::Quarter, kTwoOClock - 48h, kTwoOClock);
    tests::makeHistory(database.connection(), curves, Tier::Minute, kTwoOClock - 1h, kTwoOClock);
    const Seconds end = inSeconds(kTwoOClock);
    const TrendAnswer answer = readTrends(queryOf(database, {end - 3 * kHours, end}, Tier::Minute));
    REQUIRE_FALSE(answer.error);
    const auto& rows = answer.series[0].rows;
    REQUIRE(rows.size() == 8 + 60);
    CHECK(rows[0].to - rows[0].from == 900);
    CHECK(rows[8].from == end - kHours);
    CHECK(rows[8].to - rows[8].from == 60);
}

TEST_CASE("A database that is gone is an error, not an empty answer") {
    TestDatabase database;
    TrendQuery query = queryOf(database, {0, 100}, Tier::Raw);
    query.url = {};
    query.url.file = QStringLiteral("/nowhere/site.sqlite");
    CHECK(readTrends(query).error);
}

namespace {

/// Two meters with two days of minutes.
class TrendsRig {
public:
    TrendsRig() {
        Point point;
        for (const std::int64_t number : {3, 4}) {
            point.id = {number};
            point.name = "Meter " + std::to_string(number);
            point.address.host = "10.0.0." + std::to_string(number);
            app.meters()->take(point);
        }
        const std::vector<tests::MadeCurve> curves{{PointId{3}, 12}, {PointId{4}, -8}};
        tests::makeHistory(database.connection(), curves, Tier::Minute, kTwoOClock - 48h, kTwoOClock);
        trends.show(database.url());
        trends.setActive(true);
    }

    /// Waits until what is in view has been read.
    void settle() {
        QSignalSpy answers(&trends, &TrendsModel::stateChanged);
        while (!trends.isComplete())
            REQUIRE(answers.wait(5000));
    }

    void choose(std::initializer_list<TrendSeries> series) {
        trends.series()->choose(series);
        settle();
    }

    QString figure(int line, TrendTable::Role role) const {
        return app.trends()->table()->data(app.trends()->table()->index(line), role).toString();
    }

    TestDatabase database;
    ManualClock clock{{Instant{1h}, kTwoOClock}};
    mutable AppModel app{clock, nullptr};
    TrendsModel& trends = *app.trends();
};

const TrendSeries kFirstPower{{3}, entry("power_active_P_W")};
const TrendSeries kOtherPower{{4}, entry("power_active_P_W")};
const TrendSeries kFirstVolts{{3}, entry("voltage_V1_V")};

} // namespace

TEST_CASE("The page draws a panel for each quantity, and figures for each series") {
    TrendsRig page;
    page.choose({kFirstVolts, kFirstPower, kOtherPower});
    CHECK(page.trends.quantities() == QList<int>{static_cast<int>(Quantity::P), static_cast<int>(Quantity::V)});
    CHECK(page.trends.panel(Measure::Quantity::P)->lines().size() == 2);
    REQUIRE(page.trends.table()->rowCount() == 3);
    CHECK(page.figure(0, TrendTable::NameRole) == "Meter 3");
    CHECK(page.figure(0, TrendTable::EnergyUnitRole) == "kWh");
    CHECK(page.figure(0, TrendTable::EnergyRole).toDouble() > 50);
    CHECK(page.figure(1, TrendTable::EnergyRole).isEmpty());
    CHECK(page.figure(2, TrendTable::MaximumRole) == "0.00");
    REQUIRE(page.trends.gaps()->marks().size() == 1);
    CHECK(page.trends.gaps()->marks()[0].estimated);
}

TEST_CASE("A gap is estimated where the registers of a power series go on, and without data elsewhere") {
    TrendsRig page;
    page.choose({kFirstVolts});
    REQUIRE(page.trends.gaps()->marks().size() == 1);
    CHECK_FALSE(page.trends.gaps()->marks()[0].estimated);
    page.choose({kFirstPower});
    REQUIRE(page.trends.gaps()->marks().size() == 1);
    CHECK(page.trends.gaps()->marks()[0].estimated);
    const auto& estimates = page.trends.panel(Measure::Quantity::P)->lines().at(0).estimates;
    const auto gap = std::ranges::find(estimates, at("2026-11-24T03:06:00Z"),
                                       [](const TrendEstimate& estimate) { return estimate.span.from; });
    REQUIRE(gap != estimates.end());
    CHECK(gap->span.to == at("2026-11-24T03:43:00Z"));
    CHECK(gap->mean == Approx(1.2).margin(0.2)); // at night
    const QString lowest = page.figure(0, TrendTable::MinimumTimeRole);
    CHECK_FALSE((lowest > QLatin1String("03:06") && lowest < QLatin1String("03:43")));
}

TEST_CASE("All shows all that is recorded, and has no period before or after") {
    TrendsRig page;
    page.choose({kFirstPower});
    page.trends.setKind(TrendSpan::Kind::All);
    while (!page.trends.isComplete())
        page.settle();
    const QString all = page.trends.spanText();
    CHECK(all.startsWith(QStringLiteral("22 Nov 2026 14:0")));
    CHECK(page.trends.navigatorFrom() == 0);
    CHECK(page.trends.navigatorTo() == Approx(1).margin(0.01));
    page.trends.step(-1);
    CHECK(page.trends.spanText() == all);
    page.trends.zoom(0.5, 0.5);
    CHECK_FALSE(page.trends.fits());
    page.trends.showLatest();
    CHECK(page.trends.spanText() == all);
    CHECK(page.trends.goTo(QStringLiteral("2026-11-23")).isEmpty());
    CHECK(page.trends.kind() == TrendSpan::Kind::Day);
}

TEST_CASE("A move within what was read reads nothing, and a further one does") {
    TrendsRig page;
    page.choose({kFirstPower});
    page.trends.pan(-0.2);
    CHECK(page.trends.isComplete());
    page.trends.step(-1);
    page.trends.retry();
    CHECK_FALSE(page.trends.isComplete());
    page.settle();
    CHECK(page.figure(0, TrendTable::MeanRole) != QString(QChar(0x2013)));
}

TEST_CASE("The period before is drawn where it is wanted") {
    TrendsRig page;
    page.choose({kFirstPower});
    page.trends.setCompare(true);
    page.settle();
    const auto& lines = page.trends.panel(Measure::Quantity::P)->lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].before);
    CHECK(lines[1].shift == 24 * kHours);
    page.trends.setCursor(0.5);
    CHECK_FALSE(page.figure(0, TrendTable::BeforeRole).isEmpty());
}

TEST_CASE("Twelve series are the most") {
    TrendsRig page;
    std::vector<TrendSeries> all;
    for (const char* const key : {"power_active_P_W", "power_reactive_Q_var", "voltage_V1_V", "voltage_V2_V",
                                  "voltage_V3_V", "current_I1_A", "current_I2_A"})
        for (const std::int64_t point : {3, 4})
            all.push_back({{point}, entry(key)});
    page.trends.series()->choose(all);
    CHECK(page.trends.series()->chosen().size() == 12);
    CHECK(page.trends.series()->isFull());
}

TEST_CASE("What is in view is exported with the names of its meters") {
    TrendsRig page;
    page.choose({kFirstPower, kOtherPower});
    const std::string csv = page.trends.csv();
    CHECK(csv.starts_with("time,Meter 3 power_active_P_W,Meter 4 power_active_P_W\r\n2026-11-24T00:00:00Z,"));
    CHECK(std::count(csv.begin(), csv.end(), '\n') > 14 * 60 - 40);
}

TEST_CASE("Without a database, or when it goes, the page says so and keeps what it has") {
    TrendsRig page;
    page.choose({kFirstPower});
    const QString mean = page.figure(0, TrendTable::MeanRole);
    DatabaseUrl gone;
    gone.file = QStringLiteral("/nowhere/site.sqlite");
    TrendsModel lost(page.clock, *page.app.meters());
    lost.show(gone);
    lost.setActive(true);
    lost.series()->choose({kFirstPower});
    QSignalSpy answers(&lost, &TrendsModel::stateChanged);
    while (lost.problem().isEmpty())
        REQUIRE(answers.wait(5000));
    CHECK_FALSE(lost.isLoading());
    CHECK(page.figure(0, TrendTable::MeanRole) == mean);
    lost.show(std::nullopt);
    CHECK_FALSE(lost.hasDatabase());
}

TEST_CASE("A date that is none is refused with a sentence") {
    TrendsRig page;
    CHECK(page.trends.goTo(QStringLiteral("2026-11-23")).isEmpty());
    CHECK(page.trends.spanText() == "Monday 23 November 2026");
    CHECK(page.trends.goTo(QStringLiteral("tomorrow")).contains(QStringLiteral("tomorrow")));
    CHECK_FALSE(page.trends.showSpan(QStringLiteral("2026-11-23"), QStringLiteral("2026-11-22")).isEmpty());
    CHECK(page.trends.showSpan(QStringLiteral("2026-11-22"), QStringLiteral("2026-11-23")).isEmpty());
    CHECK(page.trends.kind() == TrendSpan::Kind::Custom);
}
