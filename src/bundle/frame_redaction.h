// SPDX-License-Identifier: GPL-3.0-or-later
// Takes out of frames what tells which meter it was. No Qt.
#pragma once

#include "acquisition/frame_log.h"

#include <vector>

namespace countis {

/// `frames` are those of one meter in the order of time. Of the block of identification only words that are the same
/// for all meters of a model stay. What the program does not understand, or what other devices may have sent, becomes
/// zeros; headers, lengths and times stay.
void redactFrames(std::vector<KeptFrame>& frames);

} // namespace countis
