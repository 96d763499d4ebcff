// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/supply_models.h"

#include "diagnosis/supply_patterns.h"
#include "installation.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::diagnosis;
using namespace countis::test;

namespace {

std::string bestOf(const Observation& seen) {
    return textOf(rankSupplies(seen).front().faults);
}

Observation voltages(std::array<double, 3> v, std::array<double, 3> u, PhaseSequence sequence) {
    Observation seen;
    for (std::size_t n = 0; n < 3; ++n) {
        seen.v[n] = v[n];
        seen.u[n] = u[n];
    }
    seen.sequence = sequence;
    return seen;
}

constexpr auto k123 = PhaseSequence::Order123;
constexpr auto k132 = PhaseSequence::Order132;
constexpr auto kNone = PhaseSequence::NotDetected;

} // namespace

TEST_CASE("Voltages of the table of wiring faults are named") {
    CHECK(bestOf(voltages({230, 231, 229}, {399, 398, 398}, k123)) == "healthy");
    CHECK(bestOf(voltages({230, 0, 230}, {230, 230, 398}, kNone)) == "phase-lost:phase=2");
    CHECK(bestOf(voltages({230, 230, 230}, {398, 398, 398}, k132)) == "reversed-sequence");
    CHECK(bestOf(voltages({230, 398, 398}, {230, 398, 230}, k132)) == "exchanged-neutral:phase=1");
    CHECK(bestOf(voltages({398, 230, 398}, {230, 230, 398}, k132)) == "exchanged-neutral:phase=2");
    CHECK(bestOf(voltages({195, 240, 262}, {398, 399, 398}, k123)) == "neutral-lost");
    CHECK(bestOf(voltages({230, 230, 300}, {398, 460, 460}, k123)) == "overvoltage:phase=3");
    CHECK(bestOf(voltages({170, 170, 170}, {294, 294, 294}, k123)) == "undervoltage");
}

TEST_CASE("Which of two terminals on one wire is wrong does not show") {
    const auto ranked = rankSupplies(voltages({230, 230, 230}, {0.2, 398, 398}, kNone));
    REQUIRE(ranked.size() >= 2);
    CHECK(ranked[0].cost == Approx(ranked[1].cost));
    CHECK(ranked[0].faults.front().fault == Fault::PhasesAlike);
    CHECK(ranked[1].faults.front().fault == Fault::PhasesAlike);
}

TEST_CASE("A few voltages are enough for what they show") {
    Observation seen;
    CHECK(bestOf(seen) == "healthy");
    seen.sequence = k132;
    CHECK(bestOf(seen) == "reversed-sequence");
    seen.v[1] = 330;
    seen.sequence = k123;
    CHECK(bestOf(seen) == "overvoltage:phase=2");
}

TEST_CASE("The neutral exchanged with a phase turns the order of the voltages round") {
    for (const SupplyPattern& pattern : supplyPatterns())
        if (pattern.faults == FaultMarks{{Fault::ExchangedNeutral, 1}})
            CHECK(pattern.sequence == PhaseSequence::Order132);
}
