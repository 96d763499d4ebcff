// SPDX-License-Identifier: GPL-3.0-or-later
// An arrow of the phasor diagram is dragged: the readings that would follow, and what the doctor says to them. Ends
// with 1 where that takes longer than a frame of the screen.
#include "models/diagnosed_readings.h"
#include "models/diagnosis/diagnosis_model.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace countis;
using namespace countis::ui;

namespace {

constexpr double kFrame = 1000.0 / 60; // ms

double took = 0; // ms a move

void dragArrow(benchmark::State& state) {
    ManualClock clock;
    DiagnosisModel model{clock};
    model.setSubject({.point = {1}}, false);
    model.setActive(true);
    for (int n = 0; n < 3; ++n) {
        clock.advance(std::chrono::seconds{1});
        model.setReadings(test::readingsOf(test::read(test::balanced()), clock.now()));
    }
    int moves = 0;
    const std::clock_t begun = std::clock();
    for ([[maybe_unused]] auto _ : state) {
        model.phasors()->moveTo(3 + moves % 3, 3.6 * (moves % 100), 200 + moves % 100);
        ++moves;
        if (model.phasors()->answerText().isEmpty())
            state.SkipWithError("the doctor says nothing");
    }
    took = 1000 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC / moves;
}
BENCHMARK(dragArrow)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    const bool met = took <= kFrame;
    std::printf("dragArrow: %.2f ms a move; goal: at most %.1f ms: %s\n", took, kFrame, met ? "met" : "MISSED");
    return met ? 0 : 1;
}
