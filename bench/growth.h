// SPDX-License-Identifier: GPL-3.0-or-later
// How the time of a task grows with its size: a tenth of the largest size is the peer of the whole, in the same run.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdio>
#include <ctime>
#include <map>
#include <string>
#include <utility>

namespace countis::bench {

/// Ten times as much may take fifty times as long, since what fits into a cache is faster; a loop within a loop takes
/// a hundred times as long.
inline constexpr double kMostGrowth = 50;
inline constexpr std::int64_t kTenfold = 10;

class Growth {
public:
    /// Measures `task(size)` for both sizes; `prepare(size)` makes what it takes, and is not measured.
    template <typename Prepare, typename Task>
    void add(const std::string& name, std::int64_t size, Prepare prepare, Task task) {
        for (const std::int64_t each : {size / kTenfold, size})
            benchmark::RegisterBenchmark((name + '/' + std::to_string(each)).c_str(), [this, name, each, prepare,
                                                                                       task](
                                                                                          benchmark::State& state) {
                double seconds = 0;
                for ([[maybe_unused]] auto _ : state) {
                    state.PauseTiming();
                    auto input = prepare(each);
                    state.ResumeTiming();
                    const std::clock_t begun = std::clock();
                    task(input);
                    seconds += static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
                }
                took_[name][each] = seconds / static_cast<double>(state.iterations());
            })->Unit(benchmark::kMillisecond);
    }

    /// Runs all, says how each grows, and gives the exit code.
    int run(int argc, char** argv) {
        benchmark::Initialize(&argc, argv);
        benchmark::RunSpecifiedBenchmarks();
        bool met = true;
        for (const auto& [name, sizes] : took_) {
            if (sizes.size() < 2)
                continue; // a filter left one of them out
            const double growth = sizes.rbegin()->second / sizes.begin()->second;
            const bool isMet = growth <= kMostGrowth;
            std::printf(
                "%s: %lld take %.1f ms, %.1f times as long as a tenth of them; goal: at most %.0f times: %s\n",
                name.c_str(), static_cast<long long>(sizes.rbegin()->first), 1000 * sizes.rbegin()->second, growth,
                kMostGrowth, isMet ? "met" : "MISSED");
            met = met && isMet;
        }
        return met ? 0 : 1;
    }

private:
    std::map<std::string, std::map<std::int64_t, double>> took_; // by name and size, in seconds
};

} // namespace countis::bench
