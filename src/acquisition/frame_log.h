// SPDX-License-Identifier: GPL-3.0-or-later
// The latest frames of one link, in bounded memory, each with the request that it belongs to. Pure; for one thread.
#pragma once

#include "acquisition/frame_tap.h"
#include "core/clock.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace countis {

/// A FrameRecord to keep.
struct KeptFrame {
    FrameDirection direction{};
    SampleTime time;
    std::vector<std::uint8_t> bytes;
    std::uint32_t connection = 0;
};
KeptFrame kept(const FrameRecord& frame);

struct LoggedFrame {
    std::uint64_t number = 0; // counts up by 1
    KeptFrame frame;
    FrameKind kind{};
    /// Of an answer to a known request: its registers, and how long it took.
    std::optional<RegisterRange> asked;
    std::optional<std::chrono::nanoseconds> roundTrip;

    /// No answer came: `frame` has no bytes.
    bool isMissing() const { return frame.bytes.empty(); }
    ModbusFrame parsed() const { return parseFrame(frame.bytes, frame.direction, asked); }
};

class FrameLog {
public:
    /// More than an hour of a meter that is read closely.
    static constexpr std::size_t kUsualBudget = std::size_t{16} << 20U;

    /// The frames with all that they need take at most so many bytes; the oldest go first.
    explicit FrameLog(std::size_t budget = kUsualBudget) : budget_(budget) {}

    const LoggedFrame& append(KeptFrame frame);
    /// Numbers go on.
    void clear();

    std::size_t size() const { return frames_.size(); }
    bool empty() const { return frames_.empty(); }
    /// The number of the oldest frame, or of the next one where there is none.
    std::uint64_t first() const { return next_ - frames_.size(); }
    /// The number that the next frame gets.
    std::uint64_t next() const { return next_; }
    /// nullptr: it is not kept any more, or has not come yet.
    const LoggedFrame* find(std::uint64_t number) const;
    const std::deque<LoggedFrame>& frames() const { return frames_; }

    /// Of the frames that are kept.
    std::size_t exceptions() const { return exceptions_; }
    std::size_t missing() const { return missing_; }
    std::size_t bytes() const { return bytes_; }
    /// Frames that had to go since clear().
    std::uint64_t lost() const { return lost_; }

private:
    struct Request {
        std::uint16_t transaction;
        std::uint32_t connection;
        std::optional<RegisterRange> range;
        Instant time;
    };

    void dropOldest();

    std::size_t budget_;
    std::deque<LoggedFrame> frames_;
    std::optional<Request> waiting_; // the latest request, while no answer has come
    std::uint64_t next_ = 0;
    std::uint64_t lost_ = 0;
    std::size_t bytes_ = 0;
    std::size_t exceptions_ = 0;
    std::size_t missing_ = 0;
};

} // namespace countis
