// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in options, files and scripts, and back.
#pragma once

#include "core/message.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace countis {

/// A plain number, whole text, finite; the error is one clause: "\"abc\" is not a number".
tl::expected<double, Message> parseNumber(std::string_view text);

/// A number as a person writes it: "230", "0.05".
std::string plainNumber(double value);

} // namespace countis
