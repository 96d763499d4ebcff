// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/device_visits.h"

#include "support/catch.h"

#include <QSignalSpy>

#include <memory>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

/// Two meters at home.
struct Site {
    Site() {
        meters.add("Press", "10.0.0.1");
        meters.add("Canteen", "10.0.0.2");
        hear(0, "A");
        hear(1, "B");
    }
    PointId point(int row) { return meters.pointAt(row).id; }
    void hear(int row, const std::string& serial) {
        roster.observe(point(row), {serial, "COUNTIS E28"}, WallTime{1h});
        visits.update();
    }
    std::string deviceOf(int row) {
        const Device* const device = meters.pointAt(row).device();
        return device ? device->serial : std::string();
    }

    ManualClock clock{SampleTime{Instant{9h}, WallTime{9h}}};
    Roster roster;
    MeterList meters{roster};
    DeviceVisits visits{clock, meters};
};

} // namespace

TEST_CASE("Nothing is asked while every meter answers where it belongs") {
    Site site;
    CHECK(site.visits.text().isEmpty());
    CHECK_FALSE(site.visits.isCrossing());
    site.visits.exchangeAddresses();
    site.visits.moveDevices();
    CHECK(site.meters.addressAt(0) == "10.0.0.1:502/5");
    CHECK(site.deviceOf(0) == "A");
}

TEST_CASE("Meters at each other's addresses: the addresses may have been exchanged") {
    Site site;
    site.hear(0, "B");
    site.hear(1, "A");
    CHECK(site.visits.isCrossing());
    CHECK(site.visits.text().startsWith("The meters of Press and Canteen answer at each other's addresses."));
    QSignalSpy kept(&site.meters, &MeterList::keptChanged);
    QSignalSpy places(&site.meters, &MeterList::placesChanged);
    site.visits.exchangeAddresses();
    CHECK(site.visits.text().isEmpty());
    CHECK(site.meters.addressAt(0) == "10.0.0.2:502/5");
    CHECK(site.meters.addressAt(1) == "10.0.0.1:502/5");
    CHECK(site.deviceOf(0) == "A");
    CHECK(kept.size() == 1);
    CHECK(places.size() == 1);
}

TEST_CASE("Meters at each other's addresses: they may have been carried there") {
    Site site;
    site.hear(0, "B");
    site.hear(1, "A");
    site.visits.moveDevices();
    CHECK(site.visits.text().isEmpty());
    CHECK(site.meters.addressAt(0) == "10.0.0.1:502/5");
    CHECK(site.deviceOf(0) == "B");
    CHECK(site.meters.pointAt(0).devices.back().since == WallTime{9h});
    CHECK(site.deviceOf(1) == "A");
}

TEST_CASE("One meter at the address of another was moved there, or goes home and nothing is asked") {
    Site site;
    site.hear(1, "A");
    CHECK_FALSE(site.visits.isCrossing());
    CHECK(site.visits.text().startsWith("The meter of Press answers at the address of Canteen."));
    site.hear(1, "B");
    CHECK(site.visits.text().isEmpty());
    site.hear(1, "A");
    site.visits.moveDevices();
    CHECK(site.visits.text().isEmpty());
    CHECK(site.deviceOf(1) == "A");
    CHECK(site.deviceOf(0).empty());
}

TEST_CASE("An exchanged meter is the same point in its place, and is shown until somebody has confirmed it") {
    Site site;
    const PlaceId hall = site.roster.addPlace(kSite, "Hall").value();
    REQUIRE(site.meters.edit(0, "Press", "10.0.0.1", static_cast<double>(hall.number), 0).isEmpty());
    const PointId press = site.point(0);
    CHECK(site.visits.exchangeText().isEmpty());
    CHECK(site.visits.exchangedMeter() == -1);
    site.hear(0, "C");
    site.hear(0, "C"); // heard again
    CHECK(site.deviceOf(0) == "C");
    CHECK(site.point(0) == press);
    CHECK(site.meters.pointAt(0).place == hall);
    CHECK(site.visits.exchangeText().startsWith("Another meter answers at Press: serial number C instead of A."));
    CHECK(site.visits.exchangedMeter() == 0);
    site.visits.confirmExchange();
    CHECK(site.visits.exchangeText().isEmpty());
    site.hear(1, "D");
    CHECK_FALSE(site.visits.exchangeText().isEmpty());
    REQUIRE(site.meters.remove(1).isEmpty());
    CHECK(site.visits.exchangeText().isEmpty()); // it went with its point
}

TEST_CASE("An exchange that another program heard is asked about, until some program has the answer in its site") {
    Site site;
    site.hear(0, "C");
    const auto opened = [&site] {
        auto fresh = std::make_unique<Roster>();
        for (const Point& point : site.roster.points())
            REQUIRE(fresh->add(point));
        return fresh;
    };
    const auto later = opened();
    MeterList meters(*later);
    const DeviceVisits visits(site.clock, meters);
    CHECK(visits.exchangeText().startsWith("Another meter answers at Press: serial number C instead of A."));
    QSignalSpy kept(&site.meters, &MeterList::keptChanged);
    site.visits.confirmExchange();
    CHECK(kept.size() == 1);
    const auto last = opened();
    MeterList confirmed(*last);
    CHECK(DeviceVisits(site.clock, confirmed).exchangeText().isEmpty());
}

TEST_CASE("Meters that were carried, as somebody said, are no open exchange") {
    Site site;
    site.hear(0, "B");
    site.hear(1, "A");
    site.visits.moveDevices();
    CHECK(site.visits.exchangeText().isEmpty());
}
