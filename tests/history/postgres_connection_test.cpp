// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/connection.h"
#include "history/database/interruption.h"

#include "core/boot_clock.h"
#include "postgres_peer.h"
#include "support/catch.h"
#include "temporary_folder.h"

#include <QLoggingCategory>
#include <QStringList>

#include <chrono>
#include <limits>
#include <optional>
#include <stop_token>
#include <thread>

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

using namespace std::chrono_literals;

/// What Qt says while it lives, in whatever category.
class Said {
public:
    Said() {
        said_.clear();
        before_ = qInstallMessageHandler([](QtMsgType, const QMessageLogContext& context, const QString& text) {
            said_ << context.category + text;
        });
    }
    ~Said() { qInstallMessageHandler(before_); }
    Said(const Said&) = delete;
    Said& operator=(const Said&) = delete;

    QString all() const { return said_.join(u'\n'); }
    QStringList lines() const { return said_; }

private:
    inline static QStringList said_;
    QtMessageHandler before_;
};

template <typename Act>
std::chrono::nanoseconds durationOf(Act act) {
    const Instant began = bootTime();
    act();
    return bootTime() - began;
}

/// With a server that answers, on a slow machine, it is long enough for anything that is asked here.
constexpr std::chrono::seconds kPatience{3};

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

TEST_CASE("A statement of a server that hangs is given up within the limit, however it ends") {
    PostgresPeer server;
    const DatabaseUrl url = server.fresh();
    const auto connection = opened(url);
    connection->limitAnswers(kPatience);
    const Said said;
    std::optional<Statement> statement = connection->prepare("SELECT generate_series(1, 100000)").value();
    REQUIRE(statement->exec());
    REQUIRE(statement->next() == true);
    SECTION("it goes while its rows are read") {
        server.hang();
        CHECK(durationOf([&] { statement.reset(); }) < kPatience * 3);
    }
    SECTION("it goes") {
        statement->finish();
        server.hang();
        CHECK(durationOf([&] { statement.reset(); }) < kPatience * 3);
    }
    SECTION("another one takes its place") {
        auto other = connection->prepare("SELECT 1").value();
        statement->finish();
        server.hang();
        CHECK(durationOf([&] { *statement = std::move(other); }) < kPatience * 3);
    }
    CHECK(connection->takeGaveUp());
    CHECK(said.all().toStdString().empty());
    server.goOn();
}

TEST_CASE("A connection to a server that hangs is given up within the limit") {
    PostgresPeer server;
    const DatabaseUrl url = server.fresh();
    server.hang();
    CHECK(durationOf([&] {
              const auto connection = DatabaseConnection::open(url, DatabaseConnection::Access::Write, kPatience);
              REQUIRE_FALSE(connection);
              CHECK(connection.error().kind == Kind::Gone);
          }) < kPatience * 3);
    server.goOn();
    const auto connection = DatabaseConnection::open(url, DatabaseConnection::Access::Write, kPatience).value();
    server.hang();
    CHECK(durationOf([&] { CHECK(kindOf(connection->exec("SELECT 1")) == Kind::Gone); }) < kPatience * 3);
}

TEST_CASE("A statement that takes long is interrupted from another thread, and none begins afterwards") {
    PostgresPeer server;
    const DatabaseUrl url = server.fresh();
    const auto connection = opened(url, DatabaseConnection::Access::Read);
    const auto sleeps = [&] {
        const auto observer = opened(url);
        return observer
            ->scalar("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE "
                     "'%pg_sleep(%' AND pid <> pg_backend_pid()")
            ->toInt();
    };
    std::stop_source stop;
    const Interruption interruption(*connection, stop.get_token());
    std::jthread stopper([&] {
        while (sleeps() == 0)
            std::this_thread::yield();
        stop.request_stop();
    });
    CHECK(durationOf([&] { CHECK(kindOf(connection->exec("SELECT pg_sleep(30)")) == Kind::Interrupted); }) < 10s);
    stopper.join();
    CHECK(kindOf(connection->exec("SELECT pg_sleep(30)")) == Kind::Interrupted);
    REQUIRE_FALSE(connection->prepare("SELECT 1"));
    CHECK(sleeps() == 0);
}

TEST_CASE("A stop that comes between two statements, or of a server that hangs, ends what is asked next") {
    PostgresPeer server;
    const DatabaseUrl url = server.fresh();
    const auto connection = opened(url, DatabaseConnection::Access::Read);
    std::stop_source stop;
    const Interruption interruption(*connection, stop.get_token());
    auto rows = connection->prepare("SELECT n, CASE WHEN n > 1 THEN pg_sleep(30) END FROM generate_series(1, 3) n");
    REQUIRE(rows);
    SECTION("rows") {
        REQUIRE(stop.request_stop());
        CHECK(durationOf([&] { CHECK(kindOf(rows->exec()) == Kind::Interrupted); }) < 10s);
    }
    SECTION("a server that hangs") {
        std::jthread stopper([&] {
            server.hang();
            CHECK(durationOf([&] { stop.request_stop(); }) < 1s); // a window does not wait
        });
        DatabaseResult<void> done;
        CHECK(durationOf([&] {
                  while (done)
                      done = connection->exec("SELECT 1");
              }) < 10s);
        CHECK(kindOf(done) == Kind::Interrupted);
    }
}

TEST_CASE("Nothing is said on standard error when a statement goes whose server has gone") {
    PostgresPeer server;
    const DatabaseUrl url = server.fresh();
    const Said said;
    auto connection = opened(url);
    std::optional<Statement> used = connection->prepare("SELECT 1").value();
    std::optional<Statement> left = connection->prepare("SELECT 2").value();
    std::optional<Statement> read = connection->prepare("SELECT generate_series(1, 100000)").value();
    REQUIRE(read->exec());
    REQUIRE(read->next() == true);
    server.stop();
    SECTION("before anybody has noticed it") {}
    SECTION("after it was noticed") {
        CHECK(kindOf(used->exec()) == Kind::Gone);
    }
    SECTION("before the connection is closed") {
        connection->limitAnswers(1s);
    }
    read.reset();
    left.reset();
    used.reset();
    connection.reset();
    CHECK(said.all().toStdString().empty());
}

TEST_CASE("Nothing is said on standard error when a statement goes that has failed in its transaction") {
    PostgresPeer server;
    const auto connection = opened(server.fresh());
    const Said said;
    for (int n = 0; n < 2; ++n) {
        auto transaction = Transaction::begin(*connection);
        REQUIRE(transaction);
        auto statement = connection->prepare("SELECT 1 / CAST(? AS bigint)").value();
        CHECK_FALSE(statement.run(0));
        CHECK_FALSE(connection->prepare("SELECT 1"));
    }
    CHECK(said.all().toStdString().empty());
    // The server has forgotten them.
    CHECK(connection->scalar("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT 1 /%'")
              ->toInt() == 0);
}

TEST_CASE("What a server says beside its answers goes to a logging category, and nowhere while that is off") {
    PostgresPeer server;
    const auto connection = opened(server.fresh());
    const Said said;
    for (const char* const rules : {"", "countis.database.warning=true", ""}) {
        QLoggingCategory::setFilterRules(QString::fromLatin1(rules));
        CHECK(connection->exec("DO $$ BEGIN RAISE WARNING 'the disk is nearly full'; END $$"));
    }
    const QStringList lines = said.lines();
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().startsWith("countis.databaseWARNING: the disk is nearly full"));
    CHECK_FALSE(lines.front().contains(u'\n'));
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
