// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/roster.h"

#include "site_fixture.h"
#include "support/catch.h"

#include <limits>
#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> names(const Roster& roster) {
    std::vector<std::string> all;
    for (const Point& point : roster.points())
        all.push_back(point.name);
    return all;
}

} // namespace

TEST_CASE("Every point has a number of its own, which stays, and no other point gets it") {
    Roster roster;
    const PointId one = added(roster, pointAt("10.0.0.1", "one"));
    const PointId two = added(roster, pointAt("10.0.0.2", "two"));
    CHECK(one);
    CHECK(one != two);
    REQUIRE(roster.remove(one));
    CHECK(roster.find(one) == nullptr);
    CHECK(roster.find(two)->name == "two");
    const PointId three = added(roster, pointAt("10.0.0.3"));
    CHECK(three > two); // stores list them in this order

    Point known = pointAt("10.0.0.4");
    known.id = {17};
    CHECK(added(roster, known) == PointId{17});
}

TEST_CASE("A point that brings a number that is taken gets another") {
    Roster roster;
    Point first = pointAt("10.0.0.1");
    first.id = {5};
    Point second = pointAt("10.0.0.2");
    second.id = {5};
    CHECK(added(roster, first) == PointId{5});
    CHECK(added(roster, second) != PointId{5});
    CHECK(roster.size() == 2);
}

TEST_CASE("An address belongs to one point, and the error names that point") {
    Roster roster;
    const PointId one = added(roster, pointAt("10.0.0.1", "one"));
    const PointId two = added(roster, pointAt("10.0.0.2", "two"));
    const auto again = roster.add(pointAt("10.0.0.1"));
    REQUIRE_FALSE(again);
    CHECK(again.error() == RosterProblem{RosterError::AddressTaken, one});
    CHECK(roster.size() == 2);

    Point moved = *roster.find(two);
    moved.address = roster.find(one)->address;
    CHECK(roster.change(moved).error() == RosterProblem{RosterError::AddressTaken, one});
    CHECK(roster.find(two)->address.host == "10.0.0.2");

    // Another unit behind the same gateway is another address.
    moved.address.unit = 6;
    CHECK(roster.change(moved));
    CHECK(roster.findAddress(moved.address)->id == two);
}

TEST_CASE("A point may be changed without a change of its address, and keeps its place and its devices") {
    Roster roster;
    const PointId one = added(roster, pointAt("10.0.0.1", "one"));
    added(roster, pointAt("10.0.0.2", "two"));
    roster.observe(one, device("A"), kMorning);
    Point changed = *roster.find(one);
    changed.name = "press";
    changed.place = roster.addPlace(kSite, "Hall 3").value();
    changed.role = PointRole::Both;
    changed.period = 10s;
    changed.commandsAllowed = true;
    changed.devices.clear();
    REQUIRE(roster.change(changed));
    changed.devices = {{device("A"), kMorning}};
    CHECK(*roster.find(one) == changed);
    CHECK(names(roster) == std::vector<std::string>{"press", "two"});
    CHECK(roster.change(pointAt("10.0.0.9")).error().error == RosterError::NoSuchPoint);
}

TEST_CASE("A point is put where it is wanted, and all are still found") {
    Roster roster;
    const PointId one = added(roster, pointAt("10.0.0.1", "one"));
    const PointId two = added(roster, pointAt("10.0.0.2", "two"));
    const auto first = roster.add(pointAt("10.0.0.3", "first"), 0);
    REQUIRE(first);
    REQUIRE(roster.add(pointAt("10.0.0.4", "last"), 99));
    CHECK(names(roster) == std::vector<std::string>{"first", "one", "two", "last"});
    CHECK(roster.find(one)->name == "one");
    CHECK(roster.find(two)->name == "two");
    CHECK(roster.find(*first)->name == "first");
    REQUIRE(roster.remove(one));
    CHECK(roster.find(two)->name == "two");
    CHECK(roster.remove(one).error().error == RosterError::NoSuchPoint);
}

TEST_CASE("The bundled meter moves, is not renamed or removed, and its address is held against nobody") {
    Roster roster;
    Point bundled = pointAt("127.0.0.1");
    bundled.origin = PointOrigin::Bundled;
    const PointId id = added(roster, bundled);
    CHECK(roster.findAddress(bundled.address) == nullptr);
    CHECK(added(roster, pointAt("127.0.0.1", "mine")) != id);

    Point moved = *roster.find(id);
    moved.address.port = 1503;
    moved.speed = 60;
    CHECK(roster.change(moved));
    CHECK(roster.find(id)->address.port == 1503);
    moved.name = "other";
    CHECK(roster.change(moved).error() == RosterProblem{RosterError::NotEditable, id});
    CHECK(roster.remove(id).error() == RosterProblem{RosterError::NotEditable, id});
}

TEST_CASE("Only a point whose time is the world's counts") {
    Point point = pointAt("10.0.0.1");
    CHECK(isOnWorldTime(point));
    point.speed = 0; // it stands, and says so by itself
    CHECK(isOnWorldTime(point));
    point.speed = 60;
    CHECK_FALSE(isOnWorldTime(point));
    point.speed = std::numeric_limits<double>::infinity();
    CHECK_FALSE(isOnWorldTime(point));
}

TEST_CASE("An address reads as it is typed, IPv6 in brackets") {
    CHECK(MeterAddress{"192.168.0.4"}.toString() == "192.168.0.4:502/5");
    CHECK(MeterAddress{"meter.example", 1502, 255}.toString() == "meter.example:1502/255");
    CHECK(MeterAddress{"::1", 1502, 1}.endpoint() == "[::1]:1502");
}
