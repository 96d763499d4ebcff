// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols and units in a table.
#pragma once

#include <QString>

#include <string_view>

namespace countis::cli {

QString utf8(std::string_view text);

/// "P (W)", "PF".
QString withUnit(const QString& name, std::string_view unit);

} // namespace countis::cli
