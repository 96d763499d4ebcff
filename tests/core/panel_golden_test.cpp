// SPDX-License-Identifier: GPL-3.0-or-later
// The display page by page against tests/fixtures/lcd. COUNTIS_WRITE_GOLDEN=1 in the environment writes the
// frames anew instead; each must then be read before it is committed.
#include "panel_fixture.h"
#include "support/catch.h"

#include <cstdlib>
#include <fstream>
#include <functional>
#include <iomanip>
#include <set>
#include <sstream>

using namespace countis;
using namespace countis::test;

namespace {

std::string fixturePath(const std::string& name) {
    return std::string(COUNTIS_FIXTURES) + "/lcd/" + name + ".txt";
}

void compareWithGolden(const std::string& name, const LcdFrame& frame) {
    INFO(name);
    if (std::getenv("COUNTIS_WRITE_GOLDEN") != nullptr) {
        std::ofstream(fixturePath(name)) << toText(frame);
        WARN("written: " << name);
        return;
    }
    std::ifstream file(fixturePath(name));
    REQUIRE(file.is_open());
    std::stringstream expected;
    expected << file.rdbuf();
    CHECK(toText(frame) == expected.str());
}

std::string pageName(Menu menu, std::size_t page) {
    std::ostringstream name;
    name << menuLabel(menu) << '-' << std::setw(2) << std::setfill('0') << page + 1;
    return name.str();
}

constexpr DisplayStatus kOn{.powered = true, .communication = true};

LcdFrame shown(const PanelState& state, const Readings& readings) {
    return render(state, readings, kOn, kStart);
}

Readings with(const std::function<void(Readings&)>& change) {
    Readings readings = officeReadings();
    change(readings);
    return readings;
}

} // namespace

TEST_CASE("Every page of the measuring menus, 70 of them") {
    const Readings readings = officeReadings();
    std::set<std::string> seen;
    constexpr std::array<std::size_t, kMeasuringMenus> kCounts{8, 8, 21, 11, 17, 5};
    for (std::size_t i = 0; i < kMeasuringMenus; ++i) {
        const auto menu = static_cast<Menu>(i);
        REQUIRE(pages(menu).size() == kCounts[i]);
        for (std::size_t page = 0; page < pages(menu).size(); ++page) {
            const LcdFrame frame = shown(atPage(menu, page), readings);
            compareWithGolden(pageName(menu, page), frame);
            seen.insert(toText(frame));
        }
    }
    CHECK(seen.size() == 70); // no two pages look alike
    compareWithGolden("SEtuP.2", shown(atPage(Menu::Setup2, 0), readings));
}

TEST_CASE("Every page of SETUP 1 and 2, 25 of them, in programming mode; and on a twin") {
    const Readings readings = officeReadings();
    REQUIRE(pages(Menu::Setup2).size() == 23);
    REQUIRE(pages(Menu::Setup1).size() == 2);
    std::set<std::string> seen;
    for (const Menu menu : {Menu::Setup2, Menu::Setup1})
        for (std::size_t page = 0; page < pages(menu).size(); ++page) {
            PanelState state = atPage(menu, page);
            state.setup = beginSetup(MeterSettings{}, Menu::Setup2, 0);
            compareWithGolden(pageName(menu, page), shown(state, readings));
            seen.insert(toText(shown(state, readings)));
            state.setup = beginSetup(std::nullopt, Menu::Setup2, 0);
            if (menu == Menu::Setup1 || page == 2 || page == 14)
                compareWithGolden("twin-" + pageName(menu, page), shown(state, readings));
        }
    CHECK(seen.size() == 25); // no two pages look alike
}

TEST_CASE("Open values: the digit or the choice flashes") {
    PanelState state = atPage(Menu::Setup2, 2);
    state.setup = beginSetup(MeterSettings{}, Menu::Setup2, 0);
    openValue(*state.setup, pages(Menu::Setup2)[2]);
    compareWithGolden("edit-hundreds", shown(state, officeReadings()));
    state.setup->open->digit = 2;
    compareWithGolden("edit-units", shown(state, officeReadings()));
    state = atPage(Menu::Setup2, 14);
    state.setup = beginSetup(MeterSettings{}, Menu::Setup2, 0);
    state.setup->open = OpenValue{.digits = {1}};
    compareWithGolden("edit-reset-yes", shown(state, officeReadings()));
    state = atPage(Menu::Setup1, 1);
    state.setup = beginSetup(MeterSettings{}, Menu::Setup2, 0);
    state.setup->open = OpenValue{.digits = {1}};
    compareWithGolden("edit-tariff-diG", shown(state, officeReadings()));
}

TEST_CASE("Leaving programming mode asks, with three answers") {
    using Answer = PanelQuestion::Answer;
    PanelState state = atPage(Menu::Setup2, 3);
    state.setup = beginSetup(MeterSettings{}, Menu::Setup2, 0);
    for (const auto& [answer, name] : {std::pair{Answer::Yes, "leave-yes"}, std::pair{Answer::No, "leave-no"},
                                       std::pair{Answer::Continue, "leave-continue"}}) {
        state.question = PanelQuestion{.action = PanelQuestion::Action::LeaveSetup, .answer = answer};
        compareWithGolden(name, shown(state, officeReadings()));
    }
    state = atPage(Menu::Setup2, 1);
    state.setup = beginSetup(MeterSettings{}, Menu::Setup2, 0);
    state.question = PanelQuestion{.action = PanelQuestion::Action::LoadDefaults};
    compareWithGolden("load-defaults-yes", shown(state, officeReadings()));
}

TEST_CASE("An address that could not be taken is told on the title of SETUP 2") {
    const DisplayStatus refused{.powered = true, .communication = true, .addressUnreachable = true};
    compareWithGolden("address-not-taken", render(atPage(Menu::Setup2, 0), officeReadings(), refused, kStart));
    CHECK(render(atPage(Menu::Tot, 0), officeReadings(), refused, kStart) ==
          shown(atPage(Menu::Tot, 0), officeReadings()));
}

TEST_CASE("With DHCP the page of the port shows the address in use, byte by byte; no other page does") {
    const auto portAt = [](int turn, const std::optional<Ipv4>& address) {
        const DisplayStatus status{.powered = true, .communication = true, .dhcpAddress = address};
        const Instant cycle{kAddressTurn * 5 * 1000};
        return render(atPage(Menu::Info, 4), officeReadings(), status,
                      cycle + kAddressTurn * turn + kAddressTurn / 2);
    };
    const std::vector<std::string> leased{"Eth     ", "IP1  010", "IP2  077", "IP3  000", "IP4  250"};
    const std::vector<std::string> none{"Eth     ", "IP1  ---", "IP2  ---", "IP3  ---", "IP4  ---"};
    for (int turn = 0; turn < 5; ++turn) {
        CHECK(mainText(portAt(turn, Ipv4{10, 77, 0, 250})) == leased[static_cast<std::size_t>(turn)]);
        CHECK(mainText(portAt(turn, Ipv4{})) == none[static_cast<std::size_t>(turn)]);
        CHECK(portAt(turn, std::nullopt) == shown(atPage(Menu::Info, 4), officeReadings()));
    }
    const DisplayStatus status{.powered = true, .communication = true, .dhcpAddress = Ipv4{10, 77, 0, 250}};
    for (const auto& [menu, page] : {std::pair(Menu::Info, 3), std::pair(Menu::Setup2, 2), std::pair(Menu::Tot, 0)})
        CHECK(render(atPage(menu, page), officeReadings(), status, Instant(kAddressTurn)) ==
              shown(atPage(menu, page), officeReadings()));
}

TEST_CASE("Phase 2 missing: its number and ! flash, its values are dashes") {
    const Readings readings = with([](Readings& r) {
        r.at(Quantity::V, Phase::L2).count = 0;
        for (const Quantity quantity :
             {Quantity::V, Quantity::I, Quantity::P, Quantity::Q, Quantity::S, Quantity::PF})
            r.at(quantity, Phase::L2) = {};
        r.sequence = PhaseSequence::NotDetected;
    });
    compareWithGolden("missing-L2-P-L2", shown(realtimePage(Quantity::P, Phase::L2), readings));
    compareWithGolden("missing-L2-Q-L1", shown(realtimePage(Quantity::Q, Phase::L1), readings));
}

TEST_CASE("Reversed phases, export, leading and lagging") {
    const Readings reversed = with([](Readings& r) { r.sequence = PhaseSequence::Order132; });
    compareWithGolden("reversed", shown(realtimePage(Quantity::V, Phase::Sum), reversed));
    const Readings leading = with([](Readings& r) { r.at(Quantity::PF, Phase::Sum).count = -950; });
    compareWithGolden("PF-leading", shown(realtimePage(Quantity::PF, Phase::Sum), leading));
    const Readings exporting = with([](Readings& r) {
        r.at(Quantity::P, Phase::Sum).count = -1'234;
        r.at(Quantity::Q, Phase::Sum).count = -321;
    });
    compareWithGolden("export-P", shown(realtimePage(Quantity::P, Phase::Sum), exporting));
    compareWithGolden("export-Q-inductive", shown(realtimePage(Quantity::Q, Phase::Sum), exporting));
}

TEST_CASE("Over its format a value shows its largest, flashing") {
    const Readings burst = with([](Readings& r) {
        r.at(Quantity::I, Phase::Sum).count = 2'400'000;
        r.at(Quantity::P, Phase::L1).count = -10'000;
        r.balanceActive = known(-10'000'000'000);
    });
    compareWithGolden("over-range-I", shown(realtimePage(Quantity::I, Phase::Sum), burst));
    compareWithGolden("over-range-P-exported", shown(realtimePage(Quantity::P, Phase::L1), burst));
    compareWithGolden("over-range-balance", shown(atPage(Menu::ParB, 9), burst));
}

TEST_CASE("Energies known to 1 kWh only, and not at all") {
    const Readings coarse = with([](Readings& r) {
        r.at(EnergyKind::EaNeg, Phase::Sum, Tariff::T1) = known(120'000, 10'000);
        r.at(EnergyKind::ErPosInd, Phase::Sum, Tariff::T1) = {};
    });
    compareWithGolden("known-to-1-kWh", shown(atPage(Menu::Tar1, 1), coarse));
    compareWithGolden("energy-unknown", shown(atPage(Menu::Tar1, 2), coarse));
}

TEST_CASE("Partial meters: stopped, and the questions asked about them") {
    const Readings stopped = with([](Readings& r) { (*r.device.partialRunning)[0] = false; });
    compareWithGolden("partial-stopped", shown(atPage(Menu::ParB, 0), stopped));
    PanelState state = atPage(Menu::ParB, 0);
    state.question = PanelQuestion{.action = PanelQuestion::Action::Start};
    compareWithGolden("question-yes", shown(state, stopped));
    state.question->answer = PanelQuestion::Answer::No;
    compareWithGolden("question-no", shown(state, stopped));
}

TEST_CASE("What only the meter knows of itself is dashes on a display made from registers") {
    const Readings twin = with([](Readings& r) { r.device = {}; });
    compareWithGolden("twin-CS1", shown(atPage(Menu::Info, 2), twin));
    compareWithGolden("twin-partial", shown(atPage(Menu::ParB, 0), twin));
    compareWithGolden("nothing-read", shown(atPage(Menu::Info, 0), Readings{}));
}

TEST_CASE("Malfunction, pulse output, display test, no supply") {
    const Readings broken = with([](Readings& r) {
        r.instant = {};
        r.sequenceQuality = Quality::NotMeasured;
        r.device.malfunction = true;
        r.device.pulseOutputOn = true;
    });
    compareWithGolden("malfunction", shown(realtimePage(Quantity::V, Phase::Sum), broken));
    PanelState test;
    test.displayTest = true;
    compareWithGolden("display-test", shown(test, officeReadings()));
    compareWithGolden("boot", render({}, officeReadings(), {.powered = true, .booting = true}, kStart));
    compareWithGolden("no-supply", render(test, officeReadings(), {.powered = false, .communication = true}, kStart));
}
