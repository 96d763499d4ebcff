// SPDX-License-Identifier: GPL-3.0-or-later
// A chunk: version, then a zstd frame of all frames one after the other: direction and connection; wall clock in
// milliseconds and the clock without jumps in nanoseconds, as differences to the frame before; length, bytes.
#include "bundle/frame_chunk.h"

#include "history/codec/bytes.h"
#include "history/codec/times.h"
#include "history/codec/zstd_frame.h"

#include <algorithm>

namespace countis {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr int kLevel = 6;
constexpr std::size_t kMostBytes = std::size_t{16} << 20U; // of a chunk
constexpr std::size_t kLongestFrame = 4096;                // bytes; Modbus TCP has 260

std::int64_t nanoseconds(Instant time) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

struct Latest {
    std::int64_t wall = 0;
    std::int64_t mono = 0;
};

void put(std::string& out, const KeptFrame& frame, Latest& latest) {
    const std::int64_t wall = inMilliseconds(frame.time.wall);
    const std::int64_t mono = nanoseconds(frame.time.mono);
    putNumber(out, std::uint64_t{frame.connection} << 1U | (frame.direction == FrameDirection::Sent ? 0U : 1U));
    putSigned(out, wrappedDifference(wall, latest.wall));
    putSigned(out, wrappedDifference(mono, latest.mono));
    const std::size_t length = std::min(frame.bytes.size(), kLongestFrame);
    putNumber(out, length);
    out.append(frame.bytes.begin(), frame.bytes.begin() + static_cast<std::ptrdiff_t>(length));
    latest = {wall, mono};
}

KeptFrame next(ByteReader& in, Latest& latest) {
    KeptFrame frame;
    const std::uint64_t head = in.numberUpTo(std::uint64_t{1} << 33U);
    frame.direction = (head & 1U) == 0 ? FrameDirection::Sent : FrameDirection::Received;
    frame.connection = static_cast<std::uint32_t>(head >> 1U);
    latest.wall = wrappedSum(latest.wall, in.signedNumber());
    latest.mono = wrappedSum(latest.mono, in.signedNumber());
    frame.time.wall = atMilliseconds(latest.wall);
    frame.time.mono = Instant(std::chrono::nanoseconds(latest.mono));
    const std::string_view bytes = in.bytes(in.numberUpTo(kLongestFrame));
    frame.bytes.assign(bytes.begin(), bytes.end());
    return frame;
}

} // namespace

std::string encodeFrames(std::span<const KeptFrame> frames) {
    std::string content;
    Latest latest;
    for (const KeptFrame& frame : frames.first(std::min(frames.size(), kMostFramesOfChunk))) {
        if (content.size() > kMostBytes - 2 * kLongestFrame)
            break;
        put(content, frame, latest);
    }
    std::string chunk;
    putByte(chunk, kVersion);
    compress(content, kLevel, chunk);
    return chunk;
}

tl::expected<std::vector<KeptFrame>, CodecError> decodeFrames(std::string_view bytes) {
    ByteReader head(bytes);
    const std::uint8_t version = head.byte();
    if (version == 0 || !head.good())
        return tl::unexpected(CodecError::Damaged);
    if (version > kVersion)
        return tl::unexpected(CodecError::TooNew);
    const auto content = decompress(head.bytes(head.left()), kMostBytes);
    if (!content)
        return tl::unexpected(content.error());
    std::vector<KeptFrame> frames;
    ByteReader in(*content);
    Latest latest;
    while (!in.atEnd()) {
        if (frames.size() == kMostFramesOfChunk)
            return tl::unexpected(CodecError::TooLarge);
        frames.push_back(next(in, latest));
        if (!in.good())
            return tl::unexpected(CodecError::Damaged);
    }
    return frames;
}

} // namespace countis
