// SPDX-License-Identifier: GPL-3.0-or-later
// How a program says what went wrong.
#pragma once

#include <string>
#include <string_view>

namespace countis::process {

/// "countis-sim: text", without an end: `text` printable, on one line.
std::string complaintOf(std::string_view program, std::string_view text);

/// The same as one line on standard error, in one write. Waits for a slow reader; one that is gone is no failure.
void complain(std::string_view program, std::string_view text);

} // namespace countis::process
