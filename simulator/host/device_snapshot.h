// SPDX-License-Identifier: GPL-3.0-or-later
// What outsiders see of a simulated device at one moment: a copy, free of threads.
#pragma once

#include "core/device/energy_counter.h"
#include "core/device/front_panel.h"
#include "core/device/lcd_frame.h"
#include "core/device/menu_table.h"
#include "core/device/panel_subject.h"
#include "core/readings.h"
#include "core/settings.h"
#include "simulator/device/time/speed.h"
#include "simulator/installation/faults/fault.h"
#include "simulator/installation/faults/protocol_fault.h"
#include "simulator/installation/loads/load.h"
#include "simulator/network/net/net_status.h"
#include "simulator/script/scenarios/scenario.h"

#include <cstdint>
#include <optional>
#include <string>

namespace countis::sim {

struct DeviceSnapshot {
    SampleTime time; // the device's own clock
    Model model = Model::E28;
    Readings readings;
    EnergyRegisters registers;
    MeterSettings settings;
    Load load;       // what holds now
    FaultSet faults; // of the installation and the device, as they hold now
    ProtocolFaultSet protocolFaults;
    LcdFrame display;
    Menu menu = Menu::Tar1; // where the display is
    std::uint8_t page = 0;
    PanelSubject shown;               // what the display is about, where it is more than that page
    std::optional<HoldProgress> hold; // of a key that is held

    ScenarioProgress scenario;

    bool supplied = true; // false: the hand cut the power
    bool powered = false; // supplied, and with voltage on L1
    bool coverOpen = false;
    bool digitalInput = false;
    bool cablePlugged = true;
    std::string endpoint; // "127.0.0.1:1502"
    NetStatus net;        // NTP and DHCP
    std::string webUrl;   // "http://127.0.0.1:8080"; empty: no web pages

    std::uint64_t ledPulses = 0; // since power-up, as the registers count them
    double ledPosition = 0;      // pulses due since power-up, with the part of the way to the next
    double ledPace = 0;          // at which it moves now, a second of the device's time
    double ledRate = 0;          // Hz, of the latest measurement second
    bool pulseOutputOn = false;

    Speed speed;           // asked for
    bool paused = false;   // simulated time does not run
    double speedFound = 1; // reached, over about the last second
    Engine engine = Engine::Sampled;

    std::uint64_t handled = 0; // of the calls to MeterThread: see MeterThread::asked
};

} // namespace countis::sim
