// SPDX-License-Identifier: GPL-3.0-or-later
// Names, symbols and units of code without Qt as Qt has text.
#pragma once

#include <QString>

#include <string_view>

namespace countis {

inline QString utf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace countis
