// SPDX-License-Identifier: GPL-3.0-or-later
// What the glass shows: cells, unit and symbols, apart from how it is drawn.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

/// The glass's symbols (manual 4.4; docs/reference/device.md, "Display"). Names as in symbolName().
enum class Symbol : std::uint8_t {
    Sequence123,
    Sequence132,
    Missing,
    Missing1,
    Missing2,
    Missing3,
    Sum,
    L1,
    L2,
    L3,
    Malfunction,
    Pulse,
    Communication,
    Setup,
    Import,
    Export,
    Capacitive,
    Inductive,
    Balance,
    T1,
    T2,
    Partial
};
inline constexpr std::size_t kSymbols = 22;

/// "123", "132", "!", "!1", "!2", "!3", "sum", "L1" … "malfunction", "pulse", "communication", "setup", "import",
/// "export", "capacitive", "inductive", "balance", "T1", "T2", "PAR".
std::string_view symbolName(Symbol symbol);

enum class LcdUnit : std::uint8_t { None, kWh, kvarh, kVAh, kW, kvar, kVA, V, A, Hz };
std::string_view unitName(LcdUnit unit); // "" for None

/// One seven-segment cell: a character of lcd-geometry's set, and the point after it.
struct LcdCell {
    char character = ' ';
    bool point = false;

    bool operator==(const LcdCell&) const = default;
};

inline constexpr std::size_t kMainCells = 8;
inline constexpr std::size_t kLabelCells = 6;

/// Flashing things are set in both the "on" set and the flashing set; the drawer blinks them, all in step,
/// 0.5 s on and 0.5 s off.
struct LcdFrame {
    std::array<LcdCell, kLabelCells> label{};
    std::array<LcdCell, kMainCells> main{};
    LcdUnit unit = LcdUnit::None;
    std::bitset<kSymbols> symbols;
    std::bitset<kSymbols> flashingSymbols;
    std::bitset<kMainCells> flashingCells;
    bool backlight = false;
    bool powered = true; // false: the meter is off, unlit segments only
    bool allOn = false;  // display test: every segment and symbol

    bool operator==(const LcdFrame&) const = default;

    bool has(Symbol symbol) const { return symbols.test(static_cast<std::size_t>(symbol)); }
};

/// Of what is set, in the order of the symbols.
std::vector<std::string> symbolNames(const std::bitset<kSymbols>& symbols);
/// Symbols, then cells counted from the left: "cell1" … "cell8".
std::vector<std::string> flashingNames(const LcdFrame& frame);

/// "001234.56": the cells as text, each point after its character.
std::string mainText(const LcdFrame& frame);
std::string labelText(const LcdFrame& frame);

/// The golden frames' form, several lines, ending in a newline.
std::string toText(const LcdFrame& frame);

/// {"menu","main","unit","symbols","flashing","backlight"}: main is the text of the 8 cells with their points;
/// symbols and flashing are sorted lists of symbol names; a flashing cell is "cell1" … "cell8".
std::string toJson(const LcdFrame& frame);

} // namespace countis
