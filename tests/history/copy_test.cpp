// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/copy.h"

#include "history/keyed_tables.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

#include <algorithm>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

const OnCopy kQuiet = [](const CopyProgress&) {};

/// Two hours of three points, and some of everything else.
struct Source : TestDatabase {
    Source() {
        exec("DELETE FROM point");
        const auto recording = writer(kTwoOClock);
        for (const std::int64_t point : {1, 2, 3})
            addPoint({point});
        for (WallTime at = kTwoOClock; at < kTwoOClock + 2h; at += 20s) {
            for (const std::int64_t point : {1, 2, 3})
                REQUIRE(recording->take(steadySample({point}, at)));
            if ((at - kTwoOClock) % 10min == 0ms)
                REQUIRE(recording->flush(connection(), at));
        }
        REQUIRE(recording->flush(connection(), kTwoOClock + 2h));
        exec("INSERT INTO place (id, parent, name, position) VALUES (1, 0, 'L''atelier', 1)");
        exec("INSERT INTO retention (tier, days) VALUES ('raw', 30)");
    }
};

CopyReport copied(TestDatabase& from, TestDatabase& to, const std::stop_token& stop = {},
                  const OnCopy& progress = kQuiet) {
    const auto report = copyDatabase(from.connection(), to.connection(), stop, progress);
    INFO((report ? std::string() : report.error().error.detail.toStdString()));
    REQUIRE(report);
    return *report;
}

const CopiedTable& tableOf(const CopyReport& report, const char* name) {
    return *std::ranges::find(report.tables, QString::fromLatin1(name), &CopiedTable::name);
}

} // namespace

TEST_CASE("The tables that are copied are all but those of the version, and of the recorder that is at work and what "
          "is asked of it") {
    TestDatabase database;
    const QString all = TestDatabase::isOnServer()
                            ? QStringLiteral("SELECT count(*) FROM information_schema.tables WHERE table_schema = "
                                             "current_schema() AND table_type = 'BASE TABLE'")
                            : QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table'");
    const qlonglong ofCollectors = TestDatabase::isOnServer() ? 4 : 0; // collector, lease, lease_epoch, live
    CHECK(database.number(all) == qlonglong{std::ssize(keyedTables())} + 5 + ofCollectors);
    for (const KeyedTable& table : keyedTables()) {
        INFO(table.name.toStdString());
        const QString columns = TestDatabase::isOnServer()
                                    ? QStringLiteral("SELECT count(*) FROM information_schema.columns WHERE "
                                                     "table_schema = current_schema() AND table_name = '%1' AND "
                                                     "column_name <> 'login'") // of this server alone
                                    : QStringLiteral("SELECT count(*) FROM pragma_table_info('%1')");
        CHECK(database.number(columns.arg(table.name)) == table.columns.size());
    }
}

TEST_CASE("A copy has all rows, and a second one writes none") {
    Source from;
    TestDatabase to;
    to.exec("DELETE FROM point");
    const CopyReport first = copied(from, to);
    CHECK(first.equal());
    CHECK_FALSE(first.cancelled);
    CHECK(tableOf(first, "sample_minute").written > 300);
    CHECK(tableOf(first, "rollup_15m").rows > 20);
    CHECK(tableOf(first, "journal").rows > 0);
    CHECK(to.rows(Tier::Raw, "power_active_P_W", {2}) == from.rows(Tier::Raw, "power_active_P_W", {2}));
    const CopyReport second = copied(from, to);
    CHECK(second.equal());
    for (const CopiedTable& table : second.tables)
        CHECK(table.written == 0);
}

TEST_CASE("A copy that was cancelled is continued, and what changed since is written") {
    Source from;
    TestDatabase to;
    to.exec("DELETE FROM point");
    std::stop_source stop;
    const CopyReport part = copied(from, to, stop.get_token(), [&](const CopyProgress& progress) {
        if (progress.table == QStringLiteral("rollup_1m"))
            stop.request_stop();
    });
    CHECK(part.cancelled);
    CHECK_FALSE(part.equal());
    const auto minutes = to.number("SELECT count(*) FROM sample_minute");
    CHECK(minutes > 300);
    CHECK(to.number("SELECT count(*) FROM rollup_15m") == 0);

    from.exec("UPDATE point SET name = 'moved' WHERE id = 2");
    const CopyReport rest = copied(from, to);
    CHECK(rest.equal());
    CHECK(tableOf(rest, "point").written == 1);
    CHECK(tableOf(rest, "sample_minute").written == 0);
}

TEST_CASE("Rows that only the target has stay there, and are told") {
    Source from;
    TestDatabase to;
    const CopyReport report = copied(from, to); // it has kPoint, as the source
    CHECK(report.equal());
    to.addPoint({77});
    const CopyReport other = copied(from, to);
    CHECK_FALSE(other.equal());
    CHECK(tableOf(other, "point").otherRows == tableOf(other, "point").rows + 1);
    CHECK(tableOf(other, "rollup_15m").equal);
}

TEST_CASE("What went wrong is told of the right database") {
    Source from;
    TestDatabase to(TestDatabase::Tables::None);
    const auto report = copyDatabase(from.connection(), to.connection(), {}, kQuiet);
    REQUIRE_FALSE(report);
    CHECK_FALSE(report.error().inSource);
    const auto other = copyDatabase(to.connection(), from.connection(), {}, kQuiet);
    REQUIRE_FALSE(other);
    CHECK(other.error().inSource);
}
