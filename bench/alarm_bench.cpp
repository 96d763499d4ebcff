// SPDX-License-Identifier: GPL-3.0-or-later
// A second of the judge of alarms with 900 meters: a new reading of each by the rules of a new site, all of them
// healthy. Ends with 1 where it takes longer than the goal.
#include "alarms/alarm_site.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <ctime>

using namespace countis;
using namespace countis::test;

namespace {

constexpr std::int64_t kMeters = 900;
constexpr double kMostMilliseconds = 10; // 1 % of a core, as each meter is read once a second

double slowest = 0;

void judgeAllMeters(benchmark::State& state) {
    std::vector<AlarmPoint> points;
    for (std::int64_t n = 1; n <= kMeters; ++n)
        points.push_back({PointId{n}, kSite});
    AlarmSite site(defaultAlarmRules(), points);
    const Readings readings = healthyReadings();
    double seconds = 0;
    for ([[maybe_unused]] auto _ : state) {
        const std::clock_t begun = std::clock();
        site.pass(std::chrono::seconds{1});
        for (const AlarmPoint& point : points) {
            PointNews news{point.id};
            news.readings = &readings;
            site.judge.judge(news, site.time, site.news());
        }
        site.judge.tick(site.time, site.news());
        seconds += static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    }
    if (!site.transitions().empty())
        state.SkipWithError("a healthy site raised an alarm");
    slowest = 1000 * seconds / static_cast<double>(state.iterations());
}
BENCHMARK(judgeAllMeters)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    const bool met = slowest <= kMostMilliseconds;
    std::printf("judgeAllMeters: %.2f ms for 900 readings; goal: at most %.0f ms: %s\n", slowest, kMostMilliseconds,
                met ? "met" : "MISSED");
    return met ? 0 : 1;
}
