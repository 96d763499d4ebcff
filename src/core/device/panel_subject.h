// SPDX-License-Identifier: GPL-3.0-or-later
// What the glass is about at this moment, for whoever puts it into words.
#pragma once

#include "core/device/front_panel.h"

#include <cstdint>
#include <optional>

namespace countis {

struct PanelSubject {
    /// Boot and DisplayTest look the same: every segment is on. A question replaces the value of a page.
    enum class Kind : std::uint8_t { Dark, Boot, DisplayTest, Question, OnPage };
    Kind kind = Kind::Dark;
    Menu menu = Menu::Tar1; // of the page; of a question the page that it is asked on
    std::uint8_t page = 0;
    std::optional<PanelQuestion> question;
    /// Whether the partial meter of the page runs; nullopt if the page has none or if it is unknown.
    std::optional<bool> partialRunning;

    bool operator==(const PanelSubject&) const = default;
};

/// `frame` is what render() made of the same state and readings.
PanelSubject panelSubject(const PanelState& state, const Readings& readings, const LcdFrame& frame);

} // namespace countis
