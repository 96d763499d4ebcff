// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/overview_grid.h"

#include "overview_figures.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::ui;
using countis::test::meterLabel;

namespace {

/// Five meters in Hall 1, two in Hall 2.
OverviewTable halls() {
    OverviewTable table;
    table.setMeters({meterLabel(1, "A1", "Hall 1"), meterLabel(2, "A2", "Hall 1"), meterLabel(3, "A3", "Hall 1"),
                     meterLabel(4, "A4", "Hall 1"), meterLabel(5, "A5", "Hall 1"), meterLabel(6, "B1", "Hall 2"),
                     meterLabel(7, "B2", "Hall 2")});
    return table;
}

std::vector<int> counts(const OverviewGrid& grid) {
    std::vector<int> counts;
    for (const GridRow& row : grid.rows())
        counts.push_back(row.count);
    return counts;
}

} // namespace

TEST_CASE("A group is a header and full rows of tiles, the last of them shorter") {
    const OverviewTable table = halls();
    OverviewGrid grid;
    grid.lay(table, {.columns = 3});
    CHECK(counts(grid) == std::vector{0, 3, 2, 0, 2});
    CHECK(grid.rowOf(table.find(PointId{5})) == 2);
    CHECK(grid.spotOf(table, table.find(PointId{5})) == GridSpot{2, 1});
    CHECK(grid.meterAt(table, {4, 1}) == table.find(PointId{7}));
    CHECK(grid.meterAt(table, {4, 2}) == -1);
    CHECK(grid.meterAt(table, {0, 0}) == -1);
    CHECK(grid.headerOf(1) == 3);
    grid.lay(table, {.columns = 3, .headers = false});
    CHECK(counts(grid) == std::vector{3, 2, 2});
}

TEST_CASE("A collapsed group is its header alone") {
    const OverviewTable table = halls();
    OverviewGrid grid;
    grid.lay(table, {.collapsible = true, .collapsed = {QStringLiteral("Hall 1")}});
    CHECK(counts(grid) == std::vector{0, 0, 1, 1});
    CHECK(grid.rowOf(table.find(PointId{1})) == -1);
    CHECK(grid.spotOf(table, table.find(PointId{1})) == GridSpot{});
}

TEST_CASE("The arrow keys move from tile to tile and pass the headers") {
    const OverviewTable table = halls();
    OverviewGrid grid;
    grid.lay(table, {.columns = 3});
    const auto moved = [&](GridSpot from, Arrange::Move move) { return grid.moved(from, move, 2); };
    CHECK(moved({}, Arrange::Move::Down) == GridSpot{1, 0});
    CHECK(moved({1, 2}, Arrange::Move::Right) == GridSpot{2, 0});
    CHECK(moved({1, 2}, Arrange::Move::Down) == GridSpot{2, 1}); // the row is shorter
    CHECK(moved({2, 1}, Arrange::Move::Down) == GridSpot{4, 1});
    CHECK(moved({2, 1}, Arrange::Move::Right) == GridSpot{4, 0});
    CHECK(moved({4, 0}, Arrange::Move::Left) == GridSpot{2, 1});
    CHECK(moved({4, 1}, Arrange::Move::Up) == GridSpot{2, 1});
    CHECK(moved({1, 1}, Arrange::Move::Up) == GridSpot{1, 1});
    CHECK(moved({1, 0}, Arrange::Move::Left) == GridSpot{1, 0});
    CHECK(moved({4, 1}, Arrange::Move::Down) == GridSpot{4, 1});
}

TEST_CASE("Home, End and the page keys reach the ends") {
    const OverviewTable table = halls();
    OverviewGrid grid;
    grid.lay(table, {.columns = 3});
    CHECK(grid.moved({2, 1}, Arrange::Move::First, 2) == GridSpot{1, 0});
    CHECK(grid.moved({1, 0}, Arrange::Move::Last, 2) == GridSpot{4, 1});
    CHECK(grid.moved({}, Arrange::Move::Last, 2) == GridSpot{4, 1});
    CHECK(grid.moved({1, 1}, Arrange::Move::PageDown, 2) == GridSpot{2, 1}); // not on to a header
    CHECK(grid.moved({2, 1}, Arrange::Move::PageDown, 2) == GridSpot{4, 1});
    CHECK(grid.moved({4, 1}, Arrange::Move::PageUp, 9) == GridSpot{1, 1});
}

TEST_CASE("Headers that collapse are reached by the keyboard too") {
    const OverviewTable table = halls();
    OverviewGrid grid;
    grid.lay(table, {.collapsible = true});
    CHECK(grid.moved({}, Arrange::Move::Down, 2) == GridSpot{0, 0});
    CHECK(grid.moved({5, 0}, Arrange::Move::Down, 2) == GridSpot{6, 0});
    CHECK(grid.rows()[6].isHeader());
}

TEST_CASE("Nothing is reached where nothing is shown") {
    OverviewTable table = halls();
    table.arrange({.text = QStringLiteral("nowhere")});
    OverviewGrid grid;
    grid.lay(table, {.columns = 3});
    CHECK(grid.rows().empty());
    CHECK(grid.moved({4, 0}, Arrange::Move::Down, 2) == GridSpot{});
}
