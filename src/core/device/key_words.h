// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the front as words: what countisctl and the panel script of countis-sim have in common.
#pragma once

#include "core/device/front_panel.h"
#include "core/message.h"

#include <tl/expected.hpp>

#include <chrono>
#include <string_view>
#include <vector>

namespace countis {

/// The time for which a key without a number is held, and the longest time that may be given.
inline constexpr std::chrono::milliseconds kShortPress{200};
inline constexpr std::chrono::seconds kLongestHold{60};

/// "UP", "ENTER", "SET", in any case, and joined by + to press them together: "UP+ENTER". In the order written.
/// The error is a clause that names the word.
tl::expected<std::vector<Key>, Message> parseKeyWord(std::string_view word);

} // namespace countis
