// SPDX-License-Identifier: GPL-3.0-or-later
// Prints docs/accuracy.md.
#include "accuracy_cases.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace countis::test;

namespace {

/// Without the sign of a zero.
double shown(double percent) {
    return std::abs(percent) < 0.5e-4 ? 0.0 : percent;
}

void printErrors() {
    std::puts("| test | load | limit % | error % | with noise % | part of the limit |\n"
              "| --- | --- | ---: | ---: | ---: | ---: |");
    for (const AccuracyCase& row : accuracyCases()) {
        const double exact = energyErrorPercent(row.wave, row.reactive);
        const double noisy = energyErrorPercent(withNoise(row.wave), row.reactive);
        std::printf("| %s | %s | ±%.1f | %+.4f | %+.4f | 1/%.0f |\n", row.test.c_str(), row.condition.c_str(),
                    row.limitPercent, shown(exact), shown(noisy),
                    std::floor(row.limitPercent / std::max({std::abs(exact), std::abs(noisy), 1e-4})));
    }
}

void printOthers() {
    std::puts("\n| test | limit | found |\n| --- | --- | --- |");
    const PulsePeriods starting = startingPulsePeriods();
    std::printf(
        "| starting: 20 mA, balanced, PF 1 | registers move, an LED pulse about every 261 s | every %.1f s in the "
        "mean, %.0f to %.0f s each (in step with the sum of the phase registers) |\n",
        starting.mean, starting.shortest, starting.longest);
    std::printf("| no load: 1.15 Un, 15.1 min, noise on all channels | at most one LED pulse | %llu |\n",
                static_cast<unsigned long long>(noLoadPulses()));
    std::printf("| overload: 30 × Imax for half a cycle | accurate afterwards | error %+.4f %% |\n",
                shown(errorAfterOverloadPercent()));
    std::printf("| LED at Imax | 15.33 Hz | %.2f Hz |\n", ledFrequencyAtImax());
    const PulseTimes times = outputPulseTimes();
    std::printf("| pulse output | on and off ≥ 30 ms each | on ≥ %.0f ms, off ≥ %.0f ms |\n", times.shortestOn,
                times.shortestOff);
    std::printf("| pulse output | none lost, none invented | %llu given, %llu × 100 Wh counted |\n",
                static_cast<unsigned long long>(times.given), static_cast<unsigned long long>(times.counted));
}

constexpr const char* kHead = R"(# Accuracy found

`countis_accuracy_report` writes this page: do not edit it. The tests of the metering core use the same cases,
and require that each error is less than a tenth of its limit.

The meter counts six seconds of waveforms, sampled at 8,000 samples/s. The error is the difference between the
energy in its registers and the energy that follows from the phasors of the waveforms over the same cycles. The
noise is white: 0.5 V on each voltage, and 1 mA and 0.1 % on each current. The last column gives the larger of
the two errors as a part of the limit.
)";

} // namespace

int main() {
    std::puts(kHead);
    printErrors();
    printOthers();
}
