// SPDX-License-Identifier: GPL-3.0-or-later
// The blob: version, layout, then a zstd frame: size of the head, size of the highs, then head, highs and lows (see
// residuals.h). The head: start of the minute; segments, each its device, the number of samples, their times, of each
// block of the layout the number of rows, with rows the samples they belong to (where these are not all) and the
// times since these; then the columns in codingOrder().
#include "history/codec/minute_blob.h"

#include "history/codec/known_columns.h"
#include "history/codec/raw_sample.h"
#include "history/codec/residuals.h"
#include "history/codec/sample_minute.h"
#include "history/codec/times.h"
#include "history/codec/zstd_frame.h"

#include <algorithm>

namespace countis {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr int kLevel = 6;
constexpr std::size_t kMostValues = kMostSamplesOfMinute * kColumns;
constexpr std::size_t kMostBytes = kMostValues * 16; // none takes more, whatever it is

/// When the sample of a row was taken.
WallTime sampleTime(const Segment& segment, const BlockRows& rows, std::size_t row) {
    return segment.samples[rows.samples[row]];
}

class MinuteWriter {
public:
    explicit MinuteWriter(const Layout& layout) : layout_(layout), order_(codingOrder(layout)) {}

    void write(const MinuteSamples& minute) {
        putSigned(series_.head(), inMilliseconds(minute.start));
        for (const Segment& segment : minute.segments)
            write(segment, minute.start);
    }
    MinuteParts take() { return series_.take(); }

private:
    void write(const Segment& segment, WallTime start) {
        putSigned(series_.head(), segment.device);
        putNumber(series_.head(), segment.samples.size());
        std::vector<std::int64_t> times;
        for (const WallTime time : segment.samples)
            times.push_back(timeBetween(start, time));
        series_.writeEven(times);
        KnownColumns known;
        std::array<const BlockRows*, kBlocks> rowsOf{};
        for (const Layout::BlockColumns& block : layout_.blocks()) {
            const auto rows = std::ranges::find(segment.blocks, block.block, &BlockRows::block);
            const bool any = rows != segment.blocks.end();
            putNumber(series_.head(), any ? rows->size() : 0);
            if (!any)
                continue;
            writeTimes(segment, *rows);
            known.addBlock(*rows);
            rowsOf[index(block.block)] = &*rows;
        }
        for (const std::uint16_t column : order_)
            if (const BlockRows* const rows = rowsOf[index(values()[column].block)]; rows != nullptr)
                writeColumn(*rows, column, known);
    }

    void writeTimes(const Segment& segment, const BlockRows& rows) {
        if (rows.size() < segment.samples.size())
            series_.writeEven(std::vector<std::int64_t>(rows.samples.begin(), rows.samples.end()));
        std::vector<std::int64_t> lags;
        for (std::size_t row = 0; row < rows.size(); ++row)
            lags.push_back(timeBetween(sampleTime(segment, rows, row), rows.times[row]));
        series_.write(lags, {});
    }

    void writeColumn(const BlockRows& rows, std::uint16_t column, KnownColumns& known) {
        const std::size_t width = columnsOf(rows.block).size();
        std::vector<std::int64_t> counts;
        counts.reserve(rows.size());
        for (std::size_t at = placeInBlock(column); at < rows.counts.size(); at += width)
            counts.push_back(rows.counts[at]);
        series_.write(counts, known.expected(column));
        known.add(column, std::move(counts));
    }

    const Layout& layout_;
    std::vector<std::uint16_t> order_;
    ResidualWriter series_;
};

class MinuteReader {
public:
    MinuteReader(const MinuteParts& parts, const Layout& layout)
        : series_(parts), layout_(layout), order_(codingOrder(layout)) {}

    tl::expected<MinuteSamples, CodecError> read() {
        MinuteSamples minute;
        minute.start = atMilliseconds(head().signedNumber());
        while (!head().atEnd() && series_.good())
            minute.segments.push_back(readSegment(minute.start));
        if (!series_.good())
            return tl::unexpected(CodecError::Damaged);
        return minute;
    }

private:
    ByteReader& head() { return series_.head(); }

    Segment readSegment(WallTime start) {
        Segment segment;
        segment.device = head().signedNumber();
        const std::size_t samples = head().numberUpTo(samplesLeft_);
        head().require(samples > 0);
        samplesLeft_ -= samples;
        for (const std::int64_t time : series_.readEven(samples))
            segment.samples.push_back(timeAfter(start, time));
        for (const Layout::BlockColumns& block : layout_.blocks())
            if (const std::size_t rows = head().numberUpTo(samples); rows > 0)
                segment.blocks.push_back(readTimes(segment, block.block, rows));
        if (series_.good())
            readColumns(segment);
        return segment;
    }

    BlockRows readTimes(const Segment& segment, Block block, std::size_t size) {
        BlockRows rows{block, {}, {}, {}};
        if (size < segment.samples.size())
            readSamples(segment, rows, size);
        else
            for (std::uint32_t sample = 0; sample < size; ++sample)
                rows.samples.push_back(sample);
        const std::vector<std::int64_t> lags = series_.read(size, {});
        for (std::size_t row = 0; row < rows.samples.size(); ++row)
            rows.times.push_back(timeAfter(sampleTime(segment, rows, row), lags[row]));
        return rows;
    }

    /// Ascending, and each there.
    void readSamples(const Segment& segment, BlockRows& rows, std::size_t size) {
        std::int64_t before = -1;
        for (const std::int64_t sample : series_.readEven(size)) {
            head().require(sample > before && sample < static_cast<std::int64_t>(segment.samples.size()));
            if (!head().good())
                return;
            rows.samples.push_back(static_cast<std::uint32_t>(sample));
            before = sample;
        }
    }

    void readColumns(Segment& segment) {
        KnownColumns known;
        std::array<BlockRows*, kBlocks> rowsOf{};
        for (BlockRows& rows : segment.blocks) {
            rows.counts.assign(rows.size() * columnsOf(rows.block).size(), kNotMeasured);
            known.addBlock(rows);
            rowsOf[index(rows.block)] = &rows;
        }
        for (const std::uint16_t column : order_)
            if (BlockRows* const rows = rowsOf[index(values()[column].block)]; rows != nullptr && series_.good())
                readColumn(*rows, column, known);
    }

    void readColumn(BlockRows& rows, std::uint16_t column, KnownColumns& known) {
        std::vector<std::int64_t> counts = series_.read(rows.size(), known.expected(column));
        const std::size_t width = columnsOf(rows.block).size();
        std::size_t at = placeInBlock(column);
        for (const std::int64_t count : counts) {
            head().require(count == kNotMeasured || isStorable(count));
            rows.counts[at] = count;
            at += width;
        }
        known.add(column, std::move(counts));
    }

    ResidualReader series_;
    const Layout& layout_;
    std::vector<std::uint16_t> order_;
    std::size_t samplesLeft_ = kMostSamplesOfMinute;
};

tl::expected<MinuteSamples, CodecError> readParts(std::string_view content, const Layout& layout) {
    ByteReader in(content);
    const std::uint64_t head = in.number();
    const std::uint64_t highs = in.number();
    MinuteParts parts;
    parts.head = in.bytes(head);
    parts.highs = in.bytes(highs);
    parts.lows = in.bytes(in.left());
    if (!in.good())
        return tl::unexpected(CodecError::Damaged);
    return MinuteReader(parts, layout).read();
}

} // namespace

std::string encodeMinute(const MinuteSamples& minute, const Layout& layout) {
    MinuteWriter writer(layout);
    writer.write(minute);
    const MinuteParts parts = writer.take();
    std::string head;
    putNumber(head, parts.head.size());
    putNumber(head, parts.highs.size());
    head += parts.head;
    std::string blob;
    putByte(blob, kVersion);
    putNumber(blob, layout.number());
    compress(std::array<std::string_view, 3>{head, parts.highs, parts.lows}, kLevel, blob);
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
        return readParts(content, *layout);
    });
}

} // namespace countis
