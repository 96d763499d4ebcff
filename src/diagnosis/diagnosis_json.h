// SPDX-License-Identifier: GPL-3.0-or-later
// A diagnosis for other programs: docs/countisctl.md describes the keys.
#pragma once

#include "core/message.h"
#include "diagnosis/verdict.h"

#include <string>

namespace countis::diagnosis {

/// One line, without the line feed. Names and keys never change; sentences are in the language of `translate`.
std::string toJson(const Diagnosis& diagnosis, const Translate& translate);

} // namespace countis::diagnosis
