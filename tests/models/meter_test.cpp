// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/menu_table.h"
#include "core/registers/codec.h"
#include "models/app_model.h"
#include "models/appearance.h"
#include "models/meter_filter.h"
#include "models/meter_in_view.h"
#include "models/meter_list.h"

#include "sample_readings.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;
using State = Measure::State;

namespace {

struct View {
    ManualClock clock;
    MeterInView meter{clock};

    void pass(std::chrono::milliseconds time) {
        clock.advance(time);
        meter.tick();
    }
};

struct Kept {
    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings() const {
        return std::make_unique<QSettings>(folder.filePath("countis.conf"), QSettings::IniFormat);
    }
};

} // namespace

TEST_CASE("A meter that has said nothing is offline and connecting") {
    View view;
    view.pass(0ms);
    CHECK(view.meter.state() == State::Offline);
    CHECK(view.meter.stateWord() == "offline");
    CHECK(view.meter.stateDetail() == "connecting");
    CHECK(view.meter.ageText().isEmpty());
    CHECK(view.meter.clockText().isEmpty());
    view.meter.setFailure({LinkError::Unreachable, "192.168.0.4:502", {}});
    CHECK(view.meter.stateDetail().isEmpty());
    CHECK(view.meter.reason().contains("192.168.0.4:502"));
    CHECK(view.meter.reason().front().isUpper());
}

TEST_CASE("A reading is live for three seconds of its own age, then stale, after a minute offline") {
    View view;
    view.meter.setReadings(tests::goodReadings(view.clock.now()));
    CHECK(view.meter.state() == State::Live);
    view.pass(400ms);
    CHECK(view.meter.ageText() == "0.4 s ago");
    view.pass(2600ms);
    CHECK(view.meter.state() == State::Live);
    view.pass(1ms);
    CHECK(view.meter.state() == State::Stale);
    view.pass(5s);
    CHECK(view.meter.stateDetail() == "8 s");
    view.pass(52s);
    CHECK(view.meter.state() == State::Offline);
    view.pass(12min);
    CHECK(view.meter.stateDetail() == "13 min");
    view.meter.setReadings(tests::goodReadings(view.clock.now()));
    CHECK(view.meter.state() == State::Live);
    CHECK(view.meter.stateDetail().isEmpty());
}

TEST_CASE("A failed read is stale at once") {
    View view;
    view.meter.setReadings(tests::staleReadings(view.clock.now()));
    CHECK(view.meter.state() == State::Stale);
}

TEST_CASE("A simulated meter says so while it is live, and stale when it is") {
    View view;
    view.meter.setSubject({"Simulator", "127.0.0.1", true});
    view.meter.setReadings(tests::goodReadings(view.clock.now()));
    CHECK(view.meter.state() == State::Simulated);
    view.pass(4s);
    CHECK(view.meter.state() == State::Stale);
}

TEST_CASE("Who the meter is and what it says in words") {
    View view;
    Readings readings = tests::goodReadings(view.clock.now());
    view.meter.setReadings(readings);
    CHECK(view.meter.model() == "COUNTIS E28");
    CHECK(view.meter.reference() == "4850 3055");
    CHECK(view.meter.tariffText() == "T1");
    CHECK(view.meter.sequenceText() == "sequence 123");
    CHECK(view.meter.sequenceGood());
    CHECK(view.meter.directionText() == "imported");
    CHECK(view.meter.clockText().size() == 8);

    readings.at(Quantity::P, Phase::Sum).count = -5;
    readings.at(Quantity::V, Phase::L2) = {};
    readings.sequence = PhaseSequence::NotDetected;
    readings.tariffQuality = Quality::NotMeasured;
    readings.identity.productName = "COUNTIS E27";
    QSignalSpy identity(&view.meter, &MeterInView::identityChanged);
    view.meter.setReadings(readings);
    CHECK(identity.size() == 1);
    CHECK(view.meter.reference() == "4850 3054");
    CHECK(view.meter.exporting());
    CHECK(view.meter.directionText() == "exported");
    CHECK(view.meter.sequenceText() == "phase 2 missing");
    CHECK_FALSE(view.meter.sequenceGood());
    CHECK(view.meter.tariffText() == "–");
}

TEST_CASE("Sequence, tariff and direction are said only as long as they are known") {
    View view;
    view.meter.setReadings(tests::goodReadings(view.clock.now()));
    QSignalSpy readings(&view.meter, &MeterInView::readingChanged);
    view.pass(3001ms);
    CHECK(readings.size() == 1);
    CHECK(view.meter.tariffText() == "–");
    CHECK(view.meter.sequenceText().isEmpty());
    CHECK_FALSE(view.meter.sequenceGood());
    CHECK(view.meter.directionText().isEmpty());
    CHECK_FALSE(view.meter.exporting());

    Readings one = tests::goodReadings(view.clock.now());
    one.tariffQuality = Quality::Stale;
    one.sequenceQuality = Quality::Stale;
    view.meter.setReadings(one);
    CHECK(view.meter.tariff() == 0);
    CHECK(view.meter.sequenceText().isEmpty());
    CHECK_FALSE(view.meter.sequenceGood());
    CHECK(view.meter.directionText() == "imported");
    one = tests::goodReadings(view.clock.now());
    one.at(Quantity::P, Phase::Sum) = {-5, Quality::Stale};
    view.meter.setReadings(one);
    CHECK(view.meter.tariffText() == "T1");
    CHECK(view.meter.sequenceText() == "sequence 123");
    CHECK(view.meter.directionText().isEmpty());
    CHECK_FALSE(view.meter.exporting());
}

TEST_CASE("The LED pulses a thousand times a kilowatt-hour, whichever way the energy goes") {
    View view;
    const auto read = [&](std::int32_t tensOfWatts) {
        Readings readings = tests::goodReadings(view.clock.now());
        readings.at(Quantity::P, Phase::Sum).count = tensOfWatts;
        view.meter.setReadings(readings);
        return view.meter.ledRate();
    };
    QSignalSpy changed(&view.meter, &MeterInView::ledRateChanged);
    CHECK(view.meter.ledRate() == 0);
    CHECK(view.meter.ledRateText().isEmpty());
    CHECK(read(360) == Approx(1));
    CHECK(changed.size() == 1);
    CHECK(read(360) == Approx(1));
    CHECK(changed.size() == 1);
    CHECK(read(-1404) == Approx(3.9));
    CHECK(view.meter.ledRateText() == "3.9/s");
    view.meter.retranslate(QLocale("fr"));
    CHECK(view.meter.ledRateText() == "3,9/s");
    CHECK(read(90) == Approx(0.25));
    CHECK(view.meter.ledRateText() == "0,25/s");
    CHECK(read(3) == Approx(0.00833).margin(0.00001));
    CHECK(view.meter.ledRateText() == "0,008/s");
    CHECK(read(9000) == Approx(15.33));
    CHECK(read(0) == 0);
    CHECK(view.meter.ledRateText().isEmpty());
}

TEST_CASE("The LED rests when the power is not known to be so now") {
    View view;
    Readings readings = tests::goodReadings(view.clock.now());
    view.meter.setReadings(readings);
    CHECK(view.meter.ledRate() == Approx(12.34 / 3.6));
    view.pass(3001ms);
    CHECK(view.meter.ledRate() == 0);
    readings = tests::goodReadings(view.clock.now());
    view.meter.setReadings(readings);
    CHECK(view.meter.ledRate() > 3);
    readings.at(Quantity::P, Phase::Sum).quality = Quality::NotMeasured;
    view.meter.setReadings(readings);
    CHECK(view.meter.ledRate() == 0);
    view.meter.setSubject({"Simulator", "127.0.0.1", true});
    view.meter.setReadings(tests::goodReadings(view.clock.now()));
    CHECK(view.meter.ledRate() > 3);
    view.meter.setReadings(tests::staleReadings(view.clock.now()));
    CHECK(view.meter.ledRate() == 0);
    view.meter.setReadings(tests::goodReadings(view.clock.now()));
    view.meter.reset();
    CHECK(view.meter.ledRate() == 0);
}

TEST_CASE("The chip changes only when its words do") {
    View view;
    view.meter.setReadings(tests::goodReadings(view.clock.now()));
    QSignalSpy states(&view.meter, &MeterInView::stateChanged);
    view.pass(1s);
    CHECK(states.isEmpty());
    view.pass(3s);
    CHECK(states.size() == 1);
}

TEST_CASE("Meters are added, edited and removed, and bad input is explained") {
    MeterList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy kept(&list, &MeterList::keptChanged);
    CHECK(list.add("Assembly A", "192.168.0.4").isEmpty());
    CHECK(list.add("", "[::1]:1502/7").isEmpty());
    CHECK(list.count() == 2);
    CHECK(list.currentIndex() == 0);
    CHECK(list.nameAt(1) == "[::1]:1502/7");
    CHECK(list.index(0).data(MeterList::AddressTextRole).toString() == "192.168.0.4 · unit 5");
    CHECK(list.index(1).data(MeterList::AddressTextRole).toString() == "[::1]:1502 · unit 7");
    CHECK(kept.size() == 2);

    CHECK_FALSE(list.add("Twice", "192.168.0.4:502/5").isEmpty());
    CHECK_FALSE(list.add("Bad", "192.168.0.4:99999").isEmpty());
    CHECK_FALSE(list.check("host/300").isEmpty());
    CHECK(list.check("host/30").isEmpty());
    CHECK(list.count() == 2);

    QSignalSpy edited(&list, &MeterList::currentEdited);
    CHECK(list.edit(0, "Assembly B", "192.168.0.4").isEmpty());
    CHECK(list.nameAt(0) == "Assembly B");
    CHECK(edited.size() == 1);
    CHECK_FALSE(list.edit(0, "", "[::1]:1502/7").isEmpty());
    CHECK_FALSE(list.edit(9, "", "10.0.0.1").isEmpty());
    CHECK(list.remove(0).isEmpty());
    CHECK(list.count() == 1);
    CHECK_FALSE(list.remove(5).isEmpty());
}

TEST_CASE("The bundled simulator can be neither edited nor removed") {
    MeterList list;
    list.append({.name = "Simulator", .address = {"127.0.0.1", 1502, 5}, .simulated = true, .kept = false});
    CHECK_FALSE(list.edit(0, "Mine", "127.0.0.1").isEmpty());
    CHECK_FALSE(list.remove(0).isEmpty());
    CHECK_FALSE(list.index(0).data(MeterList::EditableRole).toBool());
}

TEST_CASE("The meter in view stays in view when others go, and the next one follows it") {
    MeterList list;
    for (const char* host : {"a", "b", "c"})
        list.add(host, host);
    list.setCurrentIndex(2);
    QSignalSpy changes(&list, &MeterList::currentIndexChanged);
    list.remove(0);
    CHECK(list.nameAt(list.currentIndex()) == "c");
    CHECK(changes.size() == 1);
    list.remove(1);
    CHECK(list.nameAt(list.currentIndex()) == "b");
    CHECK(list.index(0).data(MeterList::CurrentRole).toBool());
    list.remove(0);
    CHECK(list.currentIndex() == -1);
    list.setCurrentIndex(4);
    CHECK(list.currentIndex() == -1);
}

TEST_CASE("Kept meters come back, others and nonsense do not") {
    const Kept kept;
    {
        MeterList list;
        list.append({.name = "Given", .address = {"10.0.0.9", 502, 5}, .kept = false});
        list.add("Assembly A", "192.168.0.4/7");
        list.add("Assembly B", "meter.example:1502");
        list.save(*kept.settings());
    }
    {
        auto settings = kept.settings();
        settings->setValue("meters/2/address", "host:nonsense");
        settings->setValue("meters/size", 3);
        settings->setValue("meters/3/address", "192.168.0.4/7");
    }
    MeterList list;
    list.load(*kept.settings());
    REQUIRE(list.count() == 1);
    CHECK(list.nameAt(0) == "Assembly A");
    CHECK(list.addressAt(0) == "192.168.0.4:502/7");
}

TEST_CASE("A kept meter that is in the list already keeps its name, and stays kept") {
    const Kept kept;
    {
        MeterList list;
        list.add("Assembly A", "192.168.0.4/7");
        list.save(*kept.settings());
    }
    {
        MeterList list;
        list.append({.name = {}, .address = {"192.168.0.4", 502, 7}, .kept = false});
        list.load(*kept.settings());
        REQUIRE(list.count() == 1);
        CHECK(list.nameAt(0) == "Assembly A");
        list.save(*kept.settings());
    }
    MeterList list;
    list.load(*kept.settings());
    CHECK(list.nameAt(0) == "Assembly A");
}

TEST_CASE("A test of a bad address answers at once") {
    MeterList list;
    QSignalSpy tested(&list, &MeterList::tested);
    list.test("host:0:0");
    REQUIRE(tested.size() == 1);
    CHECK_FALSE(tested[0][1].toBool());
    QSignalSpy requested(&list, &MeterList::testRequested);
    list.test("127.0.0.1");
    CHECK(requested.size() == 1);
}

TEST_CASE("The selector finds meters by name and address") {
    MeterList list;
    list.add("Assembly A", "192.168.0.4");
    list.add("Canteen", "192.168.0.5");
    MeterFilter filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setMeters(&list);
    CHECK(filter.rowCount() == 2);
    filter.setText(" canTEEN ");
    REQUIRE(filter.rowCount() == 1);
    CHECK(filter.sourceRow(0) == 1);
    filter.setText("0.4");
    REQUIRE(filter.rowCount() == 1);
    CHECK(filter.sourceRow(0) == 0);
}

TEST_CASE("The look is kept, and what is out of range is not taken") {
    const Kept kept;
    Appearance look;
    QSignalSpy darks(&look, &Appearance::darkChanged);
    look.setSystemDark(true);
    CHECK(look.dark());
    look.setTheme(Appearance::Theme::Dark);
    CHECK(darks.size() == 1);
    look.setLanguage("fr");
    look.setLanguage("xx");
    CHECK(look.language() == "fr");
    look.setTextScale(500);
    CHECK(look.textScale() == 200);
    look.setReducedMotion(true);
    look.setRailCollapsed(true);
    look.save(*kept.settings());

    Appearance again;
    again.load(*kept.settings());
    CHECK(again.theme() == Appearance::Theme::Dark);
    CHECK(again.language() == "fr");
    CHECK(again.textScale() == 200);
    CHECK(again.reducedMotion());
    CHECK(again.railCollapsed());
}

TEST_CASE("A reading reaches every model, and its age the stale ones") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    QSignalSpy first(&app, &AppModel::firstReading);
    app.takeReadings(tests::goodReadings(clock.now()));
    app.takeReadings(tests::goodReadings(clock.now()));
    CHECK(first.size() == 1);
    CHECK(app.meter()->state() == State::Live);
    CHECK(app.display()->main() == "000812.34");
    CHECK(app.display()->symbols().contains("communication"));
    CHECK(app.values()->index(0).data(ValuesModel::L1Role).toString() == "230.62");
    CHECK(app.energies()->index(0).data(EnergiesModel::TotalRole).toString() == "1,234.56");
    CHECK(app.charts()->hasData());
    CHECK_FALSE(app.display()->stale());

    const Readings stale = tests::staleReadings(clock.now());
    clock.advance(5s);
    app.takeReadings(stale);
    app.takeFailure({LinkError::Silent, {}, {}});
    CHECK(app.meter()->state() == State::Stale);
    CHECK_FALSE(app.meter()->reason().isEmpty());
    CHECK(app.display()->stale());
    CHECK(app.display()->main() == "000812.34");
    CHECK_FALSE(app.display()->symbols().contains("communication"));
    CHECK(app.values()->index(0).data(ValuesModel::AgeTextRole).toString() == "5 s");
    clock.advance(2s);
    app.meter()->tick();
    CHECK(app.values()->index(0).data(ValuesModel::AgeTextRole).toString() == "7 s");
}

TEST_CASE("Values that no reading follows are marked as old where they stand") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    app.takeReadings(tests::goodReadings(clock.now()));
    const auto quality = [](const QAbstractItemModel& model, int role) {
        return model.index(0, 0).data(role).value<Measure::Quality>();
    };
    CHECK(quality(*app.values(), ValuesModel::L1StateRole) == Measure::Quality::Good);
    clock.advance(5s);
    app.meter()->tick();
    REQUIRE(app.meter()->state() == State::Stale);
    CHECK(quality(*app.values(), ValuesModel::L1StateRole) == Measure::Quality::Stale);
    CHECK(app.values()->index(0).data(ValuesModel::AgeTextRole).toString() == "5 s");
    CHECK(quality(*app.energies(), EnergiesModel::TotalStateRole) == Measure::Quality::Stale);
    CHECK(quality(*app.energies(), EnergiesModel::PartialT1StateRole) == Measure::Quality::Stale);
    CHECK(app.energies()->ageText() == "5 s");
    app.takeReadings(tests::goodReadings(clock.now()));
    CHECK(quality(*app.values(), ValuesModel::L1StateRole) == Measure::Quality::Good);
    CHECK(app.energies()->ageText().isEmpty());
}

TEST_CASE("A block is old by its own period while the others go on") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    const Readings first = tests::goodReadings(clock.now());
    const auto partial = [&] {
        return app.energies()->index(0).data(EnergiesModel::PartialT1StateRole).value<Measure::Quality>();
    };
    const auto total = [&] {
        return app.energies()->index(0).data(EnergiesModel::TotalStateRole).value<Measure::Quality>();
    };
    const auto read = [&](std::initializer_list<Block> without) {
        Readings readings = tests::goodReadings(clock.now());
        for (const Block block : without)
            readings.blocks[index(block)] = first.blocks[index(block)];
        app.takeReadings(readings);
    };
    const Block totals = sourceBlock(EnergyKind::EaPos, Phase::Sum, Tariff::Total);
    clock.advance(6s);
    read({totals, Block::PartialByTariff});
    CHECK(app.meter()->state() == State::Live);
    CHECK(total() == Measure::Quality::Stale);
    CHECK(partial() == Measure::Quality::Good);
    clock.advance(10s);
    read({Block::PartialByTariff});
    CHECK(total() == Measure::Quality::Good);
    CHECK(partial() == Measure::Quality::Stale);
}

TEST_CASE("The display is greyed by the block of its own page") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    Readings readings = tests::goodReadings(clock.now());
    markStale(Block::PartialByTariff, readings);
    app.takeReadings(readings);
    CHECK_FALSE(app.display()->stale());
    app.display()->goTo(static_cast<int>(Menu::ParB), 0);
    CHECK(app.display()->stale());
    app.display()->goTo(static_cast<int>(Menu::ParB), 9); // the balance has a block of its own
    CHECK_FALSE(app.display()->stale());
    app.display()->goTo(static_cast<int>(Menu::ParB), 0);
    app.takeReadings(tests::goodReadings(clock.now()));
    CHECK_FALSE(app.display()->stale());

    const Readings old = tests::goodReadings(clock.now());
    clock.advance(16s);
    readings = tests::goodReadings(clock.now());
    readings.blocks[index(Block::PartialByTariff)] = old.blocks[index(Block::PartialByTariff)];
    app.takeReadings(readings);
    CHECK(app.display()->stale());
}

TEST_CASE("The communication symbol goes out soon after the last frame, and does not flicker before") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    const auto lit = [&] { return app.display()->symbols().contains("communication"); };
    app.takeReadings(tests::goodReadings(clock.now()));
    for (int tick = 0; tick < 5; ++tick) { // the next poll answers a little late
        clock.advance(250ms);
        app.meter()->tick();
        CHECK(lit());
    }
    clock.advance(500ms);
    app.meter()->tick();
    CHECK_FALSE(lit());
    CHECK(app.meter()->state() == State::Live);
    CHECK_FALSE(app.display()->stale());

    Readings readings = tests::goodReadings(clock.now());
    markStale(Block::Metrology, readings); // one block failed, but frames came
    app.takeReadings(readings);
    CHECK(lit());
}

TEST_CASE("The charts begin with a minute, and then with the time chosen last") {
    const Kept kept;
    ManualClock clock;
    {
        AppModel app(clock, kept.settings());
        CHECK(app.charts()->window() == 60);
        app.charts()->setWindow(3600);
    }
    CHECK(AppModel(clock, kept.settings()).charts()->window() == 3600);
    kept.settings()->setValue("charts/window", 17);
    CHECK(AppModel(clock, kept.settings()).charts()->window() == 60);
}

TEST_CASE("Language and meters are kept by the application's settings") {
    const Kept kept;
    ManualClock clock;
    {
        AppModel app(clock, kept.settings());
        app.appearance()->setLanguage("fr");
        app.retranslate();
        app.takeReadings(tests::goodReadings(clock.now()));
        CHECK(app.values()->index(0).data(ValuesModel::L1Role).toString() == "230,62");
        app.meters()->add("Assembly A", "192.168.0.4");
    }
    AppModel app(clock, kept.settings());
    CHECK(app.appearance()->language() == "fr");
    MeterList list;
    list.load(*kept.settings());
    CHECK(list.count() == 1);
}
