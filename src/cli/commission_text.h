// SPDX-License-Identifier: GPL-3.0-or-later
// What `countisctl commission` prints of a run and of its result.
#pragma once

#include "commission/result.h"
#include "commission/run.h"

#include <QString>

#include <span>

namespace countis::cli {

/// "Phase sequence: failed. The phase sequence is 132: …", a line.
QString stepLine(commission::StepKey key, const commission::Step& step);
/// All figures with their limits, what did not pass, and what the result is worth. Several lines.
QString resultText(const commission::Result& result);
/// The differences from an earlier run that began then.
QString differencesText(const std::string& began, std::span<const Message> differences);

} // namespace countis::cli
