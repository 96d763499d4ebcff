// SPDX-License-Identifier: GPL-3.0-or-later
// Prices and readings that a person enters on the Energy page.
#include "models/energy/energy_model.h"
#include "models/text/typed_number.h"

#include "energy_page.h"
#include "history/energy_readings.h"
#include "history/energy_settings.h"
#include "support/catch.h"

#include <QSignalSpy>
#include <QTest>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// A reading that is typed into the form, and what becomes of it: "" where it is stored, or what is wrong.
struct Form {
    explicit Form(EnergyPage& page) : entries(*page.model.entries()) {}

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

TEST_CASE("A price makes costs, and a form that is wrong says what") {
    EnergyPage page(false);
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
    EnergyPage page;
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
    EnergyPage page;
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
    EnergyPage page;
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
    EnergyPage page;
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
    EnergyPage page;
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
    EnergyPage page;
    page.answer();
    page.clock.advance(5min);
    Form form(page);
    const QString refused = form.add(QStringLiteral("2026-11-24 14:35"), QStringLiteral("1"));
    INFO(refused.toStdString());
    CHECK(refused.contains(QStringLiteral("below the earlier one")));
}

TEST_CASE("The prices stay when the language changes before anything is calculated") {
    EnergyPage page(false);
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
    EnergyPage page(false);
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
