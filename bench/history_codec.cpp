// SPDX-License-Identifier: GPL-3.0-or-later
// The codec of recorded samples: bytes a value for each load, and time a value beside zstd on the same counts as they
// are. Ends with 1, and names the limit, where one is missed.
#include "history/codec/journal.h"
#include "history/codec/minute_blob.h"
#include "history/codec/recorded_meter.h"
#include "history/codec/sample_minute.h"
#include "history/codec/zstd_frame.h"
#include "simulator/installation/loads/builtin_loads.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <vector>

using namespace countis;
using countis::test::RecordedMeter;

namespace {

constexpr const char* kTime = "s_per_value";
constexpr double kMostBytes = 0.8; // a value of the default load
constexpr double kMostWriting = 7; // times zstd on the bare counts: all that is done until a minute is stored
constexpr double kMostReading = 2; // times the same
constexpr int kRawLevel = 3;       // zstd's own default

std::size_t valuesOf(const RawSample& sample) {
    std::size_t values = 0;
    for (const BlockInfo& block : kBlockTable)
        if (sample.has(block.block))
            values += columnsOf(block.block).size();
    return values;
}

/// A minute of a meter in each of the forms that it takes.
struct Minute {
    std::vector<RawSample> samples;
    SampleMinute collected{RecordedMeter::start()};
    std::string stored;
    std::vector<std::int64_t> counts; // row by row
    std::size_t values = 0;
};

std::vector<Minute> recorded(std::string_view load, int minutes) {
    RecordedMeter meter(load);
    std::vector<Minute> result(static_cast<std::size_t>(minutes));
    for (Minute& minute : result) {
        for (int second = 0; second < 60; ++second) {
            meter.next();
            minute.samples.push_back(meter.sample());
            minute.values += valuesOf(minute.samples.back());
            minute.collected.add(minute.samples.back());
        }
        minute.stored = minute.collected.encode();
        for (const Segment& segment : minute.collected.samples().segments)
            for (const BlockRows& rows : segment.blocks)
                minute.counts.insert(minute.counts.end(), rows.counts.begin(), rows.counts.end());
    }
    return result;
}

const std::vector<Minute>& hour() {
    static const std::vector<Minute> minutes = recorded(sim::kDefaultLoad, 60);
    return minutes;
}

std::string_view bytesOf(const std::vector<std::int64_t>& counts) {
    return {reinterpret_cast<const char*>(counts.data()), counts.size() * sizeof(counts.front())};
}

/// Does `work` for one minute after the other.
template <typename Work>
void byMinute(benchmark::State& state, Work work) {
    const std::vector<Minute>& minutes = hour();
    std::size_t done = 0;
    double values = 0;
    for ([[maybe_unused]] const auto step : state) {
        const Minute& minute = minutes[done++ % minutes.size()];
        work(minute);
        values += static_cast<double>(minute.values);
    }
    state.counters[kTime] = benchmark::Counter(values, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// With a row of the journal behind each hundred samples.
void collectAndJournal(benchmark::State& state) {
    byMinute(state, [writer = JournalWriter(), added = 0](const Minute& minute) mutable {
        SampleMinute collected(RecordedMeter::start());
        for (const RawSample& sample : minute.samples) {
            writer.add(PointId{added % 100 + 1}, collected.start(), *collected.add(sample));
            if (++added % 100 == 0)
                benchmark::DoNotOptimize(writer.take());
        }
    });
}
BENCHMARK(collectAndJournal)->Unit(benchmark::kMicrosecond);

void encode(benchmark::State& state) {
    byMinute(state, [](const Minute& minute) { benchmark::DoNotOptimize(minute.collected.encode()); });
}
BENCHMARK(encode)->Unit(benchmark::kMicrosecond);

void decode(benchmark::State& state) {
    byMinute(state, [](const Minute& minute) { benchmark::DoNotOptimize(decodeMinute(minute.stored)); });
}
BENCHMARK(decode)->Unit(benchmark::kMicrosecond);

void zstdOfCounts(benchmark::State& state) {
    byMinute(state, [frame = std::string()](const Minute& minute) mutable {
        frame.clear();
        compress(bytesOf(minute.counts), kRawLevel, frame);
        benchmark::DoNotOptimize(frame);
    });
}
BENCHMARK(zstdOfCounts)->Unit(benchmark::kMicrosecond);

/// The usual table, and the times in it.
class TimeReporter final : public benchmark::ConsoleReporter {
public:
    using ConsoleReporter::ConsoleReporter;
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs)
            if (const auto time = run.counters.find(kTime); time != run.counters.end())
                times[run.run_name.function_name] = time->second;
    }

    std::map<std::string, double> times;
};

/// Prints what came of it. False: the limit is missed.
bool holds(const char* what, double found, double most, const char* unit) {
    const bool held = found <= most;
    std::printf("%s: %.2f %s; at most %.2f: %s\n", what, found, unit, most, held ? "held" : "MISSED");
    return held;
}

bool holdsTimes(std::map<std::string, double>& times) {
    if (times.size() < 4)
        return true; // some left out by --benchmark_filter
    const double bare = times["zstdOfCounts"];
    const double writing = times["collectAndJournal"] + times["encode"];
    const bool writes = holds("writing", writing / bare, kMostWriting, "times zstd on the bare counts");
    const bool reads = holds("reading", times["decode"] / bare, kMostReading, "times the same");
    return writes && reads;
}

bool holdsBytes() {
    double byDefault = 0;
    std::printf("%-10s bytes a value: stored, bare counts in zstd\n", "load");
    for (const std::string_view load : sim::builtinLoadList()) {
        double values = 0;
        double stored = 0;
        double bare = 0;
        for (const Minute& minute : recorded(load, 60)) {
            std::string frame;
            compress(bytesOf(minute.counts), kRawLevel, frame);
            values += static_cast<double>(minute.values);
            stored += static_cast<double>(minute.stored.size());
            bare += static_cast<double>(frame.size());
        }
        std::printf("%-10s %.3f, %.3f\n", std::string(load).c_str(), stored / values, bare / values);
        if (load == sim::kDefaultLoad)
            byDefault = stored / values;
    }
    return holds("stored", byDefault, kMostBytes, "bytes a value of the office load");
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    TimeReporter reporter(TimeReporter::OO_Tabular);
    benchmark::RunSpecifiedBenchmarks(&reporter);
    const bool times = holdsTimes(reporter.times);
    return holdsBytes() && times ? 0 : 1;
}
