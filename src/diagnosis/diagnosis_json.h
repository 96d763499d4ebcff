// SPDX-License-Identifier: GPL-3.0-or-later
// A diagnosis for other programs: docs/countisctl.md describes the keys.
#pragma once

#include "core/message.h"
#include "diagnosis/verdict.h"

#include <functional>
#include <string>

namespace countis::diagnosis {

/// How a sentence is shown to the user.
using Wording = std::function<std::string(const Message& sentence)>;

/// One line, without the line feed. Names and keys never change; sentences are as `wording` has them.
std::string toJson(const Diagnosis& diagnosis, const Wording& wording);

} // namespace countis::diagnosis
