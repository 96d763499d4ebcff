// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/site_plan.h"

#include "support/catch.h"

using namespace countis;

namespace {

PlannedMeter meter(std::string name, std::string host) {
    return {std::move(name), {std::move(host)}, {}, {}, {}};
}

PointId add(Roster& roster, const std::string& name, const std::string& host, const std::string& place = {}) {
    Point point;
    point.name = name;
    point.address.host = host;
    point.place = roster.findOrMakePlace(place).value();
    return roster.add(point).value();
}

} // namespace

TEST_CASE("A planned meter is the point with its address, then the point with its name, then a new point") {
    Roster roster;
    const PointId one = add(roster, "Line 1", "10.0.0.1", "Hall 1");
    const PointId two = add(roster, "Line 2", "10.0.0.2");
    PlannedMeter renamed = meter("Press", "10.0.0.1");
    renamed.role = PointRole::Both;
    PlannedMeter fresh = meter("Solar", "10.0.0.3");
    fresh.place = "Roof/Board 1";
    const auto joined = joinMeters(roster, {renamed, meter("Line 2", "10.0.0.9"), fresh});
    REQUIRE(joined);
    REQUIRE(joined->size() == 3);
    CHECK((*joined)[0] == one);
    CHECK((*joined)[1] == two);
    CHECK(roster.find(one)->name == "Press");
    CHECK(roster.find(one)->role == PointRole::Both);
    CHECK(roster.pathOf(roster.find(one)->place) == "Hall 1"); // the plan does not say it, so it stays
    CHECK(roster.find(two)->address.host == "10.0.0.9");
    CHECK(roster.pathOf(roster.find((*joined)[2])->place) == "Roof/Board 1");
    CHECK(roster.size() == 3);
    // The same once more changes nothing.
    const RosterContent before = roster.content();
    CHECK(joinMeters(roster, {renamed, meter("Line 2", "10.0.0.9"), fresh}).value() == *joined);
    CHECK(roster.content() == before);
}

TEST_CASE("A point whose address another planned meter has is not taken for the name") {
    Roster roster;
    const PointId one = add(roster, "Line 1", "10.0.0.1");
    const auto joined = joinMeters(roster, {meter("Line 1", "10.0.0.3"), meter("Line 1 old", "10.0.0.1")});
    REQUIRE(joined);
    CHECK((*joined)[1] == one);
    CHECK((*joined)[0] != one);
    CHECK(roster.find(one)->name == "Line 1 old");
}

TEST_CASE("A name that two points have decides nothing") {
    Roster roster;
    add(roster, "Line", "10.0.0.1");
    add(roster, "Line", "10.0.0.2");
    CHECK(joinMeters(roster, {meter("Line", "10.0.0.3")}));
    CHECK(roster.size() == 3);
}

TEST_CASE("A plan reads its meters only, and of those the ones in its places") {
    Roster roster;
    const PointId one = add(roster, "A", "10.0.0.1", "Hall 1/Board 1");
    const PointId two = add(roster, "B", "10.0.0.2", "Hall 2");
    const auto read = [&](const PlannedPoints& points) {
        std::vector<PointId> found;
        for (const Point& point : roster.points())
            if (points.contains(roster, point))
                found.push_back(point.id);
        return found;
    };
    CHECK(read(PlannedPoints()) == std::vector{one, two});
    CHECK(read(PlannedPoints({}, {"Hall 1"})) == std::vector{one});
    CHECK(read(PlannedPoints(std::vector{two}, {})) == std::vector{two});
    CHECK(read(PlannedPoints(std::vector{two}, {"Hall 1"})).empty());
    CHECK(PlannedPoints({}, {"Hall 1", "Hall 3"}).missingPlaces(roster) == std::vector<std::string>{"Hall 3"});
}
