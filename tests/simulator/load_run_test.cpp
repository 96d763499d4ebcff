// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/loads/load_run.h"

#include "simulator/installation/loads/builtin_loads.h"
#include "support/catch.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace countis::sim;

namespace {

constexpr int kHour = 3600 * kTicksPerSecond;

double phiOf(const OperatingPoint& point, std::size_t phase) {
    return std::remainder(point.v[phase].angle - point.i[phase].angle, 2 * M_PI);
}

} // namespace

TEST_CASE("The office looks alive and stays an office for hours, whatever the seed") {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        LoadRun run(*builtinLoad("office"), seed);
        std::array<double, 3> least{1e9, 1e9, 1e9};
        std::array<double, 3> most{};
        double leastPf = 1;
        double mostPf = 0;
        for (int n = 0; n < 3 * kHour; ++n) {
            const auto point = run.next();
            REQUIRE(std::abs(point.frequency - 50) < 0.05);
            for (std::size_t phase = 0; phase < 3; ++phase) {
                REQUIRE(point.v[phase].rms > 220);
                REQUIRE(point.v[phase].rms < 236);
                least[phase] = std::min(least[phase], point.i[phase].rms);
                most[phase] = std::max(most[phase], point.i[phase].rms);
                const double phi = phiOf(point, phase);
                REQUIRE(phi > 0); // inductive, importing
                leastPf = std::min(leastPf, std::cos(phi));
                mostPf = std::max(mostPf, std::cos(phi));
            }
        }
        CHECK(leastPf >= 0.9);
        CHECK(mostPf <= 0.97);
        for (std::size_t phase = 0; phase < 3; ++phase) {
            CHECK(least[phase] > 5);
            CHECK(most[phase] > 1.4 * least[phase]); // steps to see
            CHECK(most[phase] < 80);                 // Imax
        }
    }
}

TEST_CASE("Within any minute the office moves") {
    LoadRun run(*builtinLoad("office"), 1);
    for (int minute = 0; minute < 30; ++minute) {
        double least = 1e9;
        double most = 0;
        for (int n = 0; n < 60 * kTicksPerSecond; ++n) {
            const auto amperes = run.next().i[2].rms;
            least = std::min(least, amperes);
            most = std::max(most, amperes);
        }
        CHECK(most > 1.02 * least);
    }
}

TEST_CASE("The day's factors are followed from the starting hour, over midnight") {
    Load load;
    load.phase[0].current = 10;
    load.day.assign(24, 1);
    load.day[23] = 2;
    load.day[0] = 4;
    load.startHour = 22;
    LoadRun run(load, 1);
    std::vector<double> hours;
    for (int n = 0; n <= 6 * kHour; ++n) {
        const auto point = run.next();
        if (n % (kHour / 2) == 0)
            hours.push_back(point.i[0].rms);
    }
    const std::vector<double> wanted{10, 15, 20, 30, 40, 25, 10, 10, 10, 10, 10, 10, 10};
    REQUIRE(hours.size() == wanted.size());
    for (std::size_t n = 0; n < wanted.size(); ++n)
        CHECK(hours[n] == Approx(wanted[n]));
}

TEST_CASE("Appliances are on for their share of the time and add as phasors") {
    Load load;
    load.phase[1].current = 3;
    load.appliances = {{"heater", {false, true, false}, 4, 90, 30, 90}};
    LoadRun run(load, 3);
    int on = 0;
    constexpr int kTicks = 20 * kHour;
    for (int n = 0; n < kTicks; ++n) {
        const auto point = run.next();
        REQUIRE(point.i[0].rms == 0);
        const bool running = point.i[1].rms > 4;
        REQUIRE(point.i[1].rms == Approx(running ? 5 : 3)); // 3 and 4 at a right angle
        on += running ? 1 : 0;
    }
    CHECK(static_cast<double>(on) / kTicks == Approx(0.25).margin(0.03));
}

TEST_CASE("Drift has the deviation asked for and lasts its period") {
    Load load;
    load.phase[0].current = 100;
    load.drift = {.voltage = 0, .current = 5, .phi = 0, .frequency = 0, .period = 20};
    LoadRun run(load, 9);
    std::vector<double> values;
    for (int n = 0; n < 40 * kHour; ++n) {
        const auto point = run.next();
        values.push_back(point.i[0].rms - 100);
        REQUIRE(point.v[0].rms == 230);
        REQUIRE(point.frequency == 50);
    }
    const auto mean = [&](std::size_t shift) {
        double sum = 0;
        for (std::size_t n = shift; n < values.size(); ++n)
            sum += values[n] * values[n - shift];
        return sum / static_cast<double>(values.size());
    };
    CHECK(std::sqrt(mean(0)) == Approx(5).epsilon(0.05));
    CHECK(mean(std::size_t{20} * kTicksPerSecond) / mean(0) == Approx(std::exp(-1)).margin(0.05));
}

TEST_CASE("The source's impedance costs voltage under load, and a lost phase stays at 0") {
    Load load;
    load.impedance = 0.5;
    load.phase[0].current = 20;
    load.phase[0].phi = 60;
    load.phase[1].current = 20;
    load.phase[1].exporting = true;
    load.source[1].voltage = 0;
    load.phase[2].current = 20;
    load.phase[2].exporting = true;
    const auto point = LoadRun(load, 1).next();
    CHECK(point.v[0].rms == Approx(230 - 0.5 * 20 * 0.5));
    CHECK(point.v[1].rms == 0);
    CHECK(point.v[2].rms == Approx(240));
}

TEST_CASE("An edit takes effect with the next tick and stays") {
    LoadRun run(Load{}, 1);
    for (int n = 0; n < 40; ++n) {
        if (n == 10)
            run.edit([](Load& load) { load.source[0].voltage = 0; });
        if (n == 20)
            run.edit([](Load& load) {
                load.source[0].voltage = 225;
                load.phase[1].current = 7;
            });
        const auto point = run.next();
        CHECK(point.v[0].rms == (n < 10 ? 230 : n < 20 ? 0 : 225));
        CHECK(point.i[1].rms == Approx(n < 20 ? 0 : 7));
    }
}

TEST_CASE("There is a built-in load for each name, and they differ") {
    std::set<double> currents;
    for (const char* name : {"office", "workshop", "solar", "balanced", "idle"}) {
        const auto load = builtinLoad(name);
        REQUIRE(load);
        CHECK(load->name == name);
        CHECK(builtinLoadNames().find(name) != std::string::npos);
        currents.insert(load->phase[1].current);
    }
    CHECK(currents.size() == 5);
    CHECK_FALSE(builtinLoad("Office"));
    CHECK_FALSE(builtinLoad(""));
}
