// SPDX-License-Identifier: GPL-3.0-or-later
// The Trends page in the software renderer at 1280 × 800: how long a frame takes while twelve series over a year are
// moved, and our lines beside those of QCustomPlot and QtCharts, which draw the same million points into a plot of
// the same size and move it by a pixel a frame. The processor time of a frame counts.
#include "core/clock.h"
#include "history/site_database.h"
#include "models/app/app_model.h"
#include "models/made_history.h"
#include "models/trends/trend_lines.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QLineSeries>
#include <QPainter>
#include <QQmlApplicationEngine>
#include <QQmlExtensionPlugin>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QValueAxis>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

Q_IMPORT_QML_PLUGIN(Countis_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Countis_UiPlugin)

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr double kLongestFrame = 33; // ms, in the middle of all frames
constexpr double kFasterThanQCustomPlot = 5;
constexpr int kSeries = 12;
constexpr int kPoints = 1'000'000 / kSeries; // of each
constexpr QSize kPlot(940, 400);
constexpr WallTime kNow{1'795'530'727'000ms};

double processorMs() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double valueAt(int series, int point) {
    const double noise = std::sin(point * 12.9898 + series) * 43758.5453;
    return series + std::sin(point / 4000.0 + series) + 0.4 * (noise - std::floor(noise));
}

struct Frames {
    double median;
    double longest;
};

Frames framesOf(int count, const std::function<void(int)>& draw) {
    std::vector<double> frames;
    draw(0);
    for (int number = 1; number <= count; ++number) {
        const double before = processorMs();
        draw(number);
        frames.push_back(processorMs() - before);
    }
    std::ranges::sort(frames);
    return {frames[frames.size() / 2], frames.back()};
}

/// A view of 90 % of the points, which moves by a pixel a frame.
std::pair<double, double> viewOf(int frame) {
    const double from = frame * (0.9 * kPoints / kPlot.width());
    return {from, from + 0.9 * kPoints};
}

enum class Motion { Pan, Zoom };

/// A zoom changes the width of a pixel in each frame, so that all points are thinned again.
Frames ourLines(Motion motion) {
    ui::TrendPanel panel(ui::Measure::Quantity::V);
    std::vector<ui::TrendLine> lines;
    QList<QColor> colours;
    for (int series = 0; series < kSeries; ++series) {
        auto curve = std::make_shared<ui::TrendCurve>();
        curve->reserve(kPoints);
        for (int point = 0; point < kPoints; ++point) {
            const auto value = static_cast<float>(valueAt(series, point));
            curve->add({static_cast<double>(point), static_cast<double>(point), value, value, value}, 3);
        }
        lines.push_back({std::move(curve), series % ui::kTrendColours, false, false, 0});
    }
    for (int n = 0; n < ui::kTrendColours; ++n)
        colours.append(QColor::fromHsv(n * 45, 200, 200));
    panel.setLines(std::move(lines));
    QImage image(kPlot, QImage::Format_ARGB32_Premultiplied);
    ui::TrendCanvas canvas;
    return framesOf(30, [&](int frame) {
        const auto [from, to] = viewOf(frame);
        panel.show({from, motion == Motion::Pan ? to : to * (1 - 0.01 * frame)}, QLocale::c());
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintTrend(painter, QRectF(QPointF(), QSizeF(kPlot)), panel, colours, canvas);
    });
}

Frames customPlot() {
    QCustomPlot plot;
    plot.resize(kPlot);
    plot.axisRect()->setAutoMargins(QCP::msNone);
    plot.axisRect()->setMargins({});
    for (int series = 0; series < kSeries; ++series) {
        QVector<double> x(kPoints);
        QVector<double> y(kPoints);
        for (int point = 0; point < kPoints; ++point) {
            x[point] = point;
            y[point] = valueAt(series, point);
        }
        QCPGraph* const graph = plot.addGraph();
        graph->setPen(QPen(QColor::fromHsv(series * 30, 200, 200), 1));
        graph->setData(x, y, true);
    }
    plot.yAxis->setRange(-2, kSeries + 2);
    plot.show();
    return framesOf(30, [&](int frame) {
        const auto [from, to] = viewOf(frame);
        plot.xAxis->setRange(from, to);
        plot.replot(QCustomPlot::rpImmediateRefresh);
    });
}

/// With `points` a series: all, or as few as a chart has pixels, as the live charts give them.
Frames qtCharts(int points, int frames) {
    auto* const chart = new QChart;
    chart->legend()->hide();
    chart->setMargins({});
    auto* const time = new QValueAxis;
    auto* const value = new QValueAxis;
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(value, Qt::AlignLeft);
    time->setVisible(false);
    value->setVisible(false);
    value->setRange(-2, kSeries + 2);
    std::vector<QLineSeries*> lines;
    std::vector<QList<QPointF>> data(kSeries);
    for (int series = 0; series < kSeries; ++series) {
        for (int n = 0; n < points; ++n) {
            const auto point = static_cast<int>(static_cast<std::int64_t>(n) * kPoints / points);
            data[static_cast<std::size_t>(series)].append({static_cast<double>(point), valueAt(series, point)});
        }
        auto* const line = new QLineSeries;
        line->setPen(QPen(QColor::fromHsv(series * 30, 200, 200), 1));
        chart->addSeries(line);
        line->attachAxis(time);
        line->attachAxis(value);
        lines.push_back(line);
    }
    QChartView view(chart);
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(kPlot);
    view.show();
    for (std::size_t n = 0; n < lines.size(); ++n)
        lines[n]->replace(data[n]);
    QImage image(kPlot, QImage::Format_ARGB32_Premultiplied);
    return framesOf(frames, [&](int frame) {
        const auto [from, to] = viewOf(frame);
        time->setRange(from, to);
        QPainter painter(&image);
        view.render(&painter);
    });
}

/// The page itself.
class TrendsWindow {
public:
    TrendsWindow() {
        DatabaseUrl url;
        url.file = folder_.filePath(QStringLiteral("site.sqlite"));
        database_ = SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
        std::vector<test::MadeCurve> curves;
        std::vector<ui::TrendSeries> series;
        for (std::int64_t n = 1; n <= 4; ++n) {
            Point point;
            point.id = {n};
            point.name = "Meter " + std::to_string(n);
            point.address.host = "10.0.0." + std::to_string(n);
            app_.meters()->take(point);
            curves.push_back({{n}, 5.0 * static_cast<double>(n), 230});
            for (const char* const key : {"power_active_P_W", "voltage_V1_V", "current_I1_A"})
                series.push_back({{n}, *entryOf(key)});
        }
        test::makeHistory(database_->connection(), curves, Tier::Hour, kNow - 3 * 366 * 24h, kNow);
        app_.trends()->show(url);
        app_.trends()->series()->choose(series);
        app_.trends()->setKind(ui::TrendSpan::Kind::Year);
        engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine_.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app_)},
                                      {QStringLiteral("page"), QStringLiteral("trends")}});
        engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Countis/Ui/Main.qml")));
        window_ = engine_.rootObjects().isEmpty() ? nullptr
                                                  : qobject_cast<QQuickWindow*>(engine_.rootObjects().constFirst());
        if (!window_)
            qFatal("the window could not be created");
        const double before = processorMs();
        while (!app_.trends()->isComplete() || app_.trends()->isLoading())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        std::printf("twelve series over three years, read and drawn: %.0f ms\n", processorMs() - before);
    }

    Frames pan() {
        return frames([this](int number) { app_.trends()->pan(number % 100 < 50 ? -0.004 : 0.004); });
    }
    /// By one notch of the wheel a frame, five in and five out again: between a year and a third of it.
    Frames zoom() {
        return frames([this](int number) { app_.trends()->zoom(number % 10 < 5 ? 0.8 : 1 / 0.8, 0.5); });
    }

private:
    Frames frames(const std::function<void(int)>& move) {
        return framesOf(200, [this, &move](int number) {
            bool drawn = false;
            const auto swapped = QObject::connect(window_, &QQuickWindow::frameSwapped, [&] { drawn = true; });
            move(number);
            window_->update();
            while (!drawn)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QObject::disconnect(swapped);
        });
    }

    QTemporaryDir folder_;
    ManualClock clock_{{Instant{100'000s}, kNow}};
    std::unique_ptr<SiteDatabase> database_;
    ui::AppModel app_{clock_, nullptr};
    QQmlApplicationEngine engine_;
    QQuickWindow* window_ = nullptr; // of the engine
};

void print(const char* name, const Frames& frames) {
    std::printf("%-58s %9.2f ms median %9.2f ms longest\n", name, frames.median, frames.longest);
}

} // namespace

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QApplication application(argc, argv);
    const Frames ours = ourLines(Motion::Pan);
    print("a million points: our lines", ours);
    print("a million points: our lines, zoomed", ourLines(Motion::Zoom));
    const Frames theirs = customPlot();
    print("a million points: QCustomPlot", theirs);
    const Frames decimated = qtCharts(2 * kPlot.width(), 10);
    print("two points a pixel: QtCharts", decimated);
    const Frames all = qtCharts(kPoints, 2);
    print("a million points: QtCharts", all);
    std::printf(
        "our lines: %.1f times as fast as QCustomPlot, %.0f times as QtCharts, %.1f times as QtCharts with two "
        "points a pixel\n",
        theirs.median / ours.median, all.median / ours.median, decimated.median / ours.median);
    TrendsWindow page;
    const Frames pan = page.pan();
    print("page: pan of twelve series over a year", pan);
    const Frames zoom = page.zoom();
    print("page: zoom of twelve series over a year", zoom);
    const bool good = pan.median <= kLongestFrame && zoom.median <= kLongestFrame &&
                      theirs.median / ours.median >= kFasterThanQCustomPlot;
    if (!good)
        std::printf("limits: %.0f ms a frame, %.0f times as fast as QCustomPlot\n", kLongestFrame,
                    kFasterThanQCustomPlot);
    return good ? 0 : 1;
}
