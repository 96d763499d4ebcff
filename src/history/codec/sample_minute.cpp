// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/sample_minute.h"

#include "history/codec/minute_blob.h"

#include <algorithm>

namespace countis {
namespace {

/// Segments under construction, with the rows of each block where its number says.
class SegmentBuilder {
public:
    void add(const RawSample& sample) {
        if (segments_.empty() || segments_.back().device != sample.device)
            begin(sample.device);
        const auto place = static_cast<std::uint32_t>(segments_.back().samples.size());
        segments_.back().samples.push_back(sample.at);
        for (std::size_t block = 0; block < kBlocks; ++block)
            if (sample.blocks.test(block))
                addRow(rows_[block], sample, place);
    }

    std::vector<Segment> take() {
        end();
        return std::move(segments_);
    }

private:
    void begin(std::int64_t device) {
        end();
        segments_.push_back({device, {}, {}});
        for (std::size_t block = 0; block < kBlocks; ++block)
            rows_[block] = {static_cast<Block>(block), {}, {}, {}};
    }
    void end() {
        if (segments_.empty())
            return;
        for (BlockRows& rows : rows_)
            if (rows.size() > 0)
                segments_.back().blocks.push_back(std::move(rows));
    }
    static void addRow(BlockRows& rows, const RawSample& sample, std::uint32_t place) {
        rows.samples.push_back(place);
        rows.times.push_back(sample.timeOf(rows.block));
        for (const std::uint16_t column : columnsOf(rows.block))
            rows.counts.push_back(sample.counts[column]);
    }

    std::vector<Segment> segments_;
    std::array<BlockRows, kBlocks> rows_;
};

} // namespace

std::optional<std::string_view> SampleMinute::add(const RawSample& sample) {
    if (sample.blocks.none())
        return std::string_view();
    if (size_ == kMostSamplesOfMinute)
        return std::nullopt;
    const std::size_t before = differences_.size();
    trail_.write(sample, differences_);
    ++size_;
    return std::string_view(differences_).substr(before);
}

MinuteSamples SampleMinute::samples() const {
    SegmentBuilder builder;
    SampleTrail trail;
    ByteReader in(differences_);
    RawSample sample;
    while (!in.atEnd()) {
        trail.read(in, layouts().newest(), sample);
        builder.add(sample);
    }
    return {start_, builder.take()};
}

std::string SampleMinute::encode() const {
    return encodeMinute(samples(), layouts().newest());
}

} // namespace countis
