// SPDX-License-Identifier: GPL-3.0-or-later
// Loads from YAML files. The form is described in docs/scenarios.md.
#pragma once

#include "simulator/load.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace countis::sim {

/// `fileName` is for messages only. The error is one line: FILE:LINE: KEY: what is wrong; what is allowed.
tl::expected<Load, std::string> parseLoad(const std::string& text, std::string_view fileName);

/// A built-in name, or else a file.
tl::expected<Load, std::string> findLoad(const std::string& fileOrName);

} // namespace countis::sim
