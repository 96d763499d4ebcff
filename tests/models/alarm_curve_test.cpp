// SPDX-License-Identifier: GPL-3.0-or-later
// The curve of the last hour beside an alarm: what it says, where its parts stand, and how it is painted.
#include "models/alarms/alarm_curve_item.h"
#include "models/alarms/alarm_curve_map.h"
#include "models/alarms/alarm_curve_plot.h"

#include "core/catalogue.h"
#include "site/alarms/alarm_defaults.h"
#include "support/catch.h"

#include <QImage>
#include <QPainter>
#include <QTimeZone>

#include <algorithm>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

/// Tuesday 24 November 2026, 13:32:07 UTC; an hour later in Paris.
constexpr WallTime kNow{std::chrono::milliseconds{1'795'527'127'000}};

AlarmDetails detailsOf(std::string_view key, int which, std::chrono::milliseconds ago, const QString& since) {
    const auto rules = defaultAlarmRules();
    const AlarmRule& rule = *std::ranges::find(rules, key, &AlarmRule::key);
    AlarmDetails details;
    details.row.raised = kNow - ago;
    details.row.since = since;
    const auto& watched = std::get<WatchedValues>(rule.watch);
    details.watched = {0, rule, which, watched.magnitude};
    return details;
}

std::vector<AlarmCurvePoint> minutes(int from, int to, double value) {
    std::vector<AlarmCurvePoint> points;
    for (int minute = from; minute <= to; ++minute)
        points.push_back({kNow - 1h + std::chrono::minutes(minute), value});
    return points;
}

CurveView view(const char* zone = "Europe/Paris", const QLocale& locale = QLocale::English) {
    return {kNow, QTimeZone(zone), locale};
}

QVariantMap flat(const QList<int>& minutesOf, double raised) {
    QVariantList xs;
    QVariantList ys;
    for (const int minute : minutesOf) {
        xs << minute / 60.0;
        ys << 5;
    }
    return {{QStringLiteral("xs"), xs},
            {QStringLiteral("ys"), ys},
            {QStringLiteral("limit"), 10},
            {QStringLiteral("back"), 9},
            {QStringLiteral("raised"), raised}};
}

QImage painted(AlarmCurveItem& item) {
    QImage image(static_cast<int>(item.width()), static_cast<int>(item.height()), QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    item.paint(&painter);
    return image;
}

bool hasColor(const QImage& image, int column, bool (*is)(const QColor& pixel)) {
    for (int line = 0; line < image.height(); ++line)
        if (is(image.pixelColor(column, line)))
            return true;
    return false;
}

bool isRed(const QColor& pixel) {
    return pixel.red() > 150 && pixel.green() < 150 && pixel.blue() < 150;
}

} // namespace

TEST_CASE("The hour beside an alarm has round times of the site") {
    const auto details = detailsOf("power-factor-low", 0, 21min, QStringLiteral("14:11:20"));
    const auto textsIn = [&](const char* zone) {
        QStringList texts;
        for (const QVariant& tick : curveMap(minutes(0, 59, 0.8), details, view(zone)).value("ticks").toList())
            texts << tick.toMap().value("text").toString();
        return texts;
    };
    CHECK(textsIn("Europe/Paris") == QStringList{"13:45", "14:00", "14:15", "14:30"});
    CHECK(textsIn("Asia/Kolkata") == QStringList{"18:15", "18:30", "18:45", "19:00"});
    const QVariantMap first = curveMap(minutes(0, 59, 0.8), details, view()).value("ticks").toList().front().toMap();
    CHECK(first.value("at").toDouble() == Approx((12 * 60 + 53) / 3600.0)); // from 13:32:07
}

TEST_CASE("The curve of an alarm says its unit, its limit and when it was raised") {
    const QVariantMap curve =
        curveMap(minutes(0, 59, -2590), detailsOf("power-exported", 1, 21min, QStringLiteral("14:11:20")), view());
    CHECK(curve.value("symbol").toString() == "P2");
    CHECK(curve.value("unit").toString() == "kW");
    CHECK(curve.value("latest").toString() == QString::fromUtf8("−2.59\u00A0kW"));
    CHECK(curve.value("limitText").toString() == QString::fromUtf8("limit −0.05\u00A0kW"));
    CHECK(curve.value("backText").toString() == QString::fromUtf8("clears above −0.02\u00A0kW"));
    CHECK(curve.value("raisedText").toString() == "raised 14:11:20");
    CHECK(curve.value("raised").toDouble() == Approx(39 / 60.0));
    CHECK(curve.value("ys").toList().front().toDouble() == Approx(-2.59));
}

TEST_CASE("An alarm that was raised before the hour says so") {
    const QVariantMap curve =
        curveMap(minutes(0, 59, 0.7), detailsOf("power-factor-low", 0, 61min, QStringLiteral("13:31:07")), view());
    CHECK(curve.value("raised").toDouble() < 0);
    CHECK(curve.value("raisedText").toString() == "raised 13:31:07, before this hour");
    CHECK(curve.value("unit").toString().isEmpty());
}

TEST_CASE("A value that is minutes old stands beside the curve with its age, and not as the one of now") {
    const auto details = detailsOf("power-factor-low", 0, 21min, QStringLiteral("14:11:20"));
    const QVariantMap fresh = curveMap(minutes(0, 58, 0.782), details, view());
    CHECK(fresh.value("latest").toString() == "0.782");
    CHECK_FALSE(fresh.value("stale").toBool());
    CHECK(fresh.value("age").toString().isEmpty());
    const QVariantMap stale = curveMap(minutes(0, 50, 0.782), details, view());
    CHECK(stale.value("latest").toString() == "0.782");
    CHECK(stale.value("stale").toBool());
    CHECK(stale.value("age").toString().startsWith("last "));
    CHECK(curveMap({}, details, view()).isEmpty());
}

TEST_CASE("The curve of an alarm breaks where a minute is missing") {
    AlarmCurveItem item;
    item.setSize({660, 100});
    item.setLine(Qt::red);
    item.setGapColor(Qt::blue);
    item.setCurve(flat({10, 11, 12, 13, 14, 16, 17, 18}, 2));
    const QImage image = painted(item);
    int gaps = 0;
    bool was = false;
    for (int column = 0; column < image.width(); ++column) {
        const bool red = hasColor(image, column, isRed);
        gaps += was && !red;
        was = red;
    }
    CHECK(gaps == 2); // one between the minutes 14 and 16, and the end
    AlarmCurvePlot plot(flat({10, 11, 12, 13, 14, 16, 17, 18}, 2));
    const auto stretches = plot.gaps();
    REQUIRE(stretches.size() == 3);
    CHECK(stretches[0].to == Approx(10 / 60.0));
    CHECK(stretches[1].from == Approx(14 / 60.0));
    CHECK(stretches[2].to == 1);
    const bool blue =
        hasColor(image, 600, [](const QColor& pixel) { return pixel.blue() > 150 && pixel.red() < 100; });
    CHECK(blue);
}

TEST_CASE("The minute that is not over is no gap") {
    QList<int> all;
    for (int minute = 1; minute < 58; ++minute)
        all << minute;
    CHECK(AlarmCurvePlot(flat(all, 2)).gaps().empty());
}

TEST_CASE("A line across the plot marks when the alarm was raised, within the hour only") {
    AlarmCurveItem item;
    item.setSize({660, 100});
    item.setRaisedColor(Qt::red);
    const auto columnsOf = [&](double raised) {
        item.setCurve(flat({10, 11, 12}, raised));
        const QImage image = painted(item);
        int columns = 0;
        for (int column = 0; column < image.width(); ++column)
            columns += hasColor(image, column, isRed);
        return columns;
    };
    CHECK(columnsOf(0.5) == 1);
    CHECK(columnsOf(-3) == 0);
}

TEST_CASE(
    "The names of the limit and of its deadband cover neither each other nor more of the curve than they must") {
    AlarmCurvePlot plot(flat({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 2));
    plot.setArea({40, 10, 260, 90});
    const QRectF limit = plot.namePlace({60, 12}, plot.limit(), true, {});
    const QRectF back = plot.namePlace({90, 12}, plot.back(), false, {limit});
    CHECK(plot.area().contains(back));
    CHECK_FALSE(back.intersects(limit));
    // Beside a line that the curve runs along at the left, the name stands at the right.
    const QRectF along = plot.namePlace({60, 12}, 5.2, false, {});
    CHECK(along.left() > 200);
    // Nowhere: higher than the plot.
    CHECK(plot.namePlace({60, 200}, 5, true, {}).isEmpty());
}
