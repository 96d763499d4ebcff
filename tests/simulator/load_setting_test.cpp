// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/loads/load_setting.h"

#include "support/catch.h"

using namespace countis::sim;

namespace {

Load after(std::initializer_list<const char*> settings) {
    Load load;
    for (const char* text : settings) {
        const auto setting = parseSetting(text);
        REQUIRE(setting);
        apply(*setting, load);
    }
    return load;
}

std::string errorOf(const char* text) {
    const auto setting = parseSetting(text);
    REQUIRE_FALSE(setting);
    return english(setting.error());
}

} // namespace

TEST_CASE("A fixed load begins as 230 V, 50 Hz, no current, and nothing drifts") {
    const Load load = after({});
    CHECK(load.frequency == 50);
    CHECK(load.noise == 0);
    CHECK(load.impedance == 0);
    CHECK(load.drift == Drift{});
    CHECK(load.appliances.empty());
    for (std::size_t n = 0; n < 3; ++n) {
        CHECK(load.source[n].voltage == 230);
        CHECK(load.phase[n].current == 0);
        CHECK(load.phase[n].phi == 0);
    }
}

TEST_CASE("Each key sets its own value") {
    const Load load = after({"V1=1", "V2=2", "V3=3", "I1=4", "I2=5.5", "I3=6", "phi1=7", "phi2=-8", "phi3=+9",
                             "f=50.5", "noise=0.5", "sequence=132"});
    const std::array<double, 3> voltages{1, 2, 3};
    const std::array<double, 3> currents{4, 5.5, 6};
    const std::array<double, 3> angles{7, -8, 9};
    const std::array<double, 3> sources{0, 120, -120};
    for (std::size_t n = 0; n < 3; ++n) {
        CHECK(load.source[n].voltage == voltages[n]);
        CHECK(load.source[n].angle == sources[n]);
        CHECK(load.phase[n].current == currents[n]);
        CHECK(load.phase[n].phi == angles[n]);
    }
    CHECK(load.frequency == 50.5);
    CHECK(load.noise == 0.5);
    CHECK(after({"sequence=132", "sequence=123"}) == Load{});
}

TEST_CASE("What cannot be set says what can") {
    CHECK(errorOf("V9=3") ==
          "\"V9\" cannot be set; allowed: V1, V2, V3, I1, I2, I3, phi1, phi2, phi3, f, noise, sequence");
    CHECK(errorOf("v1=3").find("\"v1\" cannot be set") == 0);
    CHECK(errorOf("=3").find("\"\" cannot be set") == 0);
    CHECK(errorOf("V1").find("\"V1\" must be KEY=VALUE; keys: V1, ") == 0);
    CHECK(errorOf("") == "\"\" must be KEY=VALUE; keys: " + settingNames());
}

TEST_CASE("What was typed stays as it was typed, a place of a message too") {
    CHECK(errorOf("%1=3").find("\"%1\" cannot be set; allowed: V1, ") == 0);
    CHECK(errorOf("V1=%2") == "V1: \"%2\" is not a number; allowed: 0 to 500 V");
}

TEST_CASE("Numbers are numbers, in range") {
    CHECK(errorOf("V1=abc") == "V1: \"abc\" is not a number; allowed: 0 to 500 V");
    for (const char* text : {"V1=", "V1=230V", "V1= 230", "V1=1e999", "V1=nan", "V1=inf", "V1=0x10", "V1=--3"})
        CHECK(errorOf(text).find("is not a number") != std::string::npos);
    CHECK(errorOf("V1=-0.1") == "V1: -0.1 is out of range; allowed: 0 to 500 V");
    CHECK(errorOf("V3=501") == "V3: 501 is out of range; allowed: 0 to 500 V");
    CHECK(errorOf("I2=2401") == "I2: 2401 is out of range; allowed: 0 to 2400 A");
    CHECK(errorOf("f=39") == "f: 39 is out of range; allowed: 40 to 70 Hz");
    CHECK(errorOf("noise=21") == "noise: 21 is out of range; allowed: 0 to 20 %");
    CHECK(errorOf("phi1=361") == "phi1: 361 is out of range; allowed: -360 to 360 degrees, lagging positive");
    CHECK(errorOf("sequence=130") == "sequence: 130 is out of range; allowed: 123 or 132");
    CHECK(after({"V1=500", "I1=2400", "f=40", "noise=20"}).source[0].voltage == 500);
}
