// SPDX-License-Identifier: GPL-3.0-or-later
// Metering points in the settings: what is kept of them, and what of it is believed.
#include "models/fleet/settings_roster.h"

#include "kept_settings.h"
#include "support/catch.h"

#include <chrono>
#include <limits>
#include <string>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;
using test::KeptSettings;

namespace {

constexpr WallTime kMorning{1'795'500'000'000ms};

Point press() {
    Point point;
    point.id = {7};
    point.name = "Presse n° 3";
    point.place = {31};
    point.address = {"zähler.example", 1502, 17};
    point.role = PointRole::Both;
    point.period = 10s;
    point.commandsAllowed = true;
    point.devices = {{{"2418-1801-00001-0000000001", "COUNTIS E28"}, kMorning}};
    return point;
}

RosterContent loadedSite(const KeptSettings& kept) {
    const auto settings = kept.settings();
    return SettingsRoster(*settings).load().value();
}

std::vector<Point> loaded(const KeptSettings& kept) {
    return loadedSite(kept).points;
}

void savedSite(const KeptSettings& kept, const RosterContent& before, const RosterContent& now) {
    const auto settings = kept.settings();
    REQUIRE(SettingsRoster(*settings).save(before, now));
}

void saved(const KeptSettings& kept, const std::vector<Point>& before, const std::vector<Point>& now) {
    savedSite(kept, {.siteName = {}, .places = {}, .points = before}, {.siteName = {}, .places = {}, .points = now});
}

QStringList keysOf(const KeptSettings& kept) {
    const auto settings = kept.settings();
    settings->beginGroup("meters/7");
    return settings->childKeys();
}

} // namespace

TEST_CASE("A point comes back with all that it is, and with the device that measures there") {
    const KeptSettings kept;
    saved(kept, {}, {press()});
    CHECK(loaded(kept) == std::vector{press()});
}

TEST_CASE("Of a point that is as usual nothing is written but its name and its address") {
    const KeptSettings kept;
    Point usual;
    usual.id = {7};
    usual.name = "Press";
    usual.address = {"10.0.0.1", 502, 5};
    saved(kept, {}, {usual});
    CHECK(keysOf(kept) == QStringList{"address", "name"});

    // And what becomes usual again leaves nothing behind.
    saved(kept, {usual}, {press()});
    CHECK(keysOf(kept).size() == 9);
    saved(kept, {press()}, {usual});
    CHECK(keysOf(kept) == QStringList{"address", "name"});
}

TEST_CASE("Of several devices the one that measures now is kept; a point that lost its device keeps none") {
    const KeptSettings kept;
    Point point = press();
    point.devices.push_back({{"2418-1801-00002-0000000001", "COUNTIS E27"}, kMorning + 24h});
    saved(kept, {}, {point});
    REQUIRE(loaded(kept).size() == 1);
    CHECK(loaded(kept)[0].devices == std::vector{point.devices.back()});
    Point carried = point;
    carried.devices.push_back({{}, kMorning + 48h});
    saved(kept, {point}, {carried});
    CHECK(loaded(kept)[0].device() == nullptr);
}

TEST_CASE("Points of the session and the bundled meter are not kept") {
    const KeptSettings kept;
    Point session = press();
    session.origin = PointOrigin::Session;
    Point bundled = press();
    bundled.id = {8};
    bundled.origin = PointOrigin::Bundled;
    saved(kept, {}, {session, bundled});
    CHECK(loaded(kept).empty());
    saved(kept, {session}, {press()}); // named by a person, it is kept
    CHECK(loaded(kept).size() == 1);
}

TEST_CASE("Nonsense in the settings becomes the usual value, and a point without an address is left out") {
    const KeptSettings kept;
    {
        const auto settings = kept.settings();
        settings->setValue("meters/1/address", "no address:at all");
        settings->setValue("meters/2/name", "no address");
        settings->setValue("meters/3/address", "10.0.0.3");
        settings->setValue("meters/3/name", QString(5000, 'x'));
        settings->setValue("meters/3/role", "emperor");
        settings->setValue("meters/3/period", "soon");
        settings->setValue("meters/3/commands", "perhaps");
        settings->setValue("meters/3/since", "yesterday");
        settings->setValue("meters/4/address", "10.0.0.4");
        settings->setValue("meters/4/period", std::numeric_limits<qint64>::max());
    }
    const auto points = loaded(kept);
    REQUIRE(points.size() == 2);
    CHECK(points[0].id == PointId{3});
    CHECK(points[0].name.size() == kLongestName);
    CHECK(points[0].role == PointRole::Consumer);
    CHECK(points[0].period == 1s); // the shortest
    CHECK_FALSE(points[0].commandsAllowed);
    CHECK(points[0].devices.empty());
    CHECK(points[1].period == 1h); // the longest
}

TEST_CASE("The site comes back with its name and its places, and only what changed is written") {
    const KeptSettings kept;
    RosterContent site{.siteName = "Werk Süd",
                       .places = {{{31}, kSite, "Hall 1"}, {{32}, {31}, "Board \"A\" = 2"}, {{33}, kSite, "Roof"}},
                       .points = {press()}};
    savedSite(kept, {}, site);
    CHECK(loadedSite(kept) == site);

    // Another window renames one place; this one moves another and removes the third.
    kept.settings()->setValue("places/31/name", "Machining");
    RosterContent changed = site;
    changed.siteName = "Works";
    changed.places = {site.places[0], {{32}, kSite, "Board 2"}};
    savedSite(kept, site, changed);
    changed.places[0].name = "Machining";
    CHECK(loadedSite(kept) == changed);
}

TEST_CASE("Places of version 0.1, which are paths, become places that keep their numbers") {
    const KeptSettings kept;
    {
        const auto settings = kept.settings();
        settings->setValue("meters/1/address", "10.0.0.1");
        settings->setValue("meters/1/place", "Hall 3/Compressed air");
        settings->setValue("meters/2/address", "10.0.0.2");
        settings->setValue("meters/2/place", "Hall 3");
        settings->setValue("meters/3/address", "10.0.0.3");
        settings->setValue("meters/3/place", "//");
        settings->setValue("meters/4/address", "10.0.0.4");
    }
    const RosterContent first = loadedSite(kept);
    REQUIRE(first.places.size() == 2);
    REQUIRE(first.points.size() == 4);
    CHECK(first.places[0] == Place{first.points[1].place, kSite, "Hall 3"});
    CHECK(first.places[1] == Place{first.points[0].place, first.points[1].place, "Compressed air"});
    CHECK(first.points[2].place == kSite);
    CHECK(first.points[3].place == kSite);
    CHECK(loadedSite(kept) == first);
}

TEST_CASE("A site of 10,000 meters is loaded as it was saved") {
    const KeptSettings kept;
    RosterContent site;
    for (int number = 1; number <= 10'000; ++number) {
        Point point = press();
        point.id = {number};
        point.address = {"10.0." + std::to_string(number / 250) + '.' + std::to_string(number % 250), 502, 5};
        site.points.push_back(point);
    }
    savedSite(kept, {}, site);
    CHECK(loadedSite(kept) == site);
}
