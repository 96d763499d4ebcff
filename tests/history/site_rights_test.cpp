// SPDX-License-Identifier: GPL-3.0-or-later
// What each role of a shared database may change, as a window knows it when it opens the database, and who records.
#include "history/alive_collectors.h"
#include "history/audit_log.h"
#include "history/database/server_lock.h"
#include "history/schema.h"
#include "history/site_database.h"
#include "history/site_roles.h"
#include "postgres_peer.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using Change = SiteDatabase::Change;

namespace {

struct SharedSite {
    SharedSite() {
        REQUIRE(migrate(*owner));
        REQUIRE(applyRoles(*owner));
        for (const char* const role : {"viewer", "operator", "engineer", "collector"})
            run(QStringLiteral("CREATE ROLE test_%1 LOGIN IN ROLE countis_%1").arg(QLatin1String(role)));
    }
    ~SharedSite() {
        for (const char* const role : {"viewer", "operator", "engineer", "collector"})
            CHECK(owner->exec(QStringLiteral("DROP ROLE test_%1").arg(QLatin1String(role))));
    }
    SharedSite(const SharedSite&) = delete;
    SharedSite& operator=(const SharedSite&) = delete;

    void run(const QString& sql) const {
        const auto done = owner->exec(sql);
        INFO((done ? std::string() : done.error().detail.toStdString()));
        REQUIRE(done);
    }
    DatabaseUrl urlOf(const char* role) const {
        return server.urlOf(mine.database, QStringLiteral("test_") + QLatin1String(role));
    }
    std::unique_ptr<SiteDatabase> windowOf(const char* role) const {
        return SiteDatabase::open(urlOf(role), SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
    }

    PostgresPeer server;
    DatabaseUrl mine = server.fresh();
    std::unique_ptr<DatabaseConnection> owner = DatabaseConnection::open(mine).value();
};

} // namespace

TEST_CASE("A window knows what the role of its user does not allow, and which role it takes") {
    const SharedSite site;
    {
        const auto viewer = site.windowOf("viewer");
        CHECK(viewer->refusal(Change::Meters) ==
              "Your role in the database may only read. Ask its owner for the role countis_engineer.");
        CHECK(viewer->refusal(Change::Settings) == viewer->refusal(Change::Meters));
        CHECK(viewer->refusal(Change::Acknowledge) ==
              "Your role in the database may only read. Ask its owner for the role countis_operator.");
        CHECK_FALSE(viewer->records());
    }
    {
        const auto reader = site.windowOf("operator");
        CHECK(reader->refusal(Change::Acknowledge).isEmpty());
        CHECK(reader->refusal(Change::Settings) ==
              "Your role in the database does not allow this. Ask its owner for the role countis_engineer.");
        CHECK_FALSE(reader->refusal(Change::Meters).isEmpty());
    }
    {
        const auto engineer = site.windowOf("engineer");
        for (const Change change : {Change::Meters, Change::Settings, Change::Acknowledge})
            CHECK(engineer->refusal(change).isEmpty());
        site.run("REVOKE countis_engineer FROM test_engineer");
        site.run("GRANT countis_viewer TO test_engineer");
        REQUIRE(engineer->readRights());
        CHECK_FALSE(engineer->refusal(Change::Meters).isEmpty());
    }
    const auto collector = site.windowOf("collector");
    CHECK(collector->refusal(Change::Meters).isEmpty());
    CHECK_FALSE(collector->refusal(Change::Settings).isEmpty());
}

TEST_CASE("What a role does not allow is said in one sentence without the words of the server") {
    const SharedSite site;
    const DatabaseUrl url = site.urlOf("viewer");
    const auto viewer = DatabaseConnection::open(url).value();
    const auto refused = viewer->exec("UPDATE site SET name = 'Mine'");
    REQUIRE_FALSE(refused);
    const QString text = databaseErrorText(refused.error(), url);
    CHECK(text.contains("Your role in it does not allow this."));
    CHECK_FALSE(text.contains("permission denied"));
    CHECK_FALSE(text.contains("password"));
}

TEST_CASE(
    "Only who began an entry of the audit log writes its result, once, and nobody gives it another's name or time") {
    const SharedSite site;
    site.run("CREATE ROLE test_other LOGIN IN ROLE countis_engineer");
    const auto reasonOf = [&](const std::string& id) {
        return site.owner->scalar(QStringLiteral("SELECT reason FROM audit_log WHERE id = '%1'").arg(id.c_str()))
            ->toString();
    };
    {
        const auto engineer = DatabaseConnection::open(site.urlOf("engineer")).value();
        const auto other = DatabaseConnection::open(site.urlOf("other")).value();
        site.run("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, commands_allowed, position) "
                 "VALUES (1, 'Press', 0, '10.0.0.1', 502, 5, 'consumer', 1000, 1, 1)");
        AuditEntry entry;
        entry.point = {1};
        entry.command = "set-tariff 2";
        entry.id = beginAudit(*engineer, entry, {"10.0.0.1", 502, 5}).value().value();
        entry.reason = CommandReason::Refused;
        REQUIRE(endAudit(*other, entry));
        CHECK(reasonOf(entry.id) == "interrupted");
        REQUIRE(endAudit(*engineer, entry));
        CHECK(reasonOf(entry.id) == "refused");
        entry.reason = CommandReason::Confirmed;
        REQUIRE(endAudit(*engineer, entry));
        CHECK(reasonOf(entry.id) == "refused");
        const QString insert = QStringLiteral(
            "INSERT INTO audit_log (id, at_ms, point, meter, address, serial, person, host, command, result, reason, "
            "exception, before_values, after_values, login) VALUES ('%1', %2, 1, '', '', '', '', '', '', '', '', 0, "
            "'', '', '%3')");
        CHECK(engineer->exec(insert.arg("a", "server_ms()", "test_engineer")));
        CHECK_FALSE(engineer->exec(insert.arg("b", "server_ms()", "test_other")));
        CHECK_FALSE(engineer->exec(insert.arg("c", "server_ms() - 60000", "test_engineer")));
    }
    site.run("DROP ROLE test_other");
}

TEST_CASE("The collectors that live are named with their meters, and whether another program records alone") {
    const SharedSite site;
    CHECK(aliveCollectors(*site.owner).value().empty());
    site.run("INSERT INTO collector (id, name, began_ms, until_ms) VALUES (1, 'db1 4711', 0, server_ms() + 60000), "
             "(2, 'db2 17', 0, server_ms() + 60000), (3, 'db3 18', 0, server_ms() - 1)");
    site.run(
        "INSERT INTO lease (point, owner, epoch, since_ms, until_ms, wanted_by) VALUES (0, 2, 1, 0, server_ms() + "
        "60000, 0), (1, 1, 1, 0, server_ms() + 60000, 0), (2, 1, 1, 0, server_ms() + 60000, 0), (3, 2, 1, 0, "
        "server_ms() - 1, 0)");
    CHECK(aliveCollectors(*site.owner).value() ==
          std::vector<AliveCollector>{{"db2", "17", 0, true}, {"db1", "4711", 2, false}});

    CHECK_FALSE(isTaken(*site.owner, ServerLock::Site).value());
    const auto other = DatabaseConnection::open(site.mine).value();
    REQUIRE(shareLock(*other, ServerLock::Site).value());
    CHECK_FALSE(isTaken(*site.owner, ServerLock::Site).value());
    REQUIRE(giveUpShare(*other, ServerLock::Site));
    REQUIRE(takeLock(*other, ServerLock::Site).value());
    CHECK(isTaken(*site.owner, ServerLock::Site).value());
}
