// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/shared_source.h"

#include "history/leases/live_readings.h"
#include "support/catch.h"

#include <QDir>

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kServer{std::chrono::milliseconds{1'795'500'000'000}};
constexpr PointId kPump{1};

DatabaseUrl nowhere() {
    DatabaseUrl url;
    url.file = QDir::tempPath() + "/countis-none/site.sqlite";
    return url;
}

/// A source whose database cannot be reached: what it reads comes from the test.
struct Desk {
    Desk() {
        Point pump;
        pump.id = kPump;
        pump.address = {"127.0.0.1", 1, 5};
        QObject::connect(&source, &SampleSource::ticked,
                         [this](SampleBatch batch) { told.assign(batch.begin(), batch.end()); });
        source.setPoints(std::span(&pump, 1));
    }

    /// The collector read this when the server's clock stood at `at`, and the desk sees it `late`.
    void see(WallTime at, std::int64_t power, std::chrono::milliseconds late, const LiveLink& link = {}) {
        Readings readings;
        readings.identity.extendedName = "COUNTIS E28";
        readings.identity.serialOrder = 7;
        readings.at(Quantity::P, Phase::Sum) = {power, Quality::Good};
        for (const Block block : {Block::Metrology, Block::Identification})
            readings.blocks[index(block)] = {{Instant{at.time_since_epoch()}, at}, Quality::Good, 3s};
        const auto same = [](Instant mono) {
            return WallTime(std::chrono::floor<std::chrono::milliseconds>(mono.time_since_epoch()));
        };
        told.clear();
        source.take({at + late, 1, {{kPump, 1, at, encodeLive(readings, link, same)}}});
    }

    ManualClock clock{{Instant{1h}, WallTime{}}}; // its own wall clock is wrong
    SharedSource source{clock, nowhere()};
    std::vector<MeterSample> told;
};

} // namespace

TEST_CASE("A desk shows what a collector has read, with its age, and does not poll") {
    Desk desk;
    CHECK_FALSE(desk.source.isPolled(kPump));
    desk.see(kServer, 42, 800ms);
    REQUIRE(desk.told.size() == 1);
    CHECK(desk.told[0].deviceChanged);
    const SharedReadings readings = desk.source.readings(kPump);
    CHECK(readings->at(Quantity::P, Phase::Sum) == Value{42, Quality::Good});
    CHECK(readings->blocks[index(Block::Metrology)].time.mono == desk.clock.now().mono - 800ms);
    desk.see(kServer, 42, 1200ms); // the same row again
    CHECK(desk.told.empty());
    desk.see(kServer + 1s, 43, 700ms);
    REQUIRE(desk.told.size() == 1);
    CHECK_FALSE(desk.told[0].deviceChanged);
    CHECK_FALSE(desk.source.isPolled(kPump));
}

TEST_CASE("What the collector says of the link is the failure of the point") {
    Desk desk;
    desk.see(kServer, 42, 500ms, {static_cast<std::uint8_t>(LinkError::Silent), 0, "late"});
    CHECK(desk.source.failure(kPump).error == LinkError::Silent);
    CHECK(desk.source.failure(kPump).address.host == "127.0.0.1");
    desk.see(kServer + 1s, 42, 500ms);
    CHECK(desk.source.failure(kPump) == LinkFailure{});
    CHECK(desk.told[0].failureChanged);
}

TEST_CASE("Readings that are not renewed are stale, then the point has no collector, and at last the desk polls it") {
    Desk desk;
    desk.see(kServer, 42, 0ms);
    desk.clock.advance(4s);
    desk.source.take({kServer + 4s, 1, {}});
    desk.source.age();
    CHECK(desk.source.readings(kPump)->at(Quantity::P, Phase::Sum).quality == Quality::Stale);
    CHECK(desk.source.failure(kPump).error == LinkError::None);
    desk.clock.advance(4s);
    desk.source.take({kServer + 8s, 1, {}});
    desk.told.clear();
    desk.source.age();
    REQUIRE(desk.told.size() == 1);
    CHECK(desk.told[0].failureChanged);
    CHECK(desk.source.failure(kPump).error == LinkError::NoCollector);
    CHECK_FALSE(desk.source.isPolled(kPump));
    desk.clock.advance(7s);
    desk.source.take({kServer + 15s, 1, {}});
    desk.source.age();
    CHECK(desk.source.isPolled(kPump));
    desk.see(kServer + 15s, 44, 200ms);
    CHECK_FALSE(desk.source.isPolled(kPump));
    CHECK(desk.source.readings(kPump)->at(Quantity::P, Phase::Sum) == Value{44, Quality::Good});
}

TEST_CASE("Where no collector lives, the desk polls at once, and leaves the meter to one that comes") {
    Desk desk;
    desk.source.take({kServer, 0, {}});
    CHECK(desk.source.isPolled(kPump));
    desk.see(kServer + 1s, 42, 100ms);
    CHECK_FALSE(desk.source.isPolled(kPump));
}

TEST_CASE("A database that does not answer is named with the time of its last answer") {
    Desk desk;
    CHECK(desk.source.feed() == SharedFeed{});
    desk.see(kServer, 42, 0ms);
    CHECK(desk.source.feed() == SharedFeed{});
    int changes = 0;
    QObject::connect(&desk.source, &SharedSource::feedChanged, [&changes] { ++changes; });
    const WallTime last = desk.clock.now().wall;
    desk.clock.advance(3s);
    desk.source.lose();
    desk.source.lose();
    CHECK(desk.source.feed() == SharedFeed{SharedFeed::State::NoDatabase, last, false});
    CHECK(changes == 1);
    desk.clock.advance(20s);
    desk.source.age();
    CHECK(desk.source.readings(kPump)->at(Quantity::P, Phase::Sum).quality == Quality::Stale);
    CHECK(desk.source.failure(kPump) == LinkFailure{}); // no collector is to blame
    CHECK_FALSE(desk.source.isPolled(kPump));
    desk.see(kServer + 24s, 43, 0ms);
    CHECK(desk.source.feed() == SharedFeed{});
}

TEST_CASE(
    "Collectors that all have died are named with the time of their last reading, until another program records") {
    Desk desk;
    desk.see(kServer, 42, 0ms);
    const WallTime last = desk.clock.now().wall;
    desk.clock.advance(7s);
    desk.source.take({kServer + 7s, 0, {}});
    CHECK(desk.source.feed() == SharedFeed{SharedFeed::State::NoCollectors, last, false});
    desk.clock.advance(8s);
    desk.source.take({kServer + 15s, 0, {}});
    desk.source.age();
    CHECK(desk.source.feed() == SharedFeed{SharedFeed::State::NoCollectors, last, true});
    desk.source.take({kServer + 15s, 0, {}}, true);
    CHECK(desk.source.feed() == SharedFeed{});
}

TEST_CASE(
    "A database that hangs, and refuses nothing, is named after some seconds, and no meter is blamed or polled") {
    Desk desk;
    desk.see(kServer, 42, 0ms);
    const WallTime last = desk.clock.now().wall;
    desk.clock.advance(3s);
    desk.source.age();
    CHECK(desk.source.feed() == SharedFeed{});
    desk.clock.advance(1s);
    desk.source.age();
    CHECK(desk.source.feed() == SharedFeed{SharedFeed::State::NoDatabase, last, false});
    desk.clock.advance(60s);
    desk.source.age();
    CHECK(desk.source.failure(kPump) == LinkFailure{});
    CHECK_FALSE(desk.source.isPolled(kPump));
    desk.source.take({kServer + 64s, 1, {}}); // the collectors have hung with it, and go on now
    desk.source.age();
    CHECK(desk.source.feed() == SharedFeed{});
    CHECK(desk.source.failure(kPump) == LinkFailure{});
    CHECK_FALSE(desk.source.isPolled(kPump));
}

TEST_CASE("A desk that reads the meters itself says so when the database falls silent, too") {
    Desk desk;
    desk.source.take({kServer, 0, {}});
    CHECK(desk.source.isPolled(kPump));
    desk.clock.advance(4s);
    desk.source.age();
    CHECK(desk.source.feed().state == SharedFeed::State::NoDatabase);
    CHECK(desk.source.feed().polls);
}
