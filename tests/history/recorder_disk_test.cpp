// SPDX-License-Identifier: GPL-3.0-or-later
// The recorder while its file cannot grow or be written: what it held is written afterwards.
#include "other_user.h"
#include "recording.h"
#include "small_disk.h"
#include "support/catch.h"
#include "support/child.h"

#include <QFile>
#include <QFileInfo>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;
using Kind = DatabaseError::Kind;

namespace {

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

/// The journal of the database does not become larger.
NoLargerFiles noLargerJournal(TestDatabase& database) {
    return NoLargerFiles(QFileInfo(database.url().file + "-wal").size());
}

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

TEST_CASE("A recorder holds everything while its file cannot grow, and writes it afterwards") {
    if (TestDatabase::isOnServer())
        return;
    TestDatabase database;
    Recording recording(database);
    recording.record(100);
    {
        const NoLargerFiles limit = noLargerJournal(database);
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
        const NoLargerFiles limit = noLargerJournal(database);
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
