// SPDX-License-Identifier: GPL-3.0-or-later
// Readings from JSON: what `countisctl read --json` writes, or as few of its keys as somebody dictated.
#pragma once

#include "core/message.h"
#include "diagnosis/observation.h"

#include <tl/expected.hpp>

#include <string_view>

namespace countis::diagnosis {

/// One object. A key that is not there leaves its value unknown; null is a value that the meter does not measure.
/// Keys that the doctor does not use are ignored. The error is one sentence: no JSON, no object, no key that is
/// known, or a value that is no number.
tl::expected<Observation, Message> parseObservation(std::string_view json);

} // namespace countis::diagnosis
