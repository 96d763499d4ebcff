// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in messages: with a decimal point. sentenceText() of wording/diagnosis_words.h writes them as the language
// of the user does.
#pragma once

#include <array>
#include <cstdio>
#include <string>

namespace countis::diagnosis {

inline std::string fixed(double value, int decimals) {
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    // "-0.0" is 0.
    const std::string written(text.data());
    return written.find_first_not_of("-0.") == std::string::npos && written.front() == '-' ? written.substr(1)
                                                                                           : written;
}

} // namespace countis::diagnosis
