// SPDX-License-Identifier: GPL-3.0-or-later
// A diagnosis for people, and for programs in the same language.
#pragma once

#include "diagnosis/verdict.h"

#include <QString>

namespace countis::cli {

/// Several lines, each with its line feed.
QString diagnosisText(const diagnosis::Diagnosis& diagnosis);
/// One line with its line feed: docs/countisctl.md lists the keys.
QString jsonText(const diagnosis::Diagnosis& diagnosis);

} // namespace countis::cli
