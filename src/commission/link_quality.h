// SPDX-License-Identifier: GPL-3.0-or-later
// How well requests are answered: counts and round trips, from the frames of one link. Pure: frames with their times
// come in.
#pragma once

#include "core/clock.h"
#include "core/registers/known_registers.h"
#include "core/registers/modbus_frame.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace countis::commission {

/// As FrameRecord of the acquisition has it: one whole frame, or as much of it as has come. A received frame without
/// bytes: no answer came to the request before it.
struct Frame {
    FrameDirection direction{};
    Instant time{};
    std::span<const std::uint8_t> bytes;
    std::uint32_t connection = 0;
};

/// An answer later than this is late: half of the period of a second at which the meter is read.
inline constexpr std::chrono::milliseconds kLateAnswer{500};

struct LinkFigures {
    std::int64_t requests = 0; // that were answered, refused or lost
    std::int64_t late = 0;     // answers after more than kLateAnswer
    std::int64_t lost = 0;     // no answer, or one that does not match its request
    std::int64_t refused = 0;  // exceptions, but those for registers that a meter does not have (02)
    std::int64_t connections = 0;
    std::optional<std::chrono::microseconds> median, nineteenOfTwenty, longest; // round trips
};

class LinkQuality {
public:
    /// The words of an answer go into `known`.
    void take(const Frame& frame, KnownRegisters& known);
    LinkFigures figures() const;
    /// When the latest answer came that matches its request.
    std::optional<Instant> answered() const { return answered_; }

private:
    struct Request {
        std::uint16_t transaction = 0;
        std::uint32_t connection = 0;
        std::optional<RegisterRange> range;
        Instant time{};
    };
    void answer(const Frame& frame, const Request& request, KnownRegisters& known);

    std::optional<Request> waiting_;
    std::vector<std::chrono::microseconds> roundTrips_;
    std::int64_t late_ = 0;
    std::int64_t lost_ = 0;
    std::int64_t refused_ = 0;
    std::int64_t missing_ = 0; // registers that the meter does not have
    std::int64_t connections_ = 0;
    std::uint32_t connection_ = 0; // the latest
    std::optional<Instant> answered_;
};

} // namespace countis::commission
