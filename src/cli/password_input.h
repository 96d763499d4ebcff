// SPDX-License-Identifier: GPL-3.0-or-later
// A password that somebody types or pipes into a program.
#pragma once

#include "history/database/secret.h"

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>

namespace countis::cli {

enum class InputProblem : std::uint8_t {
    None,       // nothing but the end of a line, or of the input
    Unreadable, // the input is closed, or the system gives an error
    TooLong,    // more than kLongestPassword bytes
    NotUtf8,    // or it contains a NUL
    Stopped     // `stop` became readable before the line was over
};

inline constexpr int kLongestPassword = 1000; // bytes; a server of PostgreSQL takes no longer one

/// The first line of standard input, without its end. On a terminal, standard error shows `prompt`, and the terminal
/// shows nothing of what is typed.
tl::expected<Secret, InputProblem> readPassword(const QString& prompt, int stop);

} // namespace countis::cli
