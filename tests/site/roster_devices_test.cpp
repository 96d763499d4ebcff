// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/roster.h"

#include "site/device_exchange.h"
#include "site_fixture.h"
#include "support/catch.h"

#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// Two points whose devices "A" and "B" are known.
struct TwoMeters {
    TwoMeters() {
        roster.observe(one, device("A"), kMorning);
        roster.observe(two, device("B"), kMorning);
    }

    std::string serialAt(PointId id) const {
        const Device* const known = roster.find(id)->device();
        return known ? known->serial : "";
    }

    Roster roster;
    PointId one = added(roster, pointAt("10.0.0.1"));
    PointId two = added(roster, pointAt("10.0.0.2"));
};

} // namespace

TEST_CASE("The first device of a point measures there, and is known from then on") {
    Roster roster;
    const PointId one = added(roster, pointAt("10.0.0.1"));
    CHECK(roster.find(one)->device() == nullptr);
    CHECK(roster.observe(one, device("A"), kMorning) == DeviceNews::First);
    CHECK(roster.observe(one, device("A"), kMorning + 1h) == DeviceNews::Known);
    CHECK(roster.find(one)->devices == std::vector{DeviceSpan{device("A"), kMorning}});
    CHECK(roster.findDevice("A")->id == one);
    CHECK(roster.observe(PointId{99}, device("C"), kMorning) == DeviceNews::Known);
}

TEST_CASE("A device that nobody knows has taken the place of the one before, and both are remembered") {
    TwoMeters site;
    CHECK(site.roster.observe(site.one, device("C"), kMorning + 24h) == DeviceNews::Exchanged);
    CHECK(site.roster.find(site.one)->devices ==
          std::vector{DeviceSpan{device("A"), kMorning}, DeviceSpan{device("C"), kMorning + 24h}});
    CHECK(site.roster.ownerOf(site.one, "C") == site.one);
    CHECK(site.roster.findDevice("A") == nullptr); // it measures nowhere now
    CHECK(site.roster.visits().empty());
}

TEST_CASE("The device of another point changes nothing by itself, and its values stay its own point's") {
    TwoMeters site;
    CHECK(site.roster.observe(site.one, device("B"), kMorning + 1h) == DeviceNews::Elsewhere);
    CHECK(site.serialAt(site.one) == "A");
    CHECK(site.serialAt(site.two) == "B");
    CHECK(site.roster.ownerOf(site.one, "B") == site.two);
    CHECK(site.roster.ownerOf(site.two, "B") == site.two);
    REQUIRE(site.roster.visits().size() == 1);
    CHECK(site.roster.visits()[0] == Visit{site.one, site.two, device("B")});
    CHECK(site.roster.crossings().empty()); // the other one is silent so far

    // It was a mistake of the network, and is over.
    CHECK(site.roster.observe(site.one, device("A"), kMorning + 2h) == DeviceNews::Known);
    CHECK(site.roster.visits().empty());
    CHECK(site.roster.ownerOf(site.one, "A") == site.one);
}

TEST_CASE("Two devices at each other's addresses are a crossing, with two ways to answer") {
    TwoMeters site;
    site.roster.observe(site.one, device("B"), kMorning + 1h);
    site.roster.observe(site.two, device("A"), kMorning + 1h);
    REQUIRE(site.roster.crossings() == std::vector{Roster::Crossing{site.one, site.two}});
    CHECK(site.roster.ownerOf(site.one, "B") == site.two);
    CHECK(site.roster.ownerOf(site.two, "A") == site.one);

    SECTION("the addresses were exchanged: the devices stay at their points") {
        site.roster.exchangeAddresses(site.one, site.two);
        CHECK(site.roster.find(site.one)->address.host == "10.0.0.2");
        CHECK(site.roster.find(site.two)->address.host == "10.0.0.1");
        CHECK(site.serialAt(site.one) == "A");
        CHECK(site.roster.observe(site.one, device("A"), kMorning + 2h) == DeviceNews::Known);
    }
    SECTION("the devices were carried: each measures at the other point from now on") {
        site.roster.moveDevice(site.one, kMorning + 2h);
        site.roster.moveDevice(site.two, kMorning + 2h);
        CHECK(site.roster.find(site.one)->address.host == "10.0.0.1");
        CHECK(site.serialAt(site.one) == "B");
        CHECK(site.serialAt(site.two) == "A");
        CHECK(site.roster.find(site.one)->devices.front() == DeviceSpan{device("A"), kMorning});
        CHECK(site.roster.ownerOf(site.one, "B") == site.one);
    }
    CHECK(site.roster.visits().empty());
    CHECK(site.roster.crossings().empty());
}

TEST_CASE("An exchange is open until somebody confirms it, however often the new device is noted") {
    TwoMeters site;
    CHECK_FALSE(openExchange(*site.roster.find(site.one)));
    site.roster.observe(site.one, device("C"), kMorning + 24h);
    CHECK(openExchange(*site.roster.find(site.one)) == DeviceExchange{device("A"), device("C")});
    site.roster.moveDevice(site.one, kMorning + 48h);
    Point point = *site.roster.find(site.one);
    CHECK_FALSE(openExchange(point));
    CHECK(point.device()->serial == "C");
    CHECK(confirmedDevices(point) == point.devices);
    point.devices.push_back({device("C"), kMorning + 25h}); // another program heard it later
    CHECK_FALSE(openExchange(point));
    point.devices.push_back({device("D"), kMorning + 72h}); // the next one
    CHECK(openExchange(point) == DeviceExchange{device("C"), device("D")});
    point.devices = {{device("A"), kMorning}, {device("C"), kMorning + 1h}, {device("C"), kMorning + 2h}};
    CHECK(openExchange(point) == DeviceExchange{device("A"), device("C")});
}

TEST_CASE("A device that was carried to another point leaves its own without one, until the next answers there") {
    TwoMeters site;
    site.roster.observe(site.one, device("B"), kMorning + 1h);
    site.roster.moveDevice(site.one, kMorning + 2h);
    CHECK(site.serialAt(site.one) == "B");
    CHECK(site.roster.find(site.two)->device() == nullptr);
    CHECK(site.roster.findDevice("B")->id == site.one);
    CHECK(site.roster.observe(site.two, device("D"), kMorning + 3h) == DeviceNews::First);
    CHECK(site.roster.find(site.two)->devices.back() == DeviceSpan{device("D"), kMorning + 3h});
    site.roster.moveDevice(site.two, kMorning + 4h); // nothing visits it: nothing to move
    CHECK(site.serialAt(site.two) == "D");
}

TEST_CASE("A point that is removed takes its questions with it") {
    TwoMeters site;
    site.roster.observe(site.one, device("B"), kMorning + 1h);
    REQUIRE(site.roster.remove(site.two));
    CHECK(site.roster.visits().empty());
    CHECK(site.roster.observe(site.one, device("B"), kMorning + 2h) == DeviceNews::Exchanged);
}

TEST_CASE("A device is known once it has identified itself") {
    Readings readings;
    CHECK_FALSE(deviceOf(readings));
    readings.identity.extendedName = "COUNTIS E28";
    readings.identity.serialOrder = 7;
    readings.blocks[index(Block::Identification)].quality = Quality::Stale;
    REQUIRE(deviceOf(readings));
    CHECK(deviceOf(readings)->product == "COUNTIS E28");
    CHECK(deviceOf(readings)->serial == serialOf(readings.identity));
}
