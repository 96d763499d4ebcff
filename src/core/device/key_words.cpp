// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/key_words.h"

#include "core/printable.h"

#include <algorithm>
#include <optional>

namespace countis {
namespace {

bool sameWord(std::string_view word, std::string_view upper) {
    const auto raise = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    return std::ranges::equal(word, upper, {}, raise);
}

std::optional<Key> keyNamed(std::string_view word) {
    if (sameWord(word, "UP"))
        return Key::Up;
    if (sameWord(word, "ENTER"))
        return Key::Enter;
    if (sameWord(word, "SET"))
        return Key::Set;
    return std::nullopt;
}

} // namespace

tl::expected<std::vector<Key>, Message> parseKeyWord(std::string_view word) {
    const Message given = quotedValue(word);
    std::vector<Key> keys;
    for (bool last = false; !last;) {
        const std::size_t plus = word.find('+');
        last = plus == std::string_view::npos;
        const auto key = keyNamed(word.substr(0, plus));
        if (!key)
            return tl::unexpected(message(term("Messages", "%1 is not a key"), given));
        if (std::ranges::find(keys, *key) != keys.end())
            return tl::unexpected(message(term("Messages", "%1 names the same key twice"), given));
        keys.push_back(*key);
        word.remove_prefix(last ? word.size() : plus + 1);
    }
    return keys;
}

} // namespace countis
