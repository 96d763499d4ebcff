// SPDX-License-Identifier: GPL-3.0-or-later
// A small text file that a person chose, perhaps by mistake: whatever it is, it is read at once or refused in words.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace countis::sim {

/// At most 256 KiB of a regular file. The error is one sentence; `what` is what the file should be: "load",
/// "scenario".
tl::expected<std::string, std::string> readTextFile(const std::string& path, std::string_view what);

/// There is nothing of this name, not even a symbolic link that leads nowhere.
bool isNowhere(const std::string& path);

} // namespace countis::sim
