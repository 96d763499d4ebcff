// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a report add up as they are printed, and its words say what is known.
#include "report/energy_events.h"
#include "report/energy_report.h"
#include "report/energy_text.h"
#include "report/price_csv.h"
#include "report/report_figures.h"
#include "report/report_scope.h"
#include "report/report_text.h"

#include "support/catch.h"

#include <numeric>

using namespace countis;
using namespace std::chrono_literals;

namespace {

const QTimeZone kParis("Europe/Paris");
const WallTime kOctober = beginningOf({2026, 10, 1}, kParis);

PointLedger emptyLedger() {
    return PointLedger(3min, 18min);
}

/// A reading each quarter-hour over September and October. `tenths` of imported energy are counted in each of them,
/// of which those from 22 to 6 h UTC go to T2.
PointLedger ledgerOf(std::int64_t tenths, WallTime gapFrom = {}, WallTime gapTo = {}) {
    PointLedger ledger = emptyLedger();
    PointReading reading;
    reading.device = 5;
    std::array<std::int64_t, 2> parts{};
    const WallTime end = beginningOf({2026, 11, 2}, kParis);
    for (WallTime at = beginningOf({2026, 9, 1}, kParis) - 15min; at < end; at += 15min) {
        const auto hour = std::chrono::floor<std::chrono::hours>(at.time_since_epoch()).count() % 24;
        reading.at = at;
        reading.tariffInProgress = hour >= 22 || hour < 6 ? 2 : 1;
        parts[reading.tariffInProgress - 1U] += tenths;
        for (const auto& [kind, part] :
             {std::pair{EnergyKind::EaPos, 10}, std::pair{EnergyKind::ErPos, 5}, std::pair{EnergyKind::ErPosInd, 4},
              std::pair{EnergyKind::ErPosCap, 1}, std::pair{EnergyKind::Eap, 11}}) {
            CounterRegisters& energy = reading.energies[index(kind)];
            energy.total = (parts[0] + parts[1]) * part / 10;
            energy.tariffs = {parts[0] * part / 10, parts[1] * part / 10};
        }
        if (at < gapFrom || at >= gapTo)
            ledger.add(reading);
    }
    return ledger;
}

ReportMeter meter(std::int64_t id, const std::string& name, const std::string& place) {
    ReportMeter one;
    one.point.id = {id};
    one.point.name = name;
    one.place = one.groupName = place;
    return one;
}

ReportRequest request(EnergySpan span = EnergySpan::Month) {
    ReportRequest asked;
    asked.site = "Riverside works";
    asked.meters = {meter(1, "CNC line 1", "Hall 1"), meter(2, "Oven", "Hall 1"), meter(3, "Offices", "Offices")};
    asked.period = periodOf(span, {2026, 10, 1});
    asked.zone = kParis;
    asked.prices = {{kOctober - 24h * 100, "EUR", {261'500, 198'000}, 78'600, 52'500, 90'000},
                    {kOctober + 24h * 10, "EUR", {271'500, 199'000}, 78'600, 52'500, 90'000}};
    asked.now = beginningOf({2026, 11, 2}, kParis);
    return asked;
}

EnergyReport reportOf(const ReportRequest& asked, std::initializer_list<PointLedger> ledgers) {
    EnergyReportMaker maker(asked);
    std::size_t n = 0;
    for (const PointLedger& ledger : ledgers)
        maker.add(asked.meters[n++], ledger);
    return maker.finished();
}

template <typename Range, typename Get>
std::int64_t sumOf(const Range& range, Get get) {
    return std::accumulate(range.begin(), range.end(), std::int64_t{0},
                           [&](std::int64_t sum, const auto& one) { return sum + get(one); });
}

std::vector<SheetRow> rowsOf(const std::vector<ReportGroup>& groups) {
    std::vector<SheetRow> rows;
    rows.reserve(groups.size());
    for (const ReportGroup& group : groups)
        rows.push_back(group.whole);
    return rows;
}

} // namespace

TEST_CASE("A total is rounded from its exact value, and its tariffs add up to it") {
    EnergyAmount amount;
    amount.parts = {1'050, 2'050}; // 0.105 and 0.205 kWh are 0.31 kWh together
    CHECK(figureOf(amount).total() == 31);
    CHECK(figureOf(amount).parts == TariffParts{10, 21});
    amount.parts = {0, 2'050};
    CHECK(figureOf(amount).parts == TariffParts{0, 21});
    CHECK(hundredths(49) == 0);
    CHECK(hundredths(50) == 1);
    CHECK(hundredths(-50) == -1);
}

TEST_CASE("The tables of a report add up to its total, by tariff, by place, by meter and by price") {
    const EnergyReport report = reportOf(request(), {ledgerOf(137), ledgerOf(1'059), ledgerOf(7)});
    const EnergyFigure whole = figureOf(report.sheet.whole().of(EnergyKind::EaPos));
    CHECK(whole.total() == whole.parts[0] + whole.parts[1]);
    for (const auto& rows : {rowsOf(report.byPlace), rowsOf(report.byMeter), report.costs.rows()}) {
        const auto figures = figuresOf(rows, report.sheet.whole(), EnergyKind::EaPos);
        for (std::size_t n = 0; n < kTariffParts; ++n)
            CHECK(sumOf(figures, [&](const EnergyFigure& one) { return one.parts[n]; }) == whole.parts[n]);
        const auto costs = costFiguresOf(rows, report.sheet.whole());
        CHECK(sumOf(costs, [](std::int64_t one) { return one; }) == rounded(report.sheet.whole().cost.total()));
    }
    const CostFigures parts = costPartsOf(report.costs.rows(), report.sheet.whole());
    CHECK(sumOf(parts.whole, [](std::int64_t one) { return one; }) == rounded(report.sheet.whole().cost.total()));
    CHECK(whole.total() == hundredths(report.sheet.whole().of(EnergyKind::EaPos).total()));
    CHECK(report.byPlace.size() == 2);
    CHECK(report.byPlace.front().meters == 2);
    CHECK(report.costs.rows().size() == 2);
    CHECK(report.length == 745h);
    CHECK(report.isComparable());
}

TEST_CASE("The alarms of a report are those of its meters, by severity, each with the one that stood for longest") {
    ReportRequest asked = request();
    EnergyReportMaker maker(asked);
    const auto entry = [](std::int64_t point, int rule, std::chrono::minutes at, AlarmState from, AlarmState to) {
        const bool isDanger = rule == 1;
        AlarmTransition transition;
        transition.alarm = {{point}, {rule}};
        transition.at.wall = kOctober + at;
        transition.input = to == AlarmState::Unacknowledged ? AlarmInput::Raise
                           : to == AlarmState::Normal       ? AlarmInput::Acknowledge
                                                            : AlarmInput::Clear;
        transition.from = from;
        transition.to = to;
        transition.severity = isDanger ? AlarmSeverity::Danger : AlarmSeverity::Warning;
        return AlarmEntry{transition, isDanger ? "phase-missing" : "power-factor-low"};
    };
    using enum AlarmState;
    const std::vector<AlarmEntry> journal{
        entry(1, 2, 10min, Normal, Unacknowledged),   entry(2, 2, 11min, Normal, Unacknowledged),
        entry(9, 1, 12min, Normal, Unacknowledged), // of no meter of the report
        entry(2, 2, 13min, Unacknowledged, Returned), entry(1, 2, 40min, Unacknowledged, Returned),
        entry(2, 2, 41min, Returned, Normal),         entry(3, 1, 50min, Normal, Unacknowledged)};
    maker.addAlarms(journal);
    const EnergyReport report = maker.finished();
    CHECK(report.alarms.raised == 3);
    CHECK(report.alarms.open == 2); // the one that returned waits for somebody who acknowledges it
    REQUIRE(report.alarms.classes.size() == 2);
    CHECK(report.alarms.classes[0].severity == AlarmSeverity::Danger);
    CHECK(report.alarms.classes[0].longest == report.to - (kOctober + 50min)); // it stands to the end
    CHECK(report.alarms.classes[1].raised == 2);
    CHECK(report.alarms.classes[1].longest == 30min);
    CHECK(report.alarms.classes[1].longestMeter == "CNC line 1");
    CHECK(report.alarms.classes[1].longestRule == "power-factor-low");
    CHECK(ReportText(report, QLocale(QLocale::English)).alarms() == "3 raised, 2 of them open");
}

TEST_CASE("A virtual meter is listed beside the sums where the report has all of its meters") {
    ReportRequest asked = request();
    asked.virtualMeters = {{1, "Hall 1, not measured", {}, {{{1}, 1}, {{2}, -1}}}, {2, "Elsewhere", {}, {{{9}, 1}}}};
    const EnergyReport report = reportOf(asked, {ledgerOf(1'059), ledgerOf(137), ledgerOf(7)});
    REQUIRE(report.virtualMeters.size() == 1);
    CHECK(report.virtualMeters.front().name == "Hall 1, not measured");
    CHECK(report.virtualMeters.front().meters == 2);
    const auto imported = [](const SheetRow& row) { return row.of(EnergyKind::EaPos).total(); };
    CHECK(imported(report.virtualMeters.front().whole) ==
          imported(report.byMeter[0].whole) - imported(report.byMeter[1].whole));
    CHECK(imported(report.sheet.whole()) == sumOf(rowsOf(report.byMeter), imported)); // it is no part of the sums
}

TEST_CASE("A report of a virtual meter takes its sub-meters off") {
    ReportRequest asked = request();
    asked.scope = "Hall 1, not measured";
    asked.meters = metersOf({1, asked.scope, {}, {{{1}, 1}, {{2}, -1}, {{9}, 1}}},
                            std::vector{asked.meters[0].point, asked.meters[1].point});
    REQUIRE(asked.meters.size() == 2); // the third is no meter of the site any more
    const EnergyReport report = reportOf(asked, {ledgerOf(1'059), ledgerOf(137)});
    const EnergyReport main = reportOf(request(), {ledgerOf(1'059)});
    const EnergyReport sub = reportOf(request(), {ledgerOf(137)});
    const auto imported = [](const EnergyReport& one) { return one.sheet.whole().of(EnergyKind::EaPos).total(); };
    CHECK(imported(report) == imported(main) - imported(sub));
    CHECK(report.byMeter[1].factor == -1);
    CHECK(report.byMeter[1].whole.of(EnergyKind::EaPos).total() == -imported(sub));
    CHECK(report.sheet.whole().cost.total() == main.sheet.whole().cost.total() - sub.sheet.whole().cost.total());
}

TEST_CASE("Inductive and capacitive energy add up to reactive energy") {
    const EnergyReport report = reportOf(request(), {ledgerOf(137), ledgerOf(1'059), ledgerOf(7)});
    const ReactiveFigures figures = importedReactiveOf(report.sheet.whole());
    CHECK(figures.partsKnown);
    for (std::size_t n = 0; n < kTariffParts; ++n)
        CHECK(figures.inductive.parts[n] + figures.capacitive.parts[n] == figures.whole.parts[n]);
    CHECK(figures.inductive.total() > figures.capacitive.total());
}

TEST_CASE("A gap of all meters is one line of the report") {
    const WallTime from = kOctober + 24h * 16 + 9h;
    const auto ledger = [&](std::int64_t tenths) { return ledgerOf(tenths, from, from + 31h); };
    const EnergyReport report = reportOf(request(), {ledger(137), ledger(1'059), ledger(7)});
    REQUIRE(report.events.size() == 1);
    CHECK(report.events.front().points.size() == 3);
    const ReportText text(report, QLocale(QLocale::English, QLocale::UnitedKingdom));
    CHECK(text.when(report.events.front()) == "17 Oct 08:45 to 18 Oct 16:00");
    CHECK(text.shortSpan(from, from + 27min) == "17 Oct 09:00 to 09:27");
    CHECK(text.what(report.events.front()) == "all meters: not read");
    CHECK(report.sheet.whole().quarters == 3 * 745 * 4);
    CHECK(report.sheet.whole().quartersRead < report.sheet.whole().quarters);
}

namespace {

ReportEvent eventAt(ReportEvent::Kind kind, std::chrono::minutes from, std::chrono::milliseconds length,
                    std::int64_t point = 1) {
    return {kind, kOctober + from, kOctober + from + length, {{point}}};
}

std::vector<std::chrono::hours> startsOf(const std::vector<ReportEvent>& events) {
    std::vector<std::chrono::hours> starts;
    starts.reserve(events.size());
    for (const ReportEvent& one : events)
        starts.push_back(std::chrono::duration_cast<std::chrono::hours>(one.from - kOctober));
    return starts;
}

} // namespace

TEST_CASE("Where gaps are left out, the longest ones are listed, longest first, after everything that is no gap") {
    using Kind = ReportEvent::Kind;
    const std::vector<ReportEvent> all{eventAt(Kind::Gap, 0h, 18min),  eventAt(Kind::Gap, 1h, 19min),
                                       eventAt(Kind::Reset, 2h, 1min), eventAt(Kind::Gap, 3h, 31h),
                                       eventAt(Kind::Gap, 40h, 18min), eventAt(Kind::Gap, 41h, 17min)};
    CHECK(listedOf(all, 5).otherGaps == 0);
    CHECK(listedOf(all, 5).events == all);
    CHECK(listedOf(all, 3).otherGaps == 2);
    CHECK(listedOf(all, 3).otherTime == 35min);
    CHECK(startsOf(listedOf(all, 3).events) == std::vector{2h, 3h, 1h, 0h});
    CHECK(startsOf(listedOf(all, 1).events) == std::vector{2h, 3h});
    CHECK(startsOf(listedOf(all, 0).events) == std::vector{2h});
    CHECK(listedOf(all, 0).otherGaps == 5);
}

TEST_CASE("Alike gaps of a meter are a series, and others stay what they are") {
    using Kind = ReportEvent::Kind;
    std::vector<ReportEvent> events{eventAt(Kind::Gap, 30h, 31h), eventAt(Kind::RollOver, 70h, 1min)};
    for (int n = 0; n < 17; ++n)
        events.push_back(eventAt(Kind::Gap, 24h * n, 4min + std::chrono::seconds{n}));
    events.push_back(eventAt(Kind::Gap, 25h, 4min, 2)); // of another meter
    const auto series = withSeries(joinedEvents(events));
    REQUIRE(series.size() == 4);
    CHECK(series[0].count == 17);
    CHECK(series[0].from == kOctober);
    CHECK(series[0].to == kOctober + 24h * 16 + 4min + 16s);
    CHECK(seriesText(series[0]).startsWith(QStringLiteral("17 gap")));
    CHECK(seriesText(series[0]).endsWith(QStringLiteral(" of 4\u00a0min, together 1\u00a0h 10\u00a0min")));
    CHECK(startsOf(series) == std::vector{0h, 25h, 30h, 70h});
    CHECK(seriesText(series[1]).isEmpty());
    CHECK(listedOf(series, 2).otherGaps == 1);
}

TEST_CASE("Of thousands of gaps of hundreds of meters, those at one time are joined") {
    using Kind = ReportEvent::Kind;
    std::vector<ReportEvent> events;
    for (std::int64_t point = 1; point <= 900; ++point)
        for (int n = 0; n < 200; ++n) // each meter at times of its own, but for one each hundredth day
            events.push_back(
                eventAt(Kind::Gap, std::chrono::minutes{n * 1'440 + (n % 100 == 0 ? 0 : point % 400)}, 40min, point));
    const auto joined = joinedEvents(events);
    CHECK(std::ranges::count_if(joined, [](const ReportEvent& one) { return one.points.size() == 900; }) == 2);
}

TEST_CASE("The times of a gap are those of the nearest minute") {
    const EnergyReport report = reportOf(request(), {ledgerOf(137), ledgerOf(1'059), ledgerOf(7)});
    const ReportText text(report, QLocale(QLocale::English, QLocale::UnitedKingdom));
    const ReportEvent gap{ReportEvent::Kind::Gap, kOctober + 24h - 1s, kOctober + 25h + 1s, {{1}}};
    CHECK(text.when(gap) == "2 Oct 00:00 to 01:00");
}

TEST_CASE("The words of a report") {
    const EnergyReport report = reportOf(request(), {ledgerOf(137), ledgerOf(1'059), ledgerOf(7)});
    const ReportText text(report, QLocale(QLocale::English, QLocale::UnitedKingdom));
    CHECK(text.title() == "Energy report, October 2026");
    CHECK(text.span() == "1 October 00:00 to 1 November 00:00, 745 hours: clocks went back on 25 October");
    CHECK(text.before() == "September");
    CHECK(text.rowsTitle() == "By day");
    CHECK(text.comparison(1'019, 1'000) == "1.9 % above September");
    CHECK(text.comparison(815, 1'000) == "18.5 % below September");
    CHECK(text.energy(1'903'998) == "19,039.98");
    CHECK(text.completeness() == "100.0 % of the quarter-hours");
    const ReportText french(report, QLocale(QLocale::French, QLocale::France));
    CHECK(french.energy(-11'302) == QStringLiteral("−113,02"));
}

TEST_CASE("A day is shown by hours, a year by months") {
    const EnergyReport day = reportOf(request(EnergySpan::Day), {ledgerOf(137)});
    CHECK(ReportText(day, QLocale(QLocale::English)).rowsTitle() == "By hour");
    const EnergyReport year = reportOf(request(EnergySpan::Year), {ledgerOf(137)});
    CHECK(ReportText(year, QLocale(QLocale::English)).rowsTitle() == "By month");
    CHECK_FALSE(year.isComparable()); // nothing was read in 2025
    CHECK_FALSE(year.isOver());
}

TEST_CASE("A meter that is read later or not any more is named") {
    ReportRequest asked = request();
    asked.meters.resize(1);
    const EnergyReport begins = reportOf(asked, {ledgerOf(137, kOctober - 24h * 40, kOctober + 24h * 5)});
    REQUIRE(begins.events.size() == 1);
    CHECK(begins.events.front().kind == ReportEvent::Kind::Begins);
    CHECK_FALSE(begins.isComparable());
    CHECK(ReportText(begins, QLocale(QLocale::English)).comparison(1, 1) == "September is not complete");
    const EnergyReport ends = reportOf(asked, {ledgerOf(137, kOctober + 24h * 20, kOctober + 24h * 40)});
    REQUIRE(ends.events.size() == 1);
    CHECK(ends.events.front().kind == ReportEvent::Kind::Ends);
}

TEST_CASE("The meters of a report stand in the places directly below the one that it is about") {
    PlaceTree places;
    const auto meant = places.take({{{1}, {}, "Hall 1"}, {{2}, {1}, "Board 2"}, {{3}, {}, "Roof"}});
    std::vector<Point> points(4);
    for (std::size_t n = 0; n < points.size(); ++n)
        points[n].id = {static_cast<std::int64_t>(n) + 1};
    points[0].place = {3};
    points[1].place = {2};
    points[2].place = {1};
    const auto all = metersIn(kSite, places, meant, points);
    REQUIRE(all.size() == 4);
    CHECK(all[0].groupName == "Hall 1");
    CHECK(all[1].groupName == "Hall 1");
    CHECK(all[0].place == "Hall 1/Board 2");
    CHECK(all[2].groupName == "Roof");
    CHECK(all[3].groupName.empty());
    const auto hall = metersIn({1}, places, meant, points);
    REQUIRE(hall.size() == 2);
    CHECK(hall[0].groupName == "Board 2");
    CHECK(hall[1].groupName.empty());
}

TEST_CASE("Prices go into a CSV file and come back") {
    const auto prices = request().prices;
    const PriceFile file = parsePrices(pricesText(prices, kParis), kParis);
    CHECK(file.problems.empty());
    CHECK(file.prices == prices);
}

TEST_CASE("A file of prices names each line that is wrong") {
    const std::string head = "since,currency,t1_per_kwh,t2_per_kwh,exported_per_kwh,co2_g_per_kwh,contracted_kw\n";
    const auto linesOf = [&](const std::string& lines) {
        std::vector<std::size_t> numbers;
        for (const LineProblem& problem : parsePrices(head + lines, kParis).problems)
            numbers.push_back(problem.line);
        return numbers;
    };
    CHECK(linesOf("2026-01-01,EUR,0.2615,0.1980,0.0786,52.5,90\n").empty());
    CHECK(linesOf("2026-13-01,EUR,0.2,0.1,0,0,0\n2026-01-01,Euro,0.2,0.1,0,0,0\n") == std::vector<std::size_t>{2, 3});
    CHECK(linesOf("2026-01-01,EUR,0.1234567,0.1,0,0,0\n") == std::vector<std::size_t>{2});
    CHECK(linesOf("2026-01-01,EUR,901,0.1,0,0,0\n") == std::vector<std::size_t>{2});
    CHECK(linesOf("2026-01-01,EUR,0.2,0.1,0,-1,0\n") == std::vector<std::size_t>{2});
    CHECK(linesOf("2026-01-01,EUR,0.2,0.1\n") == std::vector<std::size_t>{2});
    CHECK(linesOf("2026-01-01,EUR,0.2,0.1,0,0,0\n2026-01-01,EUR,0.3,0.1,0,0,0\n") == std::vector<std::size_t>{3});
    CHECK(linesOf("2026-01-01,EUR,0.2,0.1,0,0,0\n2026-02-01,USD,0.3,0.1,0,0,0\n") == std::vector<std::size_t>{3});
    CHECK(parsePrices("since;currency\n", kParis).problems.size() == 1);
    const PriceFile german = parsePrices("since;currency;t1_per_kwh;t2_per_kwh;exported_per_kwh;co2_g_per_kwh;"
                                         "contracted_kw\n2026-01-01;EUR;0,2615;0,198;0,0786;52,5;90\n",
                                         kParis);
    REQUIRE(german.prices.size() == 1);
    CHECK(german.prices.front().perKwh == TariffParts{261'500, 198'000});
}

TEST_CASE("The list of events has every gap of every meter, and a name is no formula") {
    const std::vector<ReportMeter> meters{meter(1, "=CNC", "Hall 1"), meter(2, "Oven", "Hall 1")};
    EnergySheet sheet({kOctober, beginningOf({2026, 11, 1}, kParis)}, {}, beginningOf({2026, 11, 2}, kParis));
    sheet.add(meters[0].point.id, ledgerOf(100, kOctober + 24h, kOctober + 48h));
    sheet.add(meters[1].point.id, ledgerOf(100, kOctober + 24h, kOctober + 30h));
    CHECK(eventsText(sheet, meters, {SeriesText::Format::Csv, kParis, "", ""}) ==
          "meter,event,from,to,imported_register_Wh\r\n"
          "'=CNC,gap,2026-10-01T23:45:00+02:00,2026-10-03T00:00:00+02:00,30740.0\r\n"
          "Oven,gap,2026-10-01T23:45:00+02:00,2026-10-02T06:00:00+02:00,30020.0\r\n");
    CHECK(eventsText(sheet, {}, {SeriesText::Format::Json, kParis, "Hall 1", ""}) ==
          "{\"scope\":\"Hall 1\",\"events\":[]}\n");
}
