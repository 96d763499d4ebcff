// SPDX-License-Identifier: GPL-3.0-or-later
// Whole counts as numbers in the user's language, in the window, on the command line and on paper.
#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>

namespace countis {

inline constexpr QChar kMinus{0x2212};

/// "−1,234.56": exact decimal places (at most 6) of an integer count, separators of the locale, U+2212 minus.
QString fixedText(std::int64_t count, int decimals, const QLocale& locale);

} // namespace countis
