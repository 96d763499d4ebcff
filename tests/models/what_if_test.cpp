// SPDX-License-Identifier: GPL-3.0-or-later
// What a meter would read if an arrow of its phasor diagram stood elsewhere, and what the doctor says to it.
#include "models/diagnosis/what_if.h"

#include "diagnosed_readings.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/installation.h"
#include "models/diagnosis/diagnosis_model.h"
#include "support/catch.h"

#include <chrono>

using namespace countis;
using namespace countis::ui;
using namespace countis::diagnosis;

namespace {

/// Three readings of a balanced load at 30°, changed in this way: means and sums as a meter has them.
std::string verdictOf(const WhatIf& change, const test::Wires& wires = test::balanced(30)) {
    const Observation seen = observationOf(test::readingsOf(test::read(wires), {}));
    const std::vector<Observation> made(3, applied(change, seen));
    const Diagnosis answer = diagnose(made, Role::Consumer);
    return answer.verdicts.empty() ? std::string(nameOf(answer.status)) : textOf(answer.verdicts.front().faults);
}

double degrees(double radians) {
    return radians / kDegree;
}

} // namespace

TEST_CASE("A longer voltage takes the current of its phase along: P grows, IN stays") {
    const Observation seen = test::read(test::balanced(30));
    WhatIf change;
    change.volts[1].longer = 23;
    const ChangedReading made = changed(change, seen);
    CHECK(*made.reading.v[1] == Approx(253));
    CHECK(*made.reading.i[1] == Approx(10));
    CHECK(*made.reading.p[1] == Approx(*seen.p[1] * 1.1).margin(10));
    CHECK(*made.reading.u[0] == Approx(418.4).margin(0.5));
    CHECK(*made.reading.u[2] == Approx(*seen.u[2]));
    CHECK(made.reading.sequence == PhaseSequence::Order123);
    CHECK(*made.reading.neutral == Approx(0).margin(0.05));
    CHECK(degrees(*made.figure.lag[1]) == Approx(30).margin(0.3));
    change.volts[1].longer = 80;
    CHECK(verdictOf(change).starts_with("overvoltage:phase=2"));
}

TEST_CASE("A voltage that is too short is missing, with its current") {
    WhatIf change;
    change.volts[1].longer = -200;
    const Observation made = applied(change, test::read(test::balanced(30)));
    CHECK(made.v[1] == Known(0));
    CHECK(made.i[1] == Known(0));
    CHECK(made.p[1] == Known(0));
    CHECK(made.sequence == PhaseSequence::NotDetected);
    CHECK(*made.neutral == Approx(10).margin(0.1));
    CHECK(verdictOf(change) == "phase-lost:phase=2");
}

TEST_CASE("Voltages that are turned onto each other, or past each other, are named") {
    WhatIf alike;
    alike.volts[1].turned = -kThird; // onto V3
    CHECK(verdictOf(alike).starts_with("phases-alike"));
    const ChangedReading made = changed(alike, test::read(test::balanced(30)));
    CHECK(*made.reading.u[1] == Approx(0).margin(0.01));
    CHECK(*made.reading.neutral > 9);
    CHECK(degrees(*made.figure.lag[1]) == Approx(30).margin(0.3));

    WhatIf reversed;
    reversed.volts[1].turned = -kThird;
    reversed.volts[2].turned = kThird;
    CHECK(applied(reversed, test::read(test::balanced(30))).sequence == PhaseSequence::Order132);
    CHECK(verdictOf(reversed) == "reversed-sequence");
    CHECK(verdictOf({}) == "healthy");
}

TEST_CASE("A turned V1 stands where it was turned to") {
    WhatIf change;
    change.volts[0].turned = 20 * kDegree;
    const ChangedReading made = changed(change, test::read(test::balanced(30)));
    CHECK(degrees(made.figure.volts[0].angle) == Approx(20));
    CHECK(degrees(made.figure.amps[0].angle) == Approx(-10).margin(0.3));
    CHECK(degrees(made.figure.volts[1].angle) == Approx(-120).margin(0.1));
    CHECK(*made.reading.neutral > 3);
}

TEST_CASE("A longer current has more power and moves IN, and one of 0 A begins at its voltage") {
    test::Wires wires = test::balanced(30);
    WhatIf change;
    change.amps[2].longer = 5;
    const Observation made = applied(change, test::read(wires));
    CHECK(*made.i[2] == Approx(15));
    CHECK(*made.p[2] == Approx(2990).margin(15));
    CHECK(*made.neutral == Approx(5).margin(0.05));
    CHECK(verdictOf(change) == "healthy");
    wires.i[2] = 0;
    const ChangedReading begun = changed(change, test::read(wires));
    CHECK(*begun.reading.i[2] == Approx(5));
    CHECK(begun.reading.p[2] == Known(1150));
    CHECK(begun.reading.q[2] == Known(0));
    CHECK(degrees(begun.figure.amps[2].angle) == Approx(120).margin(0.1));
    change.amps[2].longer = -20;
    CHECK(applied(change, test::read(test::balanced())).i[2] == Known(0));
}

TEST_CASE("A fault of the supply is corrected by a sound one") {
    test::Wires wires = test::balanced(30);
    wires.v[1] = 0;
    wires.i[1] = 0;
    const auto change = correctionOf({{Fault::PhaseLost, 2}});
    REQUIRE(change);
    CHECK(change->soundSupply);
    const Observation mended = applied(*change, test::read(wires, PhaseSequence::NotDetected));
    CHECK(*mended.v[1] == Approx(230));
    CHECK(mended.sequence == PhaseSequence::Order123);
    CHECK_FALSE(correctionOf({{Fault::DeadCurrent, 3}}));
}

TEST_CASE("The verdict follows an arrow at once") {
    ManualClock clock;
    DiagnosisModel model{clock};
    model.setSubject({.point = {1}}, false);
    model.setActive(true);
    for (int n = 0; n < 3; ++n) {
        clock.advance(std::chrono::seconds{1});
        model.setReadings(test::readingsOf(test::read(test::balanced()), clock.now()));
    }
    PhasorModel& phasors = *model.phasors();
    for (int n = 0; n < 101; ++n) {
        phasors.moveTo(3 + n % 3, 3.6 * n, 200 + n);
        CHECK_FALSE(phasors.answerText().isEmpty());
    }
}
