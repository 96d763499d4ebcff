// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/site_totals.h"

#include "overview_figures.h"
#include "sample_readings.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::ui;
using countis::test::counting;
using countis::test::inState;
using countis::test::liveFigures;
using State = Measure::State;

namespace {

SiteTotals totalsOf(std::initializer_list<MeterFigures> meters) {
    SiteTotals totals;
    for (const MeterFigures& meter : meters)
        totals.add(meter);
    return totals;
}

} // namespace

TEST_CASE("Power of meters that are not live is left out of the sum, and the totals say so") {
    const SiteTotals totals = totalsOf({liveFigures(14.82), inState(liveFigures(5.51), State::Stale),
                                        inState(liveFigures(6.20), State::Offline), liveFigures(-3.14),
                                        inState(liveFigures(8.47), State::Alarm)});
    CHECK(totals.power == 2015);
    CHECK(totals.exportedPower == 314);
    CHECK(totals.meters == 5);
    CHECK(totals.live == 3);
    CHECK(totals.stale == 1);
    CHECK(totals.offline == 1);
    CHECK_FALSE(totals.complete());
}

TEST_CASE("Energy of today keeps the last counter of a meter that fell silent") {
    const SiteTotals totals = totalsOf({counting(liveFigures(1), 115.19, 120.00),
                                        counting(inState(liveFigures(1), State::Offline), 44.38, 40.00),
                                        counting(liveFigures(-1), -22.35, -20.00), liveFigures(1)});
    CHECK(totals.today == 1'372'200);
    CHECK(totals.importedToday == 1'595'700);
    CHECK(totals.exportedToday() == 223'500);
    CHECK(totals.withToday == 3);
    CHECK(totals.compared == 3);
    CHECK(totals.percentOnYesterday().value() == Approx(-1.9857).margin(0.001));
}

TEST_CASE("The power factor is that of the meters that import, with the sign of its kind") {
    const SiteTotals inductive = totalsOf({liveFigures(3, 4), liveFigures(-100, 100)});
    CHECK(inductive.powerFactor().value() == Approx(0.6));
    CHECK(inductive.importing == 1);
    CHECK(totalsOf({liveFigures(4, -3)}).powerFactor().value() == Approx(-0.8));
    CHECK_FALSE(totalsOf({liveFigures(-4, 3), liveFigures(0)}).powerFactor());
    CHECK_FALSE(totalsOf({inState(liveFigures(4, 3), State::Stale)}).powerFactor());
}

TEST_CASE("A meter is taken out of the totals and put in again without a remainder") {
    const MeterFigures before = counting(liveFigures(14.82, 3), 1, 2);
    const MeterFigures after = counting(inState(liveFigures(-4, 1), State::Stale), 3, 4);
    SiteTotals totals = totalsOf({before, liveFigures(1)});
    totals.remove(before);
    totals.add(after);
    CHECK(totals == totalsOf({liveFigures(1), after}));
}

TEST_CASE("Meters that do not count belong to no total") {
    MeterFigures simulated = counting(liveFigures(7), 1, 2);
    simulated.counted = false;
    CHECK(totalsOf({simulated}) == SiteTotals{});
}

TEST_CASE("A counter that rolled over since midnight has counted on") {
    CHECK(countedSince(kRollOverTenths - 100, 250) == 350);
    CHECK(countedSince(100, 350) == 250);
    CHECK(countedSince(250, kRollOverTenths - 100) == -350); // an exporter's, less the other way
}

TEST_CASE("Nothing is said of today where its start is unknown or another meter answers") {
    MeterFigures figures = liveFigures(1);
    figures.counterTenths = 1000;
    CHECK_FALSE(figures.today());
    figures.day.todayTenths = 400;
    CHECK(figures.today() == 600);
    figures.visited = true;
    CHECK_FALSE(figures.today());
}

TEST_CASE("The energies of meters add up to that of the site as they are shown") {
    MeterFigures one = liveFigures(1);
    one.counterTenths = 1'060;
    one.day.todayTenths = 999;
    MeterFigures other = liveFigures(-1);
    other.counterTenths = -1'060;
    other.day.todayTenths = -999;
    CHECK(one.today() == 100);
    CHECK(other.today() == -100);
    one.counterTenths = 1'199;
    CHECK(totalsOf({one, one, one}).today == 3 * one.today().value());
    CHECK(one.today().value() % 100 == 0);
}

TEST_CASE("Magnitudes are compared with yesterday's") {
    CHECK(percentAbove(-4126, -3874).value() == Approx(6.505).margin(0.01));
    CHECK(percentAbove(0, 5).value() == Approx(-100));
    CHECK_FALSE(percentAbove(5, 0));
    CHECK_FALSE(percentAbove(std::nullopt, 5));
}

TEST_CASE("Figures are those of the reading, as exact as its registers") {
    const SampleTime now{Instant{std::chrono::hours{2}}, WallTime{std::chrono::hours{9}}};
    MeterFigures figures;
    take(figures, test::goodReadings(now));
    CHECK(figures.power == 1234);
    CHECK(figures.reactive == 373);
    CHECK(figures.powerFactor == 957);
    CHECK_FALSE(figures.counterTenths); // its Ea− is not measured
    CHECK(figures.read == now);
    Readings readings = test::goodReadings(now);
    readings.at(EnergyKind::EaNeg, Phase::Sum, Tariff::Total) = {345'660, 1, Quality::Good};
    take(figures, readings);
    CHECK(figures.counterTenths == 12'000'000);
}
