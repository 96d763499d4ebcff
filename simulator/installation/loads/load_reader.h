// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a load in a YAML map, for load files and scenarios alike.
#pragma once

#include "files/yaml_map.h"
#include "simulator/installation/loads/load.h"

#include <vector>

namespace countis::sim {

/// The keys that readLoad() knows.
const std::vector<std::string_view>& loadKeys();

/// Throws YamlError. Keys of others in the map are left alone.
Load readLoad(const YamlMap& map);

/// Settings by the keys of --set; throws YamlError. `map` may hold other keys.
std::vector<Setting> readSettings(const YamlMap& map);

} // namespace countis::sim
