// SPDX-License-Identifier: GPL-3.0-or-later
// A question on the terminal that is answered with yes or no.
#pragma once

#include <QString>

#include <cstdint>

namespace countis::cli {

/// Nobody: standard input is no terminal. Stopped: `stop` became readable before there was an answer.
enum class Answer : std::uint8_t { Yes, No, Nobody, Stopped };

/// Standard error shows `question`. Anything but a yes, in English or in the user's language, is a no.
Answer ask(const QString& question, int stop);

} // namespace countis::cli
