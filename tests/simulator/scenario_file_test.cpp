// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/script/scenarios/scenario.h"

#include "simulator/installation/loads/builtin_loads.h"
#include "support/catch.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace countis;
using namespace countis::sim;

namespace {

Scenario parsed(const std::string& text) {
    const auto scenario = parseScenario(text, "hall.yaml");
    INFO((scenario ? "" : english(scenario.error())));
    REQUIRE(scenario);
    return *scenario;
}

std::string errorOf(const std::string& text) {
    const auto scenario = parseScenario(text, "hall.yaml");
    REQUIRE_FALSE(scenario);
    CHECK(english(scenario.error()).find('\n') == std::string::npos);
    return english(scenario.error());
}

} // namespace

TEST_CASE("A scenario holds model, site, load, faults and a timeline in the order of time") {
    const Scenario scenario = parsed(R"(name: hall
title: A hall
description: >
  What happens
  in a hall.
rows: [7, 5]
model: E27
site: {name: Hall 2, role: both}
profile: workshop
frequency: 49.9
L1: {current: 3}
faults: ["reversed-current:phase=2", "protocol-delay:ms=800,every=3"]
timeline:
  - at: 5 min
    note: The end
  - at: 90
    clear: [all]
    fault: [neutral-lost, "protocol-silent"]
    set: {V1: 231, I2: 4}
  - {at: 0.5 h, tariff: 2, power: off, cable: pulled, cover: open, input: on}
  - {at: 100 s, clear: [reversed-current, "overvoltage:phase=3", protocol-silent]}
)");
    CHECK(scenario.name == "hall");
    CHECK(scenario.title == "A hall");
    CHECK(scenario.description == "What happens in a hall.\n");
    CHECK(scenario.rows == std::vector<int>{7, 5});
    CHECK(scenario.model == Model::E27);
    CHECK(scenario.site == Site{"Hall 2", SiteRole::Both});
    CHECK(scenario.load.frequency == 49.9);
    CHECK(scenario.load.phase[0].current == 3);
    CHECK(scenario.load.phase[1] == builtinLoad("workshop")->phase[1]);
    CHECK(scenario.load.appliances == builtinLoad("workshop")->appliances);
    CHECK(scenario.faults == FaultSet{*parseFault("reversed-current:phase=2")});
    CHECK(scenario.protocolFaults == ProtocolFaultSet{*parseProtocolFault("protocol-delay:ms=800,every=3")});
    const std::vector<ScenarioEvent> wanted{
        {90,
         "",
         {ClearAllFaults{}, Setting{SettingKey::V1, 231}, Setting{SettingKey::I2, 4}, *parseFault("neutral-lost"),
          *parseProtocolFault("protocol-silent")}},
        {100,
         "",
         {ClearFault{FaultKind::CurrentReversed, 0}, ClearFault{FaultKind::Overvoltage, 3},
          ClearProtocolFault{ProtocolFaultKind::Silent}}},
        {300, "The end", {}},
        {1800, "", {ChangeTariff{2}, SwitchPower{false}, PlugCable{false}, MoveCover{true}, SwitchInput{true}}},
    };
    CHECK(scenario.timeline == wanted);
}

TEST_CASE("A load file is a scenario in which nothing but the load changes") {
    const std::string text = "name: quiet\nL2: {current: 4, phi: 12}\nsteps:\n  - {at: 3, V2: 0}\n";
    const Scenario scenario = parsed(text);
    CHECK(scenario == *parseLoad(text, "hall.yaml"));
    CHECK(scenario.name == "quiet");
    CHECK(scenario.timeline == std::vector<ScenarioEvent>{{3, "", {Setting{SettingKey::V2, 0}}}});
    CHECK(scenario.faults.empty());
    CHECK_FALSE(scenario.model);
    CHECK(scenario.site == Site{});
}

TEST_CASE("Steps are events of the timeline, in the order of time") {
    const Scenario scenario = parsed("timeline: [{at: 3, note: b}, {at: 1, note: a}]\n"
                                     "steps: [{at: 2 s, V2: 0}, {at: 3, f: 49}]\n");
    const std::vector<ScenarioEvent> wanted{{1, "a", {}},
                                            {2, "", {Setting{SettingKey::V2, 0}}},
                                            {3, "", {Setting{SettingKey::Frequency, 49}}},
                                            {3, "b", {}}};
    CHECK(scenario.timeline == wanted);
}

TEST_CASE("An error in a scenario names file, line, key and what is allowed") {
    CHECK(errorOf("model: E29") == "hall.yaml:1: model: \"E29\" is not known; allowed: E27, E28");
    CHECK(errorOf("site: {role: owner}") ==
          "hall.yaml:1: site.role: \"owner\" is not known; allowed: consumer, producer, both");
    CHECK(errorOf("\nsite: {nmae: x}") == "hall.yaml:2: site: there is no key \"nmae\" here; allowed: name, role");
    CHECK(errorOf("profile: ofice") ==
          "hall.yaml:1: profile: \"ofice\" is not known; allowed: " + builtinLoadNames());
    CHECK(errorOf("faults:\n  - reversed-current:phase=4\n") ==
          "hall.yaml:2: faults[1]: reversed-current: phase: 4 is out of range; allowed: a whole number from 0 to 3 "
          "(0: all)");
    CHECK(errorOf("faults: [burnt]").find("hall.yaml:1: faults[1]: there is no fault \"burnt\"; allowed: over") == 0);
    CHECK(errorOf("faults: [protocol-late]").find("there is no fault \"protocol-late\"; allowed: protocol-delay, ") !=
          std::string::npos);
    CHECK(errorOf("rows: [17]") == "hall.yaml:1: rows[1]: 17 is out of range; allowed: 0 to 16");
    CHECK(errorOf("rows: [1.5]") == "hall.yaml:1: rows[1]: must be a whole number; allowed: 0 to 16");
    CHECK(errorOf("timeline: {}") == "hall.yaml:1: timeline: must be a list");
    CHECK(errorOf("timeline:\n  - {note: x}") == "hall.yaml:2: timeline[1]: the key \"at\" is missing");
    CHECK(errorOf("timeline:\n  - at: soon\n    note: x") ==
          "hall.yaml:2: timeline[1].at: \"soon\" is not a time; allowed: 0 to 31536000 s, for example 90, 90 s, 5 "
          "min or 2 h");
    CHECK(errorOf("timeline:\n  - {at: -1, note: x}").find("\"-1\" is not a time") != std::string::npos);
    CHECK(errorOf("timeline:\n  - {at: 9000 h, note: x}").find("is not a time") != std::string::npos);
    CHECK(errorOf("timeline:\n  - {at: 1}") ==
          "hall.yaml:2: timeline[1]: does nothing; give at least one of: note, set, fault, "
          "clear, tariff, power, cable, cover, input");
    CHECK(errorOf("timeline:\n- {at: 1, set: {V1: 900}}") ==
          "hall.yaml:2: V1: 900 is out of range; allowed: 0 to 500 V");
    CHECK(errorOf("timeline:\n- {at: 1, tariff: 3}") ==
          "hall.yaml:2: timeline[1].tariff: \"3\" is not known; allowed: 1, 2");
    CHECK(errorOf("timeline:\n- {at: 1, power: maybe}") ==
          "hall.yaml:2: timeline[1].power: \"maybe\" is not known; allowed: on, off");
    CHECK(errorOf("timeline:\n- {at: 1, cable: out}") ==
          "hall.yaml:2: timeline[1].cable: \"out\" is not known; allowed: plugged, pulled");
    CHECK(errorOf("timeline:\n- {at: 1, cover: up}") ==
          "hall.yaml:2: timeline[1].cover: \"up\" is not known; allowed: open, closed");
    CHECK(errorOf("timeline:\n- {at: 1, clear: burnt}") == "hall.yaml:2: timeline[1].clear: there is no fault "
                                                           "\"burnt\"; allowed: all, or the name of a fault");
    const auto clearing = [](const std::string& what) {
        return errorOf("timeline: [{at: 1, clear: \"" + what + "\"}]");
    };
    CHECK(clearing("overvoltage:phase=9") == "hall.yaml:1: timeline[1].clear: overvoltage: phase: 9 is out of range; "
                                             "allowed: a whole number from 1 to 3");
    CHECK(clearing("overvoltage:by=3") ==
          "hall.yaml:1: timeline[1].clear: overvoltage: there is no parameter \"by\"; allowed: phase");
    CHECK(clearing("power-cut:phase=1") ==
          "hall.yaml:1: timeline[1].clear: power-cut: there is no parameter \"phase\"; allowed: none");
    CHECK(clearing("protocol-delay:ms=5") ==
          "hall.yaml:1: timeline[1].clear: protocol-delay: there is no parameter \"ms\"; allowed: none");
    CHECK(errorOf("faults: [burnt]")
              .find(", cable-pulled, and the protocol faults, whose names begin with "
                    "\"protocol-\"") != std::string::npos);
    CHECK(errorOf("timeline:\n- {at: 1, fault: [burst, 3]}")
              .find("hall.yaml:2: timeline[1].fault[2]: there is no fault \"3\"; ") == 0);
    CHECK(errorOf("tiemline: []").find("hall.yaml:1: there is no key \"tiemline\" here; allowed: name, title, ") ==
          0);
    // A load file has none of these keys.
    CHECK(english(parseLoad("timeline: []", "hall.yaml").error()).find("there is no key \"timeline\" here") !=
          std::string::npos);
}

TEST_CASE("Appliances may feed in, keep their own hours and never switch") {
    const Load load = parsed(R"(appliances:
  - name: roof
    phase: all
    current: 10
    direction: export
    day: [0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0]
  - {phase: L2, current: 3}
)")
                          .load;
    REQUIRE(load.appliances.size() == 2);
    CHECK(load.appliances[0].exporting);
    CHECK(load.appliances[0].off == 0);
    CHECK(load.appliances[0].day.size() == 24);
    CHECK_FALSE(load.appliances[1].exporting);
    CHECK(errorOf("appliances: [{phase: L2, current: 3, on: 5}]") ==
          "hall.yaml:1: appliances[1]: the key \"off\" is missing");
    CHECK(errorOf("appliances: [{phase: L2, current: 3, day: [1]}]") ==
          "hall.yaml:1: appliances[1].day: has 1 values; give 24, one for each hour from 0 h to 23 h");

    Load noon = load;
    noon.startHour = 12;
    CHECK(LoadRun(noon, 1).next().i[0].rms == Approx(10).epsilon(0.001));
    LoadRun run(noon, 1);
    const OperatingPoint point = run.next();
    CHECK(std::abs(std::remainder(point.i[0].angle - point.v[0].angle, 2 * M_PI)) == Approx(M_PI)); // feeds in
    CHECK(point.i[1].rms == Approx(7).epsilon(0.001));                                              // 3 A less
    noon.startHour = 3;
    CHECK(LoadRun(noon, 1).next().i[0].rms == 0);
    CHECK(LoadRun(noon, 1).next().i[1].rms == Approx(3));
}

TEST_CASE("A scenario is found by its name, by the name of a load, or by its file") {
    CHECK(findScenario("reversed-current")->title == "One current reversed");
    CHECK(findScenario("solar")->load == *builtinLoad("solar"));
    const std::string nowhere = english(findScenario("nowhere").error());
    CHECK(nowhere.find("there is neither a file nor a scenario \"nowhere\"; scenarios: office-day, ") == 0);
    CHECK(nowhere.find("; built-in loads: office, workshop, ") != std::string::npos);

    const auto folder = std::filesystem::temp_directory_path() / ("countis-scenarios-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto path = (folder / "mine.yaml").string();
    std::ofstream(path) << "faults: [no-load]\n";
    const auto scenario = findScenario(path);
    REQUIRE(scenario);
    CHECK(scenario->name == path);
    CHECK(has(scenario->faults, FaultKind::NoLoad));
    std::ofstream(path) << "faults: [x]\n";
    CHECK(english(findScenario(path).error()).find(path + ":1: faults[1]: ") == 0);
    CHECK(english(findScenario(folder.string()).error()) ==
          "cannot read the scenario file " + folder.string() + ": it is a folder; allowed: a regular file");
    std::filesystem::remove_all(folder);
}
