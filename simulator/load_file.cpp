// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/load_file.h"

#include "simulator/builtin_loads.h"
#include "simulator/load_reader.h"
#include "simulator/yaml_file.h"

#include <filesystem>

namespace countis::sim {

tl::expected<Load, std::string> parseLoad(const std::string& text, std::string_view fileName) {
    return readYaml(text, fileName, [](const YamlValue& root) { return readLoad(YamlMap(root, loadKeys())); });
}

tl::expected<Load, std::string> findLoad(const std::string& fileOrName) {
    if (auto load = builtinLoad(fileOrName))
        return *std::move(load);
    std::error_code error;
    if (!std::filesystem::exists(fileOrName, error))
        return tl::unexpected("there is no file and no built-in load \"" + fileOrName +
                              "\"; built-in: " + builtinLoadNames());
    const auto text = readTextFile(fileOrName, "load");
    if (!text)
        return tl::unexpected(text.error());
    auto load = parseLoad(*text, fileOrName);
    if (load && load->name == Load{}.name)
        load->name = fileOrName;
    return load;
}

} // namespace countis::sim
