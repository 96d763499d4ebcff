// SPDX-License-Identifier: GPL-3.0-or-later
// Every scenario of the library, played on a meter: what it promises is what is measured.
#include "simulator/support/yaml/embedded_files.h"

#include "simulator/script/scenarios/scenario_player.h"
#include "support/catch.h"
#include "wiring_rows.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace countis;
using namespace countis::sim;
using namespace countis::test;

namespace {

/// Where the load of a scenario with a row has its angle.
constexpr double kLoadAngle = 26;
/// The row shows at this time in each of them.
constexpr double kAtRow = 60;

struct Play {
    // The analyzer takes the members of a class for unset when another unit holds its constructor.
    // NOLINTNEXTLINE(clang-analyzer-optin.cplusplus.UninitializedObject)
    explicit Play(const Scenario& scenario, Engine engine = Engine::Sampled)
        : meter({}, {}, {}, scenario.load, 1, scenario.faults, engine), player(meter, {}) {
        player.begin(std::make_shared<const Scenario>(scenario));
    }
    void until(double seconds) {
        const auto left = [&] { return std::llround((seconds - player.progress().elapsed) * kTicksPerSecond); };
        while (left() > 0) {
            const std::int64_t ticks = std::min<std::int64_t>(left(), player.ticksToNext());
            meter.advance(ticks);
            player.passed(ticks);
        }
    }
    Seen seen() const { return Seen(meter.meter().readings()); }

    SimulatedMeter meter;
    ScenarioPlayer player;
};

bool isSound(const Seen& seen) {
    for (int row = 1; row <= 16; ++row)
        if (showsRow(row, seen, kLoadAngle))
            return false;
    return true;
}

bool hasRow(const Scenario& scenario, int row) {
    return std::ranges::find(scenario.rows, row) != scenario.rows.end();
}

} // namespace

TEST_CASE("The library is read, and each of it is named and described") {
    std::set<std::string> names;
    for (const EmbeddedFile& file : embeddedScenarios()) {
        const auto scenario = parseScenario(std::string(file.text), file.name);
        INFO((scenario ? std::string(file.name) : english(scenario.error())));
        REQUIRE(scenario);
        CHECK(scenario->name + ".yaml" == file.name);
        CHECK_FALSE(scenario->title.empty());
        CHECK(scenario->description.size() > 100);
        CHECK(std::ranges::count(scenario->description, '\n') == 1); // one paragraph
        CHECK_FALSE(scenario->site.name.empty());
        CHECK_FALSE(scenario->timeline.empty());
        names.insert(scenario->name);
    }
    CHECK(names.size() == embeddedScenarios().size());
    CHECK(names.size() >= 15);
    CHECK(scenarioLibrary().size() == names.size());
}

TEST_CASE("Every row of the wiring faults has its scenario") {
    for (int row = 0; row <= 16; ++row) {
        INFO("row " << row);
        CHECK(std::ranges::any_of(scenarioLibrary(), [&](const Scenario& one) { return hasRow(one, row); }));
    }
}

TEST_CASE("A scenario with a row shows its signature, and is sound when all is mended") {
    const Engine engine = GENERATE(Engine::Sampled, Engine::Phasor);
    for (const Scenario& scenario : scenarioLibrary()) {
        if (scenario.rows.empty())
            continue;
        INFO(scenario.name << (engine == Engine::Sampled ? ", sampled" : ", by phasors"));
        Play play(scenario, engine);
        play.until(kAtRow);
        for (const int row : scenario.rows) {
            if (row == 6)
                CHECK_FALSE(play.meter.powered());
            else if (row == 0)
                CHECK(isSound(play.seen())); // the wiring is well: the server falsifies, see protocol_fault_test
            else
                CHECK(showsRow(row, play.seen(), kLoadAngle));
        }
        play.until(scenario.timeline.back().at + 4);
        CHECK(play.meter.powered());
        CHECK(isSound(play.seen()));
        CHECK(play.player.protocolFaults().empty());
    }
}

TEST_CASE("Scenarios without a row are no wiring faults, whatever else they are") {
    for (const Scenario& scenario : scenarioLibrary()) {
        if (!scenario.rows.empty())
            continue;
        INFO(scenario.name);
        Play play(scenario);
        play.until(15);
        const Seen seen = play.seen();
        for (const int row : {1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 14, 15})
            CHECK_FALSE(showsRow(row, seen, kLoadAngle));
        while (!play.player.progress().scenario->timeline.empty() &&
               play.player.progress().eventsDone < scenario.timeline.size())
            play.player.step();
        play.meter.advance(3 * kTicksPerSecond);
        CHECK(play.meter.powered());
        CHECK(play.seen().v[0] > 184);
    }
}

TEST_CASE("The home feeds in by day and draws by night") {
    Play play(*findScenario("home-solar-car"));
    play.until(3);
    Seen seen = play.seen();
    CHECK(seen.p[0] + seen.p[1] + seen.p[2] < -5000);
    Scenario evening = *findScenario("home-solar-car");
    evening.load.startHour = 19;
    Play late(evening);
    late.until(3);
    seen = late.seen();
    CHECK(seen.p[0] + seen.p[1] + seen.p[2] > 10000);
}

TEST_CASE("The page about scenarios is true: its examples are read, and every fault and row is in it") {
    std::ifstream file(COUNTIS_DOCS "/scenarios.md");
    REQUIRE(file);
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    constexpr std::string_view kBegin = "```yaml\n";
    int examples = 0;
    for (auto at = page.find(kBegin); at != std::string::npos; at = page.find(kBegin, at + 1), ++examples) {
        const auto from = at + kBegin.size();
        const auto scenario = parseScenario(page.substr(from, page.find("```", from) - from), "scenarios.md");
        INFO((scenario ? std::string() : english(scenario.error())));
        CHECK(scenario);
    }
    CHECK(examples == 2);
    for (const FaultInfo& fault : faultTable())
        CHECK(page.find("| `" + std::string(fault.name)) != std::string::npos);
    for (const ProtocolFaultInfo& fault : protocolFaultTable())
        CHECK(page.find("| `" + std::string(fault.name)) != std::string::npos);
    for (const Scenario& scenario : scenarioLibrary())
        for (const int row : scenario.rows) {
            const auto line = page.find("\n| " + std::to_string(row) + " | ");
            REQUIRE(line != std::string::npos);
            CHECK(page.substr(line + 1, page.find('\n', line + 1) - line).find("`" + scenario.name + "`") !=
                  std::string::npos);
        }
}
