// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_model.h"
#include "models/text/typed_number.h"

#include "history/energy_readings.h"
#include "history/energy_settings.h"
#include "models/app/settings_file.h"
#include "recorded_energy.h"
#include "report/whole_file.h"
#include "site/energy/rounded_shares.h"
#include "support/catch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

// Tuesday 24 November 2026, 14:32:07 UTC.
constexpr WallTime kNow{1'795'530'727'000ms};
constexpr WallTime kBegin{1'793'491'200'000ms}; // 1 November 2026 00:00 UTC
constexpr WallTime kGap{1'794'614'400'000ms};   // Saturday 14 November 2026 00:00 UTC
const Device kMeterA{"26-47-1-0001", "COUNTIS E28"};
const Device kMeterB{"26-47-1-0002", "COUNTIS E28"};

/// Two meters, read since 20 October but for a gap from 14 November 09:12 to 15 November 16:40.
struct Page {
    explicit Page(bool gap = true) {
        DatabaseUrl url;
        url.file = folder.filePath(QStringLiteral("site.sqlite"));
        const auto open = [&] {
            return SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
        };
        database = open();
        REQUIRE(database->connection().exec(QStringLiteral("UPDATE site SET time_zone = 'UTC'")));
        database.reset();
        database = open();
        meters.add(QStringLiteral("Assembly A"), QStringLiteral("192.168.0.4"));
        meters.add(QStringLiteral("Charging bay"), QStringLiteral("192.168.0.7"));
        a = {roster.points()[0].id, kMeterA, 2, 30, 0};
        b = {roster.points()[1].id, kMeterB, 1, 10, 8};
        roster.observe(a.point, kMeterA, kBegin - 24h * 30);
        roster.observe(b.point, kMeterB, kBegin - 24h * 30);
        selection.setIndex(0);
        std::vector<TimeSpan> gaps;
        if (gap)
            gaps.emplace_back(kGap + 9h + 12min, kGap + 40h + 40min);
        recordQuarters(database->connection(), {a, b}, {kBegin - 24h * 12, kNow}, gaps);
        model.retranslate(QLocale(QLocale::English));
        model.show(database.get());
    }
    ~Page() { model.show(nullptr); }

    /// Until the answer to what is chosen now is there.
    void answer() {
        model.setActive(true);
        REQUIRE(QTest::qWaitFor(
            [this] {
                return !model.isBusy() && !model.isOutdated() &&
                       (model.shown() != nullptr || model.state() == EnergyModel::NoMeter);
            },
            60'000)); // the machine may be busy
    }
    void change(const QString& error) {
        CHECK(error == QString());
        QSignalSpy asked(&model, &EnergyModel::changed);
        REQUIRE(QTest::qWaitFor([&] { return model.isBusy(); }));
        answer();
    }

    QTemporaryDir folder;
    ManualClock clock{SampleTime{std::chrono::steady_clock::time_point{1000s}, kNow}};
    std::unique_ptr<SiteDatabase> database;
    Roster roster;
    MeterList meters{roster};
    MeterSelection selection{meters};
    PlaceList places{roster, meters};
    EnergyModel model{clock, meters, places, selection};
    RecordedMeter a, b;
};

std::int64_t importedIn(const RecordedMeter& meter, WallTime from, WallTime to) {
    std::int64_t tenths = 0;
    for (WallTime at = from; at + 15min <= to; at += 15min)
        tenths += tenthsIn(meter, at).first;
    return tenths;
}

/// A reading that is typed into the form, and what becomes of it: "" where it is stored, or what is wrong.
struct Form {
    explicit Form(Page& page) : entries(*page.model.entries()) {}

    QString add(const QString& time, const QString& value, const QString& note = {}) {
        form[QStringLiteral("time")] = time;
        form[QStringLiteral("value")] = value;
        form[QStringLiteral("note")] = note;
        QSignalSpy added(&entries, &EnergyEntries::added);
        QSignalSpy refused(&entries, &EnergyEntries::refused);
        QString problem = entries.add(form);
        if (!problem.isEmpty())
            return problem;
        REQUIRE(
            QTest::qWaitFor([&] { return added.size() + refused.size() > 0; }, 60'000)); // the machine may be busy
        CHECK_FALSE(entries.isChecking());
        return added.isEmpty() ? refused.first().value(0).toString() : QString();
    }

    EnergyEntries& entries;
    QVariantMap form{{QStringLiteral("meter"), 0}, {QStringLiteral("register"), 0}};
};

/// In kWh.
QString typed(std::int64_t tenths) {
    return QString::number(tenths / 10'000) + QLatin1Char('.') +
           QString::number(tenths % 10'000).rightJustified(4, QLatin1Char('0'));
}

} // namespace

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
    Page page;
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
    Page page;
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
    Page page(false);
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

TEST_CASE("A price makes costs, and a form that is wrong says what") {
    Page page(false);
    page.answer();
    CHECK(page.model.currency() == QString());
    EnergyPrices& prices = *page.model.prices();
    QVariantMap form{
        {QStringLiteral("since"), QStringLiteral("2026-10-01")}, {QStringLiteral("currency"), QStringLiteral("eur")},
        {QStringLiteral("t1"), QStringLiteral("0,2615")},        {QStringLiteral("t2"), QStringLiteral("0.198")},
        {QStringLiteral("exported"), QStringLiteral("0.0786")},  {QStringLiteral("carbon"), QStringLiteral("55")},
        {QStringLiteral("contracted"), QStringLiteral("90")}};
    for (const auto& [key, wrong] :
         std::initializer_list<std::pair<const char*, const char*>>{{"since", "1.10.2026"},
                                                                    {"currency", "euros"},
                                                                    {"t1", "cheap"},
                                                                    {"t2", "0.1234567"},
                                                                    {"contracted", "-1"}}) {
        QVariantMap bad = form;
        bad[QLatin1String(key)] = QLatin1String(wrong);
        const QString error = prices.save(-1, bad);
        INFO(error.toStdString());
        CHECK(error.contains(QLatin1String(wrong), Qt::CaseInsensitive));
    }
    page.change(prices.save(-1, form));
    CHECK(prices.count() == 1);
    CHECK(page.model.currency() == QStringLiteral("EUR"));
    const EnergyFigure& whole = page.model.shown()->now.whole;
    CHECK(whole.priced);
    const auto exact = static_cast<double>(whole.in[0]) / 100 * 0.2615;
    CHECK(static_cast<double>(whole.costIn[0]) / 100 == Approx(exact).margin(0.02));
    CHECK(whole.costOut < 0);
    CHECK(prices.save(-1, form).contains(QStringLiteral("2026-10-01")));
    form[QStringLiteral("since")] = QStringLiteral("2026-11-01");
    form[QStringLiteral("currency")] = QStringLiteral("CHF");
    CHECK(prices.save(-1, form).contains(QStringLiteral("EUR")));
    form[QStringLiteral("since")] = QStringLiteral(" ");
    CHECK(prices.save(-1, form).startsWith(QStringLiteral("Enter the day")));
    prices.remove(0);
    page.change({});
    CHECK(prices.count() == 0);
}

TEST_CASE("Each quarter-hour is held against the contract of its own time") {
    Page page;
    const std::vector<EnergyPrice> prices{{kBegin - 24h * 60, "EUR", {0, 0}, 0, 0, 90'000},
                                          {kBegin + 24h * 14, "EUR", {0, 0}, 0, 0, 20'000}};
    REQUIRE(writePrices(page.database->connection(), prices));
    page.answer();
    page.model.refresh();
    REQUIRE(QTest::qWaitFor([&] { return page.model.shown()->answer->prices.size() == 2 && !page.model.isBusy(); }));
    const EnergyShown& shown = *page.model.shown();
    CHECK(shown.contractedIn(shown.now.rows[1]) == 90'000);
    CHECK(shown.contractedIn(shown.now.rows[20]) == 20'000);
    EnergyFigure month = shown.now.whole;
    month.highest->start = kBegin + 24h;
    CHECK(shown.contractedIn(month) == 90'000);
}

TEST_CASE("A form shows numbers with the decimal point of the user") {
    const QLocale french(QLocale::French, QLocale::France);
    CHECK(typedText(261'500, 6, french) == QStringLiteral("0,2615"));
    CHECK(typedNumber(typedText(261'500, 6, french), 6) == 261'500);
    CHECK(typedText(198'000, 6, QLocale::c()) == QStringLiteral("0.198"));
    CHECK(typedText(90'000, 3, french) == QStringLiteral("90"));
}

TEST_CASE("A reading that is entered by hand is listed, counts, and can be removed") {
    Page page;
    page.answer();
    EnergyEntries& entries = *page.model.entries();
    Form form(page);
    CHECK(entries.meterNames() == QStringList{QStringLiteral("Assembly A"), QStringLiteral("Charging bay")});
    const QString time = QStringLiteral("2026-11-15 00:00");
    CHECK(form.add({}, QStringLiteral("1")).startsWith(QStringLiteral("Enter the date")));
    CHECK(form.add(time, {}).startsWith(QStringLiteral("Enter the reading")));
    CHECK(form.add(QStringLiteral("yesterday"), QStringLiteral("1")).contains(QStringLiteral("yesterday")));
    CHECK(form.add(QStringLiteral("2027-01-01 00:00"), QStringLiteral("1")).contains(QStringLiteral("future")));
    CHECK(form.add(time, QStringLiteral("much")).contains(QStringLiteral("much")));
    const std::int64_t before = 812'340'000 + 422'220'000 + importedIn(page.a, kBegin - 24h * 12, kGap + 24h);
    page.change(form.add(time, typed(before), QStringLiteral("after the storm")));
    CHECK(entries.count() == 1);
    CHECK(page.model.shown()->now.whole.entered);
    const auto notes = page.model.notes();
    CHECK(std::ranges::any_of(notes, [](const QVariant& note) {
        return note.toMap()[QStringLiteral("text")].toString().contains(QStringLiteral("after the storm"));
    }));
    entries.remove(0);
    page.change({});
    CHECK(entries.count() == 0);
}

TEST_CASE("T1 and T2 of a display are entered with its total, and must be its parts") {
    Page page;
    page.answer();
    EnergyEntries& entries = *page.model.entries();
    Form form(page);
    const QString time = QStringLiteral("2026-11-14 12:00"); // in the gap
    const std::int64_t before = 812'340'000 + 422'220'000 + importedIn(page.a, kBegin - 24h * 12, kGap + 9h);
    const QString total = QString::number(before / 10'000);
    form.form[QStringLiteral("t1")] = QStringLiteral("90000");
    CHECK(form.add(time, total) == QStringLiteral("Enter both T1 and T2, or neither of them."));
    form.form[QStringLiteral("t2")] = QStringLiteral("few");
    CHECK(form.add(time, total).contains(QStringLiteral("few")));
    form.form[QStringLiteral("t2")] = QStringLiteral("4000");
    CHECK(form.add(time, total).contains(QStringLiteral("together are 94,000.0000 kWh")));

    const auto stored = readReadings(page.database->connection(), page.roster.points()[0], kGap, kGap + 24h, kNow);
    REQUIRE(stored);
    std::array<std::int64_t, kTariffParts> parts{};
    for (const PointReading& reading : stored->readings)
        if (reading.at < kGap + 10h)
            for (std::size_t n = 0; n < kTariffParts; ++n)
                parts[n] = reading.energies[index(EnergyKind::EaPos)].tariffs[n].value();
    // Together they are the total, and T1 is below what was read before.
    form.form[QStringLiteral("t1")] = typed(parts[0] - 10'000);
    form.form[QStringLiteral("t2")] = typed(before - parts[0] + 10'000);
    const QString below = form.add(time, typed(before));
    INFO(below.toStdString());
    CHECK(below.startsWith(QStringLiteral("T1: This reading is below the earlier one")));
    form.form[QStringLiteral("t1")] = typed(parts[0]);
    form.form[QStringLiteral("t2")] = typed(parts[1]);
    page.change(form.add(time, typed(before)));
    REQUIRE(entries.count() == 1);
    const QString shown = entries.data(entries.index(0), EnergyEntries::ReadingRole).toString();
    CHECK(shown.contains(QStringLiteral("T1 ")));
    CHECK(shown.contains(QStringLiteral("T2 ")));
    entries.remove(0);
    page.change({});
    CHECK(entries.count() == 0);
}

TEST_CASE("A reading that contradicts another one is refused, and asked for where it may be right") {
    Page page;
    page.answer();
    EnergyEntries& entries = *page.model.entries();
    Form form(page);
    QSignalSpy written(&entries, &EnergyEntries::changeWanted);
    const std::int64_t begin = 812'340'000 + 422'220'000;
    const std::int64_t before = begin + importedIn(page.a, kBegin - 24h * 12, kGap + 9h);
    const QString time = QStringLiteral("2026-11-15 00:00"); // in the gap
    const QString below = form.add(time, typed(before - 1));
    INFO(below.toStdString());
    CHECK(below.contains(QStringLiteral("below the earlier one")));
    CHECK(below.contains(QLocale(QLocale::English).toString(static_cast<double>(before) / 10'000, 'f', 4)));
    CHECK(below.contains(QStringLiteral("14 Nov 2026 09:00")));
    CHECK_FALSE(entries.isAsking());
    CHECK(form.add(time, typed(before + 900'000'000)).contains(QStringLiteral("above")));
    CHECK(written.isEmpty());

    SECTION("the digits that the display hides contradict nothing") {
        page.change(form.add(time, QString::number(before / 10'000)));
        CHECK(entries.count() == 1);
    }
    SECTION("it may be the first reading of the meter that is read later") {
        page.roster.observe(page.a.point, Device{"26-47-1-0003", "COUNTIS E28"}, kNow + 1h);
        const QString at = QStringLiteral("2026-11-24 14:00");
        CHECK(form.add(at, QStringLiteral("12.5")).contains(QStringLiteral("26-47-1-0003")));
        CHECK(entries.isAsking());
        CHECK(form.add(at, QStringLiteral("12.6")) != QString()); // another one is asked for again
        CHECK(entries.isAsking());
        entries.forget(); // the form shows another one
        CHECK_FALSE(entries.isAsking());
        CHECK(form.add(at, QStringLiteral("12.6")) != QString());
        CHECK(written.isEmpty());
        CHECK(form.add(at, QStringLiteral("12.6"), QStringLiteral("new meter")) == QString()); // with its reason
        CHECK(written.size() == 1);
        CHECK_FALSE(entries.isAsking());
    }
}

TEST_CASE("A check runs beside the window, and can be given up") {
    Page page;
    page.answer();
    EnergyEntries& entries = *page.model.entries();
    QSignalSpy added(&entries, &EnergyEntries::added);
    QSignalSpy refused(&entries, &EnergyEntries::refused);
    const QVariantMap form{{QStringLiteral("meter"), 0},
                           {QStringLiteral("register"), 0},
                           {QStringLiteral("time"), QStringLiteral("2026-11-15 00:00")},
                           {QStringLiteral("value"), QStringLiteral("1")}};
    CHECK(entries.add(form) == QString());
    CHECK(entries.isChecking());
    entries.forget();
    CHECK_FALSE(entries.isChecking());
    CHECK(entries.add(form) == QString()); // the one that was given up says nothing
    REQUIRE(QTest::qWaitFor([&] { return refused.size() == 1; }, 60'000));
    CHECK(added.isEmpty());

    CHECK(entries.add(form) == QString());
    page.model.show(nullptr); // the database is closed meanwhile
    CHECK_FALSE(entries.isChecking());
    CHECK(entries.meterNames().isEmpty());
    CHECK(entries.add(form) == QStringLiteral("Choose the meter."));
}

TEST_CASE("A reading of just now is not in the future, however old the figures are") {
    Page page;
    page.answer();
    page.clock.advance(5min);
    Form form(page);
    const QString refused = form.add(QStringLiteral("2026-11-24 14:35"), QStringLiteral("1"));
    INFO(refused.toStdString());
    CHECK(refused.contains(QStringLiteral("below the earlier one")));
}

TEST_CASE("The prices stay when the language changes before anything is calculated") {
    Page page(false);
    REQUIRE(writePrices(page.database->connection(), {{kBegin, "EUR", {1, 1}, 0, 0, 0}}));
    page.model.show(page.database.get());
    REQUIRE(QTest::qWaitFor([&] { return page.model.prices()->count() == 1; }));
    page.model.retranslate(QLocale(QLocale::French));
    CHECK(page.model.prices()->count() == 1);
    const QVariantMap form{{QStringLiteral("since"), QStringLiteral("2026-12-01")},
                           {QStringLiteral("currency"), QStringLiteral("CHF")}};
    CHECK(page.model.prices()->save(-1, form).startsWith(
        QStringLiteral("CHF is not the currency of the other prices, EUR.")));
}

TEST_CASE("What is saved before the settings are read loses none of them") {
    Page page(false);
    const EnergyPrice stored{kBegin, "EUR", {1, 1}, 0, 0, 0};
    REQUIRE(writePrices(page.database->connection(), {stored}));
    const VirtualMeter meter{1, "Rest", {}, {{page.a.point, 1}}};
    REQUIRE(writeVirtualMeter(page.database->connection(), {0, meter.name, meter.place, meter.terms}));
    page.model.show(page.database.get()); // its settings are on their way
    const QVariantMap form{{QStringLiteral("since"), QStringLiteral("2026-12-01")},
                           {QStringLiteral("currency"), QStringLiteral("EUR")}};
    EnergyPrices& prices = *page.model.prices();
    VirtualMeters& virtualMeters = *page.model.virtualMeters();
    QVariantList terms = virtualMeters.terms(-1);
    QVariantMap term = terms[0].toMap();
    term[QStringLiteral("factor")] = 1;
    terms[0] = term;
    CHECK(prices.save(-1, form).contains(QStringLiteral("not read yet")));
    CHECK(virtualMeters.save(-1, QStringLiteral("Other"), terms).contains(QStringLiteral("not read yet")));
    CHECK_FALSE(page.model.hasReport()); // it would be one without prices
    page.model.retranslate(QLocale(QLocale::English));
    CHECK(prices.save(-1, form) != QString());
    REQUIRE(QTest::qWaitFor([&] { return prices.count() == 1 && virtualMeters.count() == 1; }));

    // Somebody else stores another one of each; the page does not show them yet.
    REQUIRE(writePrice(page.database->connection(), {kBegin + 24h, "EUR", {2, 2}, 0, 0, 0}, std::nullopt));
    REQUIRE(writeVirtualMeter(page.database->connection(), {0, "Elsewhere", {}, meter.terms}));
    CHECK(prices.save(-1, form) == QString());
    CHECK(virtualMeters.save(-1, QStringLiteral("Other"), terms) == QString());
    REQUIRE(QTest::qWaitFor([&] { return prices.count() == 3 && virtualMeters.count() == 3; }));
    CHECK(prices.prices().front() == stored);
    CHECK(virtualMeters.meters().front() == meter);
}

TEST_CASE("The report of what is chosen is saved as a PDF") {
    Page page;
    EnergyReportFile& report = *page.model.report();
    QSignalSpy ended(&report, &EnergyReportFile::ended);
    const QString path = page.folder.filePath(QStringLiteral("report.pdf"));
    const auto save = [&](const QString& to) {
        page.model.saveReport(to, writeWhole);
        CHECK(report.isBusy());
        CHECK(report.progressText() != QString());
        REQUIRE(ended.wait(60'000)); // the machine may be busy
        CHECK_FALSE(report.isBusy());
        return ended.takeFirst().value(0).toString();
    };

    REQUIRE(QTest::qWaitFor([&] { return page.model.hasReport(); }, 60'000));
    CHECK(save(path) == QStringLiteral("Saved as %1.").arg(path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == QByteArrayLiteral("%PDF-"));

    const QString nowhere = page.folder.filePath(QStringLiteral("missing/report.pdf"));
    CHECK(save(nowhere).startsWith(QStringLiteral("The report could not be saved as %1: ").arg(nowhere)));

    page.model.setScope(QStringLiteral("meter"));
    CHECK(save(path) == QStringLiteral("Saved as %1.").arg(path));
}

TEST_CASE("A report that is given up says nothing more") {
    Page page;
    const QString path = page.folder.filePath(QStringLiteral("report.pdf"));
    QSignalSpy ended(page.model.report(), &EnergyReportFile::ended);
    REQUIRE(QTest::qWaitFor([&] { return page.model.hasReport(); }, 60'000));
    page.model.saveReport(path, writeWhole);
    page.model.report()->cancel();
    CHECK_FALSE(page.model.report()->isBusy());
    QCoreApplication::processEvents();
    CHECK(ended.isEmpty());
    page.model.saveReport(path, writeWhole);
    page.model.saveReport(path, writeWhole); // the first one is given up
    REQUIRE(ended.wait(60'000));
    CHECK(ended.size() == 1);
}

TEST_CASE("A virtual meter is what its main meter has without its sub-meters") {
    Page page(false);
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
    Page page(false);
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
    Page page(false);
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

TEST_CASE("The CSV has the figures of the table, and says that they have no legal value") {
    Page page(false);
    page.answer();
    const QList<QByteArray> lines = page.model.csv().split('\n');
    CHECK(lines.front().startsWith("from,to,imported_T1_kWh"));
    CHECK(lines.size() == 1 + 24 + 1); // the days that have begun
    CHECK(lines[1].contains("no legal value"));
    CHECK_FALSE(lines[2].contains("no legal value"));
    CHECK(lines[1].split(',')[4].split('.').value(1).size() == 4);
    double imported = 0;
    for (int n = 1; n <= 24; ++n)
        imported += lines[n].split(',')[4].toDouble() * 10'000;
    const std::int64_t tenths = page.model.shown()->answer->sheet.whole().of(EnergyKind::EaPos).total();
    CHECK(std::llround(imported) == tenths);
    CHECK(page.model.shown()->now.whole.imported() == roundedSteps(tenths, 100));
}

TEST_CASE("The accounting can be cancelled and begun again") {
    Page page(false);
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
    Page page(false);
    page.answer();
    REQUIRE(page.database->connection().exec(QStringLiteral("DROP TABLE rollup_15m")));
    page.model.move(-1);
    REQUIRE(QTest::qWaitFor([&] { return !page.model.problem().isEmpty(); }));
    CHECK(page.model.shown() != nullptr);
    CHECK_FALSE(page.model.isBusy());
}
