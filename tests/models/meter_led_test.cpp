// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meter/meter_led.h"

#include "core/device/energy_pulses.h"
#include "core/metering/samples.h"
#include "support/catch.h"

#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

struct Look {
    Look() { led.setWatched(true); }

    /// Milliseconds, from now on, at which the light went on and off.
    void watch(int milliseconds) {
        ons.clear();
        offs.clear();
        for (int now = 1; now <= milliseconds; ++now) {
            const bool before = led.lit();
            clock.advance(1ms);
            led.update();
            if (led.lit() != before)
                (led.lit() ? ons : offs).push_back(now);
        }
    }

    ManualClock clock;
    MeterLed led{clock};
    std::vector<int> ons, offs;
};

} // namespace

TEST_CASE("The LED pulses at the rate of the power, and is dark without any") {
    Look look;
    look.watch(2000);
    CHECK(look.ons.empty());
    look.led.setRate(2);
    look.watch(2500);
    CHECK(look.ons == std::vector<int>{500, 1000, 1500, 2000, 2500});
    CHECK(look.offs == std::vector<int>{590, 1090, 1590, 2090}); // 90 ms, so that a screen shows it
    look.led.setRate(55'200.0 / 3600);
    look.watch(60'000);
    CHECK(std::abs(static_cast<int>(look.ons.size()) - 920) <= 1);
    look.led.setRate(0);
    CHECK_FALSE(look.led.lit());
    look.watch(2000);
    CHECK(look.ons.empty());
}

TEST_CASE("A fast LED is off half of the time, for at least 30 ms") {
    Look look;
    look.led.setRate(1 / 0.06);
    look.watch(6'000);
    REQUIRE(look.ons.size() == 100);
    for (std::size_t n = 1; n < look.ons.size(); ++n) {
        CHECK(look.ons[n] - look.offs[n - 1] >= 29);
        CHECK(look.offs[n - 1] - look.ons[n - 1] >= 29);
    }
}

TEST_CASE("A new rate keeps the part of a pulse that has passed") {
    Look look;
    look.led.setRate(1);
    look.watch(800);
    look.led.setRate(2);
    look.watch(150);
    CHECK(look.ons == std::vector<int>{100});
}

TEST_CASE("It follows a device's own pulses, each once, however they are told") {
    Look look;
    PulseTrain device(kLedPulse);
    device.begin(7);
    look.led.setRate(55'200.0 / 3600);
    std::int64_t tenths = 7;
    int lit = 0;
    std::int64_t before = -1;
    for (int beat = 0; beat < 600; ++beat) {
        if (beat % 10 == 0)
            device.endSecond(tenths += beat % 20 == 0 ? 153 : 154);
        look.led.follow(LedPulses{.position = device.position(), .pace = device.rate()});
        if (beat == 50)
            before = device.given();
        if (beat == 50)
            lit = 0;
        look.watch(100);
        lit += static_cast<int>(look.ons.size());
        device.advance(kSampleRate / 10);
    }
    CHECK(std::abs(lit - static_cast<int>(device.given() - before)) <= 1);
    CHECK(lit > 800);
}

TEST_CASE("A device's pulse comes at its instant; what nobody saw is not made up for") {
    Look look;
    look.led.setRate(0.5);
    look.led.follow(LedPulses{.position = 1234.9, .pace = 0.5});
    look.watch(1000);
    CHECK(look.ons == std::vector<int>{200});
    look.led.follow(LedPulses{.position = 3.0, .pace = 0.5}); // it was off and on
    look.watch(500);
    CHECK(look.ons.empty());
    look.led.setWatched(false);
    look.watch(10'000);
    CHECK(look.ons.empty());
    look.led.setWatched(true);
    look.watch(1);
    CHECK(look.ons.empty());
}

TEST_CASE("Above three a second it stands still with reduced motion, and does not flutter at the limit") {
    Look look;
    QSignalSpy changed(&look.led, &MeterLed::stillChanged);
    look.led.setReducedMotion(true);
    look.led.setRate(2.99);
    CHECK_FALSE(look.led.still());
    look.led.setRate(3.01);
    CHECK(look.led.still());
    CHECK(look.led.lit());
    for (const double rate : {2.99, 3.01, 2.8, 3.1, 2.71})
        look.led.setRate(rate);
    CHECK(changed.count() == 1);
    look.watch(2000);
    CHECK(look.offs.empty());
    look.led.setRate(2.69);
    CHECK_FALSE(look.led.still());
    for (const double rate : {2.75, 2.99, 2.9})
        look.led.setRate(rate);
    CHECK(changed.count() == 2);
    look.led.setRate(10);
    look.led.setReducedMotion(false);
    CHECK_FALSE(look.led.still());
}

TEST_CASE("It stands still while a device's time is not real time") {
    Look look;
    look.led.setRate(1);
    look.led.follow(LedPulses{.position = 0.5, .pace = 1, .warped = true});
    CHECK(look.led.still());
    CHECK(look.led.lit());
    look.led.follow(LedPulses{.position = 0.5, .pace = 1, .warped = false});
    CHECK_FALSE(look.led.still());
    look.led.follow(LedPulses{.position = 0.5, .pace = 1, .warped = true});
    look.led.follow(std::nullopt); // another meter
    CHECK_FALSE(look.led.still());
    look.led.setRate(0);
    CHECK_FALSE(look.led.lit());
}

TEST_CASE("A device is asked only while its LED is watched") {
    ManualClock clock;
    MeterLed led(clock);
    int asked = 0;
    led.setRate(1);
    led.setSource([&]() -> std::optional<LedPulses> {
        ++asked;
        return LedPulses{.position = 0.9, .pace = 1, .warped = true};
    });
    CHECK(asked == 1);
    CHECK(led.still());
    led.setWatched(true);
    CHECK(asked == 2);
    led.setSource(nullptr);
    CHECK_FALSE(led.still());
    CHECK(asked == 2);
}
