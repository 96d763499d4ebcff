// SPDX-License-Identifier: GPL-3.0-or-later
// The files of simulator/installation/loads/ and simulator/script/scenarios/, compiled in, so that every program
// carries them wherever it is installed. Their text is generated at build time: embed_yaml.cmake.
#pragma once

#include <span>
#include <string_view>

namespace countis::sim {

struct EmbeddedFile {
    std::string_view name; // "reversed-current.yaml"
    std::string_view text;
};

/// In the order of simulator/CMakeLists.txt.
std::span<const EmbeddedFile> embeddedLoads();
std::span<const EmbeddedFile> embeddedScenarios();

} // namespace countis::sim
