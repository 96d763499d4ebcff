// SPDX-License-Identifier: GPL-3.0-or-later
// YAML with errors that a person can act on: line, key and what is allowed. Errors are thrown inside the library
// only (YamlError); what calls the reader turns them into a value.
#pragma once

#include "files/clauses.h"

#include <yaml-cpp/yaml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

struct YamlError {
    int line = 0; // 0-based
    Message message;
};

/// A node with its path ("L1.voltage", "timeline[2]") for messages.
class YamlValue {
public:
    /// `line` (0-based) is used where the node itself has none: a value left out.
    YamlValue(std::string path, const YAML::Node& node, int line);

    const std::string& path() const { return path_; }
    const YAML::Node& node() const { return node_; }

    /// A finite number in the range, or an error.
    void number(const Range& range, double& out) const;
    int wholeNumber(const Range& range) const;
    /// A plain scalar.
    std::string text() const;
    /// The items of a list of at most `most`.
    std::vector<YamlValue> items(std::size_t most) const;

    /// "path: clause".
    [[noreturn]] void fail(Message clause) const;
    /// The clause names the key itself.
    [[noreturn]] void failWhole(Message clause) const;

private:
    std::string path_;
    YAML::Node node_;
    int line_;
};

/// What is wrong with a file, for a reader that names everything at once.
using YamlProblems = std::vector<YamlError>;

/// `read()`; the YamlError that it throws is appended instead. False: it threw one.
template <typename Read>
bool collecting(YamlProblems& problems, Read read) {
    try {
        read();
        return true;
    } catch (const YamlError& error) {
        problems.push_back(error);
        return false;
    }
}

/// A map whose keys are all known and given once.
class YamlMap {
public:
    YamlMap(const YamlValue& value, const std::vector<std::string_view>& allowed);
    /// Appends what is wrong with single keys, and leaves them out; still throws where the value is no map.
    YamlMap(const YamlValue& value, const std::vector<std::string_view>& allowed, YamlProblems& problems);

    std::optional<YamlValue> find(std::string_view key) const;
    YamlValue require(std::string_view key) const;
    /// Leaves `out` as it is where the key is not given.
    void number(std::string_view key, const Range& range, double& out) const;

private:
    void add(const YAML::Node& keyNode, const YAML::Node& node, const std::vector<std::string_view>& allowed);

    YamlValue value_;
    std::vector<std::pair<std::string, YamlValue>> entries_;
};

} // namespace countis
