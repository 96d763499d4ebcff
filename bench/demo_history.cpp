// SPDX-License-Identifier: GPL-3.0-or-later
// How long the demo site takes at a newcomer's first start and at the next one: on one thread, on a clock that stands
// still, in a folder that goes with the program. The exit code is 1 where a limit is missed.
#include "demo/demo_folder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace countis;

namespace {

constexpr double kLongestMaking = 60; // CPU seconds

struct StillClock final : Clock {
    SampleTime time;
    SampleTime now() const override { return time; }
};

double processorSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

bool prepare(const QString& folder, const Clock& clock, const char* what, double limit) {
    using Wall = std::chrono::steady_clock;
    const double before = processorSeconds();
    const auto began = Wall::now();
    const auto end = prepareDemoFolder(folder, clock, QTimeZone::systemTimeZone(), {.seed = 28});
    const double used = processorSeconds() - before;
    const double passed = std::chrono::duration<double>(Wall::now() - began).count();
    if (!end) {
        std::printf("%s: %s\n", what, end.error().toUtf8().constData());
        return false;
    }
    std::printf("%-40s %6.1f s of one core, %6.1f s by the clock\n", what, used, passed);
    return used <= limit;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir above;
    const QString folder = above.filePath(QStringLiteral("demo"));
    StillClock clock;
    // The last day of a month: the longest history, of three whole months.
    clock.time.wall = std::chrono::sys_days(std::chrono::year(2026) / 10 / 31) + std::chrono::hours{22};
    bool good = prepare(folder, clock, "first start, three months", kLongestMaking);
    std::printf("%-40s %6.0f MB\n", "size of the database",
                static_cast<double>(QFileInfo(demoDatabase(folder).file).size()) / 1e6);
    clock.time.wall += std::chrono::hours{12};
    good = prepare(folder, clock, "next start, after 12 h", kLongestMaking) && good;
    if (!good)
        std::printf("limit: %.0f s of one core\n", kLongestMaking);
    return good ? 0 : 1;
}
