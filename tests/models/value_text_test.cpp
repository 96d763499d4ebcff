// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/names.h"
#include "models/text/value_text.h"

#include "models/meter/energies_model.h"
#include "models/meter/values_model.h"
#include "sample_readings.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <limits>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

const QLocale kEnglish(QStringLiteral("en"));
const QLocale kFrench(QStringLiteral("fr"));

QString text(const QAbstractItemModel& model, int row, int role) {
    return model.index(row, 0).data(role).toString();
}

Measure::Quality quality(const QAbstractItemModel& model, int row, int role) {
    return model.index(row, 0).data(role).value<Measure::Quality>();
}

} // namespace

TEST_CASE("A count becomes text with its exact decimals") {
    CHECK(fixedText(0, 2, kEnglish) == "0.00");
    CHECK(fixedText(5, 2, kEnglish) == "0.05");
    CHECK(fixedText(-5, 2, kEnglish) == "−0.05");
    CHECK(fixedText(-123456, 2, kEnglish) == "−1,234.56");
    CHECK(fixedText(1234, 0, kEnglish) == "1,234");
    CHECK(fixedText(123456, 3, kFrench) == "123,456");
    CHECK(fixedText(123456789, 2, kFrench) ==
          QString::fromUtf8("1 234 567,89").replace(u' ', kFrench.groupSeparator()));
    CHECK(fixedText(std::numeric_limits<std::int64_t>::min(), 0, kEnglish) == "−9,223,372,036,854,775,808");
}

TEST_CASE("Each quantity has the meter's resolution, powers in kilo-units") {
    CHECK(valueText({23062, Quality::Good}, Quantity::V, kEnglish) == "230.62");
    CHECK(valueText({19376, Quality::Good}, Quantity::I, kEnglish) == "19.376");
    CHECK(valueText({428, Quality::Good}, Quantity::P, kEnglish) == "4.28");
    CHECK(valueText({-119, Quality::Stale}, Quantity::Q, kEnglish) == "−1.19");
    CHECK(valueText({957, Quality::Good}, Quantity::PF, kEnglish) == "0.957");
    CHECK(valueText({50012, Quality::Good}, Quantity::F, kEnglish) == "50.012");
    CHECK(valueText({23062, Quality::NotMeasured}, Quantity::V, kEnglish) == "–");
    CHECK(unitText(Quantity::P) == "kW");
    CHECK(unitText(Quantity::Q) == "kvar");
    CHECK(unitText(Quantity::PF).isEmpty());
    CHECK(unitText(EnergyKind::Eap) == "kVAh");
    CHECK(unitText(EnergyKind::ErNegCap) == "kvarh");
}

TEST_CASE("An energy shows no digit finer than its step, and is cut off, never rounded") {
    CHECK(energyText({12'345'699, 1, Quality::Good}, kEnglish) == "1,234.56");
    CHECK(energyText({12'345'600, 100, Quality::Good}, kEnglish) == "1,234.56");
    CHECK(energyText({12'345'000, 1000, Quality::Good}, kEnglish) == "1,234.5");
    CHECK(energyText({12'340'000, 10000, Quality::Good}, kEnglish) == "1,234");
    CHECK(energyText({-123'499, 1, Quality::Good}, kEnglish) == "−12.34");
    CHECK(energyText({-50, 1, Quality::Good}, kEnglish) == "0.00");
    CHECK(energyText({0, 1, Quality::NotMeasured}, kEnglish) == "–");
}

TEST_CASE("Ages grow coarser as they grow") {
    CHECK(ageText(400ms, kEnglish) == "0.4 s");
    CHECK(ageText(400ms, kFrench) == "0,4 s");
    CHECK(ageText(-20ms, kEnglish) == "0.0 s");
    CHECK(ageText(3000ms, kEnglish) == "3.0 s");
    CHECK(ageText(8900ms, kEnglish) == "8 s");
    CHECK(ageText(13min + 59s, kEnglish) == "13 min");
    CHECK(ageText(125min, kEnglish) == "2 h");
}

TEST_CASE("The table of values shows one reading") {
    ValuesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ManualClock clock;
    model.setReadings(test::goodReadings(clock.now()), clock.now().mono);

    REQUIRE(model.rowCount() == 8);
    CHECK(text(model, 0, ValuesModel::L1Role) == "230.62");
    CHECK(text(model, 0, ValuesModel::SumRole) == "230.10");
    CHECK(text(model, 0, ValuesModel::NRole).isEmpty());
    CHECK(text(model, 2, ValuesModel::NRole) == "1.301");
    CHECK(text(model, 3, ValuesModel::SumRole) == "12.34");
    CHECK(text(model, 3, ValuesModel::UnitRole) == "kW");
    CHECK(text(model, 4, ValuesModel::L2Role) == "−1.19");
    CHECK(text(model, 6, ValuesModel::NameRole) == "power factor");
    CHECK(text(model, 7, ValuesModel::L1Role).isEmpty());
    CHECK(text(model, 7, ValuesModel::SumRole) == "50.012");
    CHECK(model.index(1, 0).data(ValuesModel::TagsRole).toStringList() == QStringList{"12", "23", "31", "", ""});
    CHECK(quality(model, 0, ValuesModel::L1StateRole) == Measure::Quality::Good);
    CHECK(text(model, 0, ValuesModel::AgeTextRole).isEmpty());
}

TEST_CASE("What the sign of a power factor says stands at each value, since phases differ") {
    ValuesModel model;
    ManualClock clock;
    model.setReadings(test::goodReadings(clock.now()), clock.now().mono);
    const QStringList tags = model.index(6, 0).data(ValuesModel::TagsRole).toStringList();
    CHECK(tags == QStringList{"ind", "cap", "ind", "ind", ""});
    const QStringList notes = model.index(6, 0).data(ValuesModel::NotesRole).toStringList();
    CHECK(notes[0].startsWith("Inductive"));
    CHECK(notes[1].startsWith("Capacitive"));
}

TEST_CASE("The power that a consumer exports has a wrong sign, and its reactive power with it") {
    ValuesModel model;
    ManualClock clock;
    Readings readings = test::goodReadings(clock.now()); // of which the second phase is capacitive
    readings.at(Quantity::P, Phase::L1).count = -428;
    readings.at(Quantity::Q, Phase::L1).count = -128;
    model.setReadings(readings, clock.now().mono);
    const auto wrong = [&](int row) { return model.index(row, 0).data(ValuesModel::WrongRole).value<QList<bool>>(); };
    const QList<bool> none(5, false);
    const QList<bool> first{true, false, false, false, false};
    CHECK(wrong(3) == none);
    model.setConsumer(true);
    CHECK(wrong(3) == first);
    CHECK(wrong(4) == first);
    CHECK(wrong(6) == none);
    CHECK(model.index(3, 0).data(ValuesModel::NotesRole).toStringList()[0].contains("consumer"));
}

TEST_CASE("A value outside the ratings of the meter is marked and says its limit") {
    ValuesModel model;
    ManualClock clock;
    Readings readings = test::goodReadings(clock.now());
    model.setReadings(readings, clock.now().mono);
    const auto marks = [&](int row) { return model.index(row, 0).data(ValuesModel::MarksRole).value<QList<bool>>(); };
    const auto note = [&](int row, int slot) {
        return model.index(row, 0).data(ValuesModel::NotesRole).toStringList()[slot];
    };
    const QList<bool> none(5, false);
    for (int row = 0; row < model.rowCount(); ++row)
        CHECK(marks(row) == none);

    readings.at(Quantity::V, Phase::L3).count = 500'00;
    readings.at(Quantity::I, Phase::L1).count = 2'400'000;
    readings.at(Quantity::F, Phase::Sum) = {};
    model.setReadings(readings, clock.now().mono);
    CHECK(marks(0) == QList<bool>{false, false, true, false, false});
    CHECK(note(0, 2) == "This value is above the meter rating: 184 to 288 V.");
    CHECK(marks(2) == QList<bool>{true, false, false, false, false});
    CHECK(note(2, 0) == "This value is above the meter rating: at most 80 A.");
    CHECK(marks(7)[3]);
    CHECK(text(model, 7, ValuesModel::SumRole) == "out of range");
    CHECK(note(7, 3).contains("45 to 65 Hz"));
}

TEST_CASE("A new reading changes one range of rows, and none when nothing differs") {
    ValuesModel model;
    ManualClock clock;
    Readings readings = test::goodReadings(clock.now());
    model.setReadings(readings, clock.now().mono);
    QSignalSpy changes(&model, &ValuesModel::dataChanged);

    clock.advance(1s);
    model.setReadings(readings, clock.now().mono);
    CHECK(changes.isEmpty());

    readings.at(Quantity::I, Phase::L1).count += 1;
    readings.at(Quantity::S, Phase::L1).count += 1;
    model.setReadings(readings, clock.now().mono);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0][0].toModelIndex().row() == 2);
    CHECK(changes[0][1].toModelIndex().row() == 5);
}

TEST_CASE("Stale values keep their text and get an age; missing ones become a dash") {
    ValuesModel model;
    ManualClock clock;
    Readings readings = test::staleReadings(clock.now());
    readings.at(Quantity::V, Phase::L2) = {};
    clock.advance(8s);
    model.setReadings(readings, clock.now().mono);

    CHECK(text(model, 0, ValuesModel::L1Role) == "230.62");
    CHECK(quality(model, 0, ValuesModel::L1StateRole) == Measure::Quality::Stale);
    CHECK(text(model, 0, ValuesModel::AgeTextRole) == "8 s");
    CHECK(text(model, 0, ValuesModel::L2Role) == "–");
    CHECK(quality(model, 0, ValuesModel::L2StateRole) == Measure::Quality::NotMeasured);
}

TEST_CASE("The separators follow the locale") {
    ValuesModel model;
    ManualClock clock;
    model.setReadings(test::goodReadings(clock.now()), clock.now().mono);
    QSignalSpy changes(&model, &ValuesModel::dataChanged);
    model.retranslate(kFrench);
    CHECK(text(model, 0, ValuesModel::L1Role) == "230,62");
    CHECK(changes.size() == 1);
}

TEST_CASE("The energies show tariffs, total, partial meters and balance") {
    EnergiesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ManualClock clock;
    model.setReadings(test::goodReadings(clock.now()), clock.now().mono);

    REQUIRE(model.rowCount() == 5);
    CHECK(text(model, 0, EnergiesModel::SymbolRole) == "Ea+");
    CHECK(text(model, 0, EnergiesModel::T1Role) == "812.34");
    CHECK(text(model, 0, EnergiesModel::T2Role) == "422.22");
    CHECK(text(model, 0, EnergiesModel::TotalRole) == "1,234.56");
    CHECK(text(model, 0, EnergiesModel::PartialT1Role) == "0.00");
    CHECK(text(model, 0, EnergiesModel::PartialRole) == "–");
    CHECK(text(model, 1, EnergiesModel::TotalRole) == "–");
    CHECK(text(model, 2, EnergiesModel::PartialT1Role).isEmpty());
    CHECK(text(model, 2, EnergiesModel::UnitRole) == "kVAh");
    CHECK(model.balanceActive() == "−12.34");
    CHECK(model.balanceReactive() == "1.00");
    CHECK(model.balanceState() == Measure::Quality::Good);
    CHECK(model.ageText().isEmpty());
}

TEST_CASE("Columns stand on the decimal point where registers differ in resolution") {
    EnergiesModel model;
    ManualClock clock;
    Readings readings = test::goodReadings(clock.now());
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T2) = {4'220'000, 10000, Quality::Good};
    model.setReadings(readings, clock.now().mono);
    const QString fine = text(model, 0, EnergiesModel::T1Role);
    const QString coarse = text(model, 0, EnergiesModel::T2Role);
    CHECK(coarse.trimmed() == "422");
    CHECK(coarse.size() == fine.size());
}

TEST_CASE("Only the energy rows that differ change") {
    EnergiesModel model;
    ManualClock clock;
    Readings readings = test::goodReadings(clock.now());
    model.setReadings(readings, clock.now().mono);
    QSignalSpy changes(&model, &EnergiesModel::dataChanged);
    QSignalSpy balance(&model, &EnergiesModel::balanceChanged);

    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths += 1; // finer than what is shown
    model.setReadings(readings, clock.now().mono);
    CHECK(changes.isEmpty());

    readings.at(EnergyKind::ErNeg, Phase::Sum, Tariff::T1) = {10'000, 1, Quality::Good};
    model.setReadings(readings, clock.now().mono);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0][0].toModelIndex().row() == 4);
    CHECK(changes[0][1].toModelIndex().row() == 4);
    CHECK(text(model, 4, EnergiesModel::T1Role) == "1.00");
    CHECK(balance.isEmpty());
}
