// SPDX-License-Identifier: GPL-3.0-or-later
// Where the frames of a link go: nowhere, until somebody listens.
#pragma once

#include "core/readings.h"
#include "core/registers/modbus_frame.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <span>

namespace countis {

/// `bytes` is one whole Modbus TCP frame with its header, or as much of it as has come, valid during the call only.
/// A received frame without bytes: no answer came to the request before it; `time` is when the wait for it ended.
struct FrameRecord {
    FrameDirection direction;
    SampleTime time;
    std::span<const std::uint8_t> bytes;
    std::uint32_t connection = 0; // counts the connections of the link, from 1
};

/// Called on the link's own thread, between a request and its answer: it must not block.
using FrameSink = std::function<void(const FrameRecord&)>;

/// One for each link. While nobody listens, a frame costs the link one look at an atomic.
class FrameTap {
public:
    explicit FrameTap(FrameSink sink = {}) { listen(std::move(sink)); }

    /// For any thread. When this returns, the sink before is called no more. An empty sink: nobody listens.
    void listen(FrameSink sink) {
        const std::scoped_lock lock(mutex_);
        sink_ = std::move(sink);
        heard_.store(static_cast<bool>(sink_), std::memory_order_relaxed);
    }

    bool isHeard() const { return heard_.load(std::memory_order_relaxed); }

    void tell(const FrameRecord& frame) const {
        const std::scoped_lock lock(mutex_);
        if (sink_)
            sink_(frame);
    }

private:
    mutable std::mutex mutex_;
    FrameSink sink_;
    std::atomic<bool> heard_ = false;
};

} // namespace countis
