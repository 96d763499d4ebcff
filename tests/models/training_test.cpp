// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's models: pure parts by themselves, the others on a simulated meter at work.
#include "models/training/fault_rows.h"
#include "models/training/front_item.h"
#include "models/training/number_entry.h"
#include "models/training/scenario_words.h"
#include "models/training/training_desk.h"
#include "support/catch.h"
#include "training_rig.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

const FaultRow& rowOf(const std::vector<FaultRow>& rows, sim::FaultKind kind) {
    for (const FaultRow& row : rows) {
        if (row.kind == decltype(row.kind)(kind))
            return row;
    }
    FAIL("no row");
    return rows.front();
}

QImage painted(const FrontLook& look) {
    QImage image(360, 450, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(0.5, 0.5);
    paintFront(painter, look);
    return image;
}

} // namespace

TEST_CASE("A number is read as a person types it") {
    const QLocale french(QLocale::French, QLocale::France);
    CHECK(parseNumber(QStringLiteral("12,5"), {}, french) == 12.5);
    CHECK(parseNumber(QStringLiteral("12.5"), {}, french) == 12.5);
    CHECK(parseNumber(QStringLiteral(" 1234,5 kWh "), QStringLiteral("kWh"), french) == 1234.5);
    CHECK(parseNumber(french.toString(1234567.25, 'f', 2), {}, french) == 1234567.25);
    CHECK(parseNumber(QStringLiteral("\u22127 °"), QStringLiteral("°"), QLocale::c()) == -7);
    CHECK_FALSE(parseNumber(QStringLiteral("many"), {}, french));
    CHECK_FALSE(parseNumber({}, {}, french));
    CHECK_FALSE(parseNumber(QStringLiteral("nan"), {}, QLocale::c()));

    QString problem;
    CHECK(readEntry(QStringLiteral("80"), {0, 80, 1, QStringLiteral("A")}, QLocale::c(), problem) == 80);
    CHECK(problem.isEmpty());
    CHECK_FALSE(readEntry(QStringLiteral("80.1"), {0, 80, 1, QStringLiteral("A")}, QLocale::c(), problem));
    CHECK(problem == QStringLiteral("“80.1” must be a number from 0\u00a0A to 80\u00a0A."));
    CHECK_FALSE(readEntry(QStringLiteral("7.25"), {0, 80, 1, QStringLiteral("A")}, QLocale::c(), problem));
    CHECK(problem == QStringLiteral("“7.25” is between two steps: this number changes in steps of 0.1\u00a0A."));
    CHECK_FALSE(readEntry(QStringLiteral("5.5"), {2, 49, 0, {}}, QLocale::c(), problem));
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    CHECK(readEntry(QStringLiteral("2,400"), {0, 2400, 2, {}}, english, problem) == 2400);
    CHECK_FALSE(readEntry(QStringLiteral("30,05"), {0, 2400, 2, {}}, english, problem));
    CHECK_FALSE(readEntry(QStringLiteral("1e999"), {0, 2400, 2, {}}, english, problem));
    CHECK(readEntry(QStringLiteral("0.29"), {0, 1, 2, {}}, english, problem) == 0.29);
}

TEST_CASE("Every kind of fault is listed once, with places and a name of its own") {
    const auto rows = faultRows();
    CHECK(rows.size() == sim::kFaultKinds + sim::kProtocolFaultKinds);
    QSet<QString> titles;
    for (const FaultRow& row : rows) {
        titles.insert(std::visit([](auto kind) { return faultTitle(kind); }, row.kind));
        CHECK_FALSE(row.places.empty());
    }
    CHECK(titles.size() == static_cast<int>(rows.size()));
}

TEST_CASE("Phases of a fault are switched one by one, pairs and counts exchange each other") {
    const auto rows = faultRows();
    ActiveFaults active;
    const FaultRow& reversed = rowOf(rows, sim::FaultKind::CurrentReversed);
    toggle(reversed, 1, active);
    toggle(reversed, 2, active);
    CHECK(active.faults.size() == 2);
    CHECK_FALSE(isOn(reversed, 0, active));
    CHECK(isOn(reversed, 1, active));
    toggle(reversed, 1, active);
    REQUIRE(active.faults.size() == 1);
    CHECK(active.faults[0].phase == 3);

    const FaultRow& alike = rowOf(rows, sim::FaultKind::PhasesAlike);
    toggle(alike, 0, active);
    toggle(alike, 1, active);
    CHECK_FALSE(isOn(alike, 0, active));
    CHECK(isOn(alike, 1, active));

    const FaultRow& memory = rowOf(rows, sim::FaultKind::FramCorrupt);
    REQUIRE(memory.places.size() == 2);
    toggle(memory, 1, active);
    CHECK(active.faults.back().amount == 2);
    CHECK(isOn(memory, 1, active));
    CHECK_FALSE(isOn(memory, 0, active));
}

TEST_CASE("A fault on all phases is on each, and can be taken from one") {
    const auto rows = faultRows();
    const FaultRow& dead = rowOf(rows, sim::FaultKind::CurrentDead);
    ActiveFaults active;
    sim::add({.kind = sim::FaultKind::CurrentDead}, active.faults);
    for (std::size_t phase = 0; phase < 3; ++phase)
        CHECK(isOn(dead, phase, active));
    toggle(dead, 0, active);
    CHECK_FALSE(isOn(dead, 0, active));
    CHECK(isOn(dead, 1, active));
    CHECK(isOn(dead, 2, active));
}

TEST_CASE("The front is drawn as its meter is: E27 without mark and seal, cover, cable") {
    const QImage e28 = painted({});
    CHECK(e28 == painted({}));
    const QImage e27 = painted({.mid = false});
    const QRect mark(95, 296, 60, 20);
    CHECK(e28.copy(mark) != e27.copy(mark));
    const QRect cover(10, 345, 125, 90);
    CHECK(e28.copy(cover) != painted({.coverOpen = true}).copy(cover));
    const QRect socket(150, 355, 80, 90);
    CHECK(e28.copy(socket) != painted({.cablePlugged = false}).copy(socket));
    CHECK(e28.copy(mark) == painted({.cablePlugged = false}).copy(mark));
}

TEST_CASE("The desk's models keep to the rules of models") {
    Rig rig;
    const auto mode = QAbstractItemModelTester::FailureReportingMode::Fatal;
    const QAbstractItemModelTester loads(rig.desk.loads(), mode);
    const QAbstractItemModelTester faults(rig.desk.faults(), mode);
    const QAbstractItemModelTester scenarios(rig.desk.scenarios(), mode);
    REQUIRE(rig.settled());
    rig.desk.loads()->moveCurrent(0, 0.5);
    rig.desk.faults()->toggle(0, 0);
    rig.desk.retranslate(QLocale(QLocale::French));
    REQUIRE(rig.settled());
    CHECK(rig.desk.loads()->rowCount() == 3);
    CHECK(rig.desk.faults()->rowCount() == static_cast<int>(sim::kFaultKinds + sim::kProtocolFaultKinds));
    CHECK(rig.desk.scenarios()->rowCount() == static_cast<int>(sim::scenarioLibrary().size()));
}

TEST_CASE("What is moved on the desk is there at once and stays when the device has it") {
    Rig rig;
    REQUIRE(rig.settled());
    CHECK(rig.load(0, PhaseLoads::CurrentTextRole) == QStringLiteral("10.00"));
    QSignalSpy changes(rig.desk.loads(), &QAbstractItemModel::dataChanged);
    rig.desk.loads()->moveCurrent(0, 0.5);
    CHECK(rig.load(0, PhaseLoads::CurrentTextRole) == QStringLiteral("25.00"));
    REQUIRE(rig.settled());
    CHECK(rig.load(0, PhaseLoads::CurrentTextRole) == QStringLiteral("25.00"));
    CHECK(rig.host->snapshot()->load.phase[0].current == 25);
    CHECK(rig.host->snapshot()->load.phase[1].current == 5);
    CHECK(changes.count() >= 1);
    REQUIRE(rig.soon([&] { return rig.load(0, PhaseLoads::PowerTextRole) == QStringLiteral("5.75"); }));
    CHECK_FALSE(rig.load(0, PhaseLoads::ExportsRole).toBool());
    rig.desk.loads()->setExporting(0, true);
    REQUIRE(rig.soon([&] { return rig.load(0, PhaseLoads::ExportsRole).toBool(); }));
}

TEST_CASE("Harmonics are set order by order") {
    Rig rig;
    REQUIRE(rig.settled());
    PhaseLoads& loads = *rig.desk.loads();
    loads.setHarmonic(1, 30);
    loads.setOrder(5);
    CHECK(rig.load(1, PhaseLoads::HarmonicRole) == 0.0);
    loads.setHarmonic(1, 20);
    loads.setOrder(4); // not one of them
    CHECK(loads.order() == 5);
    REQUIRE(rig.settled());
    const auto harmonics = rig.host->snapshot()->load.phase[1].harmonics;
    REQUIRE(harmonics.size() == 2);
    CHECK(harmonics[0] == sim::Harmonic{.order = 3, .percent = 30});
    CHECK(harmonics[1] == sim::Harmonic{.order = 5, .percent = 20});
    loads.setHarmonic(1, 0);
    REQUIRE(rig.settled());
    CHECK(rig.host->snapshot()->load.phase[1].harmonics.size() == 1);
}

TEST_CASE("What cannot be is refused with a sentence, and nothing changes") {
    Rig rig;
    REQUIRE(rig.settled());
    const auto before = rig.host->asked();
    CHECK(rig.desk.loads()->enterCurrent(0, QStringLiteral("2401")).contains(QStringLiteral("2401")));
    CHECK_FALSE(rig.desk.supply()->enterVoltage(QStringLiteral("")).isEmpty());
    CHECK_FALSE(rig.desk.supply()->enterFrequency(QStringLiteral("71")).isEmpty());
    CHECK_FALSE(rig.desk.preset()->enter(QStringLiteral("1000000")).isEmpty());
    CHECK_FALSE(rig.desk.preset()->enter(QStringLiteral("-1")).isEmpty());
    CHECK(rig.desk.preset()->enter(QStringLiteral("999999.995")).contains(QStringLiteral("999,999.99")));
    CHECK(rig.desk.preset()->enter(QStringLiteral("123.456")) ==
          QStringLiteral("“123.456” is between two steps: this number changes in steps of 0.01\u00A0kWh."));
    CHECK(rig.desk.preset()->enter(QStringLiteral("0.005")).contains(QStringLiteral("0.01")));
    rig.desk.loads()->setAngle(7, 10);
    rig.desk.faults()->toggle(-1, 0);
    rig.desk.faults()->toggle(0, 9);
    rig.desk.supply()->setConnected(4, false);
    rig.desk.device()->setSpeed(77);
    CHECK(rig.host->asked() == before);
}

TEST_CASE("A number of a fault acts at once while it is on") {
    Rig rig;
    REQUIRE(rig.settled());
    const int row = rig.rowOf(QStringLiteral("Undervoltage"));
    REQUIRE(row >= 0);
    rig.desk.faults()->toggle(row, 1);
    CHECK(rig.desk.faults()->enterNumber(row, 0, QStringLiteral("40")).isEmpty());
    CHECK_FALSE(rig.desk.faults()->enterNumber(row, 0, QStringLiteral("140")).isEmpty());
    REQUIRE(rig.settled());
    const auto faults = rig.host->snapshot()->faults;
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].kind == sim::FaultKind::Undervoltage);
    CHECK(faults[0].phase == 2);
    CHECK(faults[0].amount == 40);
    CHECK(rig.fault(row, FaultModel::NumberTextsRole).toStringList() == QStringList{QStringLiteral("40")});
    CHECK(rig.desk.faults()->activeText() == QStringLiteral("1 active"));
}

TEST_CASE("Supply and faults are one: a conductor taken off is a fault, and clearing it connects it") {
    Rig rig;
    REQUIRE(rig.settled());
    rig.desk.supply()->setConnected(2, false);
    rig.desk.supply()->setConnected(3, false);
    REQUIRE(rig.settled());
    CHECK(rig.host->snapshot()->faults.size() == 2);
    CHECK(rig.desk.faults()->activeCount() == 2);
    CHECK(rig.desk.supply()->connected() == QList<bool>{true, true, false, false});
    rig.desk.faults()->clear();
    REQUIRE(rig.settled());
    CHECK(rig.soon([&] { return rig.desk.supply()->connected() == QList<bool>{true, true, true, true}; }));
}

TEST_CASE("Protocol faults reach the server, and the cable's fault ends when it is plugged in") {
    Rig rig;
    REQUIRE(rig.settled());
    rig.desk.faults()->toggle(rig.rowOf(QStringLiteral("No answer")), 0);
    rig.desk.faults()->toggle(rig.rowOf(QStringLiteral("Cable unplugged")), 0);
    REQUIRE(rig.settled());
    REQUIRE(rig.host->snapshot()->protocolFaults.size() == 1);
    CHECK(rig.host->snapshot()->protocolFaults[0].kind == sim::ProtocolFaultKind::Silent);
    CHECK_FALSE(rig.desk.device()->cablePlugged());
    rig.desk.device()->setCablePlugged(true);
    REQUIRE(rig.settled());
    CHECK(rig.host->snapshot()->cablePlugged);
    CHECK(rig.host->snapshot()->faults.empty());
}

TEST_CASE("The tariff input says whether the meter looks at it") {
    Rig rig;
    REQUIRE(rig.settled());
    CHECK(rig.desk.device()->inputNote().contains(QStringLiteral("COM")));
    rig.host->withDevice([](sim::SimulatedMeter& device) {
        MeterMemory memory{device.meter().registers(), device.meter().settings()};
        memory.settings.tariffSource = TariffSource::Dig;
        device.restart(memory);
    });
    REQUIRE(rig.soon([&] { return rig.desk.device()->inputNote().contains(QStringLiteral("diG")); }));
    rig.desk.device()->setInputOn(true);
    REQUIRE(rig.soon([&] { return rig.host->snapshot()->readings.tariffInProgress == 2; }));
}

TEST_CASE("Without a meter the desk does nothing and says so") {
    TrainingDesk desk;
    CHECK_FALSE(desk.available());
    desk.setActive(true);
    desk.loads()->moveCurrent(0, 1);
    desk.faults()->toggle(0, 0);
    desk.front()->press(DeviceFront::Key::Up);
    desk.device()->setSupplied(false);
    desk.scenarios()->openRow(0);
    desk.backToStart();
    desk.look();
    CHECK_FALSE(desk.front()->upDown());
    CHECK_FALSE(desk.front()->powered());
    CHECK(desk.faults()->activeCount() == 0);
    desk.setProblem(message(term("Messages", "the port is in use")));
    CHECK(desk.problem() == QStringLiteral("the port is in use"));
}

TEST_CASE("A scenario steps, is reset and left; a file that is wrong says where") {
    Rig rig;
    ScenarioModel& scenarios = *rig.desk.scenarios();
    CHECK(scenarios.title() == QStringLiteral("No scenario"));
    const QUrl missing = QUrl::fromLocalFile(QStringLiteral("/nowhere/at-all.yaml"));
    scenarios.openFile(missing);
    CHECK(scenarios.problem().contains(QStringLiteral("at-all.yaml")));
    scenarios.openRow(0);
    CHECK(scenarios.problem().isEmpty());
    auto scenario = std::make_shared<sim::Scenario>();
    scenario->title = "Two events";
    scenario->timeline = {
        {.at = 100, .note = "first", .actions = {sim::Fault{.kind = sim::FaultKind::CurrentReversed, .phase = 1}}},
        {.at = 200, .note = "second", .actions = {sim::ClearAllFaults{}}}};
    rig.host->setScenario(scenario);
    REQUIRE(rig.soon([&] { return scenarios.isOpen(); }));
    CHECK(scenarios.title() == QStringLiteral("Two events"));
    CHECK(scenarios.running());
    CHECK(scenarios.canStep());
    scenarios.step();
    REQUIRE(rig.settled());
    CHECK(scenarios.note() == QStringLiteral("first"));
    CHECK(scenarios.stateText() == QStringLiteral("scenario paused 01:40, 1 of 2 event(s)"));
    CHECK(rig.desk.faults()->activeCount() == 1);
    scenarios.step();
    REQUIRE(rig.settled());
    CHECK(scenarios.note() == QStringLiteral("second"));
    CHECK(scenarios.stateText() == QStringLiteral("finished 03:20, 2 of 2 event(s)"));
    CHECK_FALSE(scenarios.canStep());
    CHECK(rig.desk.faults()->activeCount() == 0);
    scenarios.restart();
    REQUIRE(rig.settled());
    CHECK(scenarios.canStep());
    CHECK(scenarios.note().isEmpty());
    scenarios.run();
    REQUIRE(rig.settled());
    CHECK(scenarios.running());
    scenarios.byHand();
    REQUIRE(rig.soon([&] { return !scenarios.isOpen(); }));
}

TEST_CASE("Every text of the library of scenarios can be translated, and no other") {
    QSet<QString> wanted;
    const auto want = [&wanted](const std::string& text) {
        if (!text.empty())
            wanted.insert(QString::fromStdString(text).trimmed());
    };
    for (const sim::Scenario& scenario : sim::scenarioLibrary()) {
        want(scenario.title);
        want(scenario.description);
        for (const sim::ScenarioEvent& event : scenario.timeline)
            want(event.note);
    }
    QSet<QString> offered;
    for (const char* text : scenarioTexts())
        offered.insert(QString::fromUtf8(text));
    INFO("not offered: " << (wanted - offered).values().join(u'\n').toStdString());
    INFO("offered, but nobody's: " << (offered - wanted).values().join(u'\n').toStdString());
    CHECK(wanted == offered);
}
