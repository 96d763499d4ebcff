// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/day_watch.h"

#include "history/sample_fixtures.h"
#include "history/sample_writer.h"
#include "history/site_database.h"
#include "support/catch.h"

#include <QEventLoop>
#include <QTemporaryDir>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// A point whose power is 100 W, read once a minute for three hours until two o'clock.
struct Recorded {
    Recorded() {
        url.file = folder.filePath(QStringLiteral("site.sqlite"));
        Point point;
        point.id = kPoint;
        point.address.host = "10.0.0.1";
        REQUIRE(roster.add(point));
    }
    void record() {
        site = SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
        RosterContent content;
        content.points.assign(roster.points().begin(), roster.points().end());
        REQUIRE(site->roster()->save({}, content));
        auto writer = SampleWriter::open(site->connection(), kTwoOClock - 3h, QTimeZone::utc()).value();
        for (WallTime at = kTwoOClock - 3h; at < kTwoOClock; at += 1min) {
            REQUIRE(writer->take(sampleAt(kPoint, at, 10, 1)));
            REQUIRE(writer->flush(site->connection(), at));
        }
        REQUIRE(writer->flush(site->connection(), kTwoOClock + 1min));
    }
    std::vector<PointDay> next(DayWatch& watch) const {
        std::vector<PointDay> days;
        QEventLoop loop;
        QObject::connect(&watch, &DayWatch::read, &loop, [&](const std::vector<PointDay>& read) {
            days = read;
            loop.quit();
        });
        watch.start();
        loop.exec();
        return days;
    }

    QTemporaryDir folder;
    DatabaseUrl url;
    Roster roster;
    ManualClock clock{{Instant{}, kTwoOClock + 1min}};
    std::unique_ptr<SiteDatabase> site;
};

} // namespace

TEST_CASE("The first answer has the minutes of the last hour and the quarters of two days") {
    Recorded recorded;
    recorded.record();
    DayWatch watch(recorded.clock, recorded.roster, recorded.url, QTimeZone::utc());
    const auto first = recorded.next(watch);
    REQUIRE(first.size() == 1);
    REQUIRE(first[0].lastHour.size() == 59);
    REQUIRE(first[0].twoDays.size() == 12);
    CHECK(first[0].lastHour[0].watts == Approx(100));
    CHECK(first[0].twoDays[0].start == kTwoOClock - 3h);
    CHECK(first[0].twoDays[0].watts == Approx(100));
    const auto second = recorded.next(watch);
    REQUIRE(second.size() == 1);
    CHECK(second[0].lastHour.empty());
    CHECK(second[0].twoDays.empty());
}

TEST_CASE("A database that could not be read at first tells of the past when it can") {
    Recorded recorded;
    DayWatch watch(recorded.clock, recorded.roster, recorded.url, QTimeZone::utc());
    CHECK(recorded.next(watch).empty());
    recorded.record();
    const auto days = recorded.next(watch);
    REQUIRE(days.size() == 1);
    CHECK(days[0].twoDays.size() == 12);
}
