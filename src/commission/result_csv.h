// SPDX-License-Identifier: GPL-3.0-or-later
// The result of an acceptance run as a table: a row for each register behind each figure.
#pragma once

#include "commission/result.h"

#include <string>

namespace countis::commission {

/// RFC 4180 in UTF-8, with a header. docs/commissioning.md lists the columns. Reasons are worded by `translate`.
/// Texts from outside do no harm in a spreadsheet.
std::string toCsv(const Result& result, const Translate& translate);

} // namespace countis::commission
