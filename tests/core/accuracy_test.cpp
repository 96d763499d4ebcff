// SPDX-License-Identifier: GPL-3.0-or-later
// A tenth of each limit, for every row.
#include "accuracy_cases.h"

#include "support/catch.h"

#include <cmath>

using namespace countis::test;

TEST_CASE("the energy registers err by less than a tenth of each limit", "[accuracy]") {
    for (const AccuracyCase& row : accuracyCases()) {
        INFO(row.test << ": " << row.condition);
        CHECK(std::abs(energyErrorPercent(row.wave, row.reactive)) < row.limitPercent / 10);
        CHECK(std::abs(energyErrorPercent(withNoise(row.wave), row.reactive)) < row.limitPercent / 10);
    }
}

TEST_CASE("20 mA registers: the LED blinks every 261 s", "[accuracy]") {
    const PulsePeriods periods = startingPulsePeriods();
    CHECK(periods.mean == Approx(3600 / 13.8).margin(0.5));
    // In step with the sum of three registers of 0.1 Wh: at most three such steps of 26 s off.
    CHECK(periods.shortest > 261 - 80);
    CHECK(periods.longest < 261 + 80);
}

TEST_CASE("1.15 Un without current gives no pulse", "[accuracy]") {
    CHECK(noLoadPulses() == 0);
}

TEST_CASE("a burst of 30 times Imax leaves no error behind", "[accuracy]") {
    CHECK(std::abs(errorAfterOverloadPercent()) < 0.01);
}

TEST_CASE("the LED gives 15.33 pulses a second at Imax", "[accuracy]") {
    CHECK(ledFrequencyAtImax() == Approx(55200.0 / 3600).margin(0.02));
}

TEST_CASE("the pulse output keeps its times and loses no pulse", "[accuracy]") {
    const PulseTimes times = outputPulseTimes();
    CHECK(times.counted > 300); // the load was there
    CHECK(times.given == times.counted);
    CHECK(times.shortestOn >= 30);
    CHECK(times.shortestOff >= 30);
}
