// SPDX-License-Identifier: GPL-3.0-or-later
// The loads that are there by name.
#pragma once

#include "simulator/installation/loads/load.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countis::sim {

inline constexpr std::string_view kDefaultLoad = "office";

/// nullopt: there is none of this name.
std::optional<Load> builtinLoad(std::string_view name);

std::vector<std::string_view> builtinLoadList();
/// "office, workshop, …".
std::string builtinLoadNames();

} // namespace countis::sim
