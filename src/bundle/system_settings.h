// SPDX-License-Identifier: GPL-3.0-or-later
// What a bundle tells about the computer that made it.
#pragma once

#include "bundle/flight_record.h"

namespace countis {

/// Operating system, architecture, version of Qt, language, time zone, and the name of the computer, which redaction
/// takes out again.
BundleSettings systemSettings();

} // namespace countis
