// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/energy_pulses.h"
#include "core/device/meter.h"
#include "support/catch.h"
#include "support/wave_source.h"

#include <cmath>
#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kMost = 240; // 30 ms in samples: the least that on and off may last (IEC 62053-31)

/// Looks at an output sample by sample, and notes how long each on and off lasted and when pulses began.
class Watch {
public:
    void look(const PulseTrain& train) {
        if (train.on() != on_) {
            (on_ ? ons : offs).push_back(length_);
            on_ = train.on();
            length_ = 0;
            if (on_)
                begins.push_back(now_);
        }
        ++length_;
        ++now_;
    }

    std::vector<std::int64_t> ons, offs, begins; // offs[0] is the time before the first pulse
private:
    std::int64_t length_ = 0, now_ = 0;
    bool on_ = false;
};

/// A second of samples, looked at one by one, with this energy at its end.
void second(PulseTrain& train, Watch& watch, std::int64_t tenths) {
    for (int sample = 0; sample < kSampleRate; ++sample) {
        train.advance(1);
        watch.look(train);
    }
    train.endSecond(tenths);
}

void checkLengths(const Watch& watch) {
    REQUIRE_FALSE(watch.ons.empty());
    CHECK(std::ranges::min(watch.ons) >= kMost);
    CHECK(std::ranges::min(watch.offs) >= kMost);
}

Measurement constant(double watts) {
    Measurement second;
    second.seconds = 1;
    for (PhaseMeasurement& phase : second.phase) {
        phase = {.present = true, .v = 230, .i = watts / 690, .power = {watts / 3, 0, watts / 3}};
        second.sum = {second.sum.p + phase.power.p, 0, second.sum.s + phase.power.s};
    }
    return second;
}

} // namespace

TEST_CASE("an hour at 80 A on three phases: each watt-hour is a pulse, each on and off 30 ms", "[pulses]") {
    PulseTrain led(kLedPulse);
    led.begin(12'345);
    Watch watch;
    std::int64_t milliwattSeconds = 0;
    const auto energy = [&] { return 12'345 + milliwattSeconds / 360'000; };
    for (int s = 0; s < 3600; ++s) {
        milliwattSeconds += 55'200'000;
        second(led, watch, energy());
    }
    second(led, watch, energy()); // the last second's pulses
    second(led, watch, energy());
    REQUIRE(energy() == 12'345 + 552'000);
    CHECK(led.counted() == 55'200);
    CHECK(led.given() == 55'200);
    CHECK(watch.begins.size() == 55'200);
    checkLengths(watch);
    // They are spread over their second: none is more than a millisecond and a half off the even 65.2 ms.
    for (std::size_t n = 1; n < watch.begins.size(); ++n)
        REQUIRE(std::abs(static_cast<double>(watch.begins[n] - watch.begins[n - 1]) - 521.74) < 12);
}

TEST_CASE("a pulse comes when its part of the second has passed, a second later", "[pulses]") {
    PulseTrain led(kLedPulse);
    led.begin(0);
    Watch watch;
    second(led, watch, 40); // 4 pulses: at 1/4, 2/4, 3/4 and the end of the second after
    second(led, watch, 40);
    second(led, watch, 40);
    CHECK(watch.begins == std::vector<std::int64_t>{8000 + 2000 - 1, 8000 + 4000 - 1, 8000 + 6000 - 1, 16000 - 1});
    CHECK(watch.ons == std::vector<std::int64_t>{240, 240, 240, 240});
}

TEST_CASE("the energy of a pulse adds up over seconds", "[pulses]") {
    PulseTrain led(kLedPulse);
    led.begin(9); // 0.9 Wh of the way to the first pulse
    Watch watch;
    second(led, watch, 9);
    CHECK(led.counted() == 0);
    second(led, watch, 10);
    CHECK(led.counted() == 1);
    for (std::int64_t tenths = 11; tenths <= 41; ++tenths)
        second(led, watch, tenths);
    CHECK(watch.begins.size() == 4);
    CHECK(led.given() == 4);
    CHECK(led.counted() == 4);
}

TEST_CASE("a burst of 30 × Imax is given as fast as the lengths allow, and none of it is lost", "[pulses]") {
    // Half a cycle of 2400 A on three phases, at full load: 16.56 kW·s … 4.6 Wh on top of the 15.3.
    PulseTrain led(kLedPulse), output(kOutputPulse);
    Watch leds, outputs;
    std::int64_t tenths = 0;
    for (int s = 0; s < 20; ++s) {
        tenths += 153 + (s == 5 || s == 6 ? 46 : 0);
        second(led, leds, tenths);
        CHECK(led.counted() - led.given() <= 15 + 46); // what waits: the last second's, and the bursts'
    }
    for (int s = 0; s < 5; ++s)
        second(led, leds, tenths);
    CHECK(led.given() == tenths / 10);
    CHECK(leds.begins.size() == static_cast<std::size_t>(tenths / 10));
    checkLengths(leds);

    // Ten seconds of it, which no meter would live: the contact keeps up, the LED is late and still loses nothing.
    led.begin(0);
    tenths = 0;
    for (int s = 0; s < 10; ++s) {
        tenths += 4'600; // 1656 kW
        second(led, leds, tenths);
        second(output, outputs, tenths);
    }
    second(output, outputs, tenths);
    second(output, outputs, tenths);
    CHECK(output.given() == 46);
    checkLengths(outputs);
    int more = 0;
    for (; led.given() < led.counted() && more < 1000; ++more)
        second(led, leds, tenths);
    CHECK(led.given() == 4'600);
    CHECK(more == Approx(4'600 * 0.06 - 9).margin(2)); // 16.67 a second
    checkLengths(leds);
}

TEST_CASE("a power-up gives no pulse for the energy that was there", "[pulses]") {
    PulseTrain led(kLedPulse);
    led.begin(0);
    led.endSecond(1'000);
    led.begin(123'456'789);
    Watch watch;
    second(led, watch, 123'456'789);
    second(led, watch, 123'456'789);
    CHECK(watch.begins.empty());
    CHECK_FALSE(led.on());
    second(led, watch, 123'456'790);
    second(led, watch, 123'456'790);
    CHECK(led.given() == 1);
}

TEST_CASE("position and rate say where the pulses are", "[pulses]") {
    PulseTrain led(kLedPulse);
    led.begin(5);
    led.advance(8000);
    led.endSecond(105);
    CHECK(led.rate() == Approx(10));
    CHECK(led.position() == Approx(0.5));
    led.advance(4400);
    CHECK(led.position() == Approx(6.0)); // whole: the sixth is due now
    CHECK(led.on());
    CHECK(led.given() == 6);
    led.advance(4000); // past the second's end: it does not run ahead of the energy
    CHECK(led.position() == Approx(10.5));
}

TEST_CASE("a meter's LED gives its samples' energy: none lost, none invented", "[pulses]") {
    PlainLoad load;
    load.i.fill(80);
    ManualClock clock;
    Meter meter(clock, {});
    WaveSource source(plainWave(load));
    Watch leds, contact;
    constexpr int kSeconds = 20;
    for (int s = 0; s < kSeconds; ++s)
        for (int sample = 0; sample < kSampleRate; sample += 8) { // a millisecond
            meter.feed(source.take(8));
            leds.look(meter.led());
            contact.look(meter.pulseOutput());
            REQUIRE(meter.readings().device.pulseOutputOn == meter.pulseOutput().on());
        }
    CHECK(meter.led().counted() == static_cast<std::int64_t>(meter.ledPulses()));
    CHECK(static_cast<std::int64_t>(leds.begins.size()) == meter.led().given());
    CHECK(meter.led().counted() == meter.registers().tenths[0][3][index(EnergyKind::EaPos)] / 10);
    // The last second's are still to come: 15 or 16 of them.
    CHECK(meter.led().counted() - meter.led().given() <= 16);
    CHECK(meter.led().given() == Approx(15.333 * (kSeconds - 1.2)).margin(2));
    for (const Watch* watch : {&leds, &contact}) {
        REQUIRE_FALSE(watch->ons.empty());
        CHECK(std::ranges::min(watch->ons) >= 30); // looked at once a millisecond
        CHECK(std::ranges::min(watch->offs) >= 30);
    }
    CHECK(meter.led().rate() == Approx(15.33).margin(0.1));
}

TEST_CASE("a meter on another engine gives an hour's pulses to the last one", "[pulses]") {
    ManualClock clock;
    Meter meter(clock, {});
    for (int s = 0; s < 3600; ++s)
        meter.measure(constant(55'200));
    CHECK(meter.ledPulses() == 55'200);
    CHECK(meter.pulseOutput().counted() == 552);
    CHECK(meter.led().given() >= 55'200 - 16);
    for (int s = 0; s < 2; ++s)
        meter.measure(constant(0));
    CHECK(meter.led().given() == 55'200);
    CHECK(meter.pulseOutput().given() == 552);
}
