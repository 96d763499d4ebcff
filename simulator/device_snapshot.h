// SPDX-License-Identifier: GPL-3.0-or-later
// What outsiders see of a simulated device at one moment: a copy, free of threads.
#pragma once

#include "core/device/lcd_frame.h"
#include "core/device/settings.h"
#include "core/readings.h"
#include "simulator/speed.h"

#include <cstdint>
#include <string>

namespace countis::sim {

struct DeviceSnapshot {
    SampleTime time; // the device's own clock
    Readings readings;
    MeterSettings settings;
    LcdFrame display;

    bool supplied = true; // false: the hand cut the power
    bool powered = false; // supplied, and with voltage on L1
    bool coverOpen = false;
    bool digitalInput = false;
    bool cablePlugged = true;
    std::string endpoint; // "127.0.0.1:1502"

    std::uint64_t ledPulses = 0; // since power-up
    double ledRate = 0;          // Hz, of the latest measurement second
    bool pulseOutputOn = false;

    Speed speed;           // asked for
    double speedFound = 1; // reached, over about the last second
    Engine engine = Engine::Sampled;
};

} // namespace countis::sim
