// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/minute_blob.h"
#include "history/running_minutes.h"
#include "history/sample_fixtures.h"
#include "history/series.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kRun = 1;

std::size_t entry(const char* key) {
    return *entryOf(key);
}

/// One sample a second, from `from` on, with P = the second's number and Ea+ rising by 1 a second.
void feed(RunningMinutes& running, WallTime from, int seconds, std::int64_t run = kRun) {
    for (int n = 0; n < seconds; ++n)
        running.add(kPoint, run, 1, rawAt(from + n * 1s, n, 1000 + n));
}

} // namespace

TEST_CASE("a minute is closed by the first sample of the next") {
    RunningMinutes running;
    feed(running, kTwoOClock, 60);
    CHECK(running.takeMinutes().empty());
    running.add(kPoint, kRun, 1, rawAt(kTwoOClock + 60s, 0, 1060));
    const auto minutes = running.takeMinutes();
    REQUIRE(minutes.size() == 1);
    CHECK(minutes[0].key == PeriodKey{kPoint, kTwoOClock, kRun});
    CHECK(minutes[0].rollUp.of(entry("power_active_P_W")) == Extent{0, 59, 59 * 60 / 2, 60});
    CHECK(minutes[0].rollUp.of(entry("energy_total_ea_pos_Wh")).max == 1059);
    CHECK(minutes[0].rollUp.fastAt == kTwoOClock + 59s);
    const auto samples = decodeMinute(minutes[0].samples);
    REQUIRE(samples);
    CHECK(rollUpOf(*samples) == minutes[0].rollUp);
}

TEST_CASE("a minute without a successor is closed when its grace is over") {
    RunningMinutes running;
    feed(running, kTwoOClock, 10);
    running.closeBefore(kTwoOClock + 64s);
    CHECK(running.takeMinutes().empty());
    running.closeBefore(kTwoOClock + 65s);
    CHECK(running.takeMinutes().size() == 1);
}

TEST_CASE("a minute that comes when it is over already is closed at once") {
    RunningMinutes running;
    running.closeBefore(kTwoOClock + 10min);
    feed(running, kTwoOClock, 10);
    running.closeBefore(kTwoOClock + 10min);
    CHECK(running.takeMinutes().size() == 1);
    CHECK(running.takeQuarters().empty());
    feed(running, kTwoOClock + 14min, 60);
    running.closeBefore(kTwoOClock + 15min + 5s);
    CHECK(running.takeMinutes().size() == 1);
    CHECK(running.takeQuarters().size() == 1);
}

TEST_CASE("a quarter of the writer before is closed although nothing is added to it") {
    RunningMinutes running;
    RollUp minute;
    minute.device = 7;
    running.seedQuarter({kPoint, kTwoOClock, kRun}, minute);
    running.closeBefore(kTwoOClock + 15min + 4s);
    CHECK(running.takeQuarters().empty());
    running.closeBefore(kTwoOClock + 15min + 5s);
    CHECK(running.takeQuarters().size() == 1);
}

TEST_CASE("a quarter of an hour sums up its minutes") {
    RunningMinutes running;
    feed(running, kTwoOClock, 900);
    CHECK(running.takeQuarters().empty());
    running.closeBefore(kTwoOClock + 905s);
    const auto quarters = running.takeQuarters();
    REQUIRE(quarters.size() == 1);
    CHECK(quarters[0].key == PeriodKey{kPoint, kTwoOClock, kRun});
    CHECK(quarters[0].rollUp.of(entry("power_active_P_W")) == Extent{0, 899, 899 * 900 / 2, 900});
    CHECK(quarters[0].rollUp.of(entry("energy_total_ea_pos_Wh")).max == 1899);
}

TEST_CASE("a quarter that the writer before began goes on") {
    RunningMinutes before;
    feed(before, kTwoOClock, 120);
    before.closeBefore(kTwoOClock + 125s);
    RunningMinutes after;
    for (const ClosedMinute& minute : before.takeMinutes()) {
        after.knowWritten(minute.key);
        after.seedQuarter({kPoint, kTwoOClock, kRun}, minute.rollUp);
    }
    SECTION("and what the journal still has of its minutes counts no more") {
        CHECK(after.add(kPoint, kRun, 1, rawAt(kTwoOClock + 100s, 5000, 1)).error() ==
              RunningMinutes::NotTaken::Late);
    }
    after.add(kPoint, kRun, 2, rawAt(kTwoOClock + 120s, 120, 1120));
    after.closeBefore(kTwoOClock + 905s);
    const auto quarters = after.takeQuarters();
    REQUIRE(quarters.size() == 1);
    CHECK(quarters[0].rollUp.of(entry("power_active_P_W")).n == 121);
    CHECK(quarters[0].rollUp.of(entry("power_active_P_W")).max == 120);
}

TEST_CASE("the same minute in two runs of the clock is two minutes") {
    RunningMinutes running;
    feed(running, kTwoOClock, 30, 1);
    feed(running, kTwoOClock, 30, 2);
    running.closeBefore(kTwoOClock + 905s);
    const auto minutes = running.takeMinutes();
    REQUIRE(minutes.size() == 2);
    CHECK(minutes[0].key.run == 1);
    CHECK(minutes[1].key.run == 2);
    CHECK(running.takeQuarters().size() == 2);
}

TEST_CASE("a sample of a minute that is over is late, whether the next minute or the grace has ended it") {
    RunningMinutes running;
    feed(running, kTwoOClock, 61);
    CHECK(running.add(kPoint, kRun, 1, rawAt(kTwoOClock + 59s, 1, 1)).error() == RunningMinutes::NotTaken::Late);
    running.closeBefore(kTwoOClock + 125s);
    CHECK(running.add(kPoint, kRun, 1, rawAt(kTwoOClock + 119s, 1, 1)).error() == RunningMinutes::NotTaken::Late);
    CHECK(running.add(PointId{9}, kRun, 1, rawAt(kTwoOClock + 59s, 1, 1)));
    CHECK(running.add(kPoint, kRun + 1, 1, rawAt(kTwoOClock + 59s, 1, 1)));
    CHECK(running.add(kPoint, kRun, 1, rawAt(kTwoOClock + 120s, 1, 1)).error() == RunningMinutes::NotTaken::Late);
}

TEST_CASE("a minute that is full takes no more") {
    RunningMinutes running;
    for (std::size_t n = 0; n < kMostSamplesOfMinute; ++n)
        REQUIRE(running.add(kPoint, kRun, 1, rawAt(kTwoOClock, 1, 1)));
    CHECK(running.add(kPoint, kRun, 1, rawAt(kTwoOClock, 1, 1)).error() == RunningMinutes::NotTaken::Full);
}

TEST_CASE("counters belong to their device") {
    RunningMinutes running;
    running.add(kPoint, kRun, 1, rawAt(kTwoOClock, 1, 9000, 7));
    Readings other = readingsAt(kTwoOClock + 1s, 2, 0);
    other.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).quality = Quality::NotMeasured;
    running.add(kPoint, kRun, 1, rawSample(8, kTwoOClock + 1s, fastBlocks(), other));
    running.closeBefore(kTwoOClock + 65s);
    const auto minutes = running.takeMinutes();
    REQUIRE(minutes.size() == 1);
    CHECK(minutes[0].rollUp.device == 8);
    CHECK(minutes[0].rollUp.of(entry("energy_total_ea_pos_Wh")).n == 0);
    CHECK(minutes[0].rollUp.of(entry("power_active_P_W")).n == 2);
}

TEST_CASE("the journal is needed from the oldest running minute on") {
    RunningMinutes running;
    CHECK(running.oldestEpoch(9) == 9);
    running.add(PointId{1}, kRun, 4, rawAt(kTwoOClock, 1, 1));
    running.add(PointId{2}, kRun, 6, rawAt(kTwoOClock, 1, 1));
    CHECK(running.oldestEpoch(9) == 4);
    running.add(PointId{1}, kRun, 7, rawAt(kTwoOClock + 60s, 1, 1));
    CHECK(running.oldestEpoch(9) == 6);
}

TEST_CASE("a minute's roll-up comes back from its bytes") {
    RunningMinutes running;
    feed(running, kTwoOClock, 60);
    running.closeBefore(kTwoOClock + 65s);
    const auto minutes = running.takeMinutes();
    REQUIRE(minutes.size() == 1);
    const std::string bytes = encodeRollUp(minutes[0].rollUp);
    const auto back = decodeRollUp(bytes);
    REQUIRE(back);
    CHECK(*back == minutes[0].rollUp);
    SECTION("and cut off anywhere it is damaged") {
        for (std::size_t length = 0; length < bytes.size(); ++length)
            CHECK(decodeRollUp(std::string_view(bytes).substr(0, length)).error() == CodecError::Damaged);
    }
}
