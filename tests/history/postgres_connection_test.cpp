// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/connection.h"

#include "postgres_peer.h"
#include "support/catch.h"
#include "temporary_folder.h"

#include <QLoggingCategory>
#include <QStringList>

#include <limits>

using namespace countis;
using namespace countis::test;
using Kind = DatabaseError::Kind;

namespace {

std::unique_ptr<DatabaseConnection> opened(const DatabaseUrl& url,
                                           DatabaseConnection::Access access = DatabaseConnection::Access::Write) {
    auto connection = DatabaseConnection::open(url, access);
    INFO((connection ? std::string() : connection.error().detail.toStdString()));
    REQUIRE(connection);
    return std::move(*connection);
}

DatabaseError openError(const DatabaseUrl& url) {
    const auto connection = DatabaseConnection::open(url);
    REQUIRE_FALSE(connection);
    return connection.error();
}

Kind kindOf(const DatabaseResult<void>& result) {
    REQUIRE_FALSE(result);
    return result.error().kind;
}

/// A database with one table of numbers.
struct Numbers {
    Numbers() { REQUIRE(site->exec("CREATE TABLE number(n BIGINT PRIMARY KEY, name TEXT)")); }

    qlonglong count() const { return site->scalar("SELECT count(*) FROM number")->toLongLong(); }

    PostgresPeer server;
    DatabaseUrl url = server.fresh();
    std::unique_ptr<DatabaseConnection> site = opened(url);
};

} // namespace

TEST_CASE("What is written into PostgreSQL is read back as it was") {
    const PostgresPeer server;
    const auto site = opened(server.fresh());
    CHECK(site->engine() == DatabaseEngine::Postgres);
    REQUIRE(site->exec("CREATE TABLE kept(whole BIGINT, part DOUBLE PRECISION, words TEXT, bytes BYTEA)"));
    auto insert = site->prepare("INSERT INTO kept VALUES (?, ?, ?, ?)");
    REQUIRE(insert);
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += static_cast<char>(byte);
    const QString words = QString::fromUtf8("Halle Süd: 'a\\b' 5 €?");
    REQUIRE(insert->run(std::numeric_limits<qlonglong>::min() + 1, 0.1, words, bytes));
    CHECK(insert->rowsChanged() == 1);
    REQUIRE(insert->run(QVariant(), QVariant(), QVariant(), QByteArray("")));

    auto select = site->prepare("SELECT * FROM kept ORDER BY whole NULLS LAST");
    REQUIRE(select);
    REQUIRE(select->exec());
    REQUIRE(select->next() == true);
    CHECK(select->integer(0) == std::numeric_limits<qlonglong>::min() + 1);
    CHECK(select->value(1).toDouble() == 0.1);
    CHECK(select->text(2) == words);
    CHECK(select->blob(3) == bytes);
    REQUIRE(select->next() == true);
    CHECK(select->value(0).isNull());
    CHECK(select->blob(3).isEmpty());
    CHECK(select->next() == false);
}

TEST_CASE("A stopped server is gone, and a new connection works after its restart with what was committed") {
    Numbers numbers;
    REQUIRE(numbers.site->exec("INSERT INTO number VALUES (1, 'one')"));
    auto insert = numbers.site->prepare("INSERT INTO number VALUES (?, ?)");
    REQUIRE(insert);
    auto transaction = Transaction::begin(*numbers.site);
    REQUIRE(transaction);
    REQUIRE(insert->run(2, QStringLiteral("two")));

    numbers.server.stop();
    CHECK(kindOf(insert->run(3, QStringLiteral("three"))) == Kind::Gone);
    CHECK(kindOf(numbers.site->exec("SELECT 1")) == Kind::Gone);
    CHECK(kindOf(transaction->commit()) == Kind::Gone);
    CHECK(openError(numbers.url).kind == Kind::Gone);
    CHECK(databaseErrorText(openError(numbers.url), numbers.url).contains("The server cannot be reached."));

    numbers.server.start();
    CHECK(kindOf(numbers.site->exec("SELECT 1")) == Kind::Gone); // this connection ended for good
    const auto again = opened(numbers.url);
    CHECK(again->scalar("SELECT string_agg(name, ',') FROM number")->toString() == "one");
}

TEST_CASE("A server that hangs is waited for no longer than the limit of a connection") {
    PostgresPeer server;
    const DatabaseUrl url = server.fresh();
    const auto connection = opened(url);
    connection->limitAnswers(std::chrono::seconds{3});
    CHECK(connection->exec("SELECT pg_sleep(0)"));
    CHECK_FALSE(connection->takeGaveUp());
    server.hang();
    CHECK(kindOf(connection->exec("SELECT 1")) == Kind::Gone);
    CHECK(connection->takeGaveUp());
    CHECK_FALSE(connection->takeGaveUp());
    server.goOn();
    CHECK(kindOf(connection->exec("SELECT 1")) == Kind::Gone); // it is no connection any more
    CHECK(opened(url)->exec("SELECT 1"));
}

TEST_CASE("What a server says beside its answers goes to a logging category, and nowhere while that is off") {
    PostgresPeer server;
    const auto connection = opened(server.fresh());
    static QStringList said;
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext& context, const QString& text) { said << context.category + text; });
    for (const char* const rules : {"", "countis.database.warning=true", ""}) {
        QLoggingCategory::setFilterRules(QString::fromLatin1(rules));
        CHECK(connection->exec("DO $$ BEGIN RAISE WARNING 'the disk is nearly full'; END $$"));
    }
    qInstallMessageHandler(before);
    REQUIRE(said.size() == 1);
    CHECK(said.front().startsWith("countis.databaseWARNING: the disk is nearly full"));
    CHECK_FALSE(said.front().contains(u'\n'));
}

TEST_CASE("PostgreSQL compiles no statement, which takes longer than to carry it out") {
    const Numbers numbers;
    CHECK(numbers.site->scalar("SELECT current_setting('jit')")->toString() == "off");
    CHECK(
        opened(numbers.url, DatabaseConnection::Access::Read)->scalar("SELECT current_setting('jit')")->toString() ==
        "off");
}

TEST_CASE("What PostgreSQL refuses comes back with its kind") {
    const Numbers numbers;
    DatabaseConnection& site = *numbers.site;
    REQUIRE(site.exec("INSERT INTO number VALUES (1, 'one')"));
    CHECK(kindOf(site.exec("INSERT INTO number VALUES (1, 'again')")) == Kind::Conflict);
    CHECK(kindOf(site.exec("INSERT INTO nowhere VALUES (1)")) == Kind::Other);
    CHECK(site.prepare("SELECT * FROM nowhere").error().kind == Kind::Other);
    const auto reader = opened(numbers.url, DatabaseConnection::Access::Read);
    CHECK(kindOf(reader->exec("INSERT INTO number VALUES (2, 'two')")) == Kind::ReadOnly);
    CHECK(reader->scalar("SELECT name FROM number")->toString() == "one");

    const auto second = opened(numbers.url);
    REQUIRE(second->exec("SET lock_timeout = '1ms'"));
    const auto transaction = Transaction::begin(site);
    REQUIRE(site.exec("LOCK TABLE number"));
    CHECK(kindOf(second->exec("INSERT INTO number VALUES (3, 'three')")) == Kind::Busy);
}

TEST_CASE("A failed transaction of PostgreSQL is never taken for a commit") {
    const Numbers numbers;
    DatabaseConnection& site = *numbers.site;
    {
        auto transaction = Transaction::begin(site);
        REQUIRE(transaction);
        REQUIRE(site.exec("INSERT INTO number VALUES (1, 'one')"));
        (void)site.exec("nonsense");
        CHECK_FALSE(transaction->commit());
    }
    CHECK(numbers.count() == 0);
    auto transaction = Transaction::begin(site);
    REQUIRE(transaction);
    REQUIRE(site.exec("INSERT INTO number VALUES (1, 'one')"));
    CHECK(transaction->commit());
    CHECK(numbers.count() == 1);
}

TEST_CASE("A password comes from a file that only its owner may read, and no error repeats it") {
    const Numbers numbers;
    REQUIRE(numbers.site->exec("CREATE ROLE guest LOGIN PASSWORD 'a long secret'"));
    DatabaseUrl url = numbers.server.urlOf(numbers.url.database, "guest");
    CHECK(openError(url).kind == Kind::NoPassword);

    const TemporaryFolder folder;
    QFile file(folder.write("it's here", "*:*:*:guest:a wrong secret\n"));
    url.options["passfile"] = file.fileName();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
    CHECK(openError(url).kind == Kind::Denied);
    CHECK(databaseErrorText(openError(url), url).contains("Other users may read the password file"));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    CHECK(openError(url).kind == Kind::Denied);
    CHECK(openError(url).detail.contains("password authentication failed"));
    CHECK_FALSE(databaseErrorText(openError(url), url).contains("secret"));

    folder.write("it's here", "*:*:*:guest:a long secret\n");
    CHECK(opened(url)->scalar("SELECT current_user")->toString() == "guest");
    REQUIRE(numbers.site->exec("DROP ROLE guest"));
}

TEST_CASE("A service of libpq's file names the server, and one that is missing is said so") {
    const Numbers numbers;
    const TemporaryFolder folder;
    const QString text =
        QStringLiteral("[site]\nhost=%1\ndbname=%2\n").arg(numbers.server.folder(), numbers.url.database);
    qputenv("PGSERVICEFILE", folder.write("services", text.toUtf8()).toUtf8());
    CHECK(opened(*parseDatabaseUrl("service=site"))->scalar("SELECT current_database()")->toString() ==
          numbers.url.database);
    const DatabaseError missing = openError(*parseDatabaseUrl("service=other"));
    qunsetenv("PGSERVICEFILE");
    CHECK(missing.kind == Kind::Other);
    CHECK(missing.detail.contains("\"other\" not found"));
}

TEST_CASE("A database that the server does not have is refused, and is not waited for") {
    const PostgresPeer server;
    const DatabaseError error = openError(server.urlOf("none"));
    CHECK(error.kind == Kind::Denied);
    CHECK(error.detail.contains("\"none\" does not exist"));
}
