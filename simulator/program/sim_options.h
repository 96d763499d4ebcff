// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of countis-sim.
#pragma once

#include "simulator/host/meter_thread.h"

#include <tl/expected.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace countis::sim {

/// 502, the meter's own port, needs privileges on most systems.
inline constexpr std::uint16_t kSimulatorPort = 1502;

struct SimOptions {
    HostOptions host;
    std::string framFile; // "": none
    int meters = 1;       // more: a MeterGroup
    std::optional<std::chrono::milliseconds> duration;
    bool panel = false; // lines of a panel script come on standard input
};

/// Why no meter is to be started: text asked for (to standard output, exit 0), or a usage error of one line.
struct SimExit {
    bool failed;
    std::string text;
};

/// `arguments` without the program's name.
tl::expected<SimOptions, SimExit> parseSimOptions(std::vector<std::string> arguments);

} // namespace countis::sim
