// SPDX-License-Identifier: GPL-3.0-or-later
// Arrows, names that never overlap, and what a meter would read with other connections.
#include "models/diagnosis/label_places.h"
#include "models/diagnosis/phasor_figure.h"
#include "models/diagnosis/what_if.h"
#include "models/diagnosis/wiring_marks.h"

#include "diagnosis/installation.h"
#include "support/catch.h"

#include <cmath>
#include <random>

using namespace countis;
using namespace countis::ui;
using namespace countis::diagnosis;

namespace {

double degrees(double radians) {
    return radians / kDegree;
}

void checkApart(const std::vector<QRectF>& places, const QRectF& bounds) {
    for (std::size_t n = 0; n < places.size(); ++n) {
        REQUIRE_FALSE(places[n].isEmpty());
        CHECK(bounds.contains(places[n]));
        for (std::size_t other = 0; other < n; ++other)
            CHECK_FALSE(places[n].intersects(places[other]));
    }
}

const QRectF kBounds(0, 0, 292, 276);
const QSizeF kName(16, 15);

LabelWish wish(double angle, double length) {
    const QPointF middle = kBounds.center();
    return {middle, middle - length * QPointF(std::sin(angle), std::cos(angle)), kName};
}

} // namespace

TEST_CASE("Three balanced voltages stand 120° apart, in the order of the sequence") {
    const PhasorFigure figure = figureOf(test::read(test::balanced(30)));
    CHECK(degrees(figure.volts[0].angle) == Approx(0));
    CHECK(degrees(figure.volts[1].angle) == Approx(-120).margin(0.1));
    CHECK(degrees(figure.volts[2].angle) == Approx(120).margin(0.1));
    CHECK(degrees(figure.amps[0].angle) == Approx(-30).margin(0.2));
    CHECK(degrees(*figure.lag[1]) == Approx(30).margin(0.2));
    CHECK(figure.neutral.size == Approx(0).margin(1e-6));
    const PhasorFigure turned = figureOf(test::read(test::balanced(30), PhaseSequence::Order132));
    CHECK(degrees(turned.volts[1].angle) == Approx(120).margin(0.1));
}

TEST_CASE("Voltages of exchanged wires stand where the triangles put them") {
    // N and L2 exchanged: V2 is one phase voltage, the others are between phases.
    test::Wires wires = test::balanced();
    const auto second = wires.v[1];
    wires.v = {wires.v[0] - second, -second, wires.v[2] - second};
    const auto theta = voltageAngles(test::read(wires));
    CHECK(std::abs(degrees(wrapped(theta[0] - theta[1]))) == Approx(30).margin(0.5));
    CHECK(std::abs(degrees(wrapped(theta[1] - theta[2]))) == Approx(30).margin(0.5));
    CHECK(std::abs(degrees(wrapped(theta[2] - theta[0]))) == Approx(60).margin(0.5));
    test::Wires alike = test::balanced();
    alike.v[1] = alike.v[0];
    CHECK(degrees(voltageAngles(test::read(alike))[1]) == Approx(0).margin(0.5));
}

TEST_CASE("A phase that is missing has no arrows") {
    test::Wires wires = test::balanced();
    wires.v[2] = 0;
    wires.i[2] = 0;
    const PhasorFigure figure = figureOf(test::read(wires, PhaseSequence::NotDetected));
    CHECK(figure.volts[2].size == 0);
    CHECK(figure.amps[2].size == 0);
    CHECK(figure.amps[0].size == Approx(10));
    CHECK(figure.neutral.size == Approx(10).margin(0.1));
    CHECK(figureOf({}) == PhasorFigure{});
}

TEST_CASE("A current that is turned round changes P, Q, PF and IN, and what is turned twice reads as before") {
    const Observation seen = test::read(test::balanced(30));
    WhatIf change;
    change.flipped[1] = true;
    const Observation made = applied(change, seen);
    CHECK(*made.p[1] == Approx(-*seen.p[1]));
    CHECK(*made.q[1] == Approx(-*seen.q[1]));
    CHECK(*made.pSum == Approx(*seen.p[0]).margin(20));
    CHECK(*made.neutral == Approx(20).margin(0.05));
    CHECK(made.v == seen.v);
    const Observation back = applied(change, made);
    CHECK(*back.p[1] == Approx(*seen.p[1]));
    CHECK(*back.neutral == Approx(0).margin(0.05));
}

TEST_CASE("A correction undoes what the fault has done") {
    test::Wires wires = test::balanced(20);
    std::swap(wires.i[0], wires.i[1]);
    const auto exchanged = correctionOf({{Fault::ExchangedCurrents, 1, 2}});
    REQUIRE(exchanged);
    const PhasorFigure mended = figureOf(applied(*exchanged, test::read(wires)));
    for (const auto& lag : mended.lag)
        CHECK(degrees(*lag) == Approx(20).margin(0.5));

    test::Wires rotated = test::balanced(20);
    // As ExchangedCurrents, at each terminal the load of the phase before: the mark says by one.
    rotated.i = {rotated.i[2], rotated.i[0], rotated.i[1]};
    const auto shifted = correctionOf({{Fault::RotatedCurrents, 0, 0, 1}});
    REQUIRE(shifted);
    for (const auto& lag : figureOf(applied(*shifted, test::read(rotated))).lag)
        CHECK(degrees(*lag) == Approx(20).margin(0.5));
}

TEST_CASE("Names of random arrows never overlap and never leave the diagram") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> angle(-kPi, kPi);
    std::uniform_real_distribution<double> length(0, 112);
    for (int round = 0; round < 500; ++round) {
        std::vector<LabelWish> wishes;
        wishes.reserve(7);
        for (int n = 0; n < 7; ++n)
            wishes.push_back(wish(angle(random), n < 3 ? 112 : length(random)));
        checkApart(placeLabels(wishes, kBounds), kBounds);
    }
}

TEST_CASE("Names of arrows that lie on each other have places of their own") {
    const std::vector<LabelWish> wishes(7, wish(0.3, 60));
    checkApart(placeLabels(wishes, kBounds), kBounds);
    const std::vector<LabelWish> dots(7, wish(0, 0));
    checkApart(placeLabels(dots, kBounds), kBounds);
}

TEST_CASE("A name covers no mark beside its arrow") {
    const std::vector<LabelWish> one{wish(0.5, 40)};
    const QPointF tip = one.front().tip;
    const QRectF free = placeLabels(one, kBounds).front();
    const std::vector<QRectF> marks{QRectF(free.center() - QPointF(5, 5), QSizeF(10, 10))};
    const QRectF beside = placeLabels(one, kBounds, marks).front();
    CHECK_FALSE(beside.intersects(marks.front()));
    CHECK(std::hypot(beside.center().x() - tip.x(), beside.center().y() - tip.y()) < 40);
}

TEST_CASE("A name alone stands behind the tip of its arrow, and moves with it") {
    QPointF before;
    for (int step = 0; step < 360; ++step) {
        const std::vector<LabelWish> one{wish(step * kDegree, 80)};
        const QPointF at = placeLabels(one, kBounds).front().center();
        if (step > 0)
            CHECK(std::hypot(at.x() - before.x(), at.y() - before.y()) < 6);
        before = at;
    }
}

TEST_CASE("Where there is no room, the last names are left out") {
    const std::vector<LabelWish> wishes(7, wish(0, 0));
    const auto places = placeLabels(wishes, QRectF(0, 0, 20, 40));
    CHECK_FALSE(places.front().isEmpty());
    CHECK(places.back().isEmpty());
}

TEST_CASE("The terminals of a fault are marked") {
    const WiringMarks reversed = wiringMarks({{Fault::ReversedCurrent, 2}});
    CHECK(reversed.crossed == std::array{false, true, false});
    CHECK(terminalsText(reversed) == "L2 A-V, L2 A");
    CHECK(wiringMarks({{Fault::ReversedCurrent}}).crossed == std::array{true, true, true});
    CHECK(terminalsText(wiringMarks({{Fault::NeutralLost}})) == "N");
    const WiringMarks neutral = wiringMarks({{Fault::ExchangedNeutral, 3}});
    CHECK(neutral.exchanged == 2);
    CHECK(terminalsText(neutral) == "L3 A-V, N");
    CHECK(terminalsText(wiringMarks({})).isEmpty());
}

TEST_CASE("A sound supply has three equal voltages in their sequence, and the currents keep their angles") {
    const Observation seen = test::read(test::balanced(30), PhaseSequence::Order132);
    WhatIf change;
    change.soundSupply = true;
    CHECK_FALSE(change.isNothing());
    const Observation made = applied(change, seen);
    CHECK(made.sequence == PhaseSequence::Order123);
    CHECK(made.p == seen.p);
    CHECK(made.q == seen.q);

    Observation missing = seen;
    missing.v[2] = missing.i[2] = missing.p[2] = missing.q[2] = missing.s[2] = 0;
    missing.v[1] = 398;
    const Observation mended = applied(change, missing);
    CHECK(*mended.v[0] == Approx(*seen.v[0]));
    CHECK(*mended.v[1] == Approx(*seen.v[0]));
    CHECK(*mended.v[2] == Approx(*seen.v[0]));
    CHECK(*mended.u[1] == Approx(*seen.v[0] * std::sqrt(3.0)).margin(0.01));
    CHECK(*mended.i[2] == 0);
    CHECK(*mended.p[1] == Approx(*seen.p[1] * *seen.v[0] / 398).margin(10));
}
