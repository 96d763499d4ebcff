// SPDX-License-Identifier: GPL-3.0-or-later
// --role of the commands that judge the direction of energy.
#pragma once

#include "cli/ending.h"
#include "diagnosis/load_models.h"

#include <CLI/App.hpp>

#include <tl/expected.hpp>

#include <string>

namespace countis::cli {

void addRole(CLI::App& command, std::string& typed);

/// Of what was typed; a consumer where nothing was.
tl::expected<diagnosis::Role, Ending> roleOf(const std::string& typed);

} // namespace countis::cli
