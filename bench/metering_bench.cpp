// SPDX-License-Identifier: GPL-3.0-or-later
// Meter-seconds a CPU second: one meter-second is 8,000 samples on six channels, and what is made of them. Ends with
// 1, and names the goal, where one is missed.
#include "core/device/meter.h"
#include "core/metering/metering_core.h"
#include "simulator/device/engines/waveform.h"
#include "simulator/device/simulated_meter.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/installation/loads/load_run.h"
#include "support/wave_source.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <map>
#include <string>

using namespace countis;

namespace {

constexpr const char* kRate = "meter_s_per_cpu_s";

struct Goal {
    const char* name;
    double atLeast; // meter-seconds a CPU second
};
constexpr std::array kGoals{Goal{"meteringWithSynthesis", 6'000}, Goal{"meterOnPhasors", 250'000}};

/// The usual table, and the rates in it.
class RateReporter final : public benchmark::ConsoleReporter {
public:
    using ConsoleReporter::ConsoleReporter;
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs)
            if (const auto rate = run.counters.find(kRate); rate != run.counters.end())
                rates[run.run_name.function_name] = rate->second;
    }

    std::map<std::string, double> rates;
};

/// Prints what came of each goal whose benchmark was run. False: one is missed.
bool meets(const std::map<std::string, double>& rates) {
    bool all = true;
    for (const Goal& goal : kGoals) {
        const auto rate = rates.find(goal.name);
        if (rate == rates.end())
            continue; // left out by --benchmark_filter
        const bool met = rate->second >= goal.atLeast;
        std::printf("%s: %.0f meter-seconds a CPU second; goal: at least %.0f: %s\n", goal.name, rate->second,
                    goal.atLeast, met ? "met" : "MISSED");
        all = all && met;
    }
    return all;
}

void countMeterSeconds(benchmark::State& state) {
    // Iterations are meter-seconds, and rates are of this thread's CPU time.
    state.counters[kRate] = benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

test::Wave officeLike() {
    test::PlainLoad load;
    load.frequency = 49.97;
    load.i = {12, 5, 31};
    load.lag = {20, -5, 35};
    test::Wave wave = test::plainWave(load);
    for (test::Channel& channel : wave.i)
        channel.noise = 0.05;
    return wave;
}

/// A second of samples made beforehand: the metering core alone.
void meteringCore(benchmark::State& state) {
    test::WaveSource source(officeLike());
    const SampleBlock second = source.take(kSampleRate);
    MeteringCore core;
    double power = 0;
    for ([[maybe_unused]] const auto step : state)
        core.feed(second, [&](const Measurement& measurement) { power += measurement.sum.p; });
    benchmark::DoNotOptimize(power);
    countMeterSeconds(state);
}
BENCHMARK(meteringCore)->Unit(benchmark::kMicrosecond);

/// With energy registers and readings, in the tenths of a second that the simulator feeds.
void wholeMeter(benchmark::State& state) {
    test::WaveSource source(officeLike());
    const SampleBlock second = source.take(kSampleRate);
    ManualClock clock;
    Meter meter(clock, {});
    for ([[maybe_unused]] const auto step : state)
        for (std::size_t from = 0; from < kSampleRate; from += kSampleRate / 10) {
            SampleBlock tenth;
            for (std::size_t k = 0; k < 3; ++k) {
                tenth.v[k] = second.v[k].subspan(from, kSampleRate / 10);
                tenth.i[k] = second.i[k].subspan(from, kSampleRate / 10);
            }
            meter.feed(tenth);
        }
    benchmark::DoNotOptimize(meter.ledPulses());
    countMeterSeconds(state);
}
BENCHMARK(wholeMeter)->Unit(benchmark::kMicrosecond);

/// The simulated meter's whole path: load, waveform synthesis with harmonics and noise, metering, registers.
void meteringWithSynthesis(benchmark::State& state) {
    sim::LoadRun run(sim::builtinLoad(sim::kDefaultLoad).value(), 1);
    sim::Waveform waveform(1);
    ManualClock clock;
    Meter meter(clock, {});
    for ([[maybe_unused]] const auto step : state)
        for (int tick = 0; tick < sim::kTicksPerSecond; ++tick)
            meter.feed(waveform.next(run.next()));
    benchmark::DoNotOptimize(meter.ledPulses());
    countMeterSeconds(state);
}
BENCHMARK(meteringWithSynthesis)->Unit(benchmark::kMicrosecond);

/// The same meter and load without samples, as --speed max and --meters run it.
void meterOnPhasors(benchmark::State& state) {
    sim::SimulatedMeter meter({}, {}, {}, sim::builtinLoad(sim::kDefaultLoad).value(), 1, {}, sim::Engine::Phasor);
    for ([[maybe_unused]] const auto step : state)
        meter.run(sim::kTicksPerSecond);
    meter.publish();
    benchmark::DoNotOptimize(meter.meter().ledPulses());
    countMeterSeconds(state);
}
BENCHMARK(meterOnPhasors)->Unit(benchmark::kMicrosecond);

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    RateReporter reporter(RateReporter::OO_Tabular);
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return meets(reporter.rates) ? 0 : 1;
}
