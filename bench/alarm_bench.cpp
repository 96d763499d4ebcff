// SPDX-License-Identifier: GPL-3.0-or-later
// A second of the judge of alarms with 900 meters: a new reading of each by the rules of a new site, all of them
// healthy; without exceptions, and with one for each meter. And how long it takes to take over such rules. Ends with
// 1 where something takes longer than its goal.
#include "alarms/alarm_site.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace countis;
using namespace countis::test;

namespace {

constexpr std::int64_t kMeters = 900;
constexpr double kMostMilliseconds = 10; // 1 % of a core, as each meter is read once a second

constexpr double kMostToConfigure = 100; // ms, during which the meters wait

double slowest = 0;
double slowestWithExceptions = 0;
double slowestToConfigure = 0;

std::vector<AlarmPoint> allMeters() {
    std::vector<AlarmPoint> points;
    for (std::int64_t n = 1; n <= kMeters; ++n)
        points.push_back({PointId{n}, kSite});
    return points;
}

/// Those of a new site, and for each meter one with a limit of its own.
std::vector<AlarmRule> rulesWithExceptions() {
    std::vector<AlarmRule> rules = defaultAlarmRules();
    const AlarmRule common = *std::ranges::find(rules, "voltage-high", &AlarmRule::key);
    for (std::int64_t n = 1; n <= kMeters; ++n) {
        AlarmRule own = common;
        own.id = {1000 + n};
        own.scope = PointId{n};
        own.limit += 1;
        rules.push_back(own);
    }
    return rules;
}

/// The processor time of a pass, in ms.
double judge(benchmark::State& state, std::vector<AlarmRule> rules) {
    const std::vector<AlarmPoint> points = allMeters();
    AlarmSite site(std::move(rules), points);
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
    return 1000 * seconds / static_cast<double>(state.iterations());
}

void judgeAllMeters(benchmark::State& state) {
    slowest = judge(state, defaultAlarmRules());
}
BENCHMARK(judgeAllMeters)->Unit(benchmark::kMillisecond);

void judgeAllMetersWithExceptions(benchmark::State& state) {
    slowestWithExceptions = judge(state, rulesWithExceptions());
}
BENCHMARK(judgeAllMetersWithExceptions)->Unit(benchmark::kMillisecond);

void configureWithExceptions(benchmark::State& state) {
    const std::vector<AlarmPoint> points = allMeters();
    const std::vector<AlarmRule> rules = rulesWithExceptions();
    AlarmSite site(rules, points);
    const std::clock_t begun = std::clock();
    for ([[maybe_unused]] auto _ : state)
        site.judge.configure(rules, points, PlaceTree(), site.time, site.news());
    slowestToConfigure =
        1000 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC / static_cast<double>(state.iterations());
}
BENCHMARK(configureWithExceptions)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    bool met = true;
    const auto tell = [&](const char* what, double took, double most) {
        std::printf("%s: %.2f ms with 900 meters; goal: at most %.0f ms: %s\n", what, took, most,
                    took <= most ? "met" : "MISSED");
        met = met && took <= most;
    };
    tell("judgeAllMeters", slowest, kMostMilliseconds);
    tell("judgeAllMetersWithExceptions", slowestWithExceptions, kMostMilliseconds);
    tell("configureWithExceptions", slowestToConfigure, kMostToConfigure);
    return met ? 0 : 1;
}
