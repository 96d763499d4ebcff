// SPDX-License-Identifier: GPL-3.0-or-later
// Which values lie outside the ratings of the meter, and what of it is trouble.
#include "core/ratings.h"

#include "core/counted.h"

#include "support/catch.h"

#include <cmath>

using namespace countis;

namespace {

void set(Readings& readings, Quantity quantity, Phase phase, double value) {
    readings.at(quantity, phase) = {std::lround(value / info(quantity).unitPerCount), Quality::Good};
}

Readings healthy() {
    Readings readings;
    for (const Phase phase : kLinePhases) {
        set(readings, Quantity::V, phase, 230);
        set(readings, Quantity::U, phase, 400);
        set(readings, Quantity::I, phase, 10);
    }
    set(readings, Quantity::F, Phase::Sum, 50);
    return readings;
}

Standing of(Quantity quantity, Phase phase, double value) {
    Readings readings = healthy();
    set(readings, quantity, phase, value);
    return standing(readings, quantity, phase);
}

} // namespace

TEST_CASE("A value on its limit is within the ratings, one step beyond it is not") {
    CHECK(of(Quantity::V, Phase::L1, 288) == Standing::Within);
    CHECK(of(Quantity::V, Phase::L1, 288.01) == Standing::Above);
    CHECK(of(Quantity::V, Phase::L3, 184) == Standing::Within);
    CHECK(of(Quantity::V, Phase::L3, 183.99) == Standing::Below);
    CHECK(of(Quantity::U, Phase::L2, 500) == Standing::Within);
    CHECK(of(Quantity::U, Phase::L2, 500.01) == Standing::Above);
    CHECK(of(Quantity::U, Phase::L2, 317.99) == Standing::Below);
    CHECK(of(Quantity::I, Phase::L1, 80) == Standing::Within);
    CHECK(of(Quantity::I, Phase::L1, 2400) == Standing::Above);
    CHECK(of(Quantity::I, Phase::L1, 0) == Standing::Within);
}

TEST_CASE("The current of the neutral and the powers have no rating") {
    CHECK(of(Quantity::I, Phase::N, 200) == Standing::Within);
    CHECK(of(Quantity::I, Phase::Sum, 200) == Standing::Within);
    CHECK(of(Quantity::P, Phase::L1, 500'000) == Standing::Within);
}

TEST_CASE("The frequency is compared with the nearer of the rated ones, and is out of range where none is measured") {
    CHECK(of(Quantity::F, Phase::Sum, 51) == Standing::Within);
    CHECK(of(Quantity::F, Phase::Sum, 51.001) == Standing::Above);
    CHECK(of(Quantity::F, Phase::Sum, 58.999) == Standing::Below);
    CHECK(of(Quantity::F, Phase::Sum, 60.5) == Standing::Within);
    CHECK(of(Quantity::F, Phase::Sum, 48) == Standing::Below);
    CHECK(of(Quantity::F, Phase::Sum, 44.9) == Standing::OutOfRange);
    Readings readings = healthy();
    readings.at(Quantity::F, Phase::Sum) = {};
    CHECK(standing(readings, Quantity::F, Phase::Sum) == Standing::OutOfRange);
}

TEST_CASE("Without any phase nothing is out of range and nothing is missing") {
    CHECK(standing({}, Quantity::F, Phase::Sum) == Standing::Within);
    CHECK_FALSE(troubleOf({}).any());
}

TEST_CASE("Trouble is a missing phase or a value outside its ratings, old or new") {
    Readings readings = healthy();
    CHECK_FALSE(troubleOf(readings).any());
    readings.at(Quantity::V, Phase::L2) = {};
    CHECK(troubleOf(readings).missingPhases.to_ulong() == 0b010);
    CHECK_FALSE(troubleOf(readings).outside);
    set(readings, Quantity::I, Phase::L3, 81);
    readings.at(Quantity::I, Phase::L3).quality = Quality::Stale;
    CHECK(troubleOf(readings).outside == Quantity::I);
}

TEST_CASE("A counter that fell has rolled over once, unless that is more than the ratings allow in the time") {
    constexpr std::int64_t kLast = kRollOverTenths - 5;
    CHECK(countedTenths(100, 130) == 30);
    CHECK(countedTenths(kLast, 7) == 12);
    CHECK(plausiblyCounted(kLast, 7, std::chrono::seconds(1)) == 12);
    CHECK(plausiblyCounted(100, 100, {}) == 0);
    CHECK_FALSE(plausiblyCounted(100, 90, std::chrono::hours(1)));
    CHECK_FALSE(plausiblyCounted(0, mostTenths(std::chrono::hours(1)) + 1, std::chrono::hours(1)));
}
