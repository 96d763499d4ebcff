// SPDX-License-Identifier: GPL-3.0-or-later
// The latest readings of a point as the bytes of its row in the table `live`: the words of each block as on the wire,
// with the time, the quality and the freshness of the block, and how the link to the meter is.
#pragma once

#include "core/clock.h"
#include "core/readings.h"
#include "history/codec/codec_error.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace countis {

/// LinkFailure (acquisition/link_state.h) by its numbers; error 0: the link is well.
struct LiveLink {
    std::uint8_t error = 0;
    std::uint8_t reason = 0;
    std::string detail;

    bool operator==(const LiveLink&) const = default;
};

struct LiveReadings {
    Readings readings;
    LiveLink link;
};

/// The time of the server by this computer's monotonic clock, and the other way round.
using WallOf = std::function<std::chrono::sys_time<std::chrono::milliseconds>(Instant mono)>;
using MonoOf = std::function<Instant(std::chrono::sys_time<std::chrono::milliseconds> wall)>;

/// Blocks that were never read are left out.
std::string encodeLive(const Readings& readings, const LiveLink& link, const WallOf& wallOf);
/// Ends for any bytes. Block times are `monoOf` what was written, and that.
tl::expected<LiveReadings, CodecError> decodeLive(std::string_view bytes, const MonoOf& monoOf);

} // namespace countis
