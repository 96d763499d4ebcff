// SPDX-License-Identifier: GPL-3.0-or-later
// Points in places, and rosters of the largest size.
#include "site/roster.h"

#include "site_fixture.h"
#include "support/catch.h"

#include <string>

using namespace countis;
using namespace countis::test;

TEST_CASE("A point belongs to a place of its site, or to the site itself, and to no other") {
    Roster roster;
    const PlaceId board = roster.findOrMakePlace("Hall 1/Board 2").value();
    Point point = pointAt("10.0.0.1");
    point.place = board;
    const PointId id = added(roster, point);
    CHECK(roster.pathOf(roster.find(id)->place) == "Hall 1/Board 2");

    Point changed = *roster.find(id);
    changed.place = {99};
    CHECK(roster.change(changed).error() == RosterProblem{RosterError::NoSuchPlace, id});
    changed.place = kSite;
    CHECK(roster.change(changed));
    CHECK(roster.pathOf(roster.find(id)->place).empty());
    Point lost = pointAt("10.0.0.2");
    lost.place = {99};
    CHECK(roster.add(lost).error().error == RosterError::NoSuchPlace);
}

TEST_CASE("The points of a removed place go up to its parent; the device and the history of a point stay") {
    Roster roster;
    const PlaceId hall = roster.addPlace(kSite, "Hall 1").value();
    const PlaceId board = roster.addPlace(hall, "Board 2").value();
    Point point = pointAt("10.0.0.1");
    point.place = board;
    const PointId id = added(roster, point);
    roster.observe(id, device("A"), kMorning);
    REQUIRE(roster.removePlace(board));
    CHECK(roster.find(id)->place == hall);
    CHECK(roster.find(id)->device()->serial == "A");
    CHECK(roster.findDevice("A")->id == id);
    REQUIRE(roster.removePlace(hall));
    CHECK(roster.find(id)->place == kSite);
}

TEST_CASE("Points of a store come into the places that their numbers mean") {
    Roster roster;
    std::vector<Point> points(3, pointAt("10.0.0.1"));
    points[0].place = {2}; // the same as 1
    points[1].place = {7}; // another program removed it
    points[2].place = {1};
    roster.takePlaces("Works", {{{1}, kSite, "Hall"}, {{2}, kSite, "Hall"}}, points);
    CHECK(roster.siteName() == "Works");
    CHECK(points[0].place == PlaceId{1});
    CHECK(points[1].place == kSite);
    CHECK(points[2].place == PlaceId{1});
    CHECK(roster.content().places == std::vector<Place>{{{1}, kSite, "Hall"}});
}

TEST_CASE("A device of two points, as two programs may have stored it, is that of the first, and then of the other") {
    Roster roster;
    Point first = pointAt("10.0.0.1");
    first.devices = {{device("A"), kMorning}};
    Point second = pointAt("10.0.0.2");
    second.devices = first.devices;
    const PointId one = added(roster, first);
    const PointId two = added(roster, second);
    CHECK(roster.findDevice("A")->id == one);
    REQUIRE(roster.remove(one));
    CHECK(roster.findDevice("A")->id == two);
    REQUIRE(roster.remove(two));
    CHECK(roster.findDevice("A") == nullptr);
}

TEST_CASE("A site holds 10,000 points and no more, and finds each of them") {
    Roster roster;
    const auto hostOf = [](std::size_t n) {
        return "10.0." + std::to_string(n / 250) + '.' + std::to_string(n % 250);
    };
    for (std::size_t n = 0; n < kMostPoints; ++n) {
        const PointId id = added(roster, pointAt(hostOf(n)));
        roster.observe(id, device(std::to_string(n)), kMorning);
    }
    for (std::size_t n = 0; n < kMostPoints; ++n) {
        Point point = *roster.findAddress({hostOf(n), 502, 5});
        point.address.unit = 6;
        REQUIRE(roster.change(point));
        REQUIRE(roster.findDevice(std::to_string(n))->id == point.id);
    }
    CHECK(roster.add(pointAt("one.more")).error().error == RosterError::Full);
    Point bundled = pointAt("127.0.0.1");
    bundled.origin = PointOrigin::Bundled;
    CHECK(roster.add(bundled));
}
