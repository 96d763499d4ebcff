// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/yaml_map.h"

#include "core/printable.h"
#include "files/name_list.h"
#include "files/number_text.h"

#include <algorithm>
#include <cmath>

namespace countis {
namespace {

/// A description of several paragraphs; what is longer is no value, but a file that was taken for another.
constexpr std::size_t kLongestText = 4000; // bytes

void requireMap(const YamlValue& value, const std::vector<std::string_view>& allowed) {
    if (!value.node().IsMap())
        value.fail(message(term("Messages", "must be a map of: %1"), nameList(allowed)));
}

} // namespace

YamlValue::YamlValue(std::string path, const YAML::Node& node, int line)
    : path_(std::move(path)), node_(node), line_(node.IsNull() || node.Mark().is_null() ? line : node.Mark().line) {}

void YamlValue::fail(Message clause) const {
    throw YamlError{line_, path_.empty() ? std::move(clause) : about(path_, std::move(clause))};
}

void YamlValue::failWhole(Message clause) const {
    throw YamlError{line_, std::move(clause)};
}

void YamlValue::number(const Range& range, double& out) const {
    const auto value = parseNumber(text());
    if (!value)
        fail(allowing(value.error(), rangeText(range)));
    if (*value < range.min || *value > range.max)
        fail(outOfRange(*value, rangeText(range)));
    out = *value;
}

int YamlValue::wholeNumber(const Range& range) const {
    double value = 0;
    number(range, value);
    if (value != std::floor(value))
        fail(allowing(message(term("Messages", "must be a whole number")), rangeText(range)));
    return static_cast<int>(value);
}

std::string YamlValue::text() const {
    if (!node_.IsScalar())
        fail(node_.IsNull() ? message(term("Messages", "the value is missing"))
                            : message(term("Messages", "must be a single value")));
    const std::string& text = node_.Scalar();
    if (text.size() > kLongestText)
        fail(message(term("Messages", "is %1 bytes long; allowed: at most %2"), text.size(), kLongestText));
    // An escape may hold what the file itself may not.
    for (std::size_t at = 0; at < text.size();) {
        const auto character = firstCharacter(std::string_view(text).substr(at));
        if (!character || (isControl(character->code) && character->code != '\n'))
            fail(message(term("Messages", "contains a control character")));
        at += character->bytes;
    }
    return text;
}

std::vector<YamlValue> YamlValue::items(std::size_t most) const {
    if (!node_.IsSequence())
        fail(message(term("Messages", "must be a list")));
    if (node_.size() > most)
        fail(message(term("Messages", "has %1 items; allowed: at most %2"), node_.size(), most));
    std::vector<YamlValue> items;
    for (std::size_t n = 0; n < node_.size(); ++n)
        items.emplace_back(path_ + "[" + std::to_string(n + 1) + "]", node_[n], line_);
    return items;
}

YamlMap::YamlMap(const YamlValue& value, const std::vector<std::string_view>& allowed) : value_(value) {
    requireMap(value, allowed);
    for (const auto& entry : value.node())
        add(entry.first, entry.second, allowed);
}

YamlMap::YamlMap(const YamlValue& value, const std::vector<std::string_view>& allowed, YamlProblems& problems)
    : value_(value) {
    requireMap(value, allowed);
    for (const auto& entry : value.node())
        collecting(problems, [&] { add(entry.first, entry.second, allowed); });
}

void YamlMap::add(const YAML::Node& keyNode, const YAML::Node& node, const std::vector<std::string_view>& allowed) {
    const YamlValue key(value_.path(), keyNode, 0);
    if (!keyNode.IsScalar())
        key.fail(allowing(message(term("Messages", "a key must be a single word")), nameList(allowed)));
    const std::string name = key.text();
    if (std::ranges::find(allowed, std::string_view(name)) == allowed.end())
        key.fail(
            allowing(message(term("Messages", "there is no key %1 here"), quotedValue(name)), nameList(allowed)));
    if (find(name))
        key.fail(message(term("Messages", "the key %1 is given twice; remove one"), quotedValue(name)));
    const std::string path = value_.path().empty() ? name : value_.path() + "." + name;
    entries_.emplace_back(name, YamlValue(path, node, keyNode.Mark().line));
}

std::optional<YamlValue> YamlMap::find(std::string_view key) const {
    const auto found = std::ranges::find(entries_, key, &std::pair<std::string, YamlValue>::first);
    return found == entries_.end() ? std::nullopt : std::optional(found->second);
}

YamlValue YamlMap::require(std::string_view key) const {
    auto value = find(key);
    if (!value)
        value_.fail(message(term("Messages", "the key %1 is missing"), quotedValue(key)));
    return *std::move(value);
}

void YamlMap::number(std::string_view key, const Range& range, double& out) const {
    if (const auto value = find(key))
        value->number(range, out);
}

} // namespace countis
