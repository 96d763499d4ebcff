// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols and units in a table.
#pragma once

#include "wording/utf8.h"

#include <QString>

#include <string_view>

namespace countis::cli {

/// "P (W)", "PF".
QString withUnit(const QString& name, std::string_view unit);

} // namespace countis::cli
