// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/table_setup.h"

#include "history/alarm_rules.h"
#include "history/alarm_store.h"
#include "history/database/recording_lock.h"
#include "history/schema.h"
#include "history/site_database.h"
#include "support/catch.h"
#include "test_database.h"

#include <QFileInfo>

#include <algorithm>

using namespace countis;
using namespace countis::test;
using Purpose = SiteDatabase::Purpose;
using Tables = TestDatabase::Tables;

namespace {

const QDateTime kNow(QDate(2026, 11, 28), QTime(0, 12, 59));

tl::expected<MigrationReport, QString> migrated(const DatabaseUrl& url) {
    return migrateDatabase(url, kNow, {}, [](const BackupProgress&) {});
}

/// The tables as the seventh version had them.
void undoEighth(TestDatabase& database) {
    database.exec("DROP TABLE energy_day");
    database.exec("DROP TABLE alarm_flood");
    for (const char* const column :
         {"notification DROP COLUMN severity", "alarm DROP COLUMN fault", "alarm_transition DROP COLUMN fault"})
        database.exec(QStringLiteral("ALTER TABLE %1").arg(QLatin1String(column)));
}

/// The tables as the fourth version had them.
void undoFifth(TestDatabase& database) {
    undoEighth(database);
    for (const char* const table : {"notification", "alarm_rule_scope"})
        database.exec(QStringLiteral("DROP TABLE %1").arg(QLatin1String(table)));
    for (const char* const column : {"severity", "days", "from_minute", "to_minute"})
        database.exec(QStringLiteral("ALTER TABLE alarm_rule DROP COLUMN %1").arg(QLatin1String(column)));
}

} // namespace

TEST_CASE("An empty database gets its tables and the time zone of the system, once") {
    TestDatabase database(Tables::None);
    CHECK(initDatabase(database.url()) == tl::expected<bool, QString>(true));
    CHECK(schemaVersion(database.connection()) == kSchemaVersion);
    CHECK(database.number("SELECT count(*) FROM site WHERE time_zone <> ''") == 1);
    CHECK(initDatabase(database.url()) == tl::expected<bool, QString>(false));
    const auto nothing = migrated(database.url());
    REQUIRE(nothing);
    CHECK(nothing->from == kSchemaVersion);
    CHECK(nothing->backup.isEmpty());
    CHECK(SiteDatabase::open(database.url(), Purpose::Read, kNow));
}

TEST_CASE("A database of the first version is backed up and gets the tables that came later, with all its rows") {
    TestDatabase database;
    database.addPoint(PointId{2});
    for (const char* const table : {"energy_price", "entered_reading", "virtual_meter", "virtual_term", "alarm",
                                    "alarm_transition", "alarm_rule", "alarm_request", "audit_log", "notification",
                                    "alarm_rule_scope", "alarm_flood", "energy_day"})
        database.exec(QStringLiteral("DROP TABLE %1").arg(QLatin1String(table)));
    database.exec("UPDATE schema_version SET version = 1");
    const auto report = migrated(database.url());
    INFO((report ? std::string() : report.error().toStdString()));
    REQUIRE(report);
    CHECK(report->from == 1);
    CHECK(report->backup.isEmpty() == TestDatabase::isOnServer());
    CHECK(schemaVersion(database.connection()) == kSchemaVersion);
    CHECK(database.number("SELECT count(*) FROM point") == 2);
    CHECK(database.number("SELECT count(*) FROM energy_price") == 0);
}

TEST_CASE("A database of the second version gets the tables of the alarms, and keeps its prices") {
    TestDatabase database;
    for (const char* const table : {"alarm", "alarm_transition", "alarm_rule", "alarm_request", "audit_log",
                                    "notification", "alarm_rule_scope", "alarm_flood", "energy_day"})
        database.exec(QStringLiteral("DROP TABLE %1").arg(QLatin1String(table)));
    database.exec("INSERT INTO energy_price VALUES (0, 'EUR', 1, 2, 3, 4, 5)");
    database.exec("UPDATE schema_version SET version = 2");
    const auto report = migrated(database.url());
    INFO((report ? std::string() : report.error().toStdString()));
    REQUIRE(report);
    CHECK(report->from == 2);
    CHECK(schemaVersion(database.connection()) == kSchemaVersion);
    CHECK(database.number("SELECT count(*) FROM energy_price") == 1);
    for (const char* const table : {"alarm", "alarm_transition", "alarm_rule", "alarm_request", "audit_log"})
        CHECK(database.number(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))) == 0);
}

TEST_CASE("A database of the third version gets the audit log, and keeps its meters") {
    TestDatabase database;
    undoFifth(database);
    database.exec("DROP TABLE audit_log");
    database.exec("UPDATE schema_version SET version = 3");
    const auto report = migrated(database.url());
    INFO((report ? std::string() : report.error().toStdString()));
    REQUIRE(report);
    CHECK(report->from == 3);
    CHECK(schemaVersion(database.connection()) == kSchemaVersion);
    CHECK(database.number("SELECT count(*) FROM point") == 1);
    CHECK(database.number("SELECT count(*) FROM audit_log") == 0);
}

TEST_CASE("A database of the sixth version gets the index of the journal of alarms") {
    TestDatabase database;
    const char* const find = TestDatabase::isOnServer()
                                 ? "SELECT count(*) FROM pg_indexes WHERE indexname = 'alarm_transition_alarm'"
                                 : "SELECT count(*) FROM sqlite_master WHERE name = 'alarm_transition_alarm'";
    CHECK(database.number(find) == 1);
    undoEighth(database);
    database.exec("DROP INDEX alarm_transition_alarm");
    database.exec("UPDATE schema_version SET version = 6");
    const auto report = migrated(database.url());
    REQUIRE(report);
    CHECK(report->from == 6);
    CHECK(database.number(find) == 1);
}

TEST_CASE("A database of the seventh version keeps alarms and notifications, without a fault and a severity") {
    TestDatabase database;
    undoEighth(database);
    database.exec(
        "INSERT INTO alarm VALUES (1, 20, 'verdict-energy', 'unacknowledged', 'unacknowledged', 1, 0, 5, 0, 1, "
        "0, 1)");
    database.exec("INSERT INTO alarm_transition VALUES (5, 1, 1, 20, 'verdict-energy', 'energy', 'raised', 'normal', "
                  "'unacknowledged', NULL, NULL, 0, 1, 20, 0, '', '', 0)");
    database.exec(
        "INSERT INTO notification (event, channel, at_ms, subject, body) VALUES ('a', 'mail', 1, 's', 'b')");
    database.exec("UPDATE schema_version SET version = 7");
    const auto report = migrated(database.url());
    INFO((report ? std::string() : report.error().toStdString()));
    REQUIRE(report);
    CHECK(report->from == 7);
    const auto waiting = readNotifications(database.connection(), "mail", 9);
    REQUIRE(waiting);
    CHECK(*waiting ==
          std::vector<QueuedNotification>{{"a", "mail", WallTime(std::chrono::milliseconds{1}), "s", "b"}});
    const auto alarms = readAlarms(database.connection());
    REQUIRE(alarms);
    REQUIRE(alarms->size() == 1);
    CHECK(alarms->front().record.fault.empty());
    const auto journal = readAlarmJournal(database.connection(), WallTime{}, WallTime::max());
    REQUIRE(journal);
    REQUIRE(journal->size() == 1);
    CHECK(journal->front().transition.fault.empty());
}

TEST_CASE("A database of the fourth version gets the queue of notifications, and keeps its rules") {
    TestDatabase database;
    undoFifth(database);
    database.exec("INSERT INTO alarm_rule VALUES ('power-high', 1, 36000000000, 1000000000, 60000, 60000)");
    database.exec("UPDATE schema_version SET version = 4");
    const auto report = migrated(database.url());
    INFO((report ? std::string() : report.error().toStdString()));
    REQUIRE(report);
    CHECK(report->from == 4);
    CHECK(schemaVersion(database.connection()) == kSchemaVersion);
    CHECK(database.number("SELECT count(*) FROM notification") == 0);
    CHECK(database.number("SELECT count(*) FROM alarm_rule_scope") == 0);
    const auto rules = readAlarmRules(database.connection());
    REQUIRE(rules);
    const auto rule = std::ranges::find(*rules, "power-high", &AlarmRule::key);
    CHECK(rule->limit == 36'000);
    CHECK(rule->severity == AlarmSeverity::Information);
    CHECK(rule->schedule == AlarmSchedule{});
}

TEST_CASE("Tables of another program, of a newer version, and none at all are not touched") {
    TestDatabase other(Tables::None);
    other.exec("CREATE TABLE invoice (id BIGINT)");
    CHECK(initDatabase(other.url()).error().contains("the tables of another program"));
    CHECK(migrated(other.url()).error().contains("the tables of another program"));
    TestDatabase newer;
    newer.exec("UPDATE schema_version SET version = 99");
    CHECK(initDatabase(newer.url()).error().contains("A newer version of countis made it"));
    CHECK(migrated(newer.url()).error().contains("A newer version of countis made it"));
    TestDatabase empty(Tables::None);
    CHECK(migrated(empty.url()).error().contains("no tables"));
    CHECK(schemaVersion(empty.connection()) == 0);
}

TEST_CASE("Nobody changes a database into which another program records") {
    TestDatabase database;
    const auto recorder = SiteDatabase::open(database.url(), Purpose::Record, kNow);
    REQUIRE(recorder);
    REQUIRE((*recorder)->records());
    const auto refused = SiteDatabase::open(database.url(), Purpose::Change, kNow);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().contains("End that program, then try again."));
}

TEST_CASE("Nobody records into a database that is changed") {
    TestDatabase database;
    const auto change = SiteDatabase::open(database.url(), Purpose::Change, kNow);
    INFO((change ? std::string() : change.error().toStdString()));
    REQUIRE(change);
    const auto recorder = SiteDatabase::open(database.url(), Purpose::Record, kNow);
    REQUIRE(recorder);
    CHECK_FALSE((*recorder)->records());
}

TEST_CASE("To change a database makes no file, and does not hide an unclean end") {
    if (TestDatabase::isOnServer())
        return;
    TestDatabase database;
    DatabaseUrl none = database.url();
    none.file += "-none";
    CHECK_FALSE(SiteDatabase::open(none, Purpose::Change, kNow));
    CHECK(migrated(none).error().contains("The file does not exist."));
    CHECK_FALSE(QFileInfo::exists(none.file));
    CHECK_FALSE(QFileInfo::exists(none.file + ".lock"));

    {
        const auto killed = RecordingLock::take(database.url().file);
        REQUIRE(killed); // and it does not end cleanly
    }
    REQUIRE(SiteDatabase::open(database.url(), Purpose::Change, kNow));
    const auto next = SiteDatabase::open(database.url(), Purpose::Record, kNow);
    REQUIRE(next);
    CHECK((*next)->needsCheck());
}
