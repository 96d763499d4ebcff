// SPDX-License-Identifier: GPL-3.0-or-later
// What the messages about values in files, options and scripts have in common.
#pragma once

#include "core/message.h"

#include <string>
#include <string_view>

namespace countis {

/// What a number may be.
struct Range {
    double min = 0;
    double max = 0;
    std::string_view unit{}; // a symbol, or words marked by term("Messages", …)
};

/// "0 to 500 V".
Message rangeText(const Range& range);
/// "600 is out of range; allowed: 0 to 500 V".
Message outOfRange(double value, MessageArgument allowed);
/// "SUBJECT: clause": a key, or a place in a file.
Message about(std::string_view subject, Message clause);
/// "clause; allowed: …".
Message allowing(Message clause, MessageArgument allowed);
/// "\"hall\" is not known; allowed: A, B".
Message unknown(std::string_view given, MessageArgument allowed);

/// Why a file cannot be used.
Message notRegularFile();

} // namespace countis
