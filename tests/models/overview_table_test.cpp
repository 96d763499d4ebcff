// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/overview_table.h"

#include "overview_figures.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::ui;
using countis::test::counting;
using countis::test::inState;
using countis::test::liveFigures;
using countis::test::meterLabel;
using countis::test::shownNames;
using State = Measure::State;

namespace {

OverviewTable works() {
    OverviewTable table;
    table.setMeters({meterLabel(1, "Oven 10", "Hall 2/Bakery", "10.20.3.14"), meterLabel(2, "Oven 9", "Hall 2"),
                     meterLabel(3, "Café", "Hall 10"), meterLabel(4, "Loose"), meterLabel(5, "PV", "Roof"),
                     meterLabel(6, "Simulator", "", "127.0.0.1", true)});
    return table;
}

void setFigures(OverviewTable& table, int point, MeterFigures figures) {
    const int meter = table.find(PointId{point});
    figures.simulated = table.meter(meter).figures.simulated;
    figures.counted = table.meter(meter).figures.counted;
    table.setFigures(meter, figures);
}

} // namespace

TEST_CASE("Meters stand below the first level of their place, numbers in the order of their size") {
    OverviewTable table = works();
    CHECK(shownNames(table) == "Hall 2: Oven 9, Oven 10; Hall 10: Café; Roof: PV; : Loose; : Simulator");
    CHECK(table.places() == 3);
    table.arrange({.reversed = true});
    CHECK(shownNames(table) == "Roof: PV; Hall 10: Café; Hall 2: Oven 10, Oven 9; : Loose; : Simulator");
    table.arrange({.grouping = Arrange::Grouping::None});
    CHECK(shownNames(table) == ": Café, Loose, Oven 9, Oven 10, PV, Simulator");
    CHECK(table.places() == 3);
}

TEST_CASE("The largest power stands first, and what is not live last whichever way it is sorted") {
    OverviewTable table = works();
    setFigures(table, 1, liveFigures(3));
    setFigures(table, 2, liveFigures(9));
    setFigures(table, 3, inState(liveFigures(50), State::Stale));
    setFigures(table, 5, liveFigures(-4));
    table.arrange({.grouping = Arrange::Grouping::None, .sort = Arrange::Sort::Power});
    CHECK(shownNames(table) == ": Oven 9, Oven 10, PV, Café, Loose, Simulator");
    table.arrange({.grouping = Arrange::Grouping::None, .sort = Arrange::Sort::Power, .reversed = true});
    CHECK(shownNames(table) == ": PV, Oven 10, Oven 9, Café, Loose, Simulator");
}

TEST_CASE("Groups have the order of their totals") {
    OverviewTable table = works();
    setFigures(table, 1, liveFigures(3));
    setFigures(table, 3, liveFigures(5));
    setFigures(table, 5, liveFigures(-4));
    table.arrange({.sort = Arrange::Sort::Power});
    CHECK(shownNames(table) == "Hall 10: Café; Hall 2: Oven 10, Oven 9; Roof: PV; : Loose; : Simulator");
}

TEST_CASE("The worst state stands first, and so do the lowest power factor and the largest energy") {
    OverviewTable table = works();
    MeterFigures alarmed = counting(inState(liveFigures(1), State::Alarm), 5, 1);
    alarmed.powerFactor = 980;
    MeterFigures leading = counting(liveFigures(1), 70, 1);
    leading.powerFactor = -330;
    setFigures(table, 1, leading);
    setFigures(table, 2, alarmed);
    setFigures(table, 5, counting(liveFigures(-1), -5, -1));
    setFigures(table, 3, inState(liveFigures(1), State::Stale));
    setFigures(table, 6, inState(liveFigures(1), State::Simulated));
    const auto sorted = [&](Arrange::Sort key) {
        table.arrange({.grouping = Arrange::Grouping::None, .sort = key});
        return shownNames(table);
    };
    CHECK(sorted(Arrange::Sort::State) == ": Oven 9, Loose, Café, Oven 10, PV, Simulator");
    CHECK(sorted(Arrange::Sort::PowerFactor) == ": Oven 10, Oven 9, Café, Loose, PV, Simulator");
    CHECK(sorted(Arrange::Sort::Energy) == ": Oven 10, Oven 9, PV, Café, Loose, Simulator");
}

TEST_CASE("Every word is looked for in name, place and address, whatever its case and accents") {
    OverviewTable table = works();
    table.arrange({.text = QStringLiteral("CAFE hall")});
    CHECK(shownNames(table) == "Hall 10: Café");
    table.arrange({.text = QStringLiteral("bakery oven 3.14")});
    CHECK(shownNames(table) == "Hall 2: Oven 10");
    table.arrange({.text = QStringLiteral("oven roof")});
    CHECK(table.shown().empty());
    CHECK(table.groupOrder().empty());
}

TEST_CASE("Meters of one state are shown alone, and those of the site are counted, without the simulated one") {
    OverviewTable table = works();
    setFigures(table, 1, liveFigures(1));
    setFigures(table, 2, inState(liveFigures(1), State::Stale));
    setFigures(table, 6, inState(liveFigures(1), State::Simulated));
    table.arrange({.show = Arrange::Show::Live});
    CHECK(shownNames(table) == "Hall 2: Oven 10"); // the simulated one is no meter of the site
    CHECK(table.totals().live == 1);
    CHECK(table.totals().stale == 1);
    CHECK(table.totals().offline == 3);
}

TEST_CASE("Meters with an open alarm are shown alone, are counted, and stand first by their state") {
    OverviewTable table = works();
    setFigures(table, 1, liveFigures(1));
    setFigures(table, 2, inState(liveFigures(1), State::Stale));
    table.setAlarm(table.find(PointId{1}), QStringLiteral("PF too low"));
    table.setAlarm(table.find(PointId{2}), QStringLiteral("PF too low"));
    table.setAlarm(table.find(PointId{2}), QStringLiteral("Overload"));
    table.arrange({.grouping = Arrange::Grouping::None, .show = Arrange::Show::InAlarm});
    CHECK(shownNames(table) == ": Oven 9, Oven 10");
    CHECK(table.inAlarm() == 2);
    table.setAlarm(table.find(PointId{2}), {});
    table.arrange({.grouping = Arrange::Grouping::None, .sort = Arrange::Sort::State});
    CHECK(shownNames(table).starts_with(": Oven 10, "));
    table.setMeters({meterLabel(2, "Oven 9", "", "")});
    CHECK(table.inAlarm() == 0);
}

TEST_CASE("Totals follow each meter, of its group and of the site, and leave simulated ones out") {
    OverviewTable table = works();
    setFigures(table, 1, liveFigures(3));
    setFigures(table, 2, liveFigures(9));
    setFigures(table, 2, liveFigures(8));
    setFigures(table, 6, inState(liveFigures(100), State::Simulated));
    CHECK(table.totals().power == 1100);
    CHECK(table.totals().meters == 5);
    CHECK(table.group(table.groupOrder().front()).totals.power == 1100);
    CHECK(table.group(table.groupOrder().back()).totals == SiteTotals{});
}

TEST_CASE("Where all meters are simulated the totals are theirs") {
    OverviewTable table;
    table.setMeters({meterLabel(6, "Simulator", "", "", true)});
    setFigures(table, 6, inState(liveFigures(2), State::Simulated));
    CHECK(table.totals().power == 200);
}

TEST_CASE("Meters that stay keep their figures when others come and go") {
    OverviewTable table = works();
    setFigures(table, 2, liveFigures(9));
    table.setMeters({meterLabel(7, "New", "Hall 3"), meterLabel(2, "Renamed", "Hall 3")});
    CHECK(table.find(PointId{1}) == -1);
    CHECK(table.meter(table.find(PointId{2})).figures.power == 900);
    CHECK(table.totals().power == 900);
    CHECK(shownNames(table) == "Hall 3: New, Renamed");
}

TEST_CASE("A site of 10,000 meters is arranged in a moment") {
    std::vector<MeterLabel> labels;
    for (int point = 1; point <= 10'000; ++point)
        labels.push_back(meterLabel(point, qPrintable(QStringLiteral("Meter %1").arg(point)),
                                    qPrintable(QStringLiteral("Hall %1").arg(point % 40))));
    OverviewTable table;
    table.setMeters(std::move(labels));
    for (int meter = 0; meter < table.size(); ++meter)
        table.setFigures(meter, liveFigures((meter * 7919) % 10'007));
    table.arrange({.grouping = Arrange::Grouping::None, .sort = Arrange::Sort::Power});
    REQUIRE(table.shown().size() == 10'000);
    for (std::size_t place = 1; place < table.shown().size(); ++place)
        REQUIRE(table.meter(table.shown()[place - 1]).figures.power >=
                table.meter(table.shown()[place]).figures.power);
}
