// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/day_start.h"

#include "history/sample_fixtures.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// 00:00 in Paris, and 22:00 UTC, on a day of 24 hours in summer.
constexpr WallTime kMidnight{std::chrono::milliseconds{1'781'128'800'000}};

Point measured(const Device& device = kMeter) {
    Point point;
    point.id = kPoint;
    point.devices = {{device, kMidnight - 100h}};
    return point;
}

class Days {
public:
    /// Readings once a second from `from` on, with the register at this many 0.1 Wh and rising by 1 a second.
    void record(WallTime from, int seconds, std::int64_t imported, const Device& device = kMeter) {
        for (int n = 0; n < seconds; ++n)
            REQUIRE(writer_->take(sampleAt(kPoint, from + n * 1s, 1, imported + n, device)));
        REQUIRE(writer_->flush(database_.connection(), from + seconds * 1s + 10min));
    }

    DayStart at(WallTime now, const Point& point = measured()) {
        const auto start = readDayStart(database_.connection(), point, now, SiteDays(QTimeZone("Europe/Paris")));
        REQUIRE(start);
        return *start;
    }

private:
    TestDatabase database_;
    std::unique_ptr<SampleWriter> writer_ = database_.writer(kMidnight - 30h);
};

} // namespace

TEST_CASE("A day starts from the last reading before midnight of the site") {
    Days days;
    days.record(kMidnight - 24h - 120s, 120, 1000);
    days.record(kMidnight - 24h + 10h - 60s, 60, 5000);
    days.record(kMidnight - 120s, 120, 9000);
    const DayStart start = days.at(kMidnight + 10h);
    CHECK(start.yesterdayTenths == 1119);
    CHECK(start.todayTenths == 9119);
    CHECK(start.yesterdaySameTimeTenths == 5059);
}

TEST_CASE("What was not read shortly before midnight is not known") {
    Days days;
    days.record(kMidnight - 10s, 5, 1000); // the last one 6 s before midnight, and at most 3 count
    const DayStart start = days.at(kMidnight + 1h);
    CHECK(start == DayStart{});
}

TEST_CASE("A meter that was exchanged since has no beginning of the day") {
    Days days;
    days.record(kMidnight - 60s, 60, 1000);
    CHECK(days.at(kMidnight + 1h).todayTenths == 1059);
    CHECK(days.at(kMidnight + 1h, measured(kOtherMeter)) == DayStart{});
    Point unknown = measured();
    unknown.devices.clear();
    CHECK(days.at(kMidnight + 1h, unknown) == DayStart{});
}
