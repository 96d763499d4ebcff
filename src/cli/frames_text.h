// SPDX-License-Identifier: GPL-3.0-or-later
// What `countisctl frames` prints for one frame.
#pragma once

#include "acquisition/frame_log.h"

#include <QString>

namespace countis::cli {

/// A line: time, direction, transaction, bytes, round trip, what the frame says. With `fields`, its bytes below it, a
/// line for each of their meanings.
QString frameText(const LoggedFrame& frame, bool fields);
/// An object on a line. docs/countisctl.md lists the keys.
QString frameJson(const LoggedFrame& frame, bool fields);

} // namespace countis::cli
