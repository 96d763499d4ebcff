// SPDX-License-Identifier: GPL-3.0-or-later
// The overview of a site, from the samples of its meters to what a page shows of them.
#include "models/overview/overview.h"

#include "kept_settings.h"
#include "made_site.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;
using test::KeptSettings;
using test::MadeSite;

namespace {

constexpr SampleTime kAfternoon{Instant{100'000s}, WallTime{1'795'530'727'000ms}};

struct Shown {
    explicit Shown(std::unique_ptr<QSettings> settings = nullptr) : app(clock, std::move(settings)) {}

    Overview& overview() { return *app.overview(); }
    OverviewRows& rows() { return *overview().rows(); }
    void see(int columns = 4) {
        overview().setColumns(columns);
        overview().setActive(true);
        rows().showRows(0, rows().count() - 1);
    }
    MeterCell cell(int row, int column = 0) {
        return rows().index(row).data(OverviewRows::CellsRole).toList().value(column).value<MeterCell>();
    }
    GroupCell group(int row) { return rows().index(row).data(OverviewRows::GroupRole).value<GroupCell>(); }
    QStringList names() {
        QStringList names;
        for (int row = 0; row < rows().count(); ++row) {
            for (const QVariant& cell : rows().index(row).data(OverviewRows::CellsRole).toList())
                names.append(cell.value<MeterCell>().name);
        }
        return names;
    }

    ManualClock clock{kAfternoon};
    AppModel app;
    MadeSite site{app, clock};
};

} // namespace

TEST_CASE("The totals of the site are those of its meters that are live") {
    Shown shown;
    shown.site.makeWorks();
    shown.see();
    const SiteCell& site = shown.overview().site();
    CHECK(site.totals.power == "61.44");
    CHECK(site.totals.part == "12 of 14 live");
    CHECK(site.totals.today == "563.54");
    CHECK(site.compared == "4.2 % below yesterday, 588.02 at 14:32");
    CHECK(site.direction == -1);
    CHECK(site.totals.factor == "0.903"); // of the sums of P and Q
    CHECK(site.factorText == "inductive, of the imported power");
    CHECK(site.statesText == "12 live, 1 stale, 1 offline");
    CHECK(site.size == "14 meter(s), 4 place(s)"); // no catalogue is loaded
    CHECK(site.age == "0.4 s ago");
    CHECK(site.split == "imported 619.79, exported 56.25");
    CHECK(site.exported == "8.00");
}

TEST_CASE("The name of the site stands before how large it is") {
    Shown shown;
    shown.site.makeWorks();
    shown.see();
    CHECK(shown.app.places()->rename(0, QStringLiteral("Riverside works")).isEmpty());
    shown.overview().tick();
    CHECK(shown.overview().site().size == "Riverside works · 14 meter(s), 4 place(s)");
}

TEST_CASE("The age of the site is that of its own meters, and the simulated one beside them counts nowhere") {
    Shown shown;
    shown.site.makeWorks();
    shown.clock.advance(20s);
    shown.site.addSimulator(); // read just now
    shown.see();
    const SiteCell& site = shown.overview().site();
    CHECK(site.age == "20 s ago");
    CHECK(site.totals.meters == 14);
    CHECK(site.listed == 15);
    CHECK(site.liveText == "12 of 14");
}

TEST_CASE("A meter that is not read any more keeps its open alarm in view, and says both") {
    Shown shown;
    shown.site.makeWorks();
    std::map<PointId, QString> alarms;
    for (const Point& point : shown.app.roster().points())
        alarms[point.id] = QStringLiteral("Voltage too high");
    shown.see(1);
    shown.overview().setAlarms(alarms);
    shown.overview().tick();
    int stale = 0;
    for (int row = 0; row < shown.rows().count(); ++row) {
        const MeterCell cell = shown.cell(row);
        if (cell.name.isEmpty())
            continue;
        CHECK(cell.kind == static_cast<int>(Measure::State::Alarm));
        CHECK(cell.detail.endsWith("Voltage too high"));
        if (cell.liveness == 1) {
            ++stale;
            CHECK(cell.detail.startsWith("stale "));
            CHECK(cell.note.contains("has not answered"));
        }
    }
    CHECK(stale == 1);
}

TEST_CASE("How many further alarms are open is told beside the name of the most severe one, which may be cut off") {
    Shown shown;
    shown.site.makeWorks();
    shown.see();
    const PointId point = shown.app.roster().points().front().id;
    const auto told = [&](const QString& alarms) {
        shown.overview().setAlarms({{point, alarms}});
        shown.overview().tick();
        for (int row = 0; row < shown.rows().count(); ++row)
            if (MeterCell cell = shown.cell(row); cell.kind == static_cast<int>(Measure::State::Alarm))
                return cell;
        return MeterCell();
    };
    const MeterCell several = told("Voltage too high +2");
    CHECK(several.detail == "Voltage too high");
    CHECK(several.more == "+2");
    CHECK(several.spoken.contains("Voltage too high +2"));
    CHECK(several.note.contains("Voltage too high +2"));
    const MeterCell one = told("Voltage too high");
    CHECK(one.detail == "Voltage too high");
    CHECK(one.more.isEmpty());
}

TEST_CASE("Times are those of the site, wherever the computer is") {
    Shown shown;
    shown.site.makeWorks();
    shown.overview().setZone(QTimeZone("Asia/Kathmandu")); // 05:45 hours before UTC
    shown.see();
    const auto kathmandu = QDateTime::fromMSecsSinceEpoch(kAfternoon.wall.time_since_epoch().count()).toUTC();
    const QString clock = kathmandu.time().addSecs(20'700).toString(QStringLiteral("HH:mm"));
    CHECK(shown.overview().site().compared.endsWith(QStringLiteral(" at ") + clock));
    shown.app.wall()->tick();
    CHECK(shown.app.wall()->clockText() == clock);
}

TEST_CASE("A group tells its totals, and a meter what its tile shows") {
    Shown shown;
    shown.site.makeWorks();
    shown.see();
    REQUIRE(shown.rows().count() == 8);
    const GroupCell hall = shown.group(2);
    CHECK(hall.name == "Hall 2 · Assembly");
    CHECK(hall.totals.part == "3 of 4 live");
    CHECK(hall.totals.power == "24.92");
    CHECK(hall.totals.today == "226.13");
    const MeterCell line = shown.cell(1);
    CHECK(line.name == "CNC line 1");
    CHECK(line.power == "14.82");
    CHECK(line.today == "115.19");
    CHECK(line.onYesterday == kMinus + QString("4.3"));
    CHECK(line.factor == "0.912");
    CHECK(line.factorKind == 1);
    CHECK(line.age == "0.4 s");
    CHECK(line.spoken == "CNC line 1, live, 14.82 kW, today 115.19 kWh, PF 0.912 inductive");
    const MeterCell stale = shown.cell(3, 2);
    CHECK(stale.word == "stale");
    CHECK(stale.detail == "8 s");
    CHECK(stale.power == "5.51");
    CHECK_FALSE(stale.fresh);
    CHECK(shown.cell(7).power == kMinus + QString("3.14"));
}

TEST_CASE("What is not known of a day is a dash with its reason") {
    Shown shown;
    shown.site.makeMany(2);
    shown.see();
    const PointId point = shown.app.meters()->pointAt(0).id;
    shown.overview().setDay(point, {});
    CHECK(shown.cell(1).today == QString(ui::kNotMeasured));
    CHECK(shown.cell(1).todayNote.contains("not been read"));
    shown.site.read(0, 2, 0);
    CHECK(shown.cell(1).todayNote.contains("midnight"));
    shown.overview().setDay(point, {50'000'000, std::nullopt, std::nullopt});
    CHECK(shown.cell(1).today == "0.00");
    CHECK(shown.cell(1).onYesterday == QString(ui::kNotMeasured));
    CHECK(shown.cell(1).onYesterdayNote.contains("yesterday"));
}

TEST_CASE("A meter that was never read says that it is connecting, or why it is not") {
    Shown shown;
    shown.site.makeMany(2);
    shown.see();
    CHECK(shown.cell(1).detail == "connecting");
    CHECK_FALSE(shown.cell(1).known);
    CHECK_FALSE(shown.overview().site().totals.known);
    shown.site.breakLinks();
    CHECK(shown.cell(1).detail == "no route to the host");
}

TEST_CASE("A batch is told in one change for each run of rows, and only where rows are shown") {
    Shown shown;
    shown.site.makeMany(46); // two halls of 23
    shown.see(4);            // a header and six rows each
    shown.site.read(0, 46, 0);
    QSignalSpy changes(&shown.rows(), &QAbstractItemModel::dataChanged);
    const auto runs = [&] {
        std::vector<std::pair<int, int>> ranges;
        for (const auto& change : changes)
            ranges.emplace_back(change[0].value<QModelIndex>().row(), change[1].value<QModelIndex>().row());
        changes.clear();
        return ranges;
    };
    shown.clock.advance(1s);
    shown.site.read(0, 9, 1);
    CHECK(runs() == std::vector<std::pair<int, int>>{{1, 3}});
    shown.site.read(20, 28, 2);
    CHECK(runs() == std::vector<std::pair<int, int>>{{6, 6}, {8, 9}});
    shown.rows().showRows(8, 13);
    shown.site.read(0, 25, 3);
    CHECK(runs() == std::vector<std::pair<int, int>>{{8, 8}});
    shown.overview().setActive(false);
    shown.site.read(0, 46, 4);
    CHECK(runs().empty());
}

TEST_CASE("The order follows the readings every few seconds, and never under the pointer") {
    Shown shown;
    shown.site.makeMany(3);
    shown.overview().setGrouping(Arrange::Grouping::None);
    shown.overview().sortBy(Arrange::Sort::Power);
    shown.see(1);
    shown.site.read(0, 3, 0); // 0, 1 and 2 kW
    shown.clock.advance(Overview::kSettle);
    shown.overview().tick();
    const QStringList largestFirst{"Meter 3", "Meter 2", "Meter 1"};
    CHECK(shown.names() == largestFirst);
    shown.overview().sortBy(Arrange::Sort::Power);
    const QStringList smallestFirst{"Meter 1", "Meter 2", "Meter 3"};
    CHECK(shown.names() == smallestFirst);
    shown.overview().sortBy(Arrange::Sort::PowerFactor);
    shown.overview().sortBy(Arrange::Sort::Power);
    CHECK(shown.names() == largestFirst);
}

TEST_CASE("While the pointer is on the list nothing moves in it") {
    Shown shown;
    shown.site.makeMany(3);
    shown.overview().setGrouping(Arrange::Grouping::None);
    shown.overview().sortBy(Arrange::Sort::Power);
    shown.see(1);
    const QStringList before = shown.names();
    shown.overview().setHeld(true);
    shown.site.read(0, 3, 0);
    shown.clock.advance(1min);
    shown.site.read(0, 3, 0);
    shown.overview().tick();
    CHECK(shown.names() == before);
    shown.overview().setHeld(false);
    shown.overview().tick();
    CHECK(shown.names() != before);
}

TEST_CASE("The keyboard stays with its meter when others move") {
    Shown shown;
    shown.site.makeMany(30);
    shown.see(4);
    shown.overview().move(Arrange::Move::Last, 5);
    const double point = shown.overview().pointAt(shown.overview().currentRow(), shown.overview().currentColumn());
    CHECK(point != 0);
    shown.overview().sortBy(Arrange::Sort::Name); // the other way round
    CHECK(shown.overview().pointAt(shown.overview().currentRow(), shown.overview().currentColumn()) == point);
    shown.overview().setTable(true);
    CHECK(shown.overview().pointAt(shown.overview().currentRow(), 0) == point);
    shown.overview().setText("nowhere");
    CHECK(shown.overview().currentRow() == -1);
    CHECK(shown.rows().count() == 0);
    shown.overview().showAll();
    CHECK(shown.rows().count() == 32);
}

TEST_CASE("A group is collapsed in the table, and its header stays where the keyboard is") {
    Shown shown;
    shown.site.makeMany(30);
    const QAbstractItemModelTester tester(&shown.rows(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    shown.overview().setTable(true);
    shown.see();
    CHECK(shown.rows().count() == 32);
    shown.overview().toggleGroup(0);
    CHECK(shown.rows().count() == 9);
    CHECK(shown.group(0).collapsed);
    CHECK(shown.overview().currentRow() == 0);
    shown.overview().toggleGroup(0);
    CHECK(shown.rows().count() == 32);
}

TEST_CASE("Meters come, go and get another name while the overview is seen") {
    Shown shown;
    const QAbstractItemModelTester tester(&shown.rows(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    shown.site.makeMany(5);
    shown.see(2);
    shown.site.read(0, 5, 0);
    shown.app.meters()->remove(0);
    shown.app.meters()->edit(0, "Renamed", shown.app.meters()->addressAt(0));
    QCoreApplication::processEvents();
    CHECK(shown.names() == QStringList{"Meter 3", "Meter 4", "Meter 5", "Renamed"});
    CHECK(shown.overview().site().listed == 4);
    CHECK(shown.cell(2, 1).known);
}

TEST_CASE("How the overview was left is how it begins") {
    const KeptSettings kept;
    {
        Shown shown(kept.settings());
        CHECK_FALSE(shown.overview().table());
        shown.overview().setGrouping(Arrange::Grouping::None);
        shown.overview().sortBy(Arrange::Sort::Energy);
        shown.overview().sortBy(Arrange::Sort::Energy);
        shown.overview().setTable(true);
        shown.overview().setAddressShown(false);
        shown.overview().setText("oven");
    }
    Shown shown(kept.settings());
    CHECK(shown.overview().grouping() == Arrange::Grouping::None);
    CHECK(shown.overview().sort() == Arrange::Sort::Energy);
    CHECK(shown.overview().reversed());
    CHECK(shown.overview().table());
    CHECK_FALSE(shown.overview().addressShown());
    CHECK(shown.overview().text().isEmpty());
}

TEST_CASE("Nonsense in the settings becomes the usual choice") {
    const KeptSettings kept;
    {
        const auto settings = kept.settings();
        settings->setValue("overview/grouping", "Colour");
        settings->setValue("overview/sort", "7");
    }
    Shown shown(kept.settings());
    CHECK(shown.overview().grouping() == Arrange::Grouping::Place);
    CHECK(shown.overview().sort() == Arrange::Sort::Name);
}

TEST_CASE("Where the database is silent the tile blames no meter") {
    const ManualClock clock;
    OverviewTable table;
    table.setMeters({{PointId{1}, "Press", {}, "10.0.0.1", false}});
    MeterFigures figures = table.meter(0).figures;
    figures.state = Measure::State::Stale;
    table.setFigures(0, figures);
    const MeterStatus stale{Measure::State::Stale, {LinkError::Silent, {}, {}}, {}};
    const auto hint = [&](const QString& cutOff) {
        return OverviewText(QLocale::c(), QTimeZone::utc(), clock.now(), false, cutOff)
            .cell(table.meter(0), stale, 1)
            .hint;
    };
    CHECK(hint({}).contains("The meter has not answered"));
    CHECK_FALSE(hint("Nobody tells.").contains("has not answered"));
    CHECK(hint("Nobody tells.").contains("Nobody tells."));
}

TEST_CASE("A window on a shared site opens with a meter of the site, and not with the simulator") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    app.addTransient({"127.0.0.1", 1, 5}, PointOrigin::Bundled);
    app.meters()->add("Press", "10.0.0.1");
    app.meters()->add("Saw", "10.0.0.2");
    CHECK(app.selection()->point()->origin == PointOrigin::Bundled);
    DatabaseUrl nowhere;
    nowhere.file = QDir::tempPath() + "/countis-none/site.sqlite";
    app.startShared(nowhere);
    CHECK(app.selection()->point()->name == "Press");
    app.stop();
}
