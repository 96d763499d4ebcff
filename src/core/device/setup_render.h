// SPDX-License-Identifier: GPL-3.0-or-later
// What the main zone shows on a page of SETUP 1 and 2.
#pragma once

#include "core/device/lcd_frame.h"
#include "core/device/setup_edit.h"

namespace countis {

/// `edit`: nullopt outside of programming mode, on the title of SETUP 2. `addressUnreachable`: the title shows
/// that the host cannot use the network address saved last.
void writeSetupPage(LcdFrame& frame, const Page& page, const std::optional<SetupEdit>& edit, bool addressUnreachable);

} // namespace countis
