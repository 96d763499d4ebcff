// SPDX-License-Identifier: GPL-3.0-or-later
// YAML with errors as values: a reader run over the text of a file.
#pragma once

#include "files/yaml_map.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace countis {

/// "FILE:LINE: clause" on one line, printable; `line` is 0-based.
Message located(std::string_view fileName, int line, Message clause);
/// The same of all, in the order of the file.
std::vector<Message> located(std::string_view fileName, YamlProblems problems);

/// The one document of a file; throws YamlError where it is no text, no YAML, nested too deeply, too much or not the
/// only one. It ends for any bytes, within memory and time that grow with their number.
YAML::Node loadYaml(const std::string& text);

/// `reader(root)`, with the YamlErrors that it or loadYaml() throws as located messages.
template <typename Reader>
auto readYaml(const std::string& text, std::string_view fileName, Reader reader)
    -> tl::expected<decltype(reader(std::declval<const YamlValue&>())), Message> {
    try {
        return reader(YamlValue("", loadYaml(text), 0));
    } catch (const YamlError& error) {
        return tl::unexpected(located(fileName, error.line, error.message));
    }
}

} // namespace countis
