// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/rebuild.h"

#include "history/roll_up_columns.h"
#include "reckoning.h"
#include "steady_site.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// All rows of a tier, as text: columns and order as they are.
QStringList contentOf(TestDatabase& database, Tier tier) {
    auto rows = database.connection().prepare(QStringLiteral("SELECT * FROM %1 ORDER BY point, run, start_ms")
                                                  .arg(QString::fromLatin1(info(tier).table.data())));
    REQUIRE(rows);
    REQUIRE(rows->exec());
    QStringList content;
    while (*rows->next()) {
        QString line;
        for (qsizetype n = 0; n < columnsOfRollUp().size(); ++n)
            line += rows->text(static_cast<int>(n)) + u' ';
        content << line;
    }
    return content;
}

struct Site : SteadySite {
    RebuildReport rebuild(
        const std::stop_token& stop = {}, const OnRebuild& progress = [](const RebuildProgress&) {}) {
        const auto report = rebuildRollUps(connection(), kSteadyZone, kSteadyEnd + 48h, stop, progress);
        INFO((report ? std::string() : report.error().detail.toStdString()));
        REQUIRE(report);
        return *report;
    }
};

constexpr std::array kRolledUp{Tier::Quarter, Tier::Hour, Tier::Day};

std::vector<QStringList> rolledUp(TestDatabase& database) {
    std::vector<QStringList> all;
    all.reserve(kRolledUp.size());
    for (const Tier tier : kRolledUp)
        all.push_back(contentOf(database, tier));
    return all;
}

} // namespace

TEST_CASE("A rebuild makes the same roll-ups as the recorder, and of a sound database it changes nothing") {
    Site site;
    const auto recorded = rolledUp(site);
    CHECK(recorded[0].size() == 2 * 30 * 4);
    CHECK(recorded[2].size() == 2 * 3);
    SECTION("of a sound database") {}
    SECTION("where hours and days are missing or wrong") {
        site.exec(QStringLiteral("DELETE FROM rollup_1d"));
        site.exec(QStringLiteral("UPDATE rollup_1h SET \"power_active_P_W_max\" = 5"));
    }
    SECTION("where quarters are wrong") {
        site.exec(QStringLiteral("UPDATE rollup_15m SET \"power_active_P_W_max\" = 5 WHERE start_ms < %1")
                      .arg((kSteadyEnd - 2h).time_since_epoch().count()));
    }
    const RebuildReport report = site.rebuild();
    CHECK_FALSE(report.cancelled);
    CHECK(report.unreadable == 0);
    CHECK(report.quarters > 200);
    CHECK((rolledUp(site) == recorded));
    CHECK(site.number("SELECT count(*) FROM roll_up_due") == 0);
}

TEST_CASE("A rebuild leaves what it has no minutes or quarters for") {
    Site site;
    const auto recorded = rolledUp(site);
    site.exec(QStringLiteral("DELETE FROM sample_minute"));
    site.exec(QStringLiteral("DELETE FROM rollup_1m"));
    site.rebuild();
    CHECK((rolledUp(site) == recorded));
    site.exec(QStringLiteral("DELETE FROM rollup_15m WHERE point = 2"));
    site.rebuild();
    CHECK((contentOf(site, Tier::Hour) == recorded[1]));
    CHECK((contentOf(site, Tier::Day) == recorded[2]));
}

TEST_CASE("A rebuild leaves the hour and the day of which the first quarters are deleted, and makes the others") {
    Site site;
    const auto recorded = rolledUp(site);
    site.exec(QStringLiteral("DELETE FROM sample_minute"));
    site.exec(QStringLiteral("DELETE FROM rollup_1m"));
    // In the middle of an hour and of a day, and of one point only: a sweep that was ended.
    site.exec(QStringLiteral("DELETE FROM rollup_15m WHERE point = 2 AND start_ms < %1")
                  .arg((kTwoOClock + 9h + 30min).time_since_epoch().count()));
    site.exec(QStringLiteral("UPDATE rollup_1h SET \"power_active_P_W_max\" = 5 WHERE start_ms >= %1")
                  .arg((kTwoOClock + 10h).time_since_epoch().count()));
    site.exec(QStringLiteral("UPDATE rollup_1d SET \"power_active_P_W_max\" = 5 WHERE point = 1"));
    site.rebuild();
    CHECK((contentOf(site, Tier::Hour) == recorded[1]));
    CHECK((contentOf(site, Tier::Day) == recorded[2]));
    SECTION("Where nothing is left of the hour and the day, they are made of what there is") {
        site.exec(QStringLiteral("DELETE FROM rollup_1h"));
        site.exec(QStringLiteral("DELETE FROM rollup_1d"));
        site.rebuild();
        CHECK(contentOf(site, Tier::Hour).size() == 30 + 21);
        CHECK(contentOf(site, Tier::Day).size() == 3 + 2);
    }
}

TEST_CASE("A minute that is damaged is counted, and its quarter stays as it was") {
    Site site;
    const auto recorded = rolledUp(site);
    auto damage = site.connection().prepare(QStringLiteral("UPDATE sample_minute SET samples = ? WHERE point = 1 AND "
                                                           "start_ms = ?"));
    REQUIRE(damage);
    REQUIRE(damage->run(QByteArray("nonsense"), qint64{(kTwoOClock + 70min).time_since_epoch().count()}));
    CHECK(site.rebuild().unreadable == 1);
    CHECK((rolledUp(site) == recorded));
}

TEST_CASE("A rebuild that is cancelled is ended by the next recorder") {
    Site site;
    const auto recorded = rolledUp(site);
    site.exec(QStringLiteral("DELETE FROM rollup_1h"));
    std::stop_source stop;
    const RebuildReport report = site.rebuild(stop.get_token(), [&](const RebuildProgress& progress) {
        if (progress.tier == Tier::Hour && progress.done == 10)
            stop.request_stop();
    });
    CHECK(report.cancelled);
    CHECK(contentOf(site, Tier::Hour).size() == 20);
    const auto next = site.writer(kSteadyEnd + 48h, kSteadyZone);
    for (int n = 0; n < 50; ++n)
        REQUIRE(next->flush(site.connection(), kSteadyEnd + 48h));
    CHECK((rolledUp(site) == recorded));
}
