// SPDX-License-Identifier: GPL-3.0-or-later
// Roll-ups of random samples against a reckoning of their own, which knows nothing of how they are made.
#include "history/sample_fixtures.h"
#include "reckoning.h"
#include "support/catch.h"
#include "test_database.h"

#include <random>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr WallTime utc(std::int64_t seconds) {
    return WallTime{std::chrono::seconds{seconds}};
}

/// The days of a zone, by hand.
struct Zone {
    const char* name;
    std::chrono::minutes winter;
    std::chrono::minutes summer;
    WallTime summerFrom;
    WallTime summerTo;

    std::chrono::minutes offset(WallTime at) const { return at >= summerFrom && at < summerTo ? summer : winter; }
    WallTime startOfDay(WallTime at) const {
        const auto midnight = std::chrono::floor<std::chrono::days>(at + offset(at)); // of the wall clock
        return midnight - offset(WallTime(midnight.time_since_epoch()) - winter);
    }
};

// The clocks change at 01:00 UTC on 29 March and 25 October 2026.
const Zone kParis{"Europe/Paris", 60min, 120min, utc(1'774'746'000), utc(1'792'890'000)};
const Zone kKolkata{"Asia/Kolkata", 330min, 330min, {}, {}};

/// A meter that is polled every few seconds, is offline at times, and is exchanged once.
class Meter {
public:
    Meter(unsigned seed, PointId point) : draw_(seed), point_(point) {}

    HistorySample at(WallTime time) {
        imported_ += upTo(30);
        if (!exchanged_ && upTo(3000) == 0) {
            exchanged_ = true;
            imported_ = 0;
        }
        const Device device{"26-47-1-" + std::to_string(point_.number) + (exchanged_ ? "2" : "1"), "COUNTIS E28"};
        HistorySample sample = sampleAt(point_, time, upTo(40'000) - 10'000, imported_, device);
        if (time >= nextSlow_) {
            nextSlow_ = time + 3min;
            addTariffs(sample, time);
        }
        // Often right after a quarter has begun, which then has not all registers.
        const bool breaksOff = upTo(time.time_since_epoch() % 15min < 1min ? 20 : 500) == 0;
        next_ = time + (breaksOff ? 1min * upTo(200) : 1ms * (1000 + upTo(60'000)));
        return sample;
    }
    WallTime next() const { return next_; }
    std::int64_t upTo(int most) { return std::uniform_int_distribution<>(0, most)(draw_); }

private:
    void addTariffs(HistorySample& sample, WallTime time) const {
        Readings readings = *sample.readings;
        readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T1) = {imported_ * 100, 100, Quality::Good};
        readings.blocks[index(Block::TariffSummary10)] = {{Instant{time.time_since_epoch()}, time}, Quality::Good};
        sample.blocks.set(index(Block::TariffSummary10));
        sample.readings = std::make_shared<const Readings>(readings);
    }

    std::mt19937 draw_;
    PointId point_;
    std::int64_t imported_ = 0;
    bool exchanged_ = false;
    WallTime nextSlow_{};
    WallTime next_{};
};

class Site {
public:
    Site(unsigned seed, const Zone& zone, WallTime from) : zone_(zone), meter_(seed, kPoint), now_(from) {
        writer_ = database_.writer(from, QTimeZone(zone.name));
    }

    void record(WallTime to) {
        while (now_ < to) {
            const HistorySample sample = meter_.at(now_);
            REQUIRE(writer_->take(sample));
            for (auto& [tier, periods] : reckoned_)
                periods[{run_, startIn(tier, now_)}].add(sample);
            if (meter_.upTo(30) == 0)
                flush();
            if (meter_.upTo(200) == 0)
                restart();
            now_ = meter_.next();
        }
    }

    /// The wall clock goes back, and the program with it.
    void setBack(std::chrono::milliseconds by) {
        flush();
        now_ -= by;
        ++run_;
        writer_ = database_.writer(now_, QTimeZone(zone_.name));
    }

    /// Everything is over, and rolled up.
    void finish() {
        now_ += 100h;
        for (int n = 0; n < 500; ++n)
            flush();
        CHECK(database_.number("SELECT count(*) FROM roll_up_due") == 0);
    }

    void check() {
        for (const auto& [tier, periods] : reckoned_)
            checkRollUps(database_, tier, kPoint, periods);
    }

    std::vector<SeriesRow> rows(Tier tier) { return database_.rows(tier, kPower, kPoint); }
    const Periods& days() const { return reckoned_.at(Tier::Day); }

private:
    WallTime startIn(Tier tier, WallTime at) const {
        if (tier == Tier::Day)
            return zone_.startOfDay(at);
        return startOfPeriod(at, tier == Tier::Hour ? 60min : 15min);
    }
    void flush() { REQUIRE(writer_->flush(database_.connection(), now_)); }
    void restart() {
        flush();
        writer_ = database_.writer(now_, QTimeZone(zone_.name));
    }

    const Zone& zone_;
    TestDatabase database_;
    Meter meter_;
    WallTime now_;
    std::int64_t run_ = 1;
    std::unique_ptr<SampleWriter> writer_;
    std::map<Tier, Periods> reckoned_{{Tier::Quarter, {}}, {Tier::Hour, {}}, {Tier::Day, {}}};
};

} // namespace

TEST_CASE("Quarters, hours and days are those of the samples, in a zone of half an hour") {
    const auto seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    Site site(seed, kKolkata, kTwoOClock);
    site.record(kTwoOClock + 52h);
    site.finish();
    site.check();
    for (const SeriesRow& day : site.rows(Tier::Day))
        CHECK((day.time + 330min).time_since_epoch() % 24h == 0ms);
}

TEST_CASE("The days on which the clocks change have 23 and 25 hours") {
    const auto [change, hours] = GENERATE(std::pair{kParis.summerFrom, 23h}, std::pair{kParis.summerTo, 25h});
    Site site(7, kParis, change - 30h);
    site.record(change + 50h);
    site.finish();
    site.check();
    const WallTime day = kParis.startOfDay(change);
    CHECK(kParis.startOfDay(day + hours) == day + hours);
    CHECK(site.days().contains({1, day}));
    CHECK(site.days().contains({1, day + hours}));
}

TEST_CASE("A clock that was a day ahead leaves the roll-ups of both runs whole") {
    const auto seed = GENERATE(11U, 12U);
    INFO("seed " << seed);
    Site site(seed, kParis, kTwoOClock + 24h);
    site.record(kTwoOClock + 24h + 100min);
    site.setBack(24h);
    site.record(kTwoOClock + 5h);
    site.finish();
    site.check();
}
