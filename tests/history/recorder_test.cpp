// SPDX-License-Identifier: GPL-3.0-or-later
// The recorder on a database that takes everything.
#include "recording.h"
#include "support/catch.h"

#include <condition_variable>
#include <mutex>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// Counts how often it is asked.
class CountingClock final : public Clock {
public:
    SampleTime now() const override {
        const std::lock_guard lock(mutex_);
        ++asked_;
        wake_.notify_all();
        return {Instant{kTwoOClock.time_since_epoch()}, kTwoOClock};
    }
    /// So many times within this time.
    bool isAsked(int times, std::chrono::milliseconds within) const {
        std::unique_lock lock(mutex_);
        const int before = asked_;
        return wake_.wait_for(lock, within, [&] { return asked_ - before >= times; });
    }

private:
    mutable std::mutex mutex_;
    mutable std::condition_variable wake_;
    mutable int asked_ = 0;
};

} // namespace

TEST_CASE("A recorder that has nothing to write waits, and does nothing meanwhile") {
    TestDatabase database;
    CountingClock clock;
    Recorder recorder(clock, {database.url(), QTimeZone::utc(), {}, {}, {}, nullptr});
    SECTION("nothing came yet") {}
    SECTION("all is written") {
        recorder.take({steadySample({1}, kTwoOClock)});
    }
    SECTION("an alarm is written") {
        recorder.takeAlarms({});
    }
    recorder.flush();
    // It asks for the time in each of its rounds, of which there is one a second.
    CHECK_FALSE(clock.isAsked(20, 400ms));
}

TEST_CASE("A recorder tells when it began to commit, and what it has committed") {
    TestDatabase database;
    Recording recording(database);
    recording.record(130);
    CHECK(recording.fault().value_or("complete") == "complete");
    CHECK(recording.told().size() == 1);
}

TEST_CASE("A recorder loses nothing when its clock is set forward and back") {
    TestDatabase database;
    Recording recording(database);
    recording.record(100);
    recording.clock().set(26h);
    recording.record(100);
    recording.clock().set(-26h);
    recording.record(100);
    recording.clock().set(-90s);
    recording.record(100);
    CHECK(recording.fault().value_or("complete") == "complete");
    CHECK(database.number("SELECT count(*) FROM clock_run") == 3);
    recording.end();
    recording.begin();
    recording.record(0);
    CHECK(database.number("SELECT count(*) FROM clock_run") == 3);
}
