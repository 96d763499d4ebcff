// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_database.h"

#include "history/sample_fixtures.h"
#include "history/schema.h"
#include "support/catch.h"

#include <QFile>

namespace countis::test {

bool TestDatabase::isOnServer() {
    return qEnvironmentVariableIsSet("COUNTIS_POSTGRES");
}

TestDatabase::TestDatabase(const DatabaseUrl& original) {
    if (isOnServer()) {
        url_ = server_.emplace().fresh(original.database);
    } else {
        folder_.emplace(TemporaryFolder::Where::InMemory);
        url_.file = folder_->path(QStringLiteral("site.sqlite"));
        REQUIRE((original.file.isEmpty() || QFile::copy(original.file, url_.file)));
    }
    reopen();
}

TestDatabase::TestDatabase(Tables tables) : TestDatabase(DatabaseUrl()) {
    if (tables == Tables::None)
        return;
    REQUIRE(migrate(*connection_));
    addPoint(kPoint);
}

void TestDatabase::addPoint(PointId point) {
    exec(QStringLiteral("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, commands_allowed, "
                        "position) VALUES (%1, 'CNC line %1', 0, '10.0.0.1', 502, 5, 'consumer', 1000, 0, 1)")
             .arg(point.number));
}

void TestDatabase::reopen() {
    connection_.reset();
    auto opened = DatabaseConnection::open(url_);
    INFO((opened ? std::string() : opened.error().detail.toStdString()));
    REQUIRE(opened);
    connection_ = *std::move(opened);
}

void TestDatabase::exec(const QString& sql) {
    const auto done = connection_->exec(sql);
    INFO((done ? std::string() : done.error().detail.toStdString()));
    REQUIRE(done);
}

qlonglong TestDatabase::number(const QString& sql) {
    const auto value = connection_->scalar(sql);
    INFO((value ? std::string() : value.error().detail.toStdString()));
    REQUIRE(value);
    return value->toLongLong();
}

std::unique_ptr<SampleWriter> TestDatabase::writer(WallTime now, const QTimeZone& zone) {
    auto writer = SampleWriter::open(*connection_, now, zone);
    INFO((writer ? std::string() : writer.error().detail.toStdString()));
    REQUIRE(writer);
    return *std::move(writer);
}

std::vector<SeriesRow> TestDatabase::rows(Tier tier, std::string_view key, PointId point) {
    std::vector<SeriesRow> all;
    const SeriesQuery query{point, {*entryOf(key)}, WallTime{}, WallTime::max(), tier};
    const auto unreadable = readSeries(*connection_, query, [&](SeriesRow&& row) { all.push_back(std::move(row)); });
    INFO((unreadable ? std::string() : unreadable.error().detail.toStdString()));
    REQUIRE(unreadable);
    CHECK(*unreadable == 0);
    return all;
}

} // namespace countis::test
