// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/site_database.h"

#include "history/recorder.h"
#include "history/schema.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using Purpose = SiteDatabase::Purpose;
using Tables = TestDatabase::Tables;

namespace {

const QDateTime kNow = QDateTime::fromMSecsSinceEpoch(1'795'528'800'000).toUTC();

QString refusalOf(TestDatabase& database, Purpose purpose) {
    const auto opened = SiteDatabase::open(database.url(), purpose, kNow);
    REQUIRE_FALSE(opened);
    return opened.error();
}

std::unique_ptr<SiteDatabase> opened(TestDatabase& database, Purpose purpose) {
    auto site = SiteDatabase::open(database.url(), purpose, kNow);
    INFO((site ? std::string() : site.error().toStdString()));
    REQUIRE(site);
    return *std::move(site);
}

} // namespace

TEST_CASE("A database without tables is not read, and the reason is said") {
    TestDatabase database(Tables::None);
    const QString text = refusalOf(database, Purpose::Read);
    CHECK(text.contains(database.folder() != nullptr ? "is not a database of countis: it has no tables"
                                                     : "has no tables yet. The owner of the database creates them"));
    CHECK(text.contains(database.folder() != nullptr ? database.url().file : database.url().toString()));
    CHECK(schemaVersion(database.connection()) == 0);
}

TEST_CASE("Who only reads or changes a file that does not exist is told so, with or without its folder") {
    if (TestDatabase::isOnServer())
        return;
    TestDatabase database;
    for (const char* name : {"none.sqlite", "no folder/none.sqlite"}) {
        for (const Purpose purpose : {Purpose::Read, Purpose::Change}) {
            DatabaseUrl none = database.url();
            none.file = database.folder()->path(QLatin1String(name));
            const auto opened = SiteDatabase::open(none, purpose, kNow);
            REQUIRE_FALSE(opened);
            CHECK(opened.error() == "Database sqlite:" + none.file +
                                        ": The file does not exist. Check its name. countis and countis-collector "
                                        "create the file when they begin to record.");
        }
    }
}

TEST_CASE("The first to record into an empty file makes its tables, and nobody does so on a server") {
    TestDatabase database(Tables::None);
    if (database.server() != nullptr) {
        CHECK(refusalOf(database, Purpose::Record).contains("countisctl database init"));
        return;
    }
    const auto site = opened(database, Purpose::Record);
    CHECK(site->isNew());
    CHECK(site->records());
    CHECK(site->zone().isValid());
}

TEST_CASE("The tables of another program and of a newer version are refused to all") {
    for (const Purpose purpose : {Purpose::Read, Purpose::Record}) {
        TestDatabase other(Tables::None);
        other.exec("CREATE TABLE invoice (id BIGINT)");
        CHECK(refusalOf(other, purpose).contains("It holds the tables of another program."));
        TestDatabase newer;
        newer.exec("UPDATE schema_version SET version = 99");
        CHECK(refusalOf(newer, purpose).contains("A newer version of countis made it."));
    }
}

TEST_CASE("One program records at a time, and the next one may when that has ended") {
    TestDatabase database;
    auto first = opened(database, Purpose::Record);
    CHECK(first->records());
    const auto second = opened(database, Purpose::Record);
    CHECK_FALSE(second->records());
    CHECK(second->notice().contains("Another program records"));
    CHECK(second->roster()->load());
    const auto reader = opened(database, Purpose::Read);
    CHECK_FALSE(reader->records());
    first.reset();
    CHECK(opened(database, Purpose::Record)->records());
}

TEST_CASE("A program that records goes on after a restart of its server, and no other one begins beside it") {
    TestDatabase database;
    if (database.server() == nullptr)
        return;
    SharedClock clock(kTwoOClock);
    const auto first = opened(database, Purpose::Record);
    {
        Recorder recorder(clock, {database.url(), QTimeZone::utc(), {}});
        recorder.flush();
        database.server()->stop();
        database.server()->start();
        recorder.take(steadySamples(kTwoOClock));
        for (int n = 0; n < 2 && recorder.state().committed == 0; ++n)
            recorder.flush(); // the first one may be what notices
        CHECK(recorder.state().committed == kSteadyMeters);
        const auto second = opened(database, Purpose::Record);
        CHECK_FALSE(second->records());
        CHECK(second->notice().contains("Another program records"));
    }
    CHECK(opened(database, Purpose::Record)->records()); // the second one has not kept the others off
}

TEST_CASE("A program that leaves the recording to another one is a reader like one that came second") {
    TestDatabase database;
    if (database.server() == nullptr)
        return;
    const auto first = opened(database, Purpose::Record);
    const auto second = opened(database, Purpose::Record);
    first->leaveToAnother();
    CHECK_FALSE(first->records());
    CHECK(first->isRecordedElsewhere());
    CHECK(first->notice() == second->notice());
    CHECK(first->roster()->load());
    CHECK(opened(database, Purpose::Record)->records()); // it keeps nobody off
}

TEST_CASE("The site is read and changed again after a restart of its server") {
    TestDatabase database;
    if (database.server() == nullptr)
        return;
    const auto site = opened(database, Purpose::Record);
    const auto roster = site->roster();
    const auto before = roster->load();
    REQUIRE(before);
    database.server()->stop();
    CHECK_FALSE(roster->load());
    database.server()->start();
    RosterContent now = *before;
    now.siteName = "Works";
    REQUIRE(roster->save(*before, now));
    CHECK(roster->load()->siteName == "Works");
    CHECK_FALSE(opened(database, Purpose::Record)->records()); // it has the right to record again too
}

TEST_CASE("Who only reads cannot write") {
    TestDatabase database;
    const auto reader = opened(database, Purpose::Read);
    CHECK_FALSE(reader->connection().exec(QStringLiteral("DELETE FROM point")));
    CHECK(database.number("SELECT count(*) FROM point") == 1);
}
