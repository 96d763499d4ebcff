// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle_site.h"
#include "monitor/flight_recorder.h"
#include "monitor/replay_source.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

struct Replay {
    BundleSite site;
    BundleFile bundle = *openBundle(site.save());
    Point point = [] {
        Point made;
        made.id = kPoint;
        return made;
    }();
    ReplayClock clock;
    ReplaySource source{clock, *BundleTape::open(bundle, std::span(&point, 1))};
    std::vector<MeterSample> told;

    Replay() {
        source.setPoints(std::span(&point, 1));
        QObject::connect(&source, &SampleSource::ticked, &source,
                         [this](SampleBatch batch) { told.insert(told.end(), batch.begin(), batch.end()); });
    }
    std::int64_t power() const { return source.readings(kPoint)->at(Quantity::P, Phase::Sum).count; }
};

} // namespace

TEST_CASE("A replay stands at the end, and shows at each time what was read by then") {
    Replay replay;
    CHECK(replay.source.position() == kBundleEnd);
    CHECK(replay.power() == 100 + 599);
    replay.source.seek(kTwoOClock + 90s);
    CHECK(replay.clock.now().wall == kTwoOClock + 90s);
    CHECK(replay.power() == 100 + 90);
    REQUIRE_FALSE(replay.told.empty());
    replay.told.clear();
    replay.source.advance(5s);
    CHECK(replay.power() == 100 + 95);
    CHECK(replay.told.size() == 5); // a second each, however fast it is
    CHECK(serialOf(replay.source.readings(kPoint)->identity).size() > 4);
}

TEST_CASE("A meter that did not answer is silent in its replay, and then back") {
    Replay replay;
    replay.source.seek(kTwoOClock + 5min);
    CHECK(replay.source.failure(kPoint).error == LinkError::Silent);
    CHECK(replay.power() == 100 + 239);
    replay.told.clear();
    replay.source.advance(61s);
    CHECK(replay.source.failure(kPoint).error == LinkError::None);
    CHECK(replay.power() == 100 + 361);
    CHECK(std::ranges::count(replay.told, true, &MeterSample::failureChanged) == 1);
}

TEST_CASE("A replay tells the past and the frames of a meter, and ends at the end") {
    Replay replay;
    replay.source.seek(kTwoOClock + 2min);
    int past = 0;
    replay.source.forPast(kPoint, 1min, [&](const SharedReadings&) { ++past; });
    CHECK(past == 61);
    std::vector<KeptFrame> heard;
    replay.source.listen(kPoint, [&](const FrameRecord& frame) { heard.push_back(kept(frame)); });
    REQUIRE(heard.size() == 3);
    CHECK(heard[1].time.mono - heard[0].time.mono == 20ms);
    replay.source.advance(1h);
    CHECK(replay.source.position() == kBundleEnd);
    CHECK_FALSE(replay.source.isPlaying());
}

namespace {

/// A recorder with a budget, and some meters that are read every five seconds for three hours.
struct Recorded {
    explicit Recorded(std::size_t bytes) : budget(bytes) {}

    std::size_t budget;
    ManualClock clock{{Instant(48h), kTwoOClock}};
    FlightRecorder recorder{clock, budget};
    Roster roster;

    /// Of so many meters, 1 and up.
    FlightRecord of(std::int64_t meters) {
        std::vector<MeterSample> batch;
        for (std::int64_t id = 1; id <= meters; ++id) {
            Point point;
            point.id = {id};
            point.address = {"10.0.0." + std::to_string(id), 502, 5};
            REQUIRE(roster.add(point));
        }
        for (int second = 0; second < 3 * 3600; second += 5, clock.advance(5s)) {
            auto readings = readingsAt(clock.now().wall, second % 700, second);
            readings.blocks[index(Block::Identification)] = {clock.now(), Quality::Good};
            const auto shared = std::make_shared<const Readings>(readings);
            batch.clear();
            for (std::int64_t id = 1; id <= meters; ++id)
                batch.push_back({{id}, shared, fastBlocks(), {}, false, false});
            recorder.take(batch, roster);
            REQUIRE(recorder.bytes() <= budget);
        }
        return recorder.record();
    }
};

auto minutesOf(const FlightRecord& record, std::int64_t id) {
    return std::ranges::count_if(record.minutes, [&](const auto& minute) { return minute.key.point == PointId{id}; });
}

} // namespace

TEST_CASE("The flight recorder keeps an hour within its budget, the meter in view longest") {
    Recorded recorded(100'000);
    recorded.recorder.setInView({1});
    const FlightRecord record = recorded.of(2);
    CHECK(minutesOf(record, 1) > minutesOf(record, 2));
    CHECK(record.minutes.front().key.start >= recorded.clock.now().wall - FlightRecorder::kSpan - 2min);
}

TEST_CASE("The flight recorder keeps a meter in alarm longer than others, and the meter in view longest") {
    Recorded whole(10'000'000);
    whole.recorder.setInView({1});
    const auto hour = minutesOf(whole.of(1), 1);
    Recorded recorded(whole.recorder.bytes() * 3 / 2);
    recorded.recorder.setInView({2});
    recorded.recorder.setInAlarm({{3}});
    const FlightRecord record = recorded.of(3);
    CHECK(minutesOf(record, 2) > hour * 9 / 10);
    CHECK(minutesOf(record, 3) > hour / 4);
    CHECK(minutesOf(record, 3) < hour * 3 / 4);
    CHECK(minutesOf(record, 1) <= 1); // the minute that runs
}
