// SPDX-License-Identifier: GPL-3.0-or-later
// Where every frame on the wire is told to.
#pragma once

#include "core/readings.h"

#include <cstdint>
#include <functional>
#include <span>

namespace countis {

enum class FrameDirection : std::uint8_t { Sent, Received };

/// `bytes` is one whole Modbus TCP frame with its header, valid during the call only.
struct FrameRecord {
    FrameDirection direction;
    SampleTime time;
    std::span<const std::uint8_t> bytes;
};

/// Called on the link's own thread, between a request and its answer: it must not block.
using FrameSink = std::function<void(const FrameRecord&)>;

} // namespace countis
