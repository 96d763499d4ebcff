// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/day_profile.h"

#include "support/catch.h"

#include <cmath>

using namespace countis::ui;

namespace {

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

DayProfile::Day flat(float kilowatts) {
    DayProfile::Day day{};
    day.fill(kilowatts);
    return day;
}

} // namespace

TEST_CASE("A half hour is the mean of what was measured in it, and the day before is kept") {
    DayProfile profile;
    profile.add(10, 47, 2);
    profile.add(10, 47, 4);
    CHECK(profile.today()[47] == 3);
    CHECK(std::isnan(profile.today()[0]));
    profile.add(11, 0, 7);
    CHECK(profile.today()[0] == 7);
    CHECK(std::isnan(profile.today()[47]));
    CHECK(profile.yesterday()[47] == 3);
    profile.add(14, 0, 1);
    CHECK(std::isnan(profile.yesterday()[0]));
}

TEST_CASE("The history fills what was not measured, before or after the first reading") {
    DayProfile profile;
    profile.fill(flat(5), flat(6));
    profile.add(10, 3, 1);
    CHECK(profile.today()[2] == 5);
    CHECK(profile.today()[3] == 1);
    CHECK(profile.yesterday()[3] == 6);
    DayProfile later;
    later.add(10, 3, 1);
    later.fill(flat(5), flat(kNone));
    CHECK(later.today()[3] == 1);
    CHECK(later.today()[4] == 5);
    CHECK(std::isnan(later.yesterday()[3]));
}

TEST_CASE("The axis holds zero and all powers, with round steps") {
    DayProfile profile;
    CHECK(axisOf(profile).most == 1);
    profile.add(10, 0, 61);
    CHECK(axisOf(profile).step == 30);
    profile.add(10, 1, -20);
    CHECK(axisOf(profile).least == -20);
    CHECK(axisOf(profile).most == 61);
}
