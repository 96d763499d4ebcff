// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/phasors.h"

#include "installation.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::diagnosis;
using namespace countis::test;

TEST_CASE("Two voltages of 230 V with 398.37 V between them are 120° apart") {
    const auto angle = voltageAngle(230, 230, 398.37);
    REQUIRE(angle);
    CHECK(angle->value / kDegree == Approx(120).margin(0.01));
    CHECK(angle->sigma / kDegree > 0.1);
    CHECK(angle->sigma / kDegree < 0.8);
}

TEST_CASE("Two terminals on one wire are 0° apart, and a missing phase has no angle") {
    CHECK(voltageAngle(230, 230, 0)->value == Approx(0));
    CHECK_FALSE(voltageAngle(230, 20, 230));
}

TEST_CASE("The steps of P and Q leave more doubt about the angle of a small current") {
    const Uncertain half = currentAngle(100, 60, 115);
    const Uncertain ten = currentAngle(2000, 1150, 2300);
    CHECK(half.sigma / kDegree == Approx(1.47).margin(0.1)); // ±2.5° is 1.73 deviations of a step
    CHECK(ten.sigma < half.sigma / 3);
    CHECK(ten.value / kDegree == Approx(29.9).margin(0.1));
    CHECK(currentAngle(-100, -60, 115).value / kDegree == Approx(-149).margin(0.1));
}

TEST_CASE("The neutral current follows from three currents and their angles") {
    const std::array<double, 3> theta{0, -kThird, kThird};
    const Uncertain phi{30 * kDegree, 0.5 * kDegree};
    CHECK(impliedNeutral({10, 10, 10}, theta, {phi, phi, phi}).value == Approx(0).margin(1e-9));
    const Uncertain reversed{-150 * kDegree, 0.5 * kDegree};
    const Uncertain neutral = impliedNeutral({10, 10, 10}, theta, {phi, reversed, phi});
    CHECK(neutral.value == Approx(20));
    CHECK(neutral.sigma > 0.08);
    CHECK(neutral.sigma < 0.3);
}

TEST_CASE("The unbalance is that of IEC 61000-4-30") {
    // 5 % of the opposite sequence on 230 V.
    std::array<std::complex<double>, 3> v{phasor(230, 0) + phasor(11.5, 0), phasor(230, -120) + phasor(11.5, 120),
                                          phasor(230, 120) + phasor(11.5, -120)};
    const auto u2 = unbalance({std::abs(v[0] - v[1]), std::abs(v[1] - v[2]), std::abs(v[2] - v[0])});
    REQUIRE(u2);
    CHECK(u2->value == Approx(0.05).margin(1e-4));
    CHECK(unbalance({398, 398, 398})->value == Approx(0).margin(1e-3));
    CHECK_FALSE(unbalance({400, 100, 100})); // no triangle
    CHECK_FALSE(unbalance({0, 0, 0}));
}
