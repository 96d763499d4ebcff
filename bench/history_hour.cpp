// SPDX-License-Identifier: GPL-3.0-or-later
// An hour of 900 meters, read once a second, through the recorder on a clock that runs as fast as the machine can,
// while another connection reads what was recorded, slice by slice: whether the memory grows, and how large the WAL
// becomes. The exit code is 1 where a limit is missed.
#include "history/recorder.h"
#include "history/schema.h"
#include "history/series.h"
#include "history/steady_meters.h"
#include "recorded_minute.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <thread>

#include <unistd.h>

using namespace countis;
using namespace countis::bench;
using namespace std::chrono_literals;

namespace {

constexpr int kSeconds = 3600;
constexpr int kSettled = 300;           // s
constexpr double kMostMemory = 16;      // MB more than after kSettled
constexpr double kMostWal = 64;         // MB
constexpr std::size_t kLeastRead = 100; // rounds of the reader

double residentMegabytes() {
    std::ifstream statm("/proc/self/statm");
    std::size_t size = 0;
    std::size_t resident = 0;
    statm >> size >> resident;
    return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Reads the samples of one point after the other, as a chart or an export does. Gives how many.
std::size_t readOn(const std::stop_token& stop, const DatabaseUrl& url) {
    const auto connection = good(DatabaseConnection::open(url, DatabaseConnection::Access::Read));
    const std::vector<std::uint16_t> entries{*entryOf("power_active_P_W"), *entryOf("energy_total_ea_pos_Wh")};
    std::size_t rounds = 0;
    for (; !stop.stop_requested(); ++rounds)
        good(readSeries(*connection,
                        {PointId{static_cast<std::int64_t>(rounds % kPoints) + 1}, entries, WallTime::min(),
                         WallTime::max(), Tier::Raw},
                        [](SeriesRow&&) {}));
    return rounds;
}

struct Found {
    double settled = 0; // MB
    double end = 0;     // MB
    double wal = 0;     // MB, at most
    RecorderState state;
};

Found recordHour(const DatabaseUrl& url) {
    const RecordedMinute meter;
    test::SharedClock clock(test::RecordedMeter::start());
    Recorder recorder(clock, {url, QTimeZone::utc(), {}});
    Found found;
    for (int second = 0; second < kSeconds; ++second) {
        recorder.take(meter.samples(second));
        recorder.flush();
        clock.advance(1s);
        found.wal = std::max(found.wal, static_cast<double>(QFileInfo(url.file + "-wal").size()) / 1e6);
        if (second == kSettled)
            found.settled = residentMegabytes();
    }
    found.end = residentMegabytes();
    found.state = recorder.state();
    return found;
}

} // namespace

int main(int argc, char** argv) try {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    DatabaseUrl url;
    url.file = folder.filePath(QStringLiteral("site.sqlite"));
    good(migrate(*good(DatabaseConnection::open(url))));
    const auto begun = std::chrono::steady_clock::now();
    std::size_t rounds = 0;
    std::jthread reader([&](const std::stop_token& stop) { rounds = readOn(stop, url); });
    const Found found = recordHour(url);
    reader.request_stop();
    reader.join();
    const auto took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();

    std::printf("an hour of %d meters in %.0f s: %.1f MB of memory after %d minutes, %.1f MB at the end\n", kPoints,
                took, found.settled, kSettled / 60, found.end);
    std::printf("the WAL at most %.1f MB, the file %.1f MB; meanwhile %zu series were read\n", found.wal,
                static_cast<double>(QFileInfo(url.file).size()) / 1e6, rounds);
    const bool all =
        !found.state.problem && found.state.lost == 0 && found.state.committed == std::int64_t{kSeconds} * kPoints;
    if (!all)
        std::printf("MISSED: all samples are committed\n");
    const bool flat = found.end - found.settled <= kMostMemory;
    if (!flat)
        std::printf("MISSED: at most %.0f MB more than after %d minutes\n", kMostMemory, kSettled / 60);
    const bool small = found.wal <= kMostWal && rounds >= kLeastRead;
    if (!small)
        std::printf("MISSED: a WAL of at most %.0f MB while series are read\n", kMostWal);
    return all && flat && small ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "history_hour: %s\n", error.what());
    return 1;
}
