// SPDX-License-Identifier: GPL-3.0-or-later
// The recorder while its database takes nothing, or its clock is set: what it held is written afterwards.
#include "history/recorder.h"

#include "history/database/server_lock.h"
#include "other_user.h"
#include "reckoning.h"
#include "small_disk.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "support/child.h"
#include "test_database.h"

#include <QFile>
#include <QFileInfo>

#include <sys/resource.h>
#include <sys/stat.h>

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;
using Kind = DatabaseError::Kind;

namespace {

/// However long the server takes to start.
constexpr std::chrono::seconds kLastPatience{60};

/// A recorder of fifty meters, and what was given to it.
class Recording {
public:
    explicit Recording(TestDatabase& database) : database_(database), clock_(kTwoOClock) {
        database_.exec(QStringLiteral("DELETE FROM point"));
        for (std::int64_t n = 1; n <= kSteadyMeters; ++n)
            database_.addPoint({n});
        begin();
    }

    void begin() {
        Recorder::Settings settings{.url = database_.url(), .changed = [this](const RecorderState& state) {
                                        const std::lock_guard lock(mutex_);
                                        told_.push_back(state);
                                    }};
        settings.lastPatience = kLastPatience;
        recorder_ = std::make_unique<Recorder>(clock_, std::move(settings));
    }
    void end() { recorder_.reset(); }
    RecorderState lastAttempt() { return recorder_->end(); }

    /// A second of the samples after the other, and now and then a commit.
    void record(int seconds) {
        for (int n = 0; n < seconds; ++n) {
            auto samples = steadySamples(clock_.now().wall);
            for (HistorySample& sample : samples)
                sample.time.mono = clock_.now().mono;
            recorder_->take(std::move(samples));
            ++seconds_;
            if (n % 20 == 19)
                recorder_->flush();
            clock_.advance(1s);
        }
        recorder_->flush();
    }

    SharedClock& clock() { return clock_; }
    RecorderState state() const { return recorder_->state(); }
    std::vector<RecorderState> told() const {
        const std::lock_guard lock(mutex_);
        return told_;
    }

    /// nullopt: everything that was given is in the database, once, and nothing else.
    std::optional<std::string> fault() {
        const RecorderState now = state();
        if (now.problem || now.lost != 0 || now.committed != seconds_ * kSteadyMeters)
            return "the recorder does not say that all is committed";
        for (const std::int64_t point : {1, 50}) {
            const auto rows = database_.rows(Tier::Raw, kImported, {point});
            if (std::ssize(rows) != seconds_)
                return std::to_string(rows.size()) + " rows of " + std::to_string(seconds_);
            for (const SeriesRow& row : rows)
                if (row.values.front().max != (row.time - kTwoOClock) / 1s * point)
                    return "a row has the values of another one";
        }
        return std::nullopt;
    }

private:
    TestDatabase& database_;
    SharedClock clock_;
    std::int64_t seconds_ = 0;
    mutable std::mutex mutex_;
    std::vector<RecorderState> told_;
    std::unique_ptr<Recorder> recorder_;
};

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

/// No file of this process becomes larger: to SQLite, a disk that fails.
class NoLargerFiles {
public:
    explicit NoLargerFiles(qint64 bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit now{static_cast<rlim_t>(bytes), before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~NoLargerFiles() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    NoLargerFiles(const NoLargerFiles&) = delete;
    NoLargerFiles& operator=(const NoLargerFiles&) = delete;

private:
    rlimit before_{};
};

/// In a process of its own, with a disk of its own. 0: nothing was lost.
int recordOnFullDisk() {
    useSmallDisk();
    TestDatabase database;
    Recording recording(database);
    recording.record(100);
    setDiskFull(true);
    recording.record(600);
    const auto problem = recording.told().back().problem;
    if (refusedWrites() == 0 || !problem || problem->kind != Kind::Full || recording.state().lost > 0)
        return 2;
    setDiskFull(false);
    recording.record(30);
    return recording.fault() ? 1 : 0;
}

/// The same, and the disk is full at the end.
int endOnFullDisk() {
    useSmallDisk();
    TestDatabase database;
    Recording recording(database);
    recording.record(100);
    setDiskFull(true);
    recording.record(60);
    if (recording.state().held != 60 * kSteadyMeters)
        return 1;
    const RecorderState ended = recording.lastAttempt();
    if (ended.held != 60 * kSteadyMeters || ended.lost != 0 || ended.committed != 100 * kSteadyMeters)
        return 2;
    return ended.problem && ended.problem->kind == Kind::Full ? 0 : 3;
}

/// Takes the right to write from the files of a database, and gives it back.
class OnlyRead {
public:
    explicit OnlyRead(const QString& file) : files_{file, file + "-wal", file + "-shm"} { allow(0444); }
    ~OnlyRead() { allow(0644); }
    OnlyRead(const OnlyRead&) = delete;
    OnlyRead& operator=(const OnlyRead&) = delete;

private:
    void allow(mode_t mode) const {
        for (const QString& file : files_)
            (void)::chmod(QFile::encodeName(file).constData(), mode);
    }

    QStringList files_;
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

TEST_CASE("A recorder holds everything while its server is stopped, and writes it afterwards") {
    if (!TestDatabase::isOnServer())
        return; // history_on_postgres_test has one
    TestDatabase database;
    Recording recording(database);
    recording.record(30);
    database.server()->stop();
    recording.record(600); // more samples than the queue has room for
    CHECK(recording.state().problem->kind == Kind::Gone);
    CHECK(recording.told().back().problem->kind == Kind::Gone);
    database.server()->start();
    recording.record(30);
    CHECK(recording.told().back().problem == std::nullopt);
    database.reopen();
    CHECK(recording.fault().value_or("complete") == "complete");
}

TEST_CASE("A recorder that begins before its server does records from then on what waited") {
    if (!TestDatabase::isOnServer())
        return;
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
    if (!TestDatabase::isOnServer())
        return;
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
    if (!TestDatabase::isOnServer())
        return;
    TestDatabase database;
    Recording recording(database);
    recording.record(30);
    {
        const Refused nobodyConnects(database);
        // Of the recorder; its lock goes with it.
        database.exec(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"));
        REQUIRE(waitForLock(database.connection(), ServerLock::Samples) == true);
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
    if (!TestDatabase::isOnServer())
        return;
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
    if (!TestDatabase::isOnServer())
        return;
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
    if (!TestDatabase::isOnServer())
        return;
    TestDatabase database;
    Recording recording(database);
    recording.record(30);
    {
        const Refused nobodyConnects(database);
        database.exec(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"));
        REQUIRE(waitForLock(database.connection(), ServerLock::Samples) ==
                true); // as an old connection of its own would
    }
    recording.record(4); // notices it
    recording.record(4);
    CHECK(recording.state().problem->kind == Kind::Busy);
    CHECK_FALSE(recording.state().stopped);
    database.exec(QStringLiteral("SELECT pg_advisory_unlock_all()"));
    recording.record(10);
    CHECK(recording.fault().value_or("complete") == "complete");
}

TEST_CASE("A recorder holds everything while its file cannot grow, and writes it afterwards") {
    if (TestDatabase::isOnServer())
        return;
    TestDatabase database;
    Recording recording(database);
    recording.record(100);
    {
        const NoLargerFiles limit(QFileInfo(database.url().file + "-wal").size());
        recording.record(600);
        CHECK(recording.state().problem->kind == Kind::Gone);
    }
    recording.record(30);
    CHECK(recording.fault().value_or("complete") == "complete");
}

TEST_CASE("A recorder holds everything while its disk is full, and writes it afterwards") {
    if (TestDatabase::isOnServer())
        return;
    Child child(recordOnFullDisk);
    CHECK(child.ended() == 0);
}

TEST_CASE("A recorder that ends on a full disk says how many readings it could not write, and why") {
    if (TestDatabase::isOnServer())
        return;
    Child child(endOnFullDisk);
    CHECK(child.ended() == 0);
}

TEST_CASE("A recorder that ends after its file could not grow for a while writes everything by a last attempt") {
    if (TestDatabase::isOnServer())
        return;
    TestDatabase database;
    Recording recording(database);
    recording.record(100);
    {
        const NoLargerFiles limit(QFileInfo(database.url().file + "-wal").size());
        recording.record(60);
        CHECK(recording.state().held > 0);
    }
    const RecorderState ended = recording.lastAttempt();
    CHECK(ended.held == 0);
    CHECK(ended.problem == std::nullopt);
    CHECK(ended.committed == 160 * kSteadyMeters);
}

TEST_CASE("A recorder goes on when a file that could only be read for a while can be written again") {
    if (TestDatabase::isOnServer())
        return;
    const AsOtherUser user; // root may write everything
    TestDatabase database;
    Recording recording(database);
    recording.record(100);
    {
        const OnlyRead onlyRead(database.url().file);
        {
            const NoLargerFiles limit(1); // so that it opens the file again
            recording.record(20);
        }
        recording.record(300);
        CHECK(recording.state().problem->kind == Kind::ReadOnly);
    }
    recording.record(30);
    CHECK(recording.fault().value_or("complete") == "complete");
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
