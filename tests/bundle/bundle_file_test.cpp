// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle_file.h"

#include "bundle/frame_chunk.h"
#include "bundle_site.h"
#include "history/codec/zstd_frame.h"
#include "history/schema.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace countis;
using namespace countis::test;

namespace {

qlonglong count(DatabaseConnection& connection, const char* sql) {
    const auto value = connection.scalar(QString::fromLatin1(sql));
    REQUIRE(value);
    return value->toLongLong();
}

/// As somebody may change a bundle with another program.
void change(const QString& file, std::initializer_list<const char*> statements) {
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(file);
        REQUIRE(database.open());
        for (const char* const sql : statements) {
            QSqlQuery query(database);
            INFO(sql);
            REQUIRE(query.exec(QString::fromLatin1(sql)));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

std::string refusalOf(const QString& file) {
    const auto bundle = openBundle(file);
    REQUIRE_FALSE(bundle);
    return bundle.error().toStdString();
}

} // namespace

TEST_CASE("A bundle has the readings of its time, those of the journal too, and what happened") {
    const BundleSite site;
    const auto bundle = openBundle(site.save());
    REQUIRE(bundle);
    CHECK(bundle->info.program == "countis test");
    CHECK(bundle->info.schema == kSchemaVersion);
    CHECK(bundle->info.to == kBundleEnd);
    CHECK_FALSE(bundle->info.redacted);
    const auto connection = opened(bundle->url);
    CHECK(count(*connection, "SELECT count(*) FROM sample_minute") == 8);
    CHECK(count(*connection, "SELECT count(*) FROM journal") == 0);
    const auto events = readEvents(*connection);
    REQUIRE(events);
    REQUIRE(events->size() >= 3);
    CHECK(std::ranges::count(*events, BundleEventKind::NoAnswer, &BundleEvent::kind) == 1);
    CHECK(std::ranges::count(*events, BundleEventKind::Back, &BundleEvent::kind) == 1);
    CHECK(std::ranges::count(*events, BundleEvent{kTwoOClock + std::chrono::minutes{2}, kPoint,
                                                  BundleEventKind::Alarm, "voltage-high"}) == 1);
    CHECK(readFrames(*connection, kPoint)->size() == 3);
    CHECK_FALSE(readVerdicts(*connection)->empty());
}

TEST_CASE("A bundle is never written, and nothing appears beside it") {
    const BundleSite site;
    const QString file = site.save();
    QFile before(file);
    REQUIRE(before.open(QIODevice::ReadOnly));
    const QByteArray bytes = before.readAll();
    const auto bundle = openBundle(file);
    REQUIRE(bundle);
    CHECK_FALSE(DatabaseConnection::open(bundle->url, DatabaseConnection::Access::Write));
    const auto connection = opened(bundle->url);
    CHECK_FALSE(connection->exec(QStringLiteral("UPDATE point SET name = 'x'")));
    QFile after(file);
    REQUIRE(after.open(QIODevice::ReadOnly));
    CHECK(after.readAll() == bytes);
    CHECK(QDir(QFileInfo(file).path()).entryList({QStringLiteral("a.countis*")}).size() == 1);
}

TEST_CASE("What is no bundle, damaged, changed or newer is refused in words") {
    const BundleSite site;
    const QString file = site.save();
    const auto path = [&](const char* name) { return site.files.path(QString::fromLatin1(name)); };
    CHECK_THAT(refusalOf(path("missing")), Catch::Contains("There is no file"));
    CHECK_THAT(refusalOf(site.files.write(QStringLiteral("text"), "hello")),
               Catch::Contains("is not a support bundle"));
    if (!TestDatabase::isOnServer()) // which has no file
        CHECK_THAT(refusalOf(site.url().file), Catch::Contains("is not a support bundle"));
    CHECK_THAT(refusalOf(path(".")), Catch::Contains("is not a support bundle"));

    SECTION("cut off") {
        QFile whole(file);
        REQUIRE(whole.resize(whole.size() / 2));
        CHECK_THAT(refusalOf(file), Catch::Contains("damaged"));
    }
    SECTION("overwritten in the middle") {
        QFile whole(file);
        REQUIRE(whole.open(QIODevice::ReadWrite));
        REQUIRE(whole.seek(8192 + 100));
        whole.write(QByteArray(40000, '\xff'));
        whole.close();
        CHECK_FALSE(openBundle(file));
    }
    SECTION("a trigger") {
        change(file, {"CREATE TRIGGER t AFTER INSERT ON point BEGIN DELETE FROM point; END"});
        CHECK_THAT(refusalOf(file), Catch::Contains("has other tables"));
    }
    SECTION("a view in the place of a table") {
        change(file, {"DROP TABLE bundle_event", "CREATE VIEW bundle_event AS SELECT * FROM point"});
        CHECK_THAT(refusalOf(file), Catch::Contains("has other tables"));
    }
    SECTION("another column") {
        change(file, {"ALTER TABLE point ADD COLUMN more AS (abs(period_ms))"});
        CHECK_THAT(refusalOf(file), Catch::Contains("has other tables"));
    }
    SECTION("a newer bundle") {
        change(file, {"PRAGMA user_version = 2"});
        CHECK_THAT(refusalOf(file), Catch::Contains("newer version"));
    }
    SECTION("newer tables of the site") {
        change(file, {"UPDATE schema_version SET version = 99"});
        CHECK_THAT(refusalOf(file), Catch::Contains("newer version"));
    }
    SECTION("impossible times") {
        change(file, {"UPDATE bundle SET value = '9223372036854775807' WHERE key = 'to_ms'"});
        CHECK_THAT(refusalOf(file), Catch::Contains("damaged"));
    }
}

TEST_CASE("Blobs that are broken or say that they are huge are gaps, and no row takes much memory") {
    const BundleSite site;
    const QString file = site.save();
    change(file, {"UPDATE bundle_frames SET frames = x'0128b52ffda0ffffff7f'",
                  "UPDATE sample_minute SET samples = x'ffff' WHERE start_ms % 120000 = 0"});
    const auto bundle = openBundle(file);
    REQUIRE(bundle);
    const auto connection = opened(bundle->url);
    CHECK(readFrames(*connection, kPoint)->empty());
    change(file, {"UPDATE sample_minute SET samples = zeroblob(50000000) WHERE start_ms % 120000 = 0"});
    const auto again = openBundle(file);
    if (again) {
        const auto large = opened(again->url);
        auto rows = select(*large, QStringLiteral("SELECT samples FROM sample_minute"));
        CHECK_FALSE(forEachRow(rows, [](const Statement& row) { CHECK(row.blob(0).size() < 20'000'000); }));
    }
    std::string bomb(1, '\x01');
    compress(std::string(40 << 20, 'a'), 1, bomb);
    CHECK(decodeFrames(bomb).error() == CodecError::TooLarge);
}

TEST_CASE("A bundle with older tables is read by way of a copy") {
    const BundleSite site;
    const QString file = site.save();
    change(file, {"DROP TABLE energy_price", "DROP TABLE entered_reading", "DROP TABLE virtual_meter",
                  "DROP TABLE virtual_term", "DROP TABLE alarm", "DROP TABLE alarm_transition",
                  "DROP TABLE alarm_rule", "DROP TABLE alarm_request", "DROP TABLE audit_log",
                  "DROP TABLE notification", "DROP TABLE alarm_rule_scope", "DROP TABLE alarm_flood",
                  "DROP TABLE energy_day", "UPDATE schema_version SET version = 1"});
    const auto bundle = openBundle(file);
    INFO((bundle ? std::string() : bundle.error().toStdString()));
    REQUIRE(bundle);
    CHECK(bundle->url.file != file);
    const auto connection = opened(bundle->url);
    CHECK(count(*connection, "SELECT count(*) FROM sample_minute") == 8);
    CHECK(count(*connection, "SELECT count(*) FROM energy_price") == 0);
}

TEST_CASE("A bundle that is cancelled leaves no file") {
    const BundleSite site;
    std::stop_source stop;
    stop.request_stop();
    const QString file = site.files.path(QStringLiteral("b.countis"));
    CHECK_FALSE(saveBundle(site.request(), file, stop.get_token(), kQuietly));
    CHECK(QDir(QFileInfo(file).path()).entryList({QStringLiteral("b.countis*")}).isEmpty());
}
