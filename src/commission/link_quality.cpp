// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/link_quality.h"

#include <algorithm>
#include <utility>

namespace countis::commission {
namespace {

constexpr std::uint8_t kIllegalAddress = 2;

} // namespace

void LinkQuality::take(const Frame& frame, KnownRegisters& known) {
    if (std::exchange(connection_, frame.connection) != frame.connection)
        ++connections_;
    if (frame.direction == FrameDirection::Sent) {
        if (waiting_) // the connection ended before an answer came
            ++lost_;
        const ModbusFrame asked = parseFrame(frame.bytes, FrameDirection::Sent);
        waiting_ = Request{asked.transaction, frame.connection, asked.range, frame.time};
        return;
    }
    if (!waiting_) // an answer that nobody waits for
        return;
    const Request request = *std::exchange(waiting_, std::nullopt);
    answer(frame, request, known);
}

void LinkQuality::answer(const Frame& frame, const Request& request, KnownRegisters& known) {
    const ModbusFrame got = parseFrame(frame.bytes, FrameDirection::Received, request.range);
    const bool matches =
        !frame.bytes.empty() && got.transaction == request.transaction && frame.connection == request.connection;
    if (!matches || (got.kind != FrameKind::Answer && got.kind != FrameKind::Exception)) {
        ++lost_;
        return;
    }
    answered_ = frame.time;
    if (got.kind == FrameKind::Exception) {
        ++(got.exception == kIllegalAddress ? missing_ : refused_);
        return;
    }
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(frame.time - request.time);
    roundTrips_.push_back(took);
    late_ += took > kLateAnswer ? 1 : 0;
    if (request.range)
        known.take(*request.range, wordsIn(got.data), frame.time);
}

LinkFigures LinkQuality::figures() const {
    LinkFigures figures;
    const auto answers = static_cast<std::int64_t>(roundTrips_.size());
    figures.requests = answers + lost_ + refused_ + missing_;
    figures.late = late_;
    figures.lost = lost_;
    figures.refused = refused_;
    figures.connections = connections_;
    if (roundTrips_.empty())
        return figures;
    auto sorted = roundTrips_;
    std::ranges::sort(sorted);
    const auto at = [&](std::size_t part, std::size_t of) { return sorted[(sorted.size() - 1) * part / of]; };
    figures.median = at(1, 2);
    figures.nineteenOfTwenty = at(19, 20);
    figures.longest = sorted.back();
    return figures;
}

} // namespace countis::commission
