// SPDX-License-Identifier: GPL-3.0-or-later
// A small text file that a person chose, perhaps by mistake: whatever it is, it is read at once or refused in words.
#pragma once

#include "core/message.h"

#include <tl/expected.hpp>

#include <string>

namespace countis {

/// At most 256 KiB of a regular file. The error is one sentence; `named` is the file in it: "the load file
/// hall.yaml".
tl::expected<std::string, Message> readTextFile(const std::string& path, const Message& named);

/// There is nothing of this name, not even a symbolic link that leads nowhere.
bool isNowhere(const std::string& path);

} // namespace countis
