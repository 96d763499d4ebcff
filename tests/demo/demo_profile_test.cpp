// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on the meters of the demo site, and what they count.
#include "simulator/demo/demo_run.h"

#include "support/catch.h"

#include <cmath>

using namespace countis;
using namespace countis::sim;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kSeed = 28;

WallInstant at(int year, unsigned month, unsigned day, std::chrono::minutes time) {
    return std::chrono::sys_days(std::chrono::year(year) / month / day) + time;
}

std::size_t meterOf(std::string_view name) {
    for (std::size_t n = 0; n < kDemoMeters; ++n)
        if (demoMeters()[n].name == name)
            return n;
    FAIL("there is no such meter");
    return 0;
}

/// W, over all phases.
double wattsAt(std::string_view name, WallInstant instant) {
    const LocalTime utc;
    DemoRun run(meterOf(name), kSeed, utc);
    run.step(instant, 1s);
    return run.measured().sum.p;
}

std::int64_t tenths(const DemoRun& run, EnergyKind kind, Tariff tariff) {
    return run.energy().tenths(kind, Phase::Sum, tariff);
}

} // namespace

TEST_CASE("Local time has the offset that holds at its instant") {
    LocalTime paris;
    paris.offsets = {{at(2026, 3, 29, 1h), 2h}, {at(2026, 10, 25, 1h), 1h}};
    CHECK(paris.at(at(2026, 10, 25, 0h + 30min)).hour == 2.5);
    CHECK(paris.at(at(2026, 10, 25, 1h + 30min)).hour == 2.5); // once more
    CHECK(paris.at(at(2026, 10, 23, 22h)).weekday == 5);       // Saturday has begun
    CHECK(paris.at(at(2026, 12, 31, 23h)).dayOfYear == 0);
    CHECK(LocalTime{}.at(at(2026, 11, 2, 6h)).hour == 6);
}

TEST_CASE("T1 is from Monday to Friday, 6 to 22 h") {
    const LocalTime utc;
    CHECK(demoTariff(utc.at(at(2026, 11, 2, 5h + 59min))) == 2); // a Monday
    CHECK(demoTariff(utc.at(at(2026, 11, 2, 6h))) == 1);
    CHECK(demoTariff(utc.at(at(2026, 11, 6, 21h + 59min))) == 1);
    CHECK(demoTariff(utc.at(at(2026, 11, 6, 22h))) == 2);
    CHECK(demoTariff(utc.at(at(2026, 11, 7, 12h))) == 2);
}

TEST_CASE("Machines work on working days, and the roof produces while the sun shines") {
    const WallInstant monday = at(2026, 10, 12, 10h);
    const WallInstant sunday = at(2026, 10, 11, 10h);
    CHECK(wattsAt("CNC line 1", monday) > 8'000);
    CHECK(wattsAt("CNC line 1", sunday) < 1'000);
    CHECK(wattsAt("Server room", sunday) == Approx(2'960).epsilon(0.08));
    CHECK(wattsAt("PV east", at(2026, 10, 12, 11h)) < -100);
    CHECK(wattsAt("PV east", at(2026, 10, 12, 1h)) >= 0);
}

TEST_CASE("A reversed current leaves a third of the power, and the compressors have a poor power factor") {
    const LocalTime utc;
    DemoRun reversed(meterOf("Assembly B"), kSeed, utc);
    reversed.step(at(2026, 10, 12, 10h), 1s);
    const Measurement& wrong = reversed.measured();
    CHECK(wrong.phase[0].power.p > 0);
    CHECK(wrong.phase[1].power.p < 0);
    CHECK(*powerFactor(wrong.sum) == Approx(0.33).margin(0.03));
    DemoRun compressors(meterOf("Compressors"), kSeed, utc);
    compressors.step(at(2026, 10, 12, 10h), 1s);
    CHECK(*powerFactor(compressors.measured().sum) == Approx(0.78).margin(0.03));
}

TEST_CASE("The terminals of a demo load are those that a meter at work finds") {
    const WallInstant instant = at(2026, 10, 12, 13h);
    const LocalTime utc;
    for (std::size_t n = 0; n < kDemoMeters; ++n) {
        const Load load = demoLoad(n, instant, utc.at(instant), kSeed);
        LoadRun run(load, 1);
        const OperatingPoint& live = run.next();
        const OperatingPoint made = operatingPoint(load);
        CHECK(made.frequency == Approx(live.frequency));
        for (std::size_t phase = 0; phase < 3; ++phase) {
            CHECK(made.v[phase].rms == Approx(live.v[phase].rms));
            CHECK(made.i[phase].rms == Approx(live.i[phase].rms));
            CHECK(std::remainder(made.i[phase].angle - live.i[phase].angle, 2 * M_PI) == Approx(0).margin(1e-9));
        }
    }
}

TEST_CASE("Registers hold power times time, and T1 and T2 are the total to the last unit") {
    const LocalTime utc;
    for (std::size_t n = 0; n < kDemoMeters; ++n) {
        DemoRun run(n, kSeed, utc);
        double imported = 0; // Ws, of the phases one by one, as the registers count
        double exported = 0;
        for (WallInstant t = at(2026, 10, 12, 0h); t < at(2026, 10, 14, 0h); t += kLongestStep) {
            run.step(t, kLongestStep);
            for (const PhaseMeasurement& phase : run.measured().phase)
                (phase.power.p < 0 ? exported : imported) += std::abs(phase.power.p) * 60;
        }
        const std::int64_t total = tenths(run, EnergyKind::EaPos, Tariff::Total);
        CHECK(static_cast<double>(total) == Approx(imported / 360).margin(4));
        CHECK(static_cast<double>(tenths(run, EnergyKind::EaNeg, Tariff::Total)) == Approx(exported / 360).margin(4));
        CHECK(tenths(run, EnergyKind::EaPos, Tariff::T1) + tenths(run, EnergyKind::EaPos, Tariff::T2) == total);
        run.showCounters();
        CHECK(run.readings().timeIn(Tariff::T1).tenths == 3'200); // 0.01 h: two days of 16 h
        CHECK(run.readings().timeIn(Tariff::T2).tenths == 1'600);
    }
}

TEST_CASE("A meter goes on where its memory ends") {
    const LocalTime utc;
    const WallInstant begin = at(2026, 10, 12, 5h);
    DemoRun whole(0, kSeed, utc);
    DemoRun first(0, kSeed, utc);
    for (int minute = 0; minute < 180; ++minute) {
        whole.step(begin + minute * 1min, 1min);
        if (minute < 90)
            first.step(begin + minute * 1min, 1min);
    }
    DemoRun second(0, kSeed, utc, first.memory());
    for (int minute = 90; minute < 180; ++minute)
        second.step(begin + minute * 1min, 1min);
    CHECK(second.memory() == whole.memory());
}

TEST_CASE("One meter stops answering for minutes now and then, and three times a week for longer") {
    const std::size_t hvac = meterOf("HVAC");
    CHECK(demoAnswers(meterOf("Ovens"), at(2026, 10, 1, 0min)));
    int outages = 0;
    std::chrono::minutes silent{0};
    const WallInstant from = at(2026, 8, 6, 0min);
    for (WallInstant minute = from; minute < from + 24h * 70; minute += 1min) {
        if (!demoAnswers(hvac, minute)) {
            silent += 1min;
            continue;
        }
        if (silent >= 15min)
            ++outages;
        else if (silent > 0min) // no quarter-hour is lost
            CHECK(std::chrono::floor<std::chrono::minutes>(minute.time_since_epoch()) % 15min >= silent);
        CHECK(silent <= 60min);
        silent = 0min;
    }
    CHECK(outages == 30);
}
