// SPDX-License-Identifier: GPL-3.0-or-later
// The Diagnosis page without its window: verdicts, what-if, checks and typed values.
#include "models/diagnosis/diagnosis_model.h"

#include "diagnosed_readings.h"
#include "support/catch.h"

#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

struct View {
    ManualClock clock;
    DiagnosisModel model{clock};

    View() {
        model.retranslate(QLocale(QLocale::English));
        show({1});
        model.setActive(true);
    }

    /// As when this meter comes into view.
    void show(PointId point) {
        model.checkLog()->setMeter({point, "", "", "", false});
        model.setSubject({.point = point}, false);
    }
    void read(const test::Wires& wires, int times = 3) {
        for (int n = 0; n < times; ++n) {
            clock.advance(1s);
            model.setReadings(test::readingsOf(test::read(wires), clock.now()));
        }
    }
    QString cell(bool changed, int row, int column) {
        DiagnosisRows* const rows = changed ? model.phasors()->changedRows() : model.phasors()->readRows();
        return rows->entry(row).value("cells").toStringList().at(column);
    }
    QString verdict(int row, const char* key) {
        return model.verdicts()->entry(row).value(QLatin1String(key)).toString();
    }
};

} // namespace

TEST_CASE("Before the first reading there is nothing to diagnose") {
    View view;
    CHECK_FALSE(view.model.isReady());
    CHECK(view.model.statusText().isEmpty());
    CHECK(view.model.verdicts()->count() == 0);
    CHECK(view.model.steps()->count() == 0);
}

TEST_CASE("A healthy meter has no verdict, and its what-if begins as it reads") {
    View view;
    view.read(test::balanced());
    CHECK(view.model.status() == DiagnosisModel::Healthy);
    CHECK(view.model.verdicts()->count() == 0);
    CHECK(view.model.suspectText().isEmpty());
    CHECK(view.model.phasors()->changedTitle() == "What if");
    CHECK(view.model.phasors()->answerText().isEmpty());
    CHECK(view.model.basis().startsWith("3 reading"));
    CHECK(view.model.shownRole() == static_cast<int>(PointRole::Consumer));
    CHECK(view.model.passed() >= 8);
}

TEST_CASE("A reversed current is named, and the second diagram shows it mended") {
    View view;
    view.read(test::reversedSecond());
    CHECK(view.model.status() == DiagnosisModel::Fault);
    CHECK(view.verdict(0, "title") == "Current of L2 reversed");
    CHECK(view.verdict(0, "shareText").endsWith(" %"));
    const QVariantList evidence = view.model.verdicts()->entry(0).value("evidence").toList();
    REQUIRE(evidence.size() == 1);
    CHECK(evidence.front().toMap().value("text").toString().startsWith(
        u"P of L2 is \u22121,990 W: its current is at \u2212150.0°"));
    CHECK(view.model.suspectText() == "Current of L2 reversed");
    CHECK(view.model.terminals() == "L2 A-V, L2 A");
    const PhasorModel& phasors = *view.model.phasors();
    CHECK(phasors.changedTitle() == "If corrected");
    CHECK(phasors.changeText() == "I2 turned round");
    CHECK(phasors.answerGood());
    CHECK(view.cell(false, 0, 1) == QString(QChar(0x2212)) + "1.99");
    CHECK(view.cell(true, 0, 1) == "1.99");
    CHECK(view.cell(true, 0, 3) == "5.97");
    CHECK(view.cell(false, 2, 1) == QString(QChar(0x2212)) + "150.0");
    CHECK(view.cell(true, 2, 1) == "30.0");
    CHECK(phasors.readNeutral() == "20.000");
    CHECK(phasors.changedNeutral().toDouble() < 0.1);
}

TEST_CASE("A phase without current is told with its rival, and nothing is suspected") {
    View view;
    test::Wires wires = test::balanced();
    wires.i[2] = 0;
    view.read(wires);
    CHECK(view.model.status() == DiagnosisModel::Healthy);
    CHECK(view.verdict(0, "title") == "Missing current on L3");
    CHECK(view.model.verdicts()->entry(0).value("severity").toInt() == DiagnosisModel::Information);
    const QVariantMap rival = view.model.verdicts()->entry(0).value("rivals").toList().front().toMap();
    CHECK(rival.value("title").toString() == "L3 is not used");
    CHECK(rival.value("shareText").toString() == "70 %");
    CHECK(rival.value("text").toString().startsWith("Switch on a load"));
    CHECK(view.model.suspectText().isEmpty());
    CHECK(view.model.steps()->count() == 0);
}

TEST_CASE("A fault of the voltages suspects no current") {
    View view;
    test::Wires wires = test::balanced();
    const auto first = wires.v[0];
    wires.v = {-first, wires.v[1] - first, wires.v[2] - first};
    for (std::size_t n = 0; n < 3; ++n)
        wires.i[n] = std::polar(10.0, std::arg(wires.v[n]) - 0.3);
    for (int n = 0; n < 3; ++n) {
        view.clock.advance(1s);
        view.model.setReadings(test::readingsOf(test::read(wires, PhaseSequence::Order132), view.clock.now()));
    }
    CHECK(view.verdict(0, "title") == "Neutral and L1 exchanged");
    CHECK(view.verdict(0, "severityWord") == "Danger");
    CHECK(view.model.phasors()->suspected() == std::array{false, false, false});
    CHECK(view.model.terminals() == "L1 A-V, N");
    CHECK(view.model.steps()->entry(0).value("kind").toInt() == DiagnosisModel::DangerStep);
}

TEST_CASE("Whoever turns a current by himself keeps his change until he resets it") {
    View view;
    view.read(test::balanced());
    PhasorModel& phasors = *view.model.phasors();
    QSignalSpy changed(&phasors, &PhasorModel::changed);
    phasors.flip(0);
    CHECK(changed.size() == 1);
    CHECK(phasors.isTouched());
    CHECK(phasors.flipped() == QList<bool>{true, false, false});
    CHECK(phasors.changedNeutral() == "20.000");
    CHECK(phasors.answerText().startsWith("Current of L1 reversed"));
    CHECK_FALSE(phasors.answerGood());
    view.read(test::balanced(), 1);
    CHECK(phasors.flipped() == QList<bool>{true, false, false});
    phasors.reset();
    CHECK_FALSE(phasors.isTouched());
    CHECK(phasors.answerText().isEmpty());
    phasors.flip(7);
    CHECK_FALSE(phasors.isTouched());
}

TEST_CASE("All currents turned round are told in short") {
    View view;
    view.read(test::balanced());
    PhasorModel& phasors = *view.model.phasors();
    phasors.flip(0);
    phasors.flip(1);
    CHECK(phasors.changeText() == "I1 turned round, I2 turned round");
    phasors.flip(2);
    CHECK(phasors.changeText() == "all currents turned round");
}

TEST_CASE("An arrow is turned by degrees and to a direction") {
    View view;
    view.read(test::balanced());
    PhasorModel& phasors = *view.model.phasors();
    phasors.turn(0, -15);
    CHECK(view.cell(true, 2, 0).toDouble() == Approx(45).margin(0.3));
    phasors.moveTo(0, -60, phasors.sizeOf(0));
    CHECK(view.cell(true, 2, 0).toDouble() == Approx(60).margin(0.3));
    CHECK(phasors.changeText().startsWith("I1 turned by " + QString(QChar(0x2212)) + "30"));
    phasors.moveTo(0, -30, phasors.sizeOf(0));
    CHECK(view.cell(true, 2, 0).toDouble() == Approx(30).margin(0.3));
}

TEST_CASE("A voltage is turned, lengthened and flipped as a current is") {
    View view;
    view.read(test::balanced());
    PhasorModel& phasors = *view.model.phasors();
    CHECK(phasors.arrowText(4).startsWith("V2 230.00 V at " + QString(QChar(0x2212)) + "120"));
    phasors.turn(4, 10);
    phasors.lengthen(4, -12.5);
    CHECK(phasors.sizeOf(4) == Approx(217.5));
    CHECK(phasors.changeText() == "V2 turned by 10.0°, V2 " + QString(QChar(0x2212)) + "12.50 V");
    CHECK_FALSE(phasors.answerText().isEmpty());
    phasors.lengthen(4, -1000);
    CHECK(phasors.arrowText(4) == "V2 has no arrow");
    phasors.lengthen(4, 230);
    CHECK(phasors.sizeOf(4) == Approx(230).margin(0.01));
    phasors.reset();
    phasors.flip(3);
    CHECK(phasors.changeText() == "V1 turned by 180.0°");
    phasors.flip(3);
    CHECK(phasors.changeText().isEmpty());
    phasors.moveTo(5, 100, 200);
    CHECK(phasors.arrowText(5) == "V3 200.00 V at 100.0°");
    phasors.moveTo(9, 100, 200);
    CHECK(phasors.arrowText(9).isEmpty());
}

TEST_CASE("Nobody asks the doctor while the page is out of view") {
    View view;
    view.model.setActive(false);
    view.read(test::reversedSecond());
    CHECK(view.model.verdicts()->count() == 0);
    view.model.setActive(true);
    CHECK(view.verdict(0, "title") == "Current of L2 reversed");
    CHECK(view.model.basis().startsWith("3 reading"));
}

TEST_CASE("Numbers in sentences have the decimal point of the language") {
    View view;
    view.read(test::reversedSecond());
    const auto evidence = [&] {
        return view.model.verdicts()->entry(0).value("evidence").toList().front().toMap().value("text").toString();
    };
    CHECK(evidence().contains(QString(QChar(0x2212)) + "150.0°"));
    view.model.retranslate(QLocale(QLocale::French));
    CHECK(evidence().contains(QString(QChar(0x2212)) + "150,0°"));
}

TEST_CASE("A reading is taken once") {
    View view;
    view.clock.advance(1s);
    const Readings readings = test::readingsOf(test::read(test::balanced()), view.clock.now());
    for (int n = 0; n < 3; ++n)
        view.model.setReadings(readings);
    CHECK(view.model.basis().startsWith("1 reading"));
}

TEST_CASE("Old readings decide nothing") {
    View view;
    view.read(test::reversedSecond());
    view.model.setFresh(false);
    CHECK(view.model.status() == DiagnosisModel::Indeterminate);
    view.model.setFresh(true);
    CHECK(view.model.status() == DiagnosisModel::Fault);
}

TEST_CASE("Accelerated time is no ground for a verdict") {
    View view;
    view.read(test::reversedSecond());
    view.model.setSubject({.point = {1}, .onWorldTime = false}, false);
    CHECK(view.model.isAccelerated());
    CHECK_FALSE(view.model.isReady());
    CHECK(view.model.verdicts()->count() == 0);
}

TEST_CASE("What exports is no fault of a producer") {
    View view;
    view.model.setSubject({.point = {1}, .role = PointRole::Producer}, false);
    view.read(test::balanced(180));
    CHECK(view.model.status() == DiagnosisModel::Healthy);
    CHECK(view.model.shownRole() == static_cast<int>(PointRole::Producer));
}

TEST_CASE("A role that the user declares is that of the meter in view, or of the typed values") {
    View view;
    view.read(test::balanced(180));
    CHECK(view.model.status() == DiagnosisModel::Fault);
    QSignalSpy declared(&view.model, &DiagnosisModel::roleDeclared);
    view.model.declare(static_cast<int>(PointRole::Consumer)); // it is one
    view.model.declare(7);
    CHECK(declared.isEmpty());
    view.model.declare(static_cast<int>(PointRole::Both));
    REQUIRE(declared.size() == 1);
    CHECK(declared.front().at(0).value<PointId>() == PointId{1});
    CHECK(declared.front().at(1).value<PointRole>() == PointRole::Both);
    view.model.setSubject({.point = {1}, .role = PointRole::Both}, false);
    CHECK(view.model.status() == DiagnosisModel::Healthy);

    // Somebody at another site dictates.
    TypedReadings& typed = *view.model.typed();
    typed.setText(0, QStringLiteral("230"));
    typed.setActive(true);
    CHECK(view.model.shownRole() == static_cast<int>(PointRole::Both));
    view.model.declare(static_cast<int>(PointRole::Consumer));
    CHECK(view.model.shownRole() == static_cast<int>(PointRole::Consumer));
    CHECK(declared.size() == 1);
    typed.setActive(false);
    CHECK(view.model.shownRole() == static_cast<int>(PointRole::Both));
}

TEST_CASE("Another meter begins anew") {
    View view;
    view.read(test::reversedSecond());
    view.model.phasors()->flip(0);
    view.model.setSubject({.point = {2}}, false);
    CHECK_FALSE(view.model.isReady());
    CHECK_FALSE(view.model.phasors()->isTouched());
}

TEST_CASE("Safety comes before the terminals, and a tick stays with its meter") {
    View view;
    view.read(test::reversedSecond());
    DiagnosisRows& steps = *view.model.steps();
    REQUIRE(steps.count() == 7);
    int last = -1;
    for (int row = 0; row < steps.count(); ++row) {
        const int kind = steps.entry(row).value("kind").toInt();
        CHECK(kind >= last);
        last = kind;
    }
    CHECK(steps.entry(0).value("kind").toInt() == DiagnosisModel::LookStep);
    CHECK(steps.entry(1).value("kind").toInt() == DiagnosisModel::SafetyStep);
    CHECK(steps.entry(4).value("kind").toInt() == DiagnosisModel::TerminalStep);
    CHECK(steps.entry(4).value("text").toString().contains("L2 A-V"));
    view.model.setStepDone(1, true);
    CHECK(view.model.stepsDone() == 1);
    view.show({2});
    view.read(test::reversedSecond());
    CHECK(view.model.stepsDone() == 0);
    view.show({1});
    view.read(test::reversedSecond());
    CHECK(view.model.stepsDone() == 1);
    view.model.setStepDone(1, false);
    CHECK(view.model.stepsDone() == 0);
}

TEST_CASE("Values that are typed are diagnosed like read ones") {
    View view;
    view.read(test::balanced());
    TypedReadings& typed = *view.model.typed();
    CHECK(typed.nextText().startsWith("Ask for V1 next"));
    const auto type = [&](const char* label, const char* text) {
        for (int field = 0; field < typed.fields()->count(); ++field)
            if (typed.fields()->entry(field).value("label").toString() == QLatin1String(label))
                typed.setText(field, QString::fromUtf8(text));
    };
    for (const char* const label : {"V1", "V2", "V3"})
        type(label, "230");
    typed.setActive(true);
    CHECK(view.model.statusText() ==
          "The known values show no fault. They say nothing about the wiring of the currents.");
    typed.setActive(false);
    for (const char* const label : {"I1", "I2", "I3"})
        type(label, "10");
    for (const char* const label : {"P1", "P3"})
        type(label, "2,18");
    type("P2", "\u22122.18");
    for (const char* const label : {"Q1", "Q3"})
        type(label, "0.72");
    CHECK(typed.known() == 11);
    typed.setActive(true);
    CHECK(view.model.basis().startsWith("11 typed value"));
    CHECK(view.model.clockText().isEmpty());
    type("Q2", "-0.72");
    CHECK(view.verdict(0, "title") == "Current of L2 reversed");
    typed.setActive(false);
    CHECK(view.model.status() == DiagnosisModel::Healthy);
    CHECK(view.model.basis().startsWith("3 reading"));
}

TEST_CASE("What is no value is told in its field and stays unknown") {
    TypedReadings typed;
    typed.setText(0, "abc");
    CHECK(typed.fields()->entry(0).value("error").toString().contains("abc"));
    CHECK(typed.known() == 0);
    typed.setText(0, "230");
    CHECK(typed.fields()->entry(0).value("error").toString().isEmpty());
    CHECK(typed.known() == 1);
    typed.setText(15, "321");
    CHECK_FALSE(typed.fields()->entry(15).value("error").toString().isEmpty());
    typed.clear();
    CHECK(typed.known() == 0);
    CHECK(typed.text(0).isEmpty());
}
