// SPDX-License-Identifier: GPL-3.0-or-later
// The log of commands, on SQLite and PostgreSQL.
#include "history/audit_log.h"

#include "history/schema.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kNow{1'680'000'000'000ms}; // before any test runs

MeterAddress address() {
    return {"10.0.0.1", 502, 5};
}

AuditEntry entryAt(WallTime at) {
    AuditEntry entry;
    entry.at = at;
    entry.point = PointId{1};
    entry.meter = "Presse à injection";
    entry.address = address().toString();
    entry.person = "M. Keller";
    entry.host = "atelier-3";
    entry.command = "reset-partials ea+ ea-";
    return entry;
}

/// As by the engineer of the site.
void allow(TestDatabase& database) {
    database.exec(QStringLiteral("DELETE FROM point"));
    database.addPoint({1});
    database.exec(QStringLiteral("UPDATE point SET commands_allowed = 1"));
}

DatabaseResult<std::optional<std::string>> begin(TestDatabase& database, const AuditEntry& entry) {
    return beginAudit(database.connection(), entry, address());
}

/// The entry that was written last is of this time: a server writes down its own.
void date(TestDatabase& database, WallTime at) {
    if (TestDatabase::isOnServer())
        database.exec(
            QStringLiteral("UPDATE audit_log SET at_ms = %1 WHERE at_ms = (SELECT max(at_ms) FROM audit_log)")
                .arg(at.time_since_epoch().count()));
}

} // namespace

TEST_CASE("A command is in the log as unknown until its result is written down") {
    TestDatabase database;
    allow(database);
    AuditEntry entry = entryAt(kNow);
    const auto id = begin(database, entry);
    REQUIRE(id);
    date(database, kNow);
    entry.id = id->value();
    database.reopen();
    const auto begun = readAuditLog(database.connection(), kNow, kNow + 1ms);
    REQUIRE(begun);
    REQUIRE(begun->size() == 1);
    CHECK(begun->front() == entry);
    CHECK(database.number("SELECT count(*) FROM audit_log WHERE result = 'unknown' AND reason = 'interrupted'") == 1);

    entry.serial = "1944-2803-42-4711";
    entry.reason = CommandReason::Refused;
    entry.exception = 3;
    entry.before = auditText({{"energy_partial_ea_pos_Wh", "1230"}, {"energy_partial_ea_neg_Wh", ""}});
    entry.after = "energy_partial_ea_pos_Wh=0 energy_partial_ea_neg_Wh=0";
    REQUIRE(endAudit(database.connection(), entry));
    database.reopen();
    const auto ended = readAuditLog(database.connection(), kNow, kNow + 1ms);
    REQUIRE(ended);
    CHECK(*ended == std::vector{entry});
    CHECK(entry.before == "energy_partial_ea_pos_Wh=1230 energy_partial_ea_neg_Wh=");
    CHECK(database.number("SELECT count(*) FROM audit_log WHERE result = 'not-done'") == 1);
}

TEST_CASE("A command is not begun where the site does not allow it at that moment") {
    TestDatabase database;
    for (const char* const change :
         {"commands_allowed = 0", "removed_ms = 1", "host = '10.0.0.2'", "port = 503", "unit = 6", "id = 9"}) {
        INFO(change);
        allow(database);
        CHECK(begin(database, entryAt(kNow)).value());
        database.exec(QStringLiteral("DELETE FROM audit_log"));
        database.exec(QStringLiteral("UPDATE point SET ") + QLatin1String(change));
        CHECK(begin(database, entryAt(kNow)).value() == std::nullopt);
        CHECK(database.number("SELECT count(*) FROM audit_log") == 0);
    }
}

TEST_CASE("The log is read in the order of time, and only the time that is asked for") {
    TestDatabase database;
    allow(database);
    for (const auto after : {2h, 0h, 1h}) {
        REQUIRE(begin(database, entryAt(kNow + after)));
        date(database, kNow + after);
    }
    const auto entries = readAuditLog(database.connection(), kNow, kNow + 2h);
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    CHECK((*entries)[0].at == kNow);
    CHECK((*entries)[1].at == kNow + 1h);
}

TEST_CASE("A check is ticked until its tick is taken back, by whoever did so last") {
    TestDatabase database;
    const auto tick = [&](WallTime at, const char* person, const char* check, bool done, PointId point = {1}) {
        AuditEntry entry = entryAt(at);
        entry.point = point;
        entry.person = person;
        entry.command = checkCommand(check, done);
        entry.reason = CommandReason::Confirmed;
        REQUIRE(addAudit(database.connection(), entry));
        date(database, at);
    };
    tick(kNow, "M. Keller", "safety/qualified", true);
    tick(kNow + 1s, "M. Keller", "reversed-current:phase=2/wires", true);
    tick(kNow + 2s, "A. Martin", "safety/qualified", false);
    tick(kNow + 3s, "A. Martin", "safety/qualified", true);
    tick(kNow + 4s, "A. Martin", "reversed-current:phase=2/wires", false);
    tick(kNow + 5s, "A. Martin", "safety/isolated", true, {2});
    allow(database);
    REQUIRE(begin(database, entryAt(kNow + 6s)));
    database.reopen();
    const auto checks = readChecks(database.connection(), {1});
    REQUIRE(checks);
    CHECK(*checks == std::vector{StoredCheck{"safety/qualified", kNow + 3s, "A. Martin", "atelier-3"}});
    const auto log = readAuditLog(database.connection(), kNow, kNow + 1s);
    REQUIRE(log);
    CHECK(log->front().command == "check safety/qualified");
    CHECK(resultOf(log->front().reason) == CommandResult::Done);
}

TEST_CASE("On a server the order of ticks is that of its clock, not of the desks") {
    if (!TestDatabase::isOnServer())
        return; // a file has one computer
    TestDatabase database;
    for (const bool done : {true, false}) { // the second desk is an hour behind
        AuditEntry entry = entryAt(done ? kNow + 1h : kNow);
        entry.command = checkCommand("safety/qualified", done);
        REQUIRE(addAudit(database.connection(), entry));
        database.exec("SELECT pg_sleep(0.002)"); // the clock of the log counts milliseconds
    }
    const auto checks = readChecks(database.connection(), {1});
    REQUIRE(checks);
    CHECK(checks->empty());
}
