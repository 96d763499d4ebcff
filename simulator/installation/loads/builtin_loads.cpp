// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/loads/builtin_loads.h"

#include "files/name_list.h"
#include "files/yaml_file.h"
#include "simulator/installation/loads/load_reader.h"
#include "simulator/support/yaml/embedded_files.h"

#include <algorithm>
#include <iterator>

namespace countis::sim {
namespace {

const std::vector<Load>& builtinLoads() {
    static const std::vector<Load> loads = [] {
        std::vector<Load> read;
        for (const EmbeddedFile& file : embeddedLoads())
            // A test reads each of them: what is compiled in has no errors.
            read.push_back(readYaml(std::string(file.text), file.name, [](const YamlValue& root) {
                               return readLoad(YamlMap(root, loadKeys()));
                           }).value());
        return read;
    }();
    return loads;
}

} // namespace

std::optional<Load> builtinLoad(std::string_view name) {
    const auto found = std::ranges::find(builtinLoads(), name, &Load::name);
    if (found == builtinLoads().end())
        return std::nullopt;
    return *found;
}

std::vector<std::string_view> builtinLoadList() {
    std::vector<std::string_view> names;
    std::ranges::transform(builtinLoads(), std::back_inserter(names), &Load::name);
    return names;
}

std::string builtinLoadNames() {
    return nameList(builtinLoads(), &Load::name);
}

} // namespace countis::sim
