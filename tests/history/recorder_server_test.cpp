// SPDX-License-Identifier: GPL-3.0-or-later
// The recorder while its server is stopped, or another program has its place: what it held is written afterwards, or
// it says what is lost.
#include "history/database/server_lock.h"
#include "recording.h"
#include "support/catch.h"

#include <thread>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;
using Kind = DatabaseError::Kind;

namespace {

/// The server takes no new connections to a database.
class Refused {
public:
    explicit Refused(TestDatabase& database) : database_(database) { allow("false"); }
    ~Refused() { allow("true"); }
    Refused(const Refused&) = delete;
    Refused& operator=(const Refused&) = delete;

private:
    void allow(const char* word) {
        const auto other = DatabaseConnection::open(database_.server()->urlOf(QStringLiteral("postgres")));
        REQUIRE(other);
        REQUIRE((*other)->exec(QStringLiteral("ALTER DATABASE %1 WITH ALLOW_CONNECTIONS %2")
                                   .arg(database_.url().database, QString::fromLatin1(word))));
    }

    TestDatabase& database_;
};

/// The connection of the recorder breaks, and its lock goes with it, to this one.
void takeItsLock(TestDatabase& database) {
    database.exec(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"));
    REQUIRE(waitForLock(database.connection(), ServerLock::Samples) == true);
}

} // namespace

TEST_CASE("A recorder holds everything while its server is stopped, and writes it afterwards") {
    TestDatabase database;
    Recording recording(database);
    recording.record(30);
    database.server()->stop();
    constexpr int kRoom = Recorder::kMostWaiting; // of the queue
    recording.record(kRoom / int{kSteadyMeters} + 1);
    CHECK(recording.state().problem->kind == Kind::Gone);
    CHECK(recording.told().back().problem->kind == Kind::Gone);
    database.server()->start();
    recording.record(30);
    CHECK(recording.told().back().problem == std::nullopt);
    database.reopen();
    CHECK(recording.fault().value_or("complete") == "complete");
}

TEST_CASE("A recorder that begins before its server does records from then on what waited") {
    TestDatabase database;
    Recording recording(database);
    recording.end();
    database.server()->stop();
    recording.begin();
    recording.record(60);
    CHECK(recording.state().problem->kind == Kind::Gone);
    database.server()->start();
    recording.record(1);
    database.reopen();
    CHECK(recording.fault().value_or("complete") == "complete");
}

TEST_CASE("A recorder that ends while its server restarts waits for it, and loses nothing") {
    TestDatabase database;
    Recording recording(database);
    recording.record(30);
    database.server()->stop();
    recording.record(10);
    const std::jthread starts([&] { database.server()->start(); });
    const RecorderState ended = recording.lastAttempt();
    CHECK(ended.held == 0);
    CHECK(ended.lost == 0);
    CHECK(ended.committed == 40 * kSteadyMeters);
}

TEST_CASE("A recorder whose connection broke stops when another program has recorded meanwhile, and says so") {
    TestDatabase database;
    Recording recording(database);
    recording.record(30);
    {
        const Refused nobodyConnects(database);
        takeItsLock(database);
        recording.record(10);
        auto other = database.writer(kTwoOClock + 30s);
        REQUIRE(other->take(steadySample({1}, kTwoOClock + 30s)));
        REQUIRE(other->flush(database.connection(), kTwoOClock + 31s));
    }
    recording.record(10);
    const RecorderState state = recording.told().back();
    CHECK(state.stopped);
    CHECK(state.problem->kind == Kind::Taken);
    CHECK(state.committed == 30 * kSteadyMeters);
    CHECK(state.lost >= 10 * kSteadyMeters); // what it held
    CHECK(state.lost <= 20 * kSteadyMeters);
    recording.record(10);
    CHECK(recording.state() == state);
    CHECK(database.rows(Tier::Raw, kImported, {1}).size() == 31);
    CHECK(database.rows(Tier::Raw, kImported, {2}).size() == 30);
}

TEST_CASE(
    "A recorder stops when another program holds its lock after a restart, though that one has written nothing") {
    TestDatabase database;
    Recording recording(database);
    recording.record(30);
    {
        const Refused nobodyConnects(database);
        database.exec(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"));
        REQUIRE(takeRightToRecord(database.connection()) == true);
        REQUIRE(waitForLock(database.connection(), ServerLock::Samples) == true);
    }
    recording.record(1);
    recording.record(1);
    CHECK_FALSE(recording.state().stopped);
    recording.record(10);
    recording.record(1);
    const RecorderState state = recording.state();
    CHECK(state.stopped);
    CHECK(state.problem->kind == Kind::Taken);
    CHECK(state.committed == 30 * kSteadyMeters);
    recording.record(10);
    CHECK(recording.state() == state); // it loses nothing more
}

TEST_CASE("A connection to a server knows the one that holds a lock") {
    TestDatabase database;
    const auto other = DatabaseConnection::open(database.url());
    REQUIRE(other);
    CHECK(holderOf(**other, ServerLock::Samples) == QString());
    REQUIRE(takeLock(database.connection(), ServerLock::Samples) == true);
    CHECK(holderOf(**other, ServerLock::Samples) == nameOf(database.connection()));
    CHECK(holderOf(**other, ServerLock::Samples) != nameOf(**other));
    CHECK(holderOf(**other, ServerLock::Site) == QString());
}

TEST_CASE("A recorder goes on as soon as the server has done with the connection that broke") {
    TestDatabase database;
    Recording recording(database);
    recording.record(30);
    {
        const Refused nobodyConnects(database);
        takeItsLock(database); // as an old connection of its own would hold it
    }
    recording.record(4); // notices it
    recording.record(4);
    CHECK(recording.state().problem->kind == Kind::Busy);
    CHECK_FALSE(recording.state().stopped);
    database.exec(QStringLiteral("SELECT pg_advisory_unlock_all()"));
    recording.record(10);
    CHECK(recording.fault().value_or("complete") == "complete");
}
