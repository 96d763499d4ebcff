// SPDX-License-Identifier: GPL-3.0-or-later
// The files of simulator/scenarios/, compiled in, so that every program carries them wherever it is installed. Their
// text is generated at build time: simulator/scenarios/embed.cmake.
#pragma once

#include <span>
#include <string_view>

namespace countis::sim {

struct EmbeddedScenario {
    std::string_view name; // of the file, "reversed-current.yaml"
    std::string_view text;
};

/// In the order of simulator/CMakeLists.txt.
std::span<const EmbeddedScenario> embeddedScenarios();

} // namespace countis::sim
