// SPDX-License-Identifier: GPL-3.0-or-later
// The blob: version, layout, then a zstd frame of what follows. Start of the minute, segments. A segment: device,
// samples, their times, the blocks by bit, each with rows. A block: rows, which samples they belong to, times,
// columns one after the other.
#include "history/codec/minute_blob.h"

#include "history/codec/bytes.h"
#include "history/codec/raw_sample.h"
#include "history/codec/sample_minute.h"
#include "history/codec/zstd_frame.h"

#include <algorithm>

namespace countis {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr int kLevel = 3;
constexpr std::size_t kMostValues = kMostSamplesOfMinute * kColumns;
constexpr std::size_t kMostBytes = kMostValues * 4;

std::int64_t milliseconds(WallTime time) {
    return time.time_since_epoch().count();
}

WallTime wallTime(std::int64_t milliseconds) {
    return WallTime(std::chrono::milliseconds(milliseconds));
}

/// Numbers that grow evenly: what is written is how their differences change.
class EvenNumbers {
public:
    explicit EvenNumbers(std::int64_t start) : latest_(start) {}

    void write(std::int64_t number, std::string& out) {
        const std::int64_t step = wrappedDifference(number, latest_);
        putSigned(out, wrappedDifference(step, step_));
        step_ = step;
        latest_ = number;
    }
    std::int64_t read(ByteReader& in) {
        step_ = wrappedSum(step_, in.signedNumber());
        latest_ = wrappedSum(latest_, step_);
        return latest_;
    }

private:
    std::int64_t latest_;
    std::int64_t step_ = 0;
};

/// Where a column of a layout's block is in the rows, as wide as they are today.
std::size_t placeInRow(const Layout::BlockColumns& block, std::uint16_t column) {
    const auto columns = columnsOf(block.block);
    return static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
}

void writeColumn(const BlockRows& rows, std::size_t place, std::string& out) {
    std::int64_t latest = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::int64_t count = rows.row(row)[place];
        if (count == kNotMeasured) {
            putNumber(out, 0);
            continue;
        }
        putNumber(out, zigzag(wrappedDifference(count, latest)) + 1);
        latest = count;
    }
}

void writeRows(const Segment& segment, const BlockRows& rows, const Layout::BlockColumns& block, std::string& out) {
    putNumber(out, rows.size());
    EvenNumbers samples(-1);
    for (const std::uint32_t sample : rows.samples)
        samples.write(sample, out);
    std::int64_t lag = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const WallTime sample = segment.samples[rows.samples[row]];
        const std::int64_t now = wrappedDifference(milliseconds(rows.times[row]), milliseconds(sample));
        putSigned(out, wrappedDifference(now, lag));
        lag = now;
    }
    for (const std::uint16_t column : block.columns)
        writeColumn(rows, placeInRow(block, column), out);
}

void writeSegment(const Segment& segment, std::int64_t start, const Layout& layout, std::string& out) {
    putSigned(out, segment.device);
    putNumber(out, segment.samples.size());
    EvenNumbers times(start);
    for (const WallTime time : segment.samples)
        times.write(milliseconds(time), out);
    for (const Layout::BlockColumns& block : layout.blocks()) {
        const auto rows = std::ranges::find(segment.blocks, block.block, &BlockRows::block);
        if (rows == segment.blocks.end())
            putNumber(out, 0);
        else
            writeRows(segment, *rows, block, out);
    }
}

class MinuteReader {
public:
    MinuteReader(std::string_view bytes, const Layout& layout) : in_(bytes), layout_(layout) {}

    tl::expected<MinuteSamples, CodecError> read() {
        MinuteSamples minute;
        minute.start = wallTime(in_.signedNumber());
        while (!in_.atEnd() && in_.good())
            minute.segments.push_back(readSegment(milliseconds(minute.start)));
        if (!in_.good())
            return tl::unexpected(CodecError::Damaged);
        return minute;
    }

private:
    Segment readSegment(std::int64_t start) {
        Segment segment;
        segment.device = in_.signedNumber();
        const std::size_t samples = in_.numberUpTo(samplesLeft_);
        samplesLeft_ -= samples;
        EvenNumbers times(start);
        for (std::size_t i = 0; i < samples && in_.good(); ++i)
            segment.samples.push_back(wallTime(times.read(in_)));
        for (const Layout::BlockColumns& block : layout_.blocks())
            if (const std::size_t rows = in_.numberUpTo(samples); rows > 0)
                segment.blocks.push_back(readRows(segment, block, rows));
        in_.require(samples > 0);
        return segment;
    }

    BlockRows readRows(const Segment& segment, const Layout::BlockColumns& block, std::size_t size) {
        BlockRows rows{block.block, {}, {}, {}};
        EvenNumbers samples(-1);
        for (std::size_t row = 0; row < size && in_.good(); ++row)
            readSample(segment, samples, rows);
        std::int64_t lag = 0;
        for (std::size_t row = 0; row < size && in_.good(); ++row) {
            lag = wrappedSum(lag, in_.signedNumber());
            rows.times.push_back(wallTime(wrappedSum(milliseconds(segment.samples[rows.samples[row]]), lag)));
        }
        if (!in_.good())
            return rows;
        rows.counts.assign(size * columnsOf(block.block).size(), kNotMeasured);
        for (const std::uint16_t column : block.columns)
            readColumn(rows, placeInRow(block, column));
        return rows;
    }

    void readSample(const Segment& segment, EvenNumbers& samples, BlockRows& rows) {
        const std::int64_t sample = samples.read(in_);
        const std::int64_t before = rows.samples.empty() ? -1 : std::int64_t{rows.samples.back()};
        in_.require(sample > before && sample < static_cast<std::int64_t>(segment.samples.size()));
        if (in_.good())
            rows.samples.push_back(static_cast<std::uint32_t>(sample));
    }

    void readColumn(BlockRows& rows, std::size_t place) {
        const std::size_t width = columnsOf(rows.block).size();
        std::int64_t latest = 0;
        for (std::size_t at = place; at < rows.counts.size(); at += width) {
            const std::uint64_t code = in_.number();
            if (code == 0)
                continue;
            latest = wrappedSum(latest, unzigzag(code - 1));
            in_.require(isStorable(latest));
            rows.counts[at] = latest;
        }
    }

    ByteReader in_;
    const Layout& layout_;
    std::size_t samplesLeft_ = kMostSamplesOfMinute;
};

} // namespace

std::string encodeMinute(const MinuteSamples& minute, const Layout& layout) {
    std::string content;
    putSigned(content, milliseconds(minute.start));
    for (const Segment& segment : minute.segments)
        writeSegment(segment, milliseconds(minute.start), layout, content);
    std::string blob;
    putByte(blob, kVersion);
    putNumber(blob, layout.number());
    compress(content, kLevel, blob);
    return blob;
}

tl::expected<MinuteSamples, CodecError> decodeMinute(std::string_view bytes, const Layouts& known) {
    ByteReader in(bytes);
    const std::uint8_t version = in.byte();
    const Layout* const layout = known.find(in.number());
    if (!in.good() || version == 0)
        return tl::unexpected(CodecError::Damaged);
    if (version > kVersion || layout == nullptr)
        return tl::unexpected(CodecError::TooNew);
    return decompress(in.bytes(in.left()), kMostBytes).and_then([&](const std::string& content) {
        return MinuteReader(content, *layout).read();
    });
}

} // namespace countis
