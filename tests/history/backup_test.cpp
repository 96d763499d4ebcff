// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/backup.h"

#include "history/recorder.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

#include <QFileInfo>

#include <atomic>
#include <latch>
#include <thread>
#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

const OnBackup kQuiet = [](const BackupProgress&) {};

} // namespace

TEST_CASE("A backup has what was committed, while the recorder goes on") {
    if (TestDatabase::isOnServer())
        return;
    TestDatabase database;
    SharedClock clock(kTwoOClock);
    Recorder recorder(clock, {database.url(), QTimeZone::utc(), {}});
    recorder.take({sampleAt(kPoint, kTwoOClock, 1, 1)});
    recorder.flush();
    const QString file = database.folder()->path("it's a copy.sqlite");
    const auto done = backUp(database.url(), file, {}, kQuiet);
    INFO((done ? std::string() : done.error().toStdString()));
    REQUIRE(done);
    recorder.take({sampleAt(kPoint, kTwoOClock + 1s, 2, 2)});
    recorder.flush();
    CHECK(recorder.state().committed == 2);

    DatabaseUrl url;
    url.file = file;
    const auto copy = DatabaseConnection::open(url);
    REQUIRE(copy);
    CHECK((*copy)->scalar("SELECT count(*) FROM journal")->toLongLong() == 1);
    CHECK((*copy)->scalar("SELECT count(*) FROM point")->toLongLong() == 1);
}

TEST_CASE("A backup writes over no file, and leaves none when it is cancelled or cannot be made") {
    if (TestDatabase::isOnServer()) {
        TestDatabase database;
        CHECK(backUp(database.url(), "/tmp/copy", {}, kQuiet).error().contains("pg_dump"));
        return;
    }
    TestDatabase database;
    const QString kept = database.folder()->write("kept", "mine");
    CHECK(backUp(database.url(), kept, {}, kQuiet).error().contains("exists already"));
    CHECK(database.folder()->read("kept") == "mine");

    std::stop_source stop;
    stop.request_stop();
    for (int n = 0; n < 10; ++n)
        database.exec(QStringLiteral("INSERT INTO journal (id, epoch, run, samples) VALUES (%1, 1, 1, "
                                     "randomblob(10000000))")
                          .arg(n));
    const QString file = database.folder()->path("copy");
    const auto cancelled = backUp(database.url(), file, stop.get_token(), kQuiet);
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error() == "The backup was cancelled.");
    CHECK_FALSE(QFileInfo::exists(file));

    const QString nowhere = database.folder()->path("none/copy");
    CHECK(backUp(database.url(), nowhere, {}, kQuiet).error().contains(nowhere));
    database.exec("DROP TABLE point");
    CHECK_FALSE(backUp(database.url(), file, {}, kQuiet));
    CHECK_FALSE(QFileInfo::exists(file));
}

TEST_CASE("Of programs that back up into one name at the same time, one makes the file, and no other removes it") {
    if (TestDatabase::isOnServer())
        return;
    TestDatabase database;
    constexpr int kRounds = 30;
    constexpr int kPrograms = 4;
    for (int round = 0; round < kRounds; ++round) {
        const QString file = database.folder()->path(QStringLiteral("copy%1").arg(round));
        std::atomic<int> made = 0;
        std::latch together(kPrograms);
        {
            std::vector<std::jthread> programs;
            programs.reserve(kPrograms);
            for (int n = 0; n < kPrograms; ++n)
                programs.emplace_back([&] {
                    together.arrive_and_wait();
                    made += backUp(database.url(), file, {}, kQuiet) ? 1 : 0;
                });
        }
        REQUIRE(made == 1);
        DatabaseUrl url;
        url.file = file;
        const auto copy = DatabaseConnection::open(url, DatabaseConnection::Access::Read);
        REQUIRE(copy);
        CHECK((*copy)->scalar("SELECT count(*) FROM site")->toLongLong() == 1);
    }
}
