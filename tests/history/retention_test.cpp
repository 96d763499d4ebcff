// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/retention.h"

#include "history/sample_fixtures.h"
#include "history/sizes.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

const QTimeZone kZone("Asia/Kolkata");
constexpr int kDays = 6;
constexpr WallTime kEnd = kTwoOClock + 24h * kDays;

/// A sample every ten minutes for six days of two points, with their roll-ups.
struct Site : TestDatabase {
    Site() {
        addPoint({9});
        const auto recording = writer(kTwoOClock, kZone);
        for (WallTime at = kTwoOClock; at < kEnd; at += 10min) {
            REQUIRE(recording->take(sampleAt(kPoint, at, 1, 1)));
            REQUIRE(recording->take(sampleAt({9}, at, 2, 2, kOtherMeter)));
            if ((at - kTwoOClock) % 1h == 0ms)
                REQUIRE(recording->flush(connection(), at));
        }
        for (int n = 0; n < 200; ++n)
            REQUIRE(recording->flush(connection(), kEnd + 48h));
    }

    qlonglong rowsOf(Tier tier) {
        return number(QStringLiteral("SELECT count(*) FROM ") + QString::fromLatin1(info(tier).table.data()));
    }
    qlonglong rowsBefore(Tier tier, WallTime time) {
        return number(QStringLiteral("SELECT count(*) FROM %1 WHERE start_ms < %2")
                          .arg(QString::fromLatin1(info(tier).table.data()))
                          .arg(time.time_since_epoch().count()));
    }
    int sweepAll() {
        RetentionSweep sweep(kZone);
        for (int slices = 0;; ++slices) {
            const auto more = sweep.deleteSlice(connection(), kEnd);
            REQUIRE(more);
            if (!*more)
                return slices;
        }
    }
};

} // namespace

TEST_CASE("A database keeps what the standard says until somebody changes it") {
    TestDatabase database;
    CHECK(readRetention(database.connection()) == kStandardRetention);
    const Retention changed{{3, std::nullopt, 400, 4000, std::nullopt}};
    REQUIRE(writeRetention(database.connection(), changed));
    CHECK(readRetention(database.connection()) == changed);
    REQUIRE(writeRetention(database.connection(), kStandardRetention));
    CHECK(readRetention(database.connection()) == kStandardRetention);
}

TEST_CASE("A sweep deletes what was said, slice by slice, and nothing else") {
    Site site;
    const Retention retention{{1, 2, 3, 4, std::nullopt}};
    const auto days = site.rowsOf(Tier::Day);
    const auto doomed = rowsBeyond(site.connection(), retention, kEnd, SiteDays(kZone));
    REQUIRE(doomed);
    std::array<qlonglong, kTiers> before{};
    for (const TierInfo& tier : kTierTable)
        before[static_cast<std::size_t>(tier.tier)] = site.rowsOf(tier.tier);
    REQUIRE(writeRetention(site.connection(), retention));
    CHECK(site.sweepAll() > 4);
    for (const TierInfo& tier : kTierTable) {
        INFO(tier.name);
        const auto place = static_cast<std::size_t>(tier.tier);
        CHECK(site.rowsOf(tier.tier) == before[place] - (*doomed)[place]);
        if (!retention.of(tier.tier))
            continue;
        CHECK((*doomed)[place] > 0);
        const WallTime kept = keptFrom(*retention.of(tier.tier), kEnd, SiteDays(kZone));
        CHECK((kept + 330min).time_since_epoch() % 24h == 0ms); // a whole day of the site
        CHECK(site.rowsBefore(tier.tier, kept) == 0);
        CHECK(site.rowsBefore(tier.tier, kept + 1h) > 0);
    }
    CHECK(site.rowsOf(Tier::Day) == days);
    CHECK(site.sweepAll() == 0);
}

TEST_CASE("A sweep leaves the quarters of which an hour or a day is not made yet") {
    Site site;
    REQUIRE(writeRetention(site.connection(), Retention{{1, 1, 1, std::nullopt, std::nullopt}}));
    const WallTime waits = kTwoOClock + 50h;
    const auto before = site.rowsBefore(Tier::Quarter, SiteDays(kZone).startOf(waits));
    const auto quarters = site.rowsOf(Tier::Quarter);
    site.exec(QStringLiteral("INSERT INTO roll_up_due (tier, start_ms) VALUES ('1d', %1)")
                  .arg(waits.time_since_epoch().count()));
    site.sweepAll();
    CHECK(before > 0);
    CHECK(site.rowsOf(Tier::Quarter) == quarters - before);
    site.exec(QStringLiteral("DELETE FROM roll_up_due"));
    site.sweepAll();
    CHECK(site.rowsBefore(Tier::Quarter, keptFrom(1, kEnd, SiteDays(kZone))) == 0);
}

TEST_CASE("A sweep begins after ten minutes, and does not believe a clock that was set ahead") {
    Site site;
    REQUIRE(writeRetention(site.connection(), Retention{{1, 1, 1, 1, 1}}));
    RetentionSweep sweep(kZone);
    SampleTime now{Instant{}, kEnd};
    const auto after = [&](std::chrono::milliseconds time, std::chrono::milliseconds set = 0ms) {
        now.mono += time;
        now.wall += time + set;
        const auto more = sweep.step(site.connection(), now);
        REQUIRE(more);
        return *more;
    };
    CHECK_FALSE(after(0s));
    CHECK_FALSE(after(9min));
    CHECK(after(1min));
    const auto left = site.rowsOf(Tier::Hour);
    CHECK_FALSE(after(1s, 24h * 365 * 10));
    CHECK_FALSE(after(1h));
    CHECK_FALSE(after(1s, -24h * 365 * 10));
    CHECK(site.rowsOf(Tier::Hour) == left);
    CHECK(site.rowsOf(Tier::Day) > 0);
    CHECK(after(24h));
}

TEST_CASE("The sizes of the tiers are measured, and what they will be follows from them") {
    Site site;
    const auto sizes = readSizes(site.connection());
    REQUIRE(sizes);
    for (const TierInfo& tier : kTierTable) {
        INFO(tier.name);
        const TierSize& size = (*sizes)[static_cast<std::size_t>(tier.tier)];
        CHECK(size.rows == site.rowsOf(tier.tier));
        CHECK(size.bytes > 0);
        REQUIRE(size.span);
        CHECK(size.span->first <= kTwoOClock);
        CHECK(size.span->second >= kEnd - 25h);
    }
    CHECK(expectedBytes(Tier::Raw, kStandardRetention, {1000, 2'000'000, {}}) == Approx(2000.0 * 1440 * 7));
    CHECK(expectedBytes(Tier::Hour, kStandardRetention, {1000, 1'000'000, {}}) == Approx(1000.0 * 24 * 365));
    CHECK(expectedBytes(Tier::Raw, kStandardRetention) == Approx(kUsualRowBytes[0] * 1440 * 7));
}

TEST_CASE("The rows of a large table of a server are estimated and not counted") {
    Site site;
    const auto counted = readSizes(site.connection());
    REQUIRE(counted);
    site.exec(QStringLiteral("ANALYZE"));
    const auto estimated = readSizes(site.connection(), 0);
    REQUIRE(estimated);
    for (const TierInfo& tier : kTierTable) {
        INFO(tier.name);
        const auto place = static_cast<std::size_t>(tier.tier);
        const auto rows = static_cast<double>(site.rowsOf(tier.tier));
        CHECK(static_cast<double>((*estimated)[place].rows) == Approx(rows).epsilon(0.05));
        CHECK_FALSE((*counted)[place].isEstimated);
        CHECK((*estimated)[place].isEstimated == TestDatabase::isOnServer());
        CHECK((*estimated)[place].span == (*counted)[place].span);
    }
}

TEST_CASE("What a tier has from a time on begins there, or later, or there is nothing") {
    Site site;
    for (const Tier tier : {Tier::Raw, Tier::Minute, Tier::Quarter, Tier::Hour}) {
        INFO(info(tier).name);
        const auto spanFrom = [&](WallTime from) {
            const auto span = spanOf(site.connection(), kPoint, tier, from);
            REQUIRE(span);
            return *span;
        };
        const auto whole = spanFrom({});
        REQUIRE(whole);
        const WallTime middle = kTwoOClock + 24h;
        CHECK(spanFrom(middle) == TimeSpan(middle, whole->second));
        CHECK(spanFrom(middle + 1ms)->first > middle);
        CHECK(spanFrom(kTwoOClock - 24h) == whole);
        CHECK_FALSE(spanFrom(whole->second + 1ms));
    }
}

TEST_CASE("Each sweep looks for the oldest rows anew") {
    Site site;
    REQUIRE(writeRetention(site.connection(), Retention{{1, 1, 1, 1, 1}}));
    site.sweepAll();
    const auto kept = site.rowsOf(Tier::Raw);
    site.exec(QStringLiteral("INSERT INTO sample_minute (start_ms, point, run, samples) SELECT start_ms - 259200000, "
                             "point, run, samples FROM sample_minute"));
    CHECK(site.rowsOf(Tier::Raw) == 2 * kept);
    RetentionSweep sweep(kZone);
    const auto sweepOnce = [&] {
        for (std::int64_t rows = 1; rows > 0;) {
            const auto slice = sweep.deleteSlice(site.connection(), kEnd);
            REQUIRE(slice);
            rows = *slice;
        }
    };
    sweepOnce();
    CHECK(site.rowsOf(Tier::Raw) == kept);
    site.exec(QStringLiteral("INSERT INTO sample_minute (start_ms, point, run, samples) SELECT start_ms - 259200000, "
                             "point, run, samples FROM sample_minute"));
    sweepOnce();
    CHECK(site.rowsOf(Tier::Raw) == kept);
}
