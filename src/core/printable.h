// SPDX-License-Identifier: GPL-3.0-or-later
// Makes text from a file, a command line or the network safe for a message: control characters and invisible
// characters become escapes, and a long value is cut.
#pragma once

#include "core/message.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace countis {

struct Utf8Character {
    char32_t code = 0;
    std::size_t bytes = 0;
};

/// The character at the beginning of `text`; nullopt: there is none, by the strict rules of RFC 3629 (not written
/// longer than needed, no surrogate, at most U+10FFFF), or `text` is empty.
std::optional<Utf8Character> firstCharacter(std::string_view text);

/// U+0000 to U+001F, U+007F to U+009F.
bool isControl(char32_t code);

/// `text` on one line of a terminal or a log: control characters, marks that are not seen (of direction, of no width)
/// and bytes that are no UTF-8 as escapes: \n, \x1B, \u200B. What is longer than 4000 bytes is cut.
std::string printable(std::string_view text);

/// A value in a message, in quotation marks: printable, blanks other than the space as escapes too, and of more than
/// 80 bytes the beginning and how many there are: "aaa…" (900000 bytes).
Message quotedValue(std::string_view value);
/// The same in English.
std::string inQuotes(std::string_view value);

/// What a text file that was saved elsewhere may have before its first character.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

} // namespace countis
