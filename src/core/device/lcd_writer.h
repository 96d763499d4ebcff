// SPDX-License-Identifier: GPL-3.0-or-later
// How characters and symbols come onto the glass; for the drawing of its pages.
#pragma once

#include "core/device/lcd_frame.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace countis {

inline void light(LcdFrame& frame, Symbol symbol, bool on = true) {
    if (on)
        frame.symbols.set(static_cast<std::size_t>(symbol));
}

inline void flash(LcdFrame& frame, Symbol symbol) {
    light(frame, symbol);
    frame.flashingSymbols.set(static_cast<std::size_t>(symbol));
}

/// A point goes to the cell before it; what does not fit is cut off.
template <std::size_t N>
void writeAt(std::array<LcdCell, N>& cells, std::size_t first, std::string_view text) {
    std::size_t cell = first;
    for (const char c : text) {
        if (c == '.' && cell > first)
            cells[cell - 1].point = true;
        else if (cell < N)
            cells[cell++].character = c;
    }
}

inline std::size_t cellsOf(std::string_view text) {
    return text.size() - static_cast<std::size_t>(std::ranges::count(text, '.'));
}

inline void writeRight(LcdFrame& frame, std::string_view text) {
    const std::size_t cells = cellsOf(text);
    writeAt(frame.main, cells < kMainCells ? kMainCells - cells : 0, text);
}

/// The last `count` cells of the main zone flash.
inline void flashRight(LcdFrame& frame, std::size_t count) {
    for (std::size_t cell = kMainCells - count; cell < kMainCells; ++cell)
        frame.flashingCells.set(cell);
}

} // namespace countis
