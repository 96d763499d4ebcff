// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printable.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/script/scenarios/scenario.h"
#include "simulator/support/yaml/embedded_files.h"
#include "support/catch.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <random>

using countis::printable;
using namespace countis::sim;

namespace {

Scenario parsed(const std::string& text) {
    const auto load = parseLoad(text, "hall.yaml");
    INFO((load ? "" : english(load.error())));
    REQUIRE(load);
    return *load;
}

std::string errorOf(const std::string& text) {
    const auto load = parseLoad(text, "hall.yaml");
    REQUIRE_FALSE(load);
    CHECK(english(load.error()).find('\n') == std::string::npos);
    return english(load.error());
}

} // namespace

TEST_CASE("A load file may hold everything that a load is") {
    const Scenario scenario = parsed(R"(# a hall
name: hall
frequency: 60
sequence: 132
noise: 0.1
impedance: 0.2
L1:
  voltage: 231
  current: 12.5
  phi: 20
  voltage_harmonics: [{order: 5, percent: 2, angle: 180}]
  current_harmonics:
    - {order: 3, percent: 10}
    - {order: 7, percent: 1.5, angle: -90}
L2: {voltage: 0, voltage_angle: 119, current: 3, direction: export}
L3: {direction: import}
drift: {voltage: 0.3, current: 4, phi: 1, frequency: 0.01, period: 12}
day:
  start: 7.5
  factors: [0,1,2,3,4,5,6,7,8,9,10,1,2,3,4,5,6,7,8,9,1,2,3,0.5]
appliances:
  - {name: oven, phase: L3, current: 9, phi: 5, on: 60, off: 30}
  - {phase: all, current: 1, on: 1, off: 2}
steps:
  - {at: 20, V1: 230}
  - {at: 10 s, V1: 0, sequence: 123, phi2: -15}
)");
    const Load& load = scenario.load;
    CHECK(scenario.name == "hall");
    CHECK(load.name == "hall");
    CHECK(load.frequency == 60);
    CHECK(load.noise == 0.1);
    CHECK(load.impedance == 0.2);
    CHECK(load.source[0] == PhaseSource{231, 0, {{5, 2, 180}}});
    CHECK(load.phase[0] == PhaseLoad{12.5, 20, false, {{3, 10, 0}, {7, 1.5, -90}}});
    CHECK(load.source[1] == PhaseSource{0, 119, {}});
    CHECK(load.phase[1] == PhaseLoad{3, 0, true, {}});
    CHECK(load.source[2] == PhaseSource{230, -120, {}});
    CHECK(load.drift == Drift{0.3, 4, 1, 0.01, 12});
    CHECK(load.startHour == 7.5);
    REQUIRE(load.day.size() == 24);
    CHECK(load.day[10] == 10);
    CHECK(load.day[23] == 0.5);
    CHECK(load.appliances ==
          std::vector<Appliance>{{"oven", {false, false, true}, 9, 5, 60, 30}, {"", {true, true, true}, 1, 0, 1, 2}});
    const std::vector<ScenarioEvent> steps{
        {10, "", {Setting{SettingKey::V1, 0}, Setting{SettingKey::Phi2, -15}, Setting{SettingKey::Sequence, 123}}},
        {20, "", {Setting{SettingKey::V1, 230}}}};
    CHECK(scenario.timeline == steps);
}

TEST_CASE("What a file leaves out is as in a fixed load") {
    Load wanted;
    wanted.phase[0].current = 4;
    CHECK(parsed("L1: {current: 4}").load == wanted);
    CHECK(parsed("L1: {current: 4}").timeline.empty());
}

TEST_CASE("An error names file, line, key and what is allowed") {
    CHECK(errorOf("name: hall\nL1:\n  voltage: abc\n") ==
          "hall.yaml:3: L1.voltage: \"abc\" is not a number; allowed: 0 to 500 V");
    CHECK(errorOf("L1:\n  current: 5\n\n  curent: 5\n") ==
          "hall.yaml:4: L1: there is no key \"curent\" here; allowed: voltage, voltage_angle, "
          "voltage_harmonics, current, phi, direction, current_harmonics");
    CHECK(errorOf("noise: 1\nL4: {}\n").find("hall.yaml:2: there is no key \"L4\" here; allowed: name, ") == 0);
    CHECK(errorOf("frequency: 30") == "hall.yaml:1: frequency: 30 is out of range; allowed: 40 to 70 Hz");
    CHECK(errorOf("sequence: 213") == "hall.yaml:1: sequence: 213 is out of range; allowed: 123 or 132");
    CHECK(errorOf("noise: 1\nnoise: 2") == "hall.yaml:2: the key \"noise\" is given twice; remove one");
    CHECK(errorOf("L1:\n  direction: out") ==
          "hall.yaml:2: L1.direction: \"out\" is not known; allowed: import, export");
    CHECK(errorOf("L1:\n  voltage:\nL2: {}") == "hall.yaml:2: L1.voltage: the value is missing");
    CHECK(errorOf("L1:\n  voltage: [1]") == "hall.yaml:2: L1.voltage: must be a single value");
    CHECK(errorOf("L1: 5") == "hall.yaml:1: L1: must be a map of: voltage, voltage_angle, voltage_harmonics, "
                              "current, phi, direction, current_harmonics");
}

TEST_CASE("Errors inside lists name the item") {
    CHECK(errorOf("L2:\n  current_harmonics:\n    - {order: 3, percent: 1}\n    - {order: 51, percent: 1}\n") ==
          "hall.yaml:4: L2.current_harmonics[2].order: 51 is out of range; allowed: 2 to 50");
    CHECK(errorOf("L2: {current_harmonics: [{order: 2.5, percent: 1}]}") ==
          "hall.yaml:1: L2.current_harmonics[1].order: must be a whole number; allowed: 2 to 50");
    CHECK(errorOf("L2: {current_harmonics: [{order: 2}]}") ==
          "hall.yaml:1: L2.current_harmonics[1]: the key \"percent\" is missing");
    CHECK(errorOf("L2: {current_harmonics: 3}") == "hall.yaml:1: L2.current_harmonics: must be a list");
    CHECK(errorOf("appliances:\n- {phase: L4, current: 1, on: 1, off: 1}") ==
          "hall.yaml:2: appliances[1].phase: \"L4\" is not known; allowed: L1, L2, L3, all");
    CHECK(errorOf("appliances:\n- {phase: L1, current: 1, on: 0, off: 1}") ==
          "hall.yaml:2: appliances[1].on: 0 is out of range; allowed: 0.1 to 86400 s");
    CHECK(errorOf("steps:\n- at: 1\n  V1: 900\n") == "hall.yaml:3: V1: 900 is out of range; allowed: 0 to 500 V");
    CHECK(
        errorOf("steps:\n- {at: 1}\n").find("hall.yaml:2: steps[1]: does nothing; give at least one of: V1, V2, ") ==
        0);
    CHECK(errorOf("steps:\n- {at: 1, tariff: 2}\n")
              .find("hall.yaml:2: steps[1]: there is no key \"tariff\" here; allowed: at, V1, ") == 0);
    CHECK(errorOf("day: {factors: [1, 2]}") ==
          "hall.yaml:1: day.factors: has 2 values; give 24, one for each hour from 0 h to 23 h");
}

TEST_CASE("What is no YAML, or no map, is said with its line") {
    CHECK(errorOf("name: x\nL1: [1, 2\n").find("hall.yaml:") == 0);
    CHECK(errorOf("name: x\nL1: [1, 2\n").find("this is not valid YAML") != std::string::npos);
    CHECK(errorOf("").find("hall.yaml:1: must be a map of: name, ") == 0);
    CHECK(errorOf("just text").find("hall.yaml:1: must be a map of: name, ") == 0);
    CHECK(errorOf("- 1\n- 2\n").find("hall.yaml:1: must be a map of: name, ") == 0);
    CHECK(errorOf("? [1, 2]\n: 3").find("hall.yaml:1: a key must be a single word; allowed: name, ") == 0);
    CHECK(errorOf("name: x\n---\nname: y\n") == "hall.yaml:2: a second document begins here; allowed: one per file");
    CHECK(errorOf(",") == "hall.yaml:1: this is not valid YAML: \",\" is not allowed here");
    CHECK(errorOf("{\"name\":\"hall\"},") == "hall.yaml:1: this is not valid YAML: \",\" is not allowed here");
    CHECK(errorOf("\xef\xbb\xbf\"a\",\"b\"\r\n\"c\",\"d\"\r\n") ==
          "hall.yaml:1: this is not valid YAML: \",\" is not allowed here");
    CHECK(errorOf("name: x\n}").find("hall.yaml:2: this is not valid YAML: ") == 0);
    CHECK(errorOf("{\"name\":\"a\"}\n{\"name\":\"b\"}\n") ==
          "hall.yaml:2: a second document begins here; allowed: one per file");
    CHECK(errorOf("noise: [" + [] {
              std::string many;
              for (int n = 0; n < 60'000; ++n)
                  many += "1,\n";
              return many;
          }() + "]") == "hall.yaml:49998: the file has too many values; allowed: at most 50000");
    CHECK(errorOf("noise: 0\nL1: " + std::string(5000, '[') + std::string(5000, ']')) ==
          "hall.yaml:2: brackets or lists are nested too deeply");
}

TEST_CASE("What is no text is said with the line of its first such byte") {
    const auto said = [](std::string_view byte) {
        return "hall.yaml:2: this is not a text file: it contains the byte " + std::string(byte) +
               "; allowed: YAML in UTF-8";
    };
    CHECK(errorOf(std::string("noise: 0\nname: a\0b\n", 18)) == said("0x00"));
    CHECK(errorOf("noise: 0\nname: a\x1b[31m\n") == said("0x1B"));
    CHECK(errorOf("noise: 0\nname: a\x7f\n") == said("0x7F"));
    CHECK(errorOf("noise: 0\nname: caf\xe9\n") == said("0xE9"));  // as in Latin-1
    CHECK(errorOf("noise: 0\nname: \xc0\xaf\n") == said("0xC0")); // written longer than it is
    CHECK(errorOf("noise: 0\nname: a\x80\n") == said("0x80"));
    CHECK(errorOf("noise: 0\nname: \xe0\x80\xaf\n") == said("0xE0"));
    CHECK(errorOf("noise: 0\nname: \xed\xa0\x80\n") == said("0xED"));     // half of a pair of UTF-16
    CHECK(errorOf("noise: 0\nname: \xf4\x90\x80\x80\n") == said("0xF4")); // beyond the last character
    CHECK(errorOf("noise: 0\nname: a\xc2\x9b"
                  "31m\n") ==
          "hall.yaml:2: this is not a text file: it contains the control character U+009B; allowed: YAML in UTF-8");
    CHECK(errorOf("noise: 0\nname: \"a\\x9b\"\n") == "hall.yaml:2: name: contains a control character");
    CHECK(errorOf("noise: 0\nname: \xe2\x82") == said("0xE2")); // cut short
    CHECK(errorOf("noise: 0\nname: \"a\\x01\"\n") == "hall.yaml:2: name: contains a control character");
    CHECK(parsed("\xef\xbb\xbfname: caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x94\x8c\r\nnoise: 0\t# tabs too\r\n").name ==
          "caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x94\x8c");
}

TEST_CASE("What a message echoes of a file is printable and short") {
    CHECK(errorOf("noise: \"a\xe2\x80\x8b\"") ==
          "hall.yaml:1: noise: \"a\\u200B\" is not a number; allowed: 0 to 20 %");
    CHECK(errorOf("noise: " + std::string(100'000, 'x')) ==
          "hall.yaml:1: noise: is 100000 bytes long; allowed: at most 4000");
    CHECK(errorOf("? " + std::string(100'000, 'x') + "\n: 1") ==
          "hall.yaml:1: is 100000 bytes long; allowed: at most 4000");
    CHECK(errorOf("noise: " + std::string(3000, 'x')).size() < 200);
    CHECK(errorOf("name: *" + std::string(100'000, 'x')).size() < 5000); // in the parser's own words
    CHECK(english(parseLoad("noise: x", "a\x1b[31m\nb.yaml").error()).find("a\\x1B[31m\\nb.yaml:1: noise: ") == 0);
    // Many times the same long text by its anchor.
    std::string bomb = "name: &a " + std::string(100'000, 'x') + "\nappliances:\n";
    for (int n = 0; n < 200; ++n)
        bomb += "- {name: *a, phase: L1, current: 1}\n";
    CHECK(errorOf(bomb) == "hall.yaml:1: name: is 100000 bytes long; allowed: at most 4000");
    std::string laughs = "a0: &a0 [x]\n";
    for (int n = 1; n < 30; ++n) {
        const std::string name = "a" + std::to_string(n);
        const std::string before = "*a" + std::to_string(n - 1);
        laughs.append(name).append(": &").append(name).append(" [").append(before).append(", ").append(before);
        laughs.append("]\n");
    }
    CHECK(errorOf(laughs).find("hall.yaml:1: there is no key \"a0\" here") == 0);
    CHECK(errorOf("L1: &a {voltage_harmonics: [*a]}").find("hall.yaml:1: ") == 0); // holds itself
}

TEST_CASE("Each built-in load is a load file without errors, under its own name") {
    REQUIRE(embeddedLoads().size() == builtinLoadList().size());
    for (const EmbeddedFile& file : embeddedLoads()) {
        INFO(file.name);
        const auto load = parseLoad(std::string(file.text), file.name);
        INFO((load ? "" : english(load.error())));
        REQUIRE(load);
        CHECK(load->name + ".yaml" == file.name);
        CHECK(load->timeline.empty()); // a profile would lose it
        CHECK(builtinLoad(load->name) == load->load);
    }
}

TEST_CASE("A load is found by its name or by its file") {
    CHECK(findLoad("workshop")->name == "workshop");
    CHECK(english(findLoad("nowhere").error()) ==
          "there is neither a file nor a load \"nowhere\"; built-in loads: office, "
          "workshop, solar, home, data-room, house, pump, balanced, idle");

    const auto folder = std::filesystem::temp_directory_path() / ("countis-loads-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto path = (folder / "quiet.yaml").string();
    std::ofstream(path) << "L1: {current: 4}\n";
    const auto load = findLoad(path);
    REQUIRE(load);
    CHECK(load->load.phase[0].current == 4);
    CHECK(load->name == path);
    std::ofstream(path) << "L1: {current: x}\n";
    CHECK(english(findLoad(path).error()).find(path + ":1: L1.current: ") == 0);
    CHECK(english(findLoad(folder.string()).error()).find("it is a folder; allowed: a regular file") !=
          std::string::npos);
    std::ofstream(path) << std::string((1 << 18) + 1, ' ');
    CHECK(english(findLoad(path).error()) == "the load file " + path + " is too large; allowed: at most 256 KiB");
    std::filesystem::remove_all(folder);
}

TEST_CASE("What is no regular file is refused at once, with words for it") {
    const auto folder = std::filesystem::temp_directory_path() / ("countis-kinds-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto at = [&](const char* name) { return (folder / name).string(); };
    REQUIRE(::mkfifo(at("pipe").c_str(), 0600) == 0);
    std::filesystem::create_symlink("there", folder / "here");
    std::filesystem::create_symlink("here", folder / "there");
    std::filesystem::create_symlink("nothing", folder / "dangling");
    std::ofstream(at("file")) << "noise: 0\n";
    for (const auto& find : {findLoad, findScenario}) {
        const auto because = [&](const std::string& path) {
            const std::string error = english(find(path).error());
            CHECK(error.find(path) != std::string::npos);
            return error.substr(error.find(path) + path.size() + 2);
        };
        CHECK(because(at("pipe")) == "it is a pipe; allowed: a regular file"); // which nobody writes to
        CHECK(because("/dev/zero") == "it is a device; allowed: a regular file");
        CHECK(because(folder.string()) == "it is a folder; allowed: a regular file");
        CHECK(because(at("here")) == "its symbolic links form a loop");
        CHECK(because(at("dangling")) == "it is a symbolic link to a file that does not exist");
        CHECK(because(at("file/under")) == "Not a directory");
        CHECK(because("/proc/self/mem") == "Input/output error");
    }
    CHECK(english(findLoad("no\x1b[31mwhere").error())
              .find("there is neither a file nor a load \"no\\x1B[31mwhere\"; ") == 0);
    CHECK(english(findLoad(std::string(100'000, 'x')).error()).size() < 5000);
    std::filesystem::remove_all(folder);
}

TEST_CASE("Whatever bytes a file holds, there is a load or one line of error with file and line, soon") {
    constexpr std::array<std::string_view, 40> kPieces{
        "[",    "]",   "{",    "}",   ",",       ": ",     "- ",    "? ",   "\n",         "\n  ",
        "'",    "\"",  "&a ",  "*a ", "!t ",     "| ",     "> ",    "#",    "%",          "%TAG ! x\n",
        "---",  "...", "\\",   "\t",  "name",    "L1",     "noise", "1",    "<<: ",       "\xc3\xa9",
        "\xff", "\r",  "\x1b", "@",   "current", "null\n", "~",     "!!b ", "steps:\n- ", "\xef\xbb\xbf"};
    const auto holds = [](const std::string& text) {
        for (const auto& parse : {parseLoad, parseScenario}) {
            const auto result = parse(text, "any.yaml");
            if (result)
                continue;
            const std::string error = english(result.error());
            CAPTURE(text, error);
            REQUIRE(error.find("any.yaml:") == 0);
            REQUIRE(error.size() < 5000);
            REQUIRE(printable(error) == error);
        }
    };
    std::mt19937 random(20261127);
    for (int n = 0; n < 4000; ++n) {
        std::string text;
        for (std::size_t left = random() % 40; left > 0; --left)
            text += kPieces[random() % kPieces.size()];
        holds(text);
    }
    for (int n = 0; n < 500; ++n) {
        std::string text(random() % 60, '\0');
        for (char& c : text)
            c = static_cast<char>(random());
        holds(text);
    }
    for (const std::string_view a : kPieces) // the same again and again, as a program writes it that went wrong
        for (const std::string_view b : {kPieces[0], kPieces[2], kPieces[4], kPieces[6], kPieces[24]}) {
            std::string text;
            while (text.size() < 5000)
                text.append(b).append(a);
            holds(text);
        }
}
