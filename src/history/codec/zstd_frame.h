// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes compressed with zstd, with its checksum of what they were.
#pragma once

#include "history/codec/codec_error.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace countis {

/// Appends the frame of all parts together to `out`. Each is coded for itself, as fits what it holds.
void compress(std::span<const std::string_view> parts, int level, std::string& out);
void compress(std::string_view bytes, int level, std::string& out);

/// Allocates nothing for a frame that is damaged at its head, or says that it holds more than `most` bytes.
tl::expected<std::string, CodecError> decompress(std::string_view frame, std::size_t most);

} // namespace countis
