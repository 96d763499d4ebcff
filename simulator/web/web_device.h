// SPDX-License-Identifier: GPL-3.0-or-later
// The meter as its web pages see it.
#pragma once

#include "core/device/settings.h"
#include "core/readings.h"
#include "core/registers/commands.h"
#include "simulator/net/net_status.h"

#include <chrono>
#include <functional>
#include <optional>

namespace countis::sim::web {

/// One moment of the meter; readings, settings and clock belong together.
struct WebSnapshot {
    Readings readings;
    MeterSettings settings;
    Model model = Model::E28;
    WallTime clock; // the device's own, UTC
    NetStatus net;
};

/// All from any thread. What returns nothing or false means that the meter did not answer in time.
class WebDevice {
public:
    virtual ~WebDevice() = default;
    virtual std::optional<WebSnapshot> snapshot() = 0;
    /// Carried out when it returns true: the next snapshot shows it.
    virtual bool carryOut(const Command& command) = 0;
    /// `change` is given the settings as they are at that moment, on the meter's thread.
    virtual bool changeSettings(std::function<void(MeterSettings&)> change) = 0;
    virtual bool setClock(WallTime to) = 0;
};

} // namespace countis::sim::web
