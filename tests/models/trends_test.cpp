// SPDX-License-Identifier: GPL-3.0-or-later
// What the Trends page reads from the database, and what it shows of it.
#include "core/clock.h"
#include "history/sample_fixtures.h"
#include "history/test_database.h"
#include "models/app/app_model.h"
#include "models/app/settings_file.h"
#include "models/made_history.h"
#include "models/trends/trends_model.h"
#include "site/alarms/alarm_defaults.h"
#include "support/catch.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>
#include <map>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr double kHours = 3600;

Seconds at(const char* iso) {
    return secondsOf(QDateTime::fromString(QLatin1String(iso), Qt::ISODate));
}

Seconds inSeconds(WallTime time) {
    return static_cast<Seconds>(time.time_since_epoch().count()) / 1000;
}

std::uint16_t entry(const char* key) {
    return *entryOf(key);
}

TrendQuery queryOf(const TestDatabase& database, Span span, Tier tier) {
    TrendQuery query;
    query.number = 1;
    query.url = database.url();
    query.points = {{kPoint, 1s, {entry("power_active_P_W"), importedEntry(), exportedEntry()}}};
    query.span = span;
    query.tier = tier;
    return query;
}

} // namespace

TEST_CASE("Readings, and what is only in the journal, are read as they are") {
    TestDatabase database;
    auto writer = database.writer(kTwoOClock);
    for (int n = 0; n < 30; ++n)
        REQUIRE(writer->take(sampleAt(kPoint, kTwoOClock + n * 1s, 100 + n, 1000 + n)));
    REQUIRE(writer->flush(database.connection(), kTwoOClock + 30s));
    const Seconds start = inSeconds(kTwoOClock);
    const TrendAnswer answer = readTrends(queryOf(database, {start, start + 3600}, Tier::Raw));
    REQUIRE_FALSE(answer.error);
    REQUIRE(answer.series.size() == 3);
    CHECK(answer.series[0].rows.size() == 30);
    CHECK(answer.series[0].rows[5].extent.sum == 105);
}

TEST_CASE("Each of several points has what is only in the journal") {
    TestDatabase database;
    constexpr PointId kOther{9};
    database.addPoint(kOther);
    auto writer = database.writer(kTwoOClock);
    for (int n = 0; n < 90; ++n) {
        REQUIRE(writer->take(sampleAt(kPoint, kTwoOClock + n * 1s, 100 + n, 1000 + n)));
        REQUIRE(writer->take(sampleAt(kOther, kTwoOClock + n * 1s, 300 + n, 2000 + n, kOtherMeter)));
    }
    REQUIRE(writer->flush(database.connection(), kTwoOClock + 90s));
    const Seconds start = inSeconds(kTwoOClock);
    TrendQuery query = queryOf(database, {start, start + 3600}, Tier::Raw);
    query.points.push_back(query.points.front());
    query.points.back().point = kOther;
    const TrendAnswer answer = readTrends(query);
    REQUIRE_FALSE(answer.error);
    REQUIRE(answer.series.size() == 6);
    REQUIRE(answer.series[0].rows.size() == 90);
    CHECK(answer.series[0].rows[85].extent.sum == 185);
    REQUIRE(answer.series[3].rows.size() == 90);
    CHECK(answer.series[3].rows[85].extent.sum == 385);
}

TEST_CASE("What a tier does not have any more comes from the next one") {
    TestDatabase database;
    const std::vector<test::MadeCurve> curves{{kPoint}};
    test::makeHistory(database.connection(), curves, Tier::Quarter, kTwoOClock - 48h, kTwoOClock);
    test::makeHistory(database.connection(), curves, Tier::Minute, kTwoOClock - 1h, kTwoOClock);
    const Seconds end = inSeconds(kTwoOClock);
    const TrendAnswer answer = readTrends(queryOf(database, {end - 3 * kHours, end}, Tier::Minute));
    REQUIRE_FALSE(answer.error);
    const auto& rows = answer.series[0].rows;
    REQUIRE(rows.size() == 8 + 60);
    CHECK(rows[0].to - rows[0].from == 900);
    CHECK(rows[8].from == end - kHours);
    CHECK(rows[8].to - rows[8].from == 60);
}

TEST_CASE("A database that is gone is an error, not an empty answer") {
    TestDatabase database;
    TrendQuery query = queryOf(database, {0, 100}, Tier::Raw);
    query.url = {};
    query.url.file = QStringLiteral("/nowhere/site.sqlite");
    CHECK(readTrends(query).error);
}

namespace {

/// Two meters with two days of minutes.
class TrendsRig {
public:
    TrendsRig() {
        Point point;
        for (const std::int64_t number : {3, 4}) {
            point.id = {number};
            point.name = "Meter " + std::to_string(number);
            point.address.host = "10.0.0." + std::to_string(number);
            app.meters()->take(point);
        }
        const std::vector<test::MadeCurve> curves{{PointId{3}, 12}, {PointId{4}, -8}};
        test::makeHistory(database.connection(), curves, Tier::Minute, kTwoOClock - 48h, kTwoOClock);
        trends.show(database.url());
        trends.setActive(true);
    }

    /// Waits until what is in view has been read.
    void settle() {
        QSignalSpy answers(&trends, &TrendsModel::stateChanged);
        while (!trends.isComplete())
            REQUIRE(answers.wait(5000));
    }

    void choose(std::initializer_list<TrendSeries> series) {
        trends.series()->choose(series);
        settle();
    }

    QString figure(int line, TrendTable::Role role) const {
        return app.trends()->table()->data(app.trends()->table()->index(line), role).toString();
    }

    TestDatabase database;
    ManualClock clock{{Instant{1h}, kTwoOClock}};
    mutable AppModel app{clock, nullptr};
    TrendsModel& trends = *app.trends();
};

const TrendSeries kFirstPower{{3}, entry("power_active_P_W")};
const TrendSeries kOtherPower{{4}, entry("power_active_P_W")};
const TrendSeries kFirstVolts{{3}, entry("voltage_V1_V")};

} // namespace

TEST_CASE("The page draws a panel for each quantity, and figures for each series") {
    TrendsRig page;
    page.choose({kFirstVolts, kFirstPower, kOtherPower});
    CHECK(page.trends.quantities() == QList<int>{static_cast<int>(Quantity::P), static_cast<int>(Quantity::V)});
    CHECK(page.trends.panel(Measure::Quantity::P)->lines().size() == 2);
    REQUIRE(page.trends.table()->rowCount() == 3);
    CHECK(page.figure(0, TrendTable::NameRole) == "Meter 3");
    CHECK(page.figure(0, TrendTable::EnergyUnitRole) == "kWh");
    CHECK(page.figure(0, TrendTable::EnergyRole).toDouble() > 50);
    CHECK(page.figure(1, TrendTable::EnergyRole).isEmpty());
    CHECK(page.figure(2, TrendTable::MaximumRole) == "0.00");
    REQUIRE(page.trends.gaps()->marks().size() == 1);
    CHECK(page.trends.gaps()->marks()[0].estimated);
}

TEST_CASE("A gap is estimated where the registers of a power series go on, and without data elsewhere") {
    TrendsRig page;
    page.choose({kFirstVolts});
    REQUIRE(page.trends.gaps()->marks().size() == 1);
    CHECK_FALSE(page.trends.gaps()->marks()[0].estimated);
    page.choose({kFirstPower});
    REQUIRE(page.trends.gaps()->marks().size() == 1);
    CHECK(page.trends.gaps()->marks()[0].estimated);
    const auto& estimates = page.trends.panel(Measure::Quantity::P)->lines().at(0).estimates;
    const auto gap = std::ranges::find(estimates, at("2026-11-24T03:06:00Z"),
                                       [](const TrendEstimate& estimate) { return estimate.span.from; });
    REQUIRE(gap != estimates.end());
    CHECK(gap->span.to == at("2026-11-24T03:43:00Z"));
    CHECK(gap->mean == Approx(1.2).margin(0.2)); // at night
    const QString lowest = page.figure(0, TrendTable::MinimumTimeRole);
    CHECK_FALSE((lowest > QLatin1String("03:06") && lowest < QLatin1String("03:43")));
}

TEST_CASE("All shows all that is recorded, and has no period before or after") {
    TrendsRig page;
    page.choose({kFirstPower});
    page.trends.setKind(TrendSpan::Kind::All);
    while (!page.trends.isComplete())
        page.settle();
    const QString all = page.trends.spanText();
    CHECK(all.startsWith(QStringLiteral("22 Nov 14:0")));
    CHECK(page.trends.navigatorFrom() == 0);
    CHECK(page.trends.navigatorTo() == Approx(1).margin(0.01));
    page.trends.step(-1);
    CHECK(page.trends.spanText() == all);
    page.trends.zoom(0.5, 0.5);
    CHECK_FALSE(page.trends.fits());
    page.trends.showLatest();
    CHECK(page.trends.spanText() == all);
    CHECK(page.trends.goTo(QStringLiteral("2026-11-23")).isEmpty());
    CHECK(page.trends.kind() == TrendSpan::Kind::Day);
}

TEST_CASE("A move within what was read reads nothing, and a further one does") {
    TrendsRig page;
    page.choose({kFirstPower});
    page.trends.pan(-0.2);
    CHECK(page.trends.isComplete());
    page.trends.step(-1);
    page.trends.retry();
    CHECK_FALSE(page.trends.isComplete());
    page.settle();
    CHECK(page.figure(0, TrendTable::MeanRole) != QString(QChar(0x2013)));
}

TEST_CASE("A figure that is not known says why") {
    TrendsRig page;
    page.choose({kFirstPower});
    page.settle();
    CHECK(page.figure(0, TrendTable::NoteRole).isEmpty());
    CHECK(page.figure(0, TrendTable::EnergyNoteRole).isEmpty());
    CHECK(page.figure(0, TrendTable::EnergyUnitRole) == QStringLiteral("kWh"));

    page.trends.step(1);
    page.settle();
    page.trends.retry(); // fills the table at once when it is answered
    page.settle();
    CHECK(page.figure(0, TrendTable::NoteRole) == QStringLiteral("The span lies in the future."));
    CHECK(page.figure(0, TrendTable::EnergyReasonRole) == QStringLiteral("in the future"));
    CHECK(page.figure(0, TrendTable::EnergyUnitRole).isEmpty());

    CHECK(page.trends.goTo(QStringLiteral("2026-11-22")).isEmpty()); // the recording begins at two o’clock
    page.trends.retry();
    page.settle();
    CHECK(page.figure(0, TrendTable::NoteRole).isEmpty()); // a part of it was read
    CHECK(page.figure(0, TrendTable::EnergyReasonRole) == QStringLiteral("not read at 00:00"));
    CHECK(page.figure(0, TrendTable::EnergyNoteRole)
              .startsWith(QStringLiteral("The energy register was not read at 00:00, where the span begins")));

    CHECK(page.trends.showSpan(QStringLiteral("2026-10-01"), QStringLiteral("2026-10-03")).isEmpty());
    page.trends.retry();
    page.settle();
    CHECK(page.figure(0, TrendTable::NoteRole) == QStringLiteral("The meter was not read in this span."));
    CHECK(page.figure(0, TrendTable::EnergyReasonRole) == QStringLiteral("not read"));
}

TEST_CASE("The period before is drawn where it is wanted") {
    TrendsRig page;
    page.choose({kFirstPower});
    page.trends.setCompare(true);
    page.settle();
    const auto& lines = page.trends.panel(Measure::Quantity::P)->lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].before);
    CHECK(lines[1].shift == 24 * kHours);
    page.trends.setCursor(0.5);
    CHECK_FALSE(page.figure(0, TrendTable::BeforeRole).isEmpty());
}

TEST_CASE("Whatever value of a meter a rule of a new site watches is shown for its alarm, and not another one") {
    TrendsRig page;
    const auto keys = [] {
        std::vector<std::string> all;
        for (const AlarmRule& rule : defaultAlarmRules())
            if (const auto* const watched = std::get_if<WatchedValues>(&rule.watch))
                all.insert(all.end(), watched->keys.begin(), watched->keys.end());
        return all;
    }();
    for (const std::string& key : keys) {
        INFO(key);
        const TrendSeries watched{{3}, entry(key.c_str())};
        page.trends.showAround({3}, watched.entry, page.clock.now().wall);
        CHECK(page.trends.series()->chosen() == std::vector{watched});
    }
    CHECK(TrendSeriesList::valueName(entry("power_active_P2_W")) == QStringLiteral("P2"));
    CHECK(TrendSeriesList::valueName(entry("voltage_U31_V")) == QStringLiteral("U31"));
}

TEST_CASE("Twelve series are the most") {
    TrendsRig page;
    std::vector<TrendSeries> all;
    for (const char* const key : {"power_active_P_W", "power_reactive_Q_var", "voltage_V1_V", "voltage_V2_V",
                                  "voltage_V3_V", "current_I1_A", "current_I2_A"})
        for (const std::int64_t point : {3, 4})
            all.push_back({{point}, entry(key)});
    page.trends.series()->choose(all);
    CHECK(page.trends.series()->chosen().size() == 12);
    CHECK(page.trends.series()->isFull());
}

TEST_CASE("The next window has the series, the span and the comparison that were chosen") {
    TrendsRig page;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("countis.conf"));
    {
        const auto settings = openSettings(file).value();
        QObject::connect(&page.trends, &TrendsModel::chosen,
                         [&](const QString& key, const QVariant& value) { settings->setValue(key, value); });
        page.choose({kFirstPower, kOtherPower});
        page.trends.setCompare(true);
        REQUIRE(writeSettings(*settings) == QString());
    }
    AppModel next(page.clock, nullptr);
    for (const Point& point : page.app.meters()->roster().points())
        next.meters()->take(point);
    next.trends()->load(*openSettings(file).value());
    CHECK(next.trends()->series()->chosen() == std::vector{kFirstPower, kOtherPower});
    CHECK(next.trends()->compares());
}

TEST_CASE("What is in view is exported with the names of its meters") {
    TrendsRig page;
    page.choose({kFirstPower, kOtherPower});
    const std::string csv = page.trends.csv();
    CHECK(csv.starts_with("time,Meter 3 power_active_P_W,Meter 4 power_active_P_W,note\r\n2026-11-24T00:00:00Z,"));
    const std::string first = csv.substr(csv.find('\n') + 1, csv.find('\n', csv.find('\n') + 1) - csv.find('\n'));
    CHECK(first.find("legal value") != std::string::npos);
    CHECK(csv.find("legal value", csv.find(first) + first.size()) == std::string::npos);
    CHECK(std::count(csv.begin(), csv.end(), '\n') > 14 * 60 - 40);
}

TEST_CASE("Without a database, or when it goes, the page says so and keeps what it has") {
    TrendsRig page;
    page.choose({kFirstPower});
    const QString mean = page.figure(0, TrendTable::MeanRole);
    DatabaseUrl gone;
    gone.file = QStringLiteral("/nowhere/site.sqlite");
    TrendsModel lost(page.clock, *page.app.meters());
    lost.show(gone);
    lost.setActive(true);
    lost.series()->choose({kFirstPower});
    QSignalSpy answers(&lost, &TrendsModel::stateChanged);
    while (lost.problem().isEmpty())
        REQUIRE(answers.wait(5000));
    CHECK_FALSE(lost.isLoading());
    CHECK(page.figure(0, TrendTable::MeanRole) == mean);
    lost.show(std::nullopt);
    CHECK_FALSE(lost.hasDatabase());
}

TEST_CASE("The forms of texts are made once for a span and a language, since QML asks for them again and again") {
    TrendsRig page;
    page.trends.retranslate(QLocale(QLocale::English));
    const QStringList spans = page.trends.spanForms();
    const QStringList moments = page.trends.momentForms();
    CHECK(spans.size() > 12);
    CHECK(page.trends.spanForms().isSharedWith(spans));
    CHECK(page.trends.momentForms().isSharedWith(moments));
    page.trends.retranslate(QLocale(QLocale::French));
    CHECK(page.trends.spanForms() != spans);
}

TEST_CASE("A date that is none is refused with a sentence") {
    TrendsRig page;
    CHECK(page.trends.goTo(QStringLiteral("2026-11-23")).isEmpty());
    CHECK(page.trends.spanText() == "Monday 23 November 2026");
    CHECK(page.trends.goTo(QStringLiteral("tomorrow")).contains(QStringLiteral("tomorrow")));
    CHECK_FALSE(page.trends.showSpan(QStringLiteral("2026-11-23"), QStringLiteral("2026-11-22")).isEmpty());
    CHECK(page.trends.showSpan(QStringLiteral("2026-11-22"), QStringLiteral("2026-11-23")).isEmpty());
    CHECK(page.trends.kind() == TrendSpan::Kind::Custom);
}
