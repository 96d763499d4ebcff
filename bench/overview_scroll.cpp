// SPDX-License-Identifier: GPL-3.0-or-later
// The overview of 900 meters in the software renderer at 1280 × 800: how long a frame takes while the list scrolls
// and a tenth of the meters is read every tenth of a second. The processor time of a frame counts, from the move of
// the list to the picture. Other programs on the same cores disturb even that, so each run is done three times: the
// one with the shortest longest frame counts, and a frame above 33 ms in it fails.
#include "core/clock.h"
#include "models/app/app_model.h"
#include "models/made_site.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQmlExtensionPlugin>
#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <utility>
#include <vector>

Q_IMPORT_QML_PLUGIN(Countis_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Countis_UiPlugin)

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr int kMeters = 900;
constexpr double kLongestFrame = 33; // ms
constexpr int kFrames = 600;         // of a run
constexpr int kRuns = 3;
constexpr int kFramesOfBatch = 6; // at 60 a second, ten batches

double processorMs() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

class Bench {
public:
    Bench() {
        site_.makeMany(kMeters);
        site_.read(0, kMeters, 0);
        engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine_.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app_)},
                                      {QStringLiteral("page"), QStringLiteral("overview")}});
        engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Countis/Ui/Main.qml")));
        window_ = engine_.rootObjects().isEmpty() ? nullptr
                                                  : qobject_cast<QQuickWindow*>(engine_.rootObjects().constFirst());
        if (!window_)
            qFatal("the window could not be created");
    }

    /// False: a frame took too long.
    bool scroll(const char* name, const QString& list, double step) {
        auto* const item = window_->findChild<QQuickItem*>(list);
        if (!item)
            qFatal("there is no list");
        std::vector<double> frames = scrolled(*item, step);
        for (int again = 1; again < kRuns; ++again) {
            std::vector<double> others = scrolled(*item, step);
            if (others.back() < frames.back())
                frames = std::move(others);
        }
        std::printf("%-28s %8.2f ms median %8.2f ms p99 %8.2f ms worst\n", name, frames[frames.size() / 2],
                    frames[frames.size() * 99 / 100], frames.back());
        return frames.back() <= kLongestFrame;
    }

    /// What a second of readings costs while the page stands still.
    void standStill(const char* name) {
        double spent = 0;
        for (int batch = 0; batch < 50; ++batch)
            spent += frame([&] {
                readTenth(batch);
                if (batch % 10 == 0)
                    app_.overview()->tick();
            });
        std::printf("%-28s %8.2f ms a second\n", name, spent / 5);
    }

    void showTable() { app_.overview()->setTable(true); }

private:
    /// The times of the frames, the shortest first.
    std::vector<double> scrolled(QQuickItem& item, double step) {
        item.setProperty("contentY", 0);
        frame([] {});
        std::vector<double> frames;
        double position = 0;
        for (int number = 0; number < kFrames; ++number) {
            const double end = item.property("contentHeight").toDouble() - item.height();
            position += step;
            if (position < 0 || position > end)
                step = -step;
            position = std::clamp(position, 0.0, std::max(0.0, end));
            frames.push_back(frame([&] {
                item.setProperty("contentY", position);
                if (number % kFramesOfBatch == 0)
                    readTenth(number / kFramesOfBatch);
            }));
        }
        std::ranges::sort(frames);
        return frames;
    }

    void readTenth(int batch) {
        constexpr int kTenth = kMeters / 10;
        clock_.advance(100ms);
        site_.read(batch % 10 * kTenth, (batch % 10 + 1) * kTenth, batch);
    }

    double frame(const std::function<void()>& change) {
        bool drawn = false;
        const auto swapped = QObject::connect(window_, &QQuickWindow::frameSwapped, [&] { drawn = true; });
        const double before = processorMs();
        change();
        window_->update();
        while (!drawn)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QObject::disconnect(swapped);
        return processorMs() - before;
    }

    ManualClock clock_{{Instant{100'000s}, WallTime{1'795'530'727'000ms}}};
    ui::AppModel app_{clock_, nullptr};
    test::MadeSite site_{app_, clock_};
    QQmlApplicationEngine engine_;
    QQuickWindow* window_ = nullptr; // of the engine
};

} // namespace

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QApplication application(argc, argv);
    Bench bench;
    bool good = bench.scroll("tiles, slowly", QStringLiteral("tileList"), 7);
    good = bench.scroll("tiles, fast", QStringLiteral("tileList"), 170) && good;
    good = bench.scroll("tiles, by the page", QStringLiteral("tileList"), 580) && good;
    bench.standStill("tiles, at rest");
    bench.showTable();
    good = bench.scroll("table, slowly", QStringLiteral("meterTable"), 7) && good;
    good = bench.scroll("table, fast", QStringLiteral("meterTable"), 170) && good;
    good = bench.scroll("table, by the page", QStringLiteral("meterTable"), 530) && good;
    bench.standStill("table, at rest");
    if (!good)
        std::printf("a frame took longer than %.0f ms\n", kLongestFrame);
    return good ? 0 : 1;
}
