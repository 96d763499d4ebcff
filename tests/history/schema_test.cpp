// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/schema.h"

#include "history/sample_fixtures.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using Kind = DatabaseError::Kind;
using Tables = TestDatabase::Tables;

namespace {

Kind kindOf(const DatabaseResult<int>& version) {
    REQUIRE_FALSE(version);
    return version.error().kind;
}

} // namespace

TEST_CASE("An empty database has version 0, and gets its tables once") {
    TestDatabase database(Tables::None);
    CHECK(schemaVersion(database.connection()) == 0);
    REQUIRE(migrate(database.connection()));
    CHECK(schemaVersion(database.connection()) == kSchemaVersion);
    database.addPoint(kPoint);
    REQUIRE(migrate(database.connection()));
    CHECK(database.number("SELECT count(*) FROM point") == 1);
    CHECK(database.number("SELECT count(*) FROM schema_version") == 1);
}

TEST_CASE("A database of a newer version is refused, and stays as it is") {
    TestDatabase database;
    database.exec("UPDATE schema_version SET version = 99");
    CHECK(kindOf(schemaVersion(database.connection())) == Kind::NewerSchema);
    const auto migrated = migrate(database.connection());
    REQUIRE_FALSE(migrated);
    CHECK(migrated.error().kind == Kind::NewerSchema);
    CHECK(databaseErrorText(migrated.error(), database.url()).contains("A newer version of countis made it."));
    CHECK(database.number("SELECT version FROM schema_version") == 99);
}

TEST_CASE("The tables of another program are refused, and none are added") {
    TestDatabase database(Tables::None);
    database.exec("CREATE TABLE invoice (id BIGINT)");
    CHECK(kindOf(schemaVersion(database.connection())) == Kind::OtherTables);
    const auto migrated = migrate(database.connection());
    REQUIRE_FALSE(migrated);
    CHECK(databaseErrorText(migrated.error(), database.url()).contains("It holds the tables of another program."));
    database.exec("DROP TABLE invoice");
    CHECK(schemaVersion(database.connection()) == 0);
}

TEST_CASE("A migration that breaks off leaves nothing behind") {
    TestDatabase database(Tables::None);
    // The name of a table that comes late is taken, and the database looks empty: it is a view.
    database.exec("CREATE VIEW rollup_1d AS SELECT 1 AS one");
    REQUIRE_FALSE(migrate(database.connection()));
    CHECK(schemaVersion(database.connection()) == 0);
    database.exec("DROP VIEW rollup_1d");
    CHECK(migrate(database.connection()));
}

TEST_CASE("Every value of the catalogue can be read by its key from the views") {
    TestDatabase database;
    for (const Tier tier : {Tier::Quarter, Tier::Hour, Tier::Day})
        for (const CatalogueEntry& entry : values()) {
            const std::string sql = "SELECT \"" + std::string(entry.key) + "\" FROM " + std::string(info(tier).view);
            INFO(sql);
            CHECK(database.connection().scalar(QString::fromStdString(sql)));
        }
}
