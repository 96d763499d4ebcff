// SPDX-License-Identifier: GPL-3.0-or-later
// Metering points in the settings: what is kept of them, and what of it is believed.
#include "models/fleet/settings_roster.h"

#include "kept_settings.h"
#include "support/catch.h"

#include <limits>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;
using tests::KeptSettings;

namespace {

constexpr WallTime kMorning{1'795'500'000'000ms};

Point press() {
    Point point;
    point.id = {7};
    point.name = "Presse n° 3";
    point.place = "Halle 3/Air comprimé";
    point.address = {"zähler.example", 1502, 17};
    point.role = PointRole::Both;
    point.period = 10s;
    point.commandsAllowed = true;
    point.devices = {{{"2418-1801-00001-0000000001", "COUNTIS E28"}, kMorning}};
    return point;
}

std::vector<Point> loaded(const KeptSettings& kept) {
    const auto settings = kept.settings();
    return SettingsRoster(*settings).load();
}

void saved(const KeptSettings& kept, const std::vector<Point>& before, const std::vector<Point>& now) {
    const auto settings = kept.settings();
    SettingsRoster(*settings).save(before, now);
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
