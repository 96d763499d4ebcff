// SPDX-License-Identifier: GPL-3.0-or-later
// The front of the meter as lines of text: docs/panel-script.md. One line is one thing that a hand does.
#pragma once

#include "core/device/key_words.h"
#include "core/message.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countis::sim {

struct PanelLine {
    enum class Action : std::uint8_t {
        Click,   // keys down, time, keys up
        Press,   // keys down, and left so
        Release, // all keys up
        Wait,    // time
        Cover,
        Input // the digital one
    };
    Action action = Action::Wait;
    std::vector<Key> keys{}; // in the order in which they go down
    std::chrono::milliseconds time{};
    bool coverOpen = false;
    bool inputOn = false;

    bool operator==(const PanelLine&) const = default;
};

inline constexpr std::chrono::hours kLongestWait{24 * 366};

/// nullopt: an empty line or a comment, which begins with #. The error is one sentence that says what is allowed.
tl::expected<std::optional<PanelLine>, Message> parsePanelLine(std::string_view line);

} // namespace countis::sim
