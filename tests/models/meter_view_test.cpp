// SPDX-License-Identifier: GPL-3.0-or-later
// One meter in view: its state, age and words.
#include "models/meter/meter_in_view.h"

#include "sample_readings.h"
#include "support/catch.h"

#include <QSignalSpy>

#include <limits>

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
    view.meter.setFailure({LinkError::Unreachable, {}, {}, LinkReason::Refused});
    CHECK(view.meter.stateDetail() == "connection refused");
}

TEST_CASE("A reading is live for three seconds of its own age, then stale, after a minute offline") {
    View view;
    view.meter.setReadings(test::goodReadings(view.clock.now()));
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
    view.meter.setReadings(test::goodReadings(view.clock.now()));
    CHECK(view.meter.state() == State::Live);
    CHECK(view.meter.stateDetail().isEmpty());
}

TEST_CASE("A failed read is stale at once") {
    View view;
    view.meter.setReadings(test::staleReadings(view.clock.now()));
    CHECK(view.meter.state() == State::Stale);
}

TEST_CASE("A simulated meter says so while it is live, and stale when it is") {
    View view;
    view.meter.setSubject({"Simulator", "127.0.0.1", true});
    view.meter.setReadings(test::goodReadings(view.clock.now()));
    CHECK(view.meter.state() == State::Simulated);
    view.pass(4s);
    CHECK(view.meter.state() == State::Stale);
}

TEST_CASE("A simulated meter that runs faster than the world says how fast") {
    View view;
    view.meter.setReadings(test::goodReadings(view.clock.now()));
    QSignalSpy subjects(&view.meter, &MeterInView::subjectChanged);
    view.meter.setSubject({"Simulator", "127.0.0.1", true, 60});
    CHECK(view.meter.stateWord() == "simulated");
    CHECK(view.meter.stateDetail() == "×60");
    CHECK(view.meter.warped());
    view.meter.setSubject({"Simulator", "127.0.0.1", true, std::numeric_limits<double>::infinity()});
    CHECK(view.meter.stateDetail() == "×max");
    CHECK(view.meter.warped());
    view.meter.setSubject({"Simulator", "127.0.0.1", true, 1});
    CHECK(view.meter.stateDetail().isEmpty());
    CHECK_FALSE(view.meter.warped());
    CHECK(subjects.size() == 3);
}

TEST_CASE("A lost phase or a value outside the ratings is an alarm, of a simulated meter too") {
    View view;
    Readings readings = test::goodReadings(view.clock.now());
    readings.at(Quantity::V, Phase::L2) = {};
    view.meter.setReadings(readings);
    CHECK(view.meter.state() == State::Alarm);
    CHECK(view.meter.isFresh());
    CHECK(view.meter.stateWord() == "alarm");
    CHECK(view.meter.stateDetail() == "phase 2 missing");
    CHECK(view.meter.tariffText() == "T1");
    view.meter.setSubject({"Simulator", "127.0.0.1", true, 60});
    CHECK(view.meter.state() == State::Alarm);
    CHECK(view.meter.stateWord() == "simulated");
    CHECK(view.meter.stateDetail() == "×60, phase 2 missing");
    CHECK(view.meter.stateNote().contains("simulates"));

    readings = test::goodReadings(view.clock.now());
    readings.at(Quantity::I, Phase::L1).count = 2'400'000;
    view.meter.setReadings(readings);
    CHECK(view.meter.stateDetail() == "×60, I outside rated range");
    view.pass(4s);
    CHECK(view.meter.state() == State::Stale);
}

TEST_CASE("Who the meter is and what it says in words") {
    View view;
    Readings readings = test::goodReadings(view.clock.now());
    view.meter.setReadings(readings);
    CHECK(view.meter.model() == "COUNTIS E28");
    CHECK(view.meter.reference() == "4850 3055");
    CHECK(view.meter.tariffText() == "T1");
    CHECK(view.meter.sequenceText() == "sequence 123");
    CHECK(view.meter.sequenceGood());
    CHECK(view.meter.directionText() == "energy imported");
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
    CHECK(view.meter.directionText() == "energy exported");
    CHECK(view.meter.sequenceText() == "phase 2 missing");
    CHECK_FALSE(view.meter.sequenceGood());
    CHECK(view.meter.tariffText() == "–");
}

TEST_CASE("Sequence, tariff and direction are said only as long as they are known") {
    View view;
    view.meter.setReadings(test::goodReadings(view.clock.now()));
    QSignalSpy readings(&view.meter, &MeterInView::readingChanged);
    view.pass(3001ms);
    CHECK(readings.size() == 1);
    CHECK(view.meter.tariffText() == "–");
    CHECK(view.meter.sequenceText().isEmpty());
    CHECK_FALSE(view.meter.sequenceGood());
    CHECK(view.meter.directionText().isEmpty());
    CHECK_FALSE(view.meter.exporting());

    Readings one = test::goodReadings(view.clock.now());
    one.tariffQuality = Quality::Stale;
    one.sequenceQuality = Quality::Stale;
    view.meter.setReadings(one);
    CHECK(view.meter.tariff() == 0);
    CHECK(view.meter.sequenceText().isEmpty());
    CHECK_FALSE(view.meter.sequenceGood());
    CHECK(view.meter.directionText() == "energy imported");
    one = test::goodReadings(view.clock.now());
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
        Readings readings = test::goodReadings(view.clock.now());
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
    CHECK(read(9000) == Approx(1 / 0.06)); // 30 ms on and 30 ms off
    CHECK(read(0) == 0);
    CHECK(view.meter.ledRateText().isEmpty());
}

TEST_CASE("The LED rests when the power is not known to be so now") {
    View view;
    Readings readings = test::goodReadings(view.clock.now());
    view.meter.setReadings(readings);
    CHECK(view.meter.ledRate() == Approx(12.34 / 3.6));
    view.pass(3001ms);
    CHECK(view.meter.ledRate() == 0);
    readings = test::goodReadings(view.clock.now());
    view.meter.setReadings(readings);
    CHECK(view.meter.ledRate() > 3);
    readings.at(Quantity::P, Phase::Sum).quality = Quality::NotMeasured;
    view.meter.setReadings(readings);
    CHECK(view.meter.ledRate() == 0);
    view.meter.setSubject({"Simulator", "127.0.0.1", true});
    view.meter.setReadings(test::goodReadings(view.clock.now()));
    CHECK(view.meter.ledRate() > 3);
    view.meter.setReadings(test::staleReadings(view.clock.now()));
    CHECK(view.meter.ledRate() == 0);
    view.meter.setReadings(test::goodReadings(view.clock.now()));
    view.meter.reset();
    CHECK(view.meter.ledRate() == 0);
}

TEST_CASE("The chip changes only when its words do") {
    View view;
    view.meter.setReadings(test::goodReadings(view.clock.now()));
    QSignalSpy states(&view.meter, &MeterInView::stateChanged);
    view.pass(1s);
    CHECK(states.isEmpty());
    view.pass(3s);
    CHECK(states.size() == 1);
}
