// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/frame_log.h"

#include <utility>

namespace countis {
namespace {

std::size_t costOf(const LoggedFrame& frame) {
    return sizeof(LoggedFrame) + frame.frame.bytes.capacity();
}

} // namespace

KeptFrame kept(const FrameRecord& frame) {
    return {frame.direction, frame.time, {frame.bytes.begin(), frame.bytes.end()}, frame.connection};
}

const LoggedFrame& FrameLog::append(KeptFrame frame) {
    LoggedFrame logged;
    logged.number = next_++;
    logged.frame = std::move(frame);
    const KeptFrame& own = logged.frame;
    const ModbusFrame parsed = parseFrame(own.bytes, own.direction);
    logged.kind = parsed.kind;
    if (own.direction == FrameDirection::Sent) {
        waiting_ = Request{parsed.transaction, own.connection, parsed.range, own.time.mono};
    } else if (waiting_ && waiting_->connection == own.connection &&
               (logged.isMissing() || waiting_->transaction == parsed.transaction)) {
        logged.asked = waiting_->range;
        logged.roundTrip = own.time.mono - waiting_->time;
        waiting_.reset();
    }
    exceptions_ += logged.kind == FrameKind::Exception ? 1 : 0;
    missing_ += logged.isMissing() ? 1 : 0;
    bytes_ += costOf(logged);
    frames_.push_back(std::move(logged));
    while (bytes_ > budget_ && frames_.size() > 1)
        dropOldest();
    return frames_.back();
}

void FrameLog::dropOldest() {
    const LoggedFrame& oldest = frames_.front();
    exceptions_ -= oldest.kind == FrameKind::Exception ? 1 : 0;
    missing_ -= oldest.isMissing() ? 1 : 0;
    bytes_ -= costOf(oldest);
    ++lost_;
    frames_.pop_front();
}

void FrameLog::clear() {
    frames_.clear();
    waiting_.reset();
    lost_ = 0;
    bytes_ = exceptions_ = missing_ = 0;
}

const LoggedFrame* FrameLog::find(std::uint64_t number) const {
    if (number < first() || number >= next_)
        return nullptr;
    return &frames_[static_cast<std::size_t>(number - first())];
}

} // namespace countis
