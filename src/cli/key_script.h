// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the front as words: "ENTER UP UP+ENTER 3.2 SET 3".
#pragma once

#include "core/device/key_words.h"

#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <vector>

namespace countis::cli {

/// One press: the keys together, and for how long.
struct KeyPress {
    std::vector<Key> keys;
    std::chrono::milliseconds hold;

    bool operator==(const KeyPress&) const = default;
};

/// Words apart by blanks or commas: UP, ENTER, SET, joined by + to press them together; a number behind one is how
/// many seconds it is held. The error is one translated sentence.
tl::expected<std::vector<KeyPress>, QString> parseKeys(const QString& text);

struct Played {
    PanelState state;
    Instant now;
};

/// Presses one after another from `start` on, in the display's own time.
Played play(const std::vector<KeyPress>& presses, PanelState state, Instant start);

} // namespace countis::cli
