// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence for the user that is not yet in a language. Code without Qt makes it; whoever shows it words it: in
// English, or by wording/message_text.h in the user's language.
#pragma once

#include "core/term.h"

#include <concepts>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace countis {

struct MessageArgument;

struct Message {
    /// In English, with the places %1 to %9. A literal, which term("Messages", …) marks if there are words in it.
    std::string_view text;
    std::vector<MessageArgument> arguments;

    bool operator==(const Message& other) const;
};

/// What stands in a place: a text that is the same in every language (a key, a number as files and options have it,
/// what the user typed, a reason that the system gives), or words that are translated too.
struct MessageArgument {
    MessageArgument(std::string taken) : value(std::move(taken)) {}
    MessageArgument(std::string_view taken) : value(std::string(taken)) {}
    MessageArgument(const char* taken) : value(std::string(taken)) {}
    MessageArgument(Message words) : value(std::move(words)) {}
    template <std::integral Number>
    MessageArgument(Number number) : value(std::to_string(number)) {}

    std::variant<std::string, Message> value;

    bool operator==(const MessageArgument&) const = default;
};

/// 1 for a place %1 that begins at `at`; 0: none does.
constexpr std::size_t placeAt(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size() || text[at] != '%' || text[at + 1] < '1' || text[at + 1] > '9')
        return 0;
    return static_cast<std::size_t>(text[at + 1] - '0');
}

/// A pattern that has all the places %1 to %Places and no other: else it does not compile. A bare literal does not
/// either, since nobody could translate it.
template <std::size_t Places>
struct MessagePattern {
    static_assert(Places < 10);
    consteval MessagePattern(std::string_view english) : text(english) {
        std::size_t found = 0; // a bit for each
        for (std::size_t at = 0; at < english.size(); ++at)
            if (const std::size_t place = placeAt(english, at); place > 0)
                found |= std::size_t{1} << (place - 1);
        if (found != (std::size_t{1} << Places) - 1)
            throw std::invalid_argument("the places of the pattern are not those of its arguments");
    }

    std::string_view text;
};

/// message(term("Messages", "%1 is not a number"), quotedValue(typed)).
template <typename... Arguments>
Message message(std::type_identity_t<MessagePattern<sizeof...(Arguments)>> pattern, Arguments... arguments) {
    return {pattern.text, {MessageArgument(std::move(arguments))...}};
}

/// The text of a pattern in some language.
using Translate = std::function<std::string(std::string_view pattern)>;

/// Arguments are put in once: a "%1" in one of them stays as it is.
std::string worded(const Message& message, const Translate& translate);
std::string english(const Message& message);
std::string english(const MessageArgument& argument);

} // namespace countis
