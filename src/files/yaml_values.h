// SPDX-License-Identifier: GPL-3.0-or-later
// Values that several configuration files have in common: words, flags, files that a file names, and sections. What
// reads throws YamlError.
#pragma once

#include "files/yaml_map.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

/// One of these words.
std::string oneOf(const YamlValue& value, const std::vector<std::string_view>& allowed);
/// true or false.
bool flag(const YamlValue& value);
/// A text without line breaks.
std::string lineText(const YamlValue& value);

/// Of a file that the value names. Relative paths begin in `folder`.
std::string filePath(const YamlValue& value, const std::filesystem::path& folder);
/// Its text.
std::string fileText(const YamlValue& value, const std::filesystem::path& folder);
/// The first line of a file that other users of this computer can neither read nor write.
std::string secretLine(const YamlValue& value, const std::filesystem::path& folder);

/// Keys of one section, each read if it is there.
class YamlSection {
public:
    YamlSection(const YamlValue& value, const std::vector<std::string_view>& allowed, YamlProblems& problems)
        : map_(value, allowed, problems), problems_(problems) {}

    /// Whether the key is there, and nothing is wrong with it.
    template <typename Read>
    bool read(std::string_view key, Read read) const {
        const auto value = map_.find(key);
        return value && collecting(problems_, [&] { read(*value); });
    }
    /// The same of a key that must be there.
    template <typename Read>
    bool require(std::string_view key, Read read) const {
        return collecting(problems_, [&] { read(map_.require(key)); });
    }

private:
    YamlMap map_;
    YamlProblems& problems_;
};

} // namespace countis
