// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/yaml/yaml_file.h"

#include <yaml-cpp/depthguard.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace countis::sim {
namespace {

constexpr std::size_t kMaxFileBytes = 1 << 20;

/// How many bytes the UTF-8 character at the beginning of `text` has; 0: it is none, or a control character that no
/// text has.
std::size_t characterLength(std::string_view text) {
    const auto byte = [&](std::size_t n) { return static_cast<unsigned char>(text[n]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return first == '\t' || first == '\n' || first == '\r' || (first >= 0x20 && first != 0x7F) ? 1 : 0;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return 0;
    for (std::size_t n = 1; n < length; ++n)
        if ((byte(n) & 0xC0U) != 0x80)
            return 0;
    return length;
}

void checkText(std::string_view text) {
    int line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = characterLength(text.substr(at));
        if (length == 0) {
            std::array<char, 8> hex{};
            std::snprintf(hex.data(), hex.size(), "0x%02X",
                          static_cast<unsigned>(static_cast<unsigned char>(text[at])));
            throw YamlError{line, "this is no text: there is a byte " + std::string(hex.data()) +
                                      "; allowed: YAML in UTF-8"};
        }
        line += text[at] == '\n' ? 1 : 0;
        at += length;
    }
}

int lineOf(const YAML::Mark& mark) {
    return mark.is_null() ? 0 : mark.line;
}

} // namespace

YAML::Node loadYaml(const std::string& text) {
    checkText(text);
    try {
        const std::vector<YAML::Node> documents = YAML::LoadAll(text);
        if (documents.size() > 1)
            throw YamlError{lineOf(documents[1].Mark()), "a second document begins; allowed: one in a file"};
        return documents.empty() ? YAML::Node() : documents.front();
    } catch (const YAML::DeepRecursion& error) {
        throw YamlError{lineOf(error.mark), "brackets or lists are nested too deeply"};
    } catch (const YAML::Exception& error) {
        throw YamlError{lineOf(error.mark), "this is no YAML: " + error.msg};
    }
}

tl::expected<std::string, std::string> readTextFile(const std::string& path, std::string_view what) {
    const std::string named = std::string(what) + " file " + path;
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return tl::unexpected("cannot read the " + named + ": it is a folder");
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return tl::unexpected("cannot read the " + named + ": " + std::strerror(errno));
    std::string text(kMaxFileBytes + 1, '\0'); // bounded: it may be a pipe or a device
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > kMaxFileBytes)
        return tl::unexpected("the " + named + " is larger than 1 MiB");
    return text;
}

std::string locatedError(std::string_view fileName, int line, const std::string& message) {
    return std::string(fileName) + ":" + std::to_string(line + 1) + ": " + message;
}

} // namespace countis::sim
