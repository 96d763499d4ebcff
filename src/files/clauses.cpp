// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/clauses.h"

#include "core/printable.h"
#include "files/number_text.h"

#include <utility>

namespace countis {

Message rangeText(const Range& range) {
    const std::string min = plainNumber(range.min);
    const std::string max = plainNumber(range.max);
    if (range.unit.empty())
        return message(term("Messages", "%1 to %2"), min, max);
    return message(term("Messages", "%1 to %2 %3"), min, max, Message{range.unit, {}});
}

Message outOfRange(double value, MessageArgument allowed) {
    return allowing(message(term("Messages", "%1 is out of range"), plainNumber(value)), std::move(allowed));
}

Message about(std::string_view subject, Message clause) {
    return message(term("Messages", "%1: %2"), subject, std::move(clause));
}

Message allowing(Message clause, MessageArgument allowed) {
    return message(term("Messages", "%1; allowed: %2"), std::move(clause), std::move(allowed));
}

Message unknown(std::string_view given, MessageArgument allowed) {
    return allowing(message(term("Messages", "%1 is not known"), quotedValue(given)), std::move(allowed));
}

Message notRegularFile() {
    return message(term("Messages", "it is not a regular file"));
}

} // namespace countis
