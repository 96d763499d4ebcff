// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/lcd_frame.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>

namespace countis {
namespace {

constexpr std::array<std::string_view, kSymbols> kSymbolNames{
    "123",           "132",   "!",      "!1",     "!2",          "!3",
    "sum",           "L1",    "L2",     "L3",     "malfunction", "pulse",
    "communication", "setup", "import", "export", "capacitive",  "inductive",
    "balance",       "T1",    "T2",     "PAR"};

constexpr std::string_view kAllUnits = "all"; // the display test lights every unit

std::string cellsText(std::span<const LcdCell> cells) {
    std::string text;
    for (const LcdCell& cell : cells) {
        text += cell.character;
        if (cell.point)
            text += '.';
    }
    return text;
}

std::string_view unitText(const LcdFrame& frame) {
    return frame.allOn ? kAllUnits : unitName(frame.unit);
}

std::string line(std::string_view name, std::string_view value) {
    constexpr std::size_t kColumn = 10;
    std::string text(name);
    text.resize(std::max(text.size() + 1, kColumn), ' ');
    return text.append(value.empty() ? "-" : value) + '\n';
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text.append(text.empty() ? "" : " ").append(name);
    return text;
}

} // namespace

std::string_view symbolName(Symbol symbol) {
    return kSymbolNames[static_cast<std::size_t>(symbol)];
}

std::string_view unitName(LcdUnit unit) {
    switch (unit) {
    case LcdUnit::None: return "";
    case LcdUnit::kWh: return "kWh";
    case LcdUnit::kvarh: return "kvarh";
    case LcdUnit::kVAh: return "kVAh";
    case LcdUnit::kW: return "kW";
    case LcdUnit::kvar: return "kvar";
    case LcdUnit::kVA: return "kVA";
    case LcdUnit::V: return "V";
    case LcdUnit::A: return "A";
    case LcdUnit::Hz: return "Hz";
    }
    return {};
}

std::vector<std::string> symbolNames(const std::bitset<kSymbols>& symbols) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kSymbols; ++i)
        if (symbols.test(i))
            names.emplace_back(kSymbolNames[i]);
    return names;
}

std::vector<std::string> flashingNames(const LcdFrame& frame) {
    std::vector<std::string> names = symbolNames(frame.flashingSymbols);
    for (std::size_t i = 0; i < kMainCells; ++i)
        if (frame.flashingCells.test(i))
            names.push_back("cell" + std::to_string(i + 1));
    return names;
}

std::string mainText(const LcdFrame& frame) {
    return cellsText(frame.main);
}

std::string labelText(const LcdFrame& frame) {
    std::string text = cellsText(frame.label);
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string toText(const LcdFrame& frame) {
    if (!frame.powered)
        return line("supply", "off");
    return line("menu", labelText(frame)) + line("main", '[' + mainText(frame) + ']') +
           line("unit", unitText(frame)) + line("symbols", joined(symbolNames(frame.symbols))) +
           line("flashing", joined(flashingNames(frame))) + line("backlight", frame.backlight ? "on" : "off");
}

std::string toJson(const LcdFrame& frame) {
    const auto sorted = [](std::vector<std::string> names) {
        std::ranges::sort(names);
        return names;
    };
    const nlohmann::ordered_json json{
        {"menu", labelText(frame)},
        {"main", mainText(frame)},
        {"unit", unitText(frame)},
        {"symbols", sorted(symbolNames(frame.symbols))},
        {"flashing", sorted(flashingNames(frame))},
        {"backlight", frame.backlight},
    };
    return json.dump();
}

} // namespace countis
