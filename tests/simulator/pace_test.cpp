// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/time/pace.h"

#include "support/catch.h"

#include <limits>

using namespace countis;
using namespace countis::sim;
using namespace std::chrono_literals;

namespace {

struct Rig {
    explicit Rig(Speed speed, std::chrono::milliseconds beat = 100ms) : pace(beat, speed) { pace.start(now); }

    /// The ticks of the next beat, which begins this much late and is run whole.
    std::int64_t beat(std::chrono::milliseconds late = 0ms) {
        now = std::max(now, pace.due() + late);
        CHECK(pace.beginBeat(now) == (late <= Pace::kMostBehind));
        const std::int64_t ticks = pace.left();
        pace.passed(ticks);
        pace.endBeat(now);
        return ticks;
    }

    Instant now{1h};
    Pace pace;
};

} // namespace

TEST_CASE("At the speed of the world each beat is one tick, however late it comes") {
    Rig rig({1});
    for (int n = 0; n < 100; ++n)
        CHECK(rig.beat(n % 7 * 10ms) == 1);
    CHECK(rig.pace.found() == Approx(1).margin(0.1));
}

TEST_CASE("Beats of a second have the ticks of a second") {
    Rig rig({1}, 1000ms);
    for (int n = 0; n < 10; ++n)
        CHECK(rig.beat() == 10);
}

TEST_CASE("At any speed as many ticks pass as time, without drift") {
    for (const double times : {1.5, 7.3, 60.0, 86400.0}) {
        Rig rig({times});
        std::int64_t ticks = 0;
        for (int n = 0; n < 600; ++n)
            ticks += rig.beat();
        CHECK(static_cast<double>(ticks) == Approx(60 * times * 10).margin(1));
        CHECK(rig.pace.found() == Approx(times).epsilon(0.1));
    }
}

TEST_CASE("As fast as it can: a beat has no end of ticks") {
    Rig rig(kMaxSpeed);
    REQUIRE(rig.pace.beginBeat(rig.pace.due()));
    CHECK(rig.pace.left() == std::numeric_limits<std::int64_t>::max());
    CHECK(rig.pace.ends() - rig.pace.due() == 100ms);
}

TEST_CASE("A beat or two that came late are made up for; a sleep is not") {
    Rig rig({60});
    CHECK(rig.beat() == 60);
    rig.now += 1s; // a second in which nothing ran: ten beats follow at once
    for (int n = 0; n < 10; ++n)
        CHECK(rig.beat() == 60);
    CHECK(rig.beat(1min) == 60);
    CHECK(rig.beat() == 60);
}

TEST_CASE("What cannot be run is made up for within two seconds, and then let go") {
    Rig rig({1000});
    std::int64_t most = 0;
    for (int n = 0; n < 100; ++n) {
        rig.now = std::max(rig.now, rig.pace.due());
        REQUIRE(rig.pace.beginBeat(rig.now));
        most = std::max(most, rig.pace.left());
        rig.pace.passed(10); // of the 1,000
        rig.now = rig.pace.ends();
        rig.pace.endBeat(rig.now);
    }
    CHECK(most <= 2 * 1000 * 10);
    CHECK(rig.pace.found() == Approx(10).epsilon(0.1));
    rig.pace.setSpeed({1}, rig.now);
    CHECK(rig.beat() <= 2);
    CHECK(rig.beat() == 1);
}

TEST_CASE("While time stands still beats have no ticks, and nothing is made up for afterwards") {
    Rig rig({10});
    CHECK(rig.beat() == 10);
    rig.pace.setStill(true, rig.now);
    for (int n = 0; n < 50; ++n)
        CHECK(rig.beat() == 0);
    CHECK(rig.pace.found() == 0);
    rig.pace.setStill(false, rig.now);
    CHECK(rig.beat() == 10);
}
