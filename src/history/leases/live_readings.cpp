// SPDX-License-Identifier: GPL-3.0-or-later
// Version, then in a zstd frame: unit, number of blocks; of each its number, quality, time in ms, freshness in ms and
// words; link error, reason, detail.
#include "history/leases/live_readings.h"

#include "core/registers/codec.h"
#include "history/codec/bytes.h"
#include "history/codec/zstd_frame.h"

#include <algorithm>
#include <array>
#include <vector>

namespace countis {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr int kLevel = 1;
constexpr std::size_t kMostBytes = 16'384;
constexpr std::size_t kMostWords = 160;

void putBlock(std::string& out, Block block, const Readings& readings, const WallOf& wallOf) {
    const BlockSample& sample = readings.blocks[index(block)];
    putByte(out, index(block));
    putByte(out, static_cast<std::uint8_t>(sample.quality));
    putSigned(out, wallOf(sample.time.mono).time_since_epoch().count());
    putNumber(out, static_cast<std::uint64_t>(std::max<std::int64_t>(sample.freshFor.count(), 0)));
    std::array<std::uint16_t, kMostWords> words{};
    const std::span<std::uint16_t> span(words.data(), info(block).words);
    encodeBlock(block, readings, span);
    for (const std::uint16_t word : span) {
        putByte(out, word >> 8U);
        putByte(out, word & 0xFFU);
    }
}

void takeBlock(ByteReader& in, const MonoOf& monoOf, Readings& readings) {
    const std::uint8_t number = in.byte();
    const std::uint8_t quality = in.byte();
    const std::chrono::sys_time<std::chrono::milliseconds> wall{std::chrono::milliseconds{in.signedNumber()}};
    const std::chrono::milliseconds freshFor{static_cast<std::int64_t>(in.numberUpTo(kAgeless.count()))};
    in.require(number < kBlocks && quality <= static_cast<std::uint8_t>(Quality::Good));
    if (!in.good())
        return;
    const auto block = static_cast<Block>(number);
    std::array<std::uint16_t, kMostWords> words{};
    const std::span<std::uint16_t> span(words.data(), info(block).words);
    for (std::uint16_t& word : span) {
        word = static_cast<std::uint16_t>(in.byte() << 8U);
        word = static_cast<std::uint16_t>(word | in.byte());
    }
    if (!in.good())
        return;
    decodeBlock(block, span, {monoOf(wall), wall}, readings);
    readings.blocks[number].freshFor = freshFor;
    if (quality == static_cast<std::uint8_t>(Quality::Stale))
        markStale(block, readings);
}

} // namespace

std::string encodeLive(const Readings& readings, const LiveLink& link, const WallOf& wallOf) {
    std::vector<Block> blocks;
    for (std::size_t n = 0; n < kBlocks; ++n)
        if (readings.blocks[n].quality != Quality::NotMeasured)
            blocks.push_back(static_cast<Block>(n));
    std::string content;
    putByte(content, readings.unitId);
    putByte(content, blocks.size());
    for (const Block block : blocks)
        putBlock(content, block, readings, wallOf);
    putByte(content, link.error);
    putByte(content, link.reason);
    putNumber(content, link.detail.size());
    content += link.detail;
    std::string bytes;
    putByte(bytes, kVersion);
    compress(content, kLevel, bytes);
    return bytes;
}

tl::expected<LiveReadings, CodecError> decodeLive(std::string_view bytes, const MonoOf& monoOf) {
    ByteReader head(bytes);
    const std::uint8_t version = head.byte();
    if (version != kVersion)
        return tl::unexpected(version > kVersion ? CodecError::TooNew : CodecError::Damaged);
    const auto content = decompress(head.bytes(head.left()), kMostBytes);
    if (!content)
        return tl::unexpected(content.error());
    ByteReader in(*content);
    LiveReadings live;
    live.readings.unitId = in.byte();
    const std::uint8_t blocks = in.byte();
    for (std::uint8_t n = 0; n < blocks && in.good(); ++n)
        takeBlock(in, monoOf, live.readings);
    live.link.error = in.byte();
    live.link.reason = in.byte();
    live.link.detail = in.bytes(in.number());
    if (!in.good() || !in.atEnd())
        return tl::unexpected(CodecError::Damaged);
    return live;
}

} // namespace countis
