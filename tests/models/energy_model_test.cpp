// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_model.h"

#include "energy_page.h"
#include "history/energy_settings.h"
#include "models/app/settings_file.h"
#include "support/catch.h"

#include <QTest>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("Without a database the energy page says so") {
    const ManualClock clock{SampleTime{std::chrono::steady_clock::time_point{1000s}, kNow}};
    Roster roster;
    MeterList meters{roster};
    const MeterSelection selection{meters};
    const PlaceList places{roster, meters};
    EnergyModel model(clock, meters, places, selection);
    model.setActive(true);
    CHECK(model.state() == EnergyModel::NoDatabase);
    CHECK(model.cards().isEmpty());
    CHECK(model.csv().isEmpty());
}

TEST_CASE("The month of all meters is the difference of their counters, and its rows add up") {
    EnergyPage page;
    page.answer();
    REQUIRE(page.model.state() == EnergyModel::Ready);
    const EnergyShown& shown = *page.model.shown();
    REQUIRE(shown.now.rows.size() == 30);
    for (const EnergyRow& row : page.model.rows()->rows())
        for (qsizetype n = 0; n < row.cells.size(); ++n)
            CHECK(row.cells[n].size() <= page.model.columns()[n].toMap()[QStringLiteral("widest")].toString().size());
    const WallTime end = shown.answer->end;
    const WallTime lastQuarter =
        WallTime(std::chrono::floor<std::chrono::minutes>(end.time_since_epoch()) / 15min * 15min);
    const std::int64_t tenths = importedIn(page.a, kBegin, lastQuarter) + importedIn(page.b, kBegin, lastQuarter);
    CHECK(shown.answer->sheet.whole().of(EnergyKind::EaPos).total() == tenths);
    EnergyFigure sum;
    std::int64_t cost = 0;
    for (const EnergyFigure& row : shown.now.rows) {
        for (std::size_t n = 0; n < kTariffParts; ++n) {
            sum.in[n] += row.in[n];
            sum.out[n] += row.out[n];
        }
        cost += row.cost();
    }
    CHECK(sum.in == shown.now.whole.in);
    CHECK(sum.out == shown.now.whole.out);
    CHECK(cost == shown.now.whole.cost());
    CHECK(page.model.rows()->rowCount() == 30);
    CHECK(page.model.rows()->rows()[13].mark == QStringLiteral("estimated"));
    CHECK(page.model.rows()->rows()[16].mark == QString());
    CHECK_FALSE(page.model.rows()->rows()[29].over);
}

TEST_CASE("A gap of all meters is one note, and its quarter-hours are not read") {
    EnergyPage page;
    page.answer();
    const QVariantMap gap = page.model.notes().front().toMap();
    CHECK(gap[QStringLiteral("kind")].toString() == QStringLiteral("gap"));
    CHECK(gap[QStringLiteral("strong")].toString().startsWith(QStringLiteral("14 Nov 09:00 to 15 Nov 17:00")));
    CHECK(gap[QStringLiteral("text")].toString().startsWith(QStringLiteral("no meter was read.")));
    const EnergyFigure& whole = page.model.shown()->now.whole;
    CHECK(whole.quartersRead < whole.quarters);
    CHECK(page.model.completeness().endsWith(QStringLiteral("%")));
}

TEST_CASE("The energy page moves between periods, and not into the future") {
    EnergyPage page(false);
    page.answer();
    CHECK(page.model.periodText() == QStringLiteral("November 2026"));
    CHECK_FALSE(page.model.hasNext());
    page.model.move(1);
    CHECK(page.model.periodText() == QStringLiteral("November 2026"));
    page.model.move(-1);
    CHECK(page.model.isOutdated());
    page.answer();
    CHECK(page.model.totalName() == QStringLiteral("October"));
    CHECK(page.model.shown()->now.rows.size() == 31);
    CHECK(page.model.shown()->now.whole.incomplete); // since 20 October only
    page.model.move(-1);
    page.answer();
    CHECK(page.model.state() == EnergyModel::Nothing);
    page.model.goToday();
    page.model.setSpan(EnergyModel::Day);
    page.answer();
    CHECK(page.model.shown()->now.rows.size() == 24);
    CHECK(page.model.setDays(QStringLiteral("2026-11-31"), QStringLiteral("2026-11-02")) != QString());
    CHECK(page.model.setDays(QStringLiteral("2026-11-02"), QStringLiteral("2026-11-08")) == QString());
    page.answer();
    CHECK(page.model.shown()->now.rows.size() == 7);
    CHECK(page.model.periodText() == QStringLiteral("2 Nov – 8 Nov 2026"));
}

TEST_CASE("A virtual meter is what its main meter has without its sub-meters") {
    EnergyPage page(false);
    page.answer();
    VirtualMeters& virtualMeters = *page.model.virtualMeters();
    QVariantList terms = virtualMeters.terms(-1);
    REQUIRE(terms.size() == 2);
    CHECK(virtualMeters.save(-1, QString(), terms) != QString());
    CHECK(virtualMeters.save(-1, QStringLiteral("Rest"), terms) != QString());
    const auto set = [&](int row, int factor) {
        QVariantMap term = terms[row].toMap();
        term[QStringLiteral("factor")] = factor;
        terms[row] = term;
    };
    set(0, 1);
    set(1, -1);
    CHECK(virtualMeters.save(-1, QStringLiteral("Rest"), terms) == QString());
    REQUIRE(QTest::qWaitFor([&] { return virtualMeters.count() == 1; }));
    page.model.setScope(QStringLiteral("virtual:1"));
    CHECK(page.model.hasReport());
    page.answer();
    CHECK(page.model.subjectName() == QStringLiteral("Rest"));
    const SheetRow& rest = page.model.shown()->answer->sheet.whole();
    page.model.setScope(QStringLiteral("site"));
    const std::int64_t left = rest.of(EnergyKind::EaPos).total();
    page.answer();
    const auto& shares = page.model.shown()->answer->sheet.shares();
    CHECK(left == shares[0].whole.of(EnergyKind::EaPos).total() - shares[1].whole.of(EnergyKind::EaPos).total());
}

TEST_CASE("The next window has the subject, the span and the view that were chosen") {
    EnergyPage page(false);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("countis.conf"));
    auto written = openSettings(file).value();
    QObject::connect(&page.model, &EnergyModel::chosen,
                     [&](const QString& key, const QVariant& value) { written->setValue(key, value); });
    page.model.setScope(QStringLiteral("meter"));
    page.model.setSpan(EnergyModel::Day);
    page.model.setView(EnergyModel::Cost);
    page.model.setComparing(false);
    REQUIRE(writeSettings(*written) == QString());
    written.reset();
    const auto settings = openSettings(file).value();
    EnergyModel next(page.clock, page.meters, page.places, page.selection);
    next.load(*settings);
    next.show(page.database.get());
    CHECK(next.span() == EnergyModel::Day);
    CHECK(next.firstDay() == QStringLiteral("2026-11-24"));
    CHECK(next.view() == EnergyModel::Cost);
    CHECK_FALSE(next.isComparing());
    REQUIRE(QTest::qWaitFor([&] { return next.scope() == QStringLiteral("meter"); }));

    SECTION("but no place or virtual meter that is gone") {
        settings->setValue(QStringLiteral("energy/scope"), QStringLiteral("virtual:7"));
        settings->setValue(QStringLiteral("energy/span"), 99);
        settings->setValue(QStringLiteral("energy/view"), -1);
        EnergyModel other(page.clock, page.meters, page.places, page.selection);
        other.load(*settings);
        other.show(page.database.get());
        other.setActive(true);
        REQUIRE(QTest::qWaitFor([&] { return other.state() == EnergyModel::Ready; }, 60'000));
        CHECK(other.scope() == QStringLiteral("site"));
        CHECK(other.span() == EnergyModel::Month);
        CHECK(other.view() == EnergyModel::Active);
        other.show(nullptr);
    }
    next.show(nullptr);
}

TEST_CASE("One meter alone, and a meter that is not recorded") {
    EnergyPage page(false);
    page.model.setScope(QStringLiteral("meter"));
    page.answer();
    CHECK(page.model.subjectName() == QStringLiteral("Assembly A"));
    CHECK(page.model.shown()->answer->sheet.shares().size() == 1);
    page.selection.setIndex(1);
    page.answer();
    CHECK(page.model.subjectName() == QStringLiteral("Charging bay"));
    Point point;
    point.address = {"10.0.0.1", 502, 5};
    point.origin = PointOrigin::Session;
    page.selection.setIndex(page.meters.take(std::move(point)));
    REQUIRE(QTest::qWaitFor([&] { return page.model.state() == EnergyModel::NoMeter; }));
}

TEST_CASE("The accounting can be cancelled and begun again") {
    EnergyPage page(false);
    page.model.setActive(true);
    REQUIRE(QTest::qWaitFor([&] { return page.model.isBusy(); }));
    page.model.cancel();
    CHECK_FALSE(page.model.isBusy());
    CHECK(page.model.problem() != QString());
    page.model.refresh();
    page.answer();
    CHECK(page.model.problem() == QString());
}

TEST_CASE("A database that is gone leaves the figures and says why") {
    EnergyPage page(false);
    page.answer();
    REQUIRE(page.database->connection().exec(QStringLiteral("DROP TABLE rollup_15m")));
    page.model.move(-1);
    REQUIRE(QTest::qWaitFor([&] { return !page.model.problem().isEmpty(); }));
    CHECK(page.model.shown() != nullptr);
    CHECK_FALSE(page.model.isBusy());
}
