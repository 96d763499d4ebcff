// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printable.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace countis {
namespace {

constexpr std::size_t kLongestText = 4000;
constexpr std::size_t kLongestValue = 80;

struct CodeRange {
    char32_t first;
    char32_t last;
};

// Unicode's general category Cf (format), and what else has no width or may take one away: Hangul fillers, variation
// selectors, line and paragraph separators, private use, noncharacters.
constexpr std::array kInvisible{
    CodeRange{0x00AD, 0x00AD},   CodeRange{0x034F, 0x034F},   CodeRange{0x0600, 0x0605},
    CodeRange{0x061C, 0x061C},   CodeRange{0x06DD, 0x06DD},   CodeRange{0x070F, 0x070F},
    CodeRange{0x115F, 0x1160},   CodeRange{0x17B4, 0x17B5},   CodeRange{0x180B, 0x180F},
    CodeRange{0x200B, 0x200F},   CodeRange{0x2028, 0x202E},   CodeRange{0x2060, 0x206F},
    CodeRange{0x3164, 0x3164},   CodeRange{0xE000, 0xF8FF},   CodeRange{0xFE00, 0xFE0F},
    CodeRange{0xFEFF, 0xFEFF},   CodeRange{0xFFA0, 0xFFA0},   CodeRange{0xFFF0, 0xFFFB},
    CodeRange{0xFFFE, 0xFFFF},   CodeRange{0x110BD, 0x110BD}, CodeRange{0x13430, 0x1343F},
    CodeRange{0x1BCA0, 0x1BCA3}, CodeRange{0x1D173, 0x1D17A}, CodeRange{0xE0000, 0x10FFFF}};

// Category Zs without the space, and the blank of Braille.
constexpr std::array kBlanks{CodeRange{0x00A0, 0x00A0}, CodeRange{0x1680, 0x1680}, CodeRange{0x2000, 0x200A},
                             CodeRange{0x202F, 0x202F}, CodeRange{0x205F, 0x205F}, CodeRange{0x2800, 0x2800},
                             CodeRange{0x3000, 0x3000}};

template <std::size_t N>
bool isIn(const std::array<CodeRange, N>& ranges, char32_t code) {
    return std::ranges::any_of(ranges,
                               [=](const CodeRange& range) { return code >= range.first && code <= range.last; });
}

std::string escape(const char* format, char32_t code) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), format, static_cast<unsigned>(code));
    return text.data();
}

std::string escaped(char32_t code) {
    switch (code) {
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
    }
    if (code < 0x80)
        return escape("\\x%02X", code);
    return escape(code > 0xFFFF ? "\\U%08X" : "\\u%04X", code);
}

/// The whole characters within `most` bytes, and all else as escapes.
std::string shown(std::string_view text, std::size_t most, bool blanksToo) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto character = firstCharacter(text.substr(at));
        const std::size_t bytes = character ? character->bytes : 1;
        if (at + bytes > most)
            break;
        if (!character)
            out += escape("\\x%02X", static_cast<unsigned char>(text[at]));
        else if (isControl(character->code) || isIn(kInvisible, character->code) ||
                 (blanksToo && isIn(kBlanks, character->code)))
            out += escaped(character->code);
        else
            out += text.substr(at, bytes);
        at += bytes;
    }
    return at < text.size() ? out + "…" : out;
}

} // namespace

std::optional<Utf8Character> firstCharacter(std::string_view text) {
    if (text.empty())
        return std::nullopt;
    const auto byte = [&](std::size_t n) { return static_cast<unsigned char>(text[n]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return Utf8Character{first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return std::nullopt;
    char32_t code = first & (0x7FU >> length);
    for (std::size_t n = 1; n < length; ++n) {
        if ((byte(n) & 0xC0U) != 0x80)
            return std::nullopt;
        code = code << 6U | (byte(n) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < kLeast[length] || code > 0x10FFFF || surrogate)
        return std::nullopt;
    return Utf8Character{code, length};
}

bool isControl(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F);
}

std::string printable(std::string_view text) {
    return shown(text, kLongestText, false);
}

Message quotedValue(std::string_view value) {
    std::string text = shown(value, kLongestValue, true);
    if (value.size() > kLongestValue)
        return message(term("Messages", R"("%1" (%2 bytes))"), std::move(text), value.size());
    return message(term("Messages", R"("%1")"), std::move(text));
}

std::string inQuotes(std::string_view value) {
    return english(quotedValue(value));
}

} // namespace countis
