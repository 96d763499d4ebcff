// SPDX-License-Identifier: GPL-3.0-or-later
// The meter as its web pages see it.
#pragma once

#include "core/readings.h"
#include "core/registers/commands.h"
#include "core/settings.h"
#include "simulator/network/net/net_status.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace countis::sim::web {

/// Where the pages are found.
struct WebPlace {
    std::string url{};     // "http://127.0.0.7:8080"
    bool follows = false;  // the address that is set in the meter
    std::string trouble{}; // why they could not when it was set last; empty: they could
};

/// One moment of the meter; readings, settings and clock belong together.
struct WebSnapshot {
    Readings readings;
    MeterSettings settings;
    Model model = Model::E28;
    WallTime clock; // the device's own, UTC
    NetStatus net;
    WebPlace place;
};

/// All from any thread. What returns nothing or false means that the meter did not answer in time.
class WebDevice {
public:
    virtual ~WebDevice() = default;
    virtual std::optional<WebSnapshot> snapshot() = 0;
    /// Carried out when it returns true: the next snapshot shows it.
    virtual bool carryOut(const Command& command) = 0;
    /// `change` is given the settings as they are at that moment, on the meter's thread. When it returns true, they
    /// have taken effect: the pages may be elsewhere.
    virtual bool changeSettings(std::function<void(MeterSettings&)> change) = 0;
    virtual bool setClock(WallTime to) = 0;
};

} // namespace countis::sim::web
