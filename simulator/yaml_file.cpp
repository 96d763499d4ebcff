// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/yaml_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace countis::sim {
namespace {

constexpr std::size_t kMaxFileBytes = 1 << 20;

} // namespace

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
