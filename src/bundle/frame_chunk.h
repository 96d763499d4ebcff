// SPDX-License-Identifier: GPL-3.0-or-later
// Frames as bytes, and back. No Qt.
#pragma once

#include "acquisition/frame_log.h"
#include "history/codec/codec_error.h"

#include <tl/expected.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

/// One chunk holds at most so many; more are left out.
inline constexpr std::size_t kMostFramesOfChunk = 20'000;

std::string encodeFrames(std::span<const KeptFrame> frames);

/// Times of the clock without jumps are those of the computer that recorded: only their differences mean something.
/// Ends for any bytes, in little time and memory.
tl::expected<std::vector<KeptFrame>, CodecError> decodeFrames(std::string_view bytes);

} // namespace countis
