// SPDX-License-Identifier: GPL-3.0-or-later
// The acceptance run of the meter in view, without its window.
#include "models/commission/commission_model.h"

#include "commission/acted_meter.h"
#include "models/app/app_model.h"
#include "simulator/host/meter_thread.h"
#include "support/catch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

constexpr PointId kPoint{1};

/// A meter with 1 kW on each phase, and whoever runs its acceptance.
struct Acceptance {
    ManualClock clock{test::ActedMeter::kStart};
    CommissionModel model{clock};
    test::ActedMeter meter;
    int read = 0; // requests before the run
    WordsResult answer;

    Acceptance() {
        model.retranslate(QLocale(QLocale::English));
        model.setSubject(subject());
        model.setPerson("A. Martin");
        model.setAsk([this](const ReadRequest&, const WordsSink& sink) {
            ++read;
            sink(answer);
        });
        for (std::size_t phase = 0; phase < 3; ++phase)
            meter.load(phase, 1000);
        meter.onFrame = [this](const commission::Frame& frame) {
            model.takeFrame(kPoint, {frame.direction,
                                     {frame.time, clock.now().wall},
                                     {frame.bytes.begin(), frame.bytes.end()},
                                     frame.connection});
        };
        meter.onReading = [this](const Readings& readings) { model.take(kPoint, readings); };
    }

    static CommissionSubject subject() {
        return {.point = kPoint, .address = {"192.168.0.4", 502, 5}, .name = "Assembly A", .place = "Hall 1"};
    }
    void start(bool loads) { model.start("A. Martin", "Hall 1", "", loads, 5); }
    void seconds(int count) {
        for (int n = 0; n < count; ++n) {
            clock.advance(1s);
            meter.second();
        }
    }
    void silence(int count) {
        for (int n = 0; n < count; ++n) {
            clock.advance(1s);
            meter.silence(1);
            model.update();
        }
    }
    QString step(int row, const char* key) { return model.steps()->entry(row).value(QLatin1String(key)).toString(); }
    QVariantMap figure(int row, int number) {
        return model.steps()->entry(row).value("figures").toList().at(number).toMap();
    }
};

} // namespace

TEST_CASE("A run leads the person through the load steps to its result") {
    Acceptance run;
    QSignalSpy ended(&run.model, &CommissionModel::ended);
    CHECK(run.model.state() == CommissionModel::Idle);
    CHECK(run.model.hindrance().isEmpty());
    CHECK(run.model.subjectText() == "Assembly A, 192.168.0.4:502/5");
    run.start(true);
    CHECK(run.model.isRunning());
    CHECK(run.read > 0);
    CHECK(run.model.steps()->count() == static_cast<int>(commission::kSteps));
    CHECK(run.model.nowText() == "The meter is being read for the first time.");
    run.seconds(3);
    CHECK(run.step(0, "stateWord") == "passed");
    CHECK(run.model.waitsForLoad());
    CHECK(run.model.nowText() == "Switch a load of at least 100 W on at L1, and nothing else.");
    CHECK(run.model.leftText() == "2:00 left");
    run.seconds(4);
    CHECK(run.model.leftText() == "1:56 left");
    run.meter.load(0, 3000);
    run.seconds(2);
    CHECK(run.step(4, "key") == "load-L1");
    CHECK(run.step(4, "stateWord") == "passed");
    CHECK(run.figure(4, 0).value("value").toString() == QString("2,000") + QChar::Nbsp + "W");
    CHECK(run.figure(4, 0).value("registers").toString().contains("at the beginning"));
    run.model.leaveOut();
    CHECK(run.step(5, "stateWord") == "left out");
    run.model.leaveOut();
    CHECK_FALSE(run.model.waitsForLoad());
    CHECK(run.model.progressText().startsWith("Acceptance run, 4:"));
    CHECK(ended.isEmpty());
    run.seconds(300);
    CHECK(run.model.state() == CommissionModel::Over);
    CHECK(ended.size() == 1);
    CHECK(run.model.outcome() == CommissionModel::Passed);
    CHECK(run.model.outcomeText() == "The meter has passed the acceptance run.");
    CHECK(run.model.stepsOver() == run.model.steps()->count());
    CHECK(run.model.worthText().contains("no legal value"));
    CHECK_FALSE(run.model.worthText().contains("simulated"));
    CHECK(run.model.pdf().startsWith("%PDF"));
    CHECK(run.model.csv().contains("load-L1,passed"));
}

TEST_CASE("A later run is compared with the file of an earlier one") {
    const QTemporaryDir folder;
    const QString file = folder.filePath("earlier.json");
    Acceptance run;
    run.start(false);
    run.seconds(302);
    REQUIRE(run.model.state() == CommissionModel::Over);
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::WriteOnly));
    saved.write(run.model.json());
    saved.close();

    run.model.openEarlier(file);
    CHECK(run.model.earlierProblem().isEmpty());
    CHECK(run.model.earlierText().contains("serial number"));
    CHECK(run.model.isCompared());
    CHECK(run.model.differences().isEmpty());

    run.meter.volts[0] = 200;
    run.start(false);
    CHECK_FALSE(run.model.isCompared());
    run.seconds(302);
    REQUIRE(run.model.isCompared());
    REQUIRE_FALSE(run.model.differences().isEmpty());
    CHECK(run.model.differences().join(' ').contains("V1 was 230"));
    CHECK(run.model.json().contains("V1 was 230"));
    run.model.forgetEarlier();
    CHECK(run.model.differences().isEmpty());
}

TEST_CASE("A file that is no result is refused with the reason, and the one before stays") {
    const QTemporaryDir folder;
    Acceptance run;
    run.model.openEarlier(folder.filePath("none.json"));
    CHECK(run.model.earlierProblem().contains("cannot be read"));
    QFile file(folder.filePath("other.json"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    run.model.openEarlier(file.fileName());
    CHECK(run.model.earlierProblem().contains("it is not the result of a commissioning"));
    CHECK(run.model.earlierText().isEmpty());
}

TEST_CASE("A replay, an accelerated meter and no meter at all hinder a run, with the reason") {
    Acceptance run;
    run.model.setReplayed(true);
    CHECK(run.model.hindrance().startsWith("A replay reads no meter"));
    run.start(false);
    CHECK(run.model.state() == CommissionModel::Idle);
    run.model.setReplayed(false);
    CommissionSubject fast = Acceptance::subject();
    fast.onWorldTime = false;
    run.model.setSubject(fast);
    CHECK(run.model.hindrance().contains("accelerated"));
    run.model.setSubject({});
    CHECK(run.model.hindrance().contains("needs a meter"));
    CHECK(run.model.subjectText().isEmpty());
}

TEST_CASE("A run that is cancelled, or whose meter goes out of view, leaves no result") {
    Acceptance run;
    QSignalSpy ended(&run.model, &CommissionModel::ended);
    run.start(false);
    run.seconds(5);
    run.model.cancel();
    CHECK(run.model.state() == CommissionModel::Idle);
    CHECK(run.model.problem() == "The acceptance run was cancelled.");
    CHECK(run.model.json().isEmpty());
    run.start(false);
    CHECK(run.model.problem().isEmpty());
    run.seconds(5);
    CommissionSubject other = Acceptance::subject();
    other.point = {2};
    run.model.setSubject(other);
    CHECK(run.model.state() == CommissionModel::Idle);
    CHECK(run.model.problem().startsWith("Another meter came into view"));
    CHECK(ended.size() == 2);
}

TEST_CASE("A meter that never answers ends the run, and so does one that stops") {
    Acceptance run;
    run.start(false);
    run.silence(31);
    CHECK(run.model.state() == CommissionModel::Idle);
    CHECK(run.model.problem() == "No whole reading came within 30 s, so the acceptance run was ended.");
    run.start(false);
    run.seconds(10);
    run.silence(31);
    CHECK(run.model.state() == CommissionModel::Over);
    CHECK(run.model.outcome() == CommissionModel::Failed);
}

TEST_CASE("What was read before the run stands behind no figure") {
    Acceptance run;
    run.seconds(1);
    run.start(false);
    run.model.take(kPoint, Readings{});
    run.clock.advance(1s);
    CHECK(run.model.stepsOver() == 0);
    run.seconds(4);
    CHECK(run.step(2, "stateWord") == "passed");
}

TEST_CASE("A meter that only just connects is asked again for what stands behind the figures") {
    Acceptance run;
    run.answer.failure.error = LinkError::ConnectionClosed;
    run.start(false);
    CHECK(run.read == 1);
    run.seconds(4);
    CHECK(run.model.stepsOver() == 0);
    SECTION("until it answers") {
        run.answer = {};
        run.model.update();
        run.seconds(4);
        CHECK(run.step(2, "stateWord") == "passed");
    }
    SECTION("but not one that refuses") {
        run.answer = {};
        run.answer.failure.error = LinkError::Exception;
        run.answer.exception = 2;
        run.model.update();
        run.seconds(4);
        CHECK(run.step(2, "stateWord") == "passed");
    }
    SECTION("and for ten seconds at most") {
        run.silence(6);
        run.seconds(4);
        CHECK(run.step(2, "stateWord") == "passed");
    }
}

TEST_CASE("A simulated meter is accepted over Modbus, with the registers behind its identity") {
    sim::HostOptions options;
    options.load = std::make_shared<const sim::Load>();
    auto host = sim::MeterThread::start(std::move(options));
    REQUIRE(host);
    const SystemClock clock;
    AppModel app(clock, nullptr);
    app.addTransient({"127.0.0.1", (*host)->port(), kDefaultUnit}, PointOrigin::Bundled);
    PollTiming timing;
    timing.periods = {100ms, 200ms};
    app.start(timing);
    CommissionModel& model = *app.commission();
    model.start("A. Martin", "", "", false, 1);
    const auto isOver = [&](int row) {
        return model.steps()->entry(row).value("state").toInt() > CommissionModel::StepRunning;
    };
    REQUIRE(QTest::qWaitFor([&] { return isOver(3); }, 20'000));
    const QVariantMap identity = model.steps()->entry(0);
    CHECK(identity.value("stateWord").toString() == "passed");
    for (const QVariant& figure : identity.value("figures").toList())
        CHECK_FALSE(figure.toMap().value("registers").toString().isEmpty());
    app.stop();
}
