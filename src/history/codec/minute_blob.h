// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a minute of samples, as the database stores them.
#pragma once

#include "history/codec/codec_error.h"
#include "history/codec/minute_samples.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace countis {

/// `minute` has what SampleMinute collects: at most kMostSamplesOfMinute samples, and counts of kMostCounts at most.
std::string encodeMinute(const MinuteSamples& minute, const Layout& layout);

/// Everything that was stored, to the last count and millisecond. Ends for any bytes, in little time and memory.
/// Columns that the catalogue has got since are not measured.
tl::expected<MinuteSamples, CodecError> decodeMinute(std::string_view bytes, const Layouts& known = layouts());

} // namespace countis
