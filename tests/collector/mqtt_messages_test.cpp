// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mqtt_messages.h"

#include "support/catch.h"

#include <nlohmann/json.hpp>

using namespace countis;

TEST_CASE("The topic of an availability names its point, and no other topic does") {
    MqttSettings settings;
    settings.topic = "site/north";
    ExportedMeter meter;
    meter.point = {12};
    CHECK(availabilityPoint(settings, availabilityMessage(settings, meter).topic) == PointId{12});
    CHECK(availabilityFilter(settings) == "site/north/meter/+/availability");
    for (const char* const other :
         {"site/north/meter/12/state", "site/south/meter/12/availability", "site/north/meter//availability",
          "site/north/meter/0/availability", "site/north/meter/-12/availability", "site/north/meter/012/availability",
          "site/north/meter/12x/availability", "site/north/meter/99999999999999999999/availability", ""})
        CHECK_FALSE(availabilityPoint(settings, other));
}

TEST_CASE("The state of a meter without readings has no value, and not those of another time") {
    const auto state = nlohmann::json::parse(stateMessage({}, {}).payload);
    CHECK(state.size() == 42); // the time and 41 values
    for (const auto& [key, value] : state.items())
        CHECK(value.is_null());
}
