// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/connection.h"

#include "other_user.h"
#include "support/catch.h"
#include "temporary_folder.h"

#include <sys/stat.h>

#include <limits>
#include <thread>

using namespace countis;
using namespace countis::test;
using Kind = DatabaseError::Kind;

namespace {

DatabaseUrl urlOf(const QString& file) {
    DatabaseUrl url;
    url.file = file;
    return url;
}

std::unique_ptr<DatabaseConnection> opened(const QString& file,
                                           DatabaseConnection::Access access = DatabaseConnection::Access::Write) {
    auto connection = DatabaseConnection::open(urlOf(file), access);
    INFO((connection ? std::string() : connection.error().detail.toStdString()));
    REQUIRE(connection);
    return std::move(*connection);
}

Kind openKind(const QString& file, DatabaseConnection::Access access = DatabaseConnection::Access::Write) {
    const auto connection = DatabaseConnection::open(urlOf(file), access);
    REQUIRE_FALSE(connection);
    return connection.error().kind;
}

Kind kindOf(const DatabaseResult<void>& result) {
    REQUIRE_FALSE(result);
    return result.error().kind;
}

/// A database with one table of numbers.
struct Numbers {
    Numbers() { REQUIRE(site->exec("CREATE TABLE number(n INTEGER PRIMARY KEY, name TEXT)")); }

    qlonglong count() const { return site->scalar("SELECT count(*) FROM number")->toLongLong(); }

    TemporaryFolder folder;
    QString file = folder.path("site.sqlite");
    std::unique_ptr<DatabaseConnection> site = opened(file);
};

} // namespace

TEST_CASE("What is written into SQLite is read back as it was") {
    const TemporaryFolder folder;
    const auto site = opened(folder.path("a b%20#?.sqlite"));
    REQUIRE(site->exec("CREATE TABLE kept(whole INTEGER, part REAL, words TEXT, bytes BLOB)"));
    auto insert = site->prepare("INSERT INTO kept VALUES (?, ?, ?, ?)");
    REQUIRE(insert);
    const QByteArray bytes("a\0b\xFF", 4);
    const QString words = QString::fromUtf8("Halle Süd: 5 €");
    REQUIRE(insert->run(std::numeric_limits<qlonglong>::min(), 0.1, words, bytes));
    CHECK(insert->rowsChanged() == 1);
    REQUIRE(insert->run(QVariant(), QVariant(), QVariant(), QByteArray("")));

    auto select = site->prepare("SELECT * FROM kept ORDER BY rowid");
    REQUIRE(select);
    REQUIRE(select->exec());
    REQUIRE(select->next() == true);
    CHECK(select->integer(0) == std::numeric_limits<qlonglong>::min());
    CHECK(select->value(1).toDouble() == 0.1);
    CHECK(select->text(2) == words);
    CHECK(select->blob(3) == bytes);
    REQUIRE(select->next() == true);
    CHECK(select->value(0).isNull());
    CHECK(select->value(2).isNull());
    CHECK(select->blob(3).isEmpty());
    CHECK(select->next() == false);
}

TEST_CASE("An integer is written as one, whatever its width") {
    const Numbers numbers;
    auto kinds = numbers.site->prepare("SELECT typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), ?");
    REQUIRE(kinds);
    REQUIRE(
        kinds->run(std::int64_t{-1}, std::uint8_t{200}, std::int16_t{3}, std::uint64_t{4}, true, std::uint8_t{200}));
    REQUIRE(kinds->next() == true);
    for (int column = 0; column < 5; ++column)
        CHECK(kinds->text(column) == "integer");
    CHECK(kinds->integer(5) == 200);
}

TEST_CASE("A file of SQLite is opened with what keeps it sound") {
    const Numbers numbers;
    const std::pair<const char*, const char*> pragmas[] = {
        {"journal_mode", "wal"},  {"synchronous", "2"},           {"foreign_keys", "1"},
        {"busy_timeout", "5000"}, {"cell_size_check", "1"},       {"journal_size_limit", "67108864"},
        {"trusted_schema", "0"},  {"wal_autocheckpoint", "1000"},
    };
    for (const auto& [name, value] : pragmas)
        CHECK(numbers.site->scalar(QStringLiteral("PRAGMA ") + name)->toString() == value);
}

TEST_CASE("A connection that only reads sees what was committed, and changes nothing") {
    const Numbers numbers;
    const auto reader = opened(numbers.file, DatabaseConnection::Access::Read);
    REQUIRE(numbers.site->exec("INSERT INTO number VALUES (1, 'one')"));
    CHECK(reader->scalar("SELECT name FROM number")->toString() == "one");
    CHECK(kindOf(reader->exec("INSERT INTO number VALUES (2, 'two')")) == Kind::ReadOnly);
    CHECK(reader->scalar("SELECT name FROM number WHERE n = 2")->isValid() == false);
    CHECK(openKind(numbers.folder.path("none.sqlite"), DatabaseConnection::Access::Read) == Kind::Gone);
    CHECK_FALSE(QFile::exists(numbers.folder.path("none.sqlite")));
}

TEST_CASE("A file in a folder that takes no other files is read all the same") {
    const TemporaryFolder folder;
    const QString file = folder.path("site.sqlite");
    REQUIRE(opened(file)->exec("CREATE TABLE t AS SELECT 7 AS n"));
    REQUIRE(::chmod(QFile::encodeName(file).constData(), 0444) == 0);
    REQUIRE(::chmod(QFile::encodeName(folder.path(".")).constData(), 0555) == 0);
    const AsOtherUser other;
    CHECK(opened(file, DatabaseConnection::Access::Read)->scalar("SELECT n FROM t")->toInt() == 7);
    CHECK(openKind(file) == Kind::ReadOnly);
}

TEST_CASE("What SQLite refuses comes back with its kind") {
    const Numbers numbers;
    DatabaseConnection& site = *numbers.site;
    REQUIRE(site.exec("INSERT INTO number VALUES (1, 'one')"));
    CHECK(kindOf(site.exec("INSERT INTO number VALUES (1, 'again')")) == Kind::Conflict);
    CHECK(kindOf(site.exec("INSERT INTO nowhere VALUES (1)")) == Kind::Other);
    CHECK(site.exec("INSERT INTO nowhere VALUES (1)").error().detail == "no such table: nowhere");
    CHECK(kindOf(site.exec("SELECT 1; SELECT 2")) == Kind::Other);
    CHECK(site.prepare("SELECT * FROM nowhere").error().kind == Kind::Other);
    CHECK(site.scalar("SELECT * FROM nowhere").error().kind == Kind::Other);
    auto two = site.prepare("INSERT INTO number VALUES (?, ?)");
    REQUIRE(two);
    CHECK(kindOf(two->run(5)) == Kind::Other); // a value too few

    REQUIRE(site.exec("PRAGMA max_page_count = 3"));
    CHECK(kindOf(site.exec("INSERT INTO number VALUES (2, hex(zeroblob(20000)))")) == Kind::Full);

    const auto second = opened(numbers.file);
    REQUIRE(second->exec("PRAGMA busy_timeout = 0"));
    const auto first = Transaction::begin(site);
    REQUIRE(first);
    CHECK(Transaction::begin(*second).error().kind == Kind::Busy);
    CHECK(openKind(numbers.folder.path("no folder/site.sqlite")) == Kind::Gone);
}

TEST_CASE("An error while rows are read is no end of the rows") {
    const Numbers numbers;
    REQUIRE(numbers.site->exec("INSERT INTO number VALUES (1, 'one'), (2, 'two')"));
    // json() meets what is no JSON in the second row only.
    auto select = numbers.site->prepare("SELECT json(CASE n WHEN 1 THEN '[]' ELSE name END) FROM number ORDER BY n");
    REQUIRE(select);
    REQUIRE(select->exec());
    CHECK(select->next() == true);
    const auto second = select->next();
    REQUIRE_FALSE(second);
    CHECK(second.error().detail == "malformed JSON");
}

TEST_CASE("A file with other contents is no database, and stays as it is") {
    const TemporaryFolder folder;
    for (const QByteArray& bytes : {QByteArray("hello"), QByteArray(5000, 'x')}) {
        const QString file = folder.write("letter.txt", bytes);
        CHECK(openKind(file) == Kind::NotADatabase);
        CHECK(openKind(file, DatabaseConnection::Access::Read) == Kind::NotADatabase);
        CHECK(folder.read("letter.txt") == bytes);
    }
}

TEST_CASE("A transaction is kept whole or not at all") {
    const Numbers numbers;
    DatabaseConnection& site = *numbers.site;
    {
        const auto transaction = Transaction::begin(site);
        REQUIRE(transaction);
        REQUIRE(site.exec("INSERT INTO number VALUES (1, 'one')"));
    }
    CHECK(numbers.count() == 0);
    {
        auto transaction = Transaction::begin(site);
        REQUIRE(transaction);
        REQUIRE(site.exec("INSERT INTO number VALUES (1, 'one')"));
        REQUIRE(transaction->commit());
    }
    CHECK(numbers.count() == 1);
}

TEST_CASE("A transaction in which a statement failed is not committed, whoever forgot the error") {
    const Numbers numbers;
    DatabaseConnection& site = *numbers.site;
    (void)site.exec("nonsense"); // before it: of no account
    {
        auto transaction = Transaction::begin(site);
        REQUIRE(transaction);
        REQUIRE(site.exec("INSERT INTO number VALUES (1, 'one')"));
        (void)site.exec("INSERT INTO number VALUES (1, 'again')");
        REQUIRE(site.exec("INSERT INTO number VALUES (2, 'two')"));
        CHECK(kindOf(transaction->commit()) == Kind::Conflict);
    }
    CHECK(numbers.count() == 0);
    auto transaction = Transaction::begin(site);
    REQUIRE(transaction);
    REQUIRE(site.exec("INSERT INTO number VALUES (1, 'one')"));
    CHECK(transaction->commit());
}

TEST_CASE("A connection serves the thread that opened it, and refuses every other") {
    const Numbers numbers;
    auto statement = numbers.site->prepare("SELECT 1");
    REQUIRE(statement);
    DatabaseResult<void> direct, prepared;
    std::thread([&] {
        direct = numbers.site->exec("SELECT 1");
        prepared = statement->exec();
    }).join();
    CHECK(kindOf(direct) == Kind::Other);
    CHECK(kindOf(prepared) == Kind::Other);
    CHECK(statement->exec());
    std::thread([&] { CHECK(opened(numbers.file)->exec("INSERT INTO number VALUES (1, 'one')")); }).join();
    CHECK(numbers.count() == 1);
}
