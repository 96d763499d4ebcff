// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/wall_site.h"

#include "support/catch.h"

#include <QDateTime>

#include <cmath>

using namespace countis;
using namespace countis::ui;

namespace {

WallTime localTime(int day, int hour, int minute) {
    const QDateTime time(QDate(2026, 11, day), QTime(hour, minute));
    return WallTime(std::chrono::milliseconds{time.toMSecsSinceEpoch()});
}

struct Wall {
    ManualClock clock{{Instant{}, localTime(24, 14, 32)}};
    Roster roster;
    MeterList meters{roster};
    Overview overview{clock, meters};
    WallSite wall{clock, overview};

    bool isKnown(const QVariantList& day, int halfHour) const { return !std::isnan(day[halfHour].toDouble()); }
};

} // namespace

TEST_CASE("The history fills the half hours of today and yesterday with the mean of their quarters") {
    Wall site;
    site.wall.fill({{localTime(22, 23, 45), 9000},
                    {localTime(23, 0, 0), 2000},
                    {localTime(23, 0, 15), 4000},
                    {localTime(24, 14, 15), 6000}});
    const QVariantList yesterday = site.wall.yesterday();
    const QVariantList today = site.wall.today();
    REQUIRE(site.isKnown(yesterday, 0));
    REQUIRE(site.isKnown(today, 28));
    CHECK(yesterday[0].toDouble() / today[28].toDouble() == Approx(0.5));
    CHECK_FALSE(site.isKnown(yesterday, 1));
    CHECK_FALSE(site.isKnown(yesterday, 47));
    CHECK_FALSE(site.isKnown(today, 0));
    CHECK_FALSE(site.isKnown(today, 29));
}

TEST_CASE("What was recorded until yesterday is yesterday's") {
    Wall site;
    site.wall.fill({{localTime(23, 12, 0), 2000}});
    CHECK(site.isKnown(site.wall.yesterday(), 24));
    CHECK_FALSE(site.isKnown(site.wall.today(), 24));
}

TEST_CASE("Nothing is shown of the days before yesterday") {
    Wall site;
    site.wall.fill({{localTime(22, 12, 0), 2000}});
    CHECK_FALSE(site.isKnown(site.wall.yesterday(), 24));
    CHECK_FALSE(site.isKnown(site.wall.today(), 24));
}
