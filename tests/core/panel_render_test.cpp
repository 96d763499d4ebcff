// SPDX-License-Identifier: GPL-3.0-or-later
// The edges of the display's formats, and the frame's two written forms.
#include "panel_fixture.h"
#include "support/catch.h"

#include <limits>

using namespace countis;
using namespace countis::test;

namespace {

std::string instantText(Quantity quantity, std::int32_t count, std::size_t* flashing = nullptr) {
    Readings readings = officeReadings();
    readings.at(quantity, Phase::Sum) = {count, Quality::Good};
    const LcdFrame frame = render(realtimePage(quantity, Phase::Sum), readings, {}, kStart);
    if (flashing != nullptr)
        *flashing = frame.flashingCells.count();
    return mainText(frame);
}

std::string energyText(Energy energy) {
    Readings readings;
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T1) = energy;
    return mainText(render(atPage(Menu::Tar1, 0), readings, {}, kStart));
}

std::string balanceText(std::int64_t tenths) {
    Readings readings;
    readings.balanceActive = known(tenths);
    return mainText(render(atPage(Menu::ParB, 9), readings, {}, kStart));
}

LcdFrame power(std::int32_t p, std::int32_t q, Quantity shown) {
    Readings readings = officeReadings();
    readings.at(Quantity::P, Phase::Sum) = {p, Quality::Good};
    readings.at(Quantity::Q, Phase::Sum) = {q, Quality::Good};
    return render(realtimePage(shown, Phase::Sum), readings, {}, kStart);
}

} // namespace

TEST_CASE("Every menu has a page to show, also the one that no key walks to") {
    for (const Menu menu :
         {Menu::Tar1, Menu::Tar2, Menu::Tot, Menu::ParB, Menu::Rt, Menu::Info, Menu::Setup2, Menu::Setup1})
        CHECK_FALSE(pages(menu).empty());
    const LcdFrame frame = render(atPage(Menu::Setup1, 0), officeReadings(), {}, kStart);
    CHECK(labelText(frame) == "SEtuP.1");
    CHECK(mainText(frame) == "Addr ---"); // not in programming mode: nothing known of the settings
}

TEST_CASE("What a display made from registers cannot know, by page") {
    using enum DisplayUnknown;
    using List = std::vector<DisplayUnknown>;
    Readings registers = officeReadings();
    registers.device = {};
    CHECK(unknownOnDisplay(atPage(Menu::Rt, 0), registers) == List{PulseOutput, Malfunction});
    CHECK(unknownOnDisplay(atPage(Menu::ParB, 0), registers) == List{PartialRunning, PulseOutput, Malfunction});
    CHECK(unknownOnDisplay(atPage(Menu::ParB, 8), registers) == List{PartialRunning, PulseOutput, Malfunction});
    CHECK(unknownOnDisplay(atPage(Menu::ParB, 9), registers) == List{PulseOutput, Malfunction}); // the balance
    CHECK(unknownOnDisplay(atPage(Menu::Info, 1), registers) == List{PulseOutput, Malfunction});
    CHECK(unknownOnDisplay(atPage(Menu::Info, 2), registers) == List{ChecksumMetrological, PulseOutput, Malfunction});
    CHECK(unknownOnDisplay(atPage(Menu::Info, 3), registers) ==
          List{ChecksumNonMetrological, PulseOutput, Malfunction});
    PanelState test = atPage(Menu::ParB, 0);
    test.displayTest = true;
    CHECK(unknownOnDisplay(test, registers).empty());
    registers.device.malfunction = false;
    CHECK(unknownOnDisplay(atPage(Menu::ParB, 0), registers) == List{PartialRunning, PulseOutput});
}

TEST_CASE("The meter itself knows everything that its display tells") {
    for (const Menu menu : {Menu::Tar1, Menu::ParB, Menu::Info})
        for (std::size_t page = 0; page < pages(menu).size(); ++page)
            CHECK(unknownOnDisplay(atPage(menu, page), officeReadings()).empty());
}

TEST_CASE("Instantaneous values: rounded half up to the digits of the display") {
    CHECK(instantText(Quantity::V, 23'004) == "    230.0");
    CHECK(instantText(Quantity::V, 23'005) == "    230.1");
    CHECK(instantText(Quantity::U, 5) == "    000.1");
    CHECK(instantText(Quantity::I, 12'344) == "    12.34");
    CHECK(instantText(Quantity::I, 12'345) == "    12.35");
    CHECK(instantText(Quantity::I, 0) == "    00.00");
    CHECK(instantText(Quantity::P, 1'234) == "    12.34");
    CHECK(instantText(Quantity::P, -1) == "    00.01");
    CHECK(instantText(Quantity::S, 9'999) == "    99.99");
    CHECK(instantText(Quantity::PF, 1) == "    0.001");
    CHECK(instantText(Quantity::PF, -1'000) == "    1.000");
    CHECK(instantText(Quantity::F, 50'015) == "    50.02");
}

TEST_CASE("Beyond its format a value shows its largest, flashing; within it none flashes") {
    std::size_t flashing = 9;
    CHECK(instantText(Quantity::V, 99'994, &flashing) == "    999.9");
    CHECK(flashing == 0);
    CHECK(instantText(Quantity::V, 99'995, &flashing) == "    999.9");
    CHECK(flashing == 4);
    CHECK(instantText(Quantity::I, 99'994, &flashing) == "    99.99");
    CHECK(flashing == 0);
    CHECK(instantText(Quantity::I, 99'995, &flashing) == "    99.99");
    CHECK(flashing == 4);
    CHECK(instantText(Quantity::Q, -10'000, &flashing) == "    99.99");
    CHECK(flashing == 4);
    CHECK(instantText(Quantity::S, std::numeric_limits<std::int32_t>::max(), &flashing) == "    99.99");
    CHECK(flashing == 4);
    CHECK(instantText(Quantity::P, std::numeric_limits<std::int32_t>::min(), &flashing) == "    99.99");
    CHECK(flashing == 4);
}

TEST_CASE("Frequency is measured from 45 to 65 Hz: dashes beyond") {
    CHECK(instantText(Quantity::F, 45'000) == "    45.00");
    CHECK(instantText(Quantity::F, 65'000) == "    65.00");
    CHECK(instantText(Quantity::F, 44'999) == "    --.--");
    CHECK(instantText(Quantity::F, 65'001) == "    --.--");
}

TEST_CASE("What is not measured shows dashes in the shape of its format") {
    Readings readings = officeReadings();
    readings.instant = {};
    const auto text = [&](Quantity quantity) {
        return mainText(render(realtimePage(quantity, Phase::Sum), readings, {}, kStart));
    };
    CHECK(text(Quantity::P) == "    --.--");
    CHECK(text(Quantity::U) == "    ---.-");
    CHECK(text(Quantity::PF) == "    -.---");
    CHECK(energyText({}) == "------.--");
}

TEST_CASE("A stale value is shown as it is") {
    Readings readings = officeReadings();
    readings.at(Quantity::P, Phase::Sum).quality = Quality::Stale;
    CHECK(mainText(render(realtimePage(Quantity::P, Phase::Sum), readings, {}, kStart)) == "    02.43");
    CHECK(energyText({12'300, 1, Quality::Stale}) == "000001.23");
}

TEST_CASE("Energies are never rounded up, and roll over") {
    CHECK(energyText(known(0)) == "000000.00");
    CHECK(energyText(known(99)) == "000000.00");
    CHECK(energyText(known(100)) == "000000.01");
    CHECK(energyText(known(kRollOverTenths - 1)) == "999999.99");
    CHECK(energyText(known(kRollOverTenths)) == "000000.00");
    CHECK(energyText(known(123'400, 100)) == "000012.34");
    CHECK(energyText(known(120'000, 10'000)) == "000012.--");
}

TEST_CASE("The balance: a minus in the first digit, no negative zero, limits of each sign") {
    CHECK(balanceText(0) == "000000.00");
    CHECK(balanceText(-99) == "000000.00");
    CHECK(balanceText(-100) == "-00000.01");
    CHECK(balanceText(-999'999'999) == "-99999.99");
    CHECK(balanceText(-1'000'000'000) == "-99999.99");
    CHECK(balanceText(9'999'999'999) == "999999.99");
    CHECK(balanceText(10'000'000'000) == "999999.99");
}

TEST_CASE("Direction and kind of power in each quadrant") {
    struct Case {
        std::int32_t p, q;
        bool exported, inductive;
    };
    for (const Case& c : {Case{100, 50, false, true}, Case{-100, 50, true, false}, Case{-100, -50, true, true},
                          Case{100, -50, false, false}}) {
        CAPTURE(c.p, c.q);
        const LcdFrame q = power(c.p, c.q, Quantity::Q);
        CHECK(q.has(Symbol::Export) == c.exported);
        CHECK(q.has(Symbol::Import) == !c.exported);
        CHECK(q.has(Symbol::Inductive) == c.inductive);
        CHECK(q.has(Symbol::Capacitive) == !c.inductive);
        for (const Quantity other : {Quantity::P, Quantity::S}) {
            const LcdFrame frame = power(c.p, c.q, other);
            CHECK(frame.has(Symbol::Export) == c.exported);
            CHECK(frame.has(Symbol::Import) == !c.exported);
            CHECK_FALSE(frame.has(Symbol::Inductive));
            CHECK_FALSE(frame.has(Symbol::Capacitive));
        }
    }
    const LcdFrame none = power(0, 0, Quantity::P);
    CHECK_FALSE(none.has(Symbol::Import));
    CHECK_FALSE(none.has(Symbol::Export));
    CHECK_FALSE(power(100, 0, Quantity::Q).has(Symbol::Inductive));
}

TEST_CASE("The tariff of the page, else that in progress, else none") {
    Readings readings = officeReadings();
    readings.tariffInProgress = 2;
    const auto lit = [&](Menu menu) {
        const LcdFrame frame = render(atPage(menu, 0), readings, {}, kStart);
        return std::pair(frame.has(Symbol::T1), frame.has(Symbol::T2));
    };
    CHECK(lit(Menu::Tar1) == std::pair(true, false));
    CHECK(lit(Menu::Tar2) == std::pair(false, true));
    CHECK(lit(Menu::ParB) == std::pair(true, false)); // its first page is T1's
    CHECK(lit(Menu::Tot) == std::pair(false, true));
    CHECK(lit(Menu::Info) == std::pair(false, true));
    readings.tariffQuality = Quality::NotMeasured;
    CHECK(lit(Menu::Rt) == std::pair(false, false));
}

TEST_CASE("Sequence and missing phases are never shown together") {
    Readings readings = officeReadings();
    const auto names = [&] { return render(atPage(Menu::Tot, 0), readings, {}, kStart).symbols; };
    const auto on = [&](Symbol symbol) { return names().test(static_cast<std::size_t>(symbol)); };
    CHECK(on(Symbol::Sequence123));
    CHECK_FALSE(on(Symbol::Missing));
    readings.at(Quantity::V, Phase::L2) = {};
    readings.at(Quantity::V, Phase::L3) = {};
    CHECK_FALSE(on(Symbol::Sequence123));
    CHECK(on(Symbol::Missing));
    CHECK_FALSE(on(Symbol::Missing1));
    CHECK(on(Symbol::Missing2));
    CHECK(on(Symbol::Missing3));
    readings.at(Quantity::V, Phase::L1) = {}; // nothing read at all
    CHECK_FALSE(on(Symbol::Missing));
    CHECK_FALSE(on(Symbol::Sequence123));
    readings = officeReadings();
    readings.sequence = PhaseSequence::NotDetected;
    CHECK_FALSE(on(Symbol::Sequence123));
    CHECK_FALSE(on(Symbol::Sequence132));
}

TEST_CASE("Version texts that need more room, or have none") {
    Readings readings = officeReadings();
    const auto text = [&](std::size_t page) {
        return mainText(render(atPage(Menu::Info, page), readings, {}, kStart));
    };
    readings.identity.softwareVersion = 1'003;
    CHECK(text(0) == "rEL110.03");
    readings.identity.softwareVersion = 10'300;
    CHECK(text(0) == "rEL1 -.--");
    readings.identity.versionMajor = 10;
    readings.identity.versionMinor = 3;
    CHECK(text(1) == "rEL210.03");
}

TEST_CASE("As JSON: the keys in order, the lists sorted") {
    Readings readings = officeReadings();
    readings.at(Quantity::V, Phase::L2) = {};
    readings.at(Quantity::P, Phase::L1).count = -10'000;
    const LcdFrame frame = render(realtimePage(Quantity::P, Phase::L1), readings, {.communication = true}, kStart);
    CHECK(toJson(frame) ==
          R"({"menu":"rt","main":"    99.99","unit":"kW","symbols":["!","!2","L1","T1","communication","export"],)"
          R"("flashing":["!","!2","cell5","cell6","cell7","cell8"],"backlight":false})");
    CHECK(toJson(LcdFrame{}) ==
          R"({"menu":"","main":"        ","unit":"","symbols":[],"flashing":[],"backlight":false})");
}

TEST_CASE("The menu label keeps its six cells") {
    const LcdFrame frame = render(atPage(Menu::Setup2, 0), officeReadings(), {}, kStart);
    CHECK(labelText(frame) == "SEtuP.2");
    CHECK(frame.label[4] == LcdCell{'P', true});
    CHECK(frame.label[5] == LcdCell{'2', false});
}
