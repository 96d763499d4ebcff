// SPDX-License-Identifier: GPL-3.0-or-later
// Back to the start of the class, and what else one click wipes: all of it can be taken back.
#include "models/training/training_desk.h"
#include "support/catch.h"
#include "training_rig.h"

#include <QSignalSpy>

#include <functional>
#include <future>
#include <vector>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

int rowOfScenario(const ScenarioModel& scenarios, const QString& name) {
    for (int row = 0; row < scenarios.rowCount(); ++row) {
        if (scenarios.data(scenarios.index(row), ScenarioModel::NameRole) == name)
            return row;
    }
    return -1;
}

int rowWithNumber(const FaultModel& faults) {
    for (int row = 0; row < faults.rowCount(); ++row) {
        if (!faults.data(faults.index(row), FaultModel::NumberTextsRole).toStringList().isEmpty())
            return row;
    }
    return -1;
}

} // namespace

TEST_CASE("Back to the start: registers, settings, load and display as when the class began") {
    Rig rig;
    REQUIRE(rig.settled());
    rig.host->withDevice([](sim::SimulatedMeter& device) {
        MeterMemory memory{device.meter().registers(), device.meter().settings()};
        memory.registers.tariff = 2;
        memory.settings.unitId = 77;
        device.restart(memory);
        device.advance(600);
        device.clock().setWall(device.clock().now().wall + 300 * 24h); // as after a run at ×86,400
    });
    rig.desk.preset()->setCurrent(14); // partial Ea+ T1
    CHECK(rig.desk.preset()->enter(QStringLiteral("4321")).isEmpty());
    rig.desk.supply()->setVoltage(207);
    rig.desk.device()->setPaused(true);
    rig.desk.device()->setSupplied(false);
    REQUIRE(rig.settled());
    const auto before = rig.host->snapshot();
    REQUIRE(before->settings.unitId == 77);
    rig.desk.backToStart();
    REQUIRE(rig.settled());
    const auto now = rig.host->snapshot();
    CHECK(std::chrono::abs(now->time.wall - std::chrono::system_clock::now()) < 5min);
    CHECK(now->time.mono >= before->time.mono); // ages and pulses do not notice
    CHECK(now->settings.unitId == MeterSettings{}.unitId);
    CHECK(now->registers.tariff == 1);
    CHECK(now->registers.partial[0] < 1000);
    CHECK(now->load.source[0].voltage == 230);
    CHECK(now->supplied);
    CHECK_FALSE(now->paused);
    CHECK(now->menu == Menu::Tar1);
}

TEST_CASE("Back to the start can be taken back: registers, settings, load, faults and scenario are as before") {
    Rig rig;
    ScenarioModel& scenarios = *rig.desk.scenarios();
    REQUIRE(rig.settled());
    scenarios.openRow(rowOfScenario(scenarios, QStringLiteral("overload-bursts")));
    scenarios.step();
    scenarios.step();
    rig.desk.preset()->setCurrent(14); // partial Ea+ T1
    CHECK(rig.desk.preset()->enter(QStringLiteral("4321")).isEmpty());
    rig.desk.supply()->setVoltage(207);
    rig.desk.device()->setCoverOpen(true);
    rig.desk.device()->setPaused(true);
    REQUIRE(rig.settled());
    const auto before = rig.host->snapshot();
    REQUIRE(before->scenario.eventsDone == 2);
    rig.desk.backToStart();
    REQUIRE(rig.settled());
    REQUIRE_FALSE(scenarios.isOpen());
    REQUIRE(rig.desk.undo()->text() == QStringLiteral("The training desk is back at the start of the class."));
    rig.desk.undo()->take();
    CHECK_FALSE(rig.desk.undo()->offered());
    REQUIRE(rig.settled());
    const auto now = rig.host->snapshot();
    CHECK(now->scenario.scenario == before->scenario.scenario);
    CHECK(now->scenario.eventsDone == 2);
    CHECK(now->scenario.elapsed == before->scenario.elapsed);
    CHECK(std::abs(now->registers.partial[0] - before->registers.partial[0]) < 100); // a start counts a moment
    CHECK(now->load.source[0].voltage == 207);
    CHECK(now->faults == before->faults);
    CHECK(now->coverOpen);
    CHECK(now->paused);
    CHECK(now->time.wall == before->time.wall);
}

TEST_CASE("Whatever wipes the desk at one click can be taken back") {
    Rig rig;
    ScenarioModel& scenarios = *rig.desk.scenarios();
    FaultModel& faults = *rig.desk.faults();
    REQUIRE(rig.settled());
    rig.desk.supply()->setVoltage(207);
    faults.toggle(0, 1);
    REQUIRE(rig.settled());
    const auto byHand = rig.host->snapshot();

    faults.clear();
    CHECK(faults.activeCount() == 0);
    rig.desk.undo()->take();
    CHECK(faults.activeCount() == 1);

    const auto isBack = [&] {
        rig.desk.undo()->take();
        const bool settled = rig.settled();
        const auto now = rig.host->snapshot();
        return settled && !now->scenario.scenario && now->load == byHand->load && now->faults == byHand->faults;
    };
    scenarios.openRow(0);
    REQUIRE(rig.settled());
    CHECK(isBack());
    scenarios.byHand();
    REQUIRE(rig.settled());
    CHECK(rig.host->snapshot()->faults.empty());
    CHECK(isBack());

    rig.desk.keepAsStart();
    rig.desk.undo()->take();
    rig.desk.backToStart();
    REQUIRE(rig.settled());
    CHECK(rig.host->snapshot()->load.source[0].voltage == 230);
}

TEST_CASE("What was asked for just before a click comes back with it, however late the device carries it out") {
    Rig rig;
    TrainingDesk& desk = rig.desk;
    REQUIRE(rig.settled());
    const std::vector<std::function<void()>> wipes{[&] { desk.scenarios()->openRow(0); },
                                                   [&] { desk.scenarios()->byHand(); }, [&] { desk.backToStart(); }};
    for (const auto& wipe : wipes) {
        std::promise<void> busy;
        rig.host->withDevice([until = busy.get_future().share()](sim::SimulatedMeter&) { until.wait(); });
        desk.supply()->setVoltage(207);
        desk.faults()->toggle(0, 1);
        const auto faults = desk.faults()->activeCount();
        wipe();
        busy.set_value();
        REQUIRE(rig.settled());
        desk.undo()->take();
        REQUIRE(rig.settled());
        CHECK(rig.host->snapshot()->load.source[0].voltage == 207);
        CHECK(desk.faults()->activeCount() == faults);
        desk.supply()->setVoltage(230);
        desk.faults()->toggle(0, 1);
        REQUIRE(rig.settled());
    }
}

TEST_CASE("The start of the class is what the trainer saw, however late the device carries it out") {
    Rig rig;
    REQUIRE(rig.settled());
    std::promise<void> busy;
    rig.host->withDevice([until = busy.get_future().share()](sim::SimulatedMeter&) { until.wait(); });
    rig.desk.supply()->setVoltage(207);
    rig.desk.keepAsStart();
    busy.set_value();
    REQUIRE(rig.settled());
    rig.desk.supply()->setVoltage(230);
    rig.desk.backToStart();
    REQUIRE(rig.settled());
    CHECK(rig.host->snapshot()->load.source[0].voltage == 207);
}

TEST_CASE("What the trainer does after a click is never wiped by taking that click back") {
    Rig rig;
    TrainingDesk& desk = rig.desk;
    REQUIRE(rig.settled());
    const std::vector<std::function<void()>> wipes{
        [&] { desk.faults()->toggle(0, 0), desk.faults()->clear(); }, [&] { desk.scenarios()->openRow(0); },
        [&] { desk.scenarios()->restart(); }, [&] { desk.scenarios()->byHand(); }, [&] { desk.backToStart(); }};
    const std::vector<std::function<void()>> deeds{[&] { desk.faults()->toggle(0, 1); },
                                                   [&] {
                                                       const int row = rowWithNumber(*desk.faults());
                                                       CHECK(desk.faults()->enterNumber(row, 0, "7").isEmpty());
                                                   },
                                                   [&] { desk.supply()->setVoltage(210); },
                                                   [&] { desk.supply()->setConnected(2, false); },
                                                   [&] { desk.loads()->setAngle(0, 30); },
                                                   [&] { desk.device()->setCoverOpen(true); },
                                                   [&] { desk.device()->setCablePlugged(false); },
                                                   [&] { desk.device()->setSpeed(1); },
                                                   [&] { desk.preset()->enter("12"); },
                                                   [&] { desk.scenarios()->pause(); },
                                                   [&] {
                                                       desk.front()->press(DeviceFront::Key::Up);
                                                       desk.front()->release(DeviceFront::Key::Up);
                                                   }};
    for (std::size_t wipe = 0; wipe < wipes.size(); ++wipe) {
        for (std::size_t deed = 0; deed < deeds.size(); ++deed) {
            INFO(wipe << " " << deed);
            wipes[wipe]();
            REQUIRE(rig.settled());
            CHECK(desk.undo()->offered());
            deeds[deed]();
            desk.undo()->take(); // at once, before anything was shown
            CHECK_FALSE(desk.undo()->offered());
        }
    }
}

TEST_CASE("A fault that is switched on after all were cleared stays on, and its number too") {
    Rig rig;
    FaultModel& faults = *rig.desk.faults();
    REQUIRE(rig.settled());
    faults.toggle(0, 1);
    faults.clear();
    REQUIRE(rig.settled());
    faults.toggle(0, 2);
    REQUIRE(rig.settled());
    CHECK(rig.desk.undo()->text().isEmpty());
    rig.desk.undo()->take();
    REQUIRE(rig.settled());
    CHECK(rig.fault(0, FaultModel::PlacesOnRole).value<QList<bool>>()[2]);
    CHECK(faults.activeCount() == 1);
}

TEST_CASE("A meter that runs has lost no time when the start of the class is taken back") {
    Rig rig;
    REQUIRE(rig.settled());
    const auto ahead = [&] {
        const SampleTime time = rig.host->snapshot()->time;
        return time.wall.time_since_epoch() -
               std::chrono::floor<std::chrono::milliseconds>(time.mono.time_since_epoch());
    };
    rig.host->setSpeed({600});
    REQUIRE(rig.settled());
    rig.desk.keepAsStart();
    const auto before = ahead();
    rig.desk.backToStart();
    const auto since = rig.host->snapshot()->time.mono;
    REQUIRE(rig.soon([&] { return rig.host->snapshot()->time.mono - since > 60s; }));
    rig.desk.undo()->take();
    REQUIRE(rig.settled());
    CHECK(std::chrono::abs(ahead() - before) < 2ms);
}

TEST_CASE("An undo is offered for its time, and the latest takes the place of the one before") {
    const DeskLink link;
    DeskUndo undo(link, 20ms);
    int first = 0;
    int second = 0;
    undo.offer(QStringLiteral("first"), [&] { ++first; });
    undo.offer(QStringLiteral("second"), [&] { ++second; });
    CHECK(undo.text() == QStringLiteral("second"));
    undo.take();
    undo.take();
    CHECK(first == 0);
    CHECK(second == 1);
    undo.offer(QStringLiteral("third"), [&] { ++second; });
    QSignalSpy changed(&undo, &DeskUndo::changed);
    REQUIRE(changed.wait(kPatience));
    CHECK(undo.text().isEmpty());
    undo.take();
    CHECK(second == 1);
}
