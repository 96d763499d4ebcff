// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/recording_lock.h"

#include "support/catch.h"
#include "support/child.h"
#include "temporary_folder.h"

#include <QSysInfo>

#include <unistd.h>

#include <csignal>
#include <utility>

using namespace countis;
using namespace countis::test;

namespace {

/// Takes the lock of a database that exists, so that its last end matters.
RecordingLock taken(const QString& file) {
    auto lock = RecordingLock::take(file);
    REQUIRE(lock);
    return std::move(*lock);
}

/// Another program that records until it is killed.
struct OtherRecorder {
    explicit OtherRecorder(const QString& file)
        : child([&] {
              const auto lock = RecordingLock::take(file);
              if (!lock)
                  return 1;
              ready.give();
              ::pause();
              return 0;
          }) {
        ready.closeWriteEnd();
        REQUIRE(ready.take());
    }

    Pipe ready;
    Child child;
};

} // namespace

TEST_CASE("Who asks whether a file is recorded changes nothing, and knows of a recorder that ended or was killed") {
    const TemporaryFolder folder;
    const QString file = folder.write("site.sqlite", "");
    CHECK_FALSE(RecordingLock::isTaken(file));
    {
        auto lock = taken(file);
        CHECK(RecordingLock::isTaken(file));
        REQUIRE(lock.endCleanly());
    }
    CHECK_FALSE(RecordingLock::isTaken(file));
    CHECK(taken(file).lastEndedCleanly()); // and leaves no note
    {
        OtherRecorder other(file);
        CHECK(RecordingLock::isTaken(file));
        other.child.signal(SIGKILL);
        REQUIRE(other.child.ended());
    }
    CHECK_FALSE(RecordingLock::isTaken(file));
    CHECK_FALSE(taken(file).lastEndedCleanly());
}

TEST_CASE("The first process that opens a database records, and another learns who it is") {
    const TemporaryFolder folder;
    const QString file = folder.write("site.sqlite", "");
    const OtherRecorder other(file);
    const auto lock = RecordingLock::take(file);
    REQUIRE_FALSE(lock);
    CHECK(lock.error().held);
    CHECK(lock.error().holder == LockHolder{other.child.id(), QSysInfo::machineHostName()});
    const QString process = "(process " + QString::number(other.child.id()) + " on ";
    CHECK(lock.error().text.contains("Another program records into the database " + file + ' ' + process));
    CHECK(lock.error().text.endsWith("Until it ends, no other one can."));
}

TEST_CASE("A process records into a database once, and may again after its end") {
    const TemporaryFolder folder;
    const QString file = folder.write("site.sqlite", "");
    {
        const RecordingLock lock = taken(file);
        CHECK_FALSE(RecordingLock::take(file));
    }
    CHECK(RecordingLock::take(file));
    CHECK(RecordingLock::take(folder.path("other.sqlite")));
}

TEST_CASE("A recorder that was killed leaves the lock free and an unclean end") {
    const TemporaryFolder folder;
    const QString file = folder.write("site.sqlite", "");
    CHECK(taken(file).endCleanly());
    {
        OtherRecorder other(file);
        other.child.signal(SIGKILL);
        REQUIRE(other.child.ended() == 1000 + SIGKILL);
    }
    RecordingLock lock = taken(file);
    CHECK(lock.hadRecorder());
    CHECK_FALSE(lock.lastEndedCleanly());
    CHECK(lock.endCleanly());
    CHECK(lock.endCleanly()); // once is enough
    CHECK(taken(file).lastEndedCleanly());
}

TEST_CASE("A database that is new ended cleanly, and one that came from elsewhere may not have") {
    const TemporaryFolder folder;
    CHECK(taken(folder.path("new.sqlite")).lastEndedCleanly());
    const RecordingLock lock = taken(folder.write("copied.sqlite", "x"));
    CHECK_FALSE(lock.lastEndedCleanly());
    CHECK_FALSE(lock.hadRecorder());
}

TEST_CASE("A lock file with other words in it says nothing about a recorder") {
    const TemporaryFolder folder;
    const QString file = folder.write("site.sqlite", "x");
    folder.write("site.sqlite.lock", "ended long ago, in another program");
    const RecordingLock lock = taken(file);
    CHECK_FALSE(lock.hadRecorder());
    CHECK_FALSE(lock.lastEndedCleanly());
    folder.write("site.sqlite.lock", "");
    const auto refused = RecordingLock::take(file);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().held);
    CHECK_FALSE(refused.error().holder);
}

TEST_CASE("A lock file that cannot be made says why nothing is recorded") {
    const TemporaryFolder folder;
    const auto lock = RecordingLock::take(folder.path("no folder/site.sqlite"));
    REQUIRE_FALSE(lock);
    CHECK_FALSE(lock.error().held);
    CHECK(lock.error().text.contains("Nothing is recorded, because the lock file"));
    CHECK(lock.error().text.contains("No such file or directory"));
}
