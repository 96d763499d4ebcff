// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message.h"

namespace countis {
namespace {

std::string asItIs(std::string_view pattern) {
    return std::string(pattern);
}

std::string worded(const MessageArgument& argument, const Translate& translate) {
    if (const auto* const words = std::get_if<Message>(&argument.value))
        return worded(*words, translate);
    return std::get<std::string>(argument.value);
}

} // namespace

bool Message::operator==(const Message& other) const {
    return text == other.text && arguments == other.arguments;
}

std::string worded(const Message& message, const Translate& translate) {
    const std::string pattern = translate(message.text);
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::size_t place = placeAt(pattern, at);
        if (place == 0 || place > message.arguments.size()) {
            text += pattern[at];
            continue;
        }
        text += worded(message.arguments[place - 1], translate);
        ++at;
    }
    return text;
}

std::string english(const Message& message) {
    return worded(message, asItIs);
}

std::string english(const MessageArgument& argument) {
    return worded(argument, asItIs);
}

} // namespace countis
