// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the commands that read one meter.
#pragma once

#include "acquisition/address.h"
#include "cli/ending.h"

#include <CLI/App.hpp>

#include <tl/expected.hpp>

#include <chrono>
#include <string>

namespace countis::cli {

/// Adds HOST, which is returned, and --unit.
CLI::Option* addMeterOptions(CLI::App& command, std::string& host, std::string& unit);

/// Of what was typed for the two.
tl::expected<MeterAddress, Ending> addressOf(const std::string& host, const std::string& unit);

/// Of what was typed for an option that takes 1 to 600 seconds; `usual` where nothing was.
tl::expected<std::chrono::seconds, Ending> secondsOf(const char* option, const std::string& typed,
                                                     std::chrono::seconds usual);
/// The same of --timeout.
tl::expected<std::chrono::seconds, Ending> timeoutOf(const std::string& typed, std::chrono::seconds usual);

} // namespace countis::cli
