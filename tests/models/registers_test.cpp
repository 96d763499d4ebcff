// SPDX-License-Identifier: GPL-3.0-or-later
// The Registers page: the table, the log of frames, the chosen frame and the free read.
#include "acquisition/fake_meter.h"
#include "models/app/app_model.h"
#include "models/registers/registers_model.h"

#include "made_frames.h"
#include "sample_readings.h"
#include "support/catch.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTcpSocket>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr RegisterRange kMetrology{50512, 62};
constexpr RegisterRange kVoltages{50520, 6};

/// A model with a clock of its own, and frames that are given to it.
struct Rig {
    Rig() {
        readings.at(Quantity::V, Phase::L1) = {23062, Quality::Good};
        readings.at(Quantity::P, Phase::Sum) = {-1234, Quality::Good};
        model.rows()->setBlock(-1); // all
        model.setActive(true);
    }

    void exchange(RegisterRange range = kMetrology) {
        model.take(madeRequest(++transaction, range, clock.now()));
        clock.advance(16ms);
        model.take(madeAnswer(transaction, range, readings, clock.now()));
        model.update();
    }
    void refuse(RegisterRange range) {
        model.take(madeRequest(++transaction, range, clock.now()));
        model.take(madeException(transaction, 2, clock.now()));
        model.update();
    }

    QVariant cell(int address, RegisterRows::Role role) {
        for (int row = 0; row < model.rows()->rowCount(); ++row)
            if (model.rows()->addressAt(row) == address)
                return model.rows()->data(model.rows()->index(row), role);
        return {};
    }
    QString text(int address, RegisterRows::Role role) { return cell(address, role).toString(); }
    RegisterRows::State state(int address) {
        return cell(address, RegisterRows::StateRole).value<RegisterRows::State>();
    }
    QString frame(int row, FrameRows::Role role) {
        return model.frames()->data(model.frames()->index(row), role).toString();
    }

    ManualClock clock{SampleTime{Instant{1000s}, std::chrono::sys_time<std::chrono::milliseconds>{1795530727s}}};
    Readings readings;
    std::uint16_t transaction = 0x3A00;
    RegistersModel model{clock};
};

} // namespace

TEST_CASE("The table has every register and every reserved word, and nothing is known at first") {
    Rig rig;
    CHECK(RegistersModel(rig.clock).rows()->block() == static_cast<int>(Block::Metrology)); // looked for first
    int words = 0;
    for (const BlockInfo& block : kBlockTable)
        words += block.words;
    int registers = 0;
    for (int row = 0; row < rig.model.rows()->rowCount(); ++row)
        registers +=
            rig.model.rows()->data(rig.model.rows()->index(row), RegisterRows::ReservedRole).toBool() ? 0 : 1;
    CHECK(registers == 269);
    CHECK(rig.model.rows()->shown() == 269);
    CHECK(rig.model.rows()->all() == 269);
    CHECK(words > registers);
    CHECK(rig.state(50520) == RegisterRows::State::NotRead);
    CHECK(rig.text(50520, RegisterRows::ValueRole) == "–");
    CHECK(rig.state(40481) == RegisterRows::State::WriteOnly);
}

TEST_CASE("An answer shows the words as they were on the wire, and what they mean") {
    Rig rig;
    rig.exchange();
    CHECK(rig.text(50520, RegisterRows::HexRole) == "C558");
    CHECK(rig.text(50520, RegisterRows::SymbolRole) == "V1");
    CHECK(rig.text(50520, RegisterRows::RawRole) == "0000 5A16");
    CHECK(rig.text(50520, RegisterRows::ValueRole) == "230.62");
    CHECK(rig.text(50520, RegisterRows::UnitRole) == "V");
    CHECK(rig.text(50520, RegisterRows::AgeRole) == "0.0 s");
    CHECK(rig.text(50536, RegisterRows::ValueRole) == "−12.34");
    CHECK(rig.text(50536, RegisterRows::UnitRole) == "kW");
    CHECK(rig.text(50512, RegisterRows::NameRole) == "reserved");
    CHECK(rig.text(50512, RegisterRows::RawRole) == "0000 0000");
    CHECK(rig.state(50520) == RegisterRows::State::Fresh);
}

TEST_CASE("A value that is not renewed becomes stale, a fast one after three seconds") {
    Rig rig;
    rig.exchange();
    rig.exchange({33024, 6});
    rig.clock.advance(3100ms);
    rig.model.update();
    CHECK(rig.state(50520) == RegisterRows::State::Stale);
    CHECK(rig.text(50520, RegisterRows::AgeRole) == "3 s");
    CHECK(rig.state(33024) == RegisterRows::State::Fresh);
    rig.clock.advance(12s);
    rig.model.update();
    CHECK(rig.state(33024) == RegisterRows::State::Stale);
}

TEST_CASE("Only the rows that differ are told, in runs") {
    Rig rig;
    rig.exchange();
    QSignalSpy changes(rig.model.rows(), &QAbstractItemModel::dataChanged);
    rig.model.update();
    CHECK(changes.isEmpty());
    rig.readings.at(Quantity::V, Phase::L2) = {22941, Quality::Good};
    rig.exchange(kVoltages);
    // The other blocks' rows stay; those of the metrology are 16 ms older, which no text shows.
    REQUIRE(changes.size() == 1);
    CHECK(rig.model.rows()->addressAt(changes[0][0].toModelIndex().row()) == 50522);
    CHECK(rig.model.rows()->addressAt(changes[0][1].toModelIndex().row()) == 50522);
}

TEST_CASE("Search and block leave the registers that fit") {
    Rig rig;
    rig.model.rows()->setBlock(static_cast<int>(Block::Metrology));
    CHECK(rig.model.rows()->shown() == 30);
    CHECK(rig.model.rows()->rowCount() == 31); // one run of reserved words
    rig.model.rows()->setText("voltage V1");
    CHECK(rig.model.rows()->shown() == 1);
    rig.model.rows()->setText("c558");
    CHECK(rig.model.rows()->addressAt(0) == 50520);
    rig.model.rows()->setText("nothing of this name");
    CHECK(rig.model.rows()->rowCount() == 0);
    rig.model.rows()->setBlock(-1);
    rig.model.rows()->setText("tariff_L1 t1_ea_");
    CHECK(rig.model.rows()->shown() == 2);
}

TEST_CASE("A block that the meter refuses is told apart from one that was not read") {
    Rig rig;
    rig.refuse({40544, 2});
    CHECK(rig.state(40544) == RegisterRows::State::Refused);
    CHECK(rig.text(40544, RegisterRows::RowTextRole).contains("refuses"));
}

TEST_CASE("The log lists requests, answers, exceptions and what was not answered") {
    Rig rig;
    rig.exchange(kVoltages);
    rig.refuse({50568, 8});
    rig.model.take(madeRequest(1, kMetrology, rig.clock.now()));
    rig.clock.advance(1500ms);
    rig.model.take(madeSilence(rig.clock.now()));
    rig.model.update();
    FrameRows& frames = *rig.model.frames();
    REQUIRE(frames.rowCount() == 6);
    CHECK(rig.frame(0, FrameRows::WhatRole) == "read 50520, 6 words");
    CHECK(rig.frame(1, FrameRows::WhatRole) == "6 words, from voltage_V1");
    CHECK(rig.frame(1, FrameRows::TransactionRole) == "3A01");
    CHECK(rig.frame(1, FrameRows::BytesRole) == "21");
    CHECK(rig.frame(1, FrameRows::TripRole) == "16");
    CHECK(rig.frame(3, FrameRows::WhatRole) == "exception 02, illegal address");
    CHECK(rig.frame(5, FrameRows::WhatRole) == "no answer");
    CHECK(rig.frame(5, FrameRows::TripRole) == "1,500");
    CHECK(frames.exceptions() == 1);
    CHECK(frames.timeouts() == 1);
    CHECK(frames.countText().startsWith("6, since"));
    frames.setShow(FrameRows::Show::Exceptions);
    CHECK(frames.rowCount() == 1);
    frames.setShow(FrameRows::Show::Requests);
    CHECK(frames.rowCount() == 3);
    frames.setShow(FrameRows::Show::Answers);
    CHECK(frames.rowCount() == 2);
    frames.setShow(FrameRows::Show::Timeouts);
    CHECK(frames.rowCount() == 1);
}

TEST_CASE("A paused list stands still, and nothing is lost") {
    Rig rig;
    rig.exchange();
    FrameRows& frames = *rig.model.frames();
    frames.setPaused(true);
    rig.exchange();
    CHECK(frames.rowCount() == 2);
    CHECK(frames.countText() == "paused, 2 more");
    frames.setShow(FrameRows::Show::Requests);
    CHECK(frames.rowCount() == 1);
    frames.setShow(FrameRows::Show::All);
    frames.setPaused(false);
    CHECK(frames.rowCount() == 4);
}

TEST_CASE("A chosen frame is told byte by byte and marks its registers") {
    Rig rig;
    rig.exchange(kVoltages);
    rig.model.chooseFrame(1);
    ChosenFrame& chosen = *rig.model.chosen();
    CHECK(chosen.title() == "Answer 3A01");
    CHECK(chosen.caption().endsWith("21 bytes, 16 ms after its request"));
    CHECK(chosen.lines().size() == 2);
    const QVariantMap field = chosen.fields()[6].toMap();
    CHECK(field["place"] == "09–0C");
    CHECK(field["bytes"] == "00 00 5A 16");
    CHECK(field["name"] == "50520 voltage_V1");
    CHECK(field["meaning"] == "23062 × 0.01 V = 230.62 V");
    CHECK(rig.cell(50520, RegisterRows::MarkedRole).toBool());
    CHECK(rig.cell(50524, RegisterRows::MarkedRole).toBool());
    CHECK_FALSE(rig.cell(50526, RegisterRows::MarkedRole).toBool());
    CHECK(rig.model.markNote().contains("are marked"));
    CHECK(rig.model.rows()->addressAt(rig.model.rows()->markedRow()) == 50520);
    rig.model.rows()->setBlock(static_cast<int>(Block::Overflow));
    CHECK(rig.model.rows()->markedRow() == -1);
    CHECK(rig.model.markNote().contains("hides"));
    rig.model.leaveFrame();
    CHECK_FALSE(chosen.known());
    CHECK(rig.model.markNote().isEmpty());
}

TEST_CASE("Another meter in view leaves nothing of the one before") {
    Rig rig;
    rig.exchange();
    rig.model.chooseFrame(1);
    rig.model.forget();
    CHECK(rig.state(50520) == RegisterRows::State::NotRead);
    CHECK(rig.model.frames()->rowCount() == 0);
    CHECK(rig.model.frames()->empty());
    CHECK_FALSE(rig.model.chosen()->known());
    CHECK(rig.model.framesFile().empty());
}

TEST_CASE("A free read is refused where it would leave its block, and says which words there are") {
    Rig rig;
    FreeRead& read = *rig.model.freeRead();
    CHECK(read.problem().isEmpty());
    CHECK(read.otherAddress() == "C558");
    read.setAddress("0xC588");
    CHECK(read.otherAddress() == "50568");
    read.setWords("8");
    CHECK(read.problem().contains("50573"));
    CHECK(read.problem().contains("6 words"));
    read.setWords("126");
    CHECK(read.problem().contains("125"));
    read.setAddress("40000");
    read.setWords("1");
    CHECK(read.problem().contains("no block"));
    read.setAddress("voltage");
    CHECK(read.problem().contains("voltage"));
    read.choose(50520);
    CHECK(read.problem().isEmpty());
    CHECK(read.words() == "2");
}

TEST_CASE("Words are shown in the form that the user chooses") {
    const std::vector<std::uint16_t> words{0xFFFF, 0xFFFE, 0x5A16};
    const QLocale locale(QLocale::English);
    CHECK(wordsAs(FreeRead::Form::Hex, words, locale) == "FFFF FFFE 5A16");
    CHECK(wordsAs(FreeRead::Form::U16, words, locale) == "65,535  65,534  23,062");
    CHECK(wordsAs(FreeRead::Form::S16, words, locale) == "−1  −2  23,062");
    CHECK(wordsAs(FreeRead::Form::U32, words, locale) == "4,294,967,294  0x5A16");
    CHECK(wordsAs(FreeRead::Form::S32, words, locale) == "−2  0x5A16");
    CHECK(wordsAs(FreeRead::Form::Text, {0x434F, 0x554E, 0x0000}, locale) == "COUN");
}

TEST_CASE("Registers and frames are copied as text, and the frames are a capture file") {
    Rig rig;
    rig.exchange(kVoltages);
    rig.model.rows()->setText("voltage_V1");
    rig.model.copyRegisters();
    CHECK(QGuiApplication::clipboard()->text().contains("50520\tC558\tvoltage_V1\tU32\tR\t0000 5A16\t230.62\tV"));
    CHECK(rig.model.registersCsv().contains("50520,C558,voltage_V1,U32,R,0000 5A16,230.62,V"));
    rig.model.copyFrames();
    CHECK(QGuiApplication::clipboard()->text().contains("3A 01 00 00 00 06 05 03 C5 58 00 06"));
    rig.model.chooseFrame(1);
    rig.model.copyChosen();
    CHECK(QGuiApplication::clipboard()->text().contains("09–0C\t00 00 5A 16\t50520 voltage_V1"));
    const auto file = rig.model.framesFile();
    REQUIRE(file.size() > 100);
    CHECK(file[0] == 0x0A);
    CHECK(file[1] == 0x0D);
}

TEST_CASE("The page of a real meter fills its table, the blocks that no plan reads too, and reads what it is asked") {
    test::FakeMeter meter;
    const SystemClock clock;
    AppModel app(clock, nullptr);
    app.addTransient({"127.0.0.1", meter.port(), 5}, PointOrigin::Session);
    RegistersModel& registers = *app.registers();
    registers.rows()->setBlock(-1);
    registers.setActive(true);
    app.start();
    const auto isRead = [&](int address) {
        for (int row = 0; row < registers.rows()->rowCount(); ++row)
            if (registers.rows()->addressAt(row) == address)
                return registers.rows()
                           ->data(registers.rows()->index(row), RegisterRows::StateRole)
                           .value<RegisterRows::State>() == RegisterRows::State::Fresh;
        return false;
    };
    REQUIRE(test::runUntil([&] { return isRead(50520) && isRead(33024) && isRead(50770) && isRead(50058); }));
    CHECK(registers.frames()->exceptions() == 0);
    FreeRead& read = *registers.freeRead();
    read.read();
    CHECK(read.busy());
    REQUIRE(test::runUntil([&] { return !read.busy(); }));
    CHECK(read.result().startsWith("0000"));
    CHECK(read.resultNote().startsWith("metrology, voltage_V1 to voltage_V3, "));
    CHECK(registers.chosen()->title().startsWith("Answer"));
    CHECK(registers.chosenRow() >= 0);
    meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        to.write(test::addressIn(request) == 40480 ? test::exceptionFor(request, 2) : fitting);
    });
    read.setAddress("40480");
    read.setWords("2");
    read.read();
    REQUIRE(test::runUntil([&] { return !read.busy(); }));
    CHECK(read.failed());
    CHECK(read.resultNote().contains("exception 2"));
    CHECK(registers.frames()->exceptions() == 1);
    app.stop();
    read.read();
    CHECK_FALSE(read.busy());
    CHECK(read.failed());
}
