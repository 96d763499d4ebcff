// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"

#include "diagnosis/diagnosis_json.h"
#include "installation.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace countis;
using namespace countis::diagnosis;
using namespace countis::test;

namespace {

Diagnosis of(const Observation& seen, Role role = Role::Consumer) {
    return diagnose(std::span(&seen, 1), role);
}

bool hasRival(const Verdict& verdict, Fault fault) {
    return std::ranges::any_of(verdict.rivals, [fault](const Rival& rival) { return rival.faults.has(fault); });
}

const Check& check(const Diagnosis& diagnosis, std::string_view name) {
    for (const Check& one : diagnosis.checks)
        if (one.name == name)
            return one;
    FAIL("no check " << name);
    return diagnosis.checks.front();
}

} // namespace

TEST_CASE("A sound installation is healthy") {
    const Diagnosis diagnosis = of(read(balanced()));
    CHECK(diagnosis.status == Status::Healthy);
    CHECK(diagnosis.verdicts.empty());
    CHECK(check(diagnosis, "three-readings").state == CheckState::NotPossible);
    CHECK(check(diagnosis, "sums-of-phases").state == CheckState::Passed);
    CHECK(check(diagnosis, "implied-neutral").state == CheckState::Passed);
}

TEST_CASE("One current reversed is named, with generation as its rival and what it costs") {
    Wires wires = balanced(20);
    wires.i[1] = -wires.i[1];
    const Diagnosis diagnosis = of(read(wires));
    CHECK(diagnosis.status == Status::Fault);
    REQUIRE(diagnosis.verdicts.size() == 1);
    const Verdict& verdict = diagnosis.verdicts.front();
    CHECK(verdict.faults == FaultMarks{{Fault::ReversedCurrent, 2}});
    CHECK(verdict.severity == Severity::Energy);
    CHECK(verdict.confidence > 0.9);
    REQUIRE(verdict.energy.missing);
    CHECK(*verdict.energy.missing == Approx(2 * 230 * 10 * std::cos(20 * kDegree)).margin(30));
    CHECK(*verdict.energy.band > 0);
    REQUIRE_FALSE(verdict.evidence.empty());
    CHECK(verdict.evidence.front().beyond > 3);
}

TEST_CASE("Export is no fault where the role allows it") {
    Wires wires = balanced(2);
    for (auto& current : wires.i)
        current = -current;
    CHECK(of(read(wires), Role::Producer).status == Status::Healthy);
    CHECK(of(read(wires), Role::Both).status == Status::Healthy);
    const Diagnosis consumer = of(read(wires));
    CHECK(consumer.status == Status::Fault);
    CHECK(consumer.verdicts.front().faults == FaultMarks{{Fault::ReversedCurrent}});
    CHECK(hasRival(consumer.verdicts.front(), Fault::NetExport));
}

TEST_CASE("An exchanged neutral is one verdict, and a danger") {
    Wires wires = balanced();
    const auto l2 = wires.v[1];
    for (auto& v : wires.v)
        v -= l2;
    wires.v[1] = -l2;
    for (std::size_t n = 0; n < 3; ++n) // loads are impedances
        wires.i[n] = wires.v[n] / 23.0 * phasor(1, -30);
    const Diagnosis diagnosis = of(read(wires, PhaseSequence::Order132));
    CHECK(diagnosis.status == Status::Fault);
    REQUIRE(diagnosis.verdicts.size() == 1);
    CHECK(diagnosis.verdicts.front().faults == FaultMarks{{Fault::ExchangedNeutral, 2}});
    CHECK(diagnosis.verdicts.front().severity == Severity::Danger);
}

TEST_CASE("No evidence comes from a value that nobody has read") {
    Observation seen;
    seen.v = {230, 398, 398};
    const Diagnosis diagnosis = of(seen);
    REQUIRE_FALSE(diagnosis.verdicts.empty());
    CHECK(diagnosis.verdicts.front().faults == FaultMarks{{Fault::ExchangedNeutral, 1}});
    CHECK(diagnosis.verdicts.front().evidence.size() == 2); // V2 and V3
    for (const Evidence& evidence : diagnosis.verdicts.front().evidence)
        CHECK(evidence.rule == "voltage-of-phases");
}

TEST_CASE("A check that is not possible gives the reason") {
    Wires wires = balanced();
    wires.v[2] = 0;
    wires.i[2] = 0;
    const Diagnosis missing = of(read(wires, PhaseSequence::NotDetected));
    for (const char* const name : {"neutral-current", "implied-neutral"}) {
        INFO(name);
        CHECK(check(missing, name).state == CheckState::NotPossible);
        CHECK(english(check(missing, name).text) == "This check needs the voltages of all three phases.");
    }
    CHECK(english(check(of(read(balanced(30, 0.1))), "current-unbalance").text) == "No phase carries 0.5 A.");
    CHECK(english(check(of({}), "current-unbalance").text) == "The values for this check are not there.");
}

TEST_CASE("Without load the currents say nothing") {
    CHECK(of(read(balanced(30, 0.1))).status == Status::NotEnoughLoad);
}

TEST_CASE("A phase without current is information, because it may be unused") {
    Wires wires = balanced();
    wires.i[2] = 0;
    const Diagnosis diagnosis = of(read(wires));
    CHECK(diagnosis.status == Status::Healthy);
    REQUIRE(diagnosis.verdicts.size() == 1);
    CHECK(diagnosis.verdicts.front().faults == FaultMarks{{Fault::DeadCurrent, 3}});
    CHECK(diagnosis.verdicts.front().severity == Severity::Information);
    CHECK(hasRival(diagnosis.verdicts.front(), Fault::UnusedPhase));
}

TEST_CASE("Powers that voltage and current do not allow are a fault of the data") {
    Observation seen = read(balanced());
    for (std::size_t n = 0; n < 3; ++n) {
        seen.p[n] = *seen.p[n] * 10;
        seen.q[n] = *seen.q[n] * 10;
        seen.s[n] = *seen.s[n] * 10;
    }
    seen.pSum = *seen.pSum * 10;
    seen.qSum = *seen.qSum * 10;
    seen.sSum = *seen.sSum * 10;
    const Diagnosis diagnosis = of(seen);
    CHECK(diagnosis.status == Status::DataFault);
    CHECK(diagnosis.verdicts.front().faults == FaultMarks{{Fault::ProtocolScale}});
}

TEST_CASE("An undervoltage of all phases is not a lost neutral too") {
    Wires wires = balanced();
    for (auto& v : wires.v)
        v *= 0.75;
    const Diagnosis diagnosis = of(read(wires));
    CHECK(diagnosis.verdicts.front().faults == FaultMarks{{Fault::Undervoltage}});
    CHECK(diagnosis.verdicts.front().confidence > 0.95);
    for (const Rival& rival : diagnosis.verdicts.front().rivals)
        CHECK(rival.faults.has(Fault::Undervoltage));
}

TEST_CASE("A neutral current that the phases do not give fails its check and changes nothing else") {
    Observation seen = read(balanced());
    seen.neutral = 9;
    const Diagnosis diagnosis = of(seen);
    CHECK(check(diagnosis, "implied-neutral").state == CheckState::Failed);
    CHECK(diagnosis.status == Status::Healthy);
}

TEST_CASE("Where energy flows both ways, no direction of a current proves a fault") {
    Wires wires = balanced(20);
    wires.i[1] = -wires.i[1];
    const Diagnosis diagnosis = of(read(wires), Role::Both);
    CHECK(diagnosis.status != Status::Fault);
    REQUIRE_FALSE(diagnosis.verdicts.empty());
    CHECK(diagnosis.verdicts.front().faults == FaultMarks{{Fault::ReversedCurrent, 2}});
    CHECK(hasRival(diagnosis.verdicts.front(), Fault::Generation));
}

TEST_CASE("A reversed current is found together with a reversed sequence") {
    Wires wires = balanced(20);
    std::swap(wires.v[1], wires.v[2]);
    std::swap(wires.i[1], wires.i[2]);
    wires.i[0] = -wires.i[0];
    const Diagnosis diagnosis = of(read(wires, PhaseSequence::Order132));
    CHECK(diagnosis.verdicts.front().faults == FaultMarks{{Fault::ReversedSequence}, {Fault::ReversedCurrent, 1}});
    // The gravest fault comes first, and what to check for the other one is said too.
    const std::string next = english(diagnosis.verdicts.front().nextCheck);
    const auto reversed = next.find("terminal A-V");
    const auto sequence = next.find("motors");
    REQUIRE(sequence != std::string::npos);
    CHECK(reversed < sequence);
}

TEST_CASE("At a producer, a reversed current is one that imports while the source feeds in") {
    Wires wires = balanced(20);
    for (std::size_t n = 1; n < 3; ++n)
        wires.i[n] = -wires.i[n];
    const Diagnosis diagnosis = of(read(wires), Role::Producer);
    REQUIRE_FALSE(diagnosis.verdicts.empty());
    REQUIRE(diagnosis.verdicts.front().faults == FaultMarks{{Fault::ReversedCurrent, 1}});
    const std::string next = english(diagnosis.verdicts.front().nextCheck);
    INFO(next);
    CHECK(next.find("positive while the source feeds in") != std::string::npos);
    CHECK(next.find("the wire to the source its terminal A.") != std::string::npos);
}

TEST_CASE("An overcurrent is a danger beside whatever else there is") {
    const Diagnosis diagnosis = of(read(balanced(20, 90)));
    CHECK(diagnosis.status == Status::Fault);
    CHECK(diagnosis.verdicts.size() == 3);
    CHECK(diagnosis.verdicts.front().severity == Severity::Danger);
}

TEST_CASE("Three readings that do not agree are indeterminate") {
    Wires other = balanced();
    other.i[0] = -other.i[0];
    const std::array readings{read(balanced()), read(other), read(balanced())};
    CHECK(diagnose(readings, Role::Consumer).status == Status::Indeterminate);
    const std::array same{read(balanced()), read(balanced()), read(balanced())};
    CHECK(diagnose(same, Role::Consumer).status == Status::Healthy);
}

TEST_CASE("No readings are indeterminate") {
    CHECK(diagnose({}, Role::Consumer).status == Status::Indeterminate);
}

TEST_CASE("The JSON has the keys of the documentation") {
    Wires wires = balanced(20);
    wires.i[0] = -wires.i[0];
    const auto wording = [](const Message& sentence) { return english(sentence); };
    const auto json = nlohmann::json::parse(toJson(of(read(wires)), wording));
    CHECK(json["status"] == "fault");
    const auto& verdict = json["verdicts"][0];
    CHECK(verdict["faults"] == nlohmann::json::parse(R"([{"fault": "reversed-current", "phase": 1}])"));
    CHECK(verdict["severity"] == "energy");
    for (const char* const key : {"confidence", "evidence", "rivals", "next_check", "energy_effect"})
        CHECK(verdict.contains(key));
    for (const auto& rival : verdict["rivals"])
        for (const char* const key : {"faults", "confidence", "tell_apart"})
            CHECK(rival.contains(key));
    for (const auto& one : json["checks"])
        CHECK((one["state"] == "passed" || one["state"] == "failed" || one["state"] == "not possible"));
}

TEST_CASE("The evidence of wrong data names a value as the meter does") {
    Observation seen = test::read(test::balanced(30));
    for (KnownPhases* const powers : {&seen.p, &seen.q, &seen.s})
        for (Known& power : *powers)
            *power *= 10;
    for (Known* const sum : {&seen.pSum, &seen.qSum, &seen.sSum})
        **sum *= 10;
    const Diagnosis answer = diagnose(std::vector{seen, seen, seen}, Role::Consumer);
    REQUIRE(answer.status == Status::DataFault);
    const std::string text = english(answer.verdicts.front().evidence.front().text);
    INFO(text);
    CHECK(text.starts_with("S"));
    CHECK(text.find('_') == std::string::npos);
}

TEST_CASE("Beside a lost neutral, a reversed current does not hide that no neutral current flows") {
    Wires wires = balanced();
    std::complex<double> star = 0;
    const std::array<double, 3> conductance{0.1, 0.05, 0.025};
    for (std::size_t n = 0; n < 3; ++n)
        star += conductance[n] * wires.v[n] / 0.175;
    for (std::size_t n = 0; n < 3; ++n) {
        wires.v[n] -= star;
        wires.i[n] = conductance[n] * wires.v[n] * phasor(1, -20);
    }
    wires.i[1] = -wires.i[1];
    const Diagnosis diagnosis = of(read(wires));
    REQUIRE_FALSE(diagnosis.verdicts.empty());
    const Verdict& verdict = diagnosis.verdicts.front();
    CHECK(verdict.faults == FaultMarks{{Fault::NeutralLost}, {Fault::ReversedCurrent, 2}});
    const auto neutral = std::ranges::find(verdict.evidence, "no-neutral-current", &Evidence::rule);
    REQUIRE(neutral != verdict.evidence.end());
    CHECK(neutral->value < 0.3);
}

TEST_CASE("A hidden current and a reversed one cost the energy of both") {
    Wires wires = balanced(20);
    wires.v[2] = 0;
    wires.i[0] = -wires.i[0];
    const Diagnosis diagnosis = of(read(wires, PhaseSequence::NotDetected));
    REQUIRE_FALSE(diagnosis.verdicts.empty());
    const Verdict& verdict = diagnosis.verdicts.front();
    CHECK(verdict.faults == FaultMarks{{Fault::CurrentWithoutVoltage, 3}, {Fault::ReversedCurrent, 1}});
    REQUIRE(verdict.energy.missing);
    CHECK(*verdict.energy.missing > 2 * 230 * 10 * std::cos(20 * kDegree));
    CHECK(english(verdict.energy.text).find("is not counted") != std::string::npos);
    CHECK(english(verdict.energy.text).find("too little active power") != std::string::npos);
}

TEST_CASE("The rival of a reversed sequence is told apart by the sequence") {
    const Diagnosis diagnosis = of(read(balanced(), PhaseSequence::Order132));
    REQUIRE_FALSE(diagnosis.verdicts.empty());
    CHECK(hasRival(diagnosis.verdicts.front(), Fault::SoundSupply));
    for (const Rival& rival : diagnosis.verdicts.front().rivals)
        if (rival.faults.has(Fault::SoundSupply))
            CHECK(english(rival.tellApart).starts_with("Compare the phase sequence"));
}

TEST_CASE("What a verdict and its rival have in common does not tell them apart") {
    Wires wires = balanced(20);
    wires.v[2] = 0;
    wires.i[2] = 0;
    wires.i[0] = -wires.i[0];
    const Diagnosis diagnosis = of(read(wires, PhaseSequence::NotDetected));
    REQUIRE_FALSE(diagnosis.verdicts.empty());
    CHECK(diagnosis.verdicts.front().faults == FaultMarks{{Fault::PhaseLost, 3}, {Fault::ReversedCurrent, 1}});
    const FaultMarks hidden{{Fault::CurrentWithoutVoltage, 3}, {Fault::ReversedCurrent, 1}};
    const auto& rivals = diagnosis.verdicts.front().rivals;
    const auto rival = std::ranges::find(rivals, hidden, &Rival::faults);
    REQUIRE(rival != rivals.end());
    CHECK(english(rival->tellApart).starts_with("Measure the voltage at the terminal"));
}
